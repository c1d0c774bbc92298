"""Several requests shown together: what is said of one, or of all of them, before one yes confirms them."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from handlers.dialogue import digression, drafts, filling
from handlers.dialogue.flow import Draft, Flow
from handlers.dialogue.turn import Turn
from intents.replies import answers, several
from intents.requests import ADDS
from intents.understanding import Certainty
from intents.wishes import names


def take(turn: Turn, _flow: Flow, draft: Draft) -> bool:
    """Let a correction reach the request that it is about: the one named, else each that has what it changes."""
    shown = _shown(turn, draft)
    if len(shown) == 1 or not turn.text or _adds(turn) or _is_of_none(turn, shown):
        return False
    named = _named(turn, shown)
    if several.drops(turn.text) or answers.is_stop(turn.text):
        return _drop(turn, shown, named)
    readings = [(one, _reading(turn, one)) for one in named or shown]
    meant = [one for one, new in readings if new and (named or _replaces(one, new))]
    meant = meant or [one for one, new in readings if new]
    if not meant or (meant == [draft] and not named):
        return False
    for one in meant:
        filling.read_slots(turn, turn.flow(one.flow), one)
    _show_again(turn, shown)
    return True


def drop_waiting(turn: Turn, flow: Flow, draft: Draft) -> bool:
    """Let another request of the same message go, where the message names that one: '插座那个不用了'."""
    if _drop_kind(turn, flow, draft):
        return True
    same = [one for one in turn.state.suspended if one.origin.get("message") == draft.origin.get("message")]
    if not same or draft.confirming or not several.drops(turn.text):
        return False
    alike = several.most_alike(turn.text, [str(one.origin.get("text", "")) for one in (draft, *same)])
    if len(alike) != 1 or alike == [0]:
        return False
    turn.state.suspended.remove(same[alike[0] - 1])
    turn.say("dialogue-dropped-that")
    drafts.ask_next(turn, flow, draft, count=False)
    return True


def _drop_kind(turn: Turn, flow: Flow, draft: Draft) -> bool:
    """Let what waits go where the message names its kind, and not that of what is talked about: '投诉先不弄了'."""
    kind = names.name_in(turn.text) if several.drops(turn.text) else None
    if kind is None or kind in flow.intents or digression.is_clear(turn, flow):
        return False
    named = [one for one in turn.state.suspended if kind in turn.flow(one.flow).intents]
    if not named:
        return False
    for one in named:
        turn.state.suspended.remove(one)
    turn.say("dialogue-dropped-that")
    drafts.ask_next(turn, flow, draft, count=False)
    return True


def _shown(turn: Turn, draft: Draft) -> list[Draft]:
    """Give the drafts whose summaries were shown in the last answer, in that order."""
    others = turn.state.memory.get(drafts.TOGETHER, []) if draft.confirming else []
    return [draft, *(one for one in turn.state.suspended if one.id in others)]


def _is_of_none(turn: Turn, shown: Sequence[Draft]) -> bool:
    """Tell whether the message is clearly about something else than all of them, or about one more of a kind."""
    flows = [(turn.flow(one.flow), one) for one in shown]
    others = [flow for flow, _one in flows if digression.is_clear(turn, flow)]
    if others and any(flow.is_another is not None and flow.is_another(turn, one) for flow, one in flows):
        return True
    return len(others) == len(flows)


def _adds(turn: Turn) -> bool:
    return ADDS.match(turn.text) is not None and not answers.is_correction(turn.text)


def _named(turn: Turn, shown: Sequence[Draft]) -> list[Draft]:
    """Give those that the message names: by counting, by kind, by what they are about."""
    counted = several.nth(turn.text, len(shown))
    if counted is not None:
        return [shown[counted]]
    if several.means_each(turn.text):
        return list(shown)
    kind = names.name_in(turn.text) or _meant(turn)
    of_kind = [one for one in shown if kind is not None and kind in turn.flow(one.flow).intents]
    alike = several.most_alike(turn.text, [str(one.origin.get("text", "")) for one in of_kind or shown])
    return [(of_kind or shown)[index] for index in alike] or of_kind


def _meant(turn: Turn) -> str | None:
    """Give the intent of a message that is more than the value it corrects."""
    meaning = turn.understanding
    says_more = digression.columns(turn.text) >= digression.SHORTEST and not digression.is_bare_value(turn)
    clear = meaning.certainty is Certainty.SURE and meaning.confidence >= digression.CLEAR
    return meaning.intent if clear and says_more else None


def _reading(turn: Turn, draft: Draft) -> dict[str, Any]:
    """Give what the message would change in a draft."""
    trial = deepcopy(draft)
    filling.read_slots(turn, turn.flow(draft.flow), trial)
    return {name: value for name, value in trial.slots.items() if value != draft.slots.get(name)}


def _replaces(draft: Draft, new: dict[str, Any]) -> bool:
    """Tell whether the message changes something that somebody has said of the request."""
    return any(draft.slots.get(name) not in (None, "", "any") for name in new)


def _drop(turn: Turn, shown: Sequence[Draft], named: Sequence[Draft]) -> bool:
    if not named or len(named) == len(shown):
        if not several.means_each(turn.text):
            return False
        for one in shown[1:]:
            turn.state.suspended.remove(one)
        drafts.drop(turn)
        return True
    rest = [one for one in shown if one not in named]
    turn.say("dialogue-dropped-one")
    _show_again(turn, rest)
    return True


def _show_again(turn: Turn, shown: Sequence[Draft]) -> None:
    """Show these requests together once more; none of them counts as asked about by itself."""
    first, *others = shown
    before = turn.state.active
    waiting = [
        one for one in turn.state.suspended if before is None or one.id not in turn.state.memory[drafts.TOGETHER]
    ]
    for one in others:
        one.confirming = False
    turn.state.active, turn.state.suspended = first, [*waiting, *others]
    if not drafts.ask_next(turn, turn.flow(first.flow), first, count=False):
        drafts.commit(turn, turn.flow(first.flow))
