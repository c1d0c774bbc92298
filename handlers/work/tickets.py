"""What can be done with tickets. Whoever has to know of it is told in the same transaction."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from handlers.dialogue.messages import MessageKind
from handlers.work import cards, news
from handlers.work.conflicts import keep_from_accused
from handlers.work.dispatch import choose_assignee, dispatchers, on_duty
from handlers.work.promise import after_service_time
from storage import Session
from storage.account import Account
from storage.community import Community, Home
from storage.outbox import Lane
from storage.staff import Role, Staff
from storage.ticket import IllegalTransitionError, Kind, Priority, Ticket, TicketEvent, TicketPhoto
from storage.ticket_states import Actor, Status, Verb, transition
from storage.timer import Timer

SURVEY_JOB = "survey.send"
"""Timer by which the survey feature learns of a resolution; its version is the ticket's episode."""
REPORTED_JOB = "incident.watch"
"""Timer by which the incidents feature learns of a repair that somebody reported."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a resident reports: checked, complete, confirmed. `role` is whom it is for, where the kind does not say."""

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


def open_ticket(session: Session, reporter: Account, community: Community, report: Report, now: datetime) -> Ticket:
    """Open a ticket, promise a first response, and get it to whoever has to do it.

    An anonymous one holds nothing of its reporter but the account. It is kept from the staff of whom it complains.
    The assignee (the dispatchers when nobody fits), and in an emergency all on duty, are told in this transaction.
    """
    ticket = _new_ticket(session, reporter, community, report, now)
    session.add(ticket)
    session.flush()
    kept_from = [one.id for one in keep_from_accused(session, ticket, report.description)]
    ticket.record(session, "open", Actor.RESIDENT, reporter, now, data={"kept_from": kept_from})
    for digest in report.photos:
        add_photo(session, ticket, reporter, digest, now)
    _dispatch(session, ticket, now)
    if report.kind is Kind.EMERGENCY:
        alarm(session, ticket, now)
    if report.kind is Kind.REPAIR and ticket.building is not None:
        Timer.schedule(session, REPORTED_JOB, ticket.id, ticket.version, now)
    return ticket


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
        status=Status.NEW,
        episode=1,
        version=1,
        opened_at=now,
        respond_by=_respond_by(report, community, now),
    )


def _respond_by(report: Report, community: Community, now: datetime) -> datetime:
    if report.kind is Kind.EMERGENCY:
        return now + timedelta(minutes=5)
    return after_service_time(community, now, timedelta(minutes=community.response_minutes))


def add_photo(session: Session, ticket: Ticket, by: Account, digest: str, now: datetime) -> None:
    """Add a photo; the same one twice is one."""
    if digest not in cards.photos(session, ticket):
        session.add(TicketPhoto(ticket_id=ticket.id, digest=digest, added_by_id=by.id, added_at=now))
        session.flush()


def add_details(
    session: Session, ticket: Ticket, by: Account, text: str, digests: tuple[str, ...], now: datetime
) -> None:
    """Add words or photos of the resident to an open ticket, and tell whoever works on it."""
    for digest in digests:
        add_photo(session, ticket, by, digest, now)
    event = ticket.record(session, "detail", Actor.RESIDENT, by, now, note=text, data={"photos": list(digests)})
    if keep_from_accused(session, ticket, text) and ticket.assignee and not ticket.is_for(ticket.assignee):
        _take_away(session, ticket, now)
        return
    news.tell_assignee(session, ticket, event, "ticket-detail-added", now, photos=digests, note=text)


def _take_away(session: Session, ticket: Ticket, now: datetime) -> None:
    """Take a ticket from somebody whom it turns out to be about; they are not told why."""
    ticket.assignee, ticket.status, ticket.accepted_at = None, Status.NEW, None
    ticket.version += 1
    _dispatch(session, ticket, now)


