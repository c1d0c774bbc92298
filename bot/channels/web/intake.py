"""From the form of a browser to a message that the desk can take: hostile input ends here."""

import re
from dataclasses import dataclass
from typing import Final

from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.media import LARGEST_PHOTO
from handlers.dialogue.turns import LONGEST_TEXT

MOST_PHOTOS: Final = 9
LONGEST_FIELD: Final = 256 * 1024
_CLIENT_ID: Final = re.compile(r"[A-Za-z0-9_-]{8,64}")
_CHOICE: Final = re.compile(r"[\x21-\x7e]{1,64}")
# What no keyboard types: it breaks databases (NUL), terminals (escape) and layouts. Line ends and tabs stay.
_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class RefusedFormError(Exception):
    """The form is no message. `text_id` says why, in a text of the pages."""

    def __init__(self, text_id: str) -> None:
        super().__init__(text_id)
        self.text_id = text_id


@dataclass(frozen=True, slots=True)
class Letter:
    """A message as the browser sent it, checked for form alone. `photos` are contents of files."""

    client_id: str
    text: str
    choice: str | None
    photos: tuple[bytes, ...]


async def read_letter(request: Request) -> Letter:
    """Give the message of a request; raises RefusedFormError."""
    try:
        async with request.form(max_files=MOST_PHOTOS, max_fields=8, max_part_size=LONGEST_FIELD) as form:
            return await _letter(form)
    except HTTPException:
        raise RefusedFormError("web-problem-form") from None


async def _letter(form: FormData) -> Letter:
    client_id, choice = _field(form, "id"), _field(form, "choice")
    if not _CLIENT_ID.fullmatch(client_id):
        raise RefusedFormError("web-problem-form")
    files = [file for file in form.getlist("photo") if isinstance(file, UploadFile)]
    if any((file.size or 0) > LARGEST_PHOTO for file in files):
        raise RefusedFormError("web-problem-photo-large")
    return Letter(
        client_id=client_id,
        # One more than the longest: the desk still sees that it is too long, and says so.
        text=clean(_field(form, "text"))[: LONGEST_TEXT + 1],
        choice=(choice if _CHOICE.fullmatch(choice) else "?") if choice else None,
        photos=tuple([await file.read() for file in files]),
    )


def clean(text: str) -> str:
    """Give a text without the characters that nobody typed, and with one kind of line end."""
    return _UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _field(form: FormData, name: str) -> str:
    value = form.get(name)
    return value if isinstance(value, str) else ""
