"""Residents and the tickets that they have: which one, how it stands, hurry, more of it, no more of it, not fixed."""

import pytest

from intents.engine import IntentEngine
from tests.handlers.stage import CHEN, EMMA, LI, LIN, WANG, ZHAO, ZHOU, Play, does, people, play, says

HUSBAND = {**WANG, "account": "zhang", "channel": "telegram", "name": "张伟", "phone": "13800000009", "role": "family"}
LEAK = tuple(says("wang", "厨房水管漏水", "随时", "确认"))
LAMP = tuple(says("wang", "客厅的灯不亮了", "明天上午", "对"))
TAP = tuple(says("emma", "kitchen tap is leaking", "any time", "yes"))
LAMP_EN = tuple(says("emma", "the light in the living room does not work", "any time", "yes"))


# Which one


@pytest.mark.parametrize(
    ("words", "number", "other"),
    [
        ("那个水管的", "1001", "1002"),
        ("第二单", "1002", "1001"),
        ("1002", "1002", "1001"),
        ("刚才那个怎么样了", "1002", "1001"),
        ("灯的那个修到哪了", "1002", "1001"),
    ],
)
def test_the_one_that_is_meant_is_shown(engine: IntentEngine, words: str, number: str, other: str) -> None:
    told = play(engine, *people(WANG), *LEAK, *LAMP, *says("wang", "我报的修到哪了", words))
    assert number in told.last("wang")
    assert other not in told.last("wang")
    assert len(told.tickets) == 2


@pytest.mark.parametrize(
    ("words", "number", "other"),
    [("my first one", "1001", "1002"), ("how is the light one going?", "1002", "1001"), ("1001", "1001", "1002")],
)
def test_the_one_that_is_meant_is_shown_in_english(engine: IntentEngine, words: str, number: str, other: str) -> None:
    told = play(engine, *people(EMMA), *TAP, *LAMP_EN, *says("emma", "what is the status of my repairs?", words))
    assert "1001" in told.heard("emma")[-2]
    assert "1002" in told.heard("emma")[-2]
    assert number in told.last("emma")
    assert other not in told.last("emma")


def test_yesterdays_ticket(engine: IntentEngine) -> None:
    told = play(
        engine, *people(WANG), *LEAK, {"at": "2026-11-21T09:00:00+08:00"}, *LAMP, *says("wang", "昨天报的那个怎么样了")
    )
    assert "1001" in told.last("wang")
    assert "1002" not in told.last("wang")


def test_a_closed_ticket_can_be_asked_about(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG),
        *LEAK,
        does("li", "accept"),
        does("li", "resolve", note="换了软管"),
        {"at": "2026-11-20T15:00:00+08:00"},
        *says("wang", "5", "1001那单怎么样了"),
    )
    assert "1001" in told.last("wang")
    assert told.tickets[0]["status"] == "closed"


def test_the_household_sees_its_repairs_and_not_the_complaints_of_others(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, HUSBAND, staff=(LI, ZHOU)),
        *LEAK,
        *says("wang", "楼上天天半夜跳绳太吵了，我要投诉", "对"),
        *says("zhang", "我家报修的进度"),
    )
    assert "1001" in told.last("zhang")
    assert "跳绳" not in told.last("zhang")
    assert "1002" not in told.last("zhang")


def test_whoever_has_moved_out_sees_nothing(engine: IntentEngine) -> None:
    gone = {**HUSBAND, "role": "tenant", "until": "2026-11-19"}
    told = play(engine, *people(WANG, gone), *LEAK, *says("zhang", "报修进度怎么样了", "1001"))
    assert "1001" not in told.heard("zhang")[0]
    assert "3-2-501" not in "".join(told.heard("zhang"))


# Hurry


def test_urging_counts_once_in_half_an_hour_and_the_second_reaches_the_manager(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG),
        *LEAK,
        does("li", "accept"),
        *says("wang", "怎么还没人来", "催一下"),
        {"state": True},
        {"at": "2026-11-20T11:00:00+08:00"},
        *says("wang", "还没来啊？都等了一上午了"),
    )
    assert told.tickets[0]["urges"] == 2
    assert len(told.heard("li", "alert")) == 2
    assert len(told.heard("lin", "alert")) == 1
    assert "1001" in told.heard("wang", "reply")[-2]
    assert len(told.tickets) == 1


def test_asking_how_it_stands_urges_nobody(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *LEAK, *says("wang", "修到哪了", "师傅什么时候来"))
    assert told.tickets[0]["urges"] == 0
    assert told.heard("li", "alert") == []


