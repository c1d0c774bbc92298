"""FrontDesk.handle: each message once, whoever sends it, whatever is in it, whatever breaks."""

import threading
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import OperationalError

from bot.clock import SimulatedClock
from bot.conversation import FrontDesk, Handled
from handlers.dialogue.flow import Feature
from handlers.dialogue.messages import Choice, Command, Content, Incoming, Medium
from handlers.dialogue.texts import render
from handlers.dialogue.turn import Turn
from intents.embedded import EmbeddedEngine
from storage.account import Account
from storage.community import Community
from storage.conversation import Conversation
from storage.database import Database
from storage.inbox import InboxRow
from storage.outbox import Delivery, Notification
from storage.transaction import reading
from tests.bot.front_desk import LEAK, answer, open_desk, pressed, said, texts, tickets, up_to_the_confirmation
from tests.databases import out_of_reach
from tests.neighbourhood import settle


@pytest.fixture
def desk(database: Database, engine: EmbeddedEngine, clock: SimulatedClock) -> FrontDesk:
    settle(database, clock.now())
    return open_desk(database, engine, clock)


def at_once(desk: FrontDesk, *messages: Incoming) -> list[Handled]:
    start = threading.Barrier(len(messages))

    def handle(message: Incoming) -> Handled:
        start.wait(10)
        return desk.handle(message, collect=True)

    with ThreadPoolExecutor(len(messages)) as pool:
        return list(pool.map(handle, messages))


def counts(database: Database) -> tuple[int, int, int]:
    with reading(database) as session:
        return session.query(InboxRow).count(), session.query(Account).count(), session.query(Notification).count()


def test_the_same_message_three_times_at_once_has_one_effect_and_one_answer(desk: FrontDesk) -> None:
    message = pressed(up_to_the_confirmation(desk), key="submit")
    results = at_once(desk, message, message, message)
    assert sorted(one.duplicate for one in results) == [False, True, True]
    assert len({one.replies for one in results}) == 1
    assert "1001" in texts(results[0])
    assert [ticket.number for ticket in tickets(desk.database)] == ["1001"]
    again = desk.handle(message, collect=True)
    assert (again.duplicate, again.replies) == (True, results[0].replies)
    assert desk.handle(message) == Handled(duplicate=True)


def test_the_same_key_on_another_channel_is_another_message(desk: FrontDesk) -> None:
    first = desk.handle(said("谢谢", key="1"), collect=True)
    second = desk.handle(replace(said("谢谢", key="1"), channel="telegram"), collect=True)
    assert [first.duplicate, second.duplicate] == [False, False]


def test_without_collect_the_answer_waits_in_the_outbox(desk: FrontDesk) -> None:
    handled = desk.handle(said("谢谢"))
    assert handled == Handled(duplicate=False, leaves=True, heard="谢谢", at=desk.clock.now())
    with reading(desk.database) as session:
        assert [row.status for row in session.query(Notification)] == [Delivery.PENDING]


def test_two_residents_at_once_get_a_ticket_each(desk: FrontDesk) -> None:
    first = pressed(up_to_the_confirmation(desk))
    desk.handle(said("电梯口的灯坏了", "nobody"), collect=True)
    results = at_once(desk, first, said("转人工", "nobody"), said("谢谢", "zhou"), said("谢谢", "qian"))
    assert not any(one.duplicate for one in results)
    assert all(one.replies for one in results)
    assert {reply.account for one, who in zip(results, range(4), strict=True) for reply in one.replies if who == 2} == {
        "zhou"
    }
    assert len(tickets(desk.database)) == 1


def test_two_first_messages_at_once_make_one_account(desk: FrontDesk) -> None:
    before = counts(desk.database)[1]
    results = at_once(desk, said("你好", "newcomer"), said("谢谢", "newcomer"), said("早上好", "newcomer"))
    assert [one.duplicate for one in results] == [False, False, False]
    assert counts(desk.database)[1] == before + 1
    with reading(desk.database) as session:
        account = Account.on(session, "web", "newcomer")
        assert account is not None
        talks = session.query(Conversation).filter_by(account_id=account.id).all()
        assert [talk.version for talk in talks] == [3]
        assert (account.resident_id, account.staff_id, account.display_name) == (None, None, "newcomer")


