"""When somebody may come, as residents say it of a repair that was reported already."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from handlers.dialogue.digression import columns, is_bare_value
from handlers.dialogue.turn import Turn
from handlers.tickets import own
from handlers.work import cards, wishes
from handlers.work.appointment import ANY_TIME, appointment_from
from intents.replies import presence
from intents.tickets import ticket_words
from intents.understanding import Certainty
from intents.visits.when import days_named
from storage.community import Community
from storage.ticket import Kind, Ticket
from storage.ticket_search import last_event
from storage.ticket_states import Status, Verb

AT_ONCE: Final = timedelta(minutes=10)
"""A mere time this soon after a repair was reported is when to come."""
LONGEST_ANY_TIME = 24
"""Columns of words that say no more than that any time will do."""


def changed_to(turn: Turn, community: Community, known: str | None) -> str | None:
    """Give the time behind '换' or '改', where a time that does not suit stands before it: '能不能换下午'."""
    tail = ticket_words.after_change(turn.text) if known is not None else None
    part = turn.saying(tail) if tail else None
    if part is None:
        return None
    return appointment_from(part.text, part.understanding.first("time"), community, turn.now, known, asked=True)


def names_other_day(turn: Turn, visits: Sequence[Ticket]) -> bool:
    """Tell whether the day of the visit is said not to suit, and another beside it: 'I work Monday, home Tuesday'."""
    ticket, rest = own.spoken_of(turn, visits) or (visits[0] if len(visits) == 1 else None), None
    if ticket is not None and ticket.appointment:
        rest = ticket_words.beside_refusals(turn.text)
    if ticket is None or rest is None:
        return False
    zone = ticket.community.zone
    if not days_named(rest, turn.now.astimezone(zone)) and turn.saying(rest).understanding.first("time") is None:
        return False
    day = datetime.fromisoformat(str(ticket.appointment).partition("/")[0]).astimezone(zone).date()
    return day in days_named(turn.text, turn.now.astimezone(zone))


def somebody_is_there(turn: Turn, ticket: Ticket) -> bool:
    """Tell whether somebody is at work there: a ticket that was only opened again is under way, and nobody has come."""
    last = last_event(turn.session, ticket, (Verb.REOPEN, Verb.ARRIVE, Verb.DEPART, Verb.RESUME))
    return ticket.status == Status.IN_PROGRESS and (last is None or last.what != Verb.REOPEN)


def agree_again(turn: Turn, ticket: Ticket) -> None:
    """Agree on when to come for what was just opened again, where the message says it: 'again, tomorrow at ten'."""
    if ticket.kind != Kind.REPAIR or ticket.home_id is None:
        return
    at = appointment_from(turn.text, turn.understanding.first("time"), ticket.community, turn.now)
    if at not in {None, ANY_TIME}:
        wishes.change_appointment(turn.session, ticket, turn.account, at, turn.text, turn.now)
        text = "appointment-changed" if ticket.assignee else "appointment-changed-nobody"
        turn.say(text, **cards.facts(ticket, turn.now, turn.language))


def given_at_once(turn: Turn, opened: Sequence[Ticket]) -> bool:
    """Tell whether a mere time is said right after a repair was reported without one, or with a mere half of a day."""
    ticket = own.spoken_of(turn, opened)
    if ticket is None or ticket.kind != Kind.REPAIR or ticket.home_id is None:
        return False
    timed = turn.understanding.first("time") is not None
    if ticket.appointment:
        # '三点吧' after 'tomorrow afternoon': at what hour of it.
        shown = own.last_shown(turn, opened)
        return timed and is_bare_value(turn) and "/" in ticket.appointment and shown is not None
    bare = (is_bare_value(turn) and timed) or presence.is_part_of_day(turn.text)
    # 'Anytime after 3 on Monday': no wish of its own either.
    talk = turn.understanding.certainty is not Certainty.SURE or turn.understanding.intent in {"greeting", "affirm"}
    any_time = presence.is_any_time(turn.text) and talk
    bare = bare or (any_time and (timed or columns(turn.text) <= LONGEST_ANY_TIME))
    return bool(bare) and turn.now - ticket.opened_at < AT_ONCE
