"""What people say about tickets that are there already: which one, hurry, one thing more, another time, not the same.

Patterns for text in one spelling (`intents.normalise`): simplified, lower case.
"""

import re
from typing import Final

from intents.normalise import bare, normalise
from intents.patterns import any_of, regex, says
from intents.replies import presence
from intents.replies.impatience import is_impatient
from intents.requests import ADDS, clauses_of
from intents.tickets import words_of_chasing as chasing
from intents.tickets import words_of_tickets as words

_CHASE: Final = any_of(chasing.CHASE)
_IN_VAIN: Final = any_of(chasing.IN_VAIN)
_PRESSED: Final = any_of(chasing.PRESSED)
_BARE_CHASE: Final = regex(f"(?:{'|'.join(chasing.BARE_CHASE)})")
_CHASES_ONE: Final = regex(rf"[^,.;!?。]{{1,14}}?[ ,]?(?:{'|'.join(chasing.BARE_CHASE)})")
_ADDITION: Final = regex(f"(?:{'|'.join(words.ADDITION)})")
_SAYS_IT: Final = regex(
    r"(?:(?:and|but|so|well|hi|hello|sorry|no|hmm)\W+)*(?:it|that|this)(?:'s| is| still| keeps| has| does| again)\b"
)
_ONLY_MARKS: Final = regex(r"[?!. ]*\?[?!. ]*\?[?!. ]*")
_HEARD: Final = regex(r"^(?:知道了|好的?|行吧?|嗯+|哦+|收到|明白了?|(?:ok|okay|noted|alright)\b)[ ,.!]+")
"""What is said before one presses all the same: '知道了 麻烦快点'."""
_PART: Final = regex(r"[上下]午|早上|晚上|中午|傍晚")
_ANOTHER: Final = regex(
    rf"{ADDS.pattern}|[也另]|\b(?:too|as well|another)\b"
    r"|\bwhile (?:you|he|they|she)(?:'re|'s| are| is) (?:at it|here|there)\b"
)
_COMES_INSTEAD: Final = regex(
    r"\b(?:actually|instead|after all|on second thoughts?|rather)\b.{0,24}\bcome\b|\bcome\b.{0,24}\b(?:instead"
    r"|after all)\b"
    r"|(?:还是|要不|不如|那)[^,.;!?。]{0,10}(?:来吧|来修吧|过来吧)"
)
_REGRETS: Final = any_of(words.REGRETS)
_MAYBE_ADDITION: Final = regex(f"(?:{'|'.join(words.MAYBE_ADDITION)})")
_CONTACT: Final = regex(
    r"(?:他|她|佢|我|联系人|我?(?:老公|老婆|爱人|先生|太太|爸|妈|儿子|女儿|家里老人))?(?:是|就)?(?:姓|叫|名叫|名字叫?|称呼)(?:是)?[\u4e00-\u9fff]{1,3}(?:先生|女士|小姐|阿姨|大爷)?"
)
_BEFORE_A_VISIT: Final = any_of(words.BEFORE_A_VISIT)
_BELL: Final = regex(r"\b(?:door ?bell|buzzer|intercom)s?\b|门铃(?=[^,.;!?。]{0,3}(?:坏|不响|没声|失灵))")
_ANOTHER_TIME: Final = any_of(words.ANOTHER_TIME)
_OF_SOMETHING_ELSE: Final = any_of(words.OF_SOMETHING_ELSE)
_OF_THE_WORK: Final = any_of(words.OF_THE_WORK)
_NOT_THE_SAME: Final = any_of(words.NOT_THE_SAME)
_TAKES_BACK: Final = regex(words.TAKES_BACK)
_ASKS_WHO: Final = regex(words.ASKS_WHO)
_THE_SAME: Final = regex(words.THE_SAME)
_HURRY: Final = regex(
    r"\burgent(?:ly)?\b(?! care)|\b(?:top|high) priority\b|加急|加个急|特急|优先(?:处理|安排|修|来)"
    r"|\b(?:please |pls |kindly )?hurry(?: up| it up)?\b(?! to)"
    r"|\bchase (?:it|them|him|that)\b|快点来|赶紧来"
)
_NEWS: Final = regex(chasing.NEWS)
_STANDS: Final = regex(
    r"(?:修|弄|搞|通|整)?好(?:了|咗)?(?:没有?|冇|吗|未)[啊呀呢]*(?:$|[,.;!? ]|(?=[^,.;!? ]{1,4}$))|(?:修|弄|搞"
    r"|处理|办|查|跟进)(?:得|的|到)?(?:怎么样|咋样|如何|点样|什么程度|哪一?步)"
)
_ASKED_INSTEAD: Final = regex(
    r"(?i:(?:[,.;!?]|\bso\b|\bbut\b) *(?:but |so |and )?(?:could|can|would|how about|what about|maybe|perhaps"
    r"|make it|is|let'?s (?:say|do)"
    r"|better|rather|i'?d prefer|prefer)\b(?P<what>[^.;!]{1,40})[.!]?$)"
    r"|[，。；！？ ](?:能不能|可不可以|可以|改成?|要不|换成?|那)(?P<zh>[^，。；！]{1,14})$"
)
_ABOUT_THEM: Final = regex(
    r"(?:(?:and|oh|also|plus|btw|yes|yeah|sorry)[ ,]+)*(?:they|he|she|it|this|last (?:night|week|time)"
    r"|yesterday|tonight"
    r"|this (?:morning|evening)|today|usually|every (?:day|night|weekend)|sometimes)\b(?! (?:is|are|was"
    r"|were)? ?(?:fixed|sorted))"
    r"|(?:我|我们|我老公|我老婆)(?:这里|这边|手机里?)?(?:都)?(?:有|录|拍)(?:了|下|到|过){0,2}(?:音|录音|视频|照片|证据|监控|下来)"
    r"|(?:而且|还有|对了|[ ,])*(?:他们?|她们?|昨[天晚]|今[天早晚]|刚才|每[天晚]|有时|经常)"
)
_DROPS_IT: Final = regex(
    r"\b(?:apologi[sz]ed|stopped|drop it|cancel|withdraw|sorted|resolved|fine now)\b|道歉|和解|撤|取消|解决了|好了|不用"
)
_CALLS: Final = regex(
    r"\b(?:can|could|will|would) (?:some ?(?:one|body)|any ?(?:one|body)|you|(?:the |a )?(?:guard|security|manager)s?)"
    r"(?: please| pls| just)* (?:go|come|send|do something|stop (?:it|them|this|that)|(?:tell|talk to) them"
    r"|have a word|look into|deal with|knock)\b"
    r"|(?:能不能|可不可以|能|麻烦|请)(?:派|叫|让|找)?(?:个?(?:人|保安)|你们)?(?:去|上去|过去|来|管)"
)
_SENTENCE: Final = regex(
    r"(?<=[.;!?。；！？])\s*|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])|,? \b(?:but|so)\b "
    r"|[,，](?=\s*(?:can|could|how about|what about|maybe)\b)",
    re.IGNORECASE,
)
_SUITS_NOT: Final = regex(
    r"\b(?:can'?t|cannot|won'?t|not|isn'?t|is no good|doesn'?t (?:work|suit)|busy|away|at work|have (?:to|an?"
    r"|the)|something came)\b"
    r"|(?<![行在便得成好能])[不唔](?:行|在|方便|得|成)|[没冇](?:空|时间)|有(?:事|约|课)|来不了|出差|值班|要(?:上[班课]|开会|去|加班|出门|带|陪|送|回)"
)
_DECLINES: Final = regex(f"(?:{'|'.join(words.DECLINES)})")


