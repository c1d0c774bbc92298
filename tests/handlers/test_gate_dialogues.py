"""The gate in chat: what guards type, what they are told, and what reaches the host."""

from typing import Any

import pytest

from intents.engine import IntentEngine
from tests.handlers.stage import CHEN, EMMA, LI, LIN, WANG, ZHOU, Play, people, play, says

GUARD = {"account": "g1", "channel": "wecom", "name": "老马", "roles": ["guard"]}
STAFF = (GUARD, LIN, LI, ZHOU)
ZHANG = "明天下午三点朋友张伟来,两个人,车牌粤B12345"
ARRIVAL = {"at": "2026-11-21T15:10:00+08:00"}


def gate(account: str, verb: str, n: int = 1, **more: str) -> dict[str, Any]:
    return {"from": account, "do": verb, "pass": n, **more}


def expected(*more: dict[str, Any]) -> list[dict[str, Any]]:
    return [*people(WANG, EMMA, staff=STAFF), *says("wang", ZHANG, "确认"), *more]


def status(told: Play, n: int = 1) -> str:
    found: str = told.state["visitor_passes"][n - 1]["status"]
    return found


def test_a_plate_shows_everything_a_guard_needs(engine: IntentEngine) -> None:
    told = play(engine, *expected(ARRIVAL, *says("g1", "粤B12345")))
    for shown in ("有效", "张伟", "2 人", "粤B12345", "3-2-501", "15:00"):
        assert shown in told.last("g1")
    assert told.labels("g1") == ["放行", "拒绝"]


def test_one_tap_lets_in_and_the_host_knows(engine: IntentEngine) -> None:
    told = play(engine, *expected(ARRIVAL, *says("g1", "张伟"), {"from": "g1", "choice": 1}))
    assert status(told) == "arrived"
    assert "张伟" in told.last("wang", "push")
    assert "15:10" in told.last("wang", "push")
    assert told.labels("g1") == ["记录离开"]


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ([], "还没到时间"),
        ([ARRIVAL], "有效"),
        ([{"at": "2026-11-21T23:59:00+08:00"}], "有效"),
        ([{"at": "2026-11-22T00:00:30+08:00"}], "没查到"),
        ([*says("wang", "他不来了")], "已取消"),
        ([ARRIVAL, gate("g1", "admit")], "已使用"),
        ([ARRIVAL, gate("g1", "refuse", note="人不对")], "已被拒绝"),
    ],
)
def test_each_standing_is_said_apart(engine: IntentEngine, before: list[dict[str, Any]], words: str) -> None:
    told = play(engine, *expected(*before, *says("g1", "粤B12345")))
    assert words in told.last("g1", "reply")


def test_a_pass_that_was_not_used_expires_by_itself_and_silently(engine: IntentEngine) -> None:
    told = play(engine, *expected({"at": "2026-11-22T09:00:00+08:00"}))
    assert status(told) == "expired"
    assert told.heard("wang", "push") == []


def test_an_unknown_code_is_said_and_five_lock(engine: IntentEngine) -> None:
    told = play(engine, *expected(*says("g1", *(f"3ABC-DEF{n}" for n in range(2, 8)), "粤B12345")))
    heard = told.heard("g1", "reply")
    assert "没有这个通行码" in heard[0]
    assert "15 分钟" in heard[4]
    assert "15 分钟" in heard[5]
    assert "张伟" in heard[6]


def test_the_lock_is_of_one_guard_and_ends(engine: IntentEngine) -> None:
    told = play(
        engine,
        *expected(
            *says("g1", *(f"3ABC-DEF{n}" for n in range(2, 8))),
            *says("zhou", "3ABC-DEF9"),
            {"at": "2026-11-20T10:30:00+08:00"},
            *says("g1", "3ABC-DEF2"),
        ),
    )
    assert "没有这个通行码" in told.last("zhou")
    assert "没有这个通行码" in told.last("g1")


def test_a_guard_refuses_at_the_gate_and_the_host_reads_why(engine: IntentEngine) -> None:
    told = play(engine, *expected(ARRIVAL, *says("g1", "拒绝 粤B12345 车牌对不上")))
    assert status(told) == "refused"
    assert "车牌对不上" in told.last("wang", "push")


def test_words_let_in_and_out(engine: IntentEngine) -> None:
    told = play(engine, *expected(ARRIVAL, *says("g1", "放行 张伟", "离开 粤B12345")))
    assert status(told) == "left"


@pytest.mark.parametrize("who", ["li", "wang", "emma"])
@pytest.mark.parametrize("verb", ["admit", "refuse", "leave", "approve"])
def test_nobody_else_acts_at_the_gate(engine: IntentEngine, who: str, verb: str) -> None:
    told = play(engine, *expected(ARRIVAL, gate(who, verb)))
    assert status(told) == "active"
    assert told.heard(who, "reply")


def test_what_cannot_be_is_refused_in_words(engine: IntentEngine) -> None:
    told = play(engine, *expected(gate("g1", "admit"), gate("g1", "leave"), gate("g1", "admit", 7)))
    early, leave, unknown = told.heard("g1", "reply")
    assert "还没到时间" in early
    assert "不能" in leave
    assert "没有这张通行证" in unknown
    assert status(told) == "active"


def test_let_in_twice_is_let_in_once(engine: IntentEngine) -> None:
    told = play(engine, *expected(ARRIVAL, gate("g1", "admit"), gate("zhou", "admit")))
    assert "已使用" in told.last("zhou")
    assert len(told.heard("wang", "push")) == 1


