"""Several guests of one visit: listed by their names, or one more beside those who are known."""

from typing import Final

from intents.entities.name import ADDRESSED, FULL, SURNAMES
from intents.entities.numbers import value
from intents.normalise import normalise
from intents.patterns import regex, says
from intents.visits.words import ROLES

_ONE: Final = rf"(?:{FULL}|{ADDRESSED}|(?!老师|老公|小车|小时|老人|小区|阿姨)[小老阿][{SURNAMES}])"
_LISTED: Final = regex(
    rf"(?:^|(?<=[ ,，:：。是有叫友学事戚人点午上天日晚]))(?P<listed>{_ONE}(?:(?:[、,，和跟与及 ]|还有)?{_ONE})+)"
    r"(?=$|[ ,，]?(?:[一两二三四五六]个人?|他们|都|一起|明天|后天|今天|周|要|会|想)*"
    r"(?:过来|来|嚟|到|拜访|做客|玩|吃|住|坐|$))"
)
_EACH: Final = regex(_ONE)
_ADDS: Final = regex(
    r"^(?:那|哦|噢|对了|嗯|麻烦|请|帮我|[ ,，])*(?:再(?:加|添|带|多|来一?[个位])|还有(?!什么|没有|吗|事)"
    r"|加上|加一[个位]"
    r"|另外(?:还有|再加)?|多(?:加|带|来)?一|还(?:要|得|会)?(?:带|加))"
    r"|(?<=[ ,，])还(?:有|带)(?:了|着|上)?(?:一)?[个位俩两]"
    r"|也(?:一起|跟着|要|会){0,2}(?:过)?来(?:吧|啊|的)?$"
)

_KIN: Final = regex(ROLES)
_AND: Final = regex(
    r"(?:[^ ,，、]{0,6}来)?[ ,，、]*(?:和|跟|同|与|还有|加上|以及|带着?|带上|、)"
    r"(?:我|他|她|佢|咱|俺)?(?:们)?(?:的|家|个)*"
)
"""What stands between two of the family who come together: '我爸和我妹'."""
_COUPLE: Final = regex(
    r"(公公)(婆婆)|(岳父)(岳母)|(爷爷)(奶奶)|(外公)(外婆)|(姥姥)(姥爷)|(姥爷)(姥姥)|(爸爸)(妈妈)|(哥哥)(嫂子)|(姐姐)(姐夫)"
    r"|(弟弟)(弟妹)|(妹妹)(妹夫)|(叔叔)(婶婶)|(舅舅)(舅妈)|(姑姑)(姑父)|(伯伯)(伯母)|(儿子)(儿媳)|(女儿)(女婿)|(闺女)(姑爷)"
)
_CALLED_EACH: Final = regex(rf"(?:叫做?|是|名字)(?P<name>{FULL})(?=$|[ ,，、。的]|和|跟|还有|另)")
_PAIR: Final = regex(r"爸妈|父母|爹妈|公婆|岳父母|爷爷奶奶|外公外婆|姥姥姥爷|两口子|老两口|夫妻|夫妇")
_BROUGHT: Final = regex(
    r"(?:带|领|抱)(?:着|上|了|过来|来)?(?:她|他|佢|她们|他们)?(?:家|的)?[一两二三四五六七八九俩仨\d]{1,2}个?"
    r"(?:小?孩子?|娃|朋友|同学|同事|人|女儿|儿子|孙)"
    r"|\b(?:with|bringing|and) (?:her|his|their) (?:\d|one|two|three|four) (?:\w+ )?"
    r"(?:kids|children|friends|sons|daughters|colleagues|people)\b"
)
_BETWEEN: Final = regex(r"、|,\s*|\s+and\s+|\s*&\s*")
_TOO: Final = regex(r"\b(?:too|as well)\b(?! (?:much|many|early|late|soon))")
_THEIR_CHILDREN: Final = regex(
    r"(?:(?:\band|,|&|\bwith|\bplus) (?:their|his|her)"
    r"|(?P<partner>\b(?:his|her) (?:wife|husband|partner|girlfriend|boyfriend)) (?:and|&|,)(?: their)?) "
    r"(?P<n>one|two|three|four|five|[1-5])? ?(?:little |small |young |older )?"
    r"(?:(?P<many>kids|children|sons|daughters|boys|girls|twins|babies)|(?:kid|child|son|daughter|baby|boy|girl))\b"
)
_ALONE: Final = regex(
    r"(?:就|只有?)(?:他|她|佢)(?:自己)?(?:一个人?)?(?=$|[ ,，。!])|(?:他|她|佢)(?:自己)?一个人"
    r"|\b(?:just|only) (?:him|her|the one|one(?: person)?|himself|herself)\b|\bon (?:his|her) own\b|\b(?:he"
    r"|she)(?:'s| is) alone\b"
    r"|\bby (?:himself|herself)\b|\bnobody else\b"
)
_TOTAL: Final = regex(r"[总一合]共|加起来|加埋|全部|都算上")


