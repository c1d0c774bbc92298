"""A day and a time picked on a calendar, as one who asks for a repair sees it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.channels.telegram.texts import telegram_text
from intents.embedded import EmbeddedEngine
from storage.ticket import Ticket
from storage.transaction import reading
from tests.journeys.telegram_desk import PEOPLE, Desk, all_confirmed, facts, open_desk, small_community
from tests.platforms.telegram.phone import Phone, wait_for
from tests.platforms.telegram.server import Telegram, running

EXPIRED = telegram_text("zh", "telegram-button-expired")


@pytest.fixture
def telegram() -> Iterator[Telegram]:
    with running() as server:
        yield server


@pytest.fixture
def desk(telegram: Telegram, tmp_path: Path, engine: EmbeddedEngine) -> Iterator[Desk]:
    small_community(tmp_path)
    with open_desk(telegram, tmp_path, engine) as running_desk:
        yield running_desk


@pytest.fixture
def fang(desk: Desk) -> Phone:
    phone = desk.telegram.phone("芳")
    phone.say("谢谢")
    phone.reads()
    desk.bind(phone, resident_id=PEOPLE.resident_id)
    phone.say("厨房水管漏水了")
    assert "📅" in phone.reads("什么时候方便上门").labels
    return phone


def shows(phone: Phone, *labels: str) -> None:
    """Wait until the newest message has these buttons."""
    wait_for(phone.platform, lambda: set(labels) <= set(phone.screen()[-1].labels) or None)


def test_a_day_two_months_ahead_and_an_hour(desk: Desk, fang: Phone) -> None:
    fang.press("📅")
    shows(fang, "›", "返回")
    fang.press("›")
    shows(fang, "‹", "15")
    fang.press("15")
    shows(fang, "上午", "15:00")
    fang.press("15:00")
    summary = fang.reads("请核对报修", "15:00")
    assert any(label.startswith("✓") for shown in fang.screen() for label in shown.labels)
    fang.press(summary.labels[0])
    fang.reads("1001")
    with reading(desk.database) as session:
        [ticket] = session.query(Ticket).all()
        assert str(ticket.appointment)[8:].startswith("15T15:00")


def test_a_part_of_a_day_after_turning_back(fang: Phone) -> None:
    fang.press("📅")
    shows(fang, "›")
    fang.press("返回")
    shows(fang, "📅")
    fang.press("📅")
    shows(fang, "›")
    fang.press("›")
    shows(fang, "‹", "16")
    fang.press("16")
    shows(fang, "上午")
    fang.press("下午")
    fang.reads("请核对报修", "16")


def test_t09_a_double_tap_on_a_calendar_is_one(desk: Desk, fang: Phone) -> None:
    """T9: 'not modified' is no error."""
    data = fang.screen()[-1].data["📅"]
    message = fang.screen()[-1].id
    with fang.platform.lock:
        fang.press_data(data, message)
        fang.press_data(data, message)
    all_confirmed(desk)
    assert [call.status for call in fang.platform.calls_of("editMessageReplyMarkup")] == [200, 400]
    assert fang.news() == []


def test_t13_a_calendar_of_an_answered_question_has_expired(desk: Desk, fang: Phone) -> None:
    """T13: it says so, and picks nothing any more."""
    data = fang.screen()[-1].data["📅"].replace(":c", ":t20991203-0")
    fang.press("随时")
    fang.reads("请核对报修")
    fang.press_data(data, 1)
    fang.reads("用不了")
    assert EXPIRED in fang.platform.answered.values()
    assert facts(desk)["tickets"] == 0


def test_t11_a_calendar_of_somebody_else_is_refused(desk: Desk, fang: Phone) -> None:
    """T11."""
    data = fang.screen()[-1].data["📅"]
    mallory = desk.telegram.phone("Mallory")
    mallory.say("谢谢")
    mallory.reads()
    mallory.press_data(data, fang.screen()[-1].id)
    mallory.reads("用不了")
    assert fang.platform.calls_of("editMessageReplyMarkup") == []
