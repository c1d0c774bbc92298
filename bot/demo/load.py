"""Loading the demo communities from their YAML file."""

from collections.abc import Iterator, Mapping
from datetime import datetime, time, timedelta
from importlib.resources import files
from itertools import cycle
from typing import Any

import yaml
from argon2 import PasswordHasher

from bot.bills import add_bill
from bot.catalogue import activity_of, service_item
from bot.clock import RealClock
from storage import Session
from storage.community import Community, Home
from storage.database import Database
from storage.knowledge import KnowledgeEntry
from storage.payment_setting import PaymentSetting
from storage.resident import HouseholdRole, Membership, Resident
from storage.staff import Staff
from storage.transaction import transaction

SURVEY_SECONDS = 20
"""In the demo the survey comes soon: nobody waits half an hour to see it."""


def load_demo(database: Database) -> bool:
    """Load the demo into a database without any community; give whether it was loaded."""
    with transaction(database) as session:
        if Community.all(session):
            return False
        plan = yaml.load(files("bot.demo").joinpath("communities.yml").read_text("utf-8"), yaml.CSafeLoader)
        password_hash = PasswordHasher().hash(plan["password"])
        names = cycle(plan["household_names"])
        for community in plan["communities"]:
            _load_community(session, community, plan["bills"], password_hash, names)
    return True


def _load_community(
    session: Session,
    plan: Mapping[str, Any],
    bills: list[dict[str, Any]],
    password_hash: str,
    names: Iterator[str],
) -> None:
    community = Community(
        name=plan["name"],
        phone=plan["phone"],
        is_demo=True,
        survey_delay_seconds=SURVEY_SECONDS,
        # Whoever tries the demo at night wants to see what happens.
        quiet_from=time(0, 0),
        quiet_until=time(0, 0),
    )
    session.add(community)
    session.flush()
    homes = {code: Home.add(session, community.id, code) for code in _codes(plan)}
    for person in plan["residents"]:
        _add_resident(session, community, person, homes)
    lived_in = {code for person in plan["residents"] for code in person["homes"]}
    for code, home in homes.items():
        if code not in lived_in:
            _add_household(session, community, home, next(names))
    for person in plan["staff"]:
        _add_staff(session, community, person, password_hash)
    _add_bills(session, list(homes.values()), bills)
    session.add(PaymentSetting(community_id=community.id, **plan["paying"]))
    session.add_all(service_item(community.id, entry) for entry in plan.get("services", []))
    today = RealClock().now().astimezone(community.zone).date()
    for entry in plan.get("activities", []):
        day = today + timedelta(days=int(entry["in_days"]))
        starts_at = datetime.combine(day, time.fromisoformat(entry["at"]), community.zone)
        session.add(activity_of(community.id, entry, starts_at))
    session.add_all(KnowledgeEntry(community_id=community.id, **entry) for entry in plan["knowledge"])


def _codes(plan: Mapping[str, Any]) -> Iterator[str]:
    for building in plan["buildings"]:
        for unit in plan["units"]:
            for floor in range(1, plan["floors"] + 1):
                for room in range(1, plan["rooms_per_floor"] + 1):
                    yield f"{building}-{unit}-{floor}{room:02d}"


def _add_resident(session: Session, community: Community, person: Mapping[str, Any], homes: Mapping[str, Home]) -> None:
    resident = Resident(community_id=community.id, name=person["name"], phone=person["phone"])
    session.add(resident)
    session.flush()
    for code in person["homes"]:
        _join(session, resident, homes[code], person["role"])


def _add_household(session: Session, community: Community, home: Home, name: str) -> None:
    resident = Resident(community_id=community.id, name=name, phone=f"1370000{home.id:04d}")
    session.add(resident)
    session.flush()
    _join(session, resident, home, HouseholdRole.OWNER)


def _join(session: Session, resident: Resident, home: Home, role: str) -> None:
    session.add(
        Membership(
            community_id=resident.community_id, resident_id=resident.id, home_id=home.id, role=role, verified=True
        )
    )


def _add_staff(session: Session, community: Community, person: Mapping[str, Any], password_hash: str) -> None:
    session.add(
        Staff(
            community_id=community.id,
            name=person["name"],
            phone=person["phone"],
            roles=person["roles"],
            skills=person.get("skills", []),
            username=person["username"],
            password_hash=password_hash,
        )
    )


def _add_bills(session: Session, homes: list[Home], bills: list[dict[str, Any]]) -> None:
    """Bill every home; every `paid_by`-th of them has paid, on the day `paid_on`."""
    for index, home in enumerate(homes):
        for bill in bills:
            payments = []
            if index % int(bill["paid_by"]) == 0:
                payments = [{"amount": bill["amount"], "on": bill["paid_on"], "method": "wechat"}]
            paid = bill["amount"] if payments else "0"
            add_bill(session, home, {**bill, "paid": paid, "payments": payments})