def test_urging_when_the_promise_is_broken_reaches_the_manager_at_once(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *LEAK, {"at": "2026-11-20T11:30:00+08:00"}, *says("wang", "怎么还没人来"))
    assert told.tickets[0]["urges"] == 1
    assert "1001" in told.last("li", "alert")
    assert "1001" in told.last("lin", "alert")


def test_urging_what_nobody_has_reaches_those_who_dispatch(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *says("wang", "家里插座没电了", "随时", "确认", "快点派人来啊，催一下"))
    assert told.tickets[0]["urges"] == 1
    assert len(told.heard("lin", "alert")) == 2


def test_chasing_in_english(engine: IntentEngine) -> None:
    told = play(engine, *people(EMMA), *TAP, *says("emma", "any update?? third time I'm asking"))
    assert told.tickets[0]["urges"] == 1
    assert told.heard("li", "alert")
    assert "1001" in told.last("emma")


def test_of_several_the_one_to_be_urged_is_chosen(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *LEAK, *LAMP, *says("wang", "怎么还没人来", "那个水管的"))
    assert [ticket["urges"] for ticket in told.tickets] == [1, 0]


# One thing more


def test_words_after_the_opening_are_added(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *LEAK, *says("wang", "补充一下,是热水管"))
    assert len(told.tickets) == 1
    assert "是热水管" in told.tickets[0]["description"]
    assert "是热水管" in told.last("li", "push")
    assert "1001" in told.last("wang")


def test_more_words_in_english(engine: IntentEngine) -> None:
    told = play(engine, *people(EMMA), *TAP, *says("emma", "also the dog is at home, please ring first"))
    assert len(told.tickets) == 1
    assert "ring first" in told.last("li", "push")
    assert told.state["open_flows"] == {"emma": None}


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("改到后天上午", "2026-11-22T08:30:00+08:00/2026-11-22T12:00:00+08:00"),
        ("明天我不在家，后天下午三点来吧", "2026-11-22T15:00:00+08:00"),
        ("师傅能不能改成周日上午来", "2026-11-22T08:30:00+08:00/2026-11-22T12:00:00+08:00"),
        ("tomorrow 9am instead", "2026-11-21T09:00:00+08:00"),
    ],
)
def test_another_time_reaches_the_technician(engine: IntentEngine, words: str, at: str) -> None:
    told = play(engine, *people(WANG), *says("wang", "厨房水管漏水", "明天上午", "确认", words))
    assert len(told.tickets) == 1
    assert told.tickets[0]["appointment"] == at
    assert len(told.heard("li", "push")) == 2
    assert told.state["open_flows"] == {"wang": None}


def test_another_phone(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *LEAK, *says("wang", "联系电话改成13912345678"))
    assert told.tickets[0]["phone"] == "13912345678"
    assert "13912345678" in told.last("li", "push")


def test_a_new_request_right_after_is_no_addition(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *LEAK, *says("wang", "还有，客厅的灯也不亮了", "随时", "确认"))
    assert [ticket["category"] for ticket in told.tickets] == ["water", "lighting"]


def test_the_answer_to_what_staff_asked_is_passed_on(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG),
        *LEAK,
        does("li", "accept"),
        does("li", "reply", note="请问是冷水管还是热水管？"),
        {"at": "2026-11-20T11:00:00+08:00"},
        *says("wang", "热的那根"),
    )
    assert "冷水管还是热水管" in told.last("wang", "push")
    assert "热的那根" in told.last("li", "push")


# A time that staff propose


def _proposed(engine: IntentEngine, *after: dict[str, object]) -> Play:
    return play(
        engine,
        *people(WANG),
        *says("wang", "厨房水管漏水", "明天上午", "确认"),
        does("li", "accept"),
        does("li", "propose", at="2026-11-21T15:00:00+08:00"),
        *after,
    )


@pytest.mark.parametrize("line", [{"from": "wang", "text": "可以"}, {"from": "wang", "choice": 1}])
def test_a_proposed_time_is_agreed(engine: IntentEngine, line: dict[str, object]) -> None:
    told = _proposed(engine, line)
    assert told.tickets[0]["appointment"] == "2026-11-21T15:00:00+08:00"
    assert "1001" in told.last("li", "push")
    assert "李师傅" in told.last("wang", "reply")


def test_a_proposed_time_is_answered_with_another_one(engine: IntentEngine) -> None:
    told = _proposed(engine, *says("wang", "不行 周日吧"))
    assert told.tickets[0]["appointment"] == "2026-11-22T08:30:00+08:00/2026-11-22T18:00:00+08:00"
    assert "周日" in told.last("li", "push")


