"""What a question is about: fresh wordings find their topic, and what nobody wrote down finds none."""

from importlib.resources import files

import pytest
import yaml

from handlers.dialogue.texts import LANGUAGES, render
from handlers.knowledge.search import Index, Topic, topics_from

DATA = yaml.safe_load(files("handlers.knowledge").joinpath("questions.yml").read_text("utf-8"))
FRESH = (
    ("请问咱们物业周末有人值班吗", "hours"),
    ("管理處星期日開唔開", "hours"),
    ("Till what hour is the front desk open today?", "hours"),
    ("你们有值班电话吗 半夜能打的", "phone"),
    ("what number do I ring to reach the front desk, your number please", "phone"),
    ("报修以后一般等多久", "response"),
    ("门卡掉了咋补", "access_card"),
    ("我把门禁卡弄丢了，补一张多少钱", "access_card"),
    ("Somebody stole my fob. How can I get a replacement?", "access_card"),
    ("保姆来了要给她办张门禁", "more_cards"),
    ("下周末搬家，要提前跟你们说吗", "move"),
    ("租房到期了，搬走要办啥手续", "move"),
    ("what paperwork do you need for moving in next month", "move"),
    ("厨房想重新装修，要交押金吗", "renovation"),
    ("周日可以让装修师傅钻孔吗", "renovation_hours"),
    ("is drilling allowed on sundays", "renovation_hours"),
    ("家里想养只金毛，有没有限制", "pets"),
    ("are dogs allowed in the garden without a leash", "pets"),
    ("我换车了，车牌怎么改", "parking_rent"),
    ("亲戚开车来，停车怎么收费，访客有免费时间吗", "parking_visitor"),
    ("电动车能不能推进电梯", "ebike"),
    ("厨余垃圾几点可以扔", "garbage"),
    ("旧沙发扔哪儿", "bulky"),
    ("can the desk keep a parcel for me until friday", "parcels"),
    ("开个物业费的发票要怎么弄", "invoice"),
    ("小区广告收入用到哪去了，有公示吗", "accounts"),
    ("我老公怎么加进来，绑定房屋", "bind"),
    ("刚过户，业主名字怎么改", "transfer"),
    ("房子要租出去，租客来登记什么", "tenant"),
    ("明天是不是要停水", "outage"),
    ("忘带钥匙了能帮开锁不", "lockout"),
    ("昨天在大堂捡到一把伞", "lost_found"),
    ("我车被蹭了想看监控", "cameras"),
    ("how do i complain about a neighbour, and is it anonymous", "complain_how"),
    ("泳池冬天开不开", "pool"),
    ("健身房要办卡吗", "gym"),
    ("暖气几号来", "heating"),
)
STRANGE = (
    "物业经理姓什么",
    "这栋楼是哪年建的",
    "我家朝南还是朝北",
    "过年能放烟花吗",
    "Who owns the land behind the wall?",
    "how many floors does tower b have",
    "what is the capital of France",
    "帮我写一首诗",
    "。。。",
    "",
    "a" * 2000,
    "的了吗" * 500,
)


@pytest.fixture(scope="module")
def index() -> Index:
    return Index(topics_from(DATA))


def test_most_fresh_questions_find_their_topic_and_few_a_wrong_one(index: Index) -> None:
    found = {question: index.find(question) for question, _ in FRESH}
    right = [q for q, topic in FRESH if (hit := found[q]) is not None and hit.topic == topic]
    wrong = {q: hit.topic for q, topic in FRESH if (hit := found[q]) is not None and hit.topic != topic}
    assert len(right) >= 0.85 * len(FRESH), [q for q, _ in FRESH if q not in right]
    assert len(wrong) <= 0.05 * len(FRESH), wrong


@pytest.mark.parametrize("question", STRANGE)
def test_what_nobody_has_written_down_finds_nothing(index: Index, question: str) -> None:
    assert index.find(question) is None


@pytest.mark.parametrize(("topic", "line"), [(topic, line) for topic, one in DATA.items() for line in one["ask"]])
def test_every_way_to_ask_finds_a_topic_that_it_stands_under(index: Index, topic: str, line: str) -> None:
    found = index.find(line)
    assert found is not None, "its topic must be named in it"
    assert found.topic == topic


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_that_is_answered_has_a_text(language: str) -> None:
    answered = [topic for topic, one in DATA.items() if one["from"] != "none"]
    assert len(answered) >= 25
    for topic in answered:
        render(language, f"know-{topic.replace('_', '-')}", desk="0", phone="1", hours="2", minutes="3")


def test_a_topic_without_words_of_its_own_needs_a_closer_likeness() -> None:
    choir = Topic("choir", (), ("when does the choir rehearse", "合唱团几点排练"))
    index = Index((*topics_from(DATA), choir))
    found = index.find("合唱团周几排练")
    assert found is not None
    assert found.topic == "choir"
    assert index.find("几点开始") is None
