"""The way of a leak through the web chat, and what the chat promises about messages: none lost, none doubled."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import SimulatedClock
from intents.engine import IntentEngine
from storage.account import Account
from storage.inbox import InboxRow
from storage.outbox import Notification
from storage.riding import hand_over
from storage.ticket import Ticket
from storage.transaction import reading, transaction
from tests.journeys.web_desk import JPEG, Chat, WebDesk, open_web_desk


@pytest.fixture
def desk(database_url: str, tmp_path: Path, engine: IntentEngine, clock: SimulatedClock) -> Iterator[WebDesk]:
    with open_web_desk(database_url, tmp_path, engine, clock) as opened:
        yield opened


def only_ticket(desk: WebDesk) -> tuple[str, str]:
    """Give number and status of the ticket that there is."""
    with reading(desk.database) as session:
        found = session.get(Ticket, 1)
        assert found is not None
        assert session.get(Ticket, 2) is None
        return found.number, found.status


def account(desk: WebDesk, chat: Chat) -> Account:
    [found] = [one for one in desk.accounts() if one.resident_id and chat.seat == f"resident-{one.resident_id}"]
    return found


def report_a_leak(wang: Chat) -> None:
    wang.say("厨房水管漏水了，地上都是水")
    wang.tap("随时都行")
    wang.say(photos=[JPEG])
    [opened] = wang.tap("对，提交")
    assert "1001" in opened["text"]


def test_a_leak_told_in_the_browser_is_done_and_rated(desk: WebDesk) -> None:
    wang, li = desk.enter("王芳"), desk.enter("李师傅")
    report_a_leak(wang)
    wang.news()
    desk.work()
    [card] = li.news()
    assert card["kind"] == "push"
    assert all(part in card["text"] for part in ("3-2-501", "厨房", "地上都是水", "13800000000"))
    photo = li.client.get(card["photos"][0])
    assert (photo.content, photo.headers["content-type"]) == (JPEG, "image/jpeg")
    for label in ("接单", "出发", "到达", "完成"):
        li.tap(label)
        desk.work()
        desk.clock.advance(timedelta(minutes=2))
    li.say("换了新接头")
    desk.work()
    told = wang.news()
    assert [one["kind"] for one in told] == ["push"] * 4
    assert "换了新接头" in told[-1]["text"]
    desk.pass_time(minutes=45)
    [survey] = [one for one in wang.news() if one["kind"] == "survey"]
    assert len(survey["choices"]) == 5
    wang.say(choice=survey["choices"][3]["id"])
    rated = next(one for one in wang.history() if one["id"] == survey["id"])
    assert (rated["open"], rated["chosen"]) == (False, survey["choices"][3]["label"])
    assert only_ticket(desk) == ("1001", "closed")


def test_a_leak_told_in_english_is_answered_in_english(desk: WebDesk) -> None:
    emma = desk.enter("Emma Clark", language="en-GB")
    [asked] = emma.say("The kitchen pipe is leaking")
    assert "Any time" in [choice["label"] for choice in asked["choices"]]


def test_a_reload_shows_both_sides_in_order_and_closes_what_was_answered(desk: WebDesk) -> None:
    wang = desk.enter("王芳")
    wang.say("厨房水管漏水了，地上都是水")
    desk.clock.advance(timedelta(seconds=5))
    wang.tap("随时都行")
    desk.clock.advance(timedelta(seconds=5))
    wang.say("电话没变", photos=[JPEG])
    shown = wang.history()
    assert [one["from"] for one in shown[:5]] == ["me", "desk", "me", "desk", "me"]
    assert [one["text"] for one in shown if one["from"] == "me"] == [
        "厨房水管漏水了，地上都是水",
        "随时都行",
        "电话没变",
    ]
    assert [len(one["photos"]) for one in shown if one["from"] == "me"] == [0, 0, 1]
    asked = [one for one in shown if one["choices"]]
    assert [one["open"] for one in asked[:-1]] == [False] * (len(asked) - 1)
    assert asked[-1]["open"]
    assert asked[0]["chosen"] == "随时都行"


def test_a_retry_has_one_effect_and_gets_the_same_answer(desk: WebDesk) -> None:
    wang = desk.enter("王芳")
    first = wang.post("厨房水管漏水了，地上都是水", client_id="the-same-id").json()
    assert wang.post("厨房水管漏水了，地上都是水", client_id="the-same-id").json() == first
    wang.tap("随时都行")
    submit = wang.choice("对，提交")
    answers = [wang.say(choice=submit, client_id="double-click") for _ in range(3)]
    assert answers[0] == answers[1] == answers[2]
    assert only_ticket(desk)[0] == "1001"
    assert len([one for one in wang.history() if one["from"] == "me"]) == 3


def test_a_double_click_at_the_same_moment_has_one_effect(desk: WebDesk) -> None:
    wang = desk.enter("王芳")
    wang.say("厨房水管漏水了，地上都是水")
    wang.tap("随时都行")
    submit = wang.choice("对，提交")
    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(lambda _: wang.say(choice=submit, client_id="many-clicks"), range(6)))
    assert only_ticket(desk)[0] == "1001"
    assert {answer[0]["id"] for answer in answers} == {answers[0][0]["id"]}


def test_a_retry_has_the_answer_to_what_was_said_first(desk: WebDesk) -> None:
    wang = desk.enter("王芳")
    first = wang.say("厨房水管漏水了，地上都是水", client_id="lost-answer")
    assert wang.say("这些字不算", client_id="lost-answer") == first
    assert [one["text"] for one in wang.history() if one["from"] == "me"] == ["厨房水管漏水了，地上都是水"]


def test_what_was_held_back_is_not_missed_although_its_id_is_lower(desk: WebDesk) -> None:
    wang = desk.enter("王芳")
    now = desk.clock.now()
    with transaction(desk.database) as session:
        mine = session.merge(account(desk, wang))
        for text, due in (("held", now + timedelta(hours=9)), ("at once", now)):
            Notification.enqueue(
                session, mine, dedupe_key=text, kind="push", content={"text": text}, now=now, due_at=due
            )
    seen = []
    for _ in range(4):
        desk.pass_time(hours=3)
        seen += [one["text"] for one in wang.news()]
    assert seen == ["at once", "held"]


def test_older_messages_are_given_in_pages_without_gaps(desk: WebDesk) -> None:
    wang = desk.enter("王芳")
    with transaction(desk.database) as session:
        mine = session.merge(account(desk, wang))
        for number in range(150):
            moment = desk.clock.now() + timedelta(seconds=number)
            Notification.enqueue(
                session, mine, dedupe_key=f"n{number}", kind="push", content={"text": str(number)}, now=moment
            )
        hand_over(session, mine.id, desk.clock.now() + timedelta(hours=1))
        for number, row in enumerate(Notification.transcript(session, mine.id, 200)):
            row.sent_at = desk.clock.now() + timedelta(seconds=number)
    page = wang.client.get(wang.address).json()
    texts = [one["text"] for one in page["messages"]]
    assert len(texts) < 150
    while page["earlier"]:
        page = wang.client.get(wang.address, params={"before": page["earlier"]}).json()
        texts = [one["text"] for one in page["messages"] if one["text"] not in texts] + texts
    assert texts == [str(number) for number in range(150)]


def test_an_answer_that_nobody_fetched_is_there_on_the_next_look(desk: WebDesk) -> None:
    wang, li = desk.enter("王芳"), desk.enter("李师傅")
    report_a_leak(wang)
    desk.work()
    li.tap("接单")
    desk.work()
    other_tab = Chat(wang.client, wang.seat)
    assert any("李师傅" in one["text"] and one["kind"] == "push" for one in other_tab.news())
    with reading(desk.database) as session:
        assert InboxRow.find(session, "web", f"{account(desk, wang).external_id}:message-0000") is not None
