"""Reading what a form brings: small, of the one type that our forms have, without what no database takes."""

import secrets
import unicodedata
from collections.abc import Mapping
from typing import Final
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.console.badge import Badge

LARGEST_FORM: Final = 16 * 1024
"""Bytes."""
MOST_FIELDS: Final = 30
_UNTYPED: Final = frozenset({"Cc", "Cs"})
LARGEST_ID: Final = 2**31 - 1


async def read_form(request: Request) -> Mapping[str, str]:
    """Give the fields of a posted form; raises HTTPException 413, 415 or 400 for what no form of ours sends."""
    if request.headers.get("content-type", "").split(";")[0].strip() != "application/x-www-form-urlencoded":
        raise HTTPException(415)
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_FORM:
            raise HTTPException(413)
    try:
        pairs = parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=MOST_FIELDS, errors="strict")
    except ValueError:
        raise HTTPException(400) from None
    # NUL is the one character that PostgreSQL takes in no text.
    return {name: value.replace("\0", "") for name, value in pairs}


def is_genuine(form: Mapping[str, str], badge: Badge) -> bool:
    """Tell whether the form comes from a page that we gave to this very browser."""
    return secrets.compare_digest(form.get("csrf", "").encode(), badge.csrf.encode())


def without_controls(text: str) -> str:
    """Give the text in one line, without the characters that no keyboard makes and PostgreSQL refuses."""
    return "".join(character for character in " ".join(text.split()) if unicodedata.category(character) not in _UNTYPED)


def number_in(text: str) -> int | None:
    """Give a positive whole number that a column can hold, or None."""
    if not (text.isascii() and text.isdigit()) or len(text) > len(str(LARGEST_ID)):
        return None
    return int(text) if 0 < int(text) <= LARGEST_ID else None


def own_path(text: str) -> str | None:
    """Give it when it is a path within the console, else None: nobody is sent to another site from here."""
    inside = text.startswith("/console/") and "//" not in text and "\\" not in text
    return text if inside and text.isprintable() else None
