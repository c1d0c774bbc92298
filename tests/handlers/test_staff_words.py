"""Staff who never tap: every step of a ticket in words; and the verbs of a replay, done or refused."""

import pytest

from intents.engine import IntentEngine
from tests.handlers.stage import EMMA, LI, LIN, WANG, ZHAO, Play, does, people, play, says

LEAK = tuple(says("wang", "厨房水管漏水", "明天上午", "确认"))
LAMP = tuple(says("wang", "客厅的灯不亮了", "明天下午", "确认"))
STAFF = (LI, ZHAO, LIN)


def _with(engine: IntentEngine, *lines: dict[str, object]) -> Play:
    return play(engine, *people(WANG, EMMA, staff=STAFF), *LEAK, *lines)


def test_the_whole_work_in_words(engine: IntentEngine) -> None:
    told = _with(
        engine,
        *says("li", "收到", "出发", "到了", "等配件 阀门缺货，到周一", "配件到了，继续", "完成 换了阀门"),
    )
    assert told.tickets[0]["status"] == "resolved"
    assert "11月23日" in "".join(told.heard("wang", "push"))
    assert "换了阀门" in told.last("wang", "push")


def test_the_whole_work_in_english(engine: IntentEngine) -> None:
    told = _with(
        engine,
        *says(
            "li", "accept 1001", "on my way", "arrived", "waiting for parts until Monday", "resume", "done new valve"
        ),
    )
    assert told.tickets[0]["status"] == "resolved"
    assert "new valve" in told.last("wang", "push")


def test_waiting_for_the_resident(engine: IntentEngine) -> None:
    told = _with(engine, *says("li", "接单", "到了", "等住户 家里没人开门"))
    assert told.tickets[0]["status"] == "waiting_resident"
    assert "没人开门" in told.last("wang", "push")


@pytest.mark.parametrize("words", ["转给赵师傅", "1001转给赵师傅", "转给赵师傅 1001", "把1001转给赵师傅，我在别处"])
def test_a_ticket_is_given_to_a_colleague_by_name(engine: IntentEngine, words: str) -> None:
    told = _with(engine, *says("li", "接单", words))
    assert told.tickets[0]["assignee"] == "zhao"
    assert "1001" in told.last("zhao", "push")
    assert "赵师傅" in told.last("wang", "push")


def test_a_colleague_who_is_not_named_is_asked_for(engine: IntentEngine) -> None:
    told = _with(engine, *says("li", "接单", "转给别人"))
    assert told.tickets[0]["assignee"] == "li"
    assert "赵师傅" in told.last("li")


@pytest.mark.parametrize("words", ["改到明天下午三点", "propose 1001 tomorrow 3pm", "1001 改约明天下午3点"])
def test_a_time_is_proposed_in_words(engine: IntentEngine, words: str) -> None:
    told = _with(engine, *says("li", "接单", words), *says("wang", "好的"))
    assert told.tickets[0]["appointment"] == "2026-11-21T15:00:00+08:00"
    assert "15:00" in told.last("wang", "push")


@pytest.mark.parametrize(
    "words", ["回复住户 我二十分钟后到", "tell the resident 我二十分钟后到", "1001 回复住户：我二十分钟后到"]
)
def test_the_resident_is_told_in_words(engine: IntentEngine, words: str) -> None:
    told = _with(engine, *says("li", "接单", words))
    assert "我二十分钟后到" in told.last("wang", "push")
    assert told.tickets[0]["status"] == "assigned"


def test_cancelling_needs_a_reason_in_words_too(engine: IntentEngine) -> None:
    told = _with(engine, *says("li", "取消 1001"), {"state": True}, *says("li", "取消 1001 重复报修"))
    assert told.tickets[0]["status"] == "cancelled"
    assert len(told.heard("wang", "push")) == 1


def test_handing_back_in_words(engine: IntentEngine) -> None:
    told = _with(engine, *says("li", "做不了 要高压电工"))
    assert (told.tickets[0]["status"], told.tickets[0]["assignee"]) == ("new", None)
    assert "1001" in told.last("lin", "alert")


def test_of_two_tickets_the_one_that_it_fits_is_meant(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=(LI, LIN)),
        *LEAK,
        *LAMP,
        *says("li", "接单 1001", "到了", "完成"),
        *says("li", "换了软管"),
    )
    assert [ticket["status"] for ticket in told.tickets] == ["resolved", "assigned"]


