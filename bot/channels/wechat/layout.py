"""How a message of ours looks in WeChat: texts cut by bytes, choices as a menu message, as links or as numbers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from bot.channels.protocol import Outgoing, ShownChoice

LONGEST_TEXT: Final = 2048
"""Bytes of a customer-service text. The platform's page names no limit; this one was measured, beyond it is 45002."""
MOST_IN_MENU: Final = 10
LONGEST_LABEL: Final = 128
"""Bytes of an entry of a menu message."""
LONGEST_TITLE: Final = 64
LONGEST_ABSTRACT: Final = 512
_BORDERS: Final = ("\n\n", "\n", "\u3002", "\uff01", "! ", "\uff1f", "? ", ". ", "\uff1b", "; ", "\uff0c", " ")
_EARLIEST_BORDER: Final = 0.5
# Forbidden in XML even as references, and good for nothing in JSON.
_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_IN_LINKS: Final = re.compile(r"[<>\"'&\s]+")


@dataclass(frozen=True, slots=True)
class Part:
    """One call of customer service: its type, and what goes under that name. `digest` is a photo still to upload."""

    kind: str
    content: dict[str, Any]
    digest: str = ""
    plain: str = ""
    """What to send as text to an account that may not send this kind."""

    def body(self, openid: str) -> dict[str, Any]:
        """Give the body of the call."""
        return {"touser": openid, "msgtype": self.kind, self.kind: self.content}


def clean(text: str) -> str:
    """Give a text without what no phone shows and no XML holds."""
    return _UNPRINTABLE.sub("", text)


def size(text: str) -> int:
    """Give the length of a text as WeChat counts it."""
    return len(text.encode())


def split_text(text: str, limit: int = LONGEST_TEXT) -> list[str]:
    """Cut a text into pieces of at most `limit` bytes, at ends of lines, sentences or words if it has any."""
    pieces, rest = [], clean(text).strip()
    while size(rest) > limit:
        head = cut(rest, limit)
        border = _border(head)
        pieces.append(rest[:border].rstrip())
        rest = rest[border:].lstrip()
    return [piece for piece in (*pieces, rest) if piece]


def cut(text: str, limit: int) -> str:
    """Give the beginning of a text in at most so many bytes, without half a character."""
    return text.encode()[:limit].decode(errors="ignore")


def _border(head: str) -> int:
    for border in _BORDERS:
        at = head.rfind(border)
        if at >= len(head) * _EARLIEST_BORDER:
            return at + len(border)
    return len(head)


def shown_label(label: str) -> str:
    """Give a label as it stands in a menu message, and as it comes back when it is tapped."""
    line = " ".join(clean(label).split()) or "…"
    return line if size(line) <= LONGEST_LABEL else cut(line, LONGEST_LABEL - 3) + "…"


def numbered(text: str, choices: Sequence[ShownChoice], *, links: bool) -> str:
    """Give a text with its choices in numbered lines; `links` makes each of them something to tap."""
    lines = [f"{number}. {_link(one) if links else shown_label(one.label)}" for number, one in enumerate(choices, 1)]
    return "\n".join([clean(text).strip(), "", *lines]).strip() if lines else clean(text).strip()


def _link(choice: ShownChoice) -> str:
    label = _IN_LINKS.sub(" ", shown_label(choice.label))
    return f'<a href="weixin://bizmsgmenu?msgmenucontent={label}&msgmenuid={choice.id}">{label}</a>'


def parts_of(message: Outgoing, public_url: str) -> list[Part]:
    """Give the calls that a message needs: photos first, words after them, choices with the last words."""
    photos = [Part("image", {}, digest) for digest in message.photos]
    return photos + _words(message, public_url)


def _words(message: Outgoing, public_url: str) -> list[Part]:
    texts = split_text(message.text)
    if not message.choices:
        card = _card(message.text, public_url)
        return [card] if card else [_text(text) for text in texts]
    last = texts[-1] if texts else ""
    plain = numbered(last, message.choices, links=False)
    entries = [{"id": one.id, "content": shown_label(one.label)} for one in message.choices]
    menu = {"head_content": last, "list": entries, "tail_content": ""}
    fits = size(last) + sum(size(one["content"]) for one in entries) <= LONGEST_TEXT
    if len(entries) <= MOST_IN_MENU and fits:
        return [*map(_text, texts[:-1]), Part("msgmenu", menu, plain=plain)]
    return [*map(_text, texts[:-1]), *map(_text, split_text(plain))]


def _text(text: str) -> Part:
    return Part("text", {"content": text})


def _card(text: str, public_url: str) -> Part | None:
    """Give a short text around one link to a page of ours as a card that opens it."""
    links = re.findall(rf"{re.escape(public_url)}/\S+", text)
    if len(links) != 1:
        return None
    words = clean(text.replace(links[0], "")).strip()
    title, _line, rest = words.partition("\n")
    if not title or size(title) > LONGEST_TITLE or size(rest) > LONGEST_ABSTRACT:
        return None
    article = {"title": title.strip(), "description": rest.strip(), "url": links[0], "picurl": ""}
    return Part("news", {"articles": [article]})
