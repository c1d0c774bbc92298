"""Services, facilities and activities as files and scripts write them."""

from collections.abc import Mapping
from datetime import datetime, time
from decimal import Decimal
from typing import Any

from storage.activity import Activity
from storage.booking import ItemKind, ServiceItem


def service_item(community_id: int, plan: Mapping[str, Any]) -> ServiceItem:
    """Give what can be booked: names by language, price in yuan, opening hours as HH:MM; the rest may be left out."""
    return ServiceItem(
        community_id=community_id,
        kind=ItemKind(plan.get("kind", ItemKind.SERVICE)),
        names=plan["names"],
        words=plan.get("words", {}),
        price=Decimal(str(plan.get("price", "0"))),
        unit=plan.get("unit", {}),
        opens=time.fromisoformat(plan.get("opens", "09:00")),
        closes=time.fromisoformat(plan.get("closes", "18:00")),
        slot_minutes=int(plan.get("slot_minutes", 60)),
        capacity=int(plan.get("capacity", 1)),
    )


def activity_of(community_id: int, plan: Mapping[str, Any], starts_at: datetime) -> Activity:
    """Give an activity: names, place and description by language."""
    return Activity(
        community_id=community_id,
        names=plan["names"],
        words=plan.get("words", {}),
        place=plan.get("place", {}),
        description=plan.get("description", {}),
        starts_at=starts_at,
        capacity=int(plan["capacity"]),
    )
