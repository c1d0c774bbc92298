"""The time that a clerk would write down, on Friday 20 November 2026 at ten in the morning."""

import pytest

from tests.intents.entities.reading import first

CHINESE = [
    ("这周六日两天 表妹来住", "2026-11-21/2026-11-22"),
    ("预约28号KTV房 晚7点到10点", "2026-11-28 19:00/2026-11-28 22:00"),
    ("明天，早9点来", "2026-11-21 09:00"),
    ("到底周日还停不停水", "2026-11-22"),
    ("下周一到周三 早上九点到下午五点 工人进场", "2026-11-23 09:00/2026-11-25 17:00"),
    ("明天下午四点来修", "2026-11-21 16:00"),
    ("后天上午", "2026-11-22"),
    ("大后天来", "2026-11-23"),
    ("今天下午三点半有空", "2026-11-20 15:30"),
    ("今晚七点", "2026-11-20 19:00"),
    ("今晚十二点交接", "2026-11-21 00:00"),
    ("明早九点一刻上门", "2026-11-21 09:15"),
    ("明天傍晚六点半来", "2026-11-21 18:30"),
    ("明天中午十二点", "2026-11-21 12:00"),
    ("周六上午来人", "2026-11-21"),
    ("下周三下午两点", "2026-11-25 14:00"),
    ("下礼拜五", "2026-11-27"),
    ("这周日十点", "2026-11-22 10:00"),
    ("下下周一", "2026-11-30"),
    ("星期三来", "2026-11-25"),
    ("周末我表哥过来", "2026-11-21/2026-11-22"),
    ("25号下午三点", "2026-11-25 15:00"),
    ("下个月3号来", "2026-12-03"),
    ("12月8日上午十点到十二点", "2026-12-08 10:00/2026-12-08 12:00"),
    ("11.25下午来", "2026-11-25"),
    ("12/6来装宽带", "2026-12-06"),
    ("2026年12月1日", "2026-12-01"),
    ("2026-12-01 15:30", "2026-12-01 15:30"),
    ("明晚八点到十点", "2026-11-21 20:00/2026-11-21 22:00"),
    ("下午3-5点在家", "2026-11-20 15:00/2026-11-20 17:00"),
    ("明天9:00-11:00上门", "2026-11-21 09:00/2026-11-21 11:00"),
    ("24号到26号我姐来住", "2026-11-24/2026-11-26"),
    ("周一到周三来刷墙", "2026-11-23/2026-11-25"),
    ("再过三个小时到", "2026-11-20 13:00"),
    ("半个小时后到", "2026-11-20 10:30"),
    ("四十分钟后来", "2026-11-20 10:40"),
    ("三天后来", "2026-11-23"),
    ("元旦来我家", "2027-01-01"),
    ("国庆来住几天", "2027-10-01"),
    ("除夕那天来4个人", "2027-02-05"),
    ("他明天来，大概下午两点到", "2026-11-21 14:00"),
    ("两点来人", "2026-11-20 14:00"),
    ("聽日下晝四點", "2026-11-21 16:00"),
    ("下個禮拜二朝早十一點", "2026-11-24 11:00"),
    ("今晚八點嚟", "2026-11-20 20:00"),
    ("後日中午", "2026-11-22"),
    ("后天早上7点到9点之间都行", "2026-11-22 07:00/2026-11-22 09:00"),
    ("从明天开始连续三天装修", "2026-11-21"),
    ("聽日(21號)上晝10點至12點", "2026-11-21 10:00/2026-11-21 12:00"),
]
ENGLISH = [
    ("no, I said Tuesday", "2026-11-24"),
    ("can you send someone today?", "2026-11-20"),
    ("4 workers, 23 to 25 Nov 9am to 5pm", "2026-11-23 09:00/2026-11-25 17:00"),
    ("tomorrow at 4pm please", "2026-11-21 16:00"),
    ("tmr 10am", "2026-11-21 10:00"),
    ("can come today 6pm?", "2026-11-20 18:00"),
    ("tonight 8.30pm", "2026-11-20 20:30"),
    ("friend arriving 7ish tonight", "2026-11-20 19:00"),
    ("next Tuesday at 3", "2026-11-24 15:00"),
    ("this Sat 11am", "2026-11-21 11:00"),
    ("Sun evening 6:45", "2026-11-22 18:45"),
    ("on Wednesday", "2026-11-25"),
    ("the day after tomorrow at 9", "2026-11-22 09:00"),
    ("25 Nov, 14:30", "2026-11-25 14:30"),
    ("Dec 5th, half past two", "2026-12-05 14:30"),
    ("5th of December", "2026-12-05"),
    ("on the 28th at noon", "2026-11-28 12:00"),
    ("on 25th december", "2026-12-25"),
    ("from 5th of jan", "2027-01-05"),
    ("12/9 delivery of a sofa", "2026-12-09"),
    ("2026-12-02 09:00", "2026-12-02 09:00"),
    ("Saturday 28 Nov", "2026-11-28"),
    ("Mon 30th 8:30 am", "2026-11-30 08:30"),
    ("On Friday 4.12. at 18:15", "2026-12-04 18:15"),
    ("1530hrs tmr", "2026-11-21 15:30"),
    ("arriving 2 Dec 21h10", "2026-12-02 21:10"),
    ("from 18h on Wednesday", "2026-11-25 18:00"),
    ("tomorrow between 2 and 4 pm", "2026-11-21 14:00/2026-11-21 16:00"),
    ("tomorow 14h", "2026-11-21 14:00"),
    ("明天七点几个朋友来", "2026-11-21 07:00"),
    ("2-4pm tomorrow", "2026-11-21 14:00/2026-11-21 16:00"),
    ("Sat 10-12", "2026-11-21 10:00/2026-11-21 12:00"),
    ("3 to 6 Dec", "2026-12-03/2026-12-06"),
    ("2nd December to 9th", "2026-12-02/2026-12-09"),
    ("arriving 1 Dec 8pm and staying until 4 Dec", "2026-12-01 20:00/2026-12-04"),
    ("in two hours", "2026-11-20 12:00"),
    ("in 45 mins", "2026-11-20 10:45"),
    ("in 3 days", "2026-11-23"),
    ("Monday week", "2026-11-30"),
    ("on Christmas Eve", "2026-12-24"),
    ("Quarter to seven tomorrow evening", "2026-11-21 18:45"),
    ("she'll be there at about half five", "2026-11-20 17:30"),
    ("Monday 9.00 in the lobby", "2026-11-23 09:00"),
    ("plumber this afternoon please", "2026-11-20"),
    ("between 9 and half past ten on Thursday", "2026-11-26 09:00/2026-11-26 10:30"),
    ("guests from 24th to 27th", "2026-11-24/2026-11-27"),
    ("in a couple of hours", "2026-11-20 12:00"),
    ("the 3rd of next month", "2026-12-03"),
]
PAST = [
    ("a complaint regarding the attendant on Saturday last", "2026-11-14"),
    ("I reported the fridge noise (2291) on Tuesday", "2026-11-17"),
    ("周二报的修还没人来", "2026-11-17"),
    ("上周四下午两点报修的", "2026-11-12 14:00"),
    ("昨天来修过，又坏了", "2026-11-19"),
    ("14号报的漏水", "2026-11-14"),
    ("My request of Tuesday", "2026-11-17"),
    ("I reported it on Monday", "2026-11-16"),
    ("paid on 12th Nov, still overdue", "2026-11-12"),
    ("my letter from the 13th has no answer", "2026-11-13"),
    ("2 days ago I reported a leak", "2026-11-18"),
    ("the noise was at 2am last night", "2026-11-20 02:00"),
    ("尋晚十一點嘅噪音", "2026-11-19 23:00"),
]
SUPERSEDED = [
    ("change the visitor from 5 to 8pm", "2026-11-20 20:00"),
    ("明天三点 不对 五点来", "2026-11-21 17:00"),
    ("周六不行 周日吧", "2026-11-22"),
    ("从周六改到周一", "2026-11-23"),
    ("不是7点，9点来", "2026-11-20 21:00"),
    ("后天那个，改大后天", "2026-11-23"),
    ("not Saturday, Sunday then", "2026-11-22"),
    ("Saturday 2pm no wait Sunday 3pm", "2026-11-22 15:00"),
    ("move it from Monday to Thursday", "2026-11-26"),
    ("could you change Thursday's visit to Friday", "2026-11-27"),
    ("我约的周四下午的清洗能不能改到周五下午", "2026-11-27"),
    ("cancel the 4pm booking, make it 6pm", "2026-11-20 18:00"),
    ("change my booking from the 5th to the 6th of December", "2026-12-06"),
]
NONE = [
    "每天晚上九点楼下跳舞",
    "平时早上七点就吵",
    "every Saturday at 8am they drill",
    "周一到周五几点上班",
    "快一点行不行",
    "快一点来",
    "等了三天了",
    "修了两个小时",
    "it took 2 hours",
    "this is the 3rd time",
    "今天真冷",
    "三点建议",
    "有3点要求",
    "半夜三点还在吵",
    "the sun is in my eyes",
    "一号楼",
    "第25号车位",
    "since Monday no water",
    "good weekend!",
    "单号BX-20261109-004",
    "3号电梯坏了",
    "自11月15日供暖以来就不热",
    "Invoice no 20261105 for 3200",
    "周六让不让装修",
]


@pytest.mark.parametrize(("text", "time"), [*CHINESE, *ENGLISH])
def test_what_lies_ahead(text: str, time: str) -> None:
    assert first("time", text) == time


@pytest.mark.parametrize(("text", "time"), PAST)
def test_what_identifies_an_earlier_ticket(text: str, time: str) -> None:
    assert first("time", text) == time


@pytest.mark.parametrize(("text", "time"), SUPERSEDED)
def test_what_was_taken_back_does_not_count(text: str, time: str) -> None:
    assert first("time", text) == time


@pytest.mark.parametrize("text", NONE)
def test_recurring_lasting_and_passing_times(text: str) -> None:
    assert first("time", text) is None
