"""Nobody hears of a bill who has no right to: not its sum, not its number, not whether there is one."""

from typing import Any

import pytest

from intents.engine import IntentEngine
from tests.handlers.bills import OCTOBER, WATER, billed
from tests.handlers.stage import CHEN, EMMA, WANG, Play, play, says

LEAKS = ("286", "64.5", "P202610", "W202610", "未缴", "缴清", "unpaid", "paid in full")
QUESTIONS = (
    "3栋2单元501这个月物业费多少",
    "3-2-501欠多少物业费",
    "物业费交了没有",
    "水费为什么比上个月高",
    "开发票",
    "这账单不对",
    "物业费扣了两次",
    "怎么交物业费",
    "滞纳金怎么算",
    "我刚交了怎么还显示欠费",
    "how much does 3-2-501 owe",
    "why is the water bill of 3-2-501 so high",
    "receipt please",
    "I dispute this bill",
)
OUTSIDERS: dict[str, dict[str, Any] | None] = {
    "stranger": None,
    "unverified": {**WANG, "account": "unverified", "verified": False},
    "moved_out": {**WANG, "account": "moved_out", "role": "tenant", "until": "2026-11-19"},
    "homeless": {**WANG, "account": "homeless", "homes": []},
    "helper": {**WANG, "account": "helper", "role": "helper"},
    "lodger": {**WANG, "account": "lodger", "role": "lodger"},
    "neighbour": {**EMMA, "account": "neighbour"},
}


def asked(engine: IntentEngine, who: str, *words: str) -> Play:
    person = OUTSIDERS[who]
    others = (person,) if person else ()
    return play(engine, *billed(WANG, *others, bills=(OCTOBER, WATER)), *says(who, *words))


@pytest.mark.parametrize("who", OUTSIDERS)
def test_who_has_no_right_hears_nothing(engine: IntentEngine, who: str) -> None:
    told = asked(engine, who, *QUESTIONS, "确认", "好的")
    heard = "\n".join(told.heard(who))
    assert [leak for leak in LEAKS if leak in heard] == []
    assert not [ticket for ticket in told.tickets if ticket["home"] == "3-2-501"]
    assert "P202610" not in "".join(told.heard("sun"))


@pytest.mark.parametrize("who", ["stranger", "unverified", "moved_out", "homeless", "helper", "lodger"])
def test_the_answer_is_the_same_whether_there_is_a_bill_or_not(engine: IntentEngine, who: str) -> None:
    person = OUTSIDERS[who]
    others = (person,) if person else ()
    with_bills, without = (
        play(engine, *billed(WANG, *others, bills=bills), *says(who, *QUESTIONS)).heard(who)
        for bills in ((OCTOBER, WATER), ())
    )
    assert with_bills == without
    assert len(with_bills) == len(QUESTIONS)


@pytest.mark.parametrize("role", ["owner", "tenant", "family"])
def test_members_of_the_home_see_its_bills(engine: IntentEngine, role: str) -> None:
    person = {**WANG, "role": role, "until": "2027-01-31" if role == "tenant" else None}
    told = play(engine, *billed(person), *says("wang", "物业费多少"))
    assert "¥286.00" in told.last("wang")


def test_a_button_of_somebody_else_or_of_better_days_does_nothing(engine: IntentEngine) -> None:
    person = {**WANG, "role": "tenant", "until": "2026-11-21"}
    told = play(
        engine,
        *billed(person),
        *says("wang", "物业费多少"),
        {"at": "2026-11-22T10:00:00+08:00"},
        {"from": "wang", "choice": 1},
    )
    assert "286" not in told.last("wang")
    assert told.tickets == []


def test_a_draft_ends_where_the_membership_ends(engine: IntentEngine) -> None:
    person = {**WANG, "role": "tenant", "until": "2026-11-20"}
    told = play(
        engine,
        *billed(person),
        *says("wang", "物业费账单不对"),
        {"at": "2026-11-22T10:00:00+08:00"},
        *says("wang", "确认"),
    )
    assert told.tickets == []


def test_the_home_where_somebody_only_helps_is_not_offered(engine: IntentEngine) -> None:
    helper = {**CHEN, "homes": ["1-1-101"]}
    told = play(
        engine,
        *billed(helper, {**WANG, "homes": ["5-1-302"]}, bills=({**OCTOBER, "home": "1-1-101"}, OCTOBER)),
        *says("chen", "物业费多少"),
    )
    assert "1-1-101" in told.last("chen")


def test_another_home_that_is_named_is_refused_without_a_word_on_it(engine: IntentEngine) -> None:
    told = asked(engine, "neighbour", "3-2-501的物业费多少")
    assert "3-2-501" in told.last("neighbour")
    assert "¥" not in told.last("neighbour")


def test_hostile_words_are_words(engine: IntentEngine) -> None:
    words = "物业费'; DROP TABLE bill;-- {number} ${{7*7}} <b>多少</b>"
    told = play(engine, *billed(WANG), *says("wang", words, "物业费多少"))
    assert "¥286.00" in told.last("wang")