def test_a_proposed_time_is_declined_and_then_named(engine: IntentEngine) -> None:
    told = _proposed(engine, {"from": "wang", "choice": 2}, {"state": True}, *says("wang", "周日上午可以"))
    assert told.tickets[0]["appointment"] == "2026-11-22T08:30:00+08:00/2026-11-22T12:00:00+08:00"


# Not any more


def test_all_are_called_off_after_a_yes(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *LEAK, *LAMP, *says("wang", "都不用修了"))
    assert {ticket["status"] for ticket in told.tickets} == {"assigned"}
    told = play(engine, *people(WANG), *LEAK, *LAMP, *says("wang", "都不用修了", "确认"))
    assert {ticket["status"] for ticket in told.tickets} == {"cancelled"}


def test_the_wrong_one_is_not_called_off(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *LEAK, *LAMP, *says("wang", "不用修了", "灯的那个"))
    assert [ticket["status"] for ticket in told.tickets] == ["assigned", "cancelled"]


def test_calling_off_in_english_names_which(engine: IntentEngine) -> None:
    told = play(engine, *people(EMMA), *TAP, *LAMP_EN, *says("emma", "please cancel the light one"))
    assert [ticket["status"] for ticket in told.tickets] == ["assigned", "cancelled"]


def test_after_the_work_has_begun_the_wish_is_passed_on(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *LEAK, does("li", "accept"), does("li", "arrive"), *says("wang", "不用修了"))
    assert told.tickets[0]["status"] == "in_progress"
    assert "不用修了" in told.last("li", "alert")
    assert "李师傅" in told.last("wang")


# Not fixed


def _done(engine: IntentEngine, *after: dict[str, object], who: dict[str, object] = WANG) -> Play:
    return play(engine, *people(who), *LEAK, does("li", "accept"), does("li", "resolve", note="换了软管"), *after)


@pytest.mark.parametrize("words", ["还是漏", "又坏了", "没修好", "not fixed, it's still dripping", "仲係漏水呀"])
def test_it_is_opened_again(engine: IntentEngine, words: str) -> None:
    told = _done(engine, {"at": "2026-11-21T10:00:00+08:00"}, *says("wang", words))
    assert len(told.tickets) == 1
    assert told.tickets[0]["status"] == "in_progress"
    assert told.tickets[0]["episodes"] == 2
    assert told.tickets[0]["assignee"] == "li"


def test_a_bad_rating_offers_to_open_it_again(engine: IntentEngine) -> None:
    told = _done(engine, {"at": "2026-11-20T15:00:00+08:00"}, *says("wang", "1"), {"from": "wang", "choice": 1})
    assert told.tickets[0]["episodes"] == 2
    assert told.tickets[0]["status"] == "in_progress"


def test_after_the_window_a_linked_ticket_is_opened(engine: IntentEngine) -> None:
    told = _done(engine, {"at": "2026-12-10T10:00:00+08:00"}, *says("wang", "还是漏", "随时", "确认"))
    assert len(told.tickets) == 2
    assert told.tickets[1]["linked"] == 1
    assert (told.tickets[1]["category"], told.tickets[1]["home"]) == ("water", "3-2-501")
    assert told.tickets[0]["episodes"] == 1


def test_of_several_that_are_done_one_is_chosen(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG),
        *LEAK,
        *LAMP,
        *(does("li", verb, n, note="好了") for n in (1, 2) for verb in ("accept", "resolve")),
        {"at": "2026-11-21T10:00:00+08:00"},
        *says("wang", "没修好", "第一个"),
    )
    assert [ticket["episodes"] for ticket in told.tickets] == [2, 1]


def test_another_fault_reopens_nothing(engine: IntentEngine) -> None:
    told = _done(engine, {"at": "2026-11-21T10:00:00+08:00"}, *says("wang", "客厅的灯又坏了", "随时", "确认"))
    assert [ticket["episodes"] for ticket in told.tickets] == [1, 1]


@pytest.mark.parametrize("words", ["谢谢", "ok", "👍", "好的", "thanks a lot", "辛苦师傅了", "没问题了"])
def test_thanks_reopens_nothing(engine: IntentEngine, words: str) -> None:
    told = _done(engine, *says("wang", words))
    assert told.tickets[0]["episodes"] == 1
    assert told.tickets[0]["status"] == "resolved"


def test_somebody_with_two_homes_is_asked_only_what_is_open(engine: IntentEngine) -> None:
    told = play(engine, *people(CHEN, staff=(LI, ZHAO, LIN)), *says("chen", "我的报修怎么样了"))
    assert told.tickets == []
    assert len(told.messages) == 1
