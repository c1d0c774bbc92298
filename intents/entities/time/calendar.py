"""Dates that residents name without a year: weekdays, days of a month, feasts."""

import calendar
from datetime import date, timedelta
from typing import Final

from intents.entities.lexicon import words

FIXED: Final[dict[str, tuple[int, int]]] = {
    name: (int(day[:2]), int(day[2:]))
    for day, listing in (
        ("0101", "元旦|new year"),
        ("0126", "republic day"),
        ("0214", "valentine"),
        ("0308", "三八|妇女节"),
        ("0405", "清明"),
        ("0501", "五一|劳动节|labour day|labor day|may day"),
        ("0601", "六一|儿童节"),
        ("1001", "国庆|十一假期|national day"),
        ("1020", "mashujaa day"),
        ("1031", "万圣|halloween"),
        ("1111", "双十一"),
        ("1212", "双十二|jamhuri day"),
        ("1222", "冬至"),
        ("1224", "平安夜|christmas eve|xmas eve"),
        ("1225", "圣诞|christmas|xmas"),
        ("1226", "boxing day"),
        ("1231", "跨年|new year's eve|nye"),
    )
    for name in words(listing)
}
FIRST_YEAR: Final = 2024
LUNAR: Final[dict[str, str]] = {
    "春节": "0210 0129 0217 0206 0126 0213 0203 0123 0211 0131 0219 0208 0128 0215 0204 0124 0212",
    "元宵": "0224 0212 0303 0220 0209 0227 0217 0206 0225 0214 0305 0222 0211 0301 0218 0207 0226",
    "端午": "0610 0531 0619 0609 0528 0616 0605 0624 0612 0601 0620 0610 0530 0618 0607 0527 0614",
    "七夕": "0810 0829 0819 0808 0826 0816 0805 0824 0812 0801 0820 0810 0828 0817 0807 0826 0814",
    "中秋": "0917 1006 0925 0915 1003 0922 0912 1001 0919 0908 0927 0916 1004 0924 0913 1002 0920",
    "重阳": "1011 1029 1018 1008 1026 1016 1005 1024 1012 1001 1020 1009 1027 1017 1007 1026 1014",
    "diwali": "1101 1020 1108 1029 1017 1105 1026",
}
"""MMDD from 2024 on; the lunar feasts computed with lunardate."""
SAME: Final[dict[str, str]] = {
    name: feast_name
    for feast_name, listing in (
        ("春节", "过年|大年初一|年初一|农历新年|新春|chinese new year|cny|lunar new year|spring festival"),
        ("春节+1", "年初二|初二回门"),
        ("春节+2", "年初三"),
        ("端午", "dragon boat"),
        ("中秋", "mid-autumn|mid autumn|mooncake festival"),
        ("diwali", "deepavali"),
    )
    for name in words(listing)
}
"""Other names; 春节+1 is the day after."""
EVES: Final = frozenset({"除夕", "年三十", "年三十晚", "大年三十", "年廿九"})
FEASTS: Final = tuple(sorted({*FIXED, *LUNAR, *SAME, *EVES, "thanksgiving", "black friday"}, key=len, reverse=True))
DAYS_IN_WEEK: Final = 7


def weekday(today: date, day: int, which: str, *, past: bool) -> date:
    """Give the date of a weekday (Monday is 0); `which` is '', 'this', 'next', 'last', 'next next' or 'last last'.

    A bare weekday lies ahead (today is not meant: people say 'today'), in a text about the past behind.
    """
    monday = today - timedelta(days=today.weekday())
    weeks = {"this": 0, "next": 1, "last": -1, "next next": 2, "last last": -2}
    if which in weeks:
        return monday + timedelta(days=day, weeks=weeks[which])
    ahead = (day - today.weekday()) % DAYS_IN_WEEK
    if past:
        return today - timedelta(days=(today.weekday() - day) % DAYS_IN_WEEK or DAYS_IN_WEEK)
    return today + timedelta(days=ahead or DAYS_IN_WEEK)


def month_day(today: date, month: int, day: int, year: int | None, *, past: bool) -> date | None:
    """Give the date of a month and day: the next one, in a text about the past the last one."""
    if year:
        return safe(year, month, day)
    here = safe(today.year, month, day)
    if past:
        return here if here and here <= today else safe(today.year - 1, month, day)
    if here and here >= today - timedelta(days=60):
        return here
    return safe(today.year + 1, month, day)


def day_of_month(today: date, day: int, month: int | None, *, past: bool) -> date | None:
    """Give the date of '25号': the next 25th, in a text about the past the last; `month` counts from this one."""
    if month is not None:
        return shifted(today, month, day)
    here = shifted(today, 0, day)
    if past:
        return here if here and here <= today else shifted(today, -1, day)
    return here if here and here >= today else shifted(today, 1, day)


def shifted(today: date, months: int, day: int) -> date | None:
    """Give a day of the month that lies so many months away."""
    index = today.year * 12 + today.month - 1 + months
    return safe(index // 12, index % 12 + 1, day)


def feast(today: date, name: str, *, past: bool) -> date | None:
    """Give the date of a feast: the next one, in a text about the past the last one."""
    years = (today.year, today.year - 1) if past else (today.year, today.year + 1)
    for year in years:
        found = in_year(name, year)
        if found and (found <= today if past else found >= today):
            return found
    return None


def in_year(name: str, year: int) -> date | None:
    """Give the date of a feast in a year, None where it is unknown."""
    if name in EVES:
        spring = in_year("春节", year)
        return spring - timedelta(days=1) if spring else None
    if name in {"thanksgiving", "black friday"}:
        first = date(year, 11, 1)
        thursday = first + timedelta(days=(3 - first.weekday()) % DAYS_IN_WEEK + 21)
        return thursday + timedelta(days=name == "black friday")
    name, _, later = SAME.get(name, name).partition("+")
    if later:
        spring = in_year(name, year)
        return spring + timedelta(days=int(later)) if spring else None
    if name in FIXED:
        return date(year, *FIXED[name])
    dates = LUNAR[name].split()
    index = year - FIRST_YEAR
    return date(year, int(dates[index][:2]), int(dates[index][2:])) if 0 <= index < len(dates) else None


def safe(year: int, month: int, day: int) -> date | None:
    """Give the date, or None for 31 June."""
    if not (1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1] and 2000 <= year <= 2100):  # noqa: PLR2004
        return None
    return date(year, month, day)
