"""Binding an account to a person whom the office knows."""

from collections.abc import Sequence
from datetime import datetime

from handlers.dialogue.flow import Feature, welcome
from storage import Session
from storage.account import Account, Invitation
from storage.community import Community
from storage.resident import Resident
from storage.staff import Staff


def bind_by_code(session: Session, account: Account, code: str, now: datetime, features: Sequence[Feature]) -> bool:
    """Bind the account to the person whom the code invites; False when it is wrong, expired or somebody else's.

    Somebody who is new on this account is told what already waits for them.
    """
    invitation = Invitation.usable(session, code, account, now)
    if invitation is None:
        return False
    before = _person(account)
    invitation.bind(account, now)
    _settle(session, account, before, now, features)
    return True


def _person(account: Account) -> tuple[int | None, int | None]:
    return account.resident_id, account.staff_id


def _settle(
    session: Session,
    account: Account,
    before: tuple[int | None, int | None],
    now: datetime,
    features: Sequence[Feature],
) -> None:
    session.flush()
    session.refresh(account)
    if _person(account) != before:
        welcome(features, session, account, now)


def demo_people(session: Session, community: Community, residents: int) -> list[Resident | Staff]:
    """Give the first residents and all staff of a demo community; nobody of a real one."""
    if not community.is_demo:
        return []
    return [*Resident.of_community(session, community.id, residents), *Staff.of_community(session, community.id)]


def take_demo_identity(
    session: Session, account: Account, person: Resident | Staff, now: datetime, features: Sequence[Feature]
) -> bool:
    """Let an account play a person of a demo community; False for a person of a real one."""
    community = session.get(Community, person.community_id)
    if community is None or not community.is_demo:
        return False
    before = _person(account)
    account.community_id = person.community_id
    account.resident_id = person.id if isinstance(person, Resident) else None
    account.staff_id = person.id if isinstance(person, Staff) else None
    _settle(session, account, before, now, features)
    return True
