"""A person takes the conversation over: called, taken, answered, given back; the bot is silent in between."""

from typing import Any

import pytest

from intents.engine import IntentEngine
from tests.handlers.stage import EMMA, LI, LIN, WANG, ZHOU, Play, does, people, play, says

DESK = (LI, ZHOU, LIN)
SUN = {**ZHOU, "account": "sun", "name": "小孙"}


def talk(account: str, verb: str, to: str = "wang", note: str | None = None) -> dict[str, Any]:
    """Give the line of staff who do something with a conversation."""
    return {"from": account, "do": verb, "account": to, **({"note": note} if note else {})}


def state(told: Play, account: str = "wang") -> str:
    return str(told.state["conversations"][account])


@pytest.mark.parametrize("words", ["转人工", "找个活人", "我不要跟机器人说话", "叫你们经理来"])
def test_the_desk_gets_who_it_is_and_what_was_said(engine: IntentEngine, words: str) -> None:
    told = play(engine, *people(WANG, staff=DESK), *says("wang", "厨房水管漏水", "算了", words))
    alert = told.last("zhou", "alert")
    for part in ("王芳", "13800000000", "3-2-501", words, "王芳：厨房水管漏水", "管家："):
        assert part in alert
    assert told.labels("zhou") == ["接手"]
    assert (told.heard("lin"), told.heard("li")) == ([], [])
    assert "小周" in told.last("wang")
    assert "今天 10:30" in told.last("wang")
    assert state(told) == "bot"


def test_the_same_in_english(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(EMMA, staff=(*DESK, SUN)),
        *says("emma", "I want to talk to a real person please"),
        talk("zhou", "take", "emma"),
        talk("zhou", "reply", "emma", "Hi Emma, what happened?"),
        *says("emma", "my parcel is missing"),
        talk("zhou", "release", "emma"),
        *says("emma", "thanks"),
    )
    heard = told.heard("emma")
    assert "front desk" in heard[0]
    assert "10:30" in heard[0]
    assert "小周 is here" in heard[1]
    assert heard[2] == "小周: Hi Emma, what happened?"
    assert "assistant is back" in heard[3]
    assert len(heard) == 5
    assert "my parcel is missing" in told.last("zhou", "alert")
    assert told.heard("sun", "alert")


def test_the_bot_is_silent_from_take_to_release(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=DESK),
        *says("wang", "转人工"),
        talk("zhou", "take"),
        *says("wang", "厨房水管漏水了", "你好", "谢谢", "投诉"),
        {"from": "wang", "photo": "leak.jpg"},
        {"from": "wang", "voice": None},
    )
    assert state(told) == "human"
    assert told.state["open_flows"] == {"wang": None}
    assert told.tickets == []
    assert len(told.heard("wang")) == 2
    relayed = told.heard("zhou", "alert")[1:]
    assert relayed[:2] == ["王芳：厨房水管漏水了", "王芳：你好"]
    assert len(relayed) == 6
    after = play(
        engine,
        *people(WANG, staff=DESK),
        *says("wang", "转人工"),
        talk("zhou", "take"),
        talk("zhou", "release"),
        *says("wang", "厨房水管漏水了", "随时", "确认"),
    )
    assert state(after) == "bot"
    assert len(after.tickets) == 1


def test_after_the_button_staff_just_type(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=DESK),
        *says("wang", "找个活人"),
        {"from": "zhou", "choice": 1},
        *says("zhou", "王姐您好，什么事？", "1", "好的", "完成了我告诉您"),
        *says("wang", "门禁卡丢了"),
        *says("zhou", "来前台补办就行", "结束"),
    )
    assert told.heard("wang", "reply")[1:] == [
        "小周：王姐您好，什么事？",
        "小周：1",
        "小周：好的",
        "小周：完成了我告诉您",
        "小周：来前台补办就行",
    ]
    assert state(told) == "bot"
    assert "管家回来了" in told.last("wang", "push")
    assert "王芳" in told.last("zhou")


@pytest.mark.parametrize("word", ["done", "Done.", "release", "释放", "結束對話"])
def test_a_whole_word_ends_it(engine: IntentEngine, word: str) -> None:
    told = play(engine, *people(WANG, staff=DESK), talk("zhou", "take"), *says("zhou", "not done yet", word))
    assert state(told) == "bot"
    assert told.heard("wang", "reply") == ["小周：not done yet"]


def test_ticket_commands_stay_commands(engine: IntentEngine) -> None:
    desk = ({**LI, "roles": ["technician", "front_desk"]},)
    told = play(
        engine,
        *people(WANG, staff=desk),
        *says("wang", "厨房水管漏水", "随时", "确认"),
        talk("li", "take"),
        *says("li", "1001 接单", "收到 13800000000 打给您"),
    )
    assert told.heard("wang", "reply")[-1] == "李师傅：收到 13800000000 打给您"
    assert "接单" in "".join(told.heard("wang", "push")) or "李师傅" in "".join(told.heard("wang", "push"))
    assert not any("1001 接单" in text for text in told.heard("wang"))


