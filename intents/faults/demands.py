"""Anger with a demand at its end: 'you are useless … and now fix my intercom' asks for a repair, not for a hearing."""

from collections.abc import Iterable
from typing import Final

from intents.normalise import normalise
from intents.patterns import regex, says
from intents.requests import clauses_of
from intents.understanding import Entity

LAST: Final = 3
"""Clauses at the end of a rant that tell what is to be mended."""
_FIX: Final = regex(
    r"(?:给我|帮我|把我|我们?家|快|赶紧|尽快|今天|马上|必须|立刻|派个?人|叫人|安排人)[^,.;!?。、]{0,18}"
    r"(?:修好|修一下|修一修|修修|修理好?|来修|维修|整好|弄好)(?:一下|行不行|好不好|得唔得)?[吧了啊呀吗]?[\s,.!?。]*$"
    r"|(?:派|叫|安排|来|找)[^,.;!?。、]{0,3}(?:人|师傅)[^,.;!?。、]{0,8}(?:修|弄|换|通|拧|撬|装"
    r"|接)[^,.;!?。、]{0,4}[\s,.!?。]*$"
    r"|\b(?:just|please|now|come|send (?:some|any)(?:one|body)|get (?:some|any)(?:one|body)|someone)\b[^,.;!?]{0,25}"
    r"\b(?:fix|repair)(?:ed)?\b[^,.;!?]{0,40}[\s.!?]*$"
)
"""The last clause says what is to be mended."""
_REPORTED: Final = regex(
    r"第[二三四五六\d]次|报(?:修)?[了过]|催|说[了过]?[\d一二两三四五几好多]+[次遍回]"
    r"|\b(?:\w+th|second|third) time\b|\breported\b"
)
"""What was reported before is pressed for or complained about, not reported again."""

