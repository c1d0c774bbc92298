"""Danger that only two things make together, and words that need a surer engine: told, over, or no danger at all."""

from collections.abc import Iterator

import pytest
import yaml

from intents.emergency import BAR_NO_SIGN, BAR_OPEN_SIGN, WORDS, danger
from intents.normalise import normalise

DOUBTFUL = (BAR_OPEN_SIGN + BAR_NO_SIGN) / 2
"""An engine that thinks of an emergency, but would not say so by itself."""


def kind_of(text: str, likelihood: float = DOUBTFUL) -> str | None:
    return danger(normalise(text).text, likelihood)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("我爸早上出门到现在没回来 手机没带 阿尔茨海默", "medical"),
        ("my mum has dementia and hasn't come home since lunch", "medical"),
        ("我家地暖分水器爆了 热水喷一地", "flood"),
        ("the pressure dial of the boiler is in the red, is it going to blow?", "other"),
        ("电梯停了 里面没别人 就我妈", "other"),
        ("我爸吐血了 快来人清理", "medical"),
        ("my son has a rash and can't breathe", "medical"),
        ("Lady next door collapsed in the corridor, breathing but not talking", "medical"),
        ("the shelf collapsed", "collapse"),
        ("孩子放学没回家 七点了 监控帮查一下", "medical"),
        ("救护车进小区的杆子不抬", "medical"),
        ("Ambulance crew downstairs, nobody opens the barrier!!", "medical"),
        ("厨房地漏冒黑水 已经淹到客厅木地板了 还在冒", "flood"),
        ("a man with a kitchen knife in the lobby", "intruder"),
        ("下大雨 地库坡道的水哗哗往里进", "flood"),
        ("firework came through my window, curtain burning", "fire"),
        ("meter cupboard humming loudly and warm to the touch", "other"),
    ],
)
def test_what_is_a_danger_only_together(text: str, kind: str) -> None:
    assert danger(normalise(text).text, 0.95) == kind


@pytest.mark.parametrize(
    "text",
    [
        "请问着火了该打119还是先打你们",
        "给小学生讲讲触电了怎么办",
        "there's been a shooting on tv, so sad",
        "I don't want to live in block C anymore, can I swap flats?",
        "our room smells of smoke, we want another one",
        "煤气灶着火 我盖上锅盖灭了 吓死我 不用来",
        "社区的瓦斯味是从馊水桶来的 虚惊一场",
        "有人晕车吐电梯里了 麻烦拖一下",
        "my husband is on fire today, three goals",
        "my ears are bleeding from this karaoke",
        "Pool water is green, my son got a rash",
        "two guys playing cricket in the garage with a real bat",
        "电梯停在十二楼半 我出来了 里面没别人",
        "I'm about to explode, the boiler is still cold",
    ],
)
def test_what_is_told_or_over_needs_a_surer_engine(text: str) -> None:
    assert kind_of(text, 0.95) is None


@pytest.mark.parametrize("text", ["孩子还没回来 师傅七点来行不", "lost a kitchen knife at the bbq area"])
def test_what_is_no_danger_without_the_other(text: str) -> None:
    assert kind_of(text) is None


def test_no_kind_of_danger_is_written_down_twice() -> None:
    """YAML would silently keep the last of two sets of the same name."""

    def names(node: yaml.Node | None) -> Iterator[list[str]]:
        if isinstance(node, yaml.MappingNode):
            yield [key.value for key, _ in node.value]
            for _, value in node.value:
                yield from names(value)

    for keys in names(yaml.compose(WORDS.read_text("utf-8"), yaml.CSafeLoader)):
        assert len(keys) == len(set(keys))