def test_a_reply_without_taking_takes(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=DESK), *says("wang", "转人工"), talk("zhou", "reply", note="在的，您说"))
    assert state(told) == "human"
    assert told.heard("wang", "reply")[-1] == "小周：在的，您说"


def test_taken_by_one_is_refused_to_the_other(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=(ZHOU, SUN, LIN)),
        *says("wang", "转人工"),
        talk("zhou", "take"),
        talk("sun", "take"),
        talk("sun", "reply", note="我来"),
        talk("sun", "release"),
    )
    assert all("小周" in text for text in told.heard("sun", "reply"))
    assert len(told.heard("sun", "reply")) == 3
    assert "我来" not in "".join(told.heard("wang"))
    assert state(told) == "human"


def test_a_manager_may_end_it_and_the_person_knows(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=DESK), talk("zhou", "take"), talk("lin", "release"))
    assert state(told) == "bot"
    assert "经理" in told.last("zhou")


@pytest.mark.parametrize("who", ["emma", "wang", "li", "nobody"])
def test_nobody_else_can_take_reply_or_release(engine: IntentEngine, who: str) -> None:
    before = (*people(WANG, EMMA, staff=DESK), *says("wang", "转人工"))
    told = play(engine, *before, talk(who, "take"), talk(who, "reply", note="嘿"), talk(who, "release"))
    assert state(told) == "bot"
    assert len(told.heard(who, "reply")) >= 3
    assert "嘿" not in "".join(told.heard("wang"))
    held = play(engine, *before, talk("zhou", "take"), talk(who, "release"))
    assert state(held) == "human"


@pytest.mark.parametrize("whom", ["li", "ghost"])
def test_staff_and_strangers_never_seen_cannot_be_taken(engine: IntentEngine, whom: str) -> None:
    told = play(engine, *people(WANG, staff=DESK), talk("zhou", "take", whom))
    assert len(told.heard("zhou", "reply")) == 1
    assert told.heard(whom) == []


def test_asking_again_alerts_nobody_twice_and_says_how_it_stands(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=DESK), *says("wang", "转人工", "人呢", "转人工"))
    assert len(told.heard("zhou", "alert")) == 1
    assert "10:30" in told.last("wang")
    later = play(
        engine,
        *people(WANG, staff=DESK),
        *says("wang", "转人工"),
        {"at": "2026-11-20T10:08:00+08:00"},
        *says("wang", "转人工"),
    )
    assert len(later.heard("zhou", "alert")) == 2
    assert "10:30" in later.last("wang")


def test_outside_service_hours_it_is_the_next_working_morning(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=DESK), {"at": "2026-11-20T20:00:00+08:00"}, *says("wang", "转人工"))
    assert "11月23日（周一） 08:30" in told.last("wang")
    assert "11月23日（周一） 09:00" in told.last("wang")


def test_without_a_desk_the_manager_is_called_and_without_staff_nobody_is_promised(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=(LI, LIN)), *says("wang", "转人工"))
    assert "王芳" in told.last("lin", "alert")
    alone = play(engine, *people(WANG, staff=(LI,)), *says("wang", "转人工"))
    assert "登记" in alone.last("wang")
    assert alone.heard("li") == []


def test_in_the_middle_of_a_form_the_draft_is_kept_and_offered_after_release(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=DESK),
        *says("wang", "厨房水管漏水", "转人工"),
        talk("zhou", "take"),
        *says("wang", "明天上午"),
        talk("zhou", "release"),
    )
    assert "厨房水管漏水" in told.last("wang")
    assert told.labels("wang") == ["接着办", "不办了"]
    assert told.tickets == []
    done = play(
        engine,
        *people(WANG, staff=DESK),
        *says("wang", "厨房水管漏水", "转人工"),
        talk("zhou", "take"),
        talk("zhou", "release"),
        {"from": "wang", "choice": 1},
        *says("wang", "明天上午", "确认"),
    )
    assert len(done.tickets) == 1


def test_danger_is_the_bots_whoever_talks(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=DESK),
        *says("stranger", "转人工"),
        talk("zhou", "take", "stranger"),
        *says("stranger", "有人被困在电梯里了快来", "7栋"),
    )
    assert (told.tickets[0]["kind"], told.tickets[0]["building"]) == ("emergency", "7")
    assert state(told, "stranger") == "human"
    assert told.heard("stranger", "reply")[1:]
    heard = "".join(told.heard("zhou", "alert"))
    assert "stranger：有人被困在电梯里了快来" in heard
    assert "stranger：7栋" in heard
    assert told.heard("li", "alert")


