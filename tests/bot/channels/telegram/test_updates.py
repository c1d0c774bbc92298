"""What can be read of what Telegram sends, and what is known of it before."""

import pytest
from structlog.testing import capture_logs
from telegram import Bot

from bot.channels.telegram.store import arrival_of
from bot.channels.telegram.updates import PARKED, parse
from tests.bot.channels.telegram.payloads import PERSON, UPDATES

BOT = Bot("1:a")
UNREADABLE = ("user_without_name", "date_out_of_range", "message_without_chat")


def parked() -> float:
    value: float = next(iter(PARKED.collect())).samples[0].value
    return value


@pytest.mark.parametrize("name", [name for name in UPDATES if name not in UNREADABLE])
def test_a_real_update_is_read(name: str) -> None:
    assert [update.update_id for update in parse([UPDATES[name]], BOT)] == [UPDATES[name]["update_id"]]


@pytest.mark.parametrize("broken", [*(UPDATES[name] for name in UNREADABLE), None, [], "x", {}, {"message": {}}])
def test_t05_an_unreadable_update_is_parked_and_the_next_ones_are_read(broken: object) -> None:
    """T5: one such update in a batch stops python-telegram-bot's own polling for good."""
    before = parked()
    assert [update.update_id for update in parse([UPDATES["text"], broken, UPDATES["voice"]], BOT)] == [700001, 700006]
    assert parked() == before + 1


def test_what_was_in_a_parked_update_is_not_logged() -> None:
    secret = {
        **UPDATES["user_without_name"],
        "message": {**UPDATES["user_without_name"]["message"], "text": "13800000001"},
    }
    with capture_logs() as lines:
        parse([secret], BOT)
    assert "700024" in str(lines)
    assert "13800000001" not in str(lines)


def test_an_update_is_filed_under_its_number_and_its_sender() -> None:
    arrival = arrival_of(UPDATES["text"], "7")
    assert (arrival.key, arrival.chat, arrival.album) == ("7:700001", PERSON, None)
    assert arrival.payload == UPDATES["text"]


@pytest.mark.parametrize("name", ["press", "edited", "blocked", "group"])
def test_t06_every_kind_is_filed_under_its_sender(name: str) -> None:
    """T6: the order of one person holds across messages, presses, edits and blocking."""
    assert arrival_of(UPDATES[name], "7").chat == PERSON


def test_the_parts_of_an_album_are_filed_together() -> None:
    message = {**UPDATES["text"]["message"], "media_group_id": "13"}
    assert arrival_of({"update_id": 1, "message": message}, "7").album == "13"


@pytest.mark.parametrize(
    "broken",
    [
        None,
        [],
        "x",
        {},
        {"message": None},
        {"update_id": "7"},
        {"update_id": True},
        {"update_id": -1},
        {"update_id": 2**63},
    ],
)
def test_t05_what_has_no_number_is_filed_under_its_content(broken: object) -> None:
    """T5: sent again, it is the same."""
    arrival = arrival_of(broken, "7")
    assert arrival.key == arrival_of(broken, "7").key
    assert arrival.key.startswith("7:sha256:")
