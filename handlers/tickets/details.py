"""What residents tell after a ticket was opened: more words, photos, another phone, another time."""

from collections.abc import Sequence
from datetime import timedelta

from handlers.dialogue.digression import columns, is_bare_value
from handlers.dialogue.turn import Turn
from handlers.dialogue.wishes import SMALL_TALK
from handlers.tickets import cancel, more, own, phone, visit_time
from handlers.work import cards, wishes
from handlers.work.appointment import ANY_TIME, appointment_from
from handlers.work.tickets import add_details
from intents.faults import places
from intents.replies import answers, presence
from intents.tickets import ticket_words
from intents.understanding import Certainty
from storage.ticket import Kind, Ticket
from storage.ticket_search import last_event
from storage.ticket_states import Status, Verb

ASKED = timedelta(hours=24)
"""How long the words of a resident may answer what staff asked them."""
SHORTEST = 8
"""Columns (a Han character takes two) of words that may be more about a ticket; fewer begin something."""
_ANOTHER_REQUEST = frozenset(
    {"repair_request", "complaint", "suggestion", "fee_question", "ticket_status", "ticket_cancel", "emergency"}
)


_ANSWERS = frozenset({"affirm", "deny", "service_info", "out_of_scope"})
"""What the engine takes an answer to staff for, when it cannot know of their question."""


_SAID_IN_FEAR = SMALL_TALK - {"thanks_bye"}
"""What the engine takes for talk, said at some length by somebody who waits for help: '好黑啊 信号不好'."""


def listen(turn: Turn) -> bool:
    """Take what adds to an open ticket or changes it."""
    if turn.incoming.photos and not turn.text:
        _take_photos(turn)
        return True
    if not turn.text:
        return False
    opened = [one for one in own.own_tickets(turn) if one.is_open]
    return bool(opened) and any(take(turn, opened) for take in (_take_awaited, _take_time, phone.take, _take_words))


def listen_last(turn: Turn) -> bool:
    """Take what nobody else takes as more about a ticket: said right after it, or asked for by staff."""
    if turn.account.staff is not None or not turn.text:
        return False
    opened = [one for one in own.own_tickets(turn) if one.is_open]
    return bool(opened) and any(take(turn, opened) for take in (_take_more, _take_answer))


def _take_photos(turn: Turn) -> None:
    """Put photos without words onto the ticket that was opened just now; else keep them for the request to come."""
    opened = [one for one in own.own_tickets(turn) if one.is_open]
    ticket = next((one for one in reversed(opened) if turn.now - one.opened_at < own.JUST_NOW), None)
    ticket = ticket or _asked_about(turn, opened)
    if ticket is not None:
        add_details(turn.session, ticket, turn.account, "", turn.incoming.photos, turn.now)
        turn.say("photo-added", number=ticket.number)
        return
    turn.state.memory["photos"] = list(dict.fromkeys([*turn.state.memory.get("photos", []), *turn.incoming.photos]))
    turn.say("photo-kept")


def _about(turn: Turn, opened: Sequence[Ticket]) -> Ticket | None:
    """Give the ticket that a message which adds or changes something is about."""
    meant = own.which(turn, opened)
    return (meant.one if meant.named else None) or own.spoken_of(turn, opened) or meant.one


def _take_time(turn: Turn, opened: Sequence[Ticket]) -> bool:
    """Take another time for a visit that has not begun."""
    community, when = turn.account.community, turn.understanding.first("time")
    if community is None or ticket_words.is_about_something_else(turn.text) or _reports_for_the_visit(turn):
        return False
    visits = [one for one in opened if one.home_id is not None and own.is_of_the_house(turn, one)]
    asks = ticket_words.asks_for_another_time(turn.text) or visit_time.given_at_once(turn, opened)
    if not asks and not visit_time.names_other_day(turn, visits):
        return False
    ticket = _about(turn, visits)
    known = ticket.appointment if ticket else None
    at = visit_time.changed_to(turn, community, known) or appointment_from(
        turn.text, when, community, turn.now, known, asked=True
    )
    if ticket is None or not (own.spoken_of(turn, visits) or ticket_words.is_about_the_work(turn.text) or at):
        return False
    if at is None:
        if when is None and not ticket_words.is_about_the_work(turn.text):
            return False
        turn.state.memory["ticket"] = ticket.id
        turn.say("appointment-when", number=ticket.number)
        return True
    change_time(turn, ticket, at)
    return True


