"""Bookings in words: is anything named, is a time changed, is the list asked for."""

from dataclasses import dataclass
from typing import Final

from intents.normalise import normalise
from intents.patterns import regex, says
from intents.replies import answers
from intents.understanding import Entity

LEAST: Final = 2
"""Characters that must be left of a text for it to name something."""
LONGEST_LIST: Final = 30
_MERE: Final = regex(
    r"取消|我们|我|咱|要|想|需要|帮忙|帮|请|麻烦|您|你们?|好|预约|预订|预定|订|约|下单|一下|一[个次台场间位份套组节回趟]|个"
    r"|下|服务|报名|参加|登记"
    r"|排一?个?候补|候补|排队|有|些|什么|活动|那|的|吧|呢|吗|啊|了|给|安排|时间|都行|可以|行|上午|下午"
    r"|早上|晚上|傍晚|中午|今天|明天|后天|周末|人|位|儿子|女儿|孩子|老公|老婆|我[爸妈]"
    r"|\b(?:hi|hello|hey|please|pls|i|we|want|need|would|like|d|ll|to|a|an|the|some|something|make|for|me"
    r"|us|my|up|in|it|on|at"
    r"|book(?:ing)?|reserv(?:e|ation)|appointment|services?|sign|register|join|activit(?:y|ies)|events?"
    r"|class|take|part|can"
    r"|you|could|morning|afternoon|evening|tomorrow|today|people|persons?|of|ok|okay|thanks|then"
    r"|son|daughter|kids?|child(?:ren)?|wife|husband|mum|mom|dad|him|her|them)\b"
    r"|[\W_]"
)
_BOOKS: Final = regex(
    r"订|约|预定|下单|(?:叫|请|找|派|安排)(?:个|位|一个|一位)?(?:保洁|阿姨|师傅|人|家政|钟点工)|租(?!客|户|房)|借用"
    r"|\b(?:book|reserv\w+|appointment|slot|hire|arrange)\b"
)
_ASKS_TO_BOOK: Final = regex(
    r"(?:(?:hi|hello|hey|please|excuse me|good \w+)[ ,!.]+)*(?:can|could|may|how about) (?:i |we |you |u )?"
    r"(?:please |pls |kindly |help (?:me )?|also )*(?:book|reserve|arrange|hire) \w"
    r"|(?:请问|你好|您好)?[,，]?(?:我|我们)?(?:可以|可唔可以|能不能|能|可不可以)(?:帮我)?(?:预约|预订|预定"
    r"|订|约)(?:个|一个|一下)?[^,.;!?。]{1,14}(?:吗|么|嘛|不|呀|啊)?[?？]?$"
)
_CHANGE: Final = regex(
    r"改到|改成|改为|改在|换到|换成|推到|推迟|提前到|挪到|延到|改个?时间|改期"
    r"|\b(?:move|change|reschedule|postpone|shift|push|bring)\b.{0,40}\b(?:to|for|until|forward|back)\b|\breschedule\b"
    r"|\bmake (?:it|that)\b(?! for\b)|\binstead\b(?! of\b)"
)
_OFFERED: Final = regex(
    r"(?:你们|物业|小区|咱们)[^,.;!?。]{0,4}(?:有没有|有|提供|能不能|可不可以|能|可以|会|做不做|做|接不接|接)[^,.;!?。]{0,12}"
    r"(?:服务|清洗|[洗擦通修装搬拆刷]|保洁|打扫|消杀|除[虫甲]|上门|打蜡|回收|安装)[^,.;!?。]{0,8}(?:吗|嘛|么|不|没有?|呀|啊|[?？]|$)"
    r"|\b(?:do you(?: guys)?|does the (?:office|management)|is there|can you(?: guys)?|could you) (?:also )?"
    r"(?:do|offer|have|provide|arrange|an?|any|clean|wash|install|service|remove|move)\b[^.;!]{2,40}"
)
_NOT_ME: Final = regex(
    r"(?<![他她佢人])(?:去不了|去不成|不去了|参加不了|不参加了|去唔到|去唔成)(?:了|啦|喇)?$"
    r"|\b(?:please |pls )?(?:remove|take) (?:me|us|my name|our names)(?: off| out)?(?: please| pls)?[ .!]*$"
    r"|\b(?:i|we) (?:can'?t|cannot|won'?t|am not able to) (?:make it|go|come|be there|attend)\b"
)
"""Whoever booked it does not come."""
_CANCEL: Final = regex(
    r"取消|退订|退掉|不约了|不要了|不去了|不参加了|去不了"
    r"|\bcancel\b|\bcall off\b|\bcan'?t (?:come|make it)\b|\bwithdraw\b"
)
_AGREES: Final = regex(
    r"(?:那|就|好的?|行|可以|嗯|[ ,，]){0,3}(?:你们?)?(?:帮我|给我|替我)?(?:先)?"
    r"(?:订|定|约|预订|预定|预约|报名?|排队|排|候补|排一?个?候补|轮候)"
    r"(?:上|下|了|吧|啦|一下|这个|这个时间|它|个位|一个|位子?){0,3}"
    r"|(?:ok |yes |then |please |so )*(?:book|reserve|sign me up for|take) (?:it|that|this|that one|this one)"
    r"(?: then| please| for me)*"
    r"|(?:put me on|join) the (?:wait ?list|waiting list)(?: please)?"
)
"""A whole answer that wants it as it was shown."""
_LIST: Final = regex(
    r"(?:我的|看看?|查一?下?|我有哪些|我都?)(?:的)?(?:预约|预订|报名)(?:了?(?:什么|哪些|啥))?(?:有哪些|情况|记录|列表)?"
    r"|我(?:现在|目前|总共|一共)?都?(?:预?约|预?订|报)(?:名)?(?:了|过|着)(?:些|几个)?(?:什么|哪些|啥)(?:呀|啊|来着|呢)?"
    r"|(?:show |see |list |check |what are )?my (?:bookings?|reservations?|appointments?|sign-?ups?)"
    r"|what (?:have|did) i book(?:ed)?"
)
_ONE_MORE: Final = regex(
    r"(?:再|多)加(?:上)?(?:一?[个位名])?(?:人|大人|小孩|孩子|邻居|朋友|家属|老人|同事|女儿|儿子|老公|老婆)"
    r"|(?:再|多)加[一两二三几\d]|加多[一两二三几\d]"
    r"|(?:老公|老婆|爱人|先生|太太|老伴|儿子|女儿|孩子|妈|爸|朋友|邻居|家人|闺蜜|他"
    r"|她)[^,.;!?。]{0,4}也(?:想)?(?:去|来|参加|报名)"
    r"|\bplus one\b|\badd (?:one|two) more\b|\bmy \w+ (?:is|will be|wants to be)? ?(?:coming|joining) (?:too|as well)\b"
)
_ALONE: Final = regex(
    r"(?:不好意思|对不起|抱歉|现在|改成?|[ ,，])*"
    r"(?:(?:就|只有?|就是)?(?:我)?(?:自己)?一个(?:人)?(?:去|参加|来)?|(?:就|只有?)我(?:自己)?|我自己(?:去|来|参加)?)"
    r"|(?:(?:sorry|actually|oh|ok|oops|wait|no|so|now|it'?s|it is|it'?ll be|change to|make it)[ ,.!-]+)*"
    r"(?:(?:just|only) (?:me|myself|one|1)|(?:by )?myself(?: only)?|me (?:alone|only))"
    r"(?: (?:now|then|after all|coming|going|please|pls|lah|sorry|in the end|instead))*"
    r"(?:[ ,]+(?:the|my|our|they|he|she|cos|because)\b[^.;!?]{0,60})?"
)
_OCCASION: Final = regex(
    r"活动|讲座|比赛|培训|兴趣班|[^,.;!?。上下]{1,4}班(?!车|主任)|[^,.;!?。上下]{1,4}课"
    r"|\b(?:class|lesson|course|workshop|event|party|trip|tour|match|tournament|competition|club|fair|talk)(?:s|es)?\b"
)
_NUMBERS: Final = {"two": 2, "three": 3, "both": 2, "2": 2, "3": 3, "两个": 2, "俩": 2, "2个": 2}
_FAMILY: Final = (
    r"(?:女儿|儿子|闺女|孩子|小孩|宝宝|老公|老婆|爱人|先生|太太|老伴|妈妈?|爸爸?|奶奶|爷爷|孙子|孙女"
    r"|朋友|闺蜜|邻居|同事|室友|姐姐?|妹妹?|哥哥?|弟弟?)"
)
_WITH_ME_ZH: Final = regex(
    rf"(?:就|是|有|那|[ ,])*我(?:们)?(?:自己)?(?:和|跟|带|加|同|还有)(?:上|着)?(?P<n>两个|俩"
    rf"|2个)?(?:个)?(?:我)?(?:家)?{_FAMILY}(?:一起|俩|两个人?)?[啊呀吧]?"
)
_PARTS: Final = regex(r"[\s,.;!~]+")
_WITH_ME: Final = regex(
    r"\b(?:me|myself) (?:and|plus|&|\+) (?:my )?(?P<n>two|three|both|2|3)? ?(?:my )?(?:little |older "
    r"|younger )?(?:son|daughter|wife"
    r"|husband|mum|mom|mother|dad|father|sister|brother|friend|partner|girlfriend|boyfriend|grandson|granddaughter"
    r"|neighbour"
    r"|kids|sons|daughters|children|boys|girls|friends)\b"
)
_WAITLIST: Final = regex(
    r"候补|排队|排候|等位|轮候|轮到|\b(?:wait ?list|wait|queue)\b|waiting list"
    r"|\b(?:put|add|stick) (?:me|us|my name|our names?)\b.{0,12}\b(?:list|down)\b"
)
_ATTENDANCE: Final = regex(
    r"(?:看看?|查一?下?|活动|报名|签到|参加)?的?(?:名单|签到表)"
    r"|\b(?:show |see )?(?:the )?(?:attendance|sign-?ups?|participants|attendees)(?: list)?(?: (?:for|of))?(?: the)?\b"
)
_MISSED: Final = regex(
    r"没[有]?来|没到场?|未到场?|缺席|缺勤|no[- ]?shows?\b|\babsent\b|\b(?:did not|didn't) (?:come|show(?: up)?)\b"
)
_CAME: Final = regex(
    r"签到|到场|已到|到了|来了|出席|\bcheck(?:ed)?[- ]?in\b|\battended\b|\bpresent\b|\bshowed up\b|\bcame\b"
)
_EVERYBODY: Final = regex(r"全部|全都|都|所有人?|\b(?:all|everybody|everyone)\b")
LONGEST_ATTENDANCE: Final = 40
_WHAT_IS_ON: Final = regex(
    r"(?:最近|近期|这周|本周|周末|小区|社区)*(?:里)?(?:都)?(?:有|有没有|办)(?:什么|哪些|啥|乜)(?:社区"
    r"|好玩的)?活动.{0,8}"
    r"|(?:what|which|any) (?:activities|events|classes)\b.{0,40}|are there any (?:activities|events|classes)\b.{0,40}"
)


