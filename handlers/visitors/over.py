"""Passes that ran out, were refused at the gate or called off: registered anew when somebody means to use one."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from handlers.dialogue import drafts
from handlers.dialogue.turn import Turn
from handlers.visitors import facts, own, slots
from handlers.visitors.flow import AGAIN, VISITOR
from intents.visits import when, who, wishes
from intents.visits.wishes import Wish
from storage.pass_search import over_since, refused_lately
from storage.visitor_pass import VisitorPass

REMEMBERED: Final = timedelta(days=7)
"""For so long people may take a pass that ran out for a good one."""


def listen(turn: Turn) -> bool:
    """Take words that change or ask after a pass that ran out, when it is clear which one is meant."""
    homes = [home.id for home in own.homes(turn)] if turn.account.staff is None and turn.text else []
    if not homes or turn.state.active is not None or slots.is_elsewhere(turn):
        return False
    if _take_refused(turn, homes) or _take_regret(turn, homes):
        return True
    changes = wishes.wish(turn.text) in {Wish.CHANGE, Wish.EXTEND}
    if not changes and not wishes.asks_to_enter(turn.text):
        return False
    meant = _named(turn, over_since(turn.session, homes, turn.now - REMEMBERED))
    if meant is None:
        return False
    line = facts.in_a_line(meant, turn.now, turn.language)
    if not changes or when.read(turn.text, slots.local_now(turn)) is None:
        turn.say("pass-ran-out", line=line)
        return True
    turn.say("pass-ran-out-anew", line=line)
    turn.state.memory[AGAIN] = meant.id
    drafts.start(turn, VISITOR)
    return True


def _take_refused(turn: Turn, homes: Sequence[int]) -> bool:
    """Register anew whom the gate did not let in, as the host puts it right: '他换车了 车牌是…', '让他进吧'."""
    said = own.said_in(turn)
    if said.get("said") or not (said or wishes.asks_to_enter(turn.text)):
        return False
    refused = refused_lately(turn.session, homes, turn.now)
    if refused is None:
        return False
    name, role = slots.name_in(turn), who.role_in(turn.text)
    known = refused.name or ""
    other = (name or role) and not any(word and (word in known or known in word) for word in (name, role))
    if other and not who.renames(turn.text):
        return False
    turn.say("pass-refused-anew", line=own.line_of(turn, refused))
    turn.state.memory[AGAIN] = refused.id
    drafts.start(turn, VISITOR)
    return True


def _take_regret(turn: Turn, homes: Sequence[int]) -> bool:
    """Register anew whom the host has just called off, and who comes after all: 'actually she can, but at 5'."""
    called_off = own.called_off(turn) if wishes.comes_after_all(turn.text) else None
    if called_off is None or called_off.home_id not in homes:
        return False
    turn.say("pass-after-all", line=own.line_of(turn, called_off))
    turn.state.memory[AGAIN] = called_off.id
    drafts.start(turn, VISITOR)
    return True


def _named(turn: Turn, ran_out: Sequence[VisitorPass]) -> VisitorPass | None:
    name, role, plate = slots.name_in(turn), who.role_in(turn.text), slots.first(turn, "plate")
    for one in ran_out:
        known = one.name or ""
        if (plate and plate == one.plate) or (
            known and (known in turn.text or any(word and (word in known or known in word) for word in (name, role)))
        ):
            return one
    return ran_out[0] if len(ran_out) == 1 and wishes.names_pass(turn.text) and not (name or role or plate) else None
