"""'Not fixed': the same ticket again, with a new episode; after the window a new one that goes on with it."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from handlers.dialogue import drafts
from handlers.dialogue.households import home_value
from handlers.dialogue.turn import Turn
from handlers.tickets import own, visit_time
from handlers.tickets.flow import REPAIR
from handlers.work import cards
from handlers.work.appointment import ANY_TIME, appointment_from
from handlers.work.tickets import act, add_photo
from intents.replies import fault_answers
from intents.tickets import ticket_words
from storage.ticket import IllegalTransitionError, Kind, Ticket
from storage.ticket_states import Actor, Status, Verb

REGRETTED: Final = timedelta(hours=12)
"""For so long 'I still need it' is about what was called off."""


def listen(turn: Turn) -> bool:
    """Take 'it is not fixed', when something that it can be about is finished."""
    tickets = own.own_tickets(turn) if fault_answers.says_not_fixed(turn.text) or _asks_once_more(turn) else []
    done = [
        one for one in tickets if Status(one.status) in {Status.RESOLVED, Status.CLOSED} and not own.differs(turn, one)
    ]
    if any(one.is_open and not own.differs(turn, one) for one in tickets) and not _fresh(turn, done):
        return False
    done = _fresh(turn, done) or done[-1:]
    meant = own.which(turn, done)
    if meant.one is not None:
        _reopen(turn, meant.one)
    elif done:
        turn.say("reopen-which", own.choose(turn, meant.tickets, "ticket.reopen"))
    return bool(done)


def _asks_once_more(turn: Turn) -> bool:
    """Tell whether more is to be done, right after it was told what was done or how that was rated."""
    again, same = fault_answers.wants_done_again(turn.text), fault_answers.goes_on_all_the_same(turn.text)
    if turn.state.active is not None or not (again or same):
        return False
    done = [one for one in own.own_tickets(turn) if one.status in {Status.RESOLVED, Status.CLOSED}]
    shown = own.last_shown(turn, done)
    return shown is not None and (again or shown.kind == Kind.COMPLAINT)


def _fresh(turn: Turn, done: list[Ticket]) -> list[Ticket]:
    return [one for one in done if not _is_too_late(turn, one)]


def _is_too_late(turn: Turn, ticket: Ticket) -> bool:
    return turn.now - (ticket.resolved_at or ticket.opened_at) > timedelta(days=ticket.community.reopen_days)


def by_button(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Take the work up again: it was not fixed."""
    ticket = own.by_button(turn, arguments)
    if ticket is not None:
        _reopen(turn, ticket)


def _reopen(turn: Turn, ticket: Ticket) -> None:
    own.in_confidence(turn, [ticket])
    locked = Ticket.locked(turn.session, ticket.id)
    if locked is None:
        return
    if not locked.is_open and _is_too_late(turn, locked):
        _begin_anew(turn, locked)
        return
    try:
        act(turn.session, locked, Verb.REOPEN, turn.account, turn.now, turn.text, actor=Actor.RESIDENT)
    except IllegalTransitionError:
        turn.say("reopen-open-already", **cards.facts(locked, turn.now, turn.language))
        return
    for digest in turn.incoming.photos:
        add_photo(turn.session, locked, turn.account, digest, turn.now)
    turn.state.memory["ticket"] = locked.id
    # 'Tomorrow morning please': when they may come this time.
    turn.state.memory["when"] = locked.id
    turn.say("reopen-done", **cards.facts(locked, turn.now, turn.language))
    visit_time.agree_again(turn, locked)


def _begin_anew(turn: Turn, ticket: Ticket) -> None:
    """Begin a request that goes on with a ticket that is too old to be opened again: all that is known is in it."""
    anew = ticket.kind == Kind.REPAIR and own.is_of_the_house(turn, ticket)
    said = "reopen-anew" if anew else "reopen-too-late"
    turn.say(said, days=ticket.community.reopen_days, number=ticket.number)
    if anew:
        _begin_with(turn, ticket)


def listen_for_regret(turn: Turn) -> bool:
    """Begin a repair once more that was called off just now: 'no wait, I still need it'."""
    instead = ticket_words.comes_instead(turn.text)
    if turn.state.active is not None or not (ticket_words.regrets(turn.text) or instead):
        return False
    tickets = [one for one in own.own_tickets(turn) if own.is_of_the_house(turn, one)]
    off = [(one.closed_at, one.id, one) for one in tickets if one.status == Status.CANCELLED and one.closed_at]
    closed_at, _, newest = max(off, default=(None, 0, None))
    if (
        newest is None
        or newest.kind != Kind.REPAIR
        or closed_at is None
        or turn.now - closed_at > (own.JUST_NOW if instead else REGRETTED)
    ):
        return False
    turn.say("cancel-regretted", number=newest.number)
    when, known = turn.understanding.first("time"), newest.appointment
    named = appointment_from(turn.text, when, newest.community, turn.now, known, asked=True)
    _begin_with(turn, newest, time=named or known or ANY_TIME)
    return True


def _begin_with(turn: Turn, ticket: Ticket, **more: str) -> None:
    """Begin a repair with all that is known from an earlier ticket."""
    known = {
        **more,
        "linked": ticket.id,
        "fault": ticket.description.splitlines()[0],
        "category": ticket.category,
        "place": ticket.place,
        "building": ticket.building,
        "common": ticket.home is None,
        "home": home_value(ticket.home) if ticket.home else None,
    }
    turn.state.memory["known"] = {name: value for name, value in known.items() if value is not None}
    drafts.start(turn, REPAIR)
