"""Who came to an activity: marked by the front desk in words or with a tap, shown in the list; by nobody else."""

from intents.engine import IntentEngine
from tests.handlers.stage import ZHOU, does, play, says
from tests.handlers.test_catalogue_dialogues import YOGA, scene

EVENING = {"at": "2026-11-25T19:10:00+08:00"}
SIGNED_UP = (
    *says("wang", "报名瑜伽", "确认"),
    *says("emma", "sign me up for yoga", "yes"),
)


def test_the_desk_marks_who_came_and_who_did_not(engine: IntentEngine) -> None:
    told = play(engine, *scene(YOGA), *SIGNED_UP, EVENING, *says("zhou", "到场 王芳", "Emma Clark 没来", "瑜伽名单"))
    assert "✓ 王芳 3-2-501" in told.heard("zhou", "reply")[0]
    assert "✗ Emma Clark" in told.last("zhou", "reply")
    assert "✓ 王芳" in told.last("zhou", "reply")


def test_with_a_tap(engine: IntentEngine) -> None:
    told = play(engine, *scene(YOGA), *SIGNED_UP, EVENING, *says("zhou", "名单"), {"from": "zhou", "choice": 2})
    assert "✓ Emma Clark" in told.last("zhou", "reply")
    assert told.labels("zhou") == ["王芳 3-2-501 到场"]


def test_everybody(engine: IntentEngine) -> None:
    told = play(engine, *scene(YOGA), *SIGNED_UP, EVENING, *says("zhou", "都到了"))
    assert told.last("zhou", "reply").count("✓") == 2


def test_nobody_else_marks_anybody(engine: IntentEngine) -> None:
    told = play(engine, *scene(YOGA), *SIGNED_UP, EVENING, *says("li", "到场 王芳"), *says("zhou", "名单"))
    assert "✓" not in told.last("zhou", "reply")


def test_a_booking_called_off_after_the_desk_took_it_is_news_for_the_desk(engine: IntentEngine) -> None:
    told = play(
        engine,
        *scene(),
        *says("wang", "预约网球场 明天下午3点", "确认"),
        does("zhou", "accept"),
        *says("wang", "网球场不去了 取消吧"),
    )
    assert told.tickets[0]["status"] == "cancelled"
    assert "1001" in told.last("zhou")
    assert "取消" in told.last("zhou")


def test_one_without_a_catalogue_too(engine: IntentEngine) -> None:
    told = play(
        engine,
        *scene(),
        *says("wang", "想约明天下午擦窗户", "确认"),
        does("zhou", "accept"),
        does("zhou", "propose", at="2026-11-22T10:00:00+08:00"),
        *says("wang", "那算了 不约了 取消"),
    )
    assert told.tickets[0]["status"] == "cancelled"
    assert ZHOU["account"] == "zhou"
    assert "取消" in told.last("zhou")
