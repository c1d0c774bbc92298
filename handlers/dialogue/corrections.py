"""'That is not what I want': a draft that was begun by mistake, and naming what was meant instead."""

from dataclasses import replace
from typing import Any, Final

from handlers.dialogue import review, wishes
from handlers.dialogue.flow import Draft, Flow
from handlers.dialogue.messages import Choice, Command
from handlers.dialogue.turn import Turn
from intents.complaints import complaint_words
from intents.faults import demands
from intents.replies import answers, passing_on
from intents.tickets import references
from intents.understanding import INTENTS, Certainty
from intents.wishes import names

FIX: Final = "repair_request"
_TOLD: Final = frozenset({FIX, "complaint", "suggestion"})
"""What the same words may be meant as."""
LONGEST_NAMING: Final = 60
"""Characters of words that say what to make of those that were not understood."""
LONGEST_YES: Final = 24
"""Characters of words that do no more than agree to report it."""


def take(turn: Turn) -> bool:
    """Take a message that says that the active draft is not what was wanted: drop it, and serve what is."""
    draft = turn.state.active
    if draft is None or turn.account.staff is not None:
        return False
    said = names.rejection(turn.text) or _wants_it_mended(turn, draft)
    if said is None:
        return False
    flow = turn.flow(draft.flow)
    about = flow.intents | {flow.name}
    if said.named in about or (said.denied and not said.denied & about and not _only_tells(draft, flow, said)):
        return False
    guess = next((intent for intent in INTENTS if intent in about), None)
    item = review.keep_corrected(turn, draft.origin, guess, said.named)
    if flow.interrupts:
        # The alarm stays until a person ends it: these words go to those who were alarmed, like any other.
        return False
    _drop(turn, draft)
    wanted = said.named or (_wanted(turn, flow) if said.rest else None)
    _resume(turn, draft, item, said.rest)
    if wanted is not None:
        wishes.serve_named(turn, wanted)
    else:
        turn.keep_words()
        turn.say("dialogue-which", wishes.meanings(turn, about | said.denied))
    return True


def _wants_it_mended(turn: Turn, draft: Draft) -> names.Rejection | None:
    """Take '3栋的 赶紧修' in the middle of a complaint that tells of a fault: that is to be mended."""
    told = str(draft.origin.get("text", ""))
    if "complaint" not in turn.flow(draft.flow).intents or not demands.wants_fixed(turn.text):
        return None
    fault = demands.tells_of_fault(told) and bool(references.trades(told))
    return names.Rejection(frozenset({"complaint"}), FIX, turn.text) if fault else None


def _only_tells(draft: Draft, flow: Flow, said: names.Rejection) -> bool:
    """Tell whether what was taken for a repair names nothing broken, and is meant as none: '不是投诉 就是建议'."""
    told = str(draft.origin.get("text", ""))
    return said.named is not None and FIX in flow.intents and said.denied <= _TOLD and not demands.tells_of_fault(told)


def _drop(turn: Turn, draft: Draft) -> None:
    turn.state.active = None
    if draft.slots.get("photos"):
        turn.state.memory["photos"] = draft.slots["photos"]
    turn.say("dialogue-misunderstood")


def _wanted(turn: Turn, flow: Flow) -> str | None:
    """Give what the engine is sure that a longer correction asks for, if it is something else."""
    meaning = turn.understanding
    other = meaning.intent not in flow.intents and wishes.is_offered(turn, meaning.intent)
    return meaning.intent if meaning.certainty is Certainty.SURE and other else None


def _resume(turn: Turn, draft: Draft, item: int | None, rest: str) -> None:
    """Go back to the words that the draft was begun with, and add what the correction says besides."""
    words = {**draft.origin, "item": item}
    words["text"] = "\n".join(part for part in (words.get("text", ""), rest) if part)
    turn.take_words(words)


def take_name(turn: Turn) -> bool:
    """Take the name of what was meant, as the answer to the question which it is; a tap does the same."""
    kept: dict[str, Any] = turn.state.memory.get("words", {})
    newest = turn.newest if kept else None
    if newest is None or not any(one["action"] == wishes.ACTION for one in newest.content.get("choices", [])):
        return False
    offered = newest.content["choices"]
    if turn.state.active is None and len(offered) == 1 and passing_on.agrees_to_report(turn.text):
        if len(turn.text) > LONGEST_YES:
            # 'Only my kitchen is dead' agrees, and says what is wrong.
            turn.state.memory["words"] = {**kept, "text": f"{kept.get('text', '')}\n{turn.text}".strip()}
        take_wish(turn, offered[0]["arguments"]["intent"])
        return True
    if turn.state.active is None and answers.is_yes(turn.text):
        # A yes to a choice of meanings says none of them.
        turn.say("dialogue-which", [Choice(one["label"], Command(one["action"], one["arguments"])) for one in offered])
        return True
    kind = _kind_of_hearing(turn)
    if kind is not None:
        turn.state.memory["words"] = {**kept, "text": f"{kept.get('text', '')}\n{turn.text}".strip()}
        take_wish(turn, kind)
        return True
    said = names.rejection(turn.text)
    intent = said.named if said is not None else names.name_alone(turn.text)
    if intent is None and demands.wants_fixed(turn.text):
        intent = "repair_request"
    if intent is not None and wishes.is_offered(turn, intent):
        take_wish(turn, intent)
        return True
    meaning = turn.understanding
    if meaning.certainty is Certainty.SURE and meaning.intent == names.name_in(turn.text):
        review.label(turn, meaning.intent, kept.get("item"))
    return False


def _kind_of_hearing(turn: Turn) -> str | None:
    """Give what few words call what was told before: 'it's a suggestion I guess, please add one'."""
    if turn.state.active is not None or len(turn.text) > LONGEST_NAMING or turn.understanding.emergency is not None:
        return None
    if answers.is_question(turn.text):
        # 'Any progress on my complaint?' names one that is there.
        return None
    if complaint_words.suggests(turn.text):
        return "suggestion"
    return "complaint" if complaint_words.complains(turn.text) else None


def _mean(turn: Turn, intent: str) -> None:
    """Read the words as what they turned out to mean: engines keep from them what another meaning has no use for."""
    if intent != turn.understanding.intent:
        named = turn.saying(turn.text).understanding.entities
        if answers.is_question(turn.text):
            # 'Is there an outage today?' says nothing of when to come.
            named = tuple(one for one in named if one.key != "time")
        turn.understanding = replace(turn.understanding, intent=intent, certainty=Certainty.SURE, entities=named)


def take_wish(turn: Turn, intent: str) -> None:
    """Serve the meaning that was chosen for the words that were kept."""
    if turn.state.memory.get("words"):
        turn.take_kept_words()
        _mean(turn, intent)
    review.label(turn, intent, turn.item)
    wishes.serve_named(turn, intent)