def _reports_for_the_visit(turn: Turn) -> bool:
    """Tell whether the message reports a fault to be mended in the visit that is agreed: no other time for that one."""
    reports = _is_sure(turn) and turn.understanding.intent == "repair_request"
    return reports and presence.says_together(turn.text)


def _take_awaited(turn: Turn, opened: Sequence[Ticket]) -> bool:
    """Take when somebody will be in, from whom the work waits for: '堵车了 下午三点在家'."""
    community, when = turn.account.community, turn.understanding.first("time")
    there = when is not None and (presence.says_in_then(turn.text) or is_bare_value(turn))
    if community is None or not (there or presence.comes_back(turn.text)):
        return False
    ticket = next((one for one in opened if one.status == Status.WAITING_RESIDENT), None)
    if ticket is None or not own.is_of_the_house(turn, ticket):
        return False
    at = appointment_from(turn.text, when, community, turn.now, asked=True)
    if at is None:
        return False
    change_time(turn, ticket, at)
    return True


def change_time(turn: Turn, ticket: Ticket, at: str) -> None:
    """Move the visit, unless somebody is at work there already: then whoever is hears of it."""
    if visit_time.somebody_is_there(turn, ticket):
        wishes.pass_on(turn.session, ticket, turn.account, "ticket-wished", turn.text, turn.now)
        turn.say("wish-passed-on", **cards.facts(ticket, turn.now, turn.language))
        return
    span = None if at == ANY_TIME else at
    wishes.change_appointment(turn.session, ticket, turn.account, span, turn.text, turn.now)
    text = "appointment-changed" if ticket.assignee else "appointment-changed-nobody"
    turn.say(text, **cards.facts(ticket, turn.now, turn.language))


def _is_sure(turn: Turn) -> bool:
    return turn.understanding.certainty is Certainty.SURE


def _take_words(turn: Turn, opened: Sequence[Ticket]) -> bool:
    """Take words that say of themselves that they add to a ticket."""
    ticket = _about(turn, opened) or own.spoken_of(turn, opened)
    if ticket is not None and _puts_right(turn, ticket):
        own.move_home(turn, ticket)
        floor = places.on_other_floor(ticket.place or "", turn.text)
        ticket.place = floor or turn.understanding.first("place") or ticket.place
    elif ticket is None or not _adds(turn, ticket, opened):
        return False
    take_words(turn, ticket)
    return True


def _puts_right(turn: Turn, ticket: Ticket) -> bool:
    """Tell whether the text takes back something of a report that was made just now: '说错了 是卫生间的地漏'."""
    trades = turn.understanding.values("category")
    same = not trades or ticket.category in trades
    fresh = turn.now - ticket.opened_at < more.STILL_SAYING and ticket.kind == Kind.REPAIR
    return fresh and same and ticket_words.takes_back(turn.text) and not turn.understanding.first("time")


def take_words(turn: Turn, ticket: Ticket) -> None:
    """Put the words and photos of this message onto the ticket."""
    own.in_confidence(turn, [ticket])
    add_details(turn.session, ticket, turn.account, turn.text, turn.incoming.photos, turn.now)
    turn.state.memory["ticket"] = ticket.id
    text = "detail-added" if ticket.assignee else "detail-added-nobody"
    turn.say(text, **cards.facts(ticket, turn.now, turn.language))


def _adds(turn: Turn, ticket: Ticket, opened: Sequence[Ticket]) -> bool:
    if ticket_words.is_addition(turn.text):
        return True
    fresh = turn.now - ticket.opened_at
    told = (more.is_more_of_it, more.is_more_of_them, more.guesses_its_cause)
    if fresh < more.STILL_SAYING and any(is_more(turn, ticket) for is_more in told):
        return True
    other = _is_sure(turn) and turn.understanding.intent in _ANOTHER_REQUEST
    begins_as_more = ticket_words.may_be_addition(turn.text)
    opens = begins_as_more or ticket_words.opens_for_the_visit(turn.text)
    # '让师傅带个高梯子' suggests nothing.
    opens = opens or turn.understanding.intent == "suggestion"
    # 'Doorbell not ringing, tomorrow 9 too' reports it; 'the bell is broken, please knock' says what to do.
    reports = other and own.differs(turn, ticket) and ticket_words.only_names_the_bell(turn.text)
    if ticket_words.is_for_the_visit(turn.text) and (opens or not other) and not reports:
        return fresh < own.JUST_NOW or own.spoken_of(turn, opened) is ticket or own.which(turn, opened).named
    # '对了 …' looks like a yes to the engine.
    unsure = not _is_sure(turn) or turn.understanding.intent == "affirm" or more.is_of_its_kind(turn, ticket)
    may_add = begins_as_more and not own.differs(turn, ticket) and unsure
    return may_add and fresh < own.JUST_NOW


