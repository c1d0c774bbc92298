"""The gate: guards, the front desk and managers look a pass up, let its visitor in or not, and note who left."""

import math
from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta
from typing import Any, Final

from handlers.dialogue.flow import Action
from handlers.dialogue.messages import Choice, Command
from handlers.dialogue.texts import render
from handlers.dialogue.turn import Turn
from handlers.visitors import facts
from handlers.visitors.service import act_at_gate
from intents.entities import extract
from intents.replies import answers
from intents.tickets import staff_words
from intents.visits import gate_words
from intents.visits.gate_words import GateWords
from storage import Session
from storage.gate import CodeTries, find_passes
from storage.staff import Staff
from storage.visitor_pass import PassRefusedError, Standing, VisitorPass, gate_role
from storage.visitor_pass_states import PassActor, PassVerb

LONGEST_NAME: Final = 30
_MINUTE: Final = timedelta(minutes=1)
_VERDICTS: Final = {Standing.REFUSED: "refused-pass"}


def listen(turn: Turn) -> bool:
    """Take what looks like a code, a pass link, a plate or a visitor's name from those who watch the gate."""
    staff = turn.account.staff
    if staff is None or not turn.text or gate_role(staff) is None:
        return False
    said = gate_words.read(turn.text)
    if said is None:
        return False
    if said.code is not None or said.token is not None:
        _take_code(turn, staff, said)
        return True
    return _take_words(turn, staff, said)


def _take_code(turn: Turn, staff: Staff, said: GateWords) -> None:
    tries = CodeTries.of(turn.session, staff.id, turn.now)
    wait = tries.wait(turn.now)
    if wait:
        turn.say("gate-locked", minutes=math.ceil(wait / _MINUTE))
        return
    found = look_up(turn.session, staff.community_id, said)
    if found is None:
        tries.count_wrong(turn.now)
        turn.say("gate-locked-now" if tries.wait(turn.now) else "gate-unknown-code")
        return
    _serve(turn, found, said.verb, said.note)


def look_up(session: Session, community_id: int, said: GateWords) -> VisitorPass | None:
    """Give the pass of the community with that code or link."""
    if said.token is not None:
        found = VisitorPass.by_token(session, said.token)
        return found if found is not None and found.community_id == community_id else None
    return VisitorPass.coded(session, community_id, said.code or "")


def _take_words(turn: Turn, staff: Staff, said: GateWords) -> bool:
    plate = turn.understanding.first("plate")
    if plate is None and (staff_words.read(turn.text) is not None or len(said.words) > LONGEST_NAME):
        return False
    name, _, note = said.words.partition(" ")
    found = search(turn.session, staff, plate, said.words, turn.now)
    if not found and note and plate is None:
        found = search(turn.session, staff, None, name, turn.now)
    if not found and plate is None and not (staff.only_guards and _is_one_word(said.words)):
        return False
    if not found:
        turn.say("gate-unknown", words=plate or said.words)
    elif len(found) == 1:
        rest = turn.text.rpartition(plate)[2] if plate and plate in turn.text else note
        _serve(turn, found[0], said.verb, answers.trim(rest))
    else:
        _choose(turn, found, said.verb)
    return True


def _is_one_word(words: str) -> bool:
    return 2 <= len(words) <= 4 if any("\u4e00" <= one <= "\u9fff" for one in words) else False  # noqa: PLR2004 - a Chinese name


def search(session: Session, staff: Staff, plate: str | None, name: str, now: datetime) -> Sequence[VisitorPass]:
    """Give the passes of a plate or a name that count today or later, or were over today."""
    zone = staff.community.zone
    midnight = datetime.combine(now.astimezone(zone).date(), time.min, zone)
    if plate:
        found = find_passes(session, staff.community_id, plate=plate, since=midnight)
    elif len(name) > 1:
        found = find_passes(session, staff.community_id, name=name, since=midnight)
    else:
        return []
    valid = [one for one in found if one.standing(now) is Standing.VALID]
    return valid if len(valid) == 1 else found


