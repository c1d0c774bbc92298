"""Who talks in this terminal: somebody of the demo communities, or a guest."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.terminal.screen import Screen
from bot.terminal.texts import terminal_text
from handlers.dialogue.texts import render
from handlers.features import FEATURES
from handlers.registration.service import demo_people, take_demo_identity
from storage import Session
from storage.account import Account
from storage.community import Community
from storage.database import Database
from storage.resident import Resident
from storage.staff import Staff
from storage.transaction import reading, transaction

CHANNEL: Final = "terminal"
GUEST: Final = "guest"
_SHOWN: Final = 4
"""Residents of each community that are offered by name; any other can be named."""
_SEARCHED: Final = 500


class UnknownPersonError(Exception):
    """There is nobody of that name to play; the message says so in words."""


@dataclass(frozen=True, slots=True)
class Player:
    """Whom the terminal talks for."""

    account: str
    language: str
    greeting: str


def sit_down(database: Database, screen: Screen, name: str | None, language: str, now: datetime) -> Player:
    """Give the person of that name, or ask who it is to be; raises UnknownPersonError for a name that nobody has."""
    with reading(database) as session:
        offered = _people(session, _SHOWN)
        everybody = _people(session, _SEARCHED)
        if name is None and offered:
            _offer(screen, session, offered, language)
            name = next(screen.lines(), "")
            if name.isdecimal() and 1 <= int(name) <= len(offered):
                name = offered[int(name) - 1].name
        chosen = next((one for one in everybody if name and one.name.casefold() == name.casefold()), None)
        person_id = chosen.id if chosen else 0
        if chosen is None and name and name.casefold() != GUEST:
            names = ", ".join(one.name for one in offered)
            text = "terminal-nobody" if offered else "terminal-no-demo"
            raise UnknownPersonError(terminal_text(language, text, name=name, names=names))
    with transaction(database) as session:
        # Read again: what an earlier session gave is no part of this one.
        person: Resident | Staff | None = None
        if isinstance(chosen, Resident):
            person = session.get(Resident, person_id)
        elif isinstance(chosen, Staff):
            person = session.get(Staff, person_id)
        return _seat(session, person, language, now)


def _people(session: Session, residents: int) -> list[Resident | Staff]:
    return [one for community in Community.all(session) for one in demo_people(session, community, residents)]


def _offer(screen: Screen, session: Session, offered: Sequence[Resident | Staff], language: str) -> None:
    screen.write(terminal_text(language, "terminal-who"))
    for number, one in enumerate(offered, start=1):
        community = session.get(Community, one.community_id)
        place = community.name if community else ""
        screen.write(f"{number:>3}. {one.name} · {_role(one, language)} · {place}")


def _role(person: Resident | Staff, language: str) -> str:
    roles = person.roles if isinstance(person, Staff) else ["resident"]
    return "/".join(render(language, f"role-{role.replace('_', '-')}") for role in roles)


def _seat(session: Session, person: Resident | Staff | None, language: str, now: datetime) -> Player:
    external_id = GUEST if person is None else f"{type(person).__name__.lower()}-{person.id}"
    account = Account.on(session, CHANNEL, external_id)
    if account is None:
        account = Account(channel=CHANNEL, external_id=external_id, language=language, created_at=now)
        session.add(account)
        session.flush()
    account.reachable = True
    if person is not None:
        take_demo_identity(session, account, person, now, FEATURES)
    played = account.staff or account.resident
    if played is None:
        return Player(external_id, account.language, terminal_text(account.language, "terminal-hello-guest"))
    greeting = terminal_text(
        account.language,
        "terminal-hello",
        name=account.name,
        role=_role(played, account.language),
        community=account.community.name if account.community else "",
    )
    return Player(external_id, account.language, greeting)
