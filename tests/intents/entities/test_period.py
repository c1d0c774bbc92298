"""The month, quarter, half-year or year of a bill."""

import pytest

from tests.intents.entities.reading import first

PERIODS = [
    ("上个月的水费", "2026-10"),
    ("上月物业费", "2026-10"),
    ("这个月电费多少", "2026-11"),
    ("本月账单", "2026-11"),
    ("下个月物业费", "2026-12"),
    ("上上个月的账单", "2026-09"),
    ("10月份物业费", "2026-10"),
    ("九月的停车费", "2026-09"),
    ("去年12月的电费", "2025-12"),
    ("2025年8月的水费", "2025-08"),
    ("三季度物业费", "2026-Q3"),
    ("第四季度的费用", "2026-Q4"),
    ("上季度物业费", "2026-Q3"),
    ("今年上半年物业费", "2026-H1"),
    ("去年下半年的停车费", "2025-H2"),
    ("去年的物业费没交", "2025"),
    ("今年全年物业费", "2026"),
    ("1到3月的物业费", "2026-Q1"),
    ("1-6月物业费一起交", "2026-H1"),
    ("上個月嘅管理費", "2026-10"),
    ("last month's water bill", "2026-10"),
    ("management fee for this month", "2026-11"),
    ("maintenance for this quarter", "2026-Q4"),
    ("last quarter's service charge", "2026-Q3"),
    ("October water bill", "2026-10"),
    ("the fee for September", "2026-09"),
    ("invoice for last year", "2025"),
    ("Q2 service charge", "2026-Q2"),
    ("CAM charges for second quarter", "2026-Q2"),
    ("I paid half year Jan to June in one go, fee still in arrears", "2026-H1"),
    ("bill of 2026-08", "2026-08"),
    ("heating for 2025, how much", "2025"),
    ("不是9月的，是10月的物业费", "2026-10"),
]
NONE = [
    "上个月刚装的门锁坏了",
    "来了三个月了",
    "物业费10月25日交的",
    "宝宝两个月大",
    "月卡多少钱",
    "can I pay? I may come later",
    "we moved in in August, where is the deposit",
    "last month the lift broke",
]


@pytest.mark.parametrize(("text", "period"), PERIODS)
def test_period(text: str, period: str) -> None:
    assert first("period", text) == period


@pytest.mark.parametrize("text", NONE)
def test_no_period(text: str) -> None:
    assert first("period", text) is None