def plate_in(words: str, now: datetime) -> str | None:
    """Give the plate that somebody typed, with any blanks and in any case."""
    return next((one.value for one in extract(words, now) if one.key == "plate"), None)


def _choose(turn: Turn, found: Sequence[VisitorPass], verb: str | None) -> None:
    choices = [
        Choice(
            turn.word("gate-choice", home=one.home.code, line=facts.in_a_line(one, turn.now, turn.language)),
            Command(f"pass.{verb or 'show'}", {"pass": one.id}),
        )
        for one in found
    ]
    turn.say("gate-several", choices)


def _serve(turn: Turn, visitor_pass: VisitorPass, verb: str | None, note: str) -> None:
    if verb is None:
        show(turn, visitor_pass)
    else:
        perform(turn, visitor_pass.id, PassVerb(verb), note)


def show(turn: Turn, visitor_pass: VisitorPass) -> None:
    """Show somebody at the gate what a pass is worth, whose it is, and what can be done."""
    actor = visitor_pass.actor(turn.account)
    if actor is None:
        turn.say("dialogue-button-unknown")
        return
    turn.say(
        "gate-card",
        facts.gate_buttons(visitor_pass, actor, turn.now, turn.language),
        verdict=verdict(visitor_pass, turn.now, turn.language),
        card=facts.card(visitor_pass, turn.now, turn.language),
    )


def verdict(visitor_pass: VisitorPass, now: datetime, language: str) -> str:
    """Give in a sentence whether somebody with this pass may come in now."""
    standing = visitor_pass.standing(now)
    name = _VERDICTS.get(standing, standing).replace("_", "-")
    return render(language, f"gate-{name}", **facts.moments(visitor_pass, now, language))


def perform(turn: Turn, pass_id: int, verb: PassVerb, note: str = "") -> None:
    """Do it to the pass, and tell the sender how it went or why it cannot be."""
    visitor_pass = VisitorPass.locked(turn.session, pass_id)
    staff = turn.account.staff
    actor = visitor_pass.actor(turn.account) if visitor_pass else None
    if visitor_pass is None or staff is None or actor is None:
        turn.say("gate-not-here" if staff else "dialogue-button-unknown")
        return
    try:
        act_at_gate(turn.session, visitor_pass, verb, actor, staff, turn.now, note=note, public_url=turn.public_url)
    except PassRefusedError:
        _refuse(turn, visitor_pass, verb, actor)
        return
    turn.say(
        f"gate-done-{verb}",
        facts.gate_buttons(visitor_pass, actor, turn.now, turn.language),
        card=facts.card(visitor_pass, turn.now, turn.language),
    )


def _refuse(turn: Turn, visitor_pass: VisitorPass, verb: PassVerb, actor: PassActor) -> None:
    if actor is PassActor.GUARD and visitor_pass.can(verb, PassActor.DESK, turn.now):
        turn.say("gate-desk-decides")
        return
    turn.say(
        "gate-refused",
        facts.gate_buttons(visitor_pass, actor, turn.now, turn.language),
        verb=turn.word(f"pass-verb-{verb}"),
        verdict=verdict(visitor_pass, turn.now, turn.language),
        card=facts.card(visitor_pass, turn.now, turn.language),
    )


def _action(verb: PassVerb) -> Action:
    def run(turn: Turn, arguments: Mapping[str, Any]) -> None:
        perform(turn, int(arguments["pass"]), verb, str(arguments.get("note") or ""))

    return run


def _show(turn: Turn, arguments: Mapping[str, Any]) -> None:
    found = turn.session.get(VisitorPass, int(arguments["pass"]))
    if found is None:
        turn.say("dialogue-button-unknown")
    else:
        show(turn, found)


ACTIONS: Mapping[str, Action] = {
    **{f"pass.{verb}": _action(verb) for verb in (PassVerb.APPROVE, PassVerb.REFUSE, PassVerb.ADMIT, PassVerb.LEAVE)},
    "pass.show": _show,
}
