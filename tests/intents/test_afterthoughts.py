"""What people say once something is under way: another time instead, more of it, that they wait in vain."""

import pytest

from intents.complaints import complaint_words
from intents.emergency import danger
from intents.faults import more_of_it
from intents.money import fees
from intents.normalise import normalise
from intents.replies import answers, fault_answers, presence, small_talk, statements
from intents.replies.impatience import is_impatient
from intents.tickets import ticket_words
from intents.visits import cars
from intents.visits.rather import time_instead
from intents.visits.titles import is_called
from intents.wishes import booking_words
from intents.wishes.orders import orders_food


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("中午来不了了 下午四点", "下午四点"),
        ("他今天来不了 改明天", "改明天"),
        ("佢聽日嚟唔到 後日啦", "后日啦"),
        ("he can't make it at noon, 4pm instead", "4pm instead"),
        ("mum can't come today. tomorrow 3pm instead", "tomorrow 3pm instead"),
        ("他明天来不了了 要出差", None),
        ("明天不来了 以后再说", None),
        ("他明天不来了 后天要去上海", None),
        ("he can't come tomorrow at 4pm", None),
    ],
)
def test_when_somebody_comes_instead(text: str, instead: str | None) -> None:
    assert time_instead(text) == instead


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("不行 周日我要去我妈家 周一下午吧", "周一下午吧"),
        ("白天要上班 晚上七点后", "晚上七点后"),
        ("周六上午要带孩子打疫苗 下午在", "下午在"),
        ("周日下午在家", None),
    ],
)
def test_what_suits_beside_what_does_not(text: str, rest: str | None) -> None:
    assert ticket_words.beside_refusals(text) == rest


@pytest.mark.parametrize("text", ["说好三点的 人呢", "放我鸽子啊", "我请假在家白等了", "he stood me up"])
def test_somebody_waits_in_vain(text: str) -> None:
    assert ticket_words.waits_in_vain(text)


@pytest.mark.parametrize("text", ["说好的下午三点改到五点行吗", "约了三点", "你们前台人呢", "i was told at 3"])
def test_nobody_waits_in_vain(text: str) -> None:
    assert not ticket_words.waits_in_vain(text)


@pytest.mark.parametrize(
    ("text", "hurries"), [("快点", True), ("怎么这么慢", True), ("你们真快", False), ("这么快啊", False)]
)
def test_praise_presses_for_nothing(text: str, hurries: bool) -> None:  # noqa: FBT001
    assert is_impatient(text) is hurries


@pytest.mark.parametrize("text", ["好像是接口松了", "估计是密封圈老化了", "probably the washer"])
def test_a_cause_is_guessed(text: str) -> None:
    assert more_of_it.guesses_cause(text)


@pytest.mark.parametrize("text", ["灯坏了", "应该几点来", "maybe tomorrow"])
def test_no_cause_is_guessed(text: str) -> None:
    assert not more_of_it.guesses_cause(text)


@pytest.mark.parametrize("text", ["好的我等着", "没别的事了", "ok will do", "不用谢"])
def test_only_heard(text: str) -> None:
    assert small_talk.only_acknowledges(text)


@pytest.mark.parametrize("text", ["对了 门是推拉的", "是热水那根管子", "上个月也是这样"])
def test_more_than_heard(text: str) -> None:
    assert not small_talk.only_acknowledges(text)


@pytest.mark.parametrize("text", ["好啦 唔該", "得喇", "啱嘅", "行呗", "对头", "是滴", "没得问题"])
def test_a_yes_of_every_region(text: str) -> None:
    assert answers.is_yes(text) or answers.is_yes_and_more(text)


@pytest.mark.parametrize("text", ["好了", "对了", "得了", "是吧", "行吗", "好久", "要修"])
def test_no_yes(text: str) -> None:
    assert not answers.is_yes(text)


@pytest.mark.parametrize("text", ["不好意思才看到 今天下午在", "忙忘了 明天吧", "sorry for the late reply, 3pm works"])
def test_an_answer_comes_late(text: str) -> None:
    assert presence.answers_late(text)


@pytest.mark.parametrize(("period", "before"), [("2026-10", "2026-09"), ("2026-01", "2025-12"), ("2026-Q3", None)])
def test_the_month_before(period: str, before: str | None) -> None:
    assert fees.month_before(period) == before


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("你们有洗空调的服务吗", True),
        ("你们能上门擦玻璃吗", True),
        ("do you do carpet cleaning", True),
        ("你们几点下班", False),
        ("你们能快点吗", False),
    ],
)
def test_whether_work_is_offered(text: str, offered: bool) -> None:  # noqa: FBT001
    assert booking_words.asks_whether_offered(text) is offered


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("升降機停咗喺12同13樓中間 入面有人拍門", "trapped"),
        ("阳台门被风带上了 我一个人在阳台上 18楼 屋里灶上还炖着汤", "fire"),
        ("門自動鎖咗 爐頭仲開住火", "fire"),
        ("locked out, pot on the stove", "fire"),
        ("锁坏了 进不去家门 孩子在里面", "trapped"),
        ("baby is inside and the door slammed shut", "trapped"),
    ],
)
def test_two_things_are_a_danger_together(text: str, kind: str) -> None:
    assert danger(normalise(text).text, 0.001) == kind


@pytest.mark.parametrize(
    "text",
    [
        "门锁坏了 锅也坏了",
        "燃气灶打不着火 门也关不上",
        "锁坏了打不开门 我和孩子在外面",
        "昨天忘带钥匙 灶上还炖着汤",
        "他们家住了好多人",
    ],
)
def test_neither_is_one_alone(text: str) -> None:
    assert danger(normalise(text).text, 0.6) is None


