"""What is to become of a pass that is there already: changed, extended, cancelled, shown, or made once more."""

from enum import StrEnum
from typing import Final

from intents.normalise import normalise
from intents.patterns import any_of, regex, says
from intents.visits import words
from intents.visits.rather import time_instead


class Wish(StrEnum):
    """What a message wants of a visitor pass."""

    CANCEL = "cancel"
    EXTEND = "extend"
    CHANGE = "change"
    LIST = "list"


_WISHES: Final = {
    Wish.CANCEL: any_of(words.CANCEL),
    Wish.EXTEND: any_of(words.EXTEND),
    Wish.CHANGE: any_of(words.CHANGE),
    Wish.LIST: any_of(words.LIST),
}
_ASKS_CODE: Final = regex(
    r"(?:通行证|通行码|放行码|访客码|二维码|密码|链接|那个码)[^,.;!?。]{0,6}(?:是?多少|几多|来着|是啥|是什么|找不到|没了|不见|弄丢|丢了|删了|误删|再发|重发|发(?:我|一下|一遍))"
    r"|(?:再|重新)(?:给我)?发[^,.;!?。]{0,4}(?:通行证|通行码|放行码|二维码|链接)"
    r"|\b(?:lost|deleted|can'?t find|forgot|what(?:'s| is| was)|resend"
    r"|send (?:me )?again)\b[^.;!?]{0,16}\b(?:pass )?(?:code|link|qr)\b"
)
"""The code of a pass is to be shown again, though its message was deleted."""
_AGAIN: Final = any_of(words.AGAIN)
_SAME: Final = any_of(words.SAME)
_SUBJECT: Final = any_of(words.SUBJECT)
_THERE: Final = any_of(words.THERE)
_SLIP: Final = any_of(words.SLIP)
_OTHER: Final = any_of(words.OTHER)
_EXPLICIT: Final = any_of(words.EXPLICIT)
_GUEST: Final = regex(r"访客|客人|通行[证码]|\b(?:visitors?|guests?|pass(?:es)?|registered)\b")
_ENTRY: Final = regex(
    r"(?:还|仲)?(?:能不能|可不可以|能|可以|让|有效|得)(?:再|直接)?(?:进|入|来|用|吗|唔)|过期|失效|作废"
    r"|进不[来去]|入唔到"
    r"|\b(?:can|still|let) (?:\w+ ){0,3}(?:in|enter|valid|good|use|come)\b|\bexpired?\b"
)
_COMES_AGAIN: Final = regex(r"[也再又还](?:要|会|得|想)?(?:过)?来(?!一?[个位名])")
_AFTER_ALL: Final = regex(
    r"(?:又|还是|仲系)(?:能|可以|要|会|得)?(?:过)?来(?:了|得了|啦|喇|吧|的|嚟)|来得了|(?<!不)(?:又)?(?:能|可以)来(?:了|啦)|还是来吧"
    r"|\b(?:s?he|they)(?: can|'ll| will|'s|'re| is| are)\b(?! not|n't)(?: come| coming| make it| visit\w*)*"
    r"(?: after all| again|(?=[ ,.!]*(?:but|at|on|just)\b)|[ .!]*$)|\bafter all\b|\bback on\b"
)
_ONCE_AWAY: Final = any_of(words.ONCE_AWAY)
_FOR_GOOD: Final = any_of(words.FOR_GOOD)
_AS_BEFORE: Final = any_of(words.AS_BEFORE)
_ALL: Final = regex(
    r"全部|所有|都取消|全取消|\bboth\b"
    r"|(?<!after )(?<!at )\ball\b(?! (?:day|right|night|good|the best|week|weekend|morning)\b)"
)


_EVERYTHING: Final = regex(
    r"\beverything\b(?! else)|什么都(?:取消|不要|不办)|一切(?:都)?(?:取消|作废)"
    r"|\b(?:repair|booking|ticket)s? and (?:the |my )?(?:visit(?:or)?|pass|guest)|\b(?:visit(?:or)?|pass"
    r"|guest)s? and (?:the |my )?"
    r"(?:repair|booking|ticket)|(?:报修|工单|维修|预约)(?:和|跟|、|以及)(?:访客|通行证)|(?:访客|通行证)(?:和|跟|、|以及)(?:报修|工单|维修|预约)"
)
"""Passes and all that is to be done besides."""
_WHO_VISITS: Final = regex(
    r"(?:今天|明天|后天|今晚|周末|周[一二三四五六日]|这周)?(?:有)?谁(?:要|会)?来(?:我家|做客|拜访)(?:来着|呀|啊|呢|吗)?"
    r"|who(?:'s| is) (?:visiting|coming to (?:visit|see) (?:me|us))(?: today| tomorrow| this week)?"
)


