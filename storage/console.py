"""What the console reads. Lists go by key from the newest on: never an OFFSET, and never a count of everything."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, collate, exists, or_, select
from sqlalchemy.orm import QueryableAttribute, Session, joinedload

from storage.account import Account
from storage.community import Community, Home
from storage.outbox import Notification
from storage.resident import Membership, Resident
from storage.staff import Role, Staff
from storage.survey import Survey
from storage.ticket import Kind, Ticket, TicketPhoto
from storage.ticket_privacy import TicketExclusion
from storage.ticket_states import Status

MOST_NOTIFICATIONS = 200


@dataclass(frozen=True, slots=True)
class TicketQuery:
    """Which tickets a list shows. Empty means any; `before` is the id that the page before ended with."""

    statuses: tuple[Status, ...] = tuple(Status)
    kind: Kind | None = None
    assignee_id: int | None = None
    unassigned: bool = False
    words: str = ""
    home_code: str = ""
    before: int | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A resident or a member of staff with what a list shows beside the name."""

    person: Resident | Staff
    homes: tuple[str, ...]
    channels: tuple[str, ...]


def may_see(staff: Staff, ticket: Ticket) -> bool:
    """Tell whether this person may open the ticket.

    Dispatchers: all of their community. Everybody else: what is assigned to them, and no complaint, whoever has it.
    Nobody: what is about themselves.
    """
    return ticket.is_for(staff) and (staff.dispatches or ticket.assignee_id == staff.id)


def _visible_to(staff: Staff) -> list[ColumnElement[bool]]:
    about_them = TicketExclusion.ticket_id == Ticket.id, TicketExclusion.staff_id == staff.id
    conditions = [Ticket.community_id == staff.community_id, ~exists().where(*about_them)]
    if not staff.dispatches:
        conditions += [Ticket.assignee_id == staff.id, Ticket.kind != Kind.COMPLAINT]
    return conditions


def list_tickets(session: Session, staff: Staff, query: TicketQuery, limit: int) -> Sequence[Ticket]:
    """Give the newest tickets of a query that this person may see."""
    conditions = _visible_to(staff)
    if query.kind is not None:
        conditions.append(Ticket.kind == query.kind)
    if query.unassigned:
        conditions.append(Ticket.assignee_id.is_(None))
    if query.assignee_id is not None:
        conditions.append(Ticket.assignee_id == query.assignee_id)
    if query.before is not None:
        conditions.append(Ticket.id < query.before)
    found: set[int] = set()
    for branch in _branches(session, staff, query):
        newest = select(Ticket.id).where(*conditions, branch).order_by(Ticket.id.desc()).limit(limit)
        found.update(session.scalars(newest))
    shown = select(Ticket).where(Ticket.id.in_(sorted(found, reverse=True)[:limit]))
    together = (joinedload(Ticket.home), joinedload(Ticket.assignee))
    return session.scalars(shown.options(*together).order_by(Ticket.id.desc())).all()


def _branches(session: Session, staff: Staff, query: TicketQuery) -> Iterator[ColumnElement[bool]]:
    """Give conditions whose results are united: each can use an index of its own, an OR of all of them none.

    Words that are a number or a home are looked for as that alone; any others have to be looked for in every ticket.
    """
    if not query.words:
        yield from (Ticket.status == status for status in query.statuses)
        return
    status = Ticket.status.in_(query.statuses)
    numbered = Ticket.numbered(session, staff.community_id, query.words)
    if numbered is not None:
        yield and_(status, Ticket.id == numbered.id)
    homes = [home.id for home in Home.matching(session, staff.community_id, query.home_code, limit=50)]
    if homes:
        # Whoever searches by home must not learn who reported anonymously.
        hidden = Ticket.anonymous if staff.has_role(Role.MANAGER) else or_(Ticket.anonymous, Ticket.sealed)
        yield and_(status, Ticket.home_id.in_(homes), ~hidden)
    if numbered is None and not homes:
        yield and_(status, or_(*(_says(session, column, query.words) for column in (Ticket.description, Ticket.place))))