def is_chase(text: str) -> bool:
    """Tell whether a question about a ticket presses for it to be done: '怎么还没人来', 'third time I ask'."""
    return says(_CHASE, text)


def presses(text: str) -> bool:
    """Tell whether angry words press for what was reported: '都第三次了还没人来', not '楼道没人管'."""
    return says(_PRESSED, text)


def waits_in_vain(text: str) -> bool:
    """Tell whether the text says that whoever was to come has not: '说好三点的 人呢', 'he stood me up'."""
    return says(_IN_VAIN, text)


def is_bare_chase(text: str) -> bool:
    """Tell whether the whole text says to hurry and no more: '催一下', 'chase it up'."""
    said = _HEARD.sub("", bare(text))
    return is_impatient(text) or _BARE_CHASE.fullmatch(said) is not None


def chases_one(text: str) -> bool:
    """Tell whether the whole text names something and says to hurry: '灯那个催一下', 'hurry the lift one up'."""
    return _CHASES_ONE.fullmatch(bare(text)) is not None


def hurries(text: str) -> bool:
    """Tell whether the text says to hurry, whatever else it says: 'please hurry, I have a newborn'."""
    return says(_HURRY, text)


def asks_who_comes(text: str) -> bool:
    """Tell whether the whole text asks who comes for a ticket, or when: '谁来修啊', '几点来'."""
    return _ASKS_WHO.fullmatch(bare(text)) is not None


def is_addition(text: str) -> bool:
    """Tell whether the text says of itself that it adds to what was told before: '补充一下', 'forgot to mention'."""
    return _ADDITION.match(bare(text)) is not None


def comes_instead(text: str) -> bool:
    """Tell whether the text wants somebody to come at another time after all: 'actually could he come Tuesday?'."""
    return says(_COMES_INSTEAD, text)


def regrets(text: str) -> bool:
    """Tell whether the text takes back that something was called off: 'wait, I still need it', '还是要修'."""
    return says(_REGRETS, text)


