"""When somebody may come, as residents say it of a repair that was reported already."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from handlers.dialogue.digression import columns, is_bare_value
from handlers.dialogue.turn import Turn
from handlers.tickets import own
from handlers.work.appointment import appointment_from
from intents.replies import presence
from intents.tickets import ticket_words
from intents.understanding import Certainty
from storage.community import Community
from storage.ticket import Kind, Ticket

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