@pytest.mark.parametrize(
    "text", ["我东西还在里面呢 快点", "手机掉里面了 快点来", "my parcel is stuck inside the locker"]
)
def test_things_inside_are_in_no_danger(text: str) -> None:
    assert danger(normalise(text).text, 0.9) is None


@pytest.mark.parametrize("text", ["人还在里面 快点", "猫在里面 有烟", "my baby is stuck inside the car"])
def test_who_is_inside_may_be(text: str) -> None:
    assert danger(normalise(text).text, 0.9) is not None


@pytest.mark.parametrize("text", ["是老孟", "是热水那根管子", "就是那个姓孟的 提交", "应该是三楼那户"])
def test_which_it_is(text: str) -> None:
    assert statements.says_which(text)


@pytest.mark.parametrize("text", ["是的", "是这样的", "就是他", "是啊就是他", "是不是", "是要修的", "不是老孟"])
def test_no_more_than_a_yes(text: str) -> None:
    assert not statements.says_which(text)


@pytest.mark.parametrize(
    ("text", "name", "called"),
    [
        ("陈阿姨辞了", "陈桂花", True),
        ("李师傅改明天", "李强", True),
        ("王阿姨来", "陈桂花", False),
        ("陈阿姨来", "陈阿姨", False),
        ("陈阿姨来", "陈记搬家公司", False),
    ],
)
def test_called_by_surname_and_title(text: str, name: str, called: bool) -> None:  # noqa: FBT001
    assert is_called(text, name) is called


@pytest.mark.parametrize("text", ["楼上602现在就在电钻", "隔壁又在装修", "楼上电钻声"])
def test_drills_are_complained_of(text: str) -> None:
    assert complaint_words.tells_of_drilling(text)


@pytest.mark.parametrize("text", ["装修师傅明天来", "我家要装修 周末可以施工吗", "楼上在装修的话几点能停"])
def test_who_is_to_work_is_not(text: str) -> None:
    assert not complaint_words.tells_of_drilling(text)


@pytest.mark.parametrize(
    "text", ["能不能再来调一下", "再来一趟吧", "返工吧 明天下午", "can he come back and adjust it"]
)
def test_it_is_to_be_done_again(text: str) -> None:
    assert fault_answers.wants_done_again(text)


@pytest.mark.parametrize("text", ["我明天再来拿", "再来一个客人", "come back to me please"])
def test_nothing_is_to_be_done_again(text: str) -> None:
    assert not fault_answers.wants_done_again(text)


@pytest.mark.parametrize(
    "text", ["我想反映个问题", "有个事想跟你们说", "I want to report something", "I'd like to raise an issue"]
)
def test_something_is_announced(text: str) -> None:
    assert small_talk.announces(text)


@pytest.mark.parametrize("text", ["我想反映电梯的问题", "没什么问题", "出事了", "I have a problem with my tap"])
def test_it_is_told_already(text: str) -> None:
    assert not small_talk.announces(text)


@pytest.mark.parametrize("text", ["不是整栋楼 就我家", "隔壁有电", "楼里别家都有水", "就我家停了"])
def test_nobody_else_has_it(text: str) -> None:
    assert more_of_it.is_mine_alone(text)


@pytest.mark.parametrize("text", ["楼上有水漏下来", "整栋都停了", "隔壁也停了", "我家没电了"])
def test_others_may_have_it(text: str) -> None:
    assert not more_of_it.is_mine_alone(text)


@pytest.mark.parametrize(
    ("text", "named"), [("取家具的车走了吗", True), ("is the van gone", True), ("车位还有吗", False)]
)
def test_a_car_is_spoken_of(text: str, named: bool) -> None:  # noqa: FBT001
    assert cars.names_car(text) is named


@pytest.mark.parametrize(("text", "shows"), [("红灯一直闪", True), ("error code E1", True), ("客厅灯不亮", False)])
def test_what_a_machine_shows(text: str, shows: bool) -> None:  # noqa: FBT001
    assert more_of_it.shows_state(text) is shows


@pytest.mark.parametrize("text", ["他姓赵", "我老公叫李强", "联系人姓王"])
def test_who_is_in_is_named(text: str) -> None:
    assert ticket_words.names_contact(text)


@pytest.mark.parametrize("text", ["他叫我下午来", "我姓赵的朋友来", "叫师傅快点"])
def test_nobody_is_named(text: str) -> None:
    assert not ticket_words.names_contact(text)


@pytest.mark.parametrize(
    "text", ["根本没用 今天还在飘", "还是老样子", "they are still at it", "no use, nothing changed"]
)
def test_it_goes_on_all_the_same(text: str) -> None:
    assert fault_answers.goes_on_all_the_same(text)


@pytest.mark.parametrize(("text", "count"), [("我和我女儿", "2"), ("我带俩孩子", "3"), ("我女儿想去", None)])
def test_who_comes_along(text: str, count: str | None) -> None:
    assert booking_words.with_whom(text) == count


@pytest.mark.parametrize("text", ["给我来份宫保鸡丁", "来两碗牛肉面"])
def test_food_is_ordered(text: str) -> None:
    assert orders_food(text)


@pytest.mark.parametrize("text", ["给我来份合同", "来一份缴费清单"])
def test_no_food_is_ordered(text: str) -> None:
    assert not orders_food(text)


def test_ice_on_the_ground_has_hurt_nobody_yet() -> None:
    assert danger(normalise("5栋门口地上结冰了 老人容易摔").text, 0.5) is None
    assert danger(normalise("我爸在浴室摔倒起不来了 头上有血").text, 0.5) == "medical"


@pytest.mark.parametrize("text", ["哈哈发错了", "不好意思 发错人了", "发错群了"])
def test_sent_to_the_wrong_place(text: str) -> None:
    assert answers.is_stop(text)
