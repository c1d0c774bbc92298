"""The safety check: words that lower the bar, guards that raise it, the engine's probability in between."""

import pytest

from intents.emergency import (
    BAR_AT_HOME,
    BAR_CRITICAL_SIGN,
    BAR_GUARDED_MESSAGE,
    BAR_GUARDED_SIGN,
    BAR_NO_SIGN,
    BAR_OPEN_SIGN,
    danger,
    is_settled,
    kinds_in,
)
from intents.normalise import normalise

DOUBTFUL = (BAR_OPEN_SIGN + BAR_NO_SIGN) / 2
"""An engine that thinks of an emergency, but would not say so by itself."""


def kind_of(text: str, likelihood: float = DOUBTFUL) -> str | None:
    return danger(normalise(text).text, likelihood)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("7号楼有人被困电梯了", "trapped"),
        ("我老豆困咗喺𨋢入面", "trapped"),
        ("my mum is stuck in the lift", "trapped"),
        ("楼道里好大浓烟", "fire"),
        ("後樓梯着緊火", "fire"),
        ("KITCHEN ON FIRE", "fire"),
        ("厨房有煤气味 越来越重", "gas"),
        ("成層樓都聞到煤氣", "gas"),
        ("strong smell of gas on the stairs", "gas"),
        ("插座冒火花", "electric"),
        ("socket is sparking!!", "electric"),
        ("水管爆了 止不住", "flood"),
        ("water is pouring through the ceiling", "flood"),
        ("有人撬我家门", "intruder"),
        ("someone broke into the flat next door", "intruder"),
        ("外牆瓷磚跌落嚟", "falling"),
        ("glass falling from the tower", "falling"),
        ("围墙塌了", "collapse"),
        ("the garage roof collapsed", "collapse"),
        ("老人摔倒叫不醒", "medical"),
        ("有人想跳樓", "medical"),
        ("he is not breathing", "medical"),
        ("救命啊", "other"),
    ],
)
def test_open_signs_are_enough_for_a_doubtful_engine(text: str, kind: str) -> None:
    assert kind_of(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "电梯停了,没有人被困",
        "部𨋢壞咗,冇人困住",
        "lift is dead, nobody trapped",
        "there is no smoke",
        "如果着火了走哪个楼梯",
        "what to do if there is a fire",
        "明天消防演习会有浓烟,别担心",
        "just a fire drill with smoke, right?",
        "昨天漏煤气的事已经处理好了",
        "the flood in the garage was fixed last week",
        "帮我写个请假条 就说水管爆了",
        "write me an apology that says my pipe burst",
        "消防通道堵了",
        "the fire door does not close",
        "煤气费怎么交",
        "热水器打不着火",
    ],
)
def test_guarded_or_harmless_words_are_not(text: str) -> None:
    assert kind_of(text) is None


@pytest.mark.parametrize("text", ["这不是演习,着火了", "not a drill! smoke on 9", "唔係演習,有煙"])
def test_a_denied_drill_is_no_drill(text: str) -> None:
    assert not is_settled(normalise(text).text)
    assert kind_of(text) == "fire"


@pytest.mark.parametrize(
    ("text", "bar"),
    [
        ("叫不醒", BAR_CRITICAL_SIGN),
        ("冒烟", BAR_OPEN_SIGN),
        ("池边那个人不对劲", BAR_NO_SIGN),
        ("没有着火", BAR_GUARDED_SIGN),
        ("消防演习", BAR_GUARDED_MESSAGE),
    ],
)
def test_a_sure_engine_is_believed_whatever_the_words(text: str, bar: float) -> None:
    assert kind_of(text, bar) is not None
    assert kind_of(text, bar - 0.001) is None


@pytest.mark.parametrize("text", ["kids screaming in the corridor", "楼道里一群小孩尖叫", "crack in the wall"])
def test_noise_and_old_cracks_are_none(text: str) -> None:
    assert kind_of(text, 0.98) is None


