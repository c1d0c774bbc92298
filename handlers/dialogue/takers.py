"""Who may take a message in the middle of a draft: a stop, a yes, another request, values, or the question again."""

from collections.abc import Sequence
from typing import Final

from handlers.dialogue import digression, drafts, filling, review, stale, together, wishes
from handlers.dialogue.flow import Draft, Flow
from handlers.dialogue.messages import Choice
from handlers.dialogue.turn import Turn
from intents import answers, complaint_words, demands, small_talk
from intents import wishes as names
from intents.understanding import Certainty, Request

BESIDES_FROM: Final = 0.6
"""Probability from which a part of an answer is a request of its own: most parts of answers are just that."""
FIX: Final = "repair_request"
LONGEST_YES: Final = 16
"""Characters of a message that may be a yes by its meaning alone; more than that says something else as well."""


def go_on(turn: Turn) -> bool:
    """Take the answer to the offer to go on with a draft that was left lying, in words."""
    draft = stale.offered(turn)
    turn.state.memory.pop(stale.OFFERED, None)
    draft = draft or turn.state.active
    if draft is None or not turn.text:
        return False
    waits = draft is not turn.state.active
    if not waits and draft.confirming and answers.is_yes(turn.text):
        return False
    if answers.says_go_on(turn.text) or (waits and answers.is_yes(turn.text)):
        drafts.resume(turn, {"draft": draft.id})
    elif waits and _calls_off(turn):
        drafts.stop(turn, {"draft": draft.id})
    else:
        return False
    return True


def _calls_off(turn: Turn) -> bool:
    """Tell whether an answer to the offer to go on with something says no: 'no, forget the lock, it is done'."""
    meaning = turn.understanding
    cancels = meaning.certainty is Certainty.SURE and meaning.intent == "ticket_cancel"
    return answers.is_no(turn.text) or answers.is_stop(turn.text) or answers.opens_with_stop(turn.text) or cancels


def advance(turn: Turn) -> bool:
    """Take the message as part of the active draft; False when it is about something else."""
    draft = turn.state.active
    if draft is None:
        return False
    flow = turn.flow(draft.flow)
    return any(take(turn, flow, draft) for take in _TAKERS)


def _take_stop(turn: Turn, flow: Flow, _draft: Draft) -> bool:
    """Take words that call the draft off: never an alarm's. Those of staff are never read by their intent."""
    if flow.interrupts:
        return False
    meaning = turn.understanding
    cancels = bool(flow.intents) and meaning.certainty is Certainty.SURE and meaning.intent == "ticket_cancel"
    # 'Sorry, 501, my mistake' takes a value back, and nothing else.
    corrects = answers.is_correction(turn.text) and digression.names_value(turn)
    cancels = cancels and not demands.wants_fixed(turn.text) and not corrects
    cancels = cancels and not answers.says_submit(turn.text)
    if not cancels and not answers.is_stop(turn.text):
        return False
    if flow.discreet and complaint_words.identity(turn.text) is not None:
        # '算了 不匿名了' calls nothing off.
        return False
    drafts.drop(turn)
    return True


def _take_pause(turn: Turn, flow: Flow, draft: Draft) -> bool:
    """Wait for somebody who says that the answer is still to come."""
    if turn.account.staff is not None or flow.interrupts or turn.understanding.entities:
        return False
    may_stop = answers.asks_whether_to_stop_later(turn.text)
    if not may_stop and not small_talk.asks_to_wait(turn.text):
        return False
    turn.say("dialogue-can-stop" if may_stop else "dialogue-no-hurry")
    if draft.confirming or may_stop:
        drafts.ask_next(turn, flow, draft, count=False)
    return True


def _take_plain_answer(turn: Turn, flow: Flow, draft: Draft) -> bool:
    """Take a plain yes or no to the summary; after an alarm nobody has it before them, and it is shown again."""
    said = turn.text
    yes = answers.is_yes(said) or answers.is_yes_and_more(said) or answers.is_confirmation(said)
    said_yes = yes or answers.opens_with_yes(said)
    if draft.confirming and (said_yes or answers.is_no(said)) and turn.state.memory.get(drafts.UNASKED):
        turn.say("dialogue-back")
        drafts.ask_next(turn, flow, draft, count=False)
    elif draft.confirming and yes:
        drafts.take_yes(turn, flow, draft)
    elif draft.confirming and answers.is_no(turn.text):
        drafts.ask_what_is_wrong(turn)
    else:
        return False
    return True


