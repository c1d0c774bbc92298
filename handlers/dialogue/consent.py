"""A yes or no to the summary: plain, early, as a submission, in other words."""

from typing import Final

from handlers.dialogue import drafts, filling, wishes
from handlers.dialogue.flow import Draft, Flow
from handlers.dialogue.turn import Turn
from intents.faults import demands
from intents.replies import answers, statements
from intents.replies.impatience import wants_it_quick
from intents.understanding import Certainty
from intents.wishes import names

FIX: Final = "repair_request"
ASSUMED: Final = "assumed"
"""Key in a draft's slots: the slot that a yes in place of an answer has settled."""
LONGEST_YES: Final = 16
"""Characters of a message that may be a yes by its meaning alone; more than that says something else as well."""


def take_plain_answer(turn: Turn, flow: Flow, draft: Draft) -> bool:
    """Take a plain yes or no to the summary; after an alarm nobody has it before them, and it is shown again."""
    said = turn.text
    named = names.name_alone(said) in flow.intents
    submits = answers.ends_with_submit(said) and not turn.understanding.entities
    yes = named or submits or answers.is_yes(said) or answers.is_yes_and_more(said) or answers.is_confirmation(said)
    # 'Hurry up!' to the summary: then hand it in.
    yes = yes or wants_it_quick(said)
    said_yes = yes or answers.opens_with_yes(said)
    # Who names what is to be handed in has it before them.
    unasked = turn.state.memory.get(drafts.UNASKED) and not (submits or answers.says_submit(said))
    if draft.confirming and (said_yes or answers.is_no(said)) and unasked:
        turn.say("dialogue-back")
        drafts.ask_next(turn, flow, draft, count=False)
    elif draft.confirming and yes:
        drafts.take_yes(turn, flow, draft)
    elif draft.confirming and answers.is_no(turn.text):
        drafts.ask_what_is_wrong(turn)
    else:
        return False
    return True


def take_yes_and_another(turn: Turn, flow: Flow, draft: Draft) -> bool:
    """Take a plain yes to the summary that goes on with another request: done first, then the other is served."""
    meaning, end = turn.understanding, answers.end_of_yes(turn.incoming.text)
    if end is None or not draft.confirming or turn.state.memory.get(drafts.UNASKED) or turn.account.staff is not None:
        return False
    if meaning.certainty is not Certainty.SURE or meaning.intent in flow.intents | wishes.SMALL_TALK:
        return False
    drafts.take_yes(turn, flow, draft)
    wishes.serve(turn.part(end, len(turn.incoming.text)), meaning.intent)
    return True


def take_early_yes(turn: Turn, flow: Flow, draft: Draft) -> bool:
    """Take a yes in place of an answer that can be done without.

    '好' to 'when may we come?' need not mean more than 'I hear you': the summary is shown first. '对' hands it in.
    """
    slot = next((slot for slot in flow.slots if slot.name == draft.requested), None)
    if slot is None or draft.confirming or flow.summary is None:
        return False
    hands_in = answers.ends_with_submit(turn.text) and not turn.understanding.entities
    agreed = slot.settle if answers.is_confirmation(turn.text) or hands_in else None
    if agreed is None and answers.is_yes(turn.text):
        agreed = slot.agreed
    if agreed is None:
        return False
    draft.slots |= {slot.name: agreed, ASSUMED: slot.name}
    if answers.may_only_hear(turn.text):
        drafts.ask_next(turn, flow, draft, count=False)
    else:
        drafts.take_yes(turn, flow, draft)
    return True


def take_submission(turn: Turn, flow: Flow, draft: Draft) -> bool:
    """Take an answer to the summary that says how to hand it in."""
    if not draft.confirming or flow.submits is None or not flow.submits(turn):
        return False
    filling.read_slots(turn, flow, draft)
    drafts.take_yes(turn, flow, draft)
    return True


def take_answer_in_meaning(turn: Turn, flow: Flow, draft: Draft) -> bool:
    """Take a yes or no to the summary in other words: short ones, that named nothing else."""
    meaning = turn.understanding
    named = FIX in flow.intents and demands.wants_fixed(turn.text)
    plain = answers.begins_with_yes(turn.text) and (not meaning.entities or answers.says_submit(turn.text))
    agrees = flow.agrees is not None and flow.agrees(turn.text)
    yes = named or plain or agrees or answers.opens_with_yes(turn.text)
    if draft.confirming and yes and not answers.is_correction(turn.text):
        drafts.take_yes(turn, flow, draft)
        return True
    if not draft.confirming or meaning.certainty is not Certainty.SURE or len(turn.text) > LONGEST_YES:
        return False
    if answers.is_abusive(turn.text) or statements.says_which(turn.text):
        return False
    if meaning.intent == "affirm" and turn.state.memory.get(drafts.UNASKED):
        turn.say("dialogue-back")
        drafts.ask_next(turn, flow, draft, count=False)
    elif meaning.intent == "affirm":
        drafts.take_yes(turn, flow, draft)
    elif meaning.intent == "deny":
        drafts.ask_what_is_wrong(turn)
    else:
        return False
    return True
