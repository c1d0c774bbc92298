"""Homes with bills for dialogues about fees."""

from typing import Any

from tests.handlers.stage import HOMES, LI, LIN, MORNING

SUN = {"account": "sun", "channel": "wecom", "name": "孙会计", "roles": ["finance"]}
OCTOBER = {
    "home": "3-2-501",
    "fee_type": "property",
    "period": "2026-10",
    "amount": "286.00",
    "paid": "0.00",
    "due": "2026-11-10",
}
SERVICE = {"what": "物业服务费", "quantity": "100", "unit": "㎡", "unit_price": "2.50", "amount": "250.00"}
SHARED = {"what": "公摊电费", "quantity": "60", "unit": "度", "unit_price": "0.60", "amount": "36.00"}
SEPTEMBER_IN_LINES = {
    **OCTOBER,
    "period": "2026-09",
    "paid": "286.00",
    "due": "2026-10-10",
    "lines": [{**SERVICE, "rule": "单价×建筑面积"}, SHARED],
    "payments": [{"amount": "286.00", "on": "2026-10-05", "method": "wechat"}],
}
OCTOBER_IN_LINES = {
    **OCTOBER,
    "amount": "301.00",
    "lines": [{**SERVICE, "rule": "单价×建筑面积"}, {**SHARED, "quantity": "85", "amount": "51.00"}],
}
WATER = {**OCTOBER, "fee_type": "water", "amount": "64.50", "due": "2026-11-30"}


def billed(
    *residents: dict[str, Any],
    bills: tuple[dict[str, Any], ...] = (OCTOBER,),
    staff: tuple[dict[str, Any], ...] = (LI, LIN, SUN),
    paying: dict[str, Any] | None = None,
) -> list[dict[str, Any]]:
    """Give the opening lines: ten in the morning of a working Friday, with these people and bills."""
    setup: dict[str, Any] = {
        "homes": HOMES,
        "residents": list(residents),
        "staff": list(staff),
        "bills": list(bills),
    }
    if paying is not None:
        setup["paying"] = paying
    return [MORNING, {"setup": setup}]
