"""What can be read of an answer of getUpdates, and in which order it is handled."""

import pytest
from telegram import Bot, Update

from bot.channels.telegram.updates import PARKED, by_chat, has_album, parse
from tests.bot.channels.telegram.payloads import UPDATES

BOT = Bot("1:a")
UNREADABLE = ("user_without_name", "date_out_of_range", "message_without_chat")


def parked() -> float:
    value: float = next(iter(PARKED.collect())).samples[0].value
    return value


@pytest.mark.parametrize("name", [name for name in UPDATES if name not in UNREADABLE])
def test_a_real_update_is_read(name: str) -> None:
    assert [update.update_id for update in parse([UPDATES[name]], BOT)] == [UPDATES[name]["update_id"]]


@pytest.mark.parametrize("broken", [*(UPDATES[name] for name in UNREADABLE), None, [], "x", {}, {"message": {}}])
def test_t5_an_unreadable_update_is_parked_and_the_next_ones_are_read(broken: object) -> None:
    """T5: one such update in a batch stops python-telegram-bot's own polling for good."""
    before = parked()
    assert [update.update_id for update in parse([UPDATES["text"], broken, UPDATES["voice"]], BOT)] == [700001, 700006]
    assert parked() == before + 1


def test_what_was_in_a_parked_update_is_not_logged(capsys: pytest.CaptureFixture[str]) -> None:
    secret = {
        **UPDATES["user_without_name"],
        "message": {**UPDATES["user_without_name"]["message"], "text": "13800000001"},
    }
    parse([secret], BOT)
    written = capsys.readouterr()
    assert "700024" in written.out + written.err
    assert "13800000001" not in written.out + written.err


def message(update_id: int, person: int, **more: object) -> dict[str, object]:
    sender = {"id": person, "is_bot": False, "first_name": "A"}
    return {
        "update_id": update_id,
        "message": {
            "message_id": update_id,
            "from": sender,
            "chat": {"id": person, "type": "private"},
            "date": 1,
            **more,
        },
    }


def order(*raw: object) -> list[list[list[int]]]:
    chats = by_chat(parse(raw, BOT))
    return [[[update.update_id for update in event.updates] for event in events] for events in chats]


def test_t6_each_chat_keeps_its_order() -> None:
    """T6: chats are handled side by side, the messages of one chat one after another."""
    assert order(message(1, 7, text="a"), message(2, 8, text="b"), message(3, 7, text="c")) == [[[1], [3]], [[2]]]


def test_the_parts_of_an_album_are_one_event() -> None:
    def part(update_id: int, group: str) -> dict[str, object]:
        return message(update_id, 7, media_group_id=group, photo=[])

    assert order(part(1, "g"), part(2, "g"), message(3, 7, text="a"), part(4, "h"), part(5, "i")) == [
        [[1, 2], [3], [4], [5]]
    ]


def test_albums_of_two_people_are_two_events() -> None:
    one, other = message(1, 7, media_group_id="g", photo=[]), message(2, 8, media_group_id="g", photo=[])
    assert order(one, other) == [[[1]], [[2]]]


def test_an_album_is_seen_before_anything_is_parsed() -> None:
    assert has_album([None, UPDATES["text"], message(1, 7, media_group_id="g")])
    assert not has_album([None, {"message": None}, UPDATES["text"], UPDATES["press"]])


def test_an_update_of_an_unknown_kind_is_nobodys() -> None:
    [[event]] = by_chat(parse([{"update_id": 1, "something_new": {"a": 1}}], BOT))
    assert isinstance(event.update, Update)
    assert event.messages == ()