@pytest.mark.parametrize(
    ("message", "text_id"),
    [
        (said(""), "dialogue-no-text"),
        (said(" \n\t　"), "dialogue-no-text"),
        (said("漏" * 10_000), "dialogue-too-long"),
        (said("\u200b" * 10_000), "dialogue-too-long"),
        (replace(said(""), medium=Medium.OTHER), "dialogue-no-text"),
        (replace(said(""), medium=Medium.VOICE), "dialogue-voice"),
    ],
)
def test_what_cannot_be_read_is_answered_in_words(desk: FrontDesk, message: Incoming, text_id: str) -> None:
    arguments = {"limit": "2000"} if text_id == "dialogue-too-long" else {}
    assert answer(desk, message) == render("zh", text_id, **arguments)
    assert tickets(desk.database) == []


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(text=st.text(st.characters(codec=None), max_size=40), name=st.text(st.characters(codec=None), max_size=10))
def test_any_characters_are_answered(desk: FrontDesk, text: str, name: str) -> None:
    for part in (text, f"{LEAK}{text}"):
        reply = answer(desk, replace(said(part, f"stranger{len(name)}"), sender_name=name))
        assert reply
        assert render("zh", "dialogue-failed") not in reply
        assert render("en", "dialogue-failed") not in reply


@pytest.mark.parametrize("dirt", ["\x00", "\x01\x02\x1b[31m", "\ud83d", "\u202e", "\ufeff\u200d", "\x7f\x85"])
def test_control_characters_do_not_lose_a_report(desk: FrontDesk, dirt: str) -> None:
    message = replace(said(f"{LEAK}{dirt}", key=f"key{dirt}"), sender_name=f"王{dirt}")
    assert desk.handle(message, collect=True).replies[0].choices
    assert desk.handle(message, collect=True).duplicate
    submit = desk.handle(said(f"明天下午{dirt}都在家"), collect=True).replies[-1].choices[0].id
    assert "1001" in answer(desk, pressed(submit))
    (ticket,) = tickets(desk.database)
    assert ticket.description.startswith(LEAK)
    assert "\x00" not in ticket.description


def test_an_unknown_person_is_welcomed_and_has_no_rights(desk: FrontDesk) -> None:
    assert answer(desk, said("你好", "nobody")) == render("zh", "greeting-unknown")
    with reading(desk.database) as session:
        account = Account.on(session, "web", "nobody")
        assert account is not None
        assert (account.resident_id, account.staff_id) == (None, None)


def forgeries(real: str) -> Mapping[str, str]:
    token = real.partition(":")[0]
    return {
        "wrong index": f"{token}:99",
        "negative index": f"{token}:-1",
        "huge index": f"{token}:{'9' * 30}",
        "digits of another script": f"{token}:²",
        "no index": token,
        "no token": ":0",
        "unknown token": "A" * 12 + ":0",
        "garbage": "'; DROP TABLE ticket; --",
        "control characters": "\x00\ud800:0",
        "empty": "",
        "long": "x" * 10_000 + ":0",
    }


@pytest.mark.parametrize("kind", sorted(forgeries("")))
def test_a_forged_choice_does_nothing(desk: FrontDesk, kind: str) -> None:
    real = up_to_the_confirmation(desk)
    assert answer(desk, pressed(forgeries(real)[kind])) == render("zh", "dialogue-button-unknown")
    assert tickets(desk.database) == []
    assert "1001" in answer(desk, pressed(real)), "the real one still works"


def test_a_choice_belongs_to_the_account_that_it_was_shown_to(desk: FrontDesk) -> None:
    real = up_to_the_confirmation(desk)
    assert answer(desk, pressed(real, who="nobody")) == render("zh", "dialogue-button-unknown")
    assert answer(desk, replace(pressed(real), channel="telegram")) == render("zh", "dialogue-button-unknown")
    assert tickets(desk.database) == []