@pytest.mark.parametrize(
    "text",
    [
        "the internet is down in the whole building",
        "dead rat in the bin room",
        "i slipped in the lobby, floor was wet, no sign",
        "i'm stuck in the lift lobby, my card doesn't work",
    ],
)
def test_what_is_a_nuisance_is_no_danger(text: str) -> None:
    assert kind_of(text, 0.985) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("the internet is down and i smell burning from the router", "fire"),
        ("my mum slipped in the lobby and can't get up", "medical"),
        ("i'm stuck in the lift between the lobby and 2", "trapped"),
        ("stuck in the lift lobby with smoke everywhere", "fire"),
    ],
)
def test_what_is_more_than_a_nuisance(text: str, kind: str) -> None:
    assert kind_of(text, 0.9) == kind


@pytest.mark.parametrize("text", ["kids screaming for help in the lift", "a woman is screaming upstairs"])
def test_who_screams_in_danger_is_heard(text: str) -> None:
    assert kind_of(text, 0.9) is not None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("an old man collapsed in the lobby, not moving", "medical"),
        ("my neighbour has just collapsed", "medical"),
        ("someone said the roof collapsed", "collapse"),
        ("the lobby ceiling collapsed", "collapse"),
        ("water is up to my ankles", "flood"),
        ("actually scrap that, my partner hurt his ankle", None),
        ("hubby sprayed some oil, all fine now", None),
    ],
)
def test_what_a_word_is_said_of(text: str, kind: str | None) -> None:
    assert kind_of(text, 0.6) == kind


@pytest.mark.parametrize(
    "text",
    [
        "i haven't seen old mr gray next door for three days and he doesn't answer the bell",
        "the old lady in 402 isn't answering her door since yesterday",
        "隔壁大爷好几天没见到人了",
        "好几天没看到楼下独居的奶奶了",
    ],
)
def test_somebody_old_has_gone_silent(text: str) -> None:
    assert kind_of(text, BAR_CRITICAL_SIGN) == "medical"


@pytest.mark.parametrize(
    "text",
    [
        "haven't seen the guard for days and nobody answers the phone",
        "the old intercom doesn't answer for two days now",
        "haven't heard from you for days, nobody answers",
        "奶奶要来住两天",
        "好几天没见到保洁了",
    ],
)
def test_nobody_old_has_gone_silent(text: str) -> None:
    assert kind_of(text, BAR_OPEN_SIGN - 0.01) is None


def test_without_signs_the_kind_is_other() -> None:
    assert kind_of("池边那个人不对劲", 0.9) == "other"


def test_the_kind_with_an_open_sign_goes_before_a_denied_one() -> None:
    kinds = kinds_in(normalise("没人被困,但是有浓烟").text)
    assert kinds == {"trapped": False, "fire": True}
    assert kind_of("没人被困,但是有浓烟") == "fire"


@pytest.mark.parametrize(
    "text",
    [
        "家里有人",
        "现在就有人 快点哈 孩子要上厕所",
        "厨房漏水,有人在家",
        "屋企有人",
        "kitchen pipe leaking, someone is in",
        "I'm home all day",
    ],
)
def test_somebody_at_home_is_no_burglar(text: str) -> None:
    """The plainest answer to 'when may we come' outweighs an engine that fears the worst."""
    assert kind_of(text, BAR_AT_HOME - 0.01) is None
    assert kind_of(text, BAR_AT_HOME) is not None


@pytest.mark.parametrize(
    "text", ["有人在家里 我不敢进去", "家里有人 门被撬了", "my wife is home and the flat is on fire"]
)
def test_somebody_at_home_excuses_nothing_else(text: str) -> None:
    assert kind_of(text, BAR_NO_SIGN) is not None


@pytest.mark.parametrize(
    "text",
    [
        "a pile of boxes in the corridor, it's a fire hazard",
        "it's freezing in here",
        "pls be quick, my baby is sleeping",
        "hurry up, it's been a whole day",
        "楼道堆了纸箱 有火灾隐患",
    ],
)
def test_what_presses_or_may_become_one_is_no_danger(text: str) -> None:
    assert kind_of(text, BAR_NO_SIGN - 0.01) is None


