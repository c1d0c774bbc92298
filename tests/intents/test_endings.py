"""From when on a weekly visitor comes no more."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from intents.visits.endings import last_day_of_helper

NOW = datetime(2026, 11, 20, 10, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("刘姐12月就不来了 取消吧", date(2026, 11, 30)),
        ("阿姨下个月不来了", date(2026, 11, 30)),
        ("刘姐从12月15号开始不做了", date(2026, 12, 14)),
        ("刘姐1月份开始不来了", date(2026, 12, 31)),
        ("元旦后就不请了", date(2026, 12, 31)),
        ("保姆做到这个月底", date(2026, 11, 30)),
        ("from December she's not coming anymore", date(2026, 11, 30)),
        ("not coming from 5 December, cancel", date(2026, 12, 4)),
        ("we're stopping lessons after 10 December", date(2026, 12, 10)),
        ("her last day with us is 3 December", date(2026, 12, 3)),
        ("she stops at the end of November", date(2026, 11, 30)),
        ("she can't make it on Thursday", None),
        ("刘姐不来了", None),
        ("刘姐以后不来了", None),
        ("刘姐12月1号不来", None),
        ("阿姨这周三不来", None),
        ("she comes again in December", None),
    ],
)
def test_the_last_day_of_a_helper(text: str, last: date | None) -> None:
    assert last_day_of_helper(text, NOW) == last