def _says(session: Session, column: QueryableAttribute[Any], words: str) -> ColumnElement[bool]:
    # LIKE of SQLite knows no case by itself, and takes half as long without lower().
    if session.get_bind().dialect.name == "sqlite":
        return column.contains(words, autoescape=True)
    return column.icontains(words, autoescape=True)


def shows_photo(session: Session, staff: Staff, digest: str) -> bool:
    """Tell whether the photo belongs to a ticket that this person may see."""
    tickets = select(Ticket.id).join(TicketPhoto, TicketPhoto.ticket_id == Ticket.id)
    return session.scalar(tickets.where(TicketPhoto.digest == digest, *_visible_to(staff)).limit(1)) is not None


def notifications_about(session: Session, ticket: Ticket) -> Sequence[Notification]:
    """Give what was sent about a ticket, and the surveys about it, oldest first."""
    subjects = [f"ticket:{ticket.id}:", *(f"survey:{one.id}:" for one in Survey.of_ticket(session, ticket.id))]
    key: ColumnElement[str] = Notification.dedupe_key.expression
    if session.get_bind().dialect.name == "postgresql":
        # A linguistic collation passes over punctuation, and a prefix would be no range of it.
        key = collate(key, "C")
    # ';' follows ':', so this is every key that starts so; SQLite uses no index for a LIKE with ESCAPE.
    ranges = [and_(key >= subject, key < f"{subject[:-1]};") for subject in subjects]
    query = select(Notification).where(or_(*ranges)).options(joinedload(Notification.account))
    return session.scalars(query.order_by(Notification.id).limit(MOST_NOTIFICATIONS)).all()


def list_residents(
    session: Session, community_id: int, words: str, home_code: str, after: int, limit: int
) -> list[Person]:
    """Give the residents of a community after an id, by name, phone or home when there are words."""
    query = select(Resident).where(Resident.community_id == community_id, Resident.id > after)
    if words:
        homes = [home.id for home in Home.matching(session, community_id, home_code, limit=50)]
        members = select(Membership.resident_id).where(Membership.home_id.in_(homes))
        query = query.where(
            or_(
                Resident.name.icontains(words, autoescape=True),
                Resident.phone.contains(words, autoescape=True),
                Resident.id.in_(members),
            )
        )
    residents = session.scalars(query.order_by(Resident.id).limit(limit)).all()
    ids = [one.id for one in residents]
    homes_of = _gather(
        session.execute(
            select(Membership.resident_id, Home.code)
            .join(Home, Home.id == Membership.home_id)
            .where(Membership.resident_id.in_(ids))
            .order_by(Membership.id)
        )
    )
    channels_of = _gather(
        session.execute(select(Account.resident_id, Account.channel).where(Account.resident_id.in_(ids)))
    )
    return [Person(one, homes_of.get(one.id, ()), channels_of.get(one.id, ())) for one in residents]


def list_staff(session: Session, community_id: int) -> list[Person]:
    """Give the active staff of a community with the channels on which they can be reached."""
    staff = Staff.of_community(session, community_id)
    reachable = Account.staff_id.in_([one.id for one in staff]), Account.reachable
    channels_of = _gather(session.execute(select(Account.staff_id, Account.channel).where(*reachable)))
    return [Person(one, (), channels_of.get(one.id, ())) for one in staff]


def _gather(pairs: Iterable[Row[int | None, str]]) -> dict[int, tuple[str, ...]]:
    gathered: dict[int, tuple[str, ...]] = {}
    for owner, value in pairs:
        if owner is not None and value not in gathered.get(owner, ()):
            gathered[owner] = (*gathered.get(owner, ()), value)
    return gathered


def demo_sign_ins(session: Session) -> Sequence[Staff]:
    """Give the staff of demo communities who can sign in; nobody of a real one."""
    able = Staff.active, Staff.username.is_not(None), Staff.password_hash.is_not(None)
    query = select(Staff).join(Community, Community.id == Staff.community_id).where(Community.is_demo, *able)
    return session.scalars(query.options(joinedload(Staff.community)).order_by(Staff.id).limit(50)).all()
