"""Drafts from their first words to their commit: opened, asked about, suspended, taken up again, dropped."""

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.dialogue import filling, stale
from handlers.dialogue.flow import Draft, Flow, Question, Slot
from handlers.dialogue.households import LAST_HOME
from handlers.dialogue.messages import Choice, Command
from handlers.dialogue.turn import Turn

MOST_ASKS = 2
"""Times that one slot is asked for before it is settled without the resident's answer."""
CONFIRM = "confirm"
UNASKED = "unasked"
"""Key in the talk's memory: an alarm broke into the active draft, and its question has not been asked again."""
TOGETHER = "together"
"""Key in the talk's memory: the drafts whose summaries stand in one message with that of the active one."""


def start(turn: Turn, flow: Flow, *, agreed: bool = False) -> None:
    """Open a draft with what this message says; a draft that was being talked about waits behind it.

    With `agreed` it needs no confirmation: where nothing is missing, it is done.
    """
    if flow.admit is not None and not flow.admit(turn):
        return
    if turn.state.active is not None and not (flow.interrupts and _asks_for_matter(turn, turn.state.active)):
        turn.state.suspended.append(turn.state.active)
    draft, *others = filling.begin_each(turn, flow)
    turn.state.suspended += others
    turn.state.active = draft
    filling.share(turn, draft)
    if agreed and _is_complete(turn, flow, draft):
        commit(turn, flow)
        return
    draft = _first_to_ask(turn, draft)
    proceed(turn, turn.flow(draft.flow), draft)


def _asks_for_matter(turn: Turn, draft: Draft) -> bool:
    """Tell whether nothing is known of a draft yet, and what it is about was just asked."""
    matter = turn.flow(draft.flow).matter
    return matter is not None and draft.requested == matter and not draft.slots.get(matter)


def _first_to_ask(turn: Turn, draft: Draft) -> Draft:
    """Let another request of the same message go first that lacks something, where this one only waits for a yes.

    So that one yes is for both, and an answer is not taken for a change of what is complete.
    """
    others = [one for one in turn.state.suspended if one.origin.get("message") == draft.origin.get("message")]
    for other in [one for one in others if not draft.asked and not draft.confirming]:
        flow, its = turn.flow(draft.flow), turn.flow(other.flow)
        alike = flow.summary is not None and its.summary is not None and flow.submits is None and its.submits is None
        if alike and _is_complete(turn, flow, draft) and not _is_complete(turn, its, other):
            turn.state.suspended.remove(other)
            turn.state.suspended.append(draft)
            turn.state.active = other
            return other
    return draft


def keep_for_later(turn: Turn, flow: Flow) -> None:
    """Open a draft with what this message says, to be taken up when the one that is talked about is done."""
    if flow.admit is None or flow.admit(turn):
        turn.state.suspended += filling.begin_each(turn, flow)


def begun_now(turn: Turn) -> Draft | None:
    """Give the last draft that this very message has begun and that waits."""
    return next((one for one in reversed(turn.state.suspended) if one.origin.get("message") == turn.inbox_id), None)


def take_up_begun(turn: Turn) -> None:
    """Ask about what the message has begun besides what was answered at once, if nothing else is talked about."""
    draft = begun_now(turn)
    if draft is not None and turn.state.active is None:
        turn.state.suspended.remove(draft)
        turn.state.active = draft
        draft = _first_to_ask(turn, draft)
        proceed(turn, turn.flow(draft.flow), draft)


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
        filling.share(turn, draft)
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
    """Do what was confirmed, unless something in it no longer holds: then that is asked for again.

    One yes is for everything that was shown with the question: in the order in which it was written.
    """
    together = turn.state.memory.pop(TOGETHER, [])
    if not _is_complete(turn, flow, draft):
        ask_next(turn, flow, draft, count=False)
        return
    shown = [one for one in turn.state.suspended if one.id in together]
    agreed = [draft, *(one for one in shown if _is_complete(turn, turn.flow(one.flow), one))]
    turn.state.active = None
    turn.state.suspended = [one for one in turn.state.suspended if one not in agreed]
    for one in sorted(agreed, key=lambda one: int(one.origin.get("at", 0))):
        _do(turn, turn.flow(one.flow), one)
    if turn.state.active is None:
        _take_up_suspended(turn)


def _is_complete(turn: Turn, flow: Flow, draft: Draft) -> bool:
    return all(slot.ask(turn, draft) is None for slot in flow.slots)


def ask_next(turn: Turn, flow: Flow, draft: Draft, *, count: bool) -> bool:
    """Ask for the first thing that is missing, or for the confirmation. False when nothing is left to ask."""
    turn.state.memory["asked_in"] = turn.inbox_id
    turn.state.memory.pop(TOGETHER, None)
    turn.state.memory.pop(UNASKED, None)
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
    _show_summaries(turn, flow.summary(turn, draft), _at_hand(turn, flow))
    return True


def _at_hand(turn: Turn, flow: Flow) -> list[Draft]:
    """Give what else the message asked for that one yes can do for, too; what proves to be known is answered."""
    shown: list[Draft] = []
    if flow.submits is not None:
        return shown
    for other in [one for one in turn.state.suspended if not one.asked and not one.confirming]:
        its = turn.flow(other.flow)
        if its.summary is None or its.submits is not None:
            continue
        if its.known is not None and its.known(turn, other):
            turn.state.suspended.remove(other)
        elif _is_complete(turn, its, other):
            shown.append(other)
    return shown


def _show_summaries(turn: Turn, own: Question, others: Sequence[Draft]) -> None:
    """Show the summary of the active draft first, and one set of buttons below all of them."""
    if not others:
        turn.ask(own)
        return
    turn.state.memory[TOGETHER] = [one.id for one in others]
    flows = [turn.flow(one.flow) for one in others]
    texts = [flow.summary(turn, one).text for flow, one in zip(flows, others, strict=True) if flow.summary]
    text = "\n\n".join([own.text, turn.word("dialogue-together"), *texts])
    turn.ask(Question(text, own.choices))


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
    _do(turn, flow, draft)
    if turn.state.active is None:
        _take_up_suspended(turn, quietly=flow.interrupts)


def _do(turn: Turn, flow: Flow, draft: Draft) -> None:
    """Do it, and remember for which home: 'and for the other one'."""
    home = draft.slots.get("home")
    turn.state.memory |= {LAST_HOME: home} if isinstance(home, dict) and "id" in home else {}
    flow.commit(turn, draft)


def _take_up_suspended(turn: Turn, *, quietly: bool = False) -> None:
    """Take up what waits. Quietly after an alarm: nobody is asked then when the technician may come."""
    if turn.state.suspended and not stale.is_left_lying(turn, turn.state.suspended[-1]):
        draft = turn.state.suspended.pop()
        turn.state.active = draft
        if quietly:
            turn.state.memory[UNASKED] = True
            return
        turn.say("dialogue-back")
        draft = _first_to_ask(turn, draft)
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


def ask_what_is_wrong(turn: Turn) -> None:
    """Ask what of the summary is to be changed."""
    turn.say("dialogue-what-is-wrong")
    turn.state.memory["asked_in"] = turn.inbox_id
