"""What can be done with tickets. Whoever has to know of it is told in the same transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from handlers.work import cards, news
from handlers.work.appointment import has_passed, on_its_clock
from handlers.work.assigning import alarm, ask_dispatchers, dispatch_ticket, find_somebody_else, take_back
from handlers.work.conflicts import keep_from_accused
from handlers.work.promise import answer_within, share_of_promise
from intents.faults.outages import outage_in
from storage import Session
from storage.account import Account
from storage.community import Community, Home
from storage.follower import TicketFollower
from storage.staff import Role
from storage.ticket import IllegalTransitionError, Kind, Priority, Ticket, TicketEvent, TicketPhoto
from storage.ticket_states import Actor, Status, Verb
from storage.timer import Timer

SURVEY_JOB = "survey.send"
"""Timer by which the survey feature learns of a resolution; its version is the ticket's episode."""
FREED_JOB = "booking.freed"
"""Timer by which the bookings feature learns that a service ticket was called off, by whomever."""
UNANSWERED_JOB = "ticket.unanswered"
"""Timer by which the tickets feature sees what nobody accepts; its version: percent of the promised time."""
HALF = 50
REPORTED_JOB = "incident.watch"
"""Timer by which the incidents feature learns of a repair that somebody reported."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a resident reports: checked, complete, confirmed. `role` is whom it is for, where the kind does not say.

    `danger` is the kind of danger of an emergency; `linked` the earlier ticket that this one goes on with.
    """

    kind: Kind
    description: str
    category: str = "other"
    home: Home | None = None
    building: str | None = None
    place: str | None = None
    appointment: str | None = None
    phone: str = ""
    photos: tuple[str, ...] = ()
    priority: Priority = Priority.NORMAL
    anonymous: bool = False
    sealed: bool = False
    role: Role | None = None
    danger: str = ""
    linked: Ticket | None = None


def open_ticket(session: Session, reporter: Account, community: Community, report: Report, now: datetime) -> Ticket:
    """Open a ticket, promise a first response, and get it to whoever has to do it.

    An anonymous one holds nothing of its reporter but the account. It is kept from the staff of whom it complains.
    The assignee (the dispatchers when nobody fits), and in an emergency all on duty, are told in this transaction.
    """
    ticket = _new_ticket(session, reporter, community, report, now)
    session.add(ticket)
    session.flush()
    kept_from = [one.id for one in keep_from_accused(session, ticket, report.description)]
    danger = {"danger": report.danger} if report.danger else {}
    ticket.record(session, "open", Actor.RESIDENT, reporter, now, data={"kept_from": kept_from, **danger})
    for digest in report.photos:
        add_photo(session, ticket, reporter, digest, now)
    dispatch_ticket(session, ticket, now)
    if report.kind is Kind.EMERGENCY:
        alarm(session, ticket, now)
    Timer.schedule(session, UNANSWERED_JOB, ticket.id, HALF, share_of_promise(ticket, HALF))
    if _may_be_an_incident(ticket):
        Timer.schedule(session, REPORTED_JOB, ticket.id, ticket.version, now)
    return ticket


def _may_be_an_incident(ticket: Ticket) -> bool:
    """Tell whether the fault may be one of many people: of one home's tap no timer needs to be set and fired."""
    of_many = ticket.home_id is None or outage_in(ticket.description) is not None
    return ticket.kind is Kind.REPAIR and ticket.building is not None and of_many


def _new_ticket(session: Session, reporter: Account, community: Community, report: Report, now: datetime) -> Ticket:
    home = None if report.anonymous else report.home
    return Ticket(
        community_id=community.id,
        number=community.take_ticket_number(session),
        kind=report.kind,
        category=report.category,
        priority=report.priority,
        home_id=home.id if home else None,
        building=home.building if home else report.building,
        place=report.place,
        description=report.description,
        contact_name="" if report.anonymous else reporter.name,
        contact_phone="" if report.anonymous else report.phone or reporter.phone,
        appointment=report.appointment,
        reporter_id=reporter.id,
        anonymous=report.anonymous,
        sealed=report.sealed,
        exclusions=[],
        for_role=report.role,
        linked_id=report.linked.id if report.linked else None,
        status=Status.NEW,
        episode=1,
        version=1,
        opened_at=now,
        respond_by=answer_within(community, report.kind, now),
    )