def _take_more(turn: Turn, opened: Sequence[Ticket]) -> bool:
    """Take words that nobody understands right after a ticket was opened: they are more about it."""
    ticket = _about(turn, opened)
    # When and where it happened belongs to a complaint; of a visit, such words may be anything.
    told_of = ticket is not None and ticket.kind in {Kind.COMPLAINT, Kind.EMERGENCY}
    bare = is_bare_value(turn)
    short = columns(turn.text) < SHORTEST and not (told_of and bare and turn.understanding.first("room"))
    short = short or (bare and not told_of)
    if ticket is None or short or (more.is_of_another_thing(turn, ticket) and not answers.is_correction(turn.text)):
        return False
    # '对了 门是推拉的', once it was told how the repair stands.
    shown = own.last_shown(turn, opened) is ticket
    goes_on = shown and (ticket_words.may_be_addition(turn.text) or _told_just_now(turn, ticket))
    if turn.now - ticket.opened_at >= more.STILL_SAYING and not goes_on:
        return False
    stops = answers.opens_with_stop(turn.text) or answers.ends_with_stop(turn.text)
    if stops and (not _is_sure(turn) or turn.understanding.intent in SMALL_TALK):
        cancel.cancel(turn)
        return True
    # In danger nobody says what is hardly about it.
    alarmed = ticket.kind == Kind.EMERGENCY and (not _is_sure(turn) or turn.understanding.intent in _SAID_IN_FEAR)
    # A picture is of what was just told, whatever a few words below it sound like.
    pictured = bool(turn.incoming.photos) and not (_is_sure(turn) and turn.understanding.intent in _ANOTHER_REQUEST)
    answers_on = shown and _told_just_now(turn, ticket) and not _is_sure(turn) and not answers.is_question(turn.text)
    if not alarmed and not pictured and not answers_on and not more.is_hardly_understood(turn):
        return False
    take_words(turn, ticket)
    return True


def _told_just_now(turn: Turn, ticket: Ticket) -> bool:
    """Tell whether the sender has just answered what staff asked: '台盆 在主卫', and then '塑料管子的'."""
    last = last_event(turn.session, ticket, ("detail",))
    asked = last_event(turn.session, ticket, (Verb.REPLY,))
    fresh = last is not None and turn.now - last.at < more.STILL_SAYING
    return fresh and asked is not None and last is not None and asked.at <= last.at and turn.now - asked.at < ASKED


def _take_answer(turn: Turn, opened: Sequence[Ticket]) -> bool:
    """Pass words on to whoever asked for them a while ago: a reply of staff, or work that waits for the resident."""
    ticket = _asked_about(turn, opened)
    if ticket is not None and ticket.status == Status.WAITING_RESIDENT and presence.is_any_time(turn.text):
        take_words(turn, ticket)
        return True
    wants = _is_sure(turn) and turn.understanding.intent not in _ANSWERS
    if ticket is None or (wants and not more.only_places_it(turn)):
        return False
    take_words(turn, ticket)
    return True


def _asked_about(turn: Turn, opened: Sequence[Ticket]) -> Ticket | None:
    """Give the ticket about which staff asked its reporter something that is not answered yet."""
    for ticket in reversed(opened):
        last = last_event(turn.session, ticket, (Verb.REPLY, Verb.WAIT_RESIDENT, "detail"))
        if (
            last is not None
            and last.what != "detail"
            and turn.now - last.at < ASKED
            and own.is_of_the_house(turn, ticket)
        ):
            return ticket
    return None
