"""'我不是要报修': the draft goes, what was meant is served, and the words are kept for review without personal data."""

from collections.abc import Sequence
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import SimulatedClock
from handlers.dialogue.review import masked
from intents.engine import IntentEngine, complete
from intents.understanding import INTENTS, Request, Scored, Understanding
from storage import Session
from storage.account import Account
from storage.database import Database
from storage.review import ReviewItem
from storage.transaction import reading, transaction
from tests.bot.front_desk import answer, open_desk, said
from tests.handlers.stage import EMMA, LI, WANG, ZHOU, people, play, says
from tests.neighbourhood import settle

LEAK = "厨房水管漏水"


class Doubtful:
    """An engine that is sure of nothing but what the shipped one is sure of beside words that it knows."""

    name = "doubtful"

    def __init__(self, engine: IntentEngine) -> None:
        self.engine = engine

    def understand(self, text: str, now: datetime) -> Understanding:
        if "那个事" not in text:
            return self.engine.understand(text, now)
        rest = [intent for intent in INTENTS if intent not in {"complaint", "fee_question"}]
        ranking = [Scored("fee_question", 0.4), Scored("complaint", 0.3), *(Scored(one, 0.02) for one in rest)]
        return complete(text, now, ranking, [Request("fee_question", 0.4, 0, len(text))])


def kept(database: Database) -> Sequence[ReviewItem]:
    with reading(database) as session:
        found = ReviewItem.for_export(session, again=True)
        session.expunge_all()
        return found


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("不是报修 我是要投诉", "complaint"),
        ("我不是要報修，我想提個建議", "suggestion"),
        ("I don't want a repair, I'm asking about the fee", "other"),
        ("no not a repair, I want to complain", "complaint"),
        ("你搞错了，我要投诉", "complaint"),
    ],
)
def test_what_is_named_instead_is_served_with_the_first_words(engine: IntentEngine, words: str, kind: str) -> None:
    told = play(engine, *people(WANG, staff=(LI, ZHOU)), *says("wang", LEAK, words, "对"))
    assert [(one["kind"], one["description"]) for one in told.tickets] == [(kind, LEAK)]
    assert told.state["open_flows"] == {"wang": None}


@pytest.mark.parametrize("words", ["我不是要报修", "我不是这个意思", "I don't need a repair"])
def test_without_a_name_the_likely_meanings_are_offered(engine: IntentEngine, words: str) -> None:
    told = play(engine, *people(WANG), *says("wang", LEAK, words))
    assert told.state["open_flows"] == {"wang": None}
    assert len(told.labels("wang")) == 4
    assert not {"报修", "Report a repair"} & set(told.labels("wang"))


def test_what_else_the_correction_says_is_added(engine: IntentEngine) -> None:
    more = "I'm asking about the fee for the new pipe"
    told = play(engine, *people(EMMA), *says("emma", "kitchen pipe is leaking", f"Not a repair, {more}", "yes"))
    assert told.tickets[0]["description"] == f"kitchen pipe is leaking\n{more}"


def test_photos_of_the_dropped_draft_go_with_it(engine: IntentEngine) -> None:
    photo = {"from": "wang", "photo": "a.jpg"}
    told = play(engine, *people(WANG), *says("wang", LEAK), photo, *says("wang", "不是报修，我要投诉", "对"))
    assert (told.tickets[0]["kind"], told.tickets[0]["photos"]) == ("complaint", 1)


@pytest.mark.parametrize("words", ["不是厨房，是卫生间", "我不是要投诉"])
def test_what_denies_something_else_leaves_the_draft_alone(engine: IntentEngine, words: str) -> None:
    told = play(engine, *people(WANG), *says("wang", LEAK, words))
    assert told.state["open_flows"] == {"wang": "repair"}


def test_an_alarm_is_not_taken_back_by_words(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *says("stranger", "有人被困在电梯里了快来", "不是紧急情况"))
    assert [one["status"] for one in told.tickets] in (["new"], ["assigned"])
    assert len(told.heard("li", "alert")) == 2


