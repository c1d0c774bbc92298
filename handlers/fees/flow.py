"""The question about fees: which home, then the answer; and what is said right after an answer."""

from collections.abc import Mapping
from typing import Any, Final

from handlers.dialogue import drafts
from handlers.dialogue.flow import Draft, Flow, Question, Slot
from handlers.dialogue.households import Right, home_of, home_value, verified_homes
from handlers.dialogue.turn import Turn
from handlers.fees import answer, query, ways
from handlers.fees.access import HOME, admit
from handlers.fees.dispute import begin_dispute, tell_review
from handlers.fees.query import Query
from handlers.fees.receipt import begin_receipt
from handlers.fees.service import ask_finance
from handlers.work.opening import say_opened
from intents.faults import places
from intents.money import fees
from intents.money.fees import Topic
from intents.replies import answers, positions
from intents.understanding import Certainty
from storage.community import Home
from storage.outbox import Notification

_LEANING_INTENTS: Final = frozenset(
    {"fee_question", "service_info", "ticket_status", "affirm", "deny", "out_of_scope", "greeting", "activity_signup"}
)
"""What the engine takes a few words after an answer about fees for, when it cannot know of the answer."""
_SEVERAL: Final = 2
_OF_THE_SAME_HOME: Final = frozenset({Topic.UNWRITTEN, Topic.HOW, Topic.RULE, Topic.DETAIL})
"""What is asked about bills that were just shown, and not about those of another home."""
_DISPUTED: Final = frozenset({"fee_question", "complaint", "ticket_cancel", "deny", "affirm", "out_of_scope"})


def ask(turn: Turn) -> None:
    """Answer a question about fees, as soon as it is clear whose; a question that waits for its home gives way."""
    if fees.asks_about_another(turn.text):
        turn.say("fees-not-of-others")
        return
    waiting = turn.state.active
    if waiting is not None and waiting.flow == QUESTION.name:
        if fees.topic(turn.text) is Topic.HOW and turn.understanding.first("room") is None:
            # How to pay is the same for every home, and is told again beside the bills.
            turn.say("fees-ways", ways=ways.names(turn), phone=ways.phone(turn))
            drafts.ask_next(turn, QUESTION, waiting, count=False)
            return
        turn.state.active = None
    drafts.start(turn, QUESTION)


def _begin(turn: Turn, draft: Draft) -> None:
    named = _home_named(turn)
    asked = query.read(turn, named.id if named else None)
    draft.slots["query"] = asked.to_json()
    before = query.shown_before(turn)
    same = asked.leans or asked.topic in _OF_THE_SAME_HOME
    if named is not None:
        draft.slots["home"] = home_value(named)
    elif same and before is not None and turn.understanding.first("room") is None:
        draft.slots["home"] = before["home"]


def _home_named(turn: Turn) -> Home | None:
    """Give which of several homes a question names by its room or its building alone: '8栋的开个发票'."""
    homes = verified_homes(turn, Right.BILLS)
    codes = [home.code for home in homes]
    code = places.home_named(turn.text, codes) or places.home_of_building(turn.text, codes)
    return next((home for home in homes if home.code == code), None)


def _read_home(turn: Turn, draft: Draft) -> dict[str, Any] | None:
    every = draft.requested == "home" and _may_be_all(draft) and fees.means_all(turn.text)
    return {"every": True} if every else HOME.read(turn, draft)


def _ask_home(turn: Turn, draft: Draft) -> Question | None:
    question = HOME.ask(turn, draft)
    if question is None or len(question.choices) < _SEVERAL or not _may_be_all(draft):
        return question
    every = turn.fill(draft, "home", {"every": True}, turn.word("fees-all-homes"))
    return Question(question.text, (*question.choices, every))


def _may_be_all(draft: Draft) -> bool:
    return Topic(draft.slots["query"]["topic"]) not in {Topic.DISPUTE, Topic.RECEIPT}


def _commit(turn: Turn, draft: Draft) -> None:
    asked, chosen = Query.from_json(draft.slots["query"]), draft.slots.get("home") or {}
    homes = [one for one in verified_homes(turn, Right.BILLS) if chosen.get("every") or chosen.get("id") == one.id]
    if not homes:
        admit(turn)
    for home in homes:
        _answer(turn, home, asked)


def _answer(turn: Turn, home: Home, asked: Query) -> None:
    if asked.topic is Topic.RECEIPT:
        begin_receipt(turn, home_value(home), asked)
    elif asked.topic is not Topic.DISPUTE:
        answer.give(turn, home, asked)
    elif not tell_review(turn, home, asked):
        begin_dispute(turn, home_value(home), asked)


