"""What a message says of drafts: begun with its words, filled from them, and what is said for all of them shared."""

from itertools import permutations

from handlers.dialogue.flow import Draft, Flow
from handlers.dialogue.turn import Turn, new_draft


def begin_each(turn: Turn, flow: Flow) -> list[Draft]:
    """Open a draft for each request of this flow that the message holds."""
    return [_begin(part, flow) for part in (flow.parts(turn) if flow.parts is not None else [turn])]


def _begin(turn: Turn, flow: Flow) -> Draft:
    draft = new_draft(flow)
    draft.origin = {**turn.words(), "message": turn.inbox_id, "at": max(turn.whole.find(turn.text), 0)}
    flow.begin(turn, draft)
    read_slots(turn, flow, draft)
    return draft


def read_slots(turn: Turn, flow: Flow, draft: Draft) -> bool:
    """Fill what the message says; the requested slot has the first word. True when anything was filled or changed."""
    changed = False
    for slot in sorted(flow.slots, key=lambda slot: slot.name != draft.requested):
        value = slot.read(turn, draft)
        if value is not None and value != draft.slots.get(slot.name):
            draft.slots[slot.name] = value
            changed = True
    return changed


def share(turn: Turn, draft: Draft) -> None:
    """Let the requests of one message know of each other what is said for all of them; what each was told stays."""
    same = [
        one
        for one in turn.state.suspended
        if one.origin.get("message") == draft.origin.get("message") and not one.asked
    ]
    for one, other in permutations([draft, *same], 2):
        common = turn.flow(one.flow).shared & turn.flow(other.flow).shared
        known = {name: one.slots[name] for name in common if one.slots.get(name) is not None}
        other.slots = {**known, **other.slots}
