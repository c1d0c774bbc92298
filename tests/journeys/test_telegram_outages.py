"""What keeps messages from coming in, through real HTTP: the channel says so, waits, and loses nothing."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from intents.embedded import EmbeddedEngine
from tests.journeys.telegram_desk import Desk, all_confirmed, all_recorded, inbox_keys, open_desk, small_community
from tests.platforms.telegram.faults import BAD_GATEWAY, DROPPED_BEFORE, OK_FALSE, TOO_MANY_WITHOUT_TIME, Fault, failing
from tests.platforms.telegram.phone import wait_for
from tests.platforms.telegram.server import Telegram, running

JPEG = b"\xff\xd8\xff\xe0 a wet floor"


@pytest.fixture
def telegram() -> Iterator[Telegram]:
    with running() as server:
        yield server


@pytest.fixture
def desk(telegram: Telegram, tmp_path: Path, engine: EmbeddedEngine) -> Iterator[Desk]:
    small_community(tmp_path)
    with open_desk(telegram, tmp_path, engine) as running_desk:
        yield running_desk


def test_t21_a_second_poller_is_reported_and_nothing_is_lost(
    desk: Desk, telegram: Telegram, tmp_path: Path, engine: EmbeddedEngine
) -> None:
    """T21: two processes with one token take turns; each message is answered once."""
    phones = [telegram.phone(f"P{number}") for number in range(6)]
    with open_desk(telegram, tmp_path, engine):
        wait_for(telegram.platform, lambda: desk.channel.problem)
        assert desk.channel.problem is not None
        assert desk.channel.problem.startswith("Conflict")
        for phone in phones:
            phone.say("谢谢")
        for phone in phones:
            phone.reads("不客气")
        all_confirmed(desk)
    wait_for(telegram.platform, lambda: desk.channel.problem is None or None)
    assert len(inbox_keys(desk)) == 6
    assert all(phone.news() == [] for phone in phones)


def test_t21_a_webhook_shuts_polling_out_until_it_is_removed(desk: Desk, telegram: Telegram) -> None:
    """T21: we do not remove it ourselves, for it may belong to the installation that works."""
    telegram.platform.webhook = "https://elsewhere.example.com/"
    telegram.phone("Ben").say("谢谢")
    wait_for(telegram.platform, lambda: desk.channel.problem)
    assert telegram.platform.calls_of("deleteWebhook") == []
    telegram.platform.webhook = ""
    anna = telegram.phone("Anna")
    anna.say("谢谢")
    anna.reads("不客气")


@pytest.mark.parametrize(
    "fault",
    [
        failing(401, "Unauthorized"),
        failing(404, "Not Found"),
        failing(429, "Too Many Requests: retry after 1", retry_after=1),
        TOO_MANY_WITHOUT_TIME,
        BAD_GATEWAY,
        OK_FALSE,
        DROPPED_BEFORE,
    ],
)
def test_t22_the_channel_says_that_it_is_down_and_comes_back(desk: Desk, telegram: Telegram, fault: Fault) -> None:
    """T22 on the way in: a refused token, and everything else that may be over later."""
    anna, ben = telegram.phone("Anna"), telegram.phone("Ben")
    telegram.platform.faults.order("getUpdates", fault, times=-1)
    # Ben ends the call that was waiting already; what Anna writes meets a channel that is down.
    ben.say("谢谢")
    assert wait_for(telegram.platform, lambda: desk.channel.problem)
    anna.say("谢谢")
    telegram.platform.faults.clear()
    anna.reads("不客气")
    ben.reads("不客气")
    wait_for(telegram.platform, lambda: desk.channel.problem is None or None)


def test_t24_a_link_that_fails_is_asked_for_again(desk: Desk, telegram: Telegram) -> None:
    """T24: links expire; each try asks for a new one."""
    telegram.platform.faults.order("file", failing(404, "Not Found"), times=2)
    anna = telegram.phone("Anna")
    anna.photo(JPEG)
    anna.reads("照片收到了")
    assert len(telegram.platform.calls_of("getFile")) == 3
    assert len(inbox_keys(desk)) == 1


def test_a_photo_that_cannot_be_had_is_answered_in_words(desk: Desk, telegram: Telegram) -> None:
    """It does not hold up the others for ever, and the sender learns it."""
    telegram.platform.faults.order("file", BAD_GATEWAY, times=-1)
    anna = telegram.phone("Anna")
    anna.photo(JPEG)
    anna.reads("我看不了")
    all_confirmed(desk)
    assert len(telegram.platform.calls_of("getFile")) == 5
    assert len(inbox_keys(desk)) == 1


def test_while_the_database_is_away_nothing_is_confirmed(desk: Desk, telegram: Telegram) -> None:
    """The platform keeps the message until it has been stored."""
    anna = telegram.phone("Anna")
    anna.say("谢谢")
    anna.reads()
    all_confirmed(desk)
    with desk.database.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE stored_update RENAME TO elsewhere")
    anna.say("厨房水龙头滴水")
    wait_for(telegram.platform, lambda: desk.channel.problem)
    assert len(telegram.platform.pending()) == 1
    with desk.database.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE elsewhere RENAME TO stored_update")
    anna.reads()
    all_confirmed(desk)
    assert len(inbox_keys(desk)) == 2


def test_what_came_while_the_desk_was_shut_is_answered_when_it_opens(
    telegram: Telegram, tmp_path: Path, engine: EmbeddedEngine
) -> None:
    small_community(tmp_path)
    anna = telegram.phone("Anna")
    anna.say("谢谢")
    with open_desk(telegram, tmp_path, engine) as desk:
        anna.reads("不客气")
        all_recorded(desk)
    # Stopped before the offset was confirmed or after: no difference to Anna.
    with open_desk(telegram, tmp_path, engine) as desk:
        anna.say("谢谢")
        anna.reads()
        all_confirmed(desk)
        assert len(inbox_keys(desk)) == 2
    assert anna.news() == []


def test_a_shut_desk_leaves_no_thread_behind(telegram: Telegram, tmp_path: Path, engine: EmbeddedEngine) -> None:
    """A long poll that waits for news must not hold up a shutdown."""
    small_community(tmp_path)
    worker = Thread(target=lambda: open_and_shut(telegram, tmp_path, engine))
    worker.start()
    worker.join(4)
    assert not worker.is_alive()


def open_and_shut(telegram: Telegram, folder: Path, engine: EmbeddedEngine) -> None:
    with open_desk(telegram, folder, engine):
        wait_for(telegram.platform, lambda: telegram.platform.pollers or None)
