"""Bookings and sign-ups as they are kept: taken under the lock of what they are for, freed, passed on, remembered."""

from datetime import datetime, time, timedelta
from typing import Final

from handlers.bookings.calendar import Period, first_free
from handlers.bookings.catalogue import in_language
from handlers.dialogue.messages import Choice, Command
from handlers.dialogue.moments import moment_text, span_text
from handlers.dialogue.notify import notify
from handlers.dialogue.texts import render
from handlers.work import news
from storage import Session
from storage.account import Account
from storage.activity import Activity, Signup, SignupStatus
from storage.booking import Booking, BookingStatus, ServiceItem
from storage.ticket import Ticket
from storage.ticket_states import Actor
from storage.timer import Timer

REMIND_JOB: Final = "activity.remind"
REMINDED_AT: Final = time(18, 0)
"""Local time of the day before an activity at which those who go are reminded."""


def book(session: Session, item: ServiceItem, ticket: Ticket, period: Period, status: BookingStatus) -> Booking:
    """Keep a period of an item for a ticket. Whoever calls holds the item's lock and has seen that it is free."""
    booking = Booking(
        community_id=item.community_id,
        item_id=item.id,
        ticket_id=ticket.id,
        account_id=ticket.reporter_id,
        starts=period.starts,
        ends=period.ends,
        status=status,
    )
    session.add(booking)
    session.flush()
    return booking


def sign_up(session: Session, activity: Activity, ticket: Ticket, people: int) -> Signup:
    """Sign a ticket's reporter up, or put them on the waitlist when they do not fit in; under the activity's lock."""
    fits = activity.places_left(session) >= people
    signup = Signup(
        community_id=activity.community_id,
        activity_id=activity.id,
        ticket_id=ticket.id,
        account_id=ticket.reporter_id,
        people=people,
        status=SignupStatus.GOING if fits else SignupStatus.WAITLISTED,
    )
    session.add(signup)
    session.flush()
    zone = activity.community.zone
    eve = activity.starts_at.astimezone(zone).date() - timedelta(days=1)
    due = datetime.combine(eve, REMINDED_AT, zone)
    if due > ticket.opened_at:
        Timer.schedule(session, REMIND_JOB, signup.id, 1, due)
    return signup


def change_people(session: Session, activity: Activity, signup: Signup, people: int, now: datetime) -> bool:
    """Let so many take part; False, and nothing is changed, when more do not fit in. Under the activity's lock."""
    more = people - signup.people
    if signup.status == SignupStatus.GOING and more > activity.places_left(session):
        return False
    signup.people = people
    session.flush()
    _pass_places_on(session, activity, now)
    return True


def free(session: Session, timer: Timer, now: datetime) -> None:
    """Free what a cancelled ticket had, and give it to whoever waits first."""
    ticket = Ticket.locked(session, timer.subject_id)
    if ticket is None or ticket.is_open:
        return
    booking = Booking.of_ticket(session, ticket.id)
    if booking is not None and booking.status != BookingStatus.CANCELLED:
        item = ServiceItem.locked(session, booking.item_id)
        booking.status = BookingStatus.CANCELLED
        session.flush()
        if item is not None:
            pass_on(session, item, now)
    signup = Signup.of_ticket(session, ticket.id)
    if signup is not None and signup.status != SignupStatus.CANCELLED:
        activity = Activity.locked(session, signup.activity_id)
        signup.status = SignupStatus.CANCELLED
        Timer.cancel(session, REMIND_JOB, signup.id)
        session.flush()
        if activity is not None:
            _pass_places_on(session, activity, now)


def pass_on(session: Session, item: ServiceItem, now: datetime) -> None:
    """Book those who wait for a slot that is free now, first come first; they are told. Under the item's lock."""
    zone = item.community.zone
    for booking in Booking.waiting(session, item.id, now):
        period = Period(booking.starts.astimezone(zone), booking.ends.astimezone(zone))
        if first_free(session, item, [period]) is None:
            continue
        booking.status = BookingStatus.BOOKED
        session.flush()
        language = booking.account.language
        when = span_text(period.text, now, zone, language)
        _tell(session, booking.ticket, booking.account, in_language(item.names, language), when, now)


def _pass_places_on(session: Session, activity: Activity, now: datetime) -> None:
    """Give free places to those who wait, strictly in order: a small group does not overtake a large one."""
    left = activity.places_left(session)
    if activity.starts_at <= now:
        return
    for signup in Signup.standing(session, activity.id):
        if signup.status != SignupStatus.WAITLISTED:
            continue
        if signup.people > left:
            return
        signup.status = SignupStatus.GOING
        left -= signup.people
        session.flush()
        language = signup.account.language
        when = moment_text(activity.starts_at, now, activity.community.zone, language)
        _tell(session, signup.ticket, signup.account, in_language(activity.names, language), when, now)


def _tell(session: Session, ticket: Ticket, account: Account, what: str, when: str, now: datetime) -> None:
    event = ticket.record(
        session, "detail", Actor.SYSTEM, None, now, note=render(account.language, "booking-promoted-note")
    )
    news.tell_assignee(session, ticket, event, "ticket-detail-added", now, note=event.note)
    notify(
        session,
        account,
        "booking-promoted",
        {"number": ticket.number, "what": what, "when": when},
        key=f"booking:{ticket.id}:promoted",
        now=now,
        choices=(Choice(render(account.language, "booking-give-up"), Command("ticket.cancel", {"ticket": ticket.id})),),
    )


def remind(session: Session, timer: Timer, now: datetime) -> None:
    """Remind somebody of an activity the day before, if they are still going and it is still to come."""
    signup = Signup.locked(session, timer.subject_id)
    if signup is None or signup.status != SignupStatus.GOING or signup.activity.starts_at <= now:
        return
    activity, account = signup.activity, signup.account
    language = account.language
    notify(
        session,
        account,
        "activity-reminder",
        {
            "what": in_language(activity.names, language),
            "when": moment_text(activity.starts_at, now, activity.community.zone, language),
            "place": in_language(activity.place, language),
            "people": signup.people,
        },
        key=f"activity:{signup.id}:reminder",
        now=now,
        choices=(Choice(render(language, "booking-give-up"), Command("ticket.cancel", {"ticket": signup.ticket_id})),),
    )
