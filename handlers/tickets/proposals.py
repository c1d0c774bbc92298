"""A time that staff proposed: yes, no, or another one, by button or in words."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from handlers.dialogue.turn import Turn
from handlers.tickets import details, own
from handlers.work import cards, wishes
from handlers.work.appointment import ANY_TIME, appointment_from
from intents.entities.time.phrases import names_day
from intents.replies import answers, presence
from intents.requests import clauses_of
from intents.tickets import ticket_words
from intents.understanding import Certainty
from storage.community import Community
from storage.ticket import Ticket, TicketEvent
from storage.ticket_search import last_event
from storage.ticket_states import Verb

OPEN_FOR = timedelta(days=3)
_ANSWERS = ("agree", "decline", "appointment")
LONGEST_ANSWER = 40
LONGEST_NO = 100
"""Who declines says why, as often as not."""


def listen(turn: Turn) -> bool:
    """Take the answer to the newest time that was proposed, if one is still open."""
    reasons = ticket_words.declines(turn.text) or ticket_words.asked_instead(turn.text) is not None
    longest = LONGEST_NO if reasons else LONGEST_ANSWER
    if not turn.text or len(turn.text) > longest:
        return False
    pending = _pending(turn, [one for one in own.own_tickets(turn) if one.is_open])
    community = turn.account.community
    if pending is None or community is None:
        return False
    ticket, proposal = pending
    at = _named(turn, proposal, community)
    no = answers.is_no(turn.text) or ticket_words.declines(turn.text) or _means(turn, "deny")
    if no:
        at = _named_instead(turn, proposal, community) or at
    if no and at not in {None, ANY_TIME} and _holds(str(at), str(proposal.data["at"])):
        # 'No, I can't this evening' names the time that does not suit.
        _answer(turn, ticket, proposal, agreed=False)
    elif at is not None and at == proposal.data.get("at"):
        _answer(turn, ticket, proposal, agreed=not no)
    elif at not in {None, ANY_TIME} and (no or _names_a_time(turn)):
        details.change_time(turn, ticket, str(at))
    elif no:
        _answer(turn, ticket, proposal, agreed=False)
    elif answers.is_yes(turn.text) or _means(turn, "affirm") or at == ANY_TIME:
        _answer(turn, ticket, proposal, agreed=True)
    else:
        return False
    return True


def _holds(span: str, moment: str) -> bool:
    """Tell whether a time or a span of time is, or has in it, the beginning of another."""
    start, _, end = span.partition("/")
    begins = datetime.fromisoformat(moment.partition("/")[0])
    return datetime.fromisoformat(start) <= begins <= datetime.fromisoformat(end or start)


def _named(turn: Turn, proposal: TicketEvent, community: Community) -> str | None:
    """Give the time that the answer names; an hour alone is one of the day that was proposed.

    What is asked for behind a reason counts, and not the hours of the reason: 'I work until 5, can he come at 5:30?'.
    """
    said, proposed = _said(turn, proposal, community), str(proposal.data["at"])
    asked = turn.saying(answers.trim(ticket_words.asked_instead(turn.text) or ""))
    if not asked.text:
        return said
    known = said if said not in {None, ANY_TIME} and _names_day(turn, community) else proposed
    instead = appointment_from(asked.text, asked.understanding.first("time"), community, turn.now, known)
    return said if instead in {None, ANY_TIME} else instead


def _said(turn: Turn, proposal: TicketEvent, community: Community) -> str | None:
    when, proposed = turn.understanding.first("time"), str(proposal.data["at"])
    if _names_day(turn, community):
        known = proposed if presence.says_same_time(turn.text) else None
        return appointment_from(turn.text, when, community, turn.now, known)
    named = appointment_from(turn.text, when, community, turn.now, proposed)
    return named or appointment_from(turn.text, when, community, turn.now)


def _names_day(turn: Turn, community: Community) -> bool:
    return names_day(turn.text, turn.now.astimezone(community.zone))


def _named_instead(turn: Turn, proposal: TicketEvent, community: Community) -> str | None:
    """Give the time that is named behind a no to the one that was proposed: "3pm doesn't work, could he do 5?"."""
    asked, said = ticket_words.asked_instead(turn.text), turn.incoming.text
    parts = [said[start:end] for start, end in clauses_of(said)][1:] if said else []
    rest = ticket_words.beside_refusals(said)
    parts = [asked] if asked is not None else ([rest] if rest else parts)
    named = (_named(turn.saying(answers.trim(part)), proposal, community) for part in parts if answers.trim(part))
    return next((at for at in named if at not in {None, ANY_TIME, proposal.data.get("at")}), None)


def _means(turn: Turn, intent: str) -> bool:
    meaning = turn.understanding
    return meaning.certainty is Certainty.SURE and meaning.intent == intent


def _names_a_time(turn: Turn) -> bool:
    """Tell whether the message is about when to come: nothing that is surely another request."""
    meaning = turn.understanding
    if ticket_words.is_about_something_else(turn.text):
        return False
    return ticket_words.asks_for_another_time(turn.text) or not (
        meaning.certainty is Certainty.SURE and meaning.intent in {"repair_request", "complaint", "fee_question"}
    )


def _pending(turn: Turn, opened: Sequence[Ticket]) -> tuple[Ticket, TicketEvent] | None:
    for ticket in reversed(opened):
        last = last_event(turn.session, ticket, (Verb.PROPOSE, *_ANSWERS))
        recent = last is not None and last.what == Verb.PROPOSE and turn.now - last.at < OPEN_FOR
        if last is not None and recent and own.is_of_the_house(turn, ticket):
            return ticket, last
    return None


def _answer(turn: Turn, ticket: Ticket, proposal: TicketEvent, *, agreed: bool) -> None:
    words = turn.text or turn.word("proposal-agree" if agreed else "proposal-decline")
    own.in_confidence(turn, [ticket])
    wishes.answer_proposal(turn.session, ticket, proposal, turn.account, words, turn.now, agreed=agreed)
    turn.state.memory["ticket"] = ticket.id
    if not agreed:
        turn.state.memory["when"] = ticket.id
    turn.say("proposal-agreed" if agreed else "proposal-declined", **cards.facts(ticket, turn.now, turn.language))


def listen_for_time(turn: Turn) -> bool:
    """Take the time that was asked for after a no."""
    ticket_id, community = turn.state.memory.pop("when", None), turn.account.community
    ticket = Ticket.locked(turn.session, ticket_id) if ticket_id else None
    if ticket is None or community is None or not ticket.is_open or not own.is_of_the_house(turn, ticket):
        return False
    at = appointment_from(turn.text, turn.understanding.first("time"), community, turn.now, asked=True)
    if at is None or not _names_a_time(turn):
        return False
    details.change_time(turn, ticket, at)
    return True


def agree_by_button(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Agree to the proposed time."""
    _by_button(turn, arguments, agreed=True)


def decline_by_button(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Decline the proposed time, and say when it suits."""
    _by_button(turn, arguments, agreed=False)


def _by_button(turn: Turn, arguments: Mapping[str, Any], *, agreed: bool) -> None:
    ticket = own.by_button(turn, arguments)
    if ticket is None:
        return
    pending = _pending(turn, [ticket]) if ticket.is_open else None
    if pending is None:
        turn.say("dialogue-button-expired")
    else:
        _answer(turn, *pending, agreed=agreed)