def test_a_helper_comes_and_goes_for_weeks(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("wang", "钟点工李阿姨每周二上午9点到12点来,到12月底,登记一下", "确认"),
        {"at": "2026-11-24T09:00:00+08:00"},
        gate("g1", "admit"),
        gate("g1", "leave"),
        {"at": "2026-11-25T09:00:00+08:00"},
        gate("g1", "admit"),
        {"at": "2026-12-01T09:00:00+08:00"},
        gate("g1", "admit"),
    )
    heard = told.heard("g1", "reply")
    assert "不在登记的时段" in heard[2]
    assert status(told) == "arrived"
    assert len(told.heard("wang", "push")) == 2


def test_a_long_stay_asks_the_desk(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("wang", "登记访客,我表哥明天来住40天", "确认"),
        gate("g1", "approve"),
        gate("lin", "approve"),
    )
    assert "前台同意后" in told.last("wang", "reply")
    assert "前台或经理" in told.last("g1")
    assert status(told) == "active"
    assert "/p/" in told.last("wang", "push")


def test_a_long_stay_is_not_agreed_to(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("wang", "登记访客,我表哥明天来住40天", "确认"),
        gate("zhou", "refuse", note="超过一个月请先来前台办居住登记"),
    )
    assert status(told) == "refused"
    assert "居住登记" in told.last("wang", "push")


def test_too_many_open_passes_ask_the_desk(engine: IntentEngine) -> None:
    said = [text for n in range(10, 19) for text in (f"明天{n}点朋友张伟来,登记访客", "确认")]
    told = play(engine, *people(WANG, staff=STAFF), *says("wang", *said))
    statuses = [one["status"] for one in told.state["visitor_passes"]]
    assert statuses == ["active"] * 8 + ["requested"]


def test_a_neighbour_has_no_say(engine: IntentEngine) -> None:
    told = play(engine, *expected(*says("emma", "cancel the visitor pass", "show my visitors")))
    assert status(told) == "active"
    assert "张伟" not in "".join(told.heard("emma"))


def test_somebody_of_the_household_sees_and_cancels(engine: IntentEngine) -> None:
    li_na = {**CHEN, "account": "lina", "name": "李娜", "homes": ["3-2-501"], "role": "family"}
    told = play(
        engine,
        *people(WANG, li_na, staff=STAFF),
        *says("wang", ZHANG, "确认"),
        *says("lina", "我家有哪些访客", "取消这个访客"),
    )
    assert "张伟" in told.heard("lina")[0]
    assert status(told) == "cancelled"


def test_a_tenant_has_no_visitors_after_the_tenancy(engine: IntentEngine) -> None:
    tenant = {**WANG, "role": "tenant", "until": "2026-11-25"}
    told = play(
        engine,
        *people(tenant, staff=STAFF),
        *says("wang", "12月1号朋友张伟来,登记访客", "确认"),
        *says("wang", "登记访客,我妈明天来住两周", "确认"),
        {"at": "2026-11-26T10:00:00+08:00"},
        *says("wang", "取消访客"),
    )
    assert "租期" in "".join(told.heard("wang"))
    (one,) = told.state["visitor_passes"]
    assert one["valid_until"] == "2026-11-25T23:59:59+08:00"
    assert one["status"] == "expired"


def test_nothing_without_a_verified_home(engine: IntentEngine) -> None:
    stranger = {**WANG, "verified": False}
    told = play(engine, *people(stranger, staff=STAFF), *says("wang", ZHANG, "确认", "我登记的访客有哪些"))
    assert told.state["visitor_passes"] == []


def test_the_gate_answers_in_english_where_the_guard_writes_it(engine: IntentEngine) -> None:
    guard = {**GUARD, "language": "en"}
    told = play(
        engine,
        *people(EMMA, staff=(guard, LIN)),
        *says("emma", "My friend David Tan is coming today at 11am, plate SGX1234A", "yes"),
        {"at": "2026-11-20T11:00:00+08:00"},
        *says("g1", "SGX1234A", "admit David Tan", "David Tan"),
    )
    first, second, third = told.heard("g1", "reply")
    assert "Valid" in first
    assert "Let in" in second
    assert "Already used" in third
    assert "David Tan" in told.last("emma", "push")


def test_a_code_does_not_change_the_language(engine: IntentEngine) -> None:
    told = play(engine, *expected(*says("g1", "3ABC-DEFG", "粤B12345")))
    assert "没有这个通行码" in told.heard("g1")[0]


def test_tickets_of_a_guard_are_still_tickets(engine: IntentEngine) -> None:
    told = play(engine, *expected(*says("g1", "我的工单"), *says("lin", "我的工单")))
    assert "工单" in told.last("g1")
    assert "工单" in told.last("lin")


def test_a_domestic_helper_registers_nobody_and_sees_nobody(engine: IntentEngine) -> None:
    helper = {**CHEN, "account": "rosa", "name": "Rosa", "homes": ["3-2-501"], "role": "helper"}
    told = play(
        engine,
        *people(WANG, helper, staff=STAFF),
        *says("wang", ZHANG, "确认"),
        *says("rosa", ZHANG, "确认", "取消访客"),
    )
    assert len(told.state["visitor_passes"]) == 1
    assert status(told) == "active"
    assert "业主" in told.heard("rosa")[0]