def wants_booked(text: str) -> bool:
    """Tell whether the text says to book something: '约个保洁', 'reserve the court'."""
    return says(_BOOKS, text)


def asks_whether_offered(text: str) -> bool:
    """Tell whether the text asks if some work is done for residents: '你们有洗空调的服务吗', 'do you do carpets?'."""
    return says(_OFFERED, text)


def asks_to_book(text: str) -> bool:
    """Tell whether the text asks for something to be booked in the form of a question: 'can I book a cleaner?'."""
    return _ASKS_TO_BOOK.match(normalise(text).text) is not None


def what_is_named(text: str, entities: tuple[Entity, ...]) -> str:
    """Give what is left of a text without times, numbers of people, phones and the mere wish to book."""
    rest, end = "", 0
    for entity in sorted(entities, key=lambda one: one.start):
        if entity.key in {"time", "people", "phone", "room"} and entity.start >= end:
            rest, end = rest + text[end : entity.start] + " ", entity.end
    return _MERE.sub("", normalise(rest + text[end:]).text)


def names_something(text: str, entities: tuple[Entity, ...]) -> bool:
    """Tell whether the text says what is to be booked, or which activity is meant; a yes or no says neither."""
    if answers.is_yes(text) or answers.is_no(text):
        return False
    return len(what_is_named(text, entities)) >= LEAST


