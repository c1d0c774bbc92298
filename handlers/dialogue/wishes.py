"""Serving a wish: the flow or the answer that an intent has, and the choices that offer intents in words."""

from collections.abc import Container, Iterator

from handlers.dialogue import drafts
from handlers.dialogue.flow import Flow
from handlers.dialogue.messages import Choice
from handlers.dialogue.turn import Turn
from intents.understanding import Request

MEANINGS_OFFERED = 3
LEAST_LIKELY = 0.03
"""Below this a meaning is no likelier than what people usually want."""
SMALL_TALK = frozenset({"affirm", "deny", "greeting", "thanks_bye", "out_of_scope"})
SECOND_FROM = 0.4
"""Probability from which a further request gets a draft of its own: one too many is worse than one to be said again."""
_NEVER_SECOND = SMALL_TALK | {"emergency"}
"""Danger is not a request among others: the emergency check has interrupted everything, or there is none."""
ACTION = "dialogue.wish"
_NOT_OFFERED = SMALL_TALK | {"human_agent"}
_USUAL = ("repair_request", "complaint", "fee_question", "ticket_status")


def serve(turn: Turn, intent: str) -> None:
    """Serve an intent: begin its flow, or answer it at once; what a feature knows better goes before both."""
    if is_preempted(turn, intent):
        return
    flow = flow_for(turn, intent)
    if flow is not None:
        drafts.start(turn, flow)
        return
    for feature in turn.features:
        if intent in feature.answers:
            feature.answers[intent](turn)
            return
    turn.say("dialogue-unclear", usual_wishes(turn))


def is_preempted(turn: Turn, intent: str) -> bool:
    """Let the features answer instead of what the intent leads to; tell whether one has."""
    return any(feature.preempt(turn, intent) for feature in turn.features if feature.preempt is not None)


def look_up(turn: Turn) -> bool:
    """Let the features answer a question from what is going on or written down; tell whether one has."""
    return is_preempted(turn, "service_info") or any(
        feature.look_up(turn) for feature in turn.features if feature.look_up is not None
    )


def is_second(request: Request) -> bool:
    """Tell whether a further request of a message is likely enough to be served beside the first."""
    return request.confidence >= SECOND_FROM and request.intent not in _NEVER_SECOND


def serve_besides(part: Turn, intent: str) -> None:
    """Serve a further request, given the part of the message that asks for it: answered at once, or kept for later."""
    flow = flow_for(part, intent)
    if flow is None:
        serve(part, intent)
    elif not is_preempted(part, intent):
        drafts.keep_for_later(part, flow)


def serve_named(turn: Turn, intent: str) -> None:
    """Serve an intent that its sender chose by name; a flow of that very name goes first."""
    named = next((flow for flow in flows(turn) if flow.name == intent), None)
    if named is not None:
        drafts.start(turn, named)
    else:
        serve(turn, intent)


def flow_for(turn: Turn, intent: str) -> Flow | None:
    """Give the flow that an intent begins, if it has one."""
    return next((flow for flow in flows(turn) if intent in flow.intents), None)


def flows(turn: Turn) -> Iterator[Flow]:
    """Give the flows of all features."""
    return (flow for feature in turn.features for flow in feature.flows)


def is_offered(turn: Turn, intent: str) -> bool:
    """Tell whether it is a wish that this installation serves."""
    return intent not in _NOT_OFFERED and any(
        intent in feature.answers or any(intent in flow.intents for flow in feature.flows) for feature in turn.features
    )


def meanings(turn: Turn, but: Container[str] = ()) -> list[Choice]:
    """Give the likeliest meanings of what was written as choices, without those that it does not have; and a person."""
    ranked = [one.intent for one in turn.understanding.ranking if one.confidence >= LEAST_LIKELY]
    likely = [intent for intent in dict.fromkeys((*ranked, *_USUAL)) if is_offered(turn, intent) and intent not in but]
    return [choice(turn, intent) for intent in likely[:MEANINGS_OFFERED]] + [choice(turn, "human_agent")]


def usual_wishes(turn: Turn) -> list[Choice]:
    """Give what people want most often as choices."""
    return [choice(turn, intent) for intent in ("repair_request", "ticket_status", "human_agent")]


def choice(turn: Turn, intent: str) -> Choice:
    """Give the choice that offers an intent in words."""
    return turn.choice(f"wish-{intent.replace('_', '-')}", ACTION, intent=intent)