_FOR_LONG: Final = regex(
    r"[\d一二两三四五六七八九十几半好多]+个?(?:多)?(?:天|周|星期|礼拜|月|年)|一直(?:没|冇|不)|从来|长期|每次|天天|老是"
    r"|\b(?:for|since|\d+|two|three|several) (?:\w+ )?(?:days?|weeks?|months?|years?|ages)\b"
    r"|\b(?:always|every time|never)\b"
)
_BROKEN: Final = regex(
    r"(?:坏|漏|堵|塞)(?:了|咗|得|住|水)|(?:去水|排水|下水|落水)[^,.;!?。]{0,4}(?:慢|唔到|唔切|不畅)|不(?:亮|制冷|制热|转|通|动)了?|没反应|打不(?:开|着)|关不(?:上|住)"
    r"|(?:\b(?:is|are|has|was|been|gone|got|my|the)|'s|'re|n'?t) (?:\w+ ){0,2}?"
    r"(?:block|clog|chok|jam|leak|drip|stuck|broke|bust|dead|knacker|bugger|faulty|spoil|flicker"
    r"|trip|kaput|crack|snapp)\w*"
    r"|(?<!\bto )\b\w+ (?:leaks|drips|flickers|trips|rattles|sparks|overflows)\b"
    r"|\b(?:doesn'?t|does not|won'?t|not|isn'?t|no longer) (?:work|flush|drain|turn|open|close|shut"
    r"|lock|start|light|cool|heat)\w*"
)
VAGUE: Final = (
    r"(?:there'?s |there is )?something(?:'?s| is| has gone| went| seems)? (?:\w+ )?"
    r"(?:wrong|off|broken|not right|not ok|funny|amiss|up)"
    r"|(?:there(?:'s| is| are) |i have |i'?ve got |we have |got |having |have )?(?:an? |some |a bit of a |this )?"
    r"(?:\w+ )?(?:problem|issue|trouble|fault)s?"
)
"""Something is wrong, and nobody says what."""
_ONLY_VAGUE: Final = regex(
    r"(?:(?:hi|hello|hey|good \w+|sorry|please|excuse me|um|er|so|well|i think|it seems|dear|sir|madam)[ ,.!]*)*"
    rf"(?:{VAGUE})(?: (?:with|in|at|on|inside|of|to|my|the|our|here|again|report|please))*[ .!]*"
)
_VAGUE_THERE: Final = regex(rf"(?:{VAGUE}) (?:with|in|at|on|inside|of)\b")
_SUSPECTS: Final = regex(
    r"(?:是不是|是否|系咪|该不会|不会是|难道)(?:又|都)?[^,.;!?。、]{0,4}(?:坏|停|堵|漏|卡|断|失灵|罢工"
    r"|死机)"
    r"|(?:坏|堵|停|卡)(?:了|咗|掉了)(?:吧|吗|咩|么)"
    r"|\b(?:is|are) (?:the|our|my) [\w ]{2,24} (?:broken|down|out|stuck|dead|blocked)\b"
)
_GONE_HERE: Final = regex(
    r"(?:我家?|我们家?|我屋企|家里|屋里)(?:里|这)?(?:现在|又|突然|怎么)*(?:没|冇|停了?|断了?)有?"
    r"(?:热水|水|电|暖气|煤气|燃气|网络?)(?:了|咗|用)?"
    r"|"
    r"\b(?:no|without|not any|don'?t have|have not got) (?:any |hot |cold |running |tap )?"
    r"(?:water|power|electricity|gas|heating|hot water|internet|wifi)(?: supply| pressure)?\b"
    r"(?:.{0,20}\b(?:in|at) (?:my|our|the whole)\b|.{0,40}\bsince\b)"
)
_BARE_FAULT: Final = regex(
    r"(?:(?:hi|hello|help|please|pls|got|have|having|there(?:'s| is)|an?|the|my|another|some|big|small|bad|huge"
    r"|slow|water|pipe|roof|ceiling)[ ,]+)*"
    r"(?:leak|leaks|leaking|leakage|drip|drips|dripping|seepage|blockage|blocked|clogged|choked"
    r"|no (?:power|electricity|hot water|water|light|lights|heating)|power cut|blackout)"
    r"(?: (?:again|here|please|pls|lah|now|still|badly|in|at|my|the|our|home|house|flat|apartment|place))*[ .!]*"
)
"""A fault in a word or two, and nothing else."""
_ASKS: Final = regex(
    r"\?|吗|嘛|怎么(?!.{0,2}[没停断冇][电水气网])|是不是|\b(?:how|why|when|who|what|which|can i|do you"
    r"|is there|are there|if)\b"
)
_MAY_REPORT: Final = regex(
    r"(?:能不能|可不可以|能|可以|归你们)(?:报修?|修|管)(?:吗|么|嘛|不|的?吗)|\bcan (?:i|we) report (?:it|this|that)\b"
    r"|\bdo you (?:guys )?(?:fix|repair) (?:it|this|that|those)\b"
)
"""Whoever asks whether a fault may be reported reports it."""
_WHEN_FIXED: Final = regex(
    r"(?:大概|到底|要|还要|得)*(?:什么时候|啥时候|几时|几点|哪天|多久|几天|多长时间)(?:才|能|可以|会|就)*"
    r"(?:好|修好|修|恢复|弄好|搞好|整好|处理好?|解决|有人修|来修|正常)(?:啊|呀|呢|吗|的)*"
    r"|\b(?:and )?(?:when (?:will|can|is|does) (?:it|this|that|they)(?: (?:be|get|going to be))?"
    r"|how long (?:until|till|before) it(?:'s| is)?)"
    r" (?:fixed|repaired|back|working|running|done|mended)(?: again)?\b"
)
"""Whoever asks when a fault will be gone tells of it."""
_ONLY_WHEN_FIXED: Final = regex(
    rf"(?:那|那个|这个|它|请问|所以|你们|师傅|到底|现在|[ ,])*(?:{_WHEN_FIXED.pattern})(?:啊|呀|呢|嘛|了|[ ,.!?])*"
)
_UNBROKEN: Final = regex(
    r"(?:不是|没有?|冇|又没)(?:坏|漏|堵)|\b(?:not|isn'?t|n'?t) (?:broken|leaking|blocked|faulty)\b"
)
_WANTS_FIXED: Final = regex(
    r"(?:.*[,.;!?。、 ])?(?:你们|那|就)?(?:快点?|赶紧|赶快|马上|立刻|尽快)?(?:给我|帮我)?(?:派个?人|叫人"
    r"|来人|安排人)?(?:快点?|赶紧|赶快|马上)?"
    r"(?:过?来)?(?:修|整|弄)(?:好|理|一下)?(?:就行|它)?[吧啊呀啦了]*[.!。 ]*"
    r"|(?:.*[,.;!?] ?)?(?:please |just |now |kindly )*(?:(?:get it |have it )?(?:fix|repair|mend|sort)(?:ed)?"
    r"(?: it| that| this| the (?:\w+ )?(?:thing|problem|issue|fault))?(?: out)?|(?:send|get) (?:some|any)(?:one|body)"
    r"(?: over| round| here)?)(?: now| please| already| today)*"
    r"(?:,? (?:damn it|for \w+'?s sake|thanks?|thank you))?[.! ]*"
)
"""A whole message, or its last clause, that wants something mended and does not say what."""
_FAULT: Final = regex(
    r"[坏烂裂断堵漏塌]|失灵|掉(?:了|下|落)|脱落"
    r"|(?:不|没|唔|冇)(?:亮|动|转|响|灵|通|热|冷|好用|反应|出水|电|开|关得|到)|关不[上严紧]|打不开|开不了"
    r"|\b(?:broken|leak\w*|cracked|blocked|stuck|dead|not working|doesn'?t work|out of order|busted)\b"
)
_REPORT_IT: Final = regex(r"(?:[帮替给]我们?|就|那|你们?|先|请)报(?:一?下|上去?|一个|个)(?!名)")
_REPORTS: Final = regex(
    r"(?:我|那)(?:就|现在|这就|先|再|要|想|来){1,3}报(?:一?下|个|一个)?修?[,.;!?:。、 ]+"
    r"|(?:^|[,.;!?。 ])(?:那|我|就)*(?:现在|这就|重新|马上)(?:就)?报(?:一?下|个|一个)?修?(?:吧|了|啊)?[,.;!?:。、 ]+"
    r"|\b(?:let me|i'?ll|i will|i want to|i'?d like to) report (?:it|one|this)(?: now| then)?[,.;!?:]* "
)
"""With which a fault is announced that is told behind it."""
_NOT_THIS_BUT: Final = regex(
    r"(?:^|[,.;!?。、 ])(?:不是|唔系|不系)(?!没|不)[^,.;!?。、 ]{1,10}[,.;!?。、 ]*(?:而?是|系|就是)(?!不是)"
    r"|\bnot (?:the|my) (?:\w+ ){0,2}\w+[ ,.;-]+(?:but |it'?s |it is |i mean(?:t)? |rather )*(?:the|my) \w+"
    r"|\b(?:it'?s|it is|i meant?) (?:actually )?(?:the|my) (?:\w+ ){0,2}\w+[ ,]+not (?:the|my) \w+"
    r"|\bi meant (?:the|my) \w+"
)
"""Another thing in place of the one that was named."""


