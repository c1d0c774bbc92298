"""Drafts on their way to a commit: filled by many words or few, corrected, interrupted, dropped, taken up again."""

from collections.abc import Mapping
from typing import Any

from handlers.dialogue import review
from handlers.dialogue.flow import Draft, Flow, Question, Slot
from handlers.dialogue.messages import Choice, Command
from handlers.dialogue.turn import Turn, new_draft
from intents import answers
from intents.understanding import Certainty

MOST_ASKS = 2
"""Times that one slot is asked for before it is settled without the resident's answer."""
CONFIRM = "confirm"
LONGEST_YES = 16
"""Characters of a message that may be a yes by its meaning alone; more than that says something else as well."""
_NOT_A_DIGRESSION = frozenset({"affirm", "deny", "out_of_scope"})


def start(turn: Turn, flow: Flow) -> None:
    """Open a draft with what this message says; a draft that was being talked about waits behind it."""
    if flow.admit is not None and not flow.admit(turn):
        return
    if turn.state.active is not None:
        turn.state.suspended.append(turn.state.active)
    draft = _begin(turn, flow)
    turn.state.active = draft
    _proceed(turn, flow, draft)


def keep_for_later(turn: Turn, flow: Flow) -> None:
    """Open a draft with what this message says, to be taken up when the one that is talked about is done."""
    if flow.admit is None or flow.admit(turn):
        turn.state.suspended.append(_begin(turn, flow))


def _begin(turn: Turn, flow: Flow) -> Draft:
    draft = new_draft(flow)
    draft.origin = turn.words()
    flow.begin(turn, draft)
    _read_slots(turn, flow, draft)
    return draft


def advance(turn: Turn) -> bool:
    """Take the message as part of the active draft; False when it is about something else."""
    draft = turn.state.active
    if draft is None:
        return False
    flow = turn.flow(draft.flow)
    return any(take(turn, flow, draft) for take in _TAKERS)


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
        _proceed(turn, flow, draft)
    elif value == "yes" and draft.confirming:
        draft.slots.update(arguments.get("with", {}))
        _commit(turn, flow)
    elif value == "stop":
        _drop(turn)
    else:
        _ask_what_is_wrong(turn)


def come_back(turn: Turn) -> None:
    """Ask the open question again after something else was answered in the middle of it."""
    draft = turn.state.active
    if draft is None or turn.state.memory.pop("asked_in", None) == turn.inbox_id:
        return
    _ask_next(turn, turn.flow(draft.flow), draft, count=False)


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


def _take_stop(turn: Turn, flow: Flow, _draft: Draft) -> bool:
    """Take words that call the draft off. Those of staff are never read by their intent."""
    meaning = turn.understanding
    cancels = bool(flow.intents) and meaning.certainty is Certainty.SURE and meaning.intent == "ticket_cancel"
    if not cancels and not answers.is_stop(turn.text):
        return False
    _drop(turn)
    return True


def _drop(turn: Turn) -> None:
    turn.state.active = None
    turn.say("dialogue-dropped")
    _take_up_suspended(turn)


def _take_plain_answer(turn: Turn, flow: Flow, draft: Draft) -> bool:
    """Take a plain yes or no to the summary."""
    if draft.confirming and answers.is_yes(turn.text):
        _commit(turn, flow)
    elif draft.confirming and answers.is_no(turn.text):
        _ask_what_is_wrong(turn)
    else:
        return False
    return True


def _take_submission(turn: Turn, flow: Flow, draft: Draft) -> bool:
    """Take an answer to the summary that says how to hand it in."""
    if not draft.confirming or flow.submits is None or not flow.submits(turn):
        return False
    _read_slots(turn, flow, draft)
    _commit(turn, flow)
    return True


def _take_another(turn: Turn, flow: Flow, draft: Draft) -> bool:
    """Keep a request of its own for later."""
    if flow.is_another is None or not flow.is_another(turn, draft):
        return False
    keep_for_later(turn, flow)
    turn.say("dialogue-kept")
    _ask_next(turn, flow, draft, count=False)
    return True