def test_of_two_that_it_fits_the_number_is_asked_for(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=(LI, LIN)), *LEAK, *LAMP, *says("li", "我的工单", "接单"))
    assert "1001" in told.last("li", "reply")
    assert "1002" in told.last("li", "reply")
    assert [ticket["status"] for ticket in told.tickets] == ["assigned", "assigned"]


def test_finishing_with_a_photo_and_its_caption(engine: IntentEngine) -> None:
    told = _with(engine, *says("li", "接单", "到了"), {"from": "li", "photo": "after.jpg", "text": "完成 换了软管"})
    assert told.tickets[0]["status"] == "resolved"
    assert told.tickets[0]["photos"] == 1


def test_a_stale_button_says_who_has_it(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=({**LI, "skills": ["gas"]}, {**ZHAO, "skills": ["gas"]}, LIN)),
        *LEAK,
        *says("zhao", "接单 1001"),
        {"from": "lin", "choice": 1},
    )
    assert told.tickets[0]["assignee"] == "zhao"
    assert "赵师傅" in told.last("lin")


def test_the_manager_gives_work_in_words(engine: IntentEngine) -> None:
    told = _with(engine, *says("lin", "1001 派给赵师傅"))
    assert told.tickets[0]["assignee"] == "zhao"


def test_a_number_that_is_none_is_said(engine: IntentEngine) -> None:
    told = _with(engine, *says("li", "完成 9999 好了"))
    assert "9999" in told.last("li")
    assert told.tickets[0]["status"] == "assigned"


# The verbs of a replay


def test_every_verb_to_the_letter(engine: IntentEngine) -> None:
    told = _with(
        engine,
        does("lin", "assign", to="zhao", note="离得近"),
        does("zhao", "accept", note="马上"),
        does("zhao", "transfer", to="li", note="手上有活"),
        does("li", "accept"),
        does("li", "propose", at="2026-11-21T15:00:00+08:00", note="早上有别家"),
        does("li", "reply", note="带新软管过来"),
        does("li", "arrive", note="到门口了"),
        does("li", "wait"),
        does("li", "resume"),
        {**does("li", "wait", until="2026-11-23T10:00:00+08:00"), "for": "resident"},
        does("li", "resume", note="接着干"),
        does("li", "resolve", note="换了软管"),
    )
    assert told.tickets[0]["status"] == "resolved"
    assert told.tickets[0]["assignee"] == "li"
    assert told.tickets[0]["appointment"] == "2026-11-21T15:00:00+08:00"
    assert "带新软管过来" in "".join(told.heard("wang", "push"))


@pytest.mark.parametrize(
    ("before", "refused"),
    [
        ([], does("zhao", "resolve", note="x")),
        ([], does("zhao", "arrive")),
        ([], does("zhao", "transfer", to="zhao")),
        ([], does("zhao", "cancel", note="x")),
        ([], does("li", "return")),
        ([], does("li", "reply")),
        ([], does("li", "propose")),
        ([], does("li", "wait")),
        ([], does("li", "resume")),
        ([does("li", "accept")], does("zhao", "accept")),
        ([does("li", "accept"), does("li", "arrive")], does("li", "return", note="x")),
        ([does("li", "accept"), does("li", "arrive")], does("wang", "cancel")),
        ([], does("emma", "cancel")),
        ([], does("wang", "resolve", note="x")),
        ([], does("nobody", "accept")),
        ([], does("li", "accept", 7)),
    ],
)
def test_a_refused_verb_is_answered_and_changes_nothing(
    engine: IntentEngine, before: list[dict[str, object]], refused: dict[str, object]
) -> None:
    expected = _with(engine, *before)
    told = _with(engine, *before, refused)
    who = str(refused["from"])
    assert told.tickets == expected.tickets
    assert len(told.heard(who, "reply")) == len(expected.heard(who, "reply")) + 1


def test_the_resident_cancels_until_somebody_has_arrived(engine: IntentEngine) -> None:
    told = _with(engine, does("li", "accept"), does("wang", "cancel"))
    assert told.tickets[0]["status"] == "cancelled"


def test_accept_on_what_nobody_has_grabs_it(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=({**LI, "skills": ["gas"]}, {**ZHAO, "skills": ["gas"]}, LIN)),
        *LEAK,
        does("zhao", "accept"),
        does("li", "accept"),
    )
    assert (told.tickets[0]["assignee"], told.tickets[0]["status"]) == ("zhao", "assigned")
    assert "赵师傅" in told.last("li")
