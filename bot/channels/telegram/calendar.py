"""A calendar of buttons under a question for a day and a time; what is picked comes back as words.

The ids are those of the question's message with a letter behind: `TOKEN:c` opens it, `TOKEN:m202612` turns to a month,
`TOKEN:d20261203` picks a day, `TOKEN:t20261203-1` a part of it, `TOKEN:t20261203@15` an hour, `TOKEN:x` closes it.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.channels.telegram.texts import telegram_text

SIGN: Final = "📅"
MOST_MONTHS: Final = 12
"""So far ahead can be leafed."""
PARTS: Final = ("morning", "afternoon", "evening")
HOURS: Final = range(7, 23)
_IN_A_ROW: Final = 4
_BLANK: Final = "·"
"""Telegram refuses a button without a visible label."""
_ID: Final = re.compile(
    r"(?P<token>[\w-]+):(?P<what>[cxmdt-])(?P<day>\d{6}|\d{8})?(?:-(?P<part>[0-2])|@(?P<hour>[01]\d|2[0-3]))?", re.ASCII
)


@dataclass(frozen=True, slots=True)
class Tap:
    """A tap on the calendar: `what` was done to it, with the first day of the month, or the day, that it is about."""

    token: str
    what: Literal["open", "close", "month", "day", "moment", "nothing"]
    day: date | None = None
    part: str = ""
    hour: int | None = None


_KINDS: Final[dict[str, Literal["open", "close", "month", "day", "moment", "nothing"]]] = {
    "c": "open",
    "x": "close",
    "m": "month",
    "d": "day",
    "t": "moment",
    "-": "nothing",
}


def read_tap(data: str) -> Tap | None:
    """Give what a button of a calendar means; None for any other button, and for one that is none of ours."""
    match = _ID.fullmatch(data)
    if match is None:
        return None
    kind, written = _KINDS[match["what"]], match["day"] or ""
    try:
        day = date.fromisoformat(written if len(written) == len("20261203") else f"{written}01") if written else None
    except ValueError:
        return None
    part, hour = match["part"], match["hour"]
    whole = day is not None and (part is not None or hour is not None)
    if (kind in {"month", "day"} and day is None) or (kind == "moment") != whole:
        return None
    return Tap(match["token"], kind, day, PARTS[int(part)] if part else "", int(hour) if hour else None)


def opener(token: str) -> InlineKeyboardButton:
    """Give the button that opens the calendar."""
    return InlineKeyboardButton(SIGN, callback_data=f"{token}:c")


def month_keyboard(token: str, month: date, today: date, language: str) -> InlineKeyboardMarkup:
    """Give a month to pick a day of; days that are over, and months far ahead, cannot be picked."""
    first = min(max(month.replace(day=1), today.replace(day=1)), _shift(today, MOST_MONTHS))
    title = telegram_text(language, "calendar-month", year=str(first.year), month=str(first.month))
    rows = [
        [
            _turn(token, "‹", _shift(first, -1), possible=first > today.replace(day=1)),
            _still(token, title),
            _turn(token, "›", _shift(first, 1), possible=first < _shift(today, MOST_MONTHS)),
        ],
        [_still(token, name) for name in telegram_text(language, "calendar-weekdays").split()],
    ]
    weeks = calendar.Calendar().monthdatescalendar(first.year, first.month)
    rows += [[_day(token, day, open_=day.month == first.month and day >= today) for day in week] for week in weeks]
    return InlineKeyboardMarkup([*rows, [_back(token, language)]])


def day_keyboard(token: str, day: date, language: str) -> InlineKeyboardMarkup:
    """Give the parts and the hours of a day to pick one of."""
    picked = f"{token}:t{day:%Y%m%d}"
    named = [(telegram_text(language, f"calendar-{part}"), index) for index, part in enumerate(PARTS)]
    parts = [_button(name, f"{picked}-{index}") for name, index in named]
    hours = [_button(f"{hour:02d}:00", f"{picked}@{hour:02d}") for hour in HOURS]
    return InlineKeyboardMarkup(
        [
            [_button(f"‹ {shown_day(day, language)}", f"{token}:m{day:%Y%m}")],
            parts,
            *(hours[at : at + _IN_A_ROW] for at in range(0, len(hours), _IN_A_ROW)),
            [_back(token, language)],
        ]
    )


def picked_keyboard(token: str, tap: Tap, language: str) -> InlineKeyboardMarkup:
    """Give what stays under the question when something was picked."""
    said = f"{tap.hour:02d}:00" if tap.hour is not None else telegram_text(language, f"calendar-{tap.part}")
    day = shown_day(tap.day, language) if tap.day else ""
    return InlineKeyboardMarkup([[_still(token, f"✓ {day} {said}")]])


def words_of(tap: Tap, language: str) -> str:
    """Give what was picked as the resident could have written it."""
    if tap.hour is not None:
        return f"{tap.day} {tap.hour:02d}:00"
    return f"{tap.day} {telegram_text(language, f'calendar-{tap.part}')}"


def shown_day(day: date, language: str) -> str:
    """Give a day as it stands on a button."""
    return telegram_text(language, "calendar-day", month=str(day.month), day=str(day.day))


def _button(label: str, data: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(label, callback_data=data)


def _still(token: str, label: str) -> InlineKeyboardButton:
    return _button(label, f"{token}:-")


def _turn(token: str, sign: str, month: date, *, possible: bool) -> InlineKeyboardButton:
    return _button(sign, f"{token}:m{month:%Y%m}") if possible else _still(token, _BLANK)


def _day(token: str, day: date, *, open_: bool) -> InlineKeyboardButton:
    return _button(str(day.day), f"{token}:d{day:%Y%m%d}") if open_ else _still(token, _BLANK)


def _back(token: str, language: str) -> InlineKeyboardButton:
    return _button(telegram_text(language, "calendar-back"), f"{token}:x")


def _shift(month: date, by: int) -> date:
    index = month.year * 12 + month.month - 1 + by
    return date(index // 12, index % 12 + 1, 1)