def listed(text: str) -> tuple[str, ...]:
    """Give the Chinese names that a text lists, two at least: '张伟和李娜来', '张三、李四、王五'; else none."""
    read = normalise(text)
    found = _LISTED.search(read.text)
    if found is None:
        return ()
    start = found.start("listed")
    spans = [one.span() for one in _EACH.finditer(found["listed"])]
    names = tuple(text[read.origins[start + a] : read.origins[start + b - 1] + 1] for a, b in spans)
    return names if len(names) > 1 else ()


def each_called(text: str) -> tuple[str, ...]:
    """Give the names of several guests, each with what they are: '爸叫刘建国 妈叫孙秀英'; none for a single one."""
    read = normalise(text)
    spans = [found.span("name") for found in _CALLED_EACH.finditer(read.text)]
    names = tuple(dict.fromkeys(text[read.origins[a] : read.origins[b - 1] + 1] for a, b in spans))
    return names if len(names) > 1 else ()


def is_couple(text: str) -> bool:
    """Tell whether the text speaks of two people in a word: '爸妈', '公婆'."""
    return says(_PAIR, text)


def brings(text: str) -> bool:
    """Tell whether those whom a text counts come along with somebody: '闺女带着俩孩子来'."""
    return says(_BROUGHT, text)


def kin(text: str) -> tuple[str, ...]:
    """Give what several guests are to the writer, as it is written: '我爸和我妹来', '我爸来 还有我妈'; else none."""
    read = normalise(text)
    couple = _COUPLE.search(read.text)
    if couple:
        spans = [couple.span(n) for n in range(1, _COUPLE.groups + 1) if couple[n]]
        return tuple(text[read.origins[start] : read.origins[end - 1] + 1] for start, end in spans)
    together: list[tuple[int, int]] = []
    for found in _KIN.finditer(read.text):
        if together and _AND.fullmatch(read.text[together[-1][1] : found.start()]) is None:
            break
        together.append(found.span())
    named = tuple(text[read.origins[start] : read.origins[end - 1] + 1] for start, end in together)
    return named if len(named) > 1 else ()


def adds(text: str) -> bool:
    """Tell whether the text adds to the guests who are known: '再加一个 李娜', '还有我表妹', '李娜也来'."""
    return says(_ADDS, text)


def comes_too(text: str) -> bool:
    """Tell whether the text says of somebody that they come as well: 'my aunt too'."""
    return says(_TOO, text)


def says_total(text: str) -> bool:
    """Tell whether the number in the text is that of all guests: '还带个同学 一共俩人'."""
    return says(_TOTAL, text)


def names_of(name: str) -> tuple[str, ...]:
    """Give the names that stand on a pass, one by one."""
    return tuple(one for one in _BETWEEN.split(name) if one)


def without_those_named(name: str, text: str) -> tuple[str, ...] | None:
    """Give who is left of several guests on a pass when the text names some of them; None where it names none, or all.

    '他老婆不来了' of '周斌、老婆' leaves 周斌.
    """
    every = names_of(name)
    left = tuple(one for one in every if one not in text)
    return left if 0 < len(left) < len(every) else None


def children_of_theirs(text: str) -> int:
    """Give how many of their family the guests of a text bring with their children: two of 'Ana and her two kids'."""
    found = _THEIR_CHILDREN.search(normalise(text).text)
    if found is None:
        return 0
    children = value(found["n"]) or 1 if found["n"] else (2 if found["many"] else 1)
    return children + int(found["partner"] is not None)


def comes_alone(text: str) -> bool:
    """Tell whether the text says that the visitor brings nobody along: '就他一个', 'just her', 'on his own'."""
    return says(_ALONE, text)


def joined(*names: str) -> str:
    """Give names in one line; empty without any."""
    return "、".join(name for name in names if name)