def tells_of_neglect(text: str) -> bool:
    """Tell whether the text says that something was reported before, or has been so for long: that is a complaint."""
    return says(_REPORTED, text) or says(_FOR_LONG, text)


def wants_fixed(text: str) -> bool:
    """Tell whether the text ends in the wish to have something mended, whatever it is: '少废话 赶紧修'."""
    return _WANTS_FIXED.fullmatch(normalise(text).text) is not None


def was_reported(text: str) -> bool:
    """Tell whether the text says that it was reported before, or chased."""
    return says(_REPORTED, text)


def tells_of_fault(text: str) -> bool:
    """Tell whether the text says that something is broken, and not that it was reported before."""
    return says(_FAULT, text) and not says(_REPORTED, text)


def puts_right(text: str) -> bool:
    """Tell whether the text says that it is another thing than was said: '不是插座 是灯不亮'."""
    return says(_NOT_THIS_BUT, text)


def demands_repair(text: str) -> bool:
    """Tell whether the text ends in the demand to mend something that was not reported before."""
    return says(_FIX, text) and not says(_REPORTED, text)


_WORK: Final = regex(
    r"(?:来个?人|来个?师傅|派个?(?:人|师傅)|(?:叫|找|喊|安排)(?:个|位)?(?:人|师傅))[^,.;!?。、]{0,4}(?:给"
    r"|帮|替)?(?:我|咱|我们)?(?:家|屋)?"
    r"(?:换|修|装|通|焊|拧|补|弄)(?!修(?:公司|队|登记))"
    r"|(?:你们|物业|师傅)[^,.;!?。、]{0,8}(?:过来|来|上门)(?:给|帮)?(?:我)?(?:家)?(?:换|修|装(?!修)|通|看看|弄)"
    r"|"
    r"\b(?:can|could|would) (?:some|any)?(?:one|body|you|u|they|maintenance)? ?(?:please |pls |kindly )?"
    r"(?:come (?:and |to |over and )?)?(?:fix|repair|mend|paint|repaint|patch|replace|unblock|unclog|tighten"
    r"|touch up)\b"
    r"|\b(?:need|want|have|like) (?:you |someone |somebody )?to (?:fix|repair|mend|replace|unblock|unclog)\b"
    r"|\bneeds? (?:fixing|repairing|replacing|mending|unblocking|to be (?:fixed|repaired|replaced|mended))\b"
    r"|\b(?:get|have|want|need) (?:my|our|the|a|this|that) (?:\w+ ){1,4}(?:fixed|repaired|replaced|mended|unblocked)\b"
)
_OF_THE_OFFICE: Final = regex(r"\b(?:cards?|fobs?|keys?|tags?|pass(?:es)?|remotes?)\b")
"""What the office replaces, and no technician."""


