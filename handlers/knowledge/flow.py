"""A question is answered at once; what is not known can be passed on to the front desk."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from handlers.dialogue import drafts
from handlers.dialogue import wishes as wishes_of_dialogue
from handlers.dialogue.asked import QUESTION, keep_question, recent_question
from handlers.dialogue.flow import Draft, Flow, Question, Slot
from handlers.dialogue.households import verified_homes
from handlers.dialogue.slots import COMMUNITY, PHONE, PHOTOS, take_kept_photos
from handlers.dialogue.turn import Turn
from handlers.knowledge import service
from handlers.work.opening import say_opened
from handlers.work.tickets import Report, open_ticket
from intents.faults import demands
from intents.money import prices
from intents.replies import passing_on, small_talk
from intents.tickets import ticket_words
from intents.understanding import Certainty
from intents.visits import cars
from intents.wishes import lost
from intents.wishes import names as wishes
from intents.wishes.bare_wishes import bare_wish
from storage.ticket import Kind, Ticket

OUTAGE: Final = "outage"
"""The topic whose answer offers to report one."""
COST: Final = "repair_cost"
LOST_AND_FOUND: Final = "lost_found"
RESPONSE: Final = "response"
FIX: Final = "repair_request"
VISIT: Final = "visitor_registration"
PASS_ON = "knowledge.pass_on"  # noqa: S105 - the name of an action
_ASKED_ELSEWHERE = frozenset({"fee_question", "ticket_status", "emergency", "repair_request", "visitor_registration"})
"""What other features answer better, even where the engine is not sure."""
_PRICED = frozenset({"fee_question", "service_info", "service_booking"})
"""What the engine takes a question about the price of work for."""
_FOR_WHEN = frozenset({"service_info", "ticket_status"})
"""What the engine takes a question about when somebody comes for."""
_FOR_NOBODY_ELSE = frozenset({"service_info", "out_of_scope"})


def answer(turn: Turn) -> None:
    """Say what is known, with source and date; what is not is said as well, with where to ask."""
    if bare_wish(turn.text) is not None or wishes.name_alone(turn.text) is not None or not turn.text:
        drafts.start(turn, ASKED)
        return
    community = turn.account.community
    found = service.answer(turn.session, community, turn.text, turn.language, turn.now) if community else None
    if community is not None and lost.tells_of_find(turn.text):
        found = service.on(turn.session, community, LOST_AND_FOUND, turn.language, turn.now)
    keep_question(turn)
    if lost.tells_of_loss(turn.text):
        _offer_to_pass_on(turn, "knowledge-lost")
    elif found is not None:
        _tell(turn, found)
    else:
        _offer_to_pass_on(turn, "knowledge-unknown")


def _offer_to_pass_on(turn: Turn, text_id: str) -> None:
    desk = service.desk(turn.account.community, turn.language)
    turn.say(text_id, [turn.choice("knowledge-pass-on", PASS_ON)], desk=desk)


def _tell(turn: Turn, found: service.Answer) -> None:
    """Say what is known, with source and date; whoever asks about an outage that nobody knows of may report one."""
    reports = found.topic == OUTAGE and turn.state.active is None
    if reports:
        turn.keep_words()
    choices = [wishes_of_dialogue.choice(turn, "repair_request")] if reports else ()
    turn.say("knowledge-answer", choices, answer=found.text, source=found.source, date=found.as_of.isoformat())


def look_up(turn: Turn) -> bool:
    """Answer a question that something is written down about; say of one for nobody else that nothing is."""
    community, meaning = turn.account.community, turn.understanding
    elsewhere = meaning.intent in _ASKED_ELSEWHERE
    if turn.account.staff is not None or community is None or (elsewhere and meaning.certainty is Certainty.SURE):
        return False
    found = service.answer(turn.session, community, turn.text, turn.language, turn.now)
    if found is not None and (not elsewhere or found.score >= service.CLEARLY):
        keep_question(turn)
        _tell(turn, found)
        return True
    if (
        turn.state.active is None
        or meaning.intent not in _FOR_NOBODY_ELSE
        or meaning.certainty is not Certainty.ASK_WHICH
    ):
        return False
    turn.say("knowledge-unknown-besides", desk=service.desk(community, turn.language))
    return True


def preempt(turn: Turn, intent: str) -> bool:
    """Answer what work costs from what is written down: no bill says it."""
    found = _price_of_repair(turn) if intent in _PRICED else None
    found = found or (_time_of_visit(turn) if intent in _FOR_WHEN else None)
    if found is not None:
        _tell(turn, found)
        return True
    before = recent_question(turn) if turn.state.active is None and prices.asks_price_of_it(turn.text) else None
    if before is not None and intent in _PRICED and turn.account.staff is None:
        _tell_its_price(turn, before)
        return True
    asks = intent in _PRICED and turn.understanding.first("time") is None and prices.asks_price_of_work(turn.text)
    if turn.account.staff is not None or not asks:
        return False
    answer(turn)
    return True


def _tell_its_price(turn: Turn, before: str) -> None:
    """Answer 'how much?' of what was asked just now: no bill says it, and the answer to that is not told twice."""
    community = turn.account.community
    asked = turn.saying(f"{before} {turn.text}")
    known, found = (
        service.answer(turn.session, community, text, turn.language, turn.now) if community else None
        for text in (before, asked.text)
    )
    keep_question(asked)
    if found is not None and (known is None or known.text != found.text):
        _tell(turn, found)
    else:
        _offer_to_pass_on(turn, "knowledge-price-unknown")


def overhear(turn: Turn) -> bool:
    """Answer where a guest who is being announced may park, and what that costs: no bill of the household says it."""
    active, community, meaning = turn.state.active, turn.account.community, turn.understanding
    if active is None or community is None or VISIT not in turn.flow(active.flow).intents:
        return False
    if meaning.first("plate") or meaning.first("time") or not cars.asks_about_parking(turn.text):
        return False
    asked = f"{turn.word('visit-somebody')} {turn.text}"
    found = service.answer(turn.session, community, asked, turn.language, turn.now)
    if found is None:
        turn.say("knowledge-unknown-besides", desk=service.desk(community, turn.language))
    else:
        _tell(turn, found)
    drafts.come_back(turn)
    return True


def _price_of_repair(turn: Turn) -> service.Answer | None:
    """Give what is known of the price of repairs, in answer to 'how much will it cost?' in the middle of one."""
    return _known_in_report(turn, COST) if prices.asks_price_of_it(turn.text) else None


def _time_of_visit(turn: Turn) -> service.Answer | None:
    """Give what is promised, in answer to 'how long until they come?' in the middle of a report."""
    return _known_in_report(turn, RESPONSE) if ticket_words.asks_who_comes(turn.text) else None


def _known_in_report(turn: Turn, topic: str) -> service.Answer | None:
    """Give what is written down of a topic while something broken is being reported, else None."""
    active, community = turn.state.active, turn.account.community
    if active is None or community is None or FIX not in turn.flow(active.flow).intents:
        return None
    return service.on(turn.session, community, topic, turn.language, turn.now)


def pass_on(turn: Turn, _arguments: Mapping[str, Any]) -> None:
    """Make a ticket for the front desk of the question that was asked last."""
    kept = turn.state.memory.get(QUESTION)
    if not kept:
        turn.say("dialogue-button-expired")
        return
    known = turn.session.get(Ticket, kept["ticket"]) if kept.get("ticket") else None
    if known is not None:
        turn.say("knowledge-passed-already", number=known.number)
        return
    turn.take_words(kept)
    drafts.start(turn, PASSED_ON)


_ASKED_ON: Final = frozenset({"service_info", "greeting", "affirm", "deny", "out_of_scope"})
"""What the engine takes 'and at the weekend?' for, which cannot know of the question before it."""


def _asks_on(turn: Turn) -> bool:
    """Take 'and at the weekend?' as the last question once more, about that."""
    asked = recent_question(turn)
    unsure = turn.understanding.certainty is not Certainty.SURE or turn.understanding.intent in _ASKED_ON
    if asked is None or turn.state.active is not None or not unsure or not small_talk.asks_on(turn.text):
        return False
    part = turn.saying(f"{asked} {turn.text}")
    part.understanding = replace(part.understanding, intent="service_info")
    answer(part)
    return True


def _describes_loss(turn: Turn) -> bool:
    """Take what a lost thing looks like, said right after the offer to look out for it, and pass all of it on."""
    asked = recent_question(turn)
    if asked is None or turn.state.active is not None or not (lost.tells_of_loss(asked) and lost.describes(turn.text)):
        return False
    if demands.tells_of_fault(turn.text) or not _offered_to_pass_on(turn):
        return False
    turn.state.memory[QUESTION]["text"] = f"{asked}\n{turn.text}"
    pass_on(turn, {})
    return True


def listen(turn: Turn) -> bool:
    """Take 'yes' and 'pass it on' for what they answer: the offer to pass a question on."""
    if turn.account.staff is None and (_asks_on(turn) or _describes_loss(turn)):
        return True
    if not turn.state.memory.get(QUESTION) or not passing_on.says_pass_on(turn.text):
        return False
    if passing_on.is_only_yes(turn.text) and not _offered_to_pass_on(turn):
        return False
    pass_on(turn, {})
    return True


def _offered_to_pass_on(turn: Turn) -> bool:
    """Tell whether the last answer offered to pass a question on."""
    newest = turn.newest
    offered = newest.content.get("choices", []) if newest else []
    return any(one["action"] == PASS_ON for one in offered)


def _read_question(turn: Turn, draft: Draft) -> str | None:
    meaning = turn.understanding
    another = meaning.certainty is Certainty.SURE and meaning.intent not in {"service_info", "out_of_scope"}
    bare = bare_wish(turn.text) is not None or wishes.name_alone(turn.text) is not None
    return turn.text or None if not draft.slots and not another and not bare else None


def _ask_question(turn: Turn, draft: Draft) -> Question | None:
    return None if draft.slots.get("question") else Question(turn.word("ask-question"))


def _answer_asked(turn: Turn, _draft: Draft) -> None:
    answer(turn)


def _read_words(turn: Turn, draft: Draft) -> str | None:
    return turn.text or None if "words" not in draft.slots else None


def _open(turn: Turn, draft: Draft) -> None:
    community = turn.account.community
    if community is None:
        turn.say("dialogue-stuck")
        return
    homes = verified_homes(turn)
    report = Report(
        kind=Kind.OTHER,
        description=draft.slots["words"],
        home=homes[0] if len(homes) == 1 else None,
        phone=draft.slots.get("phone") or "",
        photos=tuple(draft.slots.get("photos", [])),
    )
    ticket = open_ticket(turn.session, turn.account, community, report, turn.now)
    turn.state.memory[QUESTION] = {"ticket": ticket.id}
    say_opened(turn, ticket, community)


ASKED = Flow(
    name="question",
    intents=frozenset(),
    slots=(Slot("question", _read_question, _ask_question),),
    begin=lambda _turn, _draft: None,
    commit=_answer_asked,
)
PASSED_ON = Flow(
    name="passed_question",
    intents=frozenset(),
    slots=(COMMUNITY, Slot("words", _read_words, lambda _turn, _draft: None), PHONE, PHOTOS),
    begin=take_kept_photos,
    commit=_open,
)