_ARRIVED: Final = regex(
    r"(?:到|来|进来|进门|进小区|过来|上来|嚟|走|离开|出去|出门|返去)(?:过|了|咗|啦)?(?:没有?|吗|么|未|冇|不)(?:呢|啊|呀)*$"
    r"|(?:有没有|有冇|是不是|系咪)(?:已经|都)?(?:到|来|走|离开|进来|嚟)(?:了|咗)?(?:吗|呢|啊)*$|[到来走]没[到来走]$"
    r"|^(?:so |and |but |hi |hey |ok |please )?(?:has|have|is|are|did)\b.{2,40}?"
    r"\b(?:arrived?|here|come(?: in| through)?|came|got (?:here|in)|get (?:here|in)|turned up|shown up|show up|left"
    r"|leave"
    r"|gone(?: home| out)?|checked in|reach(?:ed)?(?: here)?|inside|still (?:there|in)|been (?:let|signed) (?:in"
    r"|out)|at the gate"
    r"|(?:come|got) through the gate|go(?:ne)? through)"
    r"(?: yet| already| now| safely| or not| ah| leh)*$"
)
_WHOSE_ARRIVAL: Final = regex(
    r"^(?:请问|那|麻烦|帮我|查下|看下|看看|现在|今天|刚才|呢|他|她|他们|她们|佢|佢哋|人|人家|客人|访客|朋友"
    r"|我|我的|已经|都|还|到底|有没有|有冇|是不是|系咪|[ ,])*$"
)
"""What stands before 'has he come?' where it names nobody."""
_ENGLISH_NOBODY: Final = regex(
    r"^(?:so |and |but )?(?:has|have|is|are|did) (?:he|she|they|(?:the|my|our) (?:visitors?|guests?|friends?))\b"
)


def wish(text: str) -> Wish | None:
    """Give what a text wants of a pass by its words; whether it speaks of a pass at all is another question."""
    said = normalise(text).text
    if _ASKS_CODE.search(said):
        return Wish.LIST
    if time_instead(text):
        return Wish.CHANGE
    return next((one for one, pattern in _WISHES.items() if pattern.search(said)), None)


def asks_whether_there(text: str) -> bool:
    """Tell whether the text asks if somebody has come or gone: '我爸到了没', 'has my guest left?'."""
    said = normalise(text).text.strip(" ,.?!~")
    return _ARRIVED.search(said) is not None


def names_no_arrival(text: str) -> bool:
    """Tell whether such a question names nobody: '他走了吗', '到了没'."""
    said = normalise(text).text.strip(" ,.?!~")
    found = _ARRIVED.search(said)
    if found is None:
        return False
    return _WHOSE_ARRIVAL.match(said[: found.start()]) is not None or _ENGLISH_NOBODY.match(said) is not None


def says_again(text: str) -> bool:
    """Tell whether a text speaks of a further visit, and not of the one that is registered."""
    return says(_AGAIN, text)


def comes_again(text: str) -> bool:
    """Tell whether a text says of whom it speaks that they come on a further day: '周三也来', not '再来一个'."""
    return says(_COMES_AGAIN, text)


def says_same(text: str) -> bool:
    """Tell whether a text says that the visitor or the car is the same as before."""
    return says(_SAME, text)


def stays_away_once(text: str) -> bool:
    """Tell whether a text says that somebody does not come on one day: '这周五先不来'; 'stopped' is for good."""
    return says(_ONCE_AWAY, text) and not says(_FOR_GOOD, text)


def keeps_the_rest(text: str) -> bool:
    """Tell whether the whole text says that it goes on as before: '之后照旧'."""
    return _AS_BEFORE.fullmatch(normalise(text).text.strip(" ,.!?~")) is not None


def names_visit(text: str) -> bool:
    """Tell whether a text speaks of visitors or passes."""
    return says(_SUBJECT, text)


def points_back(text: str) -> bool:
    """Tell whether a text points at what was just talked about."""
    return says(_THERE, text)


def takes_back(text: str) -> bool:
    """Tell whether a text corrects what was just said: 'sorry', '不对'."""
    return says(_SLIP, text)


def names_pass(text: str) -> bool:
    """Tell whether a text names a visitor or a pass as such."""
    return says(_EXPLICIT, text)


def asks_who_visits(text: str) -> bool:
    """Tell whether the whole text asks who visits, and when that is only in the question: '明天谁要来我家'."""
    return _WHO_VISITS.fullmatch(normalise(text).text.strip(" ,.?!~")) is not None


def names_guest(text: str) -> bool:
    """Tell whether a text speaks of visitors or passes by these words."""
    return says(_GUEST, text)


def names_something_else(text: str) -> bool:
    """Tell whether a text names a repair, a booking, a bill: what is not about visitors."""
    return says(_OTHER, text)


def wants_all(text: str) -> bool:
    """Tell whether a text speaks of all passes: '全部取消', 'cancel all of them'."""
    return says(_ALL, text)


def wants_everything(text: str) -> bool:
    """Tell whether a text calls off passes and repairs alike: 'cancel everything', '报修和访客都取消'."""
    return says(_EVERYTHING, text)


def comes_after_all(text: str) -> bool:
    """Tell whether a text says that somebody comes after all: 'actually she can', '又能来了'. So much looks like it."""
    return says(_AFTER_ALL, text)


def asks_to_enter(text: str) -> bool:
    """Tell whether a text asks if somebody may (still) come in: '张伟今天还能进吗', 'is her pass still good'."""
    return says(_ENTRY, text)
