"""Whether a visitor has come or gone, as the gate has it: '我爸到了没', 'has she left?'."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from handlers.dialogue import drafts
from handlers.dialogue.turn import Turn
from handlers.visitors import facts, own, slots
from intents.visits import cars, who, wishes
from storage.pass_search import passes_between
from storage.ticket_search import reported_by
from storage.visitor_pass import VisitorPass
from storage.visitor_pass_states import WAITING, PassStatus

AROUND: Final = timedelta(hours=24)
"""A visit that ended or begins this far from now may be asked after."""


def listen(turn: Turn) -> bool:
    """Tell whether the visitor that is asked after has come, or gone."""
    if turn.account.staff is not None or not turn.text or not wishes.asks_whether_there(turn.text):
        return False
    homes = [home.id for home in own.homes(turn)]
    if not homes:
        return False
    known = passes_between(turn.session, homes, turn.now - AROUND, turn.now + AROUND)
    meant = _meant(turn, known)
    if not meant and wishes.names_pass(turn.text) and not known:
        turn.say("pass-none")
        drafts.come_back(turn)
        return True
    if not meant:
        return False
    if len(meant) == 1:
        own.remember(turn, meant[0])
    turn.say("pass-whereabouts", lines="\n".join(_line(turn, one) for one in meant))
    drafts.come_back(turn)
    return True


def _meant(turn: Turn, known: Sequence[VisitorPass]) -> Sequence[VisitorPass]:
    """Give whose visit is asked after: who is named; else the one that was talked about, or all there are."""
    name, role, plate = slots.name_in(turn), who.role_in(turn.text), slots.first(turn, "plate")
    named = [
        one
        for one in known
        if (plate and plate == one.plate)
        or (one.name and (one.name in turn.text or any(word and word in one.name for word in (name, role))))
    ]
    if named:
        return named
    if wishes.names_no_arrival(turn.text):
        current = [one for one in known if one == own.topic(turn)]
        return current or ([] if _awaits_work(turn) else known)
    driving = [one for one in known if one.plate] if cars.names_car(turn.text) else []
    if driving:
        # '取家具的车走了吗': whoever comes by car.
        return driving
    # '我爸到了没' of somebody who is registered by name; a technician is asked after by the ticket.
    related = role is not None and not who.is_anybody(role)
    return known if related or wishes.names_pass(turn.text) else []


def _awaits_work(turn: Turn) -> bool:
    return any(one.is_open for one in reported_by(turn.session, turn.account))


def _line(turn: Turn, visitor_pass: VisitorPass) -> str:
    said = {"who": facts.who_text(visitor_pass, turn.language), **facts.moments(visitor_pass, turn.now, turn.language)}
    if visitor_pass.status == PassStatus.ARRIVED:
        return turn.word("pass-there-arrived", **said)
    if visitor_pass.status == PassStatus.LEFT:
        return turn.word("pass-there-left", **said)
    if visitor_pass.status in WAITING and visitor_pass.valid_until >= turn.now:
        when = facts.when_text(facts.window_of_pass(visitor_pass), turn.now, turn.language)
        return turn.word("pass-there-not-yet", who=said["who"], when=when)
    return turn.word("pass-there-never", line=facts.in_a_line(visitor_pass, turn.now, turn.language))
