"""The words of people who want their account linked to a home, or to leave one."""

import re
from calendar import monthrange
from datetime import date, datetime, time
from typing import Final

from intents.entities.name import FULL, TITLES, proper
from intents.entities.numbers import value
from intents.normalise import normalise
from intents.patterns import regex, says
from intents.replies import answers
from intents.visits.recurrence import last_day

ROLES: Final = {
    "helper": regex(r"保姆|钟点工|护工|月嫂|家政|阿姨|\b(?:helper|nanny|maid|carer|caregiver|au pair|housekeeper)\b"),
    "tenant": regex(
        r"租客|租户|租住|承租|租的|租房|(?<!出)租(?:到|期|了)|\b(?:tenant|rent(?:ing|er)?|lease|leasing)\b"
    ),
    "family": regex(
        r"家人|家属|家里人|老公|老婆|丈夫|妻子|爱人|儿子|女儿|父母|爸爸?|妈妈?|子女|儿媳|女婿"
        r"|\b(?:family|wife|husband|son|daughter|parents?|mother|father|spouse|partner)\b"
    ),
    "owner": regex(r"业主|房主|户主|产权人|屋主|买的|\b(?:owner|landlord|own (?:it|the|this|my)|bought)\b"),
}
"""What somebody is to a home → how they say it; the first that matches counts."""
MONTHS: Final = 12
_UNTIL_MONTH: Final = regex(
    r"(?:到|至|止)(?P<year>今年|明年|后年|20\d\d年)?(?:的)?(?P<month>1[0-2]|[1-9]|十[一二]"
    r"|[一二三四五六七八九十])月(?:底|末|份)?(?![\d一二三四五六七八九十])"
)
_BINDS: Final = regex(
    r"(?<!解除)(?<!取消)(?:绑定|加绑)(?!解除)|(?:怎么|如何|在哪|要|想|来|先|点样)(?:办理?|做|申请)?认证"
    r"|认证(?:一?下)?(?:房|业主|住户)|(?:房屋|业主|住户)认证|登记(?:房屋|房产|业主|住户)|房屋登记|入住登记"
    r"|\b(?:link|bind|connect|add)\b[^.;!?]{0,30}\b(?:to|with|on) my (?:account|profile|wechat)\b"
    r"|\b(?:how|where) (?:do|can|should|to) ?(?:i |we )?(?:register|get registered|sign up|get verified|verify myself)"
    r"(?: here| myself| as (?:an? )?\w+| then| please)*[ ?.!]*$"
    r"|\b(?:link|bind|connect|register|verify|add) (?:my|our|the|another)(?: new)? (?:home|flat|unit|apartment|house"
    r"|property)\b"
)
_CLAIMS: Final = regex(
    r"(?:我们?|本人|^)(?:就|也)?(?:是|系)[^.;!?。]{0,18}(?:业主|房主|户主|租客|租户|住户)(?![群委会])"
    r"|(?:刚|新|才)(?:刚)?搬(?:来|进来?|入|过来)|^新(?:来的)?(?:业主|住户|租客)"
    r"|\b(?:i am|i'm|we are|we're) new here\b|\bnew (?:owner|tenant|resident)\b"
    r"|\b(?:just|recently|newly|have|we|i|'ve) moved in(?:to)?\b"
    r"|\b(?:i am|i'm|we are|we're) (?:the |a )?(?:new )?(?:owner|tenant|resident|landlord)s?\b"
    r"|^(?:可是?|但是?|那|哎呀?)*(?:我们?|咱们?)(?:就|一直|也|家)*(?:住|系住)(?:在)?(?:那|这|呢|嗰|个)[儿里边度]?"
    r"[啊呀的嘛啦呢.!。 ]*$"
    r"|^(?:可是?|但是?|那|这)*(?:就)?是我们?(?:自己)?的?(?:家|房子?)[啊呀的嘛啦.!。 ]*$"
    r"|^(?:(?:but|well|hey|come on|no)[ ,]+)*(?:i|we) (?:actually |do |really )*(?:live|stay) (?:there|here)"
    r"(?: lah| leh)?[ .!]*$|^(?:(?:but|well|hey|come on|no)[ ,]+)*(?:it'?s|that'?s|this is|that is|it is) (?:my|our)"
    r" (?:own )?(?:flat|home|house|place|apartment|unit)[ .!]*$"
)
_LEAVES: Final = regex(
    r"(?:解除|取消)绑定|解绑|退绑|退出(?:这个|这套)?(?:房屋|房子|家)|我们?(?:已经?|都|刚)?(?:经)?搬(?:走|出去|离)了?"
    r"|\b(?:unbind|unlink|disconnect)\b|\bremove my (?:home|flat|unit)\b"
    r"|\b(?:i|we)(?:'ve| have)? (?:have )?(?:already )?moved out\b|\b(?:i|we) no longer live\b"
)
_QUESTION: Final = regex(r"押金|退费|多少|发票|收费|欠|\b(?:deposit|refund|how much|bill|fee)\b")
_NAME: Final = regex(
    r"(?:我叫|名叫|姓名[:：是]?|名字[:：是叫]?) ?(?P<said>[\u4e00-\u9fff]{2,4})(?![\u4e00-\u9fff])"
    rf"|(?:我叫|名叫|我是|业主|本人) ?(?P<zh>{FULL})(?<!的)(?!的)(?![\u4e00-\u9fff]*(?:师傅|业主|租))"
)
_ENGLISH_NAME: Final = regex(
    r"\b(?:[Mm]y name(?:'s| is)|[Nn]ame:?|[Tt]his is|I am|I'm|I’m)\s+"
    r"(?P<en>[A-Z][a-zA-Z'’-]+(?: [A-Z][a-zA-Z'’-]*){0,3})"
)
_NAME_FIRST: Final = regex(
    rf"(?:(?:[Ii]t'?s|[Tt]his is|[Ii]'?m|[Ii] am|[Hh]i|[Hh]ello|[Ss]ure|[Yy]es|[Oo]k(?:ay)?)[ ,!.]+)*(?:{TITLES})?"
    r"(?P<en>[A-Z][a-zA-Z'’-]+(?: [A-Z][a-zA-Z'’-]*){0,3})(?=\s*(?:[,;(/+\d]|- |and\b))"
    rf"|(?:我?是|叫|姓名)?\s*(?P<zh>{FULL})(?=[\s,，、。/:：]|\d|$)"
)
"""A name that stands before the rest of what was asked: 'Priya Nair, 13911112222, tenant'."""
_NO_NAME: Final = regex(
    r"[\d?？!！@/:：]|业主|租|房|栋|怎么|什么|不知道|你好|您好|谢谢|请问|好的?$"
    r"|\b(?:owner|tenant|what|why|how|home|link|hello|hi|thanks?)\b",
    re.IGNORECASE,
)
LONGEST_NAME: Final = 30
LONGEST_CHINESE_NAME: Final = 8
_HAN: Final = regex(r"[\u4e00-\u9fff]")


