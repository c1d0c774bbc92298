"""Drafts that were left lying: offered again after a pause, never forced."""

from datetime import timedelta
from typing import Final

from handlers.dialogue.digression import CLEAR, is_about_something_else, names_value
from handlers.dialogue.flow import Draft, Flow
from handlers.dialogue.turn import Turn
from intents.replies import answers, presence
from intents.tickets.references import shares_words, trades
from intents.understanding import INTENTS

STALE_AFTER: Final = timedelta(hours=4)
"""Silence after which nobody can be expected to know what they were talking about."""
MOST_CHOICES: Final = 99
SNIPPET: Final = 24
"""Characters of the first words that a draft is called to mind with."""
_KEY: Final = "left lying"
OFFERED: Final = "offered"
_DROPS: Final = frozenset({"ticket_cancel", "deny", "thanks_bye"})


def set_aside(turn: Turn) -> None:
    """Put a draft that was left lying behind what is said now, unless that goes on with it."""
    draft = turn.state.active
    if draft is None:
        _take_up_answered(turn)
        return
    if turn.account.staff is not None or turn.now - turn.conversation.updated_at < STALE_AFTER:
        return
    flow = turn.flow(draft.flow)
    if flow.interrupts or _goes_on(turn, flow, draft):
        if not answers.is_stop(turn.text) and not answers.opens_with_stop(turn.text):
            turn.say("dialogue-back")
        return
    turn.state.active = None
    turn.state.suspended.append(draft)
    turn.state.memory[_KEY] = draft.id


def _take_up_answered(turn: Turn) -> None:
    """Take up a draft that has just been offered when the message answers its open question."""
    draft = offered(turn)
    if draft is not None and not _is_plain(turn) and _goes_on(turn, turn.flow(draft.flow), draft):
        turn.state.suspended.remove(draft)
        turn.state.active = draft
        turn.say("dialogue-back")


def _is_plain(turn: Turn) -> bool:
    return not turn.text or answers.is_stop(turn.text) or answers.ordinal(turn.text, MOST_CHOICES) is not None


def offered(turn: Turn) -> Draft | None:
    """Give the draft that the last answer offered to go on with, if it still waits."""
    return next((one for one in turn.state.suspended if one.id == turn.state.memory.get(OFFERED)), None)


def _goes_on(turn: Turn, flow: Flow, draft: Draft) -> bool:
    """Tell whether the message answers the open question of the draft, after however long."""
    if _is_plain(turn) or answers.says_go_on(turn.text):
        return True
    if draft.confirming and (answers.is_yes(turn.text) or answers.is_no(turn.text)):
        return True
    named = shares_words(turn.text, str(draft.origin.get("text", ""))) > 0
    if answers.opens_with_stop(turn.text) and not answers.is_question(turn.text):
        # 'Oh never mind, it was just the ice maker' drops it.
        return named or (turn.understanding.intent in _DROPS and not trades(turn.text))
    if draft.confirming and named and turn.understanding.intent in flow.intents:
        # 'Oh, and my uncle is called Sam': what the summary is about.
        return True
    requested = next((slot for slot in flow.slots if slot.name == draft.requested), None)
    answered = requested is not None and requested.read(turn, draft) is not None
    # 'Sorry, I was travelling. Today at 5pm is fine' looks a little like something else.
    late = presence.says_in_then(turn.text) or presence.answers_late(turn.text)
    # 'The tap drips, can someone come this afternoon' answers no question about a visitor.
    late = late and not (trades(turn.text) and turn.understanding.intent not in flow.intents)
    fits = names_value(turn) and (turn.understanding.confidence < CLEAR or late)
    return answered and (named or fits or not is_about_something_else(turn, flow))


def offer(turn: Turn) -> None:
    """Offer to go on with what was left lying, once what was said now is answered."""
    draft_id = turn.state.memory.get(_KEY)
    draft = next((one for one in turn.state.suspended if one.id == draft_id), None)
    if draft is None:
        turn.state.memory.pop(_KEY, None)
    elif turn.state.active is None:
        turn.state.memory[OFFERED] = turn.state.memory.pop(_KEY)
        choices = (
            turn.choice("dialogue-go-on", "flow.resume", draft=draft.id),
            turn.choice("dialogue-confirm-stop", "flow.stop", draft=draft.id),
        )
        turn.say("dialogue-left-lying", choices, kind=_kind(turn, draft), words=snippet(draft))


def is_left_lying(turn: Turn, draft: Draft) -> bool:
    """Tell whether the draft has yet to be offered: until then it is not taken up by itself."""
    return turn.state.memory.get(_KEY) == draft.id


def _kind(turn: Turn, draft: Draft) -> str:
    flow = turn.flow(draft.flow)
    intent = next((intent for intent in INTENTS if intent in flow.intents), None)
    return turn.word(f"wish-{intent.replace('_', '-')}" if intent else "dialogue-unfinished")


def snippet(draft: Draft) -> str:
    """Give the first words that a draft was begun with, to call it to mind."""
    first = str(draft.origin.get("text", "")).strip().partition("\n")[0]
    return first if len(first) <= SNIPPET else first[:SNIPPET] + "…"