def test_the_first_words_are_kept_with_what_they_mean(
    database: Database, engine: IntentEngine, clock: SimulatedClock
) -> None:
    settle(database, clock.now())
    desk = open_desk(database, engine, clock)
    for text in ("我家3-2-501厨房水管漏水，李师傅没来，电话13912345678", "不是报修，我要投诉"):
        answer(desk, said(text))
    [item] = kept(database)
    assert (item.reason, item.guess, item.intent) == ("corrected", "repair_request", "complaint")
    assert (item.language, item.engine, item.at) == ("zh", engine.name, clock.now())
    assert "漏水" in item.text
    for secret in ("501", "李师傅", "13912345678"):
        assert secret not in item.text


def test_an_unclear_message_is_kept_and_labelled_by_a_number(
    database: Database, engine: IntentEngine, clock: SimulatedClock
) -> None:
    settle(database, clock.now())
    desk = open_desk(database, Doubtful(engine), clock)
    assert "投诉" in str(desk.handle(said("那个事王芳问过了"), collect=True).replies[0].choices)
    [item] = kept(database)
    assert (item.text, item.reason, item.intent) == ("那个事[NAME]问过了", "unclear", None)
    assert (item.guess, item.confidence, item.engine) == ("fee_question", 0.4, "doubtful")
    assert item.ranking[:2] == [["fee_question", 0.4], ["complaint", 0.3]]
    assert "投诉" in answer(desk, said("2"))
    assert [one.intent for one in kept(database)] == ["complaint"]


@pytest.mark.parametrize(
    ("words", "intent"), [("投诉", "complaint"), ("我想投訴", "complaint"), ("不是费用，我要提建议", "suggestion")]
)
def test_an_unclear_message_is_labelled_by_a_name(
    database: Database, engine: IntentEngine, clock: SimulatedClock, words: str, intent: str
) -> None:
    settle(database, clock.now())
    desk = open_desk(database, Doubtful(engine), clock)
    answer(desk, said("那个事到底怎么说"))
    assert "那个事到底怎么说" in answer(desk, said(words))
    assert [(one.reason, one.intent) for one in kept(database)] == [("unclear", intent)]


def test_a_wrong_tap_is_corrected_too(database: Database, engine: IntentEngine, clock: SimulatedClock) -> None:
    settle(database, clock.now())
    desk = open_desk(database, Doubtful(engine), clock)
    for text in ("那个事到底怎么说", "2", "不是投诉，我问物业费"):
        answer(desk, said(text))
    assert [(one.reason, one.guess, one.intent) for one in kept(database)] == [
        ("corrected", "fee_question", "fee_question")
    ]


def test_to_ask_for_a_person_is_no_label(database: Database, engine: IntentEngine, clock: SimulatedClock) -> None:
    settle(database, clock.now())
    desk = open_desk(database, Doubtful(engine), clock)
    choices = desk.handle(said("那个事到底怎么说"), collect=True).replies[0].choices
    answer(desk, said(str(len(choices))))
    assert [one.intent for one in kept(database)] == [None]


def test_what_is_understood_is_not_kept(database: Database, engine: IntentEngine, clock: SimulatedClock) -> None:
    settle(database, clock.now())
    desk = open_desk(database, engine, clock)
    for text in (LEAK, "明天上午", "对"):
        answer(desk, said(text))
    assert kept(database) == []


DIGITS = st.text("0123456789", min_size=8, max_size=8)
AROUND = st.sampled_from(["", "厨房漏水", "please call ", "投诉：", "，谢谢", " thanks"])


@given(before=AROUND, after=AROUND, tail=DIGITS, floor=st.integers(1, 30), flat=st.integers(1, 9))
def test_no_phone_plate_or_home_is_left(before: str, after: str, tail: str, floor: int, flat: int) -> None:
    session, account = Session(), Account(display_name="")
    home = f"{floor}栋2单元{floor}0{flat}"
    for secret in (f"139{tail}", f"粤B{tail[:5]}", home, f"a{tail}@mail.example"):
        assert secret not in masked(session, account, f"{before} {secret} {after}")


def test_names_on_record_are_masked_wherever_they_stand(database: Database, clock: SimulatedClock) -> None:
    people_here = settle(database, clock.now())
    with transaction(database) as session:
        account = session.get_one(Account, people_here.wang)
        shown = masked(session, account, "昨天陈经理说王芳家要等，Lee Min也在", ["Lee Min"])
    assert shown == "昨天[NAME]说[NAME]家要等，[NAME]也在"
    with transaction(database) as session:
        account = session.get_one(Account, people_here.wang)
        assert masked(session, account, "王小花") == masked(session, account, "Mary Jones") == ""