def binds(text: str) -> bool:
    """Tell whether the text asks in so many words to have a home linked."""
    return says(_BINDS, text) and not leaves(text)


def claims(text: str) -> bool:
    """Tell whether the text says that its writer lives here or owns something here, without asking for more."""
    return says(_CLAIMS, text)


def leaves(text: str) -> bool:
    """Tell whether the text says that its writer leaves a home, and asks nothing about money."""
    return says(_LEAVES, text) and not says(_QUESTION, text)


def role(text: str) -> str | None:
    """Give what the writer is to the home: owner, tenant, family or helper; None when the text does not say."""
    said = normalise(text).text
    return next((role for role, pattern in ROLES.items() if pattern.search(said)), None)


def own_name(text: str, *, alone: bool) -> str | None:
    """Give the writer's own name as they say it; with `alone` the whole text may be it."""
    for pattern in (_NAME, _ENGLISH_NAME):
        found = pattern.search(text)
        if found:
            return found[found.lastgroup or 0].strip()
    return _name_alone(text.strip()) if alone else None


def _name_alone(text: str) -> str | None:
    """Give the name that an answer to 'what is your name?' is, or begins with."""
    first = _NAME_FIRST.match(text)
    span = proper(text, *first.span(first.lastgroup or 0)) if first else None
    named = text[slice(*span)] if span else ""
    if named and not _NO_NAME.search(named):
        return named
    said = text.strip(" .,。，!！")
    longest = LONGEST_CHINESE_NAME if _HAN.search(said) else LONGEST_NAME
    is_answer = answers.is_yes(said) or answers.is_no(said) or _NO_NAME.search(said)
    return said if 1 < len(said) <= longest and not is_answer else None


_NEXT: Final = regex(r"\b(?:next|this|coming) (?=[a-z]{3,9}\b)")


def end_of_month(text: str, today: date) -> date | None:
    """Give the last day of the month until which a lease is said to run: '租到明年六月'; None where none is named."""
    found = _UNTIL_MONTH.search(normalise(text).text)
    month = value(found["month"]) if found else None
    if found is None or month is None or not 1 <= month <= MONTHS:
        said = _NEXT.sub("", normalise(text).text)
        return last_day(said, datetime.combine(today, time.min))[0]
    year = found["year"] or ""
    later = today.year + {"今年": 0, "明年": 1, "后年": 2}.get(year, int(month < today.month))
    year_meant = int(year[:4]) if year[:4].isdecimal() else later
    return date(year_meant, month, monthrange(year_meant, month)[1])
