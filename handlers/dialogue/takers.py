"""Who may take a message in the middle of a draft: a stop, a yes, another request, values, or the question again."""

from collections.abc import Sequence
from typing import Final

from handlers.dialogue import consent, digression, drafts, filling, review, stale, stops, together, wishes
from handlers.dialogue.flow import Draft, Flow
from handlers.dialogue.messages import Choice
from handlers.dialogue.turn import Turn
from intents.replies import answers, presence
from intents.understanding import Certainty, Request

BESIDES_FROM: Final = 0.6
"""Probability from which a part of an answer is a request of its own: most parts of answers are just that."""


def go_on(turn: Turn) -> bool:
    """Take the answer to the offer to go on with a draft that was left lying, in words."""
    draft = stale.offered(turn)
    turn.state.memory.pop(stale.OFFERED, None)
    draft = draft or turn.state.active
    if draft is None or not turn.text:
        return False
    waits = draft is not turn.state.active
    agrees = answers.is_yes(turn.text) or answers.ends_with_submit(turn.text) or answers.opens_with_yes(turn.text)
    if not waits and draft.confirming and agrees:
        # '对的 继续' to a summary hands it in.
        return False
    if answers.says_go_on(turn.text) or (waits and answers.is_yes(turn.text)):
        if not waits and turn.understanding.entities:
            # '投诉那个继续 3栋的电梯': more of it in the same breath.
            filling.read_slots(turn, turn.flow(draft.flow), draft)
        drafts.resume(turn, {"draft": draft.id})
    elif waits and stops.calls_off(turn):
        drafts.stop(turn, {"draft": draft.id})
    else:
        return False
    return True


def advance(turn: Turn) -> bool:
    """Take the message as part of the active draft; False when it is about something else."""
    draft = turn.state.active
    if draft is None:
        return False
    flow = turn.flow(draft.flow)
    return any(take(turn, flow, draft) for take in _TAKERS)


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
    if answers.is_correction(part.text) and digression.names_value(part):
        # '时间改成周一上午吧': a change of this.
        return False
    calls = request.intent == "human_agent" and part.understanding.first("phone") is not None
    if calls or presence.is_any_time(part.text):
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
        # What was said before is said again: '啥时候来都行' of any time.
        again = draft.confirming and (presence.is_any_time(turn.text) or digression.names_value(turn))
        if turn.text and not again and draft.asked.get(draft.requested or "", 0) < drafts.MOST_ASKS:
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
    if turn.understanding.certainty is not Certainty.SURE and len(turn.text) > consent.LONGEST_YES:
        review.keep_unclear(turn)


_TAKERS = (
    together.take,
    together.drop_waiting,
    stops.take_pause,
    stops.take_fault_instead,
    stops.take_stop,
    stops.take_mended,
    consent.take_plain_answer,
    consent.take_yes_and_another,
    consent.take_early_yes,
    consent.take_submission,
    stops.take_instead,
    _take_another,
    _take_question,
    _take_values,
    _take_place_for_others,
    stops.take_longer_stop,
    consent.take_answer_in_meaning,
    _take_what_is_no_digression,
)
"""Who may take a message in the middle of a draft; the first that does ends it."""
