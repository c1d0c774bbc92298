"""The resident's own tickets: how they stand, call one off, say that it was not fixed, add to one."""

import re
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from handlers.dialogue.messages import Choice, Command
from handlers.dialogue.moments import moment_text
from handlers.dialogue.turn import Turn
from handlers.tickets.staff import perform
from handlers.work import cards
from handlers.work.tickets import act as act_on_ticket
from handlers.work.tickets import add_details
from intents import answers
from storage.ticket import IllegalTransitionError, Ticket, reported_by
from storage.ticket_states import BEFORE_WORK, Actor, Status, Verb

LISTED = 5
JUST_OPENED = timedelta(minutes=30)
"""A photo that comes this soon after a ticket was opened belongs to it."""
_NUMBER = re.compile(r"\d{4,}")


def tell_status(turn: Turn) -> None:
    """Tell how the resident's tickets stand: the one that is named, or all that are open."""
    own = reported_by(turn.session, turn.account, LISTED)
    named = _named(turn, own)
    shown = [named] if named else [one for one in own if one.is_open] or list(own[:1])
    if not shown:
        turn.say("status-none")
        return
    lines = "\n\n".join(_line(turn, ticket) for ticket in shown)
    turn.say("status-list", lines=lines, count=len(shown))


def _line(turn: Turn, ticket: Ticket) -> str:
    return turn.word(
        f"status-line-{ticket.status.replace('_', '-')}",
        next=_next_step(turn, ticket),
        **cards.facts(ticket, turn.now, turn.language),
    )


def _next_step(turn: Turn, ticket: Ticket) -> str:
    if ticket.accepted_at is None and ticket.respond_by is not None and ticket.respond_by > turn.now:
        return turn.word(
            "next-response-by", by=moment_text(ticket.respond_by, turn.now, ticket.community.zone, turn.language)
        )
    if ticket.accepted_at is None:
        return turn.word("next-response-late", phone=ticket.community.phone or turn.word("front-desk"))
    if ticket.appointment is not None:
        return turn.word("next-appointment", appointment=cards.appointment(ticket, turn.now, turn.language))
    return turn.word("next-technician-calls")


def cancel(turn: Turn) -> None:
    """Call off the ticket that is meant; ask which when it is not clear."""
    own = [one for one in reported_by(turn.session, turn.account, LISTED) if one.is_open]
    named = _named(turn, reported_by(turn.session, turn.account, LISTED)) or _meant(turn, own)
    if named is not None:
        _cancel_one(turn, named)
    elif not own:
        turn.say("cancel-none")
    else:
        turn.say("cancel-which", [_choose(turn, ticket, "ticket.cancel") for ticket in own])


def _choose(turn: Turn, ticket: Ticket, action: str) -> Choice:
    return Choice(
        turn.word("ticket-in-a-line", **cards.facts(ticket, turn.now, turn.language)),
        Command(action, {"ticket": ticket.id}),
    )


def _named(turn: Turn, own: Sequence[Ticket]) -> Ticket | None:
    numbers = set(_NUMBER.findall(turn.text))
    return next((ticket for ticket in own if ticket.number in numbers), None)


def _meant(turn: Turn, own: Sequence[Ticket]) -> Ticket | None:
    if len(own) == 1:
        return own[0]
    category, place = turn.understanding.first("category"), turn.understanding.first("place")
    alike = [
        one for one in own if (category and one.category == category) or (place and one.place and place in one.place)
    ]
    return alike[0] if len(alike) == 1 else None


def _cancel_one(turn: Turn, ticket: Ticket) -> None:
    locked = Ticket.locked(turn.session, ticket.id)
    if locked is None:
        turn.say("cancel-none")
        return
    if Status(locked.status) not in BEFORE_WORK:
        turn.say(
            "cancel-too-late",
            phone=locked.community.phone or turn.word("front-desk"),
            **cards.facts(locked, turn.now, turn.language),
        )
        return
    act_on_ticket(turn.session, locked, Verb.CANCEL, turn.account, turn.now, note=turn.text)
    turn.say("cancel-done", **cards.facts(locked, turn.now, turn.language))


def _own(turn: Turn, arguments: Mapping[str, Any]) -> Ticket | None:
    """Give the ticket behind a button, locked, if the sender reported it, from this channel or another."""
    ticket = Ticket.locked(turn.session, int(arguments["ticket"]))
    return ticket if ticket and ticket.actor(turn.account) is Actor.RESIDENT else None


def cancel_by_button(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Call off the ticket behind the button: the resident's own, or for a reason that staff give."""
    if turn.account.staff is not None:
        perform(turn, int(arguments["ticket"]), Verb.CANCEL, str(arguments.get("note") or ""))
        return
    ticket = _own(turn, arguments)
    if ticket is None:
        turn.say("dialogue-button-unknown")
    else:
        _cancel_one(turn, ticket)


def reopen_by_button(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Take the work up again: it was not fixed."""
    ticket = _own(turn, arguments)
    if ticket is None:
        turn.say("dialogue-button-unknown")
    else:
        _reopen(turn, ticket)


def _reopen(turn: Turn, ticket: Ticket) -> None:
    done = ticket.resolved_at or ticket.opened_at
    if turn.now - done > timedelta(days=ticket.community.reopen_days):
        turn.say("reopen-too-late", days=ticket.community.reopen_days, number=ticket.number)
        return
    try:
        act_on_ticket(turn.session, ticket, Verb.REOPEN, turn.account, turn.now, note=turn.text)
    except IllegalTransitionError:
        turn.say("reopen-open-already", **cards.facts(ticket, turn.now, turn.language))
        return
    turn.say("reopen-done", **cards.facts(ticket, turn.now, turn.language))


def listen(turn: Turn) -> bool:
    """Take what is about an own ticket whatever its intent: 'not fixed', and photos without words."""
    if turn.account.staff is not None:
        return False
    if turn.incoming.photos and not turn.text:
        _take_photos(turn)
        return True
    if turn.text and answers.says_not_fixed(turn.text):
        done = [one for one in reported_by(turn.session, turn.account, LISTED) if not one.is_open]
        ticket = Ticket.locked(turn.session, done[0].id) if done else None
        if ticket is not None:
            _reopen(turn, ticket)
            return True
    return False


def _take_photos(turn: Turn) -> None:
    """Put photos without words onto the ticket that was opened just now; else keep them for the request to come."""
    own = [one for one in reported_by(turn.session, turn.account, 1) if one.is_open]
    if own and turn.now - own[0].opened_at < JUST_OPENED:
        add_details(turn.session, own[0], turn.account, "", turn.incoming.photos, turn.now)
        turn.say("photo-added", number=own[0].number)
        return
    turn.state.memory["photos"] = [*turn.state.memory.get("photos", []), *turn.incoming.photos]
    turn.say("photo-kept")
