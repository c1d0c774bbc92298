"""The calendar of buttons: what it shows, and what its buttons mean."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import InlineKeyboardMarkup

from bot.channels.telegram.calendar import Tap, day_keyboard, month_keyboard, picked_keyboard, read_tap, words_of
from bot.channels.telegram.layout import LONGEST_DATA
from handlers.dialogue.messages import choice_id, split_choice_id
from handlers.dialogue.texts import LANGUAGES

TOKEN = "AbC-dEf_1234"
TODAY = date(2026, 11, 28)


def buttons(markup: InlineKeyboardMarkup) -> dict[str, Tap]:
    """Give what the buttons mean that do something, by their labels."""
    found = {}
    for button in (button for row in markup.inline_keyboard for button in row):
        tap = read_tap(str(button.callback_data))
        assert tap is not None
        assert tap.token == TOKEN
        assert len(str(button.callback_data).encode()) <= LONGEST_DATA
        if tap.what != "nothing":
            found[button.text] = tap
    return found


def test_a_month_offers_its_days_from_today_on() -> None:
    shown = buttons(month_keyboard(TOKEN, TODAY, TODAY, "zh"))
    assert list(shown) == ["›", "28", "29", "30", "返回"]
    assert shown["28"] == Tap(TOKEN, "day", TODAY)
    assert shown["›"] == Tap(TOKEN, "month", date(2026, 12, 1))


def test_it_turns_over_the_end_of_the_year_and_back() -> None:
    december = buttons(month_keyboard(TOKEN, date(2026, 12, 1), TODAY, "en"))
    assert december["›"].day == date(2027, 1, 1)
    assert december["‹"].day == date(2026, 11, 1)


@pytest.mark.parametrize(("asked", "title"), [(date(2020, 1, 1), "11/2026"), (date(2300, 1, 1), "11/2027")])
def test_it_turns_neither_into_the_past_nor_far_ahead(asked: date, title: str) -> None:
    markup = month_keyboard(TOKEN, asked, TODAY, "en")
    back, shown, forth = markup.inline_keyboard[0]
    assert shown.text == title
    assert (back if asked < TODAY else forth).text == "·"


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=20)
@given(day=st.dates(date(2026, 1, 1), date(2040, 12, 31)))
def test_every_week_of_every_month_has_seven_days_and_no_more_buttons_than_telegram_takes(
    language: str, day: date
) -> None:
    markup = month_keyboard(TOKEN, day, day, language)
    assert {len(row) for row in markup.inline_keyboard[1:-1]} == {7}
    assert sum(map(len, markup.inline_keyboard)) <= 100
    assert str(day.day) in buttons(markup)


def test_a_day_offers_its_parts_and_hours() -> None:
    shown = buttons(day_keyboard(TOKEN, TODAY, "zh"))
    assert words_of(shown["上午"], "zh") == "2026-11-28 上午"
    assert words_of(shown["15:00"], "zh") == "2026-11-28 15:00"
    assert words_of(shown["上午"], "en") == "2026-11-28 morning"
    assert buttons(picked_keyboard(TOKEN, shown["上午"], "zh")) == {}


@pytest.mark.parametrize(
    "data",
    [
        *("", ":", "x", "c", f"{TOKEN}:", f"{TOKEN}:m", f"{TOKEN}:d2026120", f"{TOKEN}:d20261301"),
        *(f"{TOKEN}:t20261203", f"{TOKEN}:t-1", f"{TOKEN}:t20261203-3", f"{TOKEN}:t20261203@24"),
        *(f"{TOKEN}:m202612@10", f"{TOKEN}:m２０２６１２", choice_id(TOKEN, 0), f"{TOKEN}:c\n", "水:c"),
    ],
)
def test_t11_what_is_no_button_of_a_calendar_means_nothing(data: str) -> None:
    """T11: a changed client can send anything."""
    assert read_tap(data) is None


def test_a_button_of_a_calendar_is_no_choice() -> None:
    assert split_choice_id(f"{TOKEN}:c") is None
