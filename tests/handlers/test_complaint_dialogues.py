"""Complaints and suggestions as residents really make them: who gets them, who must not, who sees whose they are."""

import json
from typing import Any

import pytest

from intents.engine import IntentEngine
from tests.handlers.stage import CHEN, EMMA, LI, LIN, WANG, ZHOU, Play, does, people, play, says

DENG = {"account": "deng", "channel": "wecom", "name": "邓强", "roles": ["guard"]}
HE = {"account": "he", "channel": "wecom", "name": "何经理", "roles": ["manager"]}
STAFF = (LI, ZHOU, LIN, DENG)


def told_to(told: Play, *accounts: str) -> str:
    """Give everything that these accounts heard, as one text."""
    return json.dumps([told.heard(account) for account in accounts], ensure_ascii=False)


def hidden(ticket: dict[str, Any]) -> bool:
    """Tell whether a ticket shows nothing of its reporter."""
    return bool(ticket["anonymous"]) and [ticket["reporter"], ticket["home"], ticket["phone"]] == [None, None, None]


def test_one_message_is_enough_and_the_summary_says_who_sees_it(engine: IntentEngine) -> None:
    words = "楼上天天半夜跳绳，太吵了，投诉"
    told = play(engine, *people(WANG, staff=STAFF), *says("wang", words))
    assert words in told.last("wang")
    assert "王芳" in told.last("wang")
    assert told.labels("wang") == ["提交", "匿名提交", "只让经理看到", "要修改", "不办了"]
    assert told.state["open_flows"] == {"wang": "complaint"}


def test_a_named_complaint_goes_to_the_front_desk_with_home_and_contact(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("wang", "楼上天天半夜跳绳，太吵了，投诉", "确认"))
    ticket = told.tickets[0]
    assert (ticket["kind"], ticket["assignee"], ticket["reporter"]) == ("complaint", "zhou", "wang")
    assert (ticket["home"], ticket["anonymous"], ticket["category"]) == ("3-2-501", False, "noise")
    assert "王芳" in told.last("zhou", "push")
    assert "小周" in told.last("wang", "reply")
    assert "10:" in told.last("wang", "reply")
    assert told.heard("li") == told.heard("deng") == []


@pytest.mark.parametrize(
    "choice", [{"from": "wang", "choice": 2}, {"from": "wang", "text": "匿名"}, {"from": "wang", "text": "匿名提交"}]
)
def test_anonymous_by_a_tap_or_a_word(engine: IntentEngine, choice: dict[str, Any]) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("wang", "楼上天天半夜跳绳，太吵了，投诉"), choice)
    assert hidden(told.tickets[0])
    assert not any(word in told_to(told, "zhou", "lin", "deng", "li") for word in ("王芳", "3-2-501", "13800000000"))


def test_the_first_message_may_say_that_the_name_is_not_to_be_told(engine: IntentEngine) -> None:
    words = "我是3-2-501的王芳，电话13800000000，保安半夜睡觉没人管，不要写我名字"
    told = play(engine, *people(WANG, staff=STAFF), *says("wang", words, "对"))
    ticket = told.tickets[0]
    assert hidden(ticket)
    assert not any(word in ticket["description"] for word in ("王芳", "3-2-501", "13800000000"))
    assert "保安半夜睡觉" in ticket["description"]


def test_anonymous_in_english(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(EMMA, staff=STAFF),
        *says("emma", "The guard at the gate was very rude to my mother yesterday", "don't tell them my name", "yes"),
    )
    assert hidden(told.tickets[0])
    assert told.tickets[0]["assignee"] == "lin"
    assert told.heard("deng") == []
    assert "Emma" not in told_to(told, "lin", "zhou")


def test_whoever_complains_anonymously_hears_how_it_goes(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("wang", "垃圾房臭死了没人收，匿名投诉", "确认"),
        does("zhou", "accept"),
        does("zhou", "reply", note="今天下午清理"),
        *says("wang", "我那个投诉怎么样了"),
    )
    assert "今天下午清理" in told.heard("wang", "push")[-1]
    assert told.tickets[0]["number"] in told.last("wang", "reply")


def test_the_person_complained_of_gets_nothing_at_all(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=(LI, ZHOU, LIN)),
        *says("wang", "我要投诉前台小周，态度特别差，还骂人", "提交"),
        {"from": "zhou", "text": "接单 1001"},
        does("zhou", "accept"),
        does("zhou", "reply", note="谁投诉我？"),
        {"from": "zhou", "text": "我的工单"},
        does("lin", "assign", to="zhou"),
    )
    assert told.tickets[0]["assignee"] == "lin"
    assert told.heard("zhou", "push") == told.heard("zhou", "alert") == []
    assert not any(word in told_to(told, "zhou") for word in ("1001", "王芳", "骂人", "投诉"))
    assert "小周" in told.last("lin", "reply")
    assert "谁投诉我" not in told_to(told, "wang")


def test_a_complaint_about_the_only_manager_goes_to_the_front_desk(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=(LI, ZHOU, LIN)), *says("wang", "投诉林经理，当众骂业主，态度恶劣", "提交"))
    assert told.tickets[0]["assignee"] == "zhou"
    assert told.heard("lin") == []


def test_a_complaint_about_a_manager_goes_to_another_manager(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=(ZHOU, LIN, HE)), *says("wang", "投诉林经理，当众骂业主，态度恶劣", "提交"))
    assert told.tickets[0]["assignee"] == "he"
    assert told.heard("lin") == []