def test_words_go_to_nobody_by_mistake_when_two_residents_are_talked_to(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, EMMA, staff=DESK),
        talk("zhou", "take", "wang"),
        talk("zhou", "take", "emma"),
        *says("zhou", "Hello Emma"),
        *says("wang", "我的快递呢"),
        *says("zhou", "在前台"),
        *says("zhou", "1"),
        *says("zhou", "下午来拿"),
        talk("zhou", "release", "wang"),
        *says("zhou", "Bye"),
    )
    assert told.heard("emma", "reply") == ["小周: Hello Emma"]
    assert told.heard("wang", "reply") == ["小周：在前台", "小周：下午来拿"]
    assert "发给谁" in told.last("zhou")
    assert told.labels("zhou") == ["Emma Clark"]


def test_a_resident_who_waits_up_is_answered_at_night_and_one_who_sleeps_in_the_morning(engine: IntentEngine) -> None:
    lines = (*people(WANG, staff=DESK), {"at": "2026-11-20T21:50:00+08:00"}, *says("wang", "转人工"))
    awake = play(engine, *lines, {"at": "2026-11-20T22:20:00+08:00"}, talk("zhou", "reply", note="在的"))
    assert [one["at"] for one in awake.messages if one["text"] == "小周：在的"] == ["2026-11-20T22:20:00+08:00"]
    late = play(
        engine,
        *lines,
        {"at": "2026-11-20T23:30:00+08:00"},
        talk("zhou", "reply", note="在的"),
        {"at": "2026-11-21T09:00:00+08:00"},
    )
    assert [one["at"] for one in late.messages if one["text"] == "小周：在的"] == ["2026-11-21T08:00:00+08:00"]
    assert "08:00" in "".join(late.heard("zhou", "reply"))


def test_a_stranger_may_ask_for_a_person_too(engine: IntentEngine) -> None:
    told = play(
        engine, *people(WANG, staff=DESK), *says("visitor", "转人工"), talk("zhou", "reply", "visitor", "您好，哪位？")
    )
    assert "未绑定房屋" in told.last("zhou", "alert")
    assert "3-2-501" not in "".join(told.heard("zhou"))
    assert told.last("visitor") == "小周：您好，哪位？"


def test_what_is_said_in_a_complaint_is_not_shown_to_whoever_takes_over(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=DESK),
        *says("wang", "今天天气真好", "我要投诉前台小周态度恶劣，说话太难听", "对", "转人工"),
        talk("zhou", "take"),
    )
    assert told.tickets
    assert "态度恶劣" not in told.last("zhou", "alert") + told.last("zhou", "reply")
    assert "王芳：今天天气真好" in told.last("zhou", "reply")


@pytest.mark.parametrize(
    "asked", ["投诉处理得怎么样了", "催一下投诉", "投诉不用处理了 取消吧", "补充一下投诉 他昨天又骂人"]
)
def test_nor_what_is_asked_about_it_afterwards(engine: IntentEngine, asked: str) -> None:
    told = play(
        engine,
        *people(WANG, staff=DESK),
        *says("wang", "我要投诉前台小周态度恶劣，说话太难听", "对"),
        {"at": "2026-11-20T13:00:00+08:00"},
        *says("wang", asked, "转人工"),
        talk("zhou", "take"),
    )
    heard = "\n".join(told.heard("zhou"))
    assert "王芳" in heard
    assert not [word for word in ("投诉", "态度", "骂人", "1001") if word in heard]


@pytest.mark.parametrize(
    "text", ["你是谁", "你是机器人吗？", "你會做什麼", "are you a robot?", "what can you do", "help"]
)
def test_the_assistant_says_what_it_is_and_how_to_get_a_person(engine: IntentEngine, text: str) -> None:
    told = play(engine, *people(WANG, staff=DESK), *says("wang", text), {"from": "wang", "choice": 1})
    assert len(told.labels("wang")) == 1
    assert len(told.heard("wang")) == 2
    assert len(told.heard("zhou")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "谢谢",
        "好的",
        "不用了",
        "👍",
        "😂",
        "哈哈哈",
        "lol",
        "哦",
        "[微笑]",
        "thanks a lot",
        "ok",
        "no",
        "你是机器人吗",
        "今天天气真好",
    ],
)
def test_small_talk_creates_nothing(engine: IntentEngine, text: str) -> None:
    told = play(engine, *people(WANG, staff=DESK), *says("wang", text))
    assert told.tickets == []
    assert told.state["open_flows"] == {"wang": None}
    assert len(told.heard("wang")) == 1


def test_thanks_after_the_work_and_to_the_person_reopens_nothing(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=DESK),
        *says("wang", "厨房水管漏水", "随时", "确认"),
        does("li", "accept"),
        does("li", "resolve", note="好了"),
        *says("wang", "转人工"),
        talk("zhou", "take"),
        *says("wang", "没事了，谢谢"),
        talk("zhou", "release"),
        *says("wang", "谢谢"),
    )
    assert [ticket["status"] for ticket in told.tickets] == ["resolved"]