def _take_early_yes(turn: Turn, flow: Flow, draft: Draft) -> bool:
    """Take a yes in place of an answer that can be done without: whoever says it wants it handed in as it is."""
    slot = next((slot for slot in flow.slots if slot.name == draft.requested), None)
    if slot is None or draft.confirming or flow.summary is None:
        return False
    agreed = slot.settle if answers.is_confirmation(turn.text) else None
    if agreed is None and answers.is_yes(turn.text):
        agreed = slot.agreed
    if agreed is None:
        return False
    draft.slots[slot.name] = agreed
    drafts.take_yes(turn, flow, draft)
    return True


def _take_submission(turn: Turn, flow: Flow, draft: Draft) -> bool:
    """Take an answer to the summary that says how to hand it in."""
    if not draft.confirming or flow.submits is None or not flow.submits(turn):
        return False
    filling.read_slots(turn, flow, draft)
    drafts.take_yes(turn, flow, draft)
    return True


def _take_another(turn: Turn, flow: Flow, draft: Draft) -> bool:
    """Keep a request of its own for later."""
    if flow.is_another is None or not flow.is_another(turn, draft):
        return False
    drafts.keep_for_later(turn, flow)
    turn.say("dialogue-kept")
    drafts.ask_next(turn, flow, draft, count=False)
    return True


def _take_question(turn: Turn, flow: Flow, draft: Draft) -> bool:
    """Answer a question that is no value, whether or not the engine is sure that it is one, and ask again."""
    meaning = turn.understanding
    more = meaning.intent in flow.intents and meaning.certainty is Certainty.SURE
    if not flow.intents or flow.interrupts or more or not answers.is_question(turn.text) or meaning.first("time"):
        return False
    if not wishes.look_up(turn):
        return False
    drafts.ask_next(turn, flow, draft, count=False)
    return True


def _take_values(turn: Turn, flow: Flow, draft: Draft) -> bool:
    """Take what the message says about the slots; what it asks for besides is answered first, or kept for later."""
    if digression.is_clear(turn, flow):
        return False
    besides = _besides(turn, flow)
    own = turn if besides is None else turn.without(besides.start, besides.end)
    if not filling.read_slots(own, flow, draft):
        return False
    if besides is not None:
        wishes.serve_besides(turn.part(besides.start, besides.end, besides.intent), besides.intent)
    filling.share(turn, draft)
    # Pictures alone answer no question: an album must not use the questions up.
    if not drafts.ask_next(turn, flow, draft, count=bool(turn.text)):
        drafts.commit(turn, flow)
    return True


def _besides(turn: Turn, flow: Flow) -> Request | None:
    """Give what a part of the message asks for that has nothing to do with this flow."""
    requests = turn.understanding.requests
    if not flow.intents or len(requests) == 1:
        # A flow that no intent begins (staff's own, above all) takes words as they are.
        return None
    others = (one for one in requests if one.intent not in flow.intents and wishes.is_second(one))
    others = (one for one in others if not digression.joins(turn.part(one.start, one.end), flow, one.intent))
    return next((one for one in others if one.confidence >= BESIDES_FROM and _says_a_wish(turn, one)), None)


def _says_a_wish(turn: Turn, request: Request) -> bool:
    """Tell whether a part of an answer is more than that: 'at home all weekend' and 'on Sunday' are no booking."""
    part = turn.part(request.start, request.end)
    calls = request.intent == "human_agent" and part.understanding.first("phone") is not None
    if calls or answers.is_any_time(part.text):
        # 'Call my wife on 135…' calls for no clerk.
        return False
    return not digression.is_bare_value(part) and digression.columns(part.text) >= digression.SHORTEST


def _take_place_for_others(turn: Turn, _flow: Flow, _draft: Draft) -> bool:
    """Let a feature listen to a mere place that says nothing here: where the alarm is that broke in, above all."""
    meaning = turn.understanding
    if (meaning.first("place") or meaning.first("room")) is None or not digression.is_bare_value(turn):
        return False
    heard = any(feature.listen(turn) for feature in turn.features if feature.listen is not None)
    if heard:
        drafts.come_back(turn)
    return heard


