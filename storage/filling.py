"""Filling a database with invented residents and their past tickets, to measure at size: in SQL, not row by row."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    FromClause,
    Integer,
    String,
    case,
    cast,
    func,
    insert,
    literal,
    select,
    text,
)
from sqlalchemy.orm import Session

from storage.account import Account
from storage.base import Base
from storage.community import FIRST_TICKET_NUMBER, Building, Community, Home
from storage.conversation import Conversation
from storage.inbox import InboxRow
from storage.outbox import Delivery, Notification
from storage.resident import Membership, Resident
from storage.staff import Role, Staff
from storage.ticket import Kind, Ticket, TicketEvent
from storage.ticket_states import Actor, Status

BUILDING_SIZE = 500
COMMUNITY_SIZE = 10 * BUILDING_SIZE
PERIODS = 12
"""Months over which the tickets are spread."""
OPEN_SHARE = 100
"""One ticket in so many is still open."""
EXCHANGES = 3
"""Messages, and answers to them, of which each ticket came."""
_SLICE = 50_000
"""Rows that one statement adds."""
_CONTENT = {"text": "The ticket was recorded, and somebody takes care of it.", "choices": [], "photos": []}
_HISTORY = (("open", Status.NEW), ("assign", Status.ASSIGNED), ("resolve", Status.RESOLVED), ("close", Status.CLOSED))


@dataclass(frozen=True, slots=True)
class Filled:
    """What to measure with: ids of residents who have two homes each, and of all technicians."""

    with_two_homes: Sequence[int]
    technicians: Sequence[int]


@dataclass(frozen=True, slots=True)
class _Plan:
    """How much there is to be, and the ids that the first added home, resident and account get; the rest follow."""

    residents: int
    tickets: int
    home: int
    resident: int
    account: int


def fill(session: Session, residents: int, tickets: int, now: datetime) -> Filled:
    """Add demo communities with so many residents, and tickets of the last year with their history and messages.

    Every second resident of a building but the last belongs to two homes. One ticket in a hundred is open.
    """
    plan = _Plan(residents, tickets, *(_next_id(session, table) for table in (Home, Resident, Account)))
    technicians: list[int] = []
    two_homes: list[int] = []
    for first in range(0, residents, COMMUNITY_SIZE):
        community = _add_community(session, first, tickets)
        technicians += [
            staff.id for staff in Staff.of_community(session, community.id) if Role.TECHNICIAN in staff.roles
        ]
        for start in range(first, min(first + COMMUNITY_SIZE, residents), BUILDING_SIZE):
            end = min(start + BUILDING_SIZE, residents)
            _add_building(session, community, plan, start, end, now)
            two_homes += range(plan.resident + start, plan.resident + end - 1, 2)
    first_ticket = _next_id(session, Ticket)
    for period in range(PERIODS):
        start, end = tickets * period // PERIODS, tickets * (period + 1) // PERIODS
        if start < end:
            opened = now - timedelta(days=30 * (PERIODS - period))
            _add_tickets(session, plan, first_ticket, start, end, opened)
            _add_traces(session, first_ticket + start, first_ticket + end, opened)
    if session.get_bind().dialect.name == "postgresql":
        _settle_postgresql(session)
    return Filled(two_homes, technicians)


def _add_community(session: Session, first: int, tickets: int) -> Community:
    community = Community(name=f"Filled {first}", is_demo=True, next_ticket=FIRST_TICKET_NUMBER + tickets)
    session.add(community)
    session.flush()
    people = (("Technician 1", Role.TECHNICIAN), ("Technician 2", Role.TECHNICIAN), ("Front desk", Role.FRONT_DESK))
    session.add_all(Staff(community_id=community.id, name=name, roles=[role]) for name, role in people)
    session.flush()
    return community


def _add_building(session: Session, community: Community, plan: _Plan, start: int, end: int, now: datetime) -> None:
    """Add a building with a household, and its account, in each home: those of the numbers [start, end)."""
    name = str(start % COMMUNITY_SIZE // BUILDING_SIZE + 1)
    building = Building.named(session, community.id, name)
    session.flush()
    source, n = _numbers(start, end)
    within = n % BUILDING_SIZE
    room = _text((within // 10 + 1) * 100 + within % 10)
    shared = {"community_id": community.id}
    home = {**shared, "id": n + plan.home, "building_id": building.id, "building": name, "unit": "1", "room": room}
    _insert(session, Home, {**home, "code": _text(name, "-1-", room)}, source)
    person = {**shared, "id": n + plan.resident, "name": _text("Resident ", n), "phone": _text("137", n + 10_000_000)}
    _insert(session, Resident, person, source)
    member = {**shared, "resident_id": n + plan.resident, "verified": True}
    _insert(session, Membership, {**member, "home_id": n + plan.home}, source)
    if end - start > 1:
        pairs, n_of_pair = _numbers(start, end - 1)
        member = {**shared, "resident_id": n_of_pair + plan.resident, "verified": True}
        _insert(
            session, Membership, {**member, "home_id": n_of_pair + plan.home + 1}, pairs, n_of_pair % 2 == start % 2
        )
    account = {**shared, "id": n + plan.account, "resident_id": n + plan.resident, "channel": "filled"}
    _insert(session, Account, {**account, "external_id": _text(n + plan.account), "created_at": now}, source)
    talk = {"account_id": n + plan.account, "state": {}, "updated_at": now}
    _insert(session, Conversation, talk, source)


def _add_tickets(session: Session, plan: _Plan, first_id: int, start: int, end: int, opened: datetime) -> None:
    numbers, n = _numbers(start, end)
    reporter = n % plan.residents
    source = (
        numbers.join(Account, Account.id == reporter + plan.account)
        .join(Resident, Resident.id == Account.resident_id)
        .join(Home, Home.id == reporter + plan.home)
        .join(Staff, (Staff.community_id == Account.community_id) & (Staff.name == "Technician 1"))
    )
    is_open = n % OPEN_SHARE == 1
    values = {
        "id": n + first_id,
        "community_id": Account.community_id,
        "number": _text(n + FIRST_TICKET_NUMBER),
        "kind": Kind.REPAIR,
        "status": case((is_open, Status.ASSIGNED), else_=Status.CLOSED),
        "category": "water",
        "home_id": Home.id,
        "building": Home.building,
        "description": _text("The tap in the kitchen drips, report ", n),
        "contact_name": Resident.name,
        "contact_phone": Resident.phone,
        "reporter_id": Account.id,
        "assignee_id": Staff.id,
        "opened_at": opened,
        "respond_by": opened,
    }
    _insert(session, Ticket, values, source)


def _add_traces(session: Session, start: int, end: int, opened: datetime) -> None:
    """Add history and messages of the tickets with ids [start, end)."""
    tickets = Ticket.__table__
    chosen = (Ticket.id >= start) & (Ticket.id < end)
    event = {"ticket_id": Ticket.id, "at": opened, "actor": Actor.SYSTEM, "name": "", "episode": 1}
    for what, after in _HISTORY:
        happened = chosen if after in {Status.NEW, Status.ASSIGNED} else chosen & (Ticket.status == Status.CLOSED)
        _insert(session, TicketEvent, {**event, "what": what, "status_after": after}, tickets, happened)
    for exchange in range(EXCHANGES):
        key = _text("filled:", exchange, ":", Ticket.id)
        taken = {"channel": "filled", "dedupe_key": key, "received_at": opened}
        _insert(session, InboxRow, taken, tickets, chosen)
        answer = {
            "dedupe_key": key,
            "token": key,
            "community_id": Ticket.community_id,
            "account_id": Ticket.reporter_id,
            "channel": "filled",
        }
        sent = {"kind": "reply", "content": _CONTENT, "status": Delivery.SENT}
        times = {"created_at": opened, "due_at": opened, "sent_at": opened}
        _insert(session, Notification, {**answer, **sent, **times}, tickets, chosen)


def _insert(
    session: Session,
    table: type[Base],
    values: dict[str, Any],
    source: FromClause,
    condition: ColumnElement[bool] | None = None,
) -> None:
    """Insert a row of `values` (constants, or expressions over the source) for each row of the source."""
    columns = table.__table__.c
    expressions = [
        value
        if hasattr(value, "__clause_element__") or isinstance(value, ColumnElement)
        else _constant(columns[name], value)
        for name, value in values.items()
    ]
    rows = select(*expressions).select_from(source)
    rows = rows if condition is None else rows.where(condition)
    session.execute(insert(table).from_select(list(values), rows))


def _constant(column: ColumnElement[Any], value: object) -> ColumnElement[Any]:
    # PostgreSQL takes a bare parameter in a SELECT for text; SQLite's CAST would turn a date into its year.
    return literal(value, column.type)


def _numbers(start: int, end: int) -> tuple[FromClause, ColumnElement[int]]:
    """Give a source with a row for each number in [start, end), and that number."""
    first = select(literal(start, Integer).label("n")).cte("numbers", recursive=True)
    numbers = first.union_all(select(first.c.n + 1).where(first.c.n < end - 1))
    return numbers, numbers.c.n


def _text(*parts: object) -> ColumnElement[str]:
    joined: ColumnElement[str] = literal("", String)
    for part in parts:
        is_column = hasattr(part, "__clause_element__") or isinstance(part, ColumnElement)
        joined = joined + (cast(part, String) if is_column else literal(str(part), String))
    return joined


def count_tickets(session: Session) -> int:
    """Give the number of tickets in the database; it reads all of them."""
    return session.scalar(select(func.count()).select_from(Ticket)) or 0


def _next_id(session: Session, table: type[Base]) -> int:
    return (session.scalar(select(func.max(table.__table__.c.id))) or 0) + 1


def _settle_postgresql(session: Session) -> None:
    """Move the sequences behind the ids that were given here, and show the planner what there is now."""
    for table in (Home, Resident, Account, Ticket):
        name = table.__tablename__
        session.execute(text(f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), (SELECT max(id) FROM {name}))"))  # noqa: S608 - names of our tables
    session.execute(text("ANALYZE"))


def fill_readers(session: Session, count: int, channel: str, now: datetime) -> int:
    """Add accounts that belong to nobody, and give the id of the first; the others follow it."""
    first = _next_id(session, Account)
    for start in range(0, count, _SLICE):
        source, n = _numbers(start, min(start + _SLICE, count))
        values = {"id": n + first, "channel": channel, "external_id": _text("reader", n + first), "created_at": now}
        _insert(session, Account, values, source)
    if session.get_bind().dialect.name == "postgresql":
        _settle_postgresql(session)
    return first


def fill_sent(session: Session, count: int, first_reader: int, readers: int, now: datetime) -> None:
    """Add so many notifications that were sent to these accounts in turns."""
    known = _next_id(session, Notification)
    for start in range(known, known + count, _SLICE):
        source, n = _numbers(start, min(start + _SLICE, known + count))
        # The tokens in no order, as those of real ones are.
        keys = {"dedupe_key": _text("sent:", n), "token": _text((cast(n, BigInteger) * 7_919) % 1_000_003, ":", n)}
        times = {"created_at": now, "due_at": now, "sent_at": now}
        values = {"account_id": n % readers + first_reader, "channel": "filled", "kind": "push", "content": _CONTENT}
        _insert(session, Notification, {**keys, **values, **times, "status": Delivery.SENT}, source)
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("ANALYZE"))
