"""From a message to its answer: who may take it, in which order."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any

from handlers.dialogue import bursts, corrections, drafts, parts, record, replies, review, stale, takers, wishes
from handlers.dialogue.buttons import Tapped
from handlers.dialogue.digression import columns, is_bare_value
from handlers.dialogue.flow import Flow
from handlers.dialogue.messages import Command, Medium
from handlers.dialogue.turn import Turn
from intents.complaints import complaint_words
from intents.faults import demands, spots
from intents.faults.outages import outage_in
from intents.replies import answers, presence, small_talk
from intents.understanding import Certainty, Request
from storage.conversation import Owner

LONGEST_TEXT = 2000
"""Characters of one message that are kept; more is asked to be said shorter."""
UNNAMED = "other"
"""Kind of a danger that no word names."""
LONG_GREETING = 30
"""Columns of a message that may be more than the greeting which it sounds like."""
MOST_CHOICES = 99
"""More than any message offers: a text that names none of these many is no number at all."""


def advance(turn: Turn) -> None:
    """Answer one message, and remember the state that the talk is in afterwards.

    Never silent, but where two people talk to each other: then the message is handed on. A changed message that changes
    nothing for us needs no answer either.
    """
    bursts.take_over(turn)
    discreet = record.is_discreet(turn)
    if not _is_handed_on(turn) or _is_danger(turn):
        _route(turn)
        stale.offer(turn)
        if not turn.replies and turn.incoming.edited_from is None:
            turn.say("dialogue-unclear")
    turn.discreet = turn.discreet or discreet or record.is_discreet(turn)
    record.keep_time(turn)
    record.note(turn)
    replies.send(turn)
    turn.conversation.remember(turn.session, turn.state.to_json(), turn.now)


def _route(turn: Turn) -> None:
    if turn.incoming.command is not None:
        act(turn, turn.incoming.command)
    elif turn.incoming.medium is Medium.CHOICE:
        _press(turn, turn.tapped)
    elif turn.incoming.edited_from is not None:
        _amend(turn, turn.incoming.edited_from)
    elif turn.text or turn.incoming.photos:
        _read(turn)
    elif turn.incoming.position is not None:
        _locate(turn)
    else:
        unread = {Medium.VOICE: "dialogue-voice", Medium.PHOTO: "dialogue-photo-missing"}
        turn.say(unread.get(turn.incoming.medium, "dialogue-no-text"))


def _amend(turn: Turn, sent_at: datetime) -> None:
    """Take the new words of a changed message where they belong; never as a request of their own."""
    takers_of_changes = [feature.amend for feature in turn.features if feature.amend is not None]
    if turn.account.staff is not None or any(amend(turn, sent_at) for amend in takers_of_changes):
        return
    if turn.state.active is not None:
        turn.say("dialogue-edited")
        drafts.come_back(turn)


def _locate(turn: Turn) -> None:
    """Take a place on the map where it belongs; a building has to be said in words."""
    if not any(feature.locate(turn) for feature in turn.features if feature.locate is not None):
        turn.say("dialogue-location")
        drafts.come_back(turn)


def _is_handed_on(turn: Turn) -> bool:
    """Give the message to the person whom it is meant for; False when it is for the bot, as buttons always are."""
    said = turn.incoming.command is None and turn.incoming.medium is not Medium.CHOICE
    if not said or (turn.account.staff is None and turn.conversation.owner != Owner.HUMAN):
        return False
    return any(feature.hand_on(turn) for feature in turn.features if feature.hand_on is not None)


def _is_danger(turn: Turn) -> bool:
    """Tell whether a resident is in danger, or being asked where: that is the bot's business, too, whoever talks."""
    if turn.account.staff is not None:
        return False
    active = turn.state.active
    asked = active is not None and turn.flow(active.flow).interrupts
    return asked or turn.understanding.emergency is not None


def _read(turn: Turn) -> None:
    if len(turn.text) > LONGEST_TEXT:
        turn.say("dialogue-too-long", limit=str(LONGEST_TEXT))
        return
    if bursts.is_picture(turn):
        bursts.hold(turn)
    interrupting = _interrupting_flow(turn)
    if interrupting is not None:
        drafts.start(turn, interrupting)
        return
    stale.set_aside(turn)
    first_to_last = (
        _take_numbered,
        takers.go_on,
        corrections.take_name,
        corrections.take,
        *_overhearing(turn),
        takers.advance,
        *_listeners(turn),
    )
    if any(take(turn) for take in first_to_last):
        return
    if bursts.is_fragment(turn):
        bursts.hold(turn)
    answer_intent(turn)
    if not small_talk.says_bye(turn.text):
        drafts.come_back(turn)


def _interrupting_flow(turn: Turn) -> Flow | None:
    if turn.understanding.emergency is None or turn.account.staff is not None:
        return None
    active = turn.state.active
    answered = presence.is_any_time(turn.text) or is_bare_value(turn) or _only_says_where(turn.text)
    if active is not None and turn.understanding.emergency == UNNAMED and answered:
        # 'Somebody is at home', '3rd floor': an answer, in which the engine suspects danger though no word names any.
        return None
    flow = next((flow for flow in wishes.flows(turn) if flow.interrupts), None)
    return None if flow is None or (active is not None and active.flow == flow.name) else flow


