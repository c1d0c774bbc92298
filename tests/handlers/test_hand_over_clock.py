"""Nobody comes, nobody answers, somebody falls asleep: each is told the truth in time, and the bot is there again."""

from intents.engine import IntentEngine
from tests.handlers.stage import EMMA, LIN, WANG, ZHOU, Play, people, play, says
from tests.handlers.test_people_dialogues import state, talk

DESK = (ZHOU, LIN)


def at(clock: str, day: int = 20) -> dict[str, str]:
    return {"at": f"2026-11-{day}T{clock}:00+08:00"}


def when(told: Play, account: str, part: str) -> list[str]:
    return [one["at"][11:16] for one in told.messages if one["to"] == account and part in one["text"]]


def test_nobody_takes_it_in_time(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=DESK), *says("wang", "转人工"), at("10:45"))
    assert when(told, "lin", "过了答应的时间") == ["10:30"]
    assert "11:00" in told.last("wang")
    assert "直接告诉我" in told.last("wang")
    assert told.labels("lin") == ["接手"]
    meanwhile = play(
        engine, *people(WANG, staff=DESK), *says("wang", "转人工"), at("10:45"), *says("wang", "厨房漏水", "随时", "对")
    )
    assert len(meanwhile.tickets) == 1


def test_nobody_takes_it_at_all(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=DESK), *says("wang", "转人工"), at("18:00"))
    assert len(told.heard("wang")) == 3
    assert when(told, "wang", "不再让您干等") == ["11:00"]
    late = play(
        engine, *people(WANG, staff=DESK), *says("wang", "转人工"), at("12:00"), talk("lin", "reply", note="我来了")
    )
    assert late.last("wang") == "林经理：我来了"
    assert state(late) == "human"


def test_taken_in_time_alarms_no_manager(engine: IntentEngine) -> None:
    told = play(
        engine, *people(WANG, staff=DESK), *says("wang", "转人工"), talk("zhou", "reply", note="在"), at("11:30")
    )
    assert told.heard("lin") == []
    assert len(told.heard("wang")) == 3


def test_a_silent_person_is_reminded_and_the_resident_told(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(EMMA, staff=DESK),
        *says("emma", "talk to a person"),
        talk("zhou", "reply", "emma", "yes?"),
        *says("emma", "where is my parcel", "hello?"),
        at("10:20"),
    )
    assert len(when(told, "zhou", "10分钟")) == 1
    assert len(when(told, "emma", "reminder")) == 1


def test_an_answer_in_time_stops_the_reminder(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=DESK),
        *says("wang", "转人工"),
        talk("zhou", "take"),
        *says("wang", "快递呢"),
        *says("zhou", "在前台"),
        at("10:30"),
    )
    assert when(told, "zhou", "10分钟") == []
    assert state(told) == "human"


def test_after_two_silent_hours_the_bot_is_back(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=DESK),
        *says("wang", "转人工"),
        talk("zhou", "take"),
        at("11:00"),
        *says("zhou", "我去问问"),
        at("13:05"),
        *says("wang", "厨房漏水", "随时", "对"),
    )
    assert when(told, "wang", "先回到我这里") == ["13:00"]
    assert when(told, "zhou", "已经交还给管家") == ["13:00"]
    assert state(told) == "bot"
    assert len(told.tickets) == 1


def test_after_twelve_silent_hours_of_the_resident_the_bot_is_back(engine: IntentEngine) -> None:
    lines = [*people(WANG, staff=DESK), at("08:30", 23), *says("wang", "转人工"), talk("zhou", "take")]
    for hour in range(9, 21):
        lines += [at(f"{hour:02}:30", 23), *says("zhou", "还在吗")]
    told = play(engine, *lines, at("21:00", 23))
    assert when(told, "zhou", "12小时没有说话") == ["20:30"]
    assert state(told) == "bot"


def test_what_staff_type_after_the_end_reaches_nobody(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=DESK),
        talk("zhou", "take"),
        at("12:30"),
        *says("zhou", "有结果了"),
    )
    assert told.heard("wang", "reply") == []
    assert told.heard("zhou", "reply")