@pytest.mark.parametrize(
    "text", ["fire hazard!! wires sparking", "hurry, my mum has been on the floor for hours", "locked out and freezing"]
)
def test_such_words_excuse_nothing_else(text: str) -> None:
    assert kind_of(text, BAR_AT_HOME - 0.01) is not None


@pytest.mark.parametrize(
    "place", ["地下车库", "地下车库B2", "3号电梯", "3栋大堂", "the basement car park", "lift 3", "Building 4, door 12"]
)
def test_the_name_of_a_place_alone_is_no_danger(place: str) -> None:
    text = normalise(place).text
    assert danger(text, 0.95) is None
    assert danger(f"{text} 着火了", 0.95) == "fire"


@pytest.mark.parametrize(
    "text", ["my toddler just swallowed a button battery", "baby drank bleach", "he cut his hand badly, lots of it"]
)
def test_what_somebody_swallowed_is_danger(text: str) -> None:
    assert kind_of(text, BAR_OPEN_SIGN) == "medical"


@pytest.mark.parametrize("text", ["the drain swallowed my ring", "my son ate dinner at the club house"])
def test_what_a_drain_swallowed_is_none(text: str) -> None:
    assert kind_of(text, BAR_NO_SIGN - 0.01) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("someone below keeps smoking on the balcony", None),
        ("my neighbour smokes on the stairs", None),
        ("my dryer is smoking", "fire"),
        ("smoke coming from below", "fire"),
    ],
)
def test_who_smokes_is_no_fire(text: str, kind: str | None) -> None:
    assert kind_of(text) == kind


@pytest.mark.parametrize("text", ["客厅插座冒火花了", "开关一按就打火花", "厨房插座有火花", "my socket is sparking"])
def test_sparks_from_what_carries_current_are_danger(text: str) -> None:
    assert danger(text, 0.005) == "electric"


@pytest.mark.parametrize("text", ["灶打不着火 没火花", "打火机落在插座边上了", "the plug sparked once last week"])
def test_no_sparks_now_are_none(text: str) -> None:
    assert danger(text, 0.005) is None


@pytest.mark.parametrize(
    "text",
    [
        "电梯里有尿味 臭死了",
        "急死了 快来修马桶",
        "车被划了",
        "电动车进电梯了",
        "燃气安检",
        "家里有蟑螂 救命啊",
        "停车场抬杆砸到我车了",
        "小孩按电梯玩",
        "隔壁烧香 烟味大",
    ],
)
def test_what_annoys_is_no_danger(text: str) -> None:
    assert danger(normalise(text).text, 0.95) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("热水器漏电 一碰就麻", "electric"),
        ("洗衣机漏电 我手被麻了一下", "electric"),
        ("楼上往下扔砖头 差点砸到人", "falling"),
        ("冷气机掉落街差点打中人", "falling"),
    ],
)
def test_what_nearly_hurt_somebody_is(text: str, kind: str) -> None:
    assert danger(normalise(text).text, 0.001) == kind
    assert danger(normalise(text).text, 0.0) == (kind if kind == "electric" else None)


@pytest.mark.parametrize(
    "text", ["楼上总是扔瓶子下来", "昨天楼上掉花盆", "楼上掉凳子的声音吵死了", "洗衣机漏电修好了没"]
)
def test_what_was_or_only_sounds_is_none(text: str) -> None:
    assert danger(normalise(text).text, 0.05) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("下水道一股臭鸡蛋味 不是煤气 我闻过了", None),
        ("厨房有臭鸡蛋味 不是煤气吧", "gas"),
        ("有臭鸡蛋味 是不是煤气啊", "gas"),
        ("冷氣機個架甩咗螺絲 吊住喺度 下面係巴士站有人等車", "falling"),
        ("the water cooler gives me small electric shocks", "electric"),
        ("the water bill gave me a shock", None),
        ("elevator been out since monday and my grandmother is in a wheelchair", None),
        ("lift is down and my mother is inside", "trapped"),
        ("can you help me put the card in the app", None),
        ("can someone help me I'm stuck in the lift", "trapped"),
    ],
)
def test_gas_that_is_none_and_cries_that_are_none(text: str, kind: str | None) -> None:
    assert kind_of(text) == kind
