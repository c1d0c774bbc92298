"""How days are named, in Chinese and English."""

import re
from typing import Final

from intents.entities.lexicon import words
from intents.entities.time import calendar
from intents.patterns import regex

CN: Final = r"[一二三四五六七八九十廿卅两]"
NO_FEAST_AFTER: Final = (
    "叫王李张刘陈杨黄赵吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔谭陆汪阮"
)
"""Surnames before which a feast is a given name: 阮国庆."""
MONTHS: Final = {
    name: number
    for number, names in enumerate(
        words(
            "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|"
            "september sept sep|october oct|"
            "november nov|december dec"
        ),
        start=1,
    )
    for name in names.split()
}
MONTH: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
WEEKDAYS: Final = {
    name: number
    for number, names in enumerate(
        words(
            "monday mon isnin|tuesday tues tue selasa|wednesday weds wed rabu|thursday thurs thur thu khamis"
            "|friday fri jumaat|saturday sat sabtu|sunday sun ahad"
        )
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
    word: shift
    for shift, listing in (
        (-2, "day before yesterday"),
        (-1, "yesterday|yest|ytd|ystd|last night|yesternight"),
        (0, "hari ini|today|tdy|2day|tonight|tonite|tonyt|this"),
        (1, "esok|tomorrow|the morra|the morrow|the morn|tommorow|tommorrow|tomorow"),
        (1, "tmr|tmrw|tmw|tomo|tomoz|tmrow|2moro|2mrw"),
        (2, "lusa|day after tomorrow|day after tmr|after tomorrow|overmorrow"),
    )
    for word in words(listing)
}

_ORDINALS: Final = words(
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth"
    "|fifteenth|"
    "sixteenth|seventeenth|eighteenth|nineteenth|twentieth"
)
SPOKEN: Final = {
    **{word: n for n, word in enumerate(_ORDINALS, 1)},
    **{f"twenty {word}": 20 + n for n, word in enumerate(_ORDINALS[:9], 1)},
    "thirtieth": 30,
    "thirty first": 31,
}
"""Days of a month as they are spoken; voice messages write them so."""
_SPOKEN: Final = "|".join(sorted((word.replace(" ", "[ -]") for word in SPOKEN), key=len, reverse=True))

CHINESE: Final = regex(
    "(?<!以)(?P<near>大前|前|昨|寻|琴|今|明|听|大后|(?<![以之今最落])后)(?:(?:[天日](?!使|之前)|儿个?|个(?=早|晚|"
    "下))|(?=[早晚夜朝]))"
    "|(?<![一两二三四五六几半每逢隔0-9])(?P<which>上上|(?<![加早晚])上|这|本|下下|下|呢"
    "|今)?(?:一)?(?:个)?(?:周|星期|礼拜|"
    "拜)(?P<wday>[一二三四五六日天末]|[1-6](?![0-9年]))(?P<wto>"
    "(?:到|至|-)(?:周|星期|礼拜)?[一二三四五六日天末]|(?<=六)[日天](?=$|[ ,，两都的]))?"
    rf"|(?:(?P<y>20\d\d|今|明|去)年)?(?<![\d.])(?P<m>1[0-2]|0?[1-9]|十[一二]?|{CN})月份?的?(?P<d>\d{{1,2}}|"
    rf"{CN}{{1,3}})(?P<suffix>[号日](?!楼))?(?:{TO}(?:(?P<m2>\d{{1,2}})月)?(?P<d2>\d{{1,2}}|"
    rf"{CN}{{1,3}})[号日])?(?![\d个万])"
    rf"|(?P<shift>本月|这个?月|下个?月|次月|上个?月)?(?<![\d第.巷弄])(?<![a-z\d一二三四五六七八九十东南西北][区座排栋幢])(?<![零〇一二三四五六七八九十])(?P<dd>\d{{1,2}}|"
    rf"{CN}{{1,3}})(?:[号日]{NOT_DAY})?(?:{TO}(?P<dd2>\d{{1,2}}|{CN}{{1,3}}))?(?:号(?!是(?!周|星期|礼拜))|"
    "日(?![用常子程内记志报]))" + NOT_DAY + rf"|(?<![{NO_FEAST_AFTER}])"
    rf"(?P<feast>{'|'.join(name for name in calendar.FEASTS if not name.isascii())})(?:节|当天|假期|那天)?",
    re.ASCII,
)
NUMERIC: Final = regex(
    r"(?<![\d/.-])(?P<Y>20\d\d)[-/.年](?P<M>\d{1,2})[-/.月](?P<D>\d{1,2})(?!\d)[日号]?"
    r"|(?<![\da-z-])(?P<Y8>20[2-4]\d)(?P<M8>0[1-9]|1[0-2])(?P<D8>[0-3]\d)(?![\d-])"
    r"|(?<![\d/.#-])(?P<a>\d{1,2})/(?P<b>\d{1,2})(?:/(?P<c>20\d\d|2\d))?(?![\d/%]| ?(?:f|fl|flr|floor|人|个)\b)"
    r"|(?<![\d/.#$¥-])(?P<d4>\d{1,2})\.(?P<m4>\d{1,2})\.(?:(?P<y4>20\d\d))?(?!\d)|"
    r"(?<![\d/.#$¥-])(?P<a2>\d{1,2})[.-](?P<b2>\d{1,2})(?:[.-](?P<c2>20\d\d))?(?=[号日]| ?(?:上午|下午|晚上?|早上|"
    "中午))[号日]?",
    re.ASCII,
)
ENGLISH: Final = regex(
    rf"\b(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:{TO}(?P<dto>\d{{1,2}})(?:st|nd|rd|"
    rf"th)?)? ?(?:of )?(?P<m>{MONTH})\b\.?(?:{TO}(?:the )?(?P<dto2>\d{{1,2}})(?:st|nd|rd|th)(?! of|[a-z]|"
    rf" (?:{MONTH})))?(?:,? ?(?P<y>20\d\d))?"
    rf"|(?P<m2>{MONTH})\.? ?(?:the )?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|[:%]| ?(?:am|pm|people|pax|"
    rf"%))(?:{TO}(?P<d2to>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:]| ?(?:am|pm)))?(?:,? ?(?P<y2>20\d\d))?"
    rf"|(?:the |on |from |until |till )(?P<dd>\d{{1,2}})(?:st|nd|rd|"
    rf"th)(?! (?:of )?(?:{MONTH})\b)(?:{TO}(?:the )?(?P<ddto>\d{{1,2}})(?:st|nd|rd|th)(?! of| (?:{MONTH})))?\b"
    r"(?! ?(?:fl|storey|time|lot|"
    "car|block|blk|tower|building|bldg|"
    "unit|person|one|day|attempt|week|month|call|complaint|year|bill|notice|level|avenue|street|report|guy|request|"
    "visit))"
    rf"|(?:the )?(?P<sd>{_SPOKEN}) (?:of )?(?P<sm>{MONTH})\b|(?P<sm2>{MONTH}) (?:the )?(?P<sd2>{_SPOKEN})\b"
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
NO_DAY: Final = regex(r"\b(?:the|he|she|they|i|who|we|just|in|of|under|full|and) $", re.ASCII)
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