QUESTION = Flow(
    name="fee_question",
    intents=frozenset(),
    slots=(Slot("home", _read_home, _ask_home),),
    begin=_begin,
    commit=_commit,
    admit=admit,
)


def listen(turn: Turn) -> bool:
    """Take what leans on an answer about fees, and what disputes a bill whatever it was taken for."""
    if turn.account.staff is not None or not turn.text:
        return False
    meaning = turn.understanding
    unsure = meaning.certainty is not Certainty.SURE
    if _take_offer(turn):
        return True
    refuses = meaning.intent == "complaint" and fees.topic(turn.text) is Topic.DISPUTE
    leans = unsure or refuses or meaning.intent in _LEANING_INTENTS
    follows = query.shown_before(turn) is not None and leans
    disputes = (unsure or meaning.intent in _DISPUTED) and fees.disputes_a_bill(turn.text)
    if not disputes and not (follows and _is_about_what_was_shown(turn)):
        return False
    ask(turn)
    drafts.come_back(turn)
    return True


def _is_about_what_was_shown(turn: Turn) -> bool:
    # '我有异议', though something that was not understood stands between.
    here = _newest(turn) is not None or fees.stands_by_dispute(turn.text)
    return here and (fees.is_follow_up(turn.text, turn.now) or _only_names_home(turn))


def _only_names_home(turn: Turn) -> bool:
    """Tell whether the message names another of the sender's homes by its building and says no more: '那3栋那套呢'."""
    return positions.names_building_alone(turn.text) and _home_named(turn) is not None


def _newest(turn: Turn) -> Notification | None:
    """Give the newest message to the sender, if that is the answer about fees."""
    before = query.shown_before(turn)
    newest = turn.newest
    return newest if before is not None and newest is not None and newest.inbox_id == before["inbox"] else None


def _take_offer(turn: Turn) -> bool:
    """Take a yes in words to the offer to ask finance, right after it; 'check it' where only a dispute was offered."""
    taken = fees.takes_the_offer(turn.text)
    agrees = taken or (answers.is_yes(turn.text) and not answers.is_enough(turn.text))
    newest = _newest(turn) if agrees else None
    before = query.shown_before(turn) if taken and newest is None and fees.names_finance(turn.text) else None
    if before is not None and before.get("words"):
        # '那帮我转给财务', though another question stands between.
        press_pass_on(turn, before)
        return True
    offered = {one["action"]: one["arguments"] for one in (newest.content.get("choices", []) if newest else [])}
    if "fees.pass_on" in offered:
        press_pass_on(turn, offered["fees.pass_on"])
    elif taken and "fees.dispute" in offered:
        asked = query.shown_before(turn) or {}
        words = "\n".join(dict.fromkeys(one for one in (asked.get("words", ""), turn.text) if one))
        disputed = Query(Topic.DISPUTE, bills=tuple(offered["fees.dispute"]["bills"]), words=words)
        begin_dispute(turn, dict(offered["fees.dispute"]["home"]), disputed)
    else:
        return False
    return True


def overhear(turn: Turn) -> bool:
    """Take the picture of a payment behind an answer that offers to ask finance, and offer it once more with that."""
    mere = not turn.text or fees.names_slip(turn.text)
    if turn.account.staff is not None or not mere or not turn.incoming.photos or turn.state.active is not None:
        return False
    newest = _newest(turn)
    offered = {one["action"]: one["arguments"] for one in (newest.content.get("choices", []) if newest else [])}
    if "fees.pass_on" not in offered:
        return False
    turn.state.memory["photos"] = list(dict.fromkeys([*turn.state.memory.get("photos", []), *turn.incoming.photos]))
    query.lean_on(turn)
    turn.say("fees-slip-kept", [turn.choice("fees-pass-on", "fees.pass_on", **offered["fees.pass_on"])])
    return True


def press_pass_on(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Pass the question behind a button on to finance, if its home is the sender's still."""
    home, community = home_of(turn, dict(arguments["home"]), Right.BILLS), turn.account.community
    if home is None or community is None:
        turn.say("dialogue-button-unknown")
        return
    photos = tuple(turn.state.memory.pop("photos", ()))
    ticket, new = ask_finance(turn, community, home, str(arguments["words"]), photos)
    if new:
        say_opened(turn, ticket, community)
    else:
        turn.say("fees-asked-already", number=ticket.number)
