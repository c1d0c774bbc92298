"""Parts of the day, times of the clock and spans from now, in Chinese and English."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from intents.entities.numbers import ENGLISH as NUMBER_WORDS
from intents.entities.numbers import value
from intents.entities.time.atoms import Atom
from intents.patterns import regex

N: Final = r"(?:\d{1,3}|[一二三四五六七八九十两廿卅俩]{1,3})"
WORD: Final = "a couple of|couple of|" + "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
HOUR_WORD: Final = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
PARTS: Final[dict[str, str]] = {
    **dict.fromkeys(("凌晨", "半夜", "深夜", "after midnight"), "dawn"),
    **dict.fromkeys(
        (
            "清早",
            "清晨",
            "大清早",
            "一大早",
            "一早",
            "早上",
            "早晨",
            "早间",
            "上午",
            "朝早",
            "朝头早",
            "上昼",
            "上半天",
            "早",
            "朝",
            "morning",
            "forenoon",
            "mrng",
            "morn",
            "mornin",
            "pagi",
        ),
        "morning",
    ),
    **dict.fromkeys(("中午", "正午", "晌午", "午间", "lunchtime", "lunch time", "tengah hari"), "noon"),
    **dict.fromkeys(
        ("下午", "午后", "下昼", "晏昼", "后晌", "下半天", "afternoon", "arvo", "aft", "petang"), "afternoon"
    ),
    **dict.fromkeys(
        (
            "傍晚",
            "黄昏",
            "晚上",
            "晚间",
            "晚头",
            "夜晚",
            "夜里",
            "夜间",
            "晚黑",
            "夜晚黑",
            "夜头",
            "晚",
            "夜",
            "evening",
            "evng",
            "night",
            "nite",
            "malam",
        ),
        "evening",
    ),
}
LONG: Final = "|".join(sorted((part for part in PARTS if not part.isascii() and len(part) > 1), key=len, reverse=True))
ASCII_PARTS: Final = "|".join(sorted((part for part in PARTS if part.isascii()), key=len, reverse=True))
PART: Final = regex(
    f"{LONG}|(?<=[今明昨后前听寻琴日天号一二三四五六末个])[早晚夜朝](?![点高餐饭班到点些了一])|"
    rf"(?<=[今明昨听])[早晚]|(?<=[ ,，。、])[早晚](?=(?:\d{{1,2}}|[一二三四五六七八九十两]{{1,2}})(?:点|:\d))"
    rf"|\b(?:{ASCII_PARTS})\b(?! (?:shift|guard|duty|guys?|time guard|owl|market|stand|market))",
    re.ASCII,
)
RANGE: Final = r" ?(?:-|–|—|~|～|to|till|til|until|and|到|至) ?"
MARKED: Final = r"(?: ?(?:am|pm|a\.m|p\.m|点|时|noon|hrs)|:\d\d)"
NOT_COUNT: Final = (
    r"(?! ?(?:[ap]\.?m\b|people|pax|persons?|guests?|of (?:us|them|my)|%|k\b|km|m\b|cm|dollars|rs\b|rmb|yuan|times|"
    r"days?|hours?|hrs?\b|h\b|mins?|minutes?|weeks?|months?|years?|bags?|units?|rooms?|floors?|"
    r"cars?|friends?|kids?|men|workers|guys|boxes|items|steps|st\b|nd\b|rd\b|th\b|star|blocks?|towers?|lifts?|more|"
    r"other|different|metres?|meters?|-?bed|residents|homes|flats|families|small|big|new)|[\d:/%#+]|\.\d|-\d{3})"
)
CLOCK: Final = regex(
    # 3点半, 晚上八点二十, 15时30分
    r"(?<![\d.第])(?<![快慢大小有多少好差高低远近宜这那了贵吵轻重热冷])(?<![^ ,，。、今明昨后前听寻琴朝傍大清夜一二三四"
    r"五六日天号个][早晚])(?:(?<![一二三四五六七八九十])|(?<=周[一二三四五六])|(?<=期[一二三四五六])"
    r"|(?<=拜[一二三四五六]))(?P<h>2[0-4]|1?\d|0\d|(?<![周期拜])二十[一二三四]?|"
    "十[一二三四五六七八九]?|[一二三四五六七八九两])(?:点钟?|"
    "时(?![候间常不刻段有代而段长]))"
    r"(?:(?P<q>半|[一三1]刻)|(?:过|零)?(?P<mi>[0-5]\d|[二三四五]?十[一二三四五六七八九]?|零[一二三四五六七八九]|"
    r"五(?=分))(?!\d|[个人位])分?)?(?!几(?![个位名]))(?![点儿]?(?:都|也|建议|意见|要求|问题|原因|疑问|水|钱|积分|东西|小|不|没|"
    "事|心|力|热|大|儿))"
    rf"|差(?P<less>{N})分(?:钟)?(?P<lh>{N})点"
    # 15:30, 3.30pm, 3 pm, 22h40, 1530hrs
    r"|(?<![\d:.])(?P<h24>[01]?\d|2[0-4])[:：](?P<m24>[0-5]\d)(?!\d|:\d\d\d)(?: ?(?P<mer24>am|pm|a\.m\b\.?|"
    r"p\.m\b\.?))?(?: ?hrs\b)?"
    rf"|(?<![\d:.])(?P<h12>1[0-2]|0?[1-9]|\b(?:{HOUR_WORD})\b)"
    r"(?:[.: ](?P<m12>[0-5]\d))? ?(?P<mer12>am|pm|a\.m\b\.?|p\.m\b\.?)(?![a-z])"
    r"|(?:\b(?:at|from|by|till|until|after|before|to) |(?<=day )|(?<=row )|(?<=tmr )|(?<=mrw ))"
    r"(?P<hx>[01]?\d|2[0-3])h\b|(?<![\d:.])(?P<hh>[01]?\d|2[0-3])h(?P<mh>[0-5]\d)\b"
    r"|(?<![\d:.])(?P<hm>[01]\d|2[0-3])(?P<mm>[0-5]\d) ?(?:hrs|hours|h)\b"
    rf"|\b(?:half past|half) (?P<half>\d{{1,2}}|{HOUR_WORD})\b(?! (?:hours?|days?|hrs?))|\b(?:quarter|"
    rf"qtr) (?P<quarter>past|to) (?P<qh>\d{{1,2}}|{HOUR_WORD})\b"
    rf"|\b(?P<oc>\d{{1,2}}|{HOUR_WORD})(?: ?o ?'? ?clock| ?ish)\b"
    rf"|\b(?P<noon>(?:12 )?(?:noon|nn)|midday|(?:12 )?midnight)\b"
    # the first half of 2-4pm, 8到10点
    rf"|(?<![\d:/.#-])(?P<r1>\d{{1,2}}|[一二三四五六七八九十两]{{1,2}})(?:[:.](?P<r1m>[0-5]\d))?(?={RANGE}(?:下午|"
    rf"晚上)?(?:\d{{1,2}}|[一二三四五六七八九十两]{{1,2}})(?:[:.][0-5]\d)?{MARKED})"
    # the first half of 9 to 10: only beside a day
    r"|(?<![\d:/.#$¥-])(?<!block )(?<!blocks )(?<!floor )(?<!floors )(?<!level )(?<!levels )(?<!rate it )"
    r"\b(?P<r2>1[0-2]|0?[1-9])(?P<r2m>[:.][0-5]\d)?"
    rf"(?= ?(?:-|–|to|till|until) ?(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?(?![a-z]){NOT_COUNT})"
    # at 5, from 1, tmr 2-4: only beside a day
    r"|(?:\b(?:at|pukul|from|around|about|abt|after|before|till|til|until|to|between|and|by|ard)\b|[@~-]|\b(?:tmr|"
    r"tomorrow|today|tonight|tmrw|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\b) ?(?P<bare>1[0-2]|0?[1-9]|"
    rf"{HOUR_WORD})(?P<bm>[:.][0-5]\d| thirty| fifteen)?(?:ish| sharp)?(?![a-z])"
    + NOT_COUNT
    + r"|\b(?:at|by|from|till|until|to|after|before) ?(?P<h4>0[6-9]|1\d|2[0-2])(?P<m4>00|15|30|45)\b",
    re.ASCII,
)
SPAN: Final = regex(
    rf"(?:再?过|再?等)(?P<a>{N}|半)(?:个)?(?P<ahalf>半)?(?P<au>小时|钟头|钟(?!点)|分钟|天|周|星期|礼拜)(?:以?后|之后)?"
    f"|(?<![第点时])(?P<b>{N}|半)(?:个)?(?P<bhalf>半)?(?P<bu>小时|钟头|分钟|天|周|星期|"
    "礼拜)(?P<half2>半)?(?P<dir>(?:以|之)?后(?!还|就[跳没停坏]|又)|(?:以|之)?前|内?就?(?:能|可以)?(?:到(?!账|现在)|"
    "过来|过嚟))"
    rf"|\bin (?:about |around |abt )?(?P<c>\d{{1,3}}|{WORD})(?P<chalf> and a half| an?)?[ -]?(?P<cu>min(?:ute)?s?|"
    r"hours?|hrs?|days?|weeks?|wks?)\b(?:'? time)?(?! (?:a|per|every|of))"
    rf"|(?<!\w)(?P<d>\d{{1,3}}|{WORD})(?P<dhalf> an?)?[ -]?(?P<du>min(?:ute)?s?|hours?|hrs?|days?|weeks?|"
    r"wks?)\b (?P<ddir>ago|later|from now|back\b)",
    re.ASCII,
)
UNITS: Final = {
    "小时": 60,
    "钟头": 60,
    "钟": 60,
    "分钟": 1,
    "天": 1440,
    "周": 10080,
    "星期": 10080,
    "礼拜": 10080,
    "m": 1,
    "h": 60,
    "d": 1440,
    "w": 10080,
}
DAY: Final = 1440
QUARTERS: Final = {"半": 30, "一刻": 15, "1刻": 15, "三刻": 45, "3刻": 45}
SPOKEN_MINUTES: Final = {" thirty": 30, " fifteen": 15}


def clock(text: str, now: datetime) -> Iterator[Atom]:
    """Give every part of a day, time of the clock and span from now."""
    for match in PART.finditer(text):
        yield Atom(*match.span(), part=PARTS[match[0]])
    for match in CLOCK.finditer(text):
        atom = timed(match)
        if atom:
            yield atom
    for match in SPAN.finditer(text):
        atom = spanned(match, now)
        if atom:
            yield atom


def timed(match: re.Match[str]) -> Atom | None:
    """Read one time of the clock; 24 is midnight at the end of the day."""
    found = {name: text for name, text in match.groupdict().items() if text}
    hour, minute = hour_minute(found)
    meridiem = (found.get("mer24") or found.get("mer12") or "")[:1]
    meridiem = {"a": "am", "p": "pm"}.get(meridiem, "24" if {"hh", "hx", "hm", "h4"} & set(found) else "")
    if found.get("noon"):
        hour, minute, meridiem = (24, 0, "24") if "midnight" in found["noon"] else (12, 0, "24")
    start = match.start("bare") if "bare" in found else match.start()
    if hour is None or hour > 24 or (hour == 24 and minute):  # noqa: PLR2004
        return None
    return Atom(start, match.end(), hour=hour, minute=minute, meridiem=meridiem, open=bool({"bare", "r2"} & set(found)))


def hour_minute(found: dict[str, str]) -> tuple[int | None, int]:
    """Give hour and minute of whichever form was matched."""
    if "less" in found:
        return (value(found["lh"]) or 0) - 1, 60 - (value(found["less"]) or 0)
    if "half" in found:
        return value(found["half"]), 30
    if "quarter" in found:
        hour = value(found["qh"]) or 0
        return (hour, 15) if found["quarter"] == "past" else (hour - 1, 45)
    hours = next(
        (
            found[name]
            for name in ("h", "h24", "h12", "hh", "hx", "hm", "oc", "r1", "r2", "bare", "h4")
            if name in found
        ),
        "",
    )
    minutes = next(
        (found[name] for name in ("mi", "m24", "m12", "mh", "mm", "r1m", "r2m", "bm", "m4") if name in found), "0"
    )
    if "q" in found:
        return value(hours), QUARTERS[found["q"]]
    minute = SPOKEN_MINUTES.get(minutes) if minutes in SPOKEN_MINUTES else value(minutes.strip(":.零") or "0")
    return value(hours), minute or 0


def spanned(match: re.Match[str], now: datetime) -> Atom | None:
    """Read 过两个小时, in half an hour, 3 days ago: days give a date, less gives a minute."""
    kind = next(name for name in "abcd" if match[name])
    unit = match[kind + "u"]
    each = UNITS.get(unit) or UNITS[unit[0]]
    number, half = match[kind], match[kind + "half"]
    amount = 0.5 if number in {"半", "half"} else float(2 if "couple" in number else value(number) or 0)
    if half and number != "half" and "half" in half.replace("半", "half"):
        amount += 0.5
    if kind == "b" and match["half2"]:
        amount += 0.5
    backwards = (kind == "b" and "前" in match["dir"]) or (kind == "d" and match["ddir"] in {"ago", "back"})
    if kind == "d" and unit[0] == "w" and match["ddir"] == "ago":
        return None  # three weeks ago is no date
    minutes = amount * each * (-1 if backwards else 1)
    if abs(minutes) > 400 * DAY or not minutes:
        return None
    moment = (now + timedelta(minutes=minutes)).replace(second=0, microsecond=0)
    if each >= DAY and minutes % DAY == 0:
        return Atom(*match.span(), day=moment.date(), past=backwards)
    return Atom(*match.span(), moment=moment, past=backwards)