def _take_values(turn: Turn, flow: Flow, draft: Draft) -> bool:
    """Take what the message says about the slots."""
    if not _read_slots(turn, flow, draft):
        return False
    _proceed(turn, flow, draft)
    return True


def _take_answer_in_meaning(turn: Turn, flow: Flow, draft: Draft) -> bool:
    """Take a yes or no to the summary in other words: short ones, that named nothing else."""
    meaning = turn.understanding
    if not draft.confirming or meaning.certainty is not Certainty.SURE or len(turn.text) > LONGEST_YES:
        return False
    if meaning.intent == "affirm":
        _commit(turn, flow)
    elif meaning.intent == "deny":
        _ask_what_is_wrong(turn)
    else:
        return False
    return True


def _take_what_is_no_digression(turn: Turn, flow: Flow, draft: Draft) -> bool:
    """Ask again, unless the message clearly is about something else."""
    meaning = turn.understanding
    if (
        meaning.certainty is Certainty.SURE
        and meaning.intent not in flow.intents
        and meaning.intent not in _NOT_A_DIGRESSION
    ):
        return False
    _ask_again(turn, flow, draft)
    return True


_TAKERS = (
    _take_stop,
    _take_plain_answer,
    _take_submission,
    _take_another,
    _take_values,
    _take_answer_in_meaning,
    _take_what_is_no_digression,
)
"""Who may take a message in the middle of a draft; the first that does ends it."""


def _ask_what_is_wrong(turn: Turn) -> None:
    turn.say("dialogue-what-is-wrong")
    turn.state.memory["asked_in"] = turn.inbox_id


def _read_slots(turn: Turn, flow: Flow, draft: Draft) -> bool:
    """Fill what the message says; the requested slot has the first word. True when anything was filled or changed."""
    changed = False
    for slot in sorted(flow.slots, key=lambda slot: slot.name != draft.requested):
        value = slot.read(turn, draft)
        if value is not None and value != draft.slots.get(slot.name):
            draft.slots[slot.name] = value
            changed = True
    return changed


def _proceed(turn: Turn, flow: Flow, draft: Draft) -> None:
    if _ask_next(turn, flow, draft, count=True):
        return
    _commit(turn, flow)


def _ask_next(turn: Turn, flow: Flow, draft: Draft, *, count: bool) -> bool:
    """Ask for the first thing that is missing, or for the confirmation. False when nothing is left to ask."""
    turn.state.memory["asked_in"] = turn.inbox_id
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


def _ask_again(turn: Turn, flow: Flow, draft: Draft) -> None:
    if turn.understanding.certainty is not Certainty.SURE and len(turn.text) > LONGEST_YES:
        # Shorter ones are values that could not be read, such as a name or a number: they say nothing about wishes.
        review.keep_unclear(turn)
    requested = draft.requested
    if requested is not None and draft.asked.get(requested, 0) >= MOST_ASKS:
        slot = next((slot for slot in flow.slots if slot.name == requested), None)
        if slot is None or slot.settle is None:
            turn.say("dialogue-stuck", [turn.choice("wish-human-agent", "dialogue.wish", intent="human_agent")])
            return
    elif turn.text:
        turn.say("dialogue-not-an-answer")
    _proceed(turn, flow, draft)


def _commit(turn: Turn, flow: Flow) -> None:
    draft = turn.state.active
    if draft is None:
        return
    turn.state.active = None
    flow.commit(turn, draft)
    if turn.state.active is None:
        _take_up_suspended(turn)


def _take_up_suspended(turn: Turn) -> None:
    if turn.state.suspended:
        draft = turn.state.suspended.pop()
        turn.state.active = draft
        turn.say("dialogue-back")
        _ask_next(turn, turn.flow(draft.flow), draft, count=False)


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
