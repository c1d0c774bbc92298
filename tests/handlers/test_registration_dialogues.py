"""Linking an account to a home: what is asked, who decides, what a claim alone unlocks (nothing), how one leaves."""

import json
from typing import Any

import pytest

from intents.engine import IntentEngine
from tests.handlers.stage import CHEN, EMMA, LI, LIN, WANG, ZHOU, Play, people, play, says

STAFF = (LI, ZHOU)
APPROVE = {"from": "zhou", "choice": 1}
REFUSE = {"from": "zhou", "choice": 2}
CLAIM = "我要绑定房屋，我叫王芳，3栋2单元501的业主，电话13800000000"


def everything(told: Play, account: str) -> str:
    """Give all that an account heard."""
    return json.dumps(told.heard(account), ensure_ascii=False)


def test_one_message_is_enough_and_the_office_decides(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("new", CLAIM, "对"))
    assert "3-2-501" in told.heard("new")[0]
    assert "姓名和电话都对得上" in told.last("zhou", "push")
    assert told.labels("zhou") == ["通过", "不通过"]
    assert told.heard("li") == []
    assert "核对" in told.last("new")
    assert told.tickets == []


def test_until_it_is_approved_nothing_is_unlocked(engine: IntentEngine) -> None:
    before = play(engine, *people(WANG, staff=STAFF), *says("new", CLAIM, "对", "厨房水管漏水", "随时", "确认"))
    assert all(ticket["home"] is None for ticket in before.tickets)
    after = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("new", CLAIM, "对"),
        APPROVE,
        *says("new", "厨房水管漏水", "随时", "确认"),
    )
    assert [ticket["home"] for ticket in after.tickets] == ["3-2-501"]
    assert "3-2-501" in after.heard("new", "push")[0]


def test_only_what_is_missing_is_asked(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("new", "怎么绑定房屋", "3栋2单元501", "王芳", "13800000000", "业主", "对"),
    )
    heard = told.heard("new")
    assert len(heard) == 6
    assert "姓名和电话都对得上" in told.last("zhou", "push")


def test_in_english_with_the_end_of_a_lease(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says(
            "new",
            "I just moved in",
            "building 2, unit 1, room 602",
            "Emma Clark",
            "13800000003",
            "tenant",
            "30 June 2027",
            "yes",
        ),
        APPROVE,
        *says("new", "the kitchen tap is leaking", "any time", "yes"),
        {"at": "2027-07-01T10:00:00+08:00"},
        *says("new", "the bathroom light is broken", "any time", "yes"),
    )
    assert told.tickets[0]["home"] == "2-1-602"
    assert all(ticket["home"] is None for ticket in told.tickets[1:])


def test_the_refused_learn_nothing_about_who_lives_there(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("thief", "绑定房屋，我叫张三，3栋2单元501业主，13911112222", "对"),
        REFUSE,
    )
    assert "没有这个人" in told.last("zhou", "push")
    assert "没有通过" in told.last("thief", "push")
    assert "王芳" not in everything(told, "thief")
    assert "13800000000" not in everything(told, "thief")


def test_a_home_that_does_not_exist_is_told_to_staff_alone(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("new", "绑定房屋，我叫张三，9栋9单元999业主，13911112222", "对"),
        APPROVE,
    )
    assert "没有找到" in told.last("zhou", "push")
    assert "不能通过" in told.last("zhou", "reply")
    assert told.heard("new", "push") == []


def test_a_claim_is_decided_once_and_by_the_office_alone(engine: IntentEngine) -> None:
    told = play(
        engine, *people(WANG, staff=(LI, ZHOU, LIN)), *says("new", CLAIM, "对"), APPROVE, {"from": "lin", "choice": 2}
    )
    assert "小周" in told.last("lin", "reply")
    assert len(told.heard("new", "push")) == 1


def test_an_unverified_member_is_not_asked_what_is_on_file_of_themselves(engine: IntentEngine) -> None:
    unverified = {**WANG, "verified": False}
    told = play(engine, *people(unverified, staff=STAFF), *says("wang", "我是3-2-501的业主", "对"), APPROVE)
    assert "13800000000" in told.heard("wang")[0]
    assert "3-2-501" in told.last("wang", "push")


def test_a_second_home_is_added(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("wang", "我要加绑5栋1单元302，我是业主", "对"),
        APPROVE,
        *says("wang", "阳台水管漏水"),
    )
    assert told.labels("wang") == ["3-2-501", "5-1-302"]


@pytest.mark.parametrize("words", ["我搬走了", "unbind my home"])
def test_leaving_takes_a_yes_and_ends_everything(engine: IntentEngine, words: str) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("wang", words, "确认", "厨房水管漏水", "随时", "确认"))
    assert all(ticket["home"] is None for ticket in told.tickets)
    assert "3-2-501" in told.last("zhou")


def test_of_two_homes_the_one_that_is_named_is_left(engine: IntentEngine) -> None:
    told = play(
        engine, *people(CHEN, staff=STAFF), *says("chen", "我搬走了", "第二个", "对", "厨房水管漏水", "随时", "确认")
    )
    assert told.tickets[0]["home"] == "1-1-101"


def test_a_fault_comes_before_the_claim_that_goes_with_it(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("new", "我是3-2-501的业主，3栋电梯坏了，按了没反应"))
    assert told.state["open_flows"]["new"] == "repair"


def test_the_office_is_reminded_when_nobody_decides(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("new", CLAIM, "对"), {"at": "2026-11-20T12:00:00+08:00"})
    assert len(told.heard("zhou", "push")) == 2


def test_wrong_invitation_codes_are_limited(engine: IntentEngine) -> None:
    wrong: list[dict[str, Any]] = [{"from": "new", "text": f"gj-{'x' * 20}{n}"} for n in range(7)]
    told = play(engine, *people(EMMA, staff=STAFF), *wrong)
    assert len(set(told.heard("new")[:5])) == 1
    assert told.heard("new")[5] == told.heard("new")[6] != told.heard("new")[0]


def test_claims_are_limited(engine: IntentEngine) -> None:
    lines = [text for n in range(5) for text in (f"绑定房屋，我叫张三，{n + 1}栋1单元101业主，13911112222", "对")]
    told = play(engine, *people(WANG, staff=STAFF), *says("new", *lines))
    assert len(told.heard("zhou", "push")) == 3