def wants_work(text: str) -> bool:
    """Tell whether the text asks for something to be mended: 'can someone paint over the scratches'."""
    return says(_WORK, text) and not says(_REPORTED, text) and not says(_OF_THE_OFFICE, text)


def suspects_fault(text: str, entities: Iterable[Entity]) -> bool:
    """Tell whether the text asks of a thing whether it is out of order: '电梯是不是坏了', 'is the lift down again?'."""
    named = any(one.key == "category" and one.value != "other" for one in entities)
    return named and says(_SUSPECTS, text)


def tells_fault(text: str, entities: Iterable[Entity]) -> bool:
    """Tell whether the text says of a thing that it is out of order, and asks no more than whether to report it."""
    named = any(one.key == "category" and one.value != "other" for one in entities)
    told = _UNBROKEN.sub("", _MAY_REPORT.sub("", normalise(text).text))
    return named and _BROKEN.search(told) is not None and _ASKS.search(told) is None


def asks_when_fixed(text: str, entities: Iterable[Entity]) -> bool:
    """Tell whether the text tells of something broken, and asks only when it works again: '电梯坏了 几点能好啊'."""
    said = normalise(text).text
    rest = _WHEN_FIXED.sub("", said)
    named = any(one.key == "category" and one.value != "other" for one in entities)
    return named and rest != said and _BROKEN.search(rest) is not None and _ASKS.search(rest) is None


def asks_when_it_is_done(text: str) -> bool:
    """Tell whether the text asks, of whatever it names, when it will be in order: '油烟机什么时候能好'."""
    return says(_WHEN_FIXED, text)


def asks_only_when_fixed(text: str) -> bool:
    """Tell whether the whole text asks when what was told of works again: '那啥时候能好啊'."""
    return _ONLY_WHEN_FIXED.fullmatch(normalise(text).text.strip()) is not None


def scolds_about_fault(text: str, entities: Iterable[Entity]) -> bool:
    """Tell whether a clause says of a thing that it is out of order, whatever is asked in anger behind it."""
    named = any(one.key == "category" and one.value != "other" for one in entities)
    said = normalise(text).text
    clauses = (said[start:end] for start, end in clauses_of(said)) if said else ()
    return named and any(_BROKEN.search(one) and not _ASKS.search(one) for one in clauses) and not says(_REPORTED, text)


def reports_one(text: str, entities: Iterable[Entity]) -> bool:
    """Tell whether the text says that something is reported now, and names a thing: '那我现在报 窗户关不严'."""
    reported = _REPORTS.search(normalise(text).text)
    at = reported.end() if reported else len(text)
    return any(one.key == "category" and one.value != "other" and one.start >= at for one in entities)


def reports_it(text: str) -> bool:
    """Tell whether the text says to report what was talked about: '那帮我报一下', not '帮我报名'."""
    return says(_REPORT_IT, text)


def says_only_fault(text: str) -> bool:
    """Tell whether the whole text is the name of a fault: 'leak', 'no power'."""
    return _BARE_FAULT.fullmatch(normalise(text).text.strip()) is not None


def says_only_vaguely(text: str, entities: Iterable[Entity]) -> bool:
    """Tell whether the whole text says that something is wrong, perhaps where, but not what."""
    rest = text
    for one in sorted((one for one in entities if one.key == "place"), key=lambda one: -one.start):
        rest = rest[: one.start] + rest[one.end :]
    return _ONLY_VAGUE.fullmatch(" ".join(normalise(rest).text.split())) is not None


def tells_vaguely(text: str, entities: Iterable[Entity]) -> bool:
    """Tell whether the text says that something is wrong somewhere, but not what: 'a problem in the bathroom'."""
    there = any(one.key == "place" for one in entities)
    return there and says(_VAGUE_THERE, text) and not says(_ASKS, text)


def tells_of_none(text: str) -> bool:
    """Tell whether the text says that water, power or the like is missing at the writer's, whatever it asks besides."""
    return says(_GONE_HERE, text)


def begin_of_end(text: str) -> int:
    """Give where the last clauses of a text begin, those that a demand at its end is about."""
    said = normalise(text)
    clauses = clauses_of(said.text) if said.text else []
    return said.origins[clauses[-LAST][0]] if len(clauses) > LAST else 0
