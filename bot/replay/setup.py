"""The people and things of a script: homes, residents, staff, bills."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from bot.bills import add_bill
from bot.catalogue import activity_of, service_item
from storage import Session
from storage.account import Account
from storage.community import Community, Home
from storage.payment_setting import PaymentSetting
from storage.resident import Membership, Resident
from storage.staff import Staff


@dataclass(slots=True)
class Cast:
    """Account name → channel; staff account name → staff id; home as written → home id."""

    channels: dict[str, str] = field(default_factory=dict)
    staff: dict[str, int] = field(default_factory=dict)
    homes: dict[str, int] = field(default_factory=dict)


def set_up(session: Session, cast: Cast, setup: Mapping[str, Any], now: datetime) -> None:
    """Add what a `setup` line names to the run's only community; may come more than once in a script."""
    community = Community.all(session)[0]
    for code in setup.get("homes", []):
        _home(session, cast, community, code)
    for person in setup.get("residents", []):
        _resident(session, cast, community, person, now)
    for person in setup.get("staff", []):
        _staff(session, cast, community, person, now)
    for bill in setup.get("bills", []):
        _bill(session, cast, community, bill)
    for item in setup.get("services", []):
        session.add(service_item(community.id, item))
    for activity in setup.get("activities", []):
        session.add(activity_of(community.id, activity, datetime.fromisoformat(activity["starts_at"])))
    if "paying" in setup:
        session.add(PaymentSetting(community_id=community.id, **setup["paying"]))


def _home(session: Session, cast: Cast, community: Community, code: str) -> int:
    if code not in cast.homes:
        known = Home.exactly(session, community.id, code)
        cast.homes[code] = (known or Home.add(session, community.id, code)).id
    return cast.homes[code]


def _account(session: Session, cast: Cast, community: Community, person: Mapping[str, Any], now: datetime) -> Account:
    name, channel = str(person["account"]), str(person.get("channel", "web"))
    cast.channels[name] = channel
    account = Account(
        channel=channel,
        external_id=name,
        community_id=community.id,
        display_name=str(person.get("name", name)),
        language=str(person.get("language", "zh")),
        created_at=now,
    )
    session.add(account)
    return account


def _resident(session: Session, cast: Cast, community: Community, person: Mapping[str, Any], now: datetime) -> None:
    resident = Resident(community_id=community.id, name=str(person.get("name", "")), phone=str(person.get("phone", "")))
    session.add(resident)
    session.flush()
    until = person.get("until")
    for code in person.get("homes", []):
        session.add(
            Membership(
                community_id=community.id,
                resident_id=resident.id,
                home_id=_home(session, cast, community, code),
                role=str(person.get("role", "owner")),
                verified=bool(person.get("verified", True)),
                until=date.fromisoformat(until) if until else None,
            )
        )
    _account(session, cast, community, person, now).resident_id = resident.id


def _staff(session: Session, cast: Cast, community: Community, person: Mapping[str, Any], now: datetime) -> None:
    shift = person.get("shift")
    staff = Staff(
        community_id=community.id,
        name=str(person.get("name", "")),
        phone=str(person.get("phone", "")),
        roles=list(person.get("roles", [])),
        skills=list(person.get("skills", [])),
        buildings=list(person["buildings"]) if person.get("buildings") else None,
        shift_from=time.fromisoformat(shift[0]) if shift else None,
        shift_until=time.fromisoformat(shift[1]) if shift else None,
    )
    session.add(staff)
    session.flush()
    account = _account(session, cast, community, person, now)
    account.staff_id = staff.id
    cast.staff[str(person["account"])] = staff.id


def _bill(session: Session, cast: Cast, community: Community, bill: Mapping[str, Any]) -> None:
    add_bill(session, session.get_one(Home, _home(session, cast, community, str(bill["home"]))), bill)
