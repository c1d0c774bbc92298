"""What can be done with visitor passes. Whoever has to know of it is told in the same transaction."""

import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from handlers.visitors import news
from handlers.visitors.window import END_OF_DAY, Window
from storage import Session
from storage.account import Account
from storage.community import Community, Home
from storage.pass_search import open_passes, passes_of_homes
from storage.resident import Resident, last_day_in
from storage.staff import Staff
from storage.timer import Timer
from storage.visitor_pass import PassEvent, VisitorPass, new_code
from storage.visitor_pass_states import WAITING, PassActor, PassStatus, PassVerb

EXPIRE_JOB = "visitors.expire"
A_SECOND = timedelta(seconds=1)
LONGEST_WEEKLY = timedelta(days=366)
"""A helper who comes on certain days is asked for again after a year; other stays have the community's limit."""


@dataclass(frozen=True, slots=True)
class Visit:
    """What a household expects: complete, confirmed."""

    window: Window
    name: str | None = None
    people: int | None = None
    plate: str | None = None


class TenancyOverError(Exception):
    """The visit begins after the day on which the tenancy ends; nothing was changed."""


class StayTooLongError(Exception):
    """The pass would be good for longer than the community allows without asking; nothing was changed."""


def open_pass(
    session: Session, account: Account, resident: Resident, home: Home, visit: Visit, now: datetime
) -> VisitorPass:
    """Open a pass: `active` at once within the limits of the community, else `requested`, and the desk is asked.

    The very same visit that is registered already is given back, not doubled. Never good beyond a tenancy: raises
    TenancyOverError when that ends before the visit.
    """
    window = _within_tenancy(session, resident, home, visit.window)
    known = _registered_already(session, home, visit, window, now)
    if known is not None:
        return known
    community = session.get_one(Community, home.community_id)
    crowded = open_passes(session, home.id, now) >= community.open_passes
    within = not crowded and not _is_too_long(window, community)
    visitor_pass = VisitorPass(
        community_id=home.community_id,
        home_id=home.id,
        resident_id=resident.id,
        account_id=account.id,
        token=secrets.token_urlsafe(16),
        code=new_code(),
        status=PassStatus.ACTIVE if within else PassStatus.REQUESTED,
        name=visit.name,
        people=visit.people,
        plate=visit.plate,
        opened_at=now,
    )
    _set_window(visitor_pass, window)
    session.add(visitor_pass)
    session.flush()
    visitor_pass.record(session, "open", PassActor.HOUSEHOLD, account, now)
    _watch_end(session, visitor_pass)
    if not within:
        news.ask_desk(session, visitor_pass, now)
    return visitor_pass


def _within_tenancy(session: Session, resident: Resident, home: Home, window: Window) -> Window:
    last = last_day_in(session, resident.id, home.id)
    if last is None or window.until.date() <= last:
        return window
    if window.start.date() > last:
        raise TenancyOverError
    return replace(window, until=datetime.combine(last, END_OF_DAY, window.until.tzinfo))


def _registered_already(
    session: Session, home: Home, visit: Visit, window: Window, now: datetime
) -> VisitorPass | None:
    wanted = (visit.name, visit.people, visit.plate, window.start, window.until)
    return next(
        (
            one
            for one in passes_of_homes(session, [home.id], now)
            if (one.name, one.people, one.plate, one.valid_from, one.valid_until) == wanted
        ),
        None,
    )


def _is_too_long(window: Window, community: Community) -> bool:
    longest = LONGEST_WEEKLY if window.weekdays else timedelta(days=community.pass_days)
    return window.until - window.start > longest


def _set_window(visitor_pass: VisitorPass, window: Window) -> None:
    visitor_pass.valid_from, visitor_pass.valid_until = window.start, window.until
    visitor_pass.weekdays = [str(day) for day in window.weekdays]
    visitor_pass.day_from, visitor_pass.day_until = window.day_from, window.day_until


def _watch_end(session: Session, visitor_pass: VisitorPass) -> None:
    Timer.schedule(session, EXPIRE_JOB, visitor_pass.id, visitor_pass.version, visitor_pass.valid_until + A_SECOND)


def change_pass(session: Session, visitor_pass: VisitorPass, visit: Visit, by: Account, now: datetime) -> None:
    """Let the same pass, with the same code and link, be for this visit.

    Raises PassRefusedError, TenancyOverError or StayTooLongError, with the pass unchanged.
    """
    window = _within_tenancy(session, visitor_pass.resident, visitor_pass.home, visit.window)
    if visitor_pass.status != PassStatus.REQUESTED and _is_too_long(window, visitor_pass.community):
        raise StayTooLongError
    before = visitor_pass.valid_from.isoformat(), visitor_pass.valid_until.isoformat()
    if _lets_stay(visitor_pass, window):
        visitor_pass.version += 1
        event = visitor_pass.record(session, PassVerb.CHANGE, PassActor.HOUSEHOLD, by, now)
    else:
        event = visitor_pass.apply(session, PassVerb.CHANGE, PassActor.HOUSEHOLD, by, now)
    event.data = {"from": before[0], "until": before[1]}
    _set_window(visitor_pass, window)
    visitor_pass.name, visitor_pass.people, visitor_pass.plate = visit.name, visit.people, visit.plate
    _watch_end(session, visitor_pass)


def _lets_stay(visitor_pass: VisitorPass, window: Window) -> bool:
    """Tell whether this only lets somebody stay longer who is in: a pass for one entry is used up, its visit is not."""
    is_in = visitor_pass.status == PassStatus.ARRIVED
    return is_in and window.start == visitor_pass.valid_from and window.until > visitor_pass.valid_until


def cancel_pass(session: Session, visitor_pass: VisitorPass, by: Account, now: datetime) -> None:
    """Take a pass back; raises PassRefusedError when the visitor is in already, or the pass is over."""
    visitor_pass.apply(session, PassVerb.CANCEL, PassActor.HOUSEHOLD, by, now)


def act_at_gate(  # noqa: PLR0913 - what is done, by whom, when, why
    session: Session,
    visitor_pass: VisitorPass,
    verb: PassVerb,
    actor: PassActor,
    by: Staff,
    now: datetime,
    *,
    note: str = "",
    public_url: str = "",
) -> PassEvent:
    """Approve, refuse, admit or let leave, and tell the host; raises PassRefusedError."""
    event = visitor_pass.apply(session, verb, actor, by, now, note)
    if verb is PassVerb.APPROVE:
        visitor_pass.apply(session, PassVerb.ACTIVATE, PassActor.SYSTEM, None, now)
        _watch_end(session, visitor_pass)
    news.tell_host(session, visitor_pass, event, now, public_url)
    return event


def expire(session: Session, timer: Timer, now: datetime) -> None:
    """Say of a pass that was not used that it is over, unless it has been given more time since.

    Whoever has somebody staying who has not left by then is told, and how to let them stay.
    """
    visitor_pass = VisitorPass.locked(session, timer.subject_id)
    if visitor_pass is None or visitor_pass.valid_until >= now:
        return
    if visitor_pass.status in WAITING:
        visitor_pass.apply(session, PassVerb.EXPIRE, PassActor.SYSTEM, None, now)
    elif visitor_pass.status == PassStatus.ARRIVED and visitor_pass.stays:
        news.tell_overstay(session, visitor_pass, now)
