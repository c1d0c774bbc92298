"""A small community for tests: one home, its resident, two technicians and a manager, each with an account."""

from dataclasses import dataclass
from datetime import datetime

from storage import Session
from storage.account import Account
from storage.community import Community, Home
from storage.database import Database
from storage.resident import Membership, Resident
from storage.staff import Role, Staff
from storage.transaction import transaction


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """The ids of its rows; `wang` … are accounts."""

    community: int
    home: int
    wang: int
    li: int
    zhao: int
    chen: int
    li_staff: int
    zhao_staff: int


def settle(database: Database, now: datetime) -> Neighbourhood:
    """Put the community into an empty database."""
    with transaction(database) as session:
        community = Community(name="翠湖花园", phone="021-55550000")
        session.add(community)
        session.flush()
        home = Home.add(session, community.id, "3-2-501")
        resident = add_resident(session, community.id, "王芳")
        session.add(
            Membership(community_id=community.id, resident_id=resident.id, home_id=home.id, role="owner", verified=True)
        )
        li = add_staff(session, community.id, "李师傅", Role.TECHNICIAN)
        zhao = add_staff(session, community.id, "赵师傅", Role.TECHNICIAN)
        chen = add_staff(session, community.id, "陈经理", Role.MANAGER)
        return Neighbourhood(
            community=community.id,
            home=home.id,
            wang=add_account(session, "web", "wang", now, community.id, resident=resident).id,
            li=add_account(session, "wecom", "li", now, community.id, staff=li).id,
            zhao=add_account(session, "wecom", "zhao", now, community.id, staff=zhao).id,
            chen=add_account(session, "wecom", "chen", now, community.id, staff=chen).id,
            li_staff=li.id,
            zhao_staff=zhao.id,
        )


def add_resident(session: Session, community: int, name: str) -> Resident:
    """Add a resident without a home."""
    resident = Resident(community_id=community, name=name, phone="13800000000")
    session.add(resident)
    session.flush()
    return resident


def add_staff(session: Session, community: int, name: str, *roles: Role) -> Staff:
    """Add a member of staff who is always on duty."""
    staff = Staff(community_id=community, name=name, roles=list(roles))
    session.add(staff)
    session.flush()
    return staff


def add_account(
    session: Session,
    channel: str,
    name: str,
    now: datetime,
    community: int | None = None,
    *,
    resident: Resident | None = None,
    staff: Staff | None = None,
) -> Account:
    """Add an account, of nobody unless a person is given."""
    account = Account(
        channel=channel,
        external_id=name,
        community_id=community,
        display_name=name,
        resident_id=resident.id if resident else None,
        staff_id=staff.id if staff else None,
        created_at=now,
        last_seen_at=now,
    )
    session.add(account)
    session.flush()
    return account
