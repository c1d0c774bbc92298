"""What a platform's callback must pass before anything is done with it: size, signature, freshness, harmless XML.

A stranger can send anything to a callback's address. All that is here takes constant memory and some milliseconds,
whatever comes in.
"""

import hashlib
import hmac
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final
from xml.parsers import expat

from starlette.requests import Request

LARGEST_BODY: Final = 64 * 1024
"""Bytes. The longest text that the platforms take, three times over (as in compatible mode), is a quarter of it."""
OLDEST: Final = timedelta(minutes=10)
"""How far the clock of a callback may be from ours. They give up after fifteen seconds; clocks may be wrong."""
MOST_TAGS: Final = 200
DEEPEST: Final = 10
_LONGEST_SIGNED: Final = 256
"""Characters of a signature, timestamp or nonce."""
# What XML forbids even as a reference; people's names and texts have been seen to hold it.
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


class RefusedCallbackError(Exception):
    """The request is none that a platform makes. `status` is what to answer; the reason is for our log alone."""

    def __init__(self, reason: str, status: int = 400) -> None:
        super().__init__(reason)
        self.status = status


async def read_body(request: Request, limit: int = LARGEST_BODY) -> bytes:
    """Give the body; raises RefusedCallbackError (413) as soon as it is known to be larger than `limit` bytes."""
    announced = request.headers.get("content-length", "0")
    if not announced.isdecimal() or int(announced[:12]) > limit:
        raise RefusedCallbackError("body too large", 413)
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            raise RefusedCallbackError("body too large", 413)
    return bytes(body)


def signature(*parts: str) -> str:
    """Give the signature that WeChat and WeCom put on these parts: SHA-1 of all of them, sorted."""
    return hashlib.sha1("".join(sorted(parts)).encode("utf-8", "surrogatepass")).hexdigest()  # noqa: S324 - the platform's choice


def check_signature(given: str, *parts: str) -> None:
    """Return if that is the signature of the parts, compared in constant time; raises RefusedCallbackError (403)."""
    if not hmac.compare_digest(signature(*parts).encode(), given[:_LONGEST_SIGNED].encode("utf-8", "replace")):
        raise RefusedCallbackError("signature", 403)


def check_freshness(timestamp: str, now: datetime) -> None:
    """Return if a callback's timestamp (seconds since 1970) is about now; raises RefusedCallbackError (403)."""
    if not (timestamp.isascii() and timestamp.isdigit()) or len(timestamp) > 10:  # noqa: PLR2004 - the digits of a year before 2286
        raise RefusedCallbackError("timestamp", 403)
    if abs(now - datetime.fromtimestamp(int(timestamp), UTC)) > OLDEST:
        raise RefusedCallbackError("stale", 403)


@dataclass(slots=True)
class Element:
    """An XML element: its text without the texts of what is in it, and what is in it, in order."""

    tag: str
    text: str = ""
    children: list["Element"] = field(default_factory=list)

    def all(self, tag: str) -> Iterator["Element"]:
        """Give the elements of that tag directly within this one."""
        return (child for child in self.children if child.tag == tag)

    def child(self, tag: str) -> "Element | None":
        """Give the one element of that tag; raises RefusedCallbackError when there are several."""
        found = list(self.all(tag))
        if len(found) > 1:
            raise RefusedCallbackError(f"<{tag}> twice")
        return found[0] if found else None

    def value(self, tag: str) -> str:
        """Give the text of the one element of that tag, or the empty string; blanks around it stay."""
        found = self.child(tag)
        return found.text if found else ""


def read_xml(document: str | bytes) -> Element:
    """Give the root element of a small document in UTF-8; raises RefusedCallbackError for anything else.

    No document type, entity or processing instruction, at most 200 tags, ten deep: reading stops at the first offence.
    """
    try:
        text = document.decode() if isinstance(document, bytes) else document
        return _Reader().read(_FORBIDDEN.sub("", text))
    except (UnicodeError, expat.ExpatError) as error:
        raise RefusedCallbackError(f"no XML: {type(error).__name__}") from None


class _Reader:
    def __init__(self) -> None:
        self.root: Element | None = None
        self.path: list[Element] = []
        self.tags = 0
        self.parser = expat.ParserCreate("utf-8")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = lambda _tag: self.path.pop()
        self.parser.CharacterDataHandler = self.characters
        self.parser.StartDoctypeDeclHandler = self.refuse
        self.parser.EntityDeclHandler = self.refuse
        self.parser.ProcessingInstructionHandler = self.refuse

    def read(self, text: str) -> Element:
        self.parser.Parse(text.encode("utf-8"), True)  # noqa: FBT003 - it takes no name for 'this is all'
        if self.root is None:
            raise RefusedCallbackError("no XML")
        return self.root

    def start(self, tag: str, _attributes: dict[str, str]) -> None:
        self.tags += 1
        if self.tags > MOST_TAGS or len(self.path) >= DEEPEST:
            raise RefusedCallbackError("too many tags")
        element = Element(tag)
        if self.path:
            self.path[-1].children.append(element)
        else:
            self.root = element
        self.path.append(element)

    def characters(self, text: str) -> None:
        self.path[-1].text += text

    def refuse(self, *_declared: object) -> None:
        raise RefusedCallbackError("a document type")