def _take_longer_stop(turn: Turn, flow: Flow, _draft: Draft) -> bool:
    """Take words that call the draft off and say why; what names new values was a correction and has been taken."""
    opens = answers.opens_with_stop(turn.text)
    if flow.discreet and complaint_words.identity(turn.text) is not None:
        return False
    if turn.account.staff is not None or not (opens or answers.ends_with_stop(turn.text)):
        return False
    meaning = turn.understanding
    instead = opens and meaning.confidence >= digression.CLEAR and meaning.intent != "ticket_cancel"
    if instead and meaning.entities and digression.is_about_something_else(turn, flow):
        # 'Never mind, later. The light on the stairs is out': what is said after the stop is wanted instead.
        turn.state.active = None
        wishes.serve(turn, meaning.intent)
    else:
        drafts.drop(turn)
    return True


def _take_answer_in_meaning(turn: Turn, flow: Flow, draft: Draft) -> bool:
    """Take a yes or no to the summary in other words: short ones, that named nothing else."""
    meaning = turn.understanding
    named = names.name_alone(turn.text) in flow.intents or (FIX in flow.intents and demands.wants_fixed(turn.text))
    plain = answers.begins_with_yes(turn.text) and not meaning.entities
    agrees = flow.agrees is not None and flow.agrees(turn.text)
    yes = named or plain or agrees or answers.opens_with_yes(turn.text)
    if draft.confirming and yes and not answers.is_correction(turn.text):
        drafts.take_yes(turn, flow, draft)
        return True
    if not draft.confirming or meaning.certainty is not Certainty.SURE or len(turn.text) > LONGEST_YES:
        return False
    if answers.is_abusive(turn.text):
        return False
    if meaning.intent == "affirm":
        drafts.take_yes(turn, flow, draft)
    elif meaning.intent == "deny":
        drafts.ask_what_is_wrong(turn)
    else:
        return False
    return True


def _take_what_is_no_digression(turn: Turn, flow: Flow, draft: Draft) -> bool:
    """Ask again, unless the message surely is about something else."""
    if digression.is_about_something_else(turn, flow):
        return False
    _keep_for_review(turn)
    if answers.is_abusive(turn.text):
        turn.say("dialogue-calm")
        drafts.ask_next(turn, flow, draft, count=False)
    elif _is_given_up(flow, draft):
        turn.say(
            "dialogue-stuck",
            [*_offered(turn, flow, draft), turn.choice("wish-human-agent", wishes.ACTION, intent="human_agent")],
        )
    else:
        if turn.text and draft.asked.get(draft.requested or "", 0) < drafts.MOST_ASKS:
            turn.say("dialogue-not-an-answer")
        drafts.proceed(turn, flow, draft)
    return True


def _is_given_up(flow: Flow, draft: Draft) -> bool:
    """Tell whether the question was asked often enough and nothing can be assumed in place of an answer."""
    if draft.requested is None or draft.asked.get(draft.requested, 0) < drafts.MOST_ASKS:
        return False
    slot = next((slot for slot in flow.slots if slot.name == draft.requested), None)
    return slot is None or slot.settle is None


def _offered(turn: Turn, flow: Flow, draft: Draft) -> Sequence[Choice]:
    """Give the choices of the question that brought no answer."""
    slot = next((slot for slot in flow.slots if slot.name == draft.requested), None)
    question = slot.ask(turn, draft) if slot is not None else None
    return question.choices if question is not None else ()


def _keep_for_review(turn: Turn) -> None:
    """Keep what was not understood; short words are values that could not be read: they say nothing about wishes."""
    if turn.understanding.certainty is not Certainty.SURE and len(turn.text) > LONGEST_YES:
        review.keep_unclear(turn)


_TAKERS = (
    together.take,
    together.drop_waiting,
    _take_pause,
    _take_stop,
    _take_plain_answer,
    _take_early_yes,
    _take_submission,
    _take_another,
    _take_question,
    _take_values,
    _take_place_for_others,
    _take_longer_stop,
    _take_answer_in_meaning,
    _take_what_is_no_digression,
)
"""Who may take a message in the middle of a draft; the first that does ends it."""