def add_photo(session: Session, ticket: Ticket, by: Account, digest: str, now: datetime) -> None:
    """Add a photo; the same one twice is one."""
    if digest not in cards.photos(session, ticket):
        session.add(TicketPhoto(ticket_id=ticket.id, digest=digest, added_by_id=by.id, added_at=now))
        session.flush()


def add_details(
    session: Session, ticket: Ticket, by: Account, text: str, digests: Sequence[str], now: datetime
) -> TicketEvent:
    """Add words or photos of a resident to an open ticket, and tell whoever works on it.

    Words of those who only follow it stay out of its description: whoever reported it reads that.
    """
    for digest in digests:
        add_photo(session, ticket, by, digest, now)
    if text and text not in ticket.description and not _only_follows(session, ticket, by):
        ticket.description = f"{ticket.description}\n{text}"
        ticket.version += 1
    event = ticket.record(session, "detail", Actor.RESIDENT, by, now, note=text, data={"photos": list(digests)})
    if keep_from_accused(session, ticket, text) and ticket.assignee and not ticket.is_for(ticket.assignee):
        take_back(session, ticket, now)
    else:
        news.tell_assignee(session, ticket, event, "ticket-detail-added", now, photos=tuple(digests), note=text)
    return event


def _only_follows(session: Session, ticket: Ticket, account: Account) -> bool:
    return ticket.home_id is None and any(one.account_id == account.id for one in TicketFollower.of(session, ticket.id))


def act(  # noqa: PLR0913 - who does what to which ticket, when, why, as what
    session: Session,
    ticket: Ticket,
    verb: Verb,
    by: Account,
    now: datetime,
    note: str = "",
    data: dict[str, str] | None = None,
    *,
    actor: Actor | None = None,
) -> TicketEvent:
    """Let a person do something with a ticket, and tell the other side.

    `actor` is what the person is to the ticket, where the household says so and not the ticket itself.
    Raises IllegalTransitionError, with nothing changed, when this person cannot do it in the ticket's present state.
    """
    actor = actor or ticket.actor(by)
    if actor is None:
        raise IllegalTransitionError(verb, Status(ticket.status))
    event = ticket.apply(session, verb, actor, by, now, note, data=data)
    _follow_up(session, ticket, verb, event, now)
    news.spread(session, ticket, event, verb, actor, now)
    return event


def _follow_up(session: Session, ticket: Ticket, verb: Verb, event: TicketEvent, now: datetime) -> None:
    """Do what a step brings with it, beside telling people of it."""
    if verb is Verb.PROPOSE and event.data.get("at"):
        at = on_its_clock(event.data["at"], ticket.community)
        event.data = {**event.data, "at": at, "before": ticket.appointment}
        ticket.appointment = at
    if verb is Verb.RETURN:
        ask_dispatchers(session, ticket, now)
    if verb is Verb.RESOLVE:
        _ask_how_it_was(session, ticket, now)
    if verb in {Verb.REOPEN, Verb.CANCEL}:
        Timer.cancel(session, SURVEY_JOB, ticket.id)
    if verb is Verb.CANCEL and ticket.kind == Kind.SERVICE:
        Timer.schedule(session, FREED_JOB, ticket.id, ticket.version, now)
    if verb is Verb.REOPEN and has_passed(ticket.appointment, now):
        # Nobody is to come yesterday: the next visit is agreed on anew.
        event.data = {**event.data, "appointment": ticket.appointment}
        ticket.appointment = None
    if verb is Verb.REOPEN and (ticket.assignee is None or not ticket.assignee.active):
        find_somebody_else(session, ticket, now)


def _ask_how_it_was(session: Session, ticket: Ticket, now: datetime) -> None:
    due = now + timedelta(seconds=ticket.community.survey_delay_seconds)
    Timer.schedule(session, SURVEY_JOB, ticket.id, ticket.episode, due)