def test_a_choice_is_taken_once(desk: FrontDesk) -> None:
    real = up_to_the_confirmation(desk)
    assert "1001" in answer(desk, pressed(real))
    assert answer(desk, pressed(real)) == render("zh", "dialogue-button-expired")
    assert len(tickets(desk.database)) == 1


def breaking(turn: Turn) -> bool:
    """A feature with a bug: it leaves a trace, then fails."""
    if turn.text.startswith("buttons"):
        choices = (Choice("Ok", Command("breaking.ok")), Choice("Gone", Command("breaking.gone")))
        turn.reply(Content("Which?", choices))
        return True
    if turn.text.startswith("break"):
        turn.session.add(Community(name="half done"))
        turn.session.flush()
        raise RuntimeError("a bug")
    return False


def fail(_turn: Turn, _arguments: Mapping[str, Any]) -> None:
    raise KeyError("a bug behind a button")


BREAKING = Feature(name="breaking", listen=breaking, actions={"breaking.ok": fail})


@pytest.fixture
def broken_desk(database: Database, engine: EmbeddedEngine, clock: SimulatedClock) -> FrontDesk:
    settle(database, clock.now())
    return open_desk(database, engine, clock, (BREAKING,))


def test_a_bug_is_apologised_for_once_and_leaves_nothing(broken_desk: FrontDesk) -> None:
    message = said("break 这里坏了", key="bug")
    results = at_once(broken_desk, message, message)
    assert sorted(one.duplicate for one in results) == [False, True]
    apology = render("zh", "dialogue-failed")
    assert [texts(one) for one in results] == [apology, apology]
    assert texts(broken_desk.handle(message, collect=True)) == apology
    with reading(broken_desk.database) as session:
        assert [community.name for community in Community.all(session)] == ["翠湖花园"]
        assert session.query(Notification).count() == 1
    assert broken_desk.handle(said("谢谢"), collect=True).replies, "the next message is answered"


def test_a_bug_behind_a_button_is_apologised_for_and_a_gone_action_has_expired(broken_desk: FrontDesk) -> None:
    (shown,) = broken_desk.handle(said("buttons"), collect=True).replies
    assert answer(broken_desk, pressed(shown.choices[0].id)) == render("en", "dialogue-failed")
    assert answer(broken_desk, pressed(shown.choices[1].id)) == render("en", "dialogue-button-expired")


def test_when_the_database_is_gone_it_raises_and_the_message_is_taken_later(
    postgres_database: Database, engine: EmbeddedEngine, clock: SimulatedClock
) -> None:
    settle(postgres_database, clock.now())
    pids: list[int] = []

    def cut(turn: Turn) -> bool:
        """Lose the connection in the middle of the turn, the first time."""
        if not pids:
            pids.append(turn.session.connection().exec_driver_sql("SELECT pg_backend_pid()").scalar_one())
            turn.say("greeting-unknown")
            with postgres_database.engine.connect() as other:
                other.exec_driver_sql(f"SELECT pg_terminate_backend({pids[0]})")
        turn.say("thanks")
        return True

    desk = open_desk(postgres_database, engine, clock, (Feature("cut", listen=cut),))
    before = counts(postgres_database)
    message = said("谢谢", "newcomer", key="lost")
    with pytest.raises(OperationalError):
        desk.handle(message, collect=True)
    assert counts(postgres_database) == before
    handled = desk.handle(message, collect=True)
    assert (handled.duplicate, texts(handled)) == (False, render("zh", "thanks"))


def test_when_the_database_is_out_of_reach_it_raises(desk: FrontDesk) -> None:
    before = counts(desk.database)
    message = said("谢谢", key="lost")
    with out_of_reach(desk.database), pytest.raises(OperationalError):
        desk.handle(message)
    assert counts(desk.database) == before
    assert not desk.handle(message).duplicate
