"""Binding an account to a person whom the office knows."""

from datetime import datetime

from storage import Session
from storage.account import Account, Invitation
from storage.community import Community
from storage.resident import Resident
from storage.staff import Staff


def bind_by_code(session: Session, account: Account, code: str, now: datetime) -> bool:
    """Bind the account to the person whom the code invites; False when it is wrong, expired or somebody else's."""
    invitation = Invitation.usable(session, code, account, now)
    if invitation is None:
        return False
    invitation.bind(account, now)
    session.flush()
    session.refresh(account)
    return True


def demo_people(session: Session, community: Community, residents: int) -> list[Resident | Staff]:
    """Give the first residents and all staff of a demo community; nobody of a real one."""
    if not community.is_demo:
        return []
    return [*Resident.of_community(session, community.id, residents), *Staff.of_community(session, community.id)]


def take_demo_identity(session: Session, account: Account, person: Resident | Staff) -> bool:
    """Let an account play a person of a demo community; False for a person of a real one."""
    community = session.get(Community, person.community_id)
    if community is None or not community.is_demo:
        return False
    account.community_id = person.community_id
    account.resident_id = person.id if isinstance(person, Resident) else None
    account.staff_id = person.id if isinstance(person, Staff) else None
    session.flush()
    session.refresh(account)
    return True
