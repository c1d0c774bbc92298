"""Whether somebody has come, several of the family, where guests park, meters: what only looks like it, too."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from intents.complaints import complaint_words
from intents.engine import IntentEngine
from intents.faults import outages, places, spots
from intents.faults.meters import begin_of_broken_meter
from intents.money import fees
from intents.replies import answers, fault_answers, ratings
from intents.tickets import alarm_words, references, ticket_words
from intents.visits import cars, guests, wishes
from intents.wishes import registration_words

FRIDAY = datetime(2026, 11, 20, 10, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.mark.parametrize(
    "text", ["我爸到了没", "他走了吗", "客人进来了吗？", "佢嚟咗未", "has my guest left?", "is she here yet"]
)
def test_asks_whether_somebody_is_there(text: str) -> None:
    assert wishes.asks_whether_there(text)


@pytest.mark.parametrize(
    "text", ["我爸明天来", "他不来了", "明天能来吗 几点", "she is here until Sunday", "我爸来了 开下门"]
)
def test_asks_nothing_of_the_kind(text: str) -> None:
    assert not wishes.asks_whether_there(text)


@pytest.mark.parametrize(
    ("text", "kin"),
    [
        ("周日我爸和我妹来", ("爸", "妹")),
        ("我爸明天来 还有我妈", ("爸", "妈")),
        ("装修师傅来 我妈在家", ()),
        ("我老公的朋友明天来", ()),
    ],
)
def test_several_of_the_family(text: str, kin: tuple[str, ...]) -> None:
    assert guests.kin(text) == kin


@pytest.mark.parametrize("text", ["他们开车来 停车要钱吗", "车停哪儿啊", "where can they park?"])
def test_asks_about_parking(text: str) -> None:
    assert cars.asks_about_parking(text)


@pytest.mark.parametrize("text", ["我的车位费交了吗", "那天会停电吗", "车停在楼下", "他开车来"])
def test_asks_of_no_guests_car(text: str) -> None:
    assert not cars.asks_about_parking(text)


def test_a_number_that_is_taken_back_is_not_the_one() -> None:
    assert references.numbers("取消1002 哦不对 是1001") == ("1001",)
    assert references.numbers("1001和1002都取消") == ("1001", "1002")


def test_a_broken_meter_beside_its_bill_is_looked_at(engine: IntentEngine) -> None:
    found = engine.understand("这个月水费咋翻倍了啊 水表肯定坏了吧", FRIDAY)
    assert [one.intent for one in found.requests] == ["fee_question", "repair_request"]
    assert begin_of_broken_meter("电表在哪里看") is None


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("8栋楼道有人烧纸 烟好大", "emergency"),
        ("昨天有人在楼道烧纸 地上都黑了", "complaint"),
        ("有人在绿化带烧纸钱 你们管不管", "complaint"),
        ("3栋大厅的自动门夹人", "repair_request"),
        ("你们保安在门口打人", "complaint"),
        ("卫生间洗手盆", "repair_request"),
        ("小区健身房", "service_info"),
        ("明天会停电吗 我要上网课", "service_info"),
        ("下午四点有快递上门取件", "visitor_registration"),
        ("外卖上门送餐被保安拦了", "complaint"),
    ],
)
def test_what_is_wanted(engine: IntentEngine, text: str, intent: str) -> None:
    assert engine.understand(text, FRIDAY).intent == intent


@pytest.mark.parametrize("text", ["好", "好的", "行", "嗯 好", "可以", "ok", "sure"])
def test_what_may_only_mean_i_hear_you(text: str) -> None:
    assert answers.may_only_hear(text)


@pytest.mark.parametrize("text", ["对", "是的", "没错", "确认", "yes", "明天"])
def test_what_means_more(text: str) -> None:
    assert not answers.may_only_hear(text)


def test_handed_in_with_the_last_word() -> None:
    assert answers.ends_with_submit("刚才我姐那个登记 确认")
    assert not answers.ends_with_submit("那个登记改成周三 确认")


@pytest.mark.parametrize("text", ["那先算了 小区东门路灯都不亮 报一下这个", "小区东门路灯都不亮"])
def test_a_report_is_no_name(text: str) -> None:
    assert registration_words.own_name(text, alone=True) is None


@pytest.mark.parametrize("text", ["帮我看看隔壁502欠不欠费", "楼上交了多少物业费", "does my neighbour owe any fees?"])
def test_asks_about_the_bill_of_another(text: str) -> None:
    assert fees.asks_about_another(text)


@pytest.mark.parametrize("text", ["隔壁都交800 我家怎么这么贵", "别人家的账单发给我了", "我家欠多少"])
def test_asks_about_ones_own_bill(text: str) -> None:
    assert not fees.asks_about_another(text)


@pytest.mark.parametrize("text", ["明早九点不行 我要上班", "下午没空", "周六要加班"])
def test_declines(text: str) -> None:
    assert ticket_words.declines(text)


@pytest.mark.parametrize("text", ["下午行不行", "九点不行吗", "下午可以 上午不行"])
def test_declines_nothing_at_first(text: str) -> None:
    assert not ticket_words.declines(text)


def test_who_is_left_of_several() -> None:
    assert guests.without_those_named("周斌、老婆", "他老婆不来了 就他一个") == ("周斌",)
    assert guests.without_those_named("周斌", "周斌不来了") is None
    assert guests.without_those_named("周斌、李娜", "都不来了") is None


@pytest.mark.parametrize(
    ("one", "other"), [("主卫", "次卫"), ("主卧", "次卧"), ("the master bathroom", "guest bathroom")]
)
def test_rooms_told_apart(one: str, other: str) -> None:
    assert not spots.same_place(one, other)


@pytest.mark.parametrize(("one", "other"), [("主卫", "卫生间"), ("厕所", "次卫"), ("厨房", "厨房")])
def test_rooms_that_may_be_the_same(one: str, other: str) -> None:
    assert spots.same_place(one, other)


@pytest.mark.parametrize("text", ["我家孩子走丢了", "奶奶不见了", "my son is missing"])
def test_somebody_is_lost(text: str) -> None:
    assert places.is_lost(text)


@pytest.mark.parametrize("text", ["快递丢了", "我妈把钥匙弄丢了", "my son lost his access card"])
def test_something_is_lost(text: str) -> None:
    assert not places.is_lost(text)


def test_only_question_marks() -> None:
    assert ticket_words.only_asks("？？？")
    assert not ticket_words.only_asks("?")
    assert not ticket_words.only_asks("怎么??")


@pytest.mark.parametrize("text", ["一般多久能来啊", "师傅什么时候能来", "师付什么时侯能来", "要等多久才能来人"])
def test_asks_when_somebody_comes(text: str) -> None:
    assert ticket_words.asks_who_comes(text)


@pytest.mark.parametrize(("text", "score"), [("点错了 是5分", 5), ("改成4分 师傅还行", 4), ("应该是3星", 3)])
def test_a_rating_put_right(text: str, score: int) -> None:
    said = ratings.rating(text)
    assert said is not None
    assert said.score == score
    assert ratings.names_unit(text)


def test_ours_too_behind_a_sound() -> None:
    assert outages.says_me_too("哦 我家也是")
    assert not outages.says_me_too("对了 我家灯也坏了")


@pytest.mark.parametrize("text", ["怎么样了", "有消息吗", "现在什么情况", "到哪一步了？"])
def test_asks_for_news(text: str) -> None:
    assert ticket_words.asks_for_news(text)


def test_a_couple_is_two() -> None:
    assert guests.kin("我公公婆婆明天过来") == ("公公", "婆婆")
    assert guests.kin("我闺蜜老公明天来") == ()


def test_presses_behind_an_answer() -> None:
    assert ticket_words.is_bare_chase("知道了 麻烦快点")
    assert not ticket_words.is_bare_chase("知道了")


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("空调支架锈断了一边 快掉下来了 下面就是小孩玩的地方", "emergency"),
        ("窗户玻璃要掉了 楼下经常有人走", "emergency"),
        ("门把手松了 楼下有人能来修吗", "repair_request"),
        ("灯松了 楼下是车库 麻烦来看看", "repair_request"),
        ("楼下就是马路 太吵了", "complaint"),
    ],
)
def test_what_comes_down_on_somebody(engine: IntentEngine, text: str, intent: str) -> None:
    assert engine.understand(text, FRIDAY).intent == intent


def test_hands_a_complaint_in_without_a_name() -> None:
    assert complaint_words.submits("不留名 提交")
    assert complaint_words.submits("别写我名字 提交吧")
    assert not complaint_words.submits("不留名")
    assert not complaint_words.submits("灯坏了 提交")


@pytest.mark.parametrize("text", ["又返上来了", "又闪了", "又湿了"])
def test_not_fixed_in_a_word(text: str) -> None:
    assert fault_answers.says_not_fixed(text)


@pytest.mark.parametrize("text", ["又来了", "又涨价了", "又有人来了"])
def test_something_else_again(text: str) -> None:
    assert not fault_answers.says_not_fixed(text)


@pytest.mark.parametrize("text", ["别说是我讲的", "不要说是我", "别讲系我", "别说是我反映的 提交"])
def test_nobody_may_know_who_it_was(text: str) -> None:
    assert complaint_words.identity(text) is complaint_words.Identity.ANONYMOUS


@pytest.mark.parametrize("text", ["不说是我的错", "别说我们没提醒过"])
def test_says_nothing_of_who_may_know(text: str) -> None:
    assert complaint_words.identity(text) is None


@pytest.mark.parametrize(
    ("text", "wish"),
    [("他说不来了 明天来", wishes.Wish.CHANGE), ("他不来了", wishes.Wish.CANCEL), ("不来了 取消", wishes.Wish.CANCEL)],
)
def test_another_day_is_no_cancelling(text: str, wish: wishes.Wish) -> None:
    assert wishes.wish(text) is wish


@pytest.mark.parametrize(
    ("text", "tail"),
    [("明天上午临时要去医院 能不能换下午", "下午"), ("改下午", None), ("上午换灯泡", None)],
)
def test_what_is_wanted_instead(text: str, tail: str | None) -> None:
    assert ticket_words.after_change(text) == tail


@pytest.mark.parametrize(
    "text", ["他说灯也灭了 在哭", "灯灭了", "里面灯灭了他害怕", "she is crying and it stopped moving"]
)
def test_what_gets_worse_is_not_over(text: str) -> None:
    assert not alarm_words.is_over(text)


@pytest.mark.parametrize("text", ["火灭了", "已经灭了", "出来了 孩子吓哭了", "刚才头晕 现在没事了"])
def test_what_is_over_is(text: str) -> None:
    assert alarm_words.is_over(text)


@pytest.mark.parametrize(
    "text", ["垃圾物业 电梯又坏了 你们是吃屎的吗", "你们物业是死人吗 灯都坏了", "废物 电梯坏了不会修吗"]
)
def test_a_fault_told_with_insults_is_to_be_mended(engine: IntentEngine, text: str) -> None:
    assert (
        engine.understand(text, datetime(2026, 11, 20, 10, tzinfo=ZoneInfo("Asia/Shanghai"))).intent == "repair_request"
    )


@pytest.mark.parametrize("text", ["垃圾物业 报了三次电梯还没修 你们是吃屎的吗", "你们这些废物 保安态度这么差"])
def test_what_was_not_done_is_complained_of(engine: IntentEngine, text: str) -> None:
    assert engine.understand(text, datetime(2026, 11, 20, 10, tzinfo=ZoneInfo("Asia/Shanghai"))).intent == "complaint"
