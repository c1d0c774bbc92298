"""How a message of ours looks on Telegram: texts cut to size, choices as rows of buttons."""

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

import structlog
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.channels.protocol import Outgoing, ShownChoice
from bot.channels.telegram.calendar import opener
from handlers.dialogue.messages import MOMENT

LONGEST_TEXT: Final = 4096
"""UTF-16 code units of a message, as Telegram counts them."""
LONGEST_CAPTION: Final = 1024
LONGEST_LABEL: Final = 64
"""Characters; phones show fewer, and Telegram publishes no limit."""
LONGEST_DATA: Final = 64
"""Bytes of a button's `callback_data`, from the Bot API."""
_ROW_WIDTH: Final = 30
_MOST_IN_A_ROW: Final = 5
_BORDERS: Final = ("\n\n", "\n", "\u3002", "\uff01", "! ", "\uff1f", "? ", ". ", "\uff1b", "; ", "\uff0c", " ")
"""Ends of paragraphs, lines, sentences (Chinese and English), words; the best first."""
_EARLIEST_BORDER: Final = 0.5
"""A border in the first half of a piece would make many small messages: the next kind of border is better."""
log = structlog.get_logger()


def units(text: str) -> int:
    """Give the length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def split_text(text: str, limit: int = LONGEST_TEXT) -> list[str]:
    """Cut a text into pieces of at most `limit` UTF-16 units, at ends of lines, sentences or words if it has any."""
    pieces = []
    rest = text.strip()
    while units(rest) > limit:
        head = rest[: _fitting(rest, limit)]
        cut = _border(head)
        pieces.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return [piece for piece in (*pieces, rest) if piece]


def _fitting(text: str, limit: int) -> int:
    """Give how many characters of the text fit."""
    used = 0
    for index, char in enumerate(text):
        used += 2 if char > "\uffff" else 1
        if used > limit:
            return index
    return len(text)


def _border(head: str) -> int:
    for border in _BORDERS:
        at = head.rfind(border)
        if at >= len(head) * _EARLIEST_BORDER:
            return at + len(border)
    return len(head)


def keyboard(choices: Sequence[ShownChoice]) -> InlineKeyboardMarkup | None:
    """Give the choices as buttons, short ones side by side; None when there are none."""
    buttons = list(_buttons(choices))
    if not buttons:
        return None
    widest = max(_width(button.text) for button in buttons)
    in_a_row = max(1, min(_MOST_IN_A_ROW, _ROW_WIDTH // (widest + 2)))
    return InlineKeyboardMarkup([buttons[start : start + in_a_row] for start in range(0, len(buttons), in_a_row)])


def keyboard_of(message: Outgoing) -> InlineKeyboardMarkup | None:
    """Give the choices of a message as buttons, with the way into a calendar where it asks for a day and a time."""
    markup = keyboard(message.choices)
    if message.asks != MOMENT or not message.token:
        return markup
    rows = markup.inline_keyboard if markup else ()
    return InlineKeyboardMarkup([*rows, [opener(message.token)]])


def _buttons(choices: Iterable[ShownChoice]) -> Iterable[InlineKeyboardButton]:
    for choice in choices:
        # Telegram refuses the whole message for one such button; its text can still be answered in words.
        if not 0 < len(choice.id.encode()) <= LONGEST_DATA:
            log.error("telegram_button_dropped", choice=choice.id)
            continue
        yield InlineKeyboardButton(_label(choice.label), callback_data=choice.id)


def _label(text: str) -> str:
    line = " ".join(text.split()) or "…"
    return line if len(line) <= LONGEST_LABEL else line[: LONGEST_LABEL - 1] + "…"


def _width(label: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in label)
