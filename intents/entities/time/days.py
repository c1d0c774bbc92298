"""Days, in Chinese and English: 明天, 下礼拜一, 25号, 国庆, 3 Dec, next Mon, 12/3."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from intents.entities.corrections import MOVED_FROM
from intents.entities.numbers import value
from intents.entities.time import calendar
from intents.entities.time.atoms import Atom
from intents.entities.time.tense import past

CN: Final = r"[一二三四五六七八九十廿卅两]"
MONTHS: Final = {
    name: number
    for number, names in enumerate(
        words("january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec"),
        start=1,
    )
    for name in names.split()
}
MONTH: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
WEEKDAYS: Final = {
    name: number
    for number, names in enumerate(
        [
            "monday mon",
            "tuesday tues tue",
            "wednesday weds wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        ]
    )
    for name in names.split()
}
WEEKDAY: Final = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
TO: Final = r" ?(?:-|–|—|~|～|to|till|until|到|至|、) ?"
NOT_DAY: Final = (
    "(?! ?(?:楼|线|门|栋|幢|院|房|室|地|铁|梯|电|机|桩|车|位|卡|单元|厅|馆|柜|口|井|泵|摊|球|场|工单|单|业主|家|户|"
    "座|仓|箱|灯|表|坑|文|染|技|师|师傅))"
)
NEAR: Final = {"大前": -3, "前": -2, "昨": -1, "寻": -1, "琴": -1, "今": 0, "明": 1, "听": 1, "后": 2, "大后": 3}
WORDS: Final = {
    "day after tomorrow": 2,
    "day after tmr": 2,
    "day before yesterday": -2,
    "overmorrow": 2,
    "today": 0,
    "tdy": 0,
    "2day": 0,
    "tonight": 0,
    "tonite": 0,
    "tonyt": 0,
    "this": 0,
    "tomorrow": 1,
    "tommorow": 1,
    "tommorrow": 1,
    "tomorow": 1,
    "tmr": 1,
    "tmrw": 1,
    "tmw": 1,
    "tomo": 1,
    "tmrow": 1,
    "2moro": 1,
    "2mrw": 1,
    "tom": 1,
    "yesterday": -1,
    "yest": -1,
    "ytd": -1,
    "ystd": -1,
    "last night": -1,
    "yesternight": -1,
}

CHINESE: Final = re.compile(
    "(?<!以)(?P<near>大前|前|昨|寻|琴|今|明|听|大后|(?<![以之今最落])后)(?:(?:[天日](?!使|之前)|儿个?|个(?=早|晚|"
    "下))|(?=[早晚夜朝]))"
    "|(?<![一两二三四五六几半每逢隔0-9])(?P<which>上上|上|这|本|下下|下|呢|今)?(?:一)?(?:个)?(?:周|星期|礼拜|"
    "拜)(?P<wday>[一二三四五六日天末]|[1-6](?![0-9年]))(?P<wto>(?:到|至|-)(?:周|星期|礼拜)?[一二三四五六日天末])?"
    rf"|(?:(?P<y>20\d\d|今|明|去)年)?(?<![\d.])(?P<m>1[0-2]|0?[1-9]|十[一二]?|{CN})月份?的?(?P<d>\d{{1,2}}|"
    rf"{CN}{{1,3}})(?P<suffix>[号日](?!楼))?(?:{TO}(?:(?P<m2>\d{{1,2}})月)?(?P<d2>\d{{1,2}}|"
    rf"{CN}{{1,3}})[号日])?(?![\d个万])"
    rf"|(?P<shift>本月|这个?月|下个?月|次月|上个?月)?(?<![\d第.])(?<![零〇一二三四五六七八九十])(?P<dd>\d{{1,2}}|"
    rf"{CN}{{1,3}})(?:[号日]{NOT_DAY})?(?:{TO}(?P<dd2>\d{{1,2}}|{CN}{{1,3}}))?(?:号(?!是(?!周|星期|礼拜))|"
    "日(?![用常子程内记志报]))"
    + NOT_DAY
    + rf"|(?P<feast>{'|'.join(name for name in calendar.FEASTS if not name.isascii())})(?:节|当天|假期|那天)?",
    re.ASCII,
)
NUMERIC: Final = re.compile(
    r"(?<![\d/.-])(?P<Y>20\d\d)[-/.年](?P<M>\d{1,2})[-/.月](?P<D>\d{1,2})(?!\d)[日号]?"
    r"|(?<![\da-z-])(?P<Y8>20[2-4]\d)(?P<M8>0[1-9]|1[0-2])(?P<D8>[0-3]\d)(?![\d-])"
    r"|(?<![\d/.#-])(?P<a>\d{1,2})/(?P<b>\d{1,2})(?:/(?P<c>20\d\d|2\d))?(?![\d/%]| ?(?:f|fl|flr|floor|人|个)\b)"
    r"|(?<![\d/.#$¥-])(?P<d4>\d{1,2})\.(?P<m4>\d{1,2})\.(?:(?P<y4>20\d\d))?(?!\d)|"
    r"(?<![\d/.#$¥-])(?P<a2>\d{1,2})[.-](?P<b2>\d{1,2})(?:[.-](?P<c2>20\d\d))?(?=[号日]| ?(?:上午|下午|晚上?|早上|"
    "中午))[号日]?",
    re.ASCII,
)
ENGLISH: Final = re.compile(
    rf"\b(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:{TO}(?P<dto>\d{{1,2}})(?:st|nd|rd|"
    rf"th)?)? ?(?:of )?(?P<m>{MONTH})\b\.?(?:{TO}(?:the )?(?P<dto2>\d{{1,2}})(?:st|nd|rd|th)(?! of|[a-z]|"
    rf" (?:{MONTH})))?(?:,? ?(?P<y>20\d\d))?"
    rf"|(?P<m2>{MONTH})\.? ?(?:the )?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|[:%]| ?(?:am|pm|people|pax|"
    rf"%))(?:{TO}(?P<d2to>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:]| ?(?:am|pm)))?(?:,? ?(?P<y2>20\d\d))?"
    rf"|(?:the |on )(?P<dd>\d{{1,2}})(?:st|nd|rd|th)\b(?! ?(?:fl|storey|time|lot|car|block|blk|tower|building|bldg|"
    "unit|person|one|day|attempt|week|month|call|complaint|year|bill|notice|level|avenue|street|report|guy|request|"
    "visit))"
    f"|(?:(?P<which>next|nxt|this|coming|last|past|following) )?(?:week )?(?P<w>{WEEKDAY}|"
    r"weekend)\b(?!s\b)(?! (?:no|out|set|rise|light|shine|screen|down|lounger|bed|deck|room|block|"
    rf"shade)\b)(?:(?P<week> week\b(?! end))| (?P<wk>last|next|this) week\b)?(?:,? (?:the )?(?P<wd>\d{{1,2}})(?:st|"
    r"nd|rd|th)?(?![\d:.a-z/-]| ?(?:(?:am|pm|h|hrs|sharp|people|pax|of|to)\b|-|–)))?"
    f"|(?P<word>{'|'.join(sorted(set(WORDS) - {'this'}, key=len, reverse=True))}|this(?= (?:morning|mrng|afternoon|"
    r"evening|arvo|noon|aft)\b))\b(?!')"
    f"|(?P<feast>{'|'.join(name for name in calendar.FEASTS if name.isascii())})(?: day|'s day|"
    r" holidays?)?\b(?! (?:party|rangoli|lights?|tree|decor\w*|market|carols?|competition|dinner|event|"
    "celebrations?|sale|gifts?|hamper|bazaar|lunch|concert)))",
    re.ASCII,
)
NEAR_WORDS: Final = 60
NO_DAY: Final = re.compile(r"\b(?:the|he|she|they|i|who|we|just|in|of|under|full|and) $", re.ASCII)
"""Before 'sat' and 'sun': the verb, or the star."""
AGAIN: Final = {
    "上上": "last last",
    "上": "last",
    "这": "this",
    "本": "this",
    "呢": "this",
    "今": "this",
    "下": "next",
    "下下": "next next",
}
WHICH: Final = {"next": "next", "nxt": "next", "following": "next", "this": "this", "last": "last", "past": "last"}
SHIFT: Final = {"本月": 0, "这": 0, "下": 1, "次": 1, "上": -1}


def days(text: str, today: date) -> Iterator[Atom]:
    """Give every day that the text names."""
    for match in CHINESE.finditer(text):
        yield from chinese(match, text, today)
    for match in NUMERIC.finditer(text):
        yield from numeric(match, text, today)
    for match in ENGLISH.finditer(text):
        yield from english(match, text, today)


def atom(
    match: re.Match[str],
    day: date | None,
    until: date | None = None,
    *,
    weekday: bool = False,
    was: bool = False,
    vague: bool = False,
    part: str = "",
) -> Iterator[Atom]:
    """Give the day at the place of the match, nothing where there is no such date."""
    if day:
        later = until if until and until > day else None
        yield Atom(*match.span(), day=day, until=later, weekday=weekday, past=was, vague=vague, part=part)


def chinese(match: re.Match[str], text: str, today: date) -> Iterator[Atom]:
    """Read one Chinese day."""
    was = past(text, *match.span())
    if match["near"]:
        shift = NEAR[match["near"]]
        yield from atom(match, today + timedelta(days=shift), was=shift < 0, vague=shift == 0)
    elif match["wday"]:
        yield from chinese_weekday(match, today, was=was)
    elif match["m"]:
        years = {"今": today.year, "明": today.year + 1, "去": today.year - 1}
        year = years.get(match["y"] or "") or (int(match["y"]) if match["y"] else None)
        month, day = value(match["m"]) or 0, value(match["d"]) or 0
        first = calendar.month_day(today, month, day, year, past=was)
        last = (
            calendar.month_day(
                today,
                value(match["m2"] or match["m"]) or 0,
                value(match["d2"]) or 0,
                first.year if first else None,
                past=was,
            )
            if match["d2"]
            else None
        )
        if match["suffix"] or match["d2"] or len(match["d"]) > 1:
            yield from atom(match, first, last, was=was)
    elif match["dd"]:
        shift_word = match["shift"] or ""
        months = SHIFT.get(shift_word, SHIFT.get(shift_word[:1])) if shift_word else None
        first = calendar.day_of_month(today, value(match["dd"]) or 0, months, past=was)
        last = first.replace(day=1) + timedelta(days=(value(match["dd2"]) or 1) - 1) if first and match["dd2"] else None
        yield from atom(match, first, last, was=was)
    else:
        yield from atom(match, calendar.feast(today, match["feast"], past=was), was=was, vague=match["feast"] == "过年")


def chinese_weekday(match: re.Match[str], today: date, *, was: bool) -> Iterator[Atom]:
    """Read 下礼拜一, 周末, 周一至周三."""
    which = AGAIN.get(match["which"] or "", "")
    number = "一二三四五六日".find(match["wday"].translate(str.maketrans("天末123456", "日六一二三四五六")))
    day = calendar.weekday(
        today, number, which or ("this" if match["wday"] == "末" and today.weekday() <= number else ""), past=was
    )
    until = day + timedelta(days=1) if match["wday"] == "末" else None
    if match["wto"]:
        last = "一二三四五六日".find(match["wto"][-1].translate(str.maketrans("天末", "日日")))
        if number == 0 and last >= 4 and not which:  # noqa: PLR2004
            return  # 周一到周五 is a rule
        until = day + timedelta(days=(last - number) % 7)
    yield from atom(match, day, until, weekday=True, was=was or which.startswith("last"))


def numeric(match: re.Match[str], text: str, today: date) -> Iterator[Atom]:
    """Read 2026-12-03, 20261203, 12/3: month first, day first only where it must be or comes sooner."""
    was = past(text, *match.span())
    for names in (("Y", "M", "D"), ("Y8", "M8", "D8")):
        if match[names[0]]:
            yield from atom(match, calendar.safe(*(int(match[name]) for name in names)), was=was)
            return
    if match["d4"]:
        european = calendar.month_day(
            today, int(match["m4"]), int(match["d4"]), int(match["y4"]) if match["y4"] else None, past=was
        )
        yield from atom(match, european, was=was)
        return
    kind = "" if match["a"] else "2"
    one, two, year = int(match["a" + kind]), int(match["b" + kind]), match["c" + kind]
    full = (int(year) % 2000 + 2000) if year else None
    both = [calendar.month_day(today, month, day, full, past=was) for month, day in ((one, two), (two, one))]
    if text.isascii() and both[0] and both[1] and abs(both[1] - today) < abs(both[0] - today):
        both.reverse()
    yield from atom(match, both[0] or both[1], was=was)


def english(match: re.Match[str], text: str, today: date) -> Iterator[Atom]:
    """Read one English day."""
    was = past(text, *match.span())
    for suffix in ("", "2"):
        if match["m" + suffix]:
            month, year = MONTHS[match["m" + suffix]], int(match["y" + suffix]) if match["y" + suffix] else None
            first = calendar.month_day(today, month, int(match["d" + suffix]), year, past=was)
            end = (match["dto"] or match["dto2"]) if not suffix else match["d2to"]
            if end and MOVED_FROM.search(text, max(0, match.start() - NEAR_WORDS), match.start()):
                first, end = calendar.month_day(today, month, int(end), year, past=was), None
            yield from atom(
                match, first, calendar.safe(first.year, month, int(end)) if first and end else None, was=was
            )
            return
    if match["dd"]:
        yield from atom(match, calendar.day_of_month(today, int(match["dd"]), None, past=was), was=was)
    elif match["w"]:
        yield from english_weekday(match, text, today, was=was)
    elif match["word"]:
        shift = WORDS[match["word"]]
        yield from atom(
            match,
            today + timedelta(days=shift),
            was=shift < 0,
            vague=match["word"] in {"today", "tdy", "this"},
            part="evening" if "ni" in match["word"] else "",
        )
    elif match["feast"]:
        yield from atom(match, calendar.feast(today, match["feast"], past=was), was=was)


def english_weekday(match: re.Match[str], text: str, today: date, *, was: bool) -> Iterator[Atom]:
    """Read 'next Mon', 'Sat', 'this weekend', 'Monday week'; 'the sun' and 'he sat' are no days."""
    name, which = match["w"], WHICH.get(match["which"] or "", "")
    before = text[max(0, match.start("w") - 9) : match.start("w")]
    which = WHICH.get(match["wk"] or "", which)
    if (
        name in {"sat", "sun", "mon", "wed"}
        and not match["which"]
        and NO_DAY.search(before)
        and not re.search(r"(?:and|in) $", before)
    ):
        return
    weekend = name == "weekend"
    if weekend and re.search(r"(?:good|nice|happy|great|over the|lovely|every|on the|on|at|last) $", before):
        return
    number = 5 if weekend else WEEKDAYS[name]
    day = calendar.weekday(today, number, which or ("this" if weekend and today.weekday() <= number else ""), past=was)
    if which == "this" and day < today:
        day += timedelta(weeks=1)
    if which == "last" and match["which"] == "past":
        day = calendar.weekday(today, number, "", past=True)
    if match["week"]:
        day = today + timedelta(days=(number - today.weekday()) % 7 + 7)
    numbered = calendar.day_of_month(today, int(match["wd"]), None, past=was) if match["wd"] else None
    agrees = numbered is not None and numbered.weekday() == number
    end = match.end() if agrees or not match["wd"] else match.start("wd") - 1
    until = day + timedelta(days=1) if weekend else None
    yield Atom(
        match.start(),
        end,
        day=numbered if agrees else day,
        until=until,
        weekday=not agrees,
        past=was or which == "last",
    )