def _dispatch(session: Session, ticket: Ticket, now: datetime) -> None:
    chosen = choose_assignee(session, ticket, now)
    if chosen is not None:
        ticket.assignee = chosen
        event = ticket.apply(session, Verb.ASSIGN, Actor.SYSTEM, None, now)
        event.data = {"to": chosen.id, "name": chosen.name}
        if ticket.kind != Kind.EMERGENCY:
            news.send_card(session, ticket, event, now)
    elif ticket.kind != Kind.EMERGENCY:
        _ask_dispatchers(session, ticket, now)


def _ask_dispatchers(session: Session, ticket: Ticket, now: datetime) -> None:
    photos = cards.photos(session, ticket)
    for account in dispatchers(session, ticket, now):
        occasion = f"unassigned:{ticket.version}:{account.id}"
        news.show_card(
            session, account, ticket, "ticket-unassigned", occasion, now, kind=MessageKind.ALERT, photos=photos
        )


def alarm(session: Session, ticket: Ticket, now: datetime) -> None:
    """Tell everybody on duty of an emergency, at once, whatever the hour; who may take it gets the button for it.

    Not those whom it is about, when it was a complaint before.
    """
    for account in on_duty(session, ticket.community_id, now):
        if account.staff is None or not ticket.is_for(account.staff):
            continue
        news.show_card(
            session,
            account,
            ticket,
            "emergency-alert",
            f"alarm:{ticket.version}:{account.id}",
            now,
            kind=MessageKind.ALERT,
            lane=Lane.EMERGENCY,
            may_act=ticket.assignee is None or ticket.actor(account) is Actor.ASSIGNEE,
        )


def assign(
    session: Session, ticket: Ticket, to: Staff, by: Account | None, now: datetime, *, actor: Actor
) -> TicketEvent:
    """Give a ticket to somebody, by hand; raises IllegalTransitionError when this actor may not, or not any more."""
    event = hand_over(session, ticket, to, by, now, actor=actor)
    news.tell_reporter(session, ticket, event, "ticket-news-assigned", now)
    return event


def hand_over(
    session: Session, ticket: Ticket, to: Staff, by: Account | None, now: datetime, *, actor: Actor
) -> TicketEvent:
    """Give a ticket to somebody, and tell them and whoever had it before; raises as `assign` does.

    Raises it, too, when the ticket is not for them: it is about them, or a complaint and they do not dispatch.
    """
    verb = Verb.ASSIGN if transition(Verb.ASSIGN, Status(ticket.status), actor) else Verb.TRANSFER
    if not ticket.is_for(to):
        raise IllegalTransitionError(verb, Status(ticket.status))
    previous = ticket.assignee
    event = ticket.apply(session, verb, actor, by, now)
    ticket.assignee = to
    event.data = {"to": to.id, "name": to.name}
    if previous is not None and previous.id != to.id:
        news.tell_former_assignee(session, ticket, previous, event, now)
    news.send_card(session, ticket, event, now)
    return event


def act(
    session: Session,
    ticket: Ticket,
    verb: Verb,
    by: Account,
    now: datetime,
    note: str = "",
    data: dict[str, str] | None = None,
) -> TicketEvent:
    """Let a person do something with a ticket, and tell the other side.

    Raises IllegalTransitionError, with nothing changed, when this person cannot do it in the ticket's present state.
    """
    actor = ticket.actor(by)
    if actor is None:
        raise IllegalTransitionError(verb, Status(ticket.status))
    event = ticket.apply(session, verb, actor, by, now, note)
    if data:
        event.data = dict(data)
    if verb is Verb.PROPOSE and data:
        ticket.appointment = data["at"]
    if verb is Verb.RETURN:
        _ask_dispatchers(session, ticket, now)
    if verb is Verb.RESOLVE:
        _ask_how_it_was(session, ticket, now)
    if verb in {Verb.REOPEN, Verb.CANCEL}:
        Timer.cancel(session, SURVEY_JOB, ticket.id)
    news.spread(session, ticket, event, verb, actor, now)
    return event


def _ask_how_it_was(session: Session, ticket: Ticket, now: datetime) -> None:
    due = now + timedelta(seconds=ticket.community.survey_delay_seconds)
    Timer.schedule(session, SURVEY_JOB, ticket.id, ticket.episode, due)
