"""Which of several is meant by where it stands: '后面那个', 'the latter', and of two homes 'the other one'."""

from typing import Final

from intents.normalise import normalise
from intents.patterns import regex, says

_COUNTER: Final = "(?:个|個|项|項|条|條|种|種|间|間|套|处|處|家|边|邊|头|頭)"
_AROUND: Final = r"(?:那|就|还是|還是|我?要|我?选|我?選|是|系|係){0,2}"
_END: Final = "(?:吧|的|啦|呀|哈|喔|哦|好了|就行)?"
_BEFORE: Final = regex(
    rf"{_AROUND}(?:(?:前面|前边|前頭|前头|上面|上边|上頭|上头|最上面|头|頭|前)(?:的)?(?:那|嗰|一)?{_COUNTER}|前者){_END}"
    r"|(?:the )?(?:former(?: one)?|top one|upper one|one above)"
)
_BEHIND: Final = regex(
    rf"{_AROUND}(?:(?:后面|后边|后头|後面|後邊|後頭|下面|下边|下頭|下头|最下面|底下|末尾|尾|后|後)(?:的)?(?:那|嗰|一)?{_COUNTER}"
    rf"|[后後]者){_END}|(?:the )?(?:latter(?: one)?|bottom one|lower one)"
)
_BETWEEN: Final = regex(
    rf"{_AROUND}(?:中间|中間)(?:的)?(?:那|嗰)?{_COUNTER}{_END}|(?:the )?(?:middle one|one in the middle)"
)
_OTHER_HOME: Final = regex(
    r"(?:另|别|別)(?:外)?(?:的)?(?:那|嗰|一)?(?:一|边|邊)?(?:套|间|間|处|處|户|戶|个(?:家|房)|個(?:家|房)|家里|房子|屋)"
    r"|(?:另一|另外|别的)(?:个|個|边|邊|头|頭)(?=呢|的呢|那套|$|[\s,，。?？])|第二套|那一套呢"
    r"|\b(?:the |my |our )?(?:other|second) (?:flat|home|place|unit|apartment|house|property|apt)\b"
    r"|\bfor (?:the )?other one\b"
    r"|^(?:(?:and|what about|how about|no|sorry|wait|actually|i meant?|oops|for|it'?s)[ ,]*)+the other (?:one|flat)\b"
)
_BUILDING_ALONE: Final = regex(
    r"(?:那|那么|还有|再|看看|查|[ ,])*(?:[a-z]|\d{1,3}|[一二三四五六七八九十]{1,3})(?:栋|幢|号楼"
    r"|座)(?:的)?(?:那|这)?(?:一)?(?:套|个|家|边|房子?)?"
    r"(?:的)?(?:呢|怎么样|也看看|看看|多少|[啊呀]|[ ,?])*"
    r"|(?:(?:and|what about|how about|then|so|for)[ ,]+)*(?:the |that |my )?(?:other )?(?:one |flat "
    r"|home )?(?:in |at )?"
    r"(?:block|blk|building|tower) ?(?:[a-z]|\d{1,3})(?: one| flat| home)?[ ?]*"
)
_OWN_HOME: Final = regex(
    r"(?:我|咱|俺|阿拉)(?:们)?(?:自己)?(?:的|嘅)?(?:家|屋企|房|这套|那套|屋)|自己(?:的)?(?:家|房|屋)"
    r"|就(?:这|是这)(?:个|套|一套)"
    r"|\b(?:mine|my own|my (?:flat|home|place|unit|apartment|house))\b"
)
_THREE: Final = 3


def names_building_alone(text: str) -> bool:
    """Tell whether the whole text names a building and no more: '那3栋那套呢', 'and the one in block 8?'."""
    return _BUILDING_ALONE.fullmatch(normalise(text).text.strip(" ,.!?~")) is not None


def nth(said: str, count: int) -> int | None:
    """Give which of `count` things, from 0, a squeezed text names by its place among them: the first, middle, last."""
    if count > 1 and _BEFORE.fullmatch(said):
        return 0
    if count > 1 and _BEHIND.fullmatch(said):
        return count - 1
    return 1 if count == _THREE and _BETWEEN.fullmatch(said) else None


def names_own_home(text: str) -> bool:
    """Tell whether the text speaks of the writer's own home: '那我自己家呢'."""
    return says(_OWN_HOME, text)


def names_other_home(text: str) -> bool:
    """Tell whether the text speaks of the other one of two homes: '另一套呢', 'and for my other flat?'."""
    return says(_OTHER_HOME, text)


def without_other_home(said: str) -> str:
    """Give a normalised text without the words for the other home."""
    return _OTHER_HOME.sub(" ", said)