def names_occasion(text: str) -> bool:
    """Tell whether the text names something that people take part in: a class, a trip, a match."""
    return says(_OCCASION, text)


def says_change(text: str) -> bool:
    """Tell whether the text moves something to another time."""
    return says(_CHANGE, text)


def says_cancel(text: str) -> bool:
    """Tell whether the text calls something off."""
    return says(_CANCEL, text)


def stays_away(text: str) -> bool:
    """Tell whether the text says that its writer does not come to what was booked: '那天要去医院 去不成了'."""
    return says(_NOT_ME, text)


def asks_for_list(text: str) -> bool:
    """Tell whether the whole text asks for the writer's own bookings."""
    said = normalise(text).text.strip(" ?.!,。，！？")
    return len(said) <= LONGEST_LIST and _LIST.fullmatch(said) is not None


def agrees(text: str) -> bool:
    """Tell whether the whole text takes what was shown: '那帮我订', '排个候补', 'book it then'."""
    return _AGREES.fullmatch(normalise(text).text.strip(" ?.!,。，！？~")) is not None


def adds_person(text: str) -> bool:
    """Tell whether the text lets somebody come along: '再加一个', '我女儿也去'."""
    return says(_ONE_MORE, text)


def says_alone(text: str) -> bool:
    """Tell whether the whole text says that nobody comes along: '就我一个', 'just me'."""
    return _ALONE.fullmatch(normalise(text).text.strip(" ,.!~")) is not None


