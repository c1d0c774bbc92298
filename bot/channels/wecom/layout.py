"""How a message of ours looks in WeCom: texts cut to size, choices as the buttons of a card, or as numbers."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from bot.channels.protocol import Outgoing, ShownChoice

LONGEST_TEXT: Final = 2048
"""Bytes of a text message. WeCom cuts off the rest, and says nothing of it (documents 90236, 90241)."""
MOST_BUTTONS: Final = 6
MOST_ROWS: Final = 6
# Widths in half characters. WeCom publishes how much of each a phone shows; what is longer, it cuts off.
_TITLE: Final = 52
_DESCRIPTION: Final = 60
_SUBTITLE: Final = 224
_ROW_NAME: Final = 12
_ROW_VALUE: Final = 52
_LABEL: Final = 20
_ROW: Final = re.compile(r"(?P<name>[^\uff1a:]+)(?:\uff1a|: )\s*(?P<value>\S.*)")
_BORDERS: Final = ("\n\n", "\n", "\u3002", "\uff01", "! ", "\uff1f", "? ", ". ", "\uff1b", "; ", "\uff0c", " ")
"""Ends of paragraphs, lines, sentences (Chinese and English), words; the best first."""
_EARLIEST_BORDER: Final = 0.5
_PRIMARY, _SECONDARY = 1, 2
_NO_TITLE: Final = "…"
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Part:
    """One message of WeCom: a kind with its content, or a picture that is still to be uploaded."""

    kind: str
    content: Json
    photo: str | None = None


def parts_of(message: Outgoing) -> list[Part]:
    """Give the messages that one of ours becomes: pictures first, the buttons last."""
    photos = [Part("image", {}, photo) for photo in message.photos]
    text = clean(message.text)
    if not message.choices:
        return [*photos, *_texts(text)]
    if not _are_buttons(message.choices):
        return [*photos, *_texts(numbered(text, message.choices))]
    card = _card(text, message.choices)
    if card is not None:
        return [*photos, Part("template_card", card)]
    # Too much for a card: all of it as text, then a card for the buttons alone.
    title = _cut(text.strip().partition("\n")[0], _TITLE) or _NO_TITLE
    return [*photos, *_texts(text), Part("template_card", _bare_card(title, message.choices))]


def split_text(text: str, limit: int = LONGEST_TEXT) -> list[str]:
    """Cut a text into pieces of at most `limit` bytes, at ends of lines, sentences or words, never in a character."""
    pieces = []
    rest = text.strip()
    while len(rest.encode()) > limit:
        head = rest.encode()[:limit].decode(errors="ignore")
        cut = _border(head)
        pieces.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return [piece for piece in (*pieces, rest) if piece]


def _border(head: str) -> int:
    for border in _BORDERS:
        at = head.rfind(border)
        if at >= len(head) * _EARLIEST_BORDER:
            return at + len(border)
    return len(head)


def _texts(text: str) -> list[Part]:
    return [Part("text", {"content": piece}) for piece in split_text(text)]


def clean(text: str) -> str:
    """Give the text without half characters, which no JSON may hold, and what no chat shows."""
    return "".join(char for char in text if char in "\n\t" or unicodedata.category(char) not in {"Cc", "Cs"})


def _are_buttons(choices: Sequence[ShownChoice]) -> bool:
    return len(choices) <= MOST_BUTTONS and all(0 < width(one.label) <= _LABEL for one in choices)


def numbered(text: str, choices: Sequence[ShownChoice]) -> str:
    """Give the text with the choices below it, to be answered by their numbers."""
    lines = [f"{number}. {one.label}" for number, one in enumerate(choices, 1)]
    return "\n".join([text, *lines])


def _card(text: str, choices: Sequence[ShownChoice]) -> Json | None:
    """Give the text as a card: a title, rows of name and value, the rest below; None when it does not fit."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    title = lines[0].rstrip("\uff1a:") if lines and width(lines[0]) <= _TITLE else ""
    rest = lines[1:] if title else lines
    description = ""
    if title and len(rest) > 1 and _row(rest[0]) is None and width(rest[0]) <= _DESCRIPTION:
        description, rest = rest[0], rest[1:]
    rows = [row for line in rest if (row := _row(line)) is not None][:MOST_ROWS]
    below = "\n".join(line for line in rest if _row(line) not in rows)
    if width(below) > _SUBTITLE or not (title or below):
        return None
    card = _bare_card(title, choices)
    if description:
        card["main_title"]["desc"] = description
    if below:
        card["sub_title_text"] = below
    if rows:
        card["horizontal_content_list"] = rows
    return card


def _row(line: str) -> Json | None:
    found = _ROW.fullmatch(line)
    if found is None or width(found["name"]) > _ROW_NAME or width(found["value"]) > _ROW_VALUE:
        return None
    return {"keyname": found["name"], "value": found["value"]}


def _bare_card(title: str, choices: Sequence[ShownChoice]) -> Json:
    return {
        "card_type": "button_interaction",
        "main_title": {"title": title} if title else {},
        # One for the whole application, and for good: the token of our message, which no other message has.
        "task_id": choices[0].id.rpartition(":")[0],
        "button_list": [
            {"text": one.label, "key": one.id, "style": _SECONDARY if index else _PRIMARY}
            for index, one in enumerate(choices)
        ],
    }


def width(text: str) -> int:
    """Give the width of a text in half characters: a Chinese character is two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _cut(line: str, limit: int) -> str:
    while width(line) > limit:
        line = line[:-2] + "…"
    return line.rstrip("\uff1a:")