def says_it(text: str) -> bool:
    """Tell whether the text names the thing it is about no more than 'it': 'it still leaks'."""
    return _SAYS_IT.match(normalise(text).text) is not None


def names_contact(text: str) -> bool:
    """Tell whether the whole text says what somebody is called, and announces nobody: '他姓赵', '我老公叫李强'."""
    return _CONTACT.fullmatch(bare(text)) is not None


def may_be_addition(text: str) -> bool:
    """Tell whether the text begins like more of the same or like something new: '对了', 'also'."""
    return _MAYBE_ADDITION.match(bare(text)) is not None


def tells_of_another(text: str) -> bool:
    """Tell whether the text says that something else is broken as well: '马桶也漏水'."""
    return says(_ANOTHER, text)


def is_for_the_visit(text: str) -> bool:
    """Tell whether the text is what somebody has to know before coming: '家里有狗', 'ring first'."""
    return says(_BEFORE_A_VISIT, text) or presence.is_any_time_but(text) or presence.is_any_part(text)


def only_names_the_bell(text: str) -> bool:
    """Tell whether the bell is all that makes a text one for the visit: 'doorbell not ringing', not 'knock'."""
    said = normalise(text).text
    return _BELL.search(said) is not None and not says(_BEFORE_A_VISIT, _BELL.sub(" ", said))


def opens_for_the_visit(text: str) -> bool:
    """Tell whether the text begins with what somebody has to know before coming: '到了打我电话 门铃坏的'."""
    return _BEFORE_A_VISIT.match(bare(text)) is not None


def after_change(text: str) -> str | None:
    """Give what stands behind the last '换' or '改' of a text, if a part of the day stands before it as well."""
    before, changed, tail = text.rpartition(max("换", "改", key=text.rfind))
    return tail.lstrip("到成为在") if changed and _PART.search(before) and _PART.search(tail) else None


def goes_on_about_them(text: str) -> bool:
    """Tell whether a text goes on about people who were talked about, or says when: 'they also let their dog bark'."""
    return _ABOUT_THEM.match(normalise(text).text) is not None and not says(_DROPS_IT, text)


def calls_for_somebody(text: str) -> bool:
    """Tell whether the text asks for somebody to go there or to put an end to it: 'can someone go up?'."""
    return says(_CALLS, text)


def beside_refusals(text: str) -> str | None:
    """Give a text without the sentences that say when it does not suit: 'I can't Monday. Tuesday same time?'."""
    said = [part for part in _SENTENCE.split(text) if part.strip()]
    suits = [part for part in said if not says(_SUITS_NOT, part)]
    return " ".join(suits) if suits and len(suits) < len(said) else None


def asks_for_another_time(text: str) -> bool:
    """Tell whether the text moves something to another time: '改到后天上午', 'Sunday instead'."""
    return says(_ANOTHER_TIME, text)


def is_about_something_else(text: str) -> bool:
    """Tell whether the text names what is no repair: a visitor, a booking, a parcel."""
    return says(_OF_SOMETHING_ELSE, text)


def is_about_the_work(text: str) -> bool:
    """Tell whether the text speaks of the repair or of whoever comes for it."""
    return says(_OF_THE_WORK, text)


def is_not_the_same(text: str) -> bool:
    """Tell whether the text says that another thing is meant than the one that is known."""
    return says(_NOT_THE_SAME, text)


def is_the_same(text: str) -> bool:
    """Tell whether the whole text says that it is the thing that is known: '就是同一个', 'yes the same'."""
    return _THE_SAME.fullmatch(bare(text)) is not None


def only_asks(text: str) -> bool:
    """Tell whether the whole text is nothing but several question marks: '？？？'."""
    return _ONLY_MARKS.fullmatch(normalise(text).text.strip()) is not None


def asks_for_news(text: str) -> bool:
    """Tell whether the whole text asks for news in a word: 'so?', 'and?', 'any news'."""
    return _NEWS.fullmatch(normalise(text).text.strip()) is not None


def takes_back(text: str) -> bool:
    """Tell whether the text begins by taking back what was said: '说错了 是…', 'sorry, I meant…'."""
    return _TAKES_BACK.match(bare(text)) is not None


def first_clause(text: str) -> str:
    """Give the text up to its first break."""
    said = bare(text)
    return said[: clauses_of(said)[0][1]] if said else ""


def asks_how_it_stands(text: str) -> bool:
    """Tell whether the text asks how far some work is: '地下室灯修得怎么样'."""
    return says(_STANDS, text)


def asked_instead(text: str) -> str | None:
    """Give what is asked for behind a reason: "2 is no good, I pick up the kids at 3. Could it be 10?"."""
    found = _ASKED_INSTEAD.search(text)
    return (found["what"] or found["zh"]) if found else None


def declines(text: str) -> bool:
    """Tell whether the text begins by saying no to what was proposed: '不行 周日吧', 'no, Sunday please'."""
    return _DECLINES.match(bare(text)) is not None