def with_whom(text: str) -> str | None:
    """Give how many come with the writer among them: 'me and my daughter' are two; None where nobody is counted."""
    said = normalise(text).text
    parts = (part for part in _PARTS.split(said) if part)
    found = _WITH_ME.search(said) or next(filter(None, map(_WITH_ME_ZH.fullmatch, parts)), None)
    return str(1 + _NUMBERS.get(found["n"] or "", 1)) if found else None


def says_waitlist(text: str) -> bool:
    """Tell whether the text wants to wait for what is full, or may be."""
    return says(_WAITLIST, text)


def asks_for_attendance(text: str) -> bool:
    """Tell whether a message of staff asks who comes to an activity: it begins or ends with the word for the list."""
    said = normalise(text).text.strip(" ?.!,。，！？")
    found = _ATTENDANCE.search(said)
    return found is not None and len(said) <= LONGEST_ATTENDANCE and (found.start() == 0 or found.end() == len(said))


def attendance_of(text: str) -> str:
    """Give which activity's list is asked for, in the words of the message; empty for all."""
    return _ATTENDANCE.sub("", normalise(text).text).strip(" 的?.!,。，！？")


def asks_what_is_on(text: str) -> bool:
    """Tell whether the whole text asks which activities there are."""
    return _WHAT_IS_ON.fullmatch(normalise(text).text.strip(" ?.!,。，！？吗呢")) is not None


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who came to an activity, or did not: the words that name them, or everybody."""

    came: bool
    whom: str
    everybody: bool


def attendance_in(text: str) -> Attendance | None:
    """Give whom a short message of staff marks as having come ('到场 王芳') or not ('王芳没来')."""
    said = normalise(text).text
    missed, came = _MISSED.search(said), _CAME.search(said)
    found = missed or came
    if found is None or len(said) > LONGEST_ATTENDANCE:
        return None
    return Attendance(missed is None, text, _EVERYBODY.search(said) is not None)