def _only_says_where(text: str) -> bool:
    """Tell whether a few words say no more than where: 'it's between the 3rd and 4th floor'."""
    return spots.is_spot(text) and not demands.tells_of_fault(text)


def answer_intent(turn: Turn) -> None:
    """Answer what the message asks for, or offer what it may mean; then come back to an open question."""
    meaning = turn.understanding
    asks = answers.is_question(turn.text)
    if asks and meaning.intent == "greeting" and columns(turn.text) >= LONG_GREETING and wishes.look_up(turn):
        return
    if answers.is_abusive(turn.text) and not complaint_words.has_matter(turn.text):
        turn.say("dialogue-calm-offer", wishes.usual_wishes(turn))
        return
    if meaning.certainty is Certainty.SURE and not bursts.says_no_wish(turn):
        _serve_all(turn)
        return
    if asks and wishes.look_up(turn):
        return
    stops = answers.opens_with_stop(turn.text) or answers.is_stop(turn.text) or answers.ends_with_stop(turn.text)
    if turn.state.active is None and stops:
        if meaning.intent == "repair_request" and (demands.tells_of_none(turn.text) or outage_in(turn.text)):
            # '算了 我家网断了 归你们管吗': what is told behind it is meant.
            wishes.serve(turn, meaning.intent)
        else:
            turn.say("no-to-nothing")
        return
    if turn.state.active is None and answers.is_yes(turn.text):
        wishes.serve(turn, "affirm")
        return
    _offer_meanings(turn)


def _offer_meanings(turn: Turn) -> None:
    """Offer what an unclear message may mean, unless somebody is there for it."""
    which = turn.understanding.certainty is Certainty.ASK_WHICH
    if not which and any(feature.unclear(turn) for feature in turn.features if feature.unclear):
        return
    review.keep_unclear(turn)
    turn.keep_words()
    if answers.is_abusive(turn.text):
        turn.say("dialogue-calm-offer", wishes.usual_wishes(turn))
    elif which:
        turn.say("dialogue-which", wishes.meanings(turn))
    else:
        turn.say("dialogue-unclear", wishes.usual_wishes(turn))


def _serve_all(turn: Turn) -> None:
    """Serve every request of the message: what can be answered at once first, then one draft after the other."""
    first, *others = parts.asked(turn)
    others = [one for one in others if wishes.is_second(one) and not parts.is_told(turn, first, one)]
    first, *others = _in_their_order(turn, [first, *others])
    said = parts.of(turn, [first, *others])
    for one in others:
        wishes.serve_besides(said[one.intent], one.intent)
    split = others or first.intent != turn.understanding.intent
    wishes.serve(said[first.intent] if split else turn, first.intent)
    drafts.take_up_begun(turn)


def _in_their_order(turn: Turn, asked: Sequence[Request]) -> list[Request]:
    """Give what is to be recorded in the order in which it was said: our questions are answered in that order."""
    if any(wishes.flow_for(turn, one.intent) is None for one in asked):
        return list(asked)
    return sorted(asked, key=lambda one: one.start)


def _take_numbered(turn: Turn) -> bool:
    """Take '2' or 'the second' as a press on the newest message, if that offered choices."""
    if answers.ordinal(turn.text, MOST_CHOICES) is None:
        return False
    newest = turn.newest
    offered: list[dict[str, Any]] = newest.content.get("choices", []) if newest else []
    index = answers.ordinal(turn.text, len(offered))
    if newest is None or index is None:
        return False
    _press(turn, Tapped(newest, index))
    return True


def _press(turn: Turn, button: Tapped | None) -> None:
    """Do what a button says."""
    if button is None:
        turn.say("dialogue-button-unknown")
    else:
        act(turn, button.command)


def act(turn: Turn, command: Command) -> None:
    """Run an action. One that a newer release no longer knows has expired."""
    if command.action == "flow.fill":
        drafts.fill_by_choice(turn, command.arguments)
    elif command.action == "flow.resume":
        drafts.resume(turn, command.arguments)
    elif command.action == "flow.stop":
        drafts.stop(turn, command.arguments)
    elif command.action == wishes.ACTION:
        corrections.take_wish(turn, str(command.arguments["intent"]))
    else:
        action = next((f.actions[command.action] for f in turn.features if command.action in f.actions), None)
        if action is None:
            turn.say("dialogue-button-expired", () if turn.account.staff else wishes.usual_wishes(turn))
        else:
            action(turn, command.arguments)


def _listeners(turn: Turn) -> Iterator[Callable[[Turn], bool]]:
    return (feature.listen for feature in turn.features if feature.listen)


def _overhearing(turn: Turn) -> Iterator[Callable[[Turn], bool]]:
    return (feature.overhear for feature in turn.features if feature.overhear)