def test_when_nobody_else_is_there_it_says_so(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=(LI, ZHOU)), *says("wang", "小周说话不算数，态度恶劣，投诉他", "提交"))
    assert told.tickets[0]["assignee"] is None
    assert told.heard("zhou") == told.heard("li") == []
    assert "上级" in told.last("wang")


def test_sealed_only_managers_see_who(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("wang", "楼下麻将馆天天吵到两点，只给经理看", "确认"),
        does("lin", "transfer", to="zhou"),
    )
    assert told.tickets[0]["assignee"] == "zhou"
    assert "王芳" in told_to(told, "lin")
    assert "麻将馆" in told_to(told, "zhou")
    assert not any(word in told_to(told, "zhou") for word in ("王芳", "3-2-501", "13800000000"))


def test_unsealing_takes_a_manager_and_a_reason_and_the_resident_is_told(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("wang", "楼下麻将馆天天吵到两点，只给经理看", "确认"),
        does("lin", "transfer", to="zhou"),
        does("zhou", "unseal", note="想知道"),
        does("lin", "unseal"),
        *says("lin", "要上门调解"),
    )
    assert "王芳" in told.last("zhou", "push")
    assert "要上门调解" in told.last("wang", "push")
    assert "林经理" in told.last("wang", "push")
    assert len([text for text in told.heard("zhou") if "王芳" in text]) == 1


def test_abuse_is_answered_calmly_and_the_work_is_done(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("wang", "你们都是垃圾！", "电梯里一股尿味，三天没人打扫！！废物", "行"),
    )
    assert [ticket["kind"] for ticket in told.tickets] == ["complaint"]
    assert told.tickets[0]["category"] == "hygiene"
    assert "抱歉" in told.heard("wang")[0]


def test_a_bare_wish_is_asked_what_happened(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("wang", "我要投诉", "车库有人天天占我的车位", "好的"))
    assert told.tickets[0]["description"] == "车库有人天天占我的车位"
    assert told.tickets[0]["category"] == "parking"


def test_a_later_word_is_added_and_a_question_in_the_middle_is_answered(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("wang", "楼上半夜打麻将，投诉", "物业前台电话是多少？", "不对，是昨晚两点", "可以"),
    )
    assert "昨晚两点" in told.tickets[0]["description"]
    assert "电话是多少" not in told.tickets[0]["description"]


def test_with_two_homes_noise_next_door_needs_to_know_which(engine: IntentEngine) -> None:
    told = play(engine, *people(CHEN, staff=STAFF), *says("chen", "楼上太吵了，我要投诉", "2", "提交"))
    assert told.tickets[0]["home"] == "5-1-302"


def test_the_home_of_the_neighbour_is_not_taken_for_the_senders(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, EMMA, staff=STAFF), *says("wang", "投诉2-1-602天天半夜放音乐，吵死了", "提交"))
    assert told.tickets[0]["home"] == "3-2-501"
    assert "2-1-602" in told.tickets[0]["description"]


def test_somebody_unknown_may_complain_about_common_things(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("stranger", "dog poop all over the garden, nobody cleans it, I want to complain", "submit"),
    )
    ticket = told.tickets[0]
    assert (ticket["kind"], ticket["reporter"], ticket["home"]) == ("complaint", "stranger", None)
    assert ticket["assignee"] == "zhou"


def test_in_cantonese_without_the_name(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("wang", "保安唔理人，好唔禮貌，我要投訴，唔好寫我個名", "係"))
    assert hidden(told.tickets[0])
    assert told.heard("deng") == []
    assert "誰" in told.heard("wang")[0]


def test_anonymous_afterwards_hides_from_then_on(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("wang", "楼上天天半夜跳绳，太吵了，投诉", "确认", "别写我名字"),
        does("zhou", "transfer", to="lin"),
    )
    assert hidden(told.tickets[0])
    assert "王芳" not in told_to(told, "lin")


def test_the_complaint_is_kept_from_whom_later_words_name(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("wang", "有人在楼道抽烟，投诉", "补充一下，就是小周抽的", "提交"),
    )
    assert told.tickets[0]["assignee"] == "lin"
    assert told.heard("zhou") == []


def test_a_technician_cannot_grab_a_complaint(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=(LI,)),
        *says("wang", "楼上天天半夜跳绳，太吵了，投诉", "确认"),
        does("li", "accept"),
        {"from": "li", "text": "接单 1001"},
    )
    assert told.tickets[0]["assignee"] is None
    assert "跳绳" not in told_to(told, "li")


def test_dropped_means_nothing_is_recorded(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("wang", "楼上太吵了，投诉", "算了，不投诉了"))
    assert told.tickets == []
    assert told.state["open_flows"] == {"wang": None}


def test_a_suggestion_is_recorded_with_thanks(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("wang", "建议在3栋门口加个遮雨棚", "提交"))
    ticket = told.tickets[0]
    assert (ticket["kind"], ticket["assignee"], ticket["anonymous"]) == ("suggestion", "zhou", False)
    assert "谢谢" in told.heard("wang")[0]


def test_a_suggestion_in_english_may_be_anonymous(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(EMMA, staff=STAFF),
        *says("emma", "It would be nice to have bike racks near block 2", "anonymous please"),
    )
    assert told.tickets[0]["kind"] == "suggestion"
    assert hidden(told.tickets[0])
