"""Drafts from their first words to their commit: opened, asked about, suspended, taken up again, dropped."""

from collections.abc import Mapping
from typing import Any

from handlers.dialogue import stale
from handlers.dialogue.flow import Draft, Flow, Question, Slot
from handlers.dialogue.messages import Choice, Command
from handlers.dialogue.turn import Turn, new_draft

MOST_ASKS = 2
"""Times that one slot is asked for before it is settled without the resident's answer."""
CONFIRM = "confirm"


def start(turn: Turn, flow: Flow) -> None:
    """Open a draft with what this message says; a draft that was being talked about waits behind it."""
    if flow.admit is not None and not flow.admit(turn):
        return
    if turn.state.active is not None:
        turn.state.suspended.append(turn.state.active)
    draft = _begin(turn, flow)
    turn.state.active = draft
    proceed(turn, flow, draft)


def keep_for_later(turn: Turn, flow: Flow) -> None:
    """Open a draft with what this message says, to be taken up when the one that is talked about is done."""
    if flow.admit is None or flow.admit(turn):
        turn.state.suspended.append(_begin(turn, flow))


def _begin(turn: Turn, flow: Flow) -> Draft:
    draft = new_draft(flow)
    draft.origin = turn.words()
    flow.begin(turn, draft)
    read_slots(turn, flow, draft)
    return draft


def fill_by_choice(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Take a tapped answer to a question of a draft; one whose draft is gone has expired."""
    draft = _bring_back(turn, str(arguments["draft"]))
    if draft is None:
        turn.say("dialogue-button-expired")
        return
    flow = turn.flow(draft.flow)
    slot, value = str(arguments["slot"]), arguments["value"]
    if slot != CONFIRM:
        draft.slots[slot] = value
        proceed(turn, flow, draft)
    elif value == "yes" and draft.confirming:
        draft.slots.update(arguments.get("with", {}))
        take_yes(turn, flow, draft)
    elif value == "stop":
        drop(turn)
    else:
        ask_what_is_wrong(turn)


def come_back(turn: Turn) -> None:
    """Ask the open question again after something else was answered in the middle of it."""
    draft = turn.state.active
    if draft is None or turn.state.memory.pop("asked_in", None) == turn.inbox_id:
        return
    ask_next(turn, turn.flow(draft.flow), draft, count=False)


def confirmation(turn: Turn, draft: Draft, text: str) -> Question:
    """Give the question whether a summary is right."""
    return Question(
        text,
        (
            turn.fill(draft, CONFIRM, "yes", turn.word("dialogue-confirm-yes")),
            turn.fill(draft, CONFIRM, "no", turn.word("dialogue-confirm-change")),
            turn.fill(draft, CONFIRM, "stop", turn.word("dialogue-confirm-stop")),
        ),
    )


def submission(turn: Turn, draft: Draft, label: str, **slots: object) -> Choice:
    """Give a choice that hands the draft in with these slots: for a summary that can be confirmed in several ways."""
    filled = turn.fill(draft, CONFIRM, "yes", label)
    return Choice(label, Command(filled.command.action, {**filled.command.arguments, "with": slots}))


def drop(turn: Turn) -> None:
    """Let the active draft go, and take up what waits behind it."""
    turn.state.active = None
    turn.say("dialogue-dropped")
    _take_up_suspended(turn)


def proceed(turn: Turn, flow: Flow, draft: Draft) -> None:
    """Ask for what is missing next; with nothing left to ask or to confirm, do it."""
    if not ask_next(turn, flow, draft, count=True):
        commit(turn, flow)


def take_yes(turn: Turn, flow: Flow, draft: Draft) -> None:
    """Do what was confirmed, unless something in it no longer holds: then that is asked for again."""
    if any(slot.ask(turn, draft) is not None for slot in flow.slots):
        ask_next(turn, flow, draft, count=False)
    else:
        commit(turn, flow)


def ask_next(turn: Turn, flow: Flow, draft: Draft, *, count: bool) -> bool:
    """Ask for the first thing that is missing, or for the confirmation. False when nothing is left to ask."""
    turn.state.memory["asked_in"] = turn.inbox_id
    if flow.known is not None and flow.known(turn, draft):
        turn.state.active = None
        _take_up_suspended(turn)
        return True
    for slot in flow.slots:
        question = slot.ask(turn, draft)
        if question is not None:
            draft.confirming = False
            if count and _is_asked_too_often(turn, draft, slot):
                continue
            draft.requested = slot.name
            turn.ask(question)
            return True
    if flow.summary is None:
        return False
    draft.requested, draft.confirming = None, True
    turn.ask(flow.summary(turn, draft))
    return True


def _is_asked_too_often(turn: Turn, draft: Draft, slot: Slot) -> bool:
    """Count the question. After two without an answer the slot is settled by what the flow assumes then."""
    asks = draft.asked.get(slot.name, 0) + 1
    draft.asked[slot.name] = asks
    if asks <= MOST_ASKS or slot.settle is None:
        return False
    draft.slots[slot.name] = slot.settle
    return slot.ask(turn, draft) is None


def commit(turn: Turn, flow: Flow) -> None:
    """Do what the active draft is for, and take up what waits behind it."""
    draft = turn.state.active
    if draft is None:
        return
    turn.state.active = None
    flow.commit(turn, draft)
    if turn.state.active is None:
        _take_up_suspended(turn)


def _take_up_suspended(turn: Turn) -> None:
    if turn.state.suspended and not stale.is_left_lying(turn, turn.state.suspended[-1]):
        draft = turn.state.suspended.pop()
        turn.state.active = draft
        turn.say("dialogue-back")
        ask_next(turn, turn.flow(draft.flow), draft, count=False)


def resume(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Go on with a draft that was left lying: its question again."""
    draft = _bring_back(turn, str(arguments["draft"]))
    if draft is None:
        turn.say("dialogue-button-expired")
    else:
        ask_next(turn, turn.flow(draft.flow), draft, count=False)


def stop(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Let a draft that was left lying go."""
    if _bring_back(turn, str(arguments["draft"])) is None:
        turn.say("dialogue-button-expired")
    else:
        drop(turn)


def _bring_back(turn: Turn, draft_id: str) -> Draft | None:
    active = turn.state.active
    if active is not None and active.id == draft_id:
        return active
    waiting = next((one for one in turn.state.suspended if one.id == draft_id), None)
    if waiting is not None:
        turn.state.suspended.remove(waiting)
        if active is not None:
            turn.state.suspended.append(active)
        turn.state.active = waiting
    return waiting


def read_slots(turn: Turn, flow: Flow, draft: Draft) -> bool:
    """Fill what the message says; the requested slot has the first word. True when anything was filled or changed."""
    changed = False
    for slot in sorted(flow.slots, key=lambda slot: slot.name != draft.requested):
        value = slot.read(turn, draft)
        if value is not None and value != draft.slots.get(slot.name):
            draft.slots[slot.name] = value
            changed = True
    return changed


def ask_what_is_wrong(turn: Turn) -> None:
    """Ask what of the summary is to be changed."""
    turn.say("dialogue-what-is-wrong")
    turn.state.memory["asked_in"] = turn.inbox_id
