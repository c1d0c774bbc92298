"""The people that a browser can speak for, and how it comes to."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.channels.web.seats import Browser, invited_seat
from handlers.dialogue.texts import render
from handlers.features import FEATURES
from handlers.registration.service import bind_by_code, demo_people, take_demo_identity
from storage import Session
from storage.account import Account
from storage.community import Community
from storage.resident import Resident
from storage.staff import Staff

CHANNEL = "web"
RESIDENTS_SHOWN = 8
"""Residents of each demo community that can be played: enough to choose from, few enough to read."""


class RefusedError(Exception):
    """This identity cannot be had; nothing was changed. The message is a text id."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as the pages show them. `seat` is what the browser asks for to be this person."""

    seat: str
    name: str
    role: str
    homes: tuple[str, ...] = ()
    community: str = ""
    is_staff: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A community with those who can be chosen there."""

    id: int
    name: str
    residents: tuple[Person, ...]
    staff: tuple[Person, ...]


def places(session: Session, language: str, now: datetime, *, demo: bool) -> list[Place]:
    """Give the communities, with the people of the demo ones when this is a demo."""
    found = []
    for community in Community.all(session):
        shown = demo_people(session, community, RESIDENTS_SHOWN) if demo else []
        people = [_person(session, one, community, language, now) for one in shown]
        found.append(
            Place(
                community.id,
                community.name,
                tuple(one for one in people if not one.is_staff),
                tuple(one for one in people if one.is_staff),
            )
        )
    return found


def person_of(session: Session, account: Account, seat: str, language: str, now: datetime) -> Person:
    """Give whom an account stands for; a guest has no name."""
    one = account.staff or account.resident
    if one is None:
        return Person(seat, "", "", community=account.community.name if account.community else "")
    found = _person(session, one, one.community, language, now)
    return Person(seat, found.name, found.role, found.homes, found.community, found.is_staff)


def _person(session: Session, one: Resident | Staff, community: Community, language: str, now: datetime) -> Person:
    if isinstance(one, Staff):
        roles = " · ".join(render(language, f"role-{role.replace('_', '-')}") for role in one.roles)
        return Person(f"staff-{one.id}", one.name, roles, community=community.name, is_staff=True)
    homes = one.homes(session, now.astimezone(community.zone).date())
    codes = tuple(home.code for home in homes)
    return Person(f"resident-{one.id}", one.name, render(language, "role-resident"), codes, community.name)


def take_seat(session: Session, browser: Browser, seat: str, language: str, now: datetime, *, demo: bool) -> None:
    """Make the account behind a demo identity or a guest; raises RefusedError."""
    kind, _dash, number = seat.partition("-")
    person_id = int(number) if number.isascii() and number.isdecimal() and len(number) < 10 else 0  # noqa: PLR2004 - fits a database integer
    account = _account(session, browser.external_id(seat), language, now)
    if kind == "guest":
        _seat_guest(session, account, person_id)
        return
    person: Resident | Staff | None = None
    if demo and kind == "resident":
        person = session.get(Resident, person_id)
    elif demo and kind == "staff":
        person = session.get(Staff, person_id)
    if person is None or not take_demo_identity(session, account, person, now, FEATURES):
        raise RefusedError("web-problem-identity")


def _seat_guest(session: Session, account: Account, community_id: int) -> None:
    # A guest who was bound in the chat by a code keeps the community that the code brought.
    if community_id and account.community is None:
        account.community = session.get(Community, community_id)
        if account.community is None:
            raise RefusedError("web-problem-identity")


def accept_invitation(session: Session, browser: Browser, code: str, language: str, now: datetime) -> str:
    """Bind this browser to the person whom the code invites and give the seat; raises RefusedError."""
    seat = invited_seat(code)
    account = _account(session, browser.external_id(seat), language, now)
    if not bind_by_code(session, account, code, now, FEATURES):
        raise RefusedError("web-problem-invitation")
    return seat


def _account(session: Session, external_id: str, language: str, now: datetime) -> Account:
    found = Account.on(session, CHANNEL, external_id)
    if found is None:
        found = Account(channel=CHANNEL, external_id=external_id, language=language, created_at=now)
        session.add(found)
        session.flush()
    found.reachable = True
    return found


def zone_of(account: Account, otherwise: ZoneInfo) -> ZoneInfo:
    """Give the zone in which this account reads a clock."""
    return account.community.zone if account.community else otherwise
