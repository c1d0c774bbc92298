"""Tickets in the hands of staff: buttons and typed words, checked against the state machine."""

from collections.abc import Mapping
from typing import Any

from handlers.dialogue import drafts
from handlers.dialogue.flow import Action, Draft, Flow, Question, Slot
from handlers.dialogue.slots import PHOTOS
from handlers.dialogue.turn import Turn
from handlers.work import cards
from handlers.work.assigning import assign
from handlers.work.tickets import act as act_on_ticket
from handlers.work.tickets import add_photo
from storage import Session
from storage.staff import Staff
from storage.ticket import IllegalTransitionError, Ticket
from storage.ticket_states import Actor, Status, Verb, possible


def perform(turn: Turn, ticket_id: int, verb: Verb, note: str = "", data: dict[str, str] | None = None) -> bool:
    """Do it to the ticket and tell the sender how it went; False when it was refused, in words."""
    ticket = Ticket.locked(turn.session, ticket_id)
    if ticket is None or ticket.actor(turn.account) in {None, Actor.RESIDENT}:
        turn.say("dialogue-button-unknown")
        return False
    if _taken_by_another(turn, ticket, verb):
        return False
    if verb is Verb.ACCEPT and ticket.accepted_at is not None:
        # The second tap of a double click: nothing happens again, and what can be done now is shown.
        _confirm(turn, ticket, verb)
        return True
    try:
        act_on_ticket(turn.session, ticket, verb, turn.account, turn.now, note, data)
    except IllegalTransitionError as refusal:
        _refuse(turn, ticket, refusal)
        return False
    if verb is Verb.RESOLVE:
        for digest in turn.incoming.photos:
            add_photo(turn.session, ticket, turn.account, digest, turn.now)
    _confirm(turn, ticket, verb)
    return True


def _taken_by_another(turn: Turn, ticket: Ticket, verb: Verb) -> bool:
    if verb is not Verb.ACCEPT or ticket.assignee is None or ticket.assignee_id == turn.account.staff_id:
        return False
    turn.say("staff-taken", **cards.facts(ticket, turn.now, turn.language))
    return True


def _refuse(turn: Turn, ticket: Ticket, refusal: IllegalTransitionError) -> None:
    """Say why not, and what is possible instead."""
    if refusal.missing_note:
        turn.say("staff-needs-note", number=ticket.number)
        return
    actor = ticket.actor(turn.account) or Actor.STAFF
    offered = cards.buttons(ticket, actor, turn.language)
    can = [verb for verb in possible(Status(ticket.status), actor) if verb in cards.BUTTON_VERBS]
    text = "staff-refused" if can else "staff-refused-nothing"
    names = " / ".join(turn.word(f"verb-{verb.replace('_', '-')}") for verb in can)
    wanted = turn.word(f"verb-{refusal.verb.replace('_', '-')}")
    turn.say(text, offered, verb=wanted, possible=names, **cards.facts(ticket, turn.now, turn.language))


def _confirm(turn: Turn, ticket: Ticket, verb: Verb) -> None:
    actor = ticket.actor(turn.account) or Actor.STAFF
    turn.say(
        f"staff-done-{verb.replace('_', '-')}",
        cards.buttons(ticket, actor, turn.language),
        **cards.facts(ticket, turn.now, turn.language),
    )


def _action(verb: Verb) -> Action:
    def run(turn: Turn, arguments: Mapping[str, Any]) -> None:
        data = {key: str(arguments[key]) for key in ("until", "at") if arguments.get(key)}
        perform(turn, int(arguments["ticket"]), verb, str(arguments.get("note") or ""), data)

    return run


def _finish(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Ask for the words that go with the end of the work."""
    ask_for_words(turn, int(arguments["ticket"]), RESOLUTION, Verb.RESOLVE)


def _hand_back(turn: Turn, arguments: Mapping[str, Any]) -> None:
    ask_for_words(turn, int(arguments["ticket"]), HAND_BACK, Verb.RETURN)


def ask_for_words(turn: Turn, ticket_id: int, flow: Flow, verb: Verb) -> None:
    """Ask for the words that a step needs, if this person can take the step now."""
    ticket = Ticket.locked(turn.session, ticket_id)
    actor = ticket.actor(turn.account) if ticket else None
    if ticket is None or actor is None:
        turn.say("dialogue-button-unknown")
    elif verb not in possible(Status(ticket.status), actor):
        _refuse(turn, ticket, IllegalTransitionError(verb, Status(ticket.status)))
    else:
        turn.state.memory["ticket"] = ticket_id
        drafts.start(turn, flow)


def _giving(verb: Verb) -> Action:
    def run(turn: Turn, arguments: Mapping[str, Any]) -> None:
        to = turn.session.get(Staff, int(arguments["to"])) if arguments.get("to") else None
        if to is None:
            turn.say("dialogue-button-unknown")
        else:
            give_to(turn, int(arguments["ticket"]), to, verb, str(arguments.get("note") or ""))

    return run


def give_to(turn: Turn, ticket_id: int, to: Staff, verb: Verb, note: str) -> None:
    """Give the ticket to somebody of the same community, and tell the sender how it went."""
    ticket = Ticket.locked(turn.session, ticket_id)
    actor = ticket.actor(turn.account) if ticket else None
    known = actor not in {None, Actor.RESIDENT} and ticket is not None
    if ticket is None or actor is None or not known or to.community_id != ticket.community_id or not to.active:
        turn.say("dialogue-button-unknown")
        return
    if not ticket.is_for(to):
        turn.say("staff-not-for-them", number=ticket.number, name=to.name)
        return
    try:
        assign(turn.session, ticket, to, turn.account, turn.now, actor=actor, verb=verb, note=note)
    except IllegalTransitionError as refusal:
        _refuse(turn, ticket, refusal)
        return
    text = "staff-done-transfer" if verb is Verb.TRANSFER else "staff-done-assign"
    turn.say(text, **cards.facts(ticket, turn.now, turn.language))


def _propose(turn: Turn, arguments: Mapping[str, Any]) -> None:
    if arguments.get("at"):
        _action(Verb.PROPOSE)(turn, arguments)
    else:
        turn.say("staff-needs-time", number=_number_of(turn.session, int(arguments["ticket"])))


def _number_of(session: Session, ticket_id: int) -> str:
    ticket = session.get(Ticket, ticket_id)
    return ticket.number if ticket else ""


def _begin_words(turn: Turn, draft: Draft) -> None:
    draft.slots["ticket"] = turn.state.memory.get("ticket")


def _read_words(turn: Turn, draft: Draft) -> str | None:
    return turn.text or None if draft.requested == "note" else None


def _ask_words(text_id: str, *, may_skip: bool) -> Slot:
    def ask(turn: Turn, draft: Draft) -> Question | None:
        if draft.slots.get("note") is not None:
            return None
        skip = (turn.fill(draft, "note", "", turn.word("skip")),) if may_skip else ()
        return Question(turn.word(text_id, number=_number_of(turn.session, draft.slots["ticket"])), skip)

    return Slot("note", _read_words, ask)


def _resolve(turn: Turn, draft: Draft) -> None:
    done = perform(turn, int(draft.slots["ticket"]), Verb.RESOLVE, str(draft.slots["note"]))
    ticket = turn.session.get(Ticket, draft.slots["ticket"])
    if done and ticket is not None:
        for digest in draft.slots.get("photos", []):
            add_photo(turn.session, ticket, turn.account, digest, turn.now)


def _return(turn: Turn, draft: Draft) -> None:
    perform(turn, int(draft.slots["ticket"]), Verb.RETURN, str(draft.slots["note"]))


RESOLUTION = Flow(
    "resolution", frozenset(), (PHOTOS, _ask_words("staff-ask-result", may_skip=True)), _begin_words, _resolve
)
HAND_BACK = Flow("hand_back", frozenset(), (_ask_words("staff-ask-reason", may_skip=False),), _begin_words, _return)


def _wait(turn: Turn, arguments: Mapping[str, Any]) -> None:
    verb = Verb.WAIT_RESIDENT if arguments.get("for") == "resident" else Verb.WAIT_PARTS
    _action(verb)(turn, arguments)


ACTIONS: Mapping[str, Action] = {
    "ticket.assign": _giving(Verb.ASSIGN),
    "ticket.transfer": _giving(Verb.TRANSFER),
    "ticket.accept": _action(Verb.ACCEPT),
    "ticket.return": _action(Verb.RETURN),
    "ticket.hand_back": _hand_back,
    "ticket.depart": _action(Verb.DEPART),
    "ticket.arrive": _action(Verb.ARRIVE),
    "ticket.wait": _wait,
    "ticket.wait_parts": _action(Verb.WAIT_PARTS),
    "ticket.resume": _action(Verb.RESUME),
    "ticket.finish": _finish,
    "ticket.resolve": _action(Verb.RESOLVE),
    "ticket.reply": _action(Verb.REPLY),
    "ticket.propose": _propose,
}
