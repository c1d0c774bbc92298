"""One's own bookings: the list, and another time for one of them."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from handlers.bookings import calendar, people, price, service
from handlers.bookings.catalogue import named
from handlers.bookings.flow import ACTIVITY, AGAIN, SERVICE, appointment_text
from handlers.dialogue import drafts
from handlers.dialogue.messages import Choice, Command
from handlers.dialogue.turn import Turn
from handlers.work.appointment import ANY_TIME, appointment_from
from handlers.work.tickets import add_details
from intents.tickets import ticket_words
from intents.wishes import booking_words
from storage.activity import Signup
from storage.booking import Booking, BookingStatus, ServiceItem
from storage.ticket import Kind, Ticket
from storage.ticket_search import concerning, reported_by
from storage.ticket_states import BEFORE_WORK, Actor, Status

MOVE: Final = "booking.move"
REGRETTED: Final = timedelta(hours=12)
"""For so long 'I still need it' is about what was called off."""
LOOKED_AT: Final = 20
"""Of a person's newest tickets so many are looked through for bookings."""


def listen(turn: Turn) -> bool:
    """Take the question for one's own bookings, and a change of one that is named or was just talked about."""
    if turn.account.staff is not None:
        return False
    if not booking_words.asks_for_list(turn.text):
        return _take_regret(turn) or _take_change(turn) or _take_waitlist(turn) or people.take(turn, _open)
    own = _open(turn)
    if not own:
        turn.say("booking-list-none")
    else:
        turn.say("booking-list", lines="\n".join(_line(turn, one) for one in own))
    return True


def _take_change(turn: Turn) -> bool:
    if booking_words.says_waitlist(turn.text) and _take_wait(turn):
        return True
    cancels, moves = booking_words.says_cancel(turn.text), booking_words.says_change(turn.text)
    away = turn.state.active is None and booking_words.stays_away(turn.text)
    own = _open(turn) if cancels or moves or away else []
    named_ones = [one for one in own if _is_named(turn, one)]
    talked_about = [one for one in own if one.id == turn.state.memory.get("ticket")]
    meant = named_ones if cancels and named_ones else (talked_about if away else [])
    if len(meant) == 1:
        _cancel(turn, meant[0])
        return True
    return moves and bool(talked_about or named_ones) and _take_move(turn)


def _take_waitlist(turn: Turn) -> bool:
    """Tell the front desk to put the booking on the list that was talked about last, after it was said to be full."""
    if not (booking_words.says_waitlist(turn.text) and booking_words.agrees(turn.text)):
        return False
    talked = [one for one in _open(turn) if one.id == turn.state.memory.get("ticket")]
    if not talked or turn.state.active is not None:
        return False
    add_details(turn.session, talked[0], turn.account, turn.text, (), turn.now)
    turn.say("booking-wait-passed-on", number=talked[0].number)
    return True


def _take_wait(turn: Turn) -> bool:
    """Note that somebody wants to wait, should what they have just asked for be full."""
    ticket = next((one for one in _open(turn) if one.id == turn.state.memory.get("ticket")), None)
    if ticket is None or turn.state.active is not None:
        return False
    add_details(turn.session, ticket, turn.account, turn.text, (), turn.now)
    turn.say("booking-wait-noted", number=ticket.number)
    return True


def _is_named(turn: Turn, ticket: Ticket) -> bool:
    """Tell whether the message has the name of what a booking of the catalogue is for."""
    booking, signup = Booking.of_ticket(turn.session, ticket.id), Signup.of_ticket(turn.session, ticket.id)
    return bool(
        (booking and named(turn.text, "", [booking.item])) or (signup and named(turn.text, "", [signup.activity]))
    )


def preempt(turn: Turn, intent: str) -> bool:
    """Take 'move it to Sunday' and 'cancel the cleaner' for what they are: no second booking; and its price."""
    if turn.understanding.intent == "fee_question":
        return price.tell(turn, _open(turn))
    if intent not in {"service_booking", "activity_signup"}:
        return False
    return _take_cancel(turn) or _take_move(turn)


def _take_cancel(turn: Turn) -> bool:
    if not booking_words.says_cancel(turn.text):
        return False
    own = _open(turn)
    meant = _named(turn, own) if own else []
    if not own:
        turn.say("booking-list-none")
    elif len(meant) == 1:
        _cancel(turn, meant[0])
    else:
        choices = [Choice(_line(turn, one), Command("ticket.cancel", {"ticket": one.id})) for one in meant]
        turn.say("booking-cancel-which", choices)
    return True


def _cancel(turn: Turn, ticket: Ticket) -> None:
    """Call it off as the tickets feature does it: by the action behind its button."""
    cancel = next(feature.actions["ticket.cancel"] for feature in turn.features if "ticket.cancel" in feature.actions)
    cancel(turn, {"ticket": ticket.id})


def _take_move(turn: Turn) -> bool:
    if not booking_words.says_change(turn.text):
        return False
    community = turn.account.community
    when = turn.understanding.first("time")
    own = _open(turn)
    if community is None or not own:
        return False
    meant = _named(turn, own)
    known = meant[0].appointment if len(meant) == 1 else None
    time = appointment_from(turn.text, when, community, turn.now, known, asked=True)
    if time in {None, ANY_TIME}:
        return False
    if len(meant) == 1:
        move(turn, {"ticket": meant[0].id, "time": time})
    else:
        turn.say("booking-move-which", [_choice(turn, one, str(time)) for one in meant])
    return True


def _take_regret(turn: Turn) -> bool:
    """Begin a booking once more that was called off just now: '还是要的 改周日上午'."""
    if turn.state.active is not None or not ticket_words.regrets(turn.text):
        return False
    own = concerning(turn.session, turn.account, [])
    off = [(one.closed_at, one.id, one) for one in own if one.status == Status.CANCELLED and one.closed_at]
    closed_at, _, newest = max(off, default=(None, 0, None))
    if newest is None or newest.kind != Kind.SERVICE or closed_at is None or turn.now - closed_at > REGRETTED:
        return False
    turn.say("booking-regretted", number=newest.number)
    turn.state.memory[AGAIN] = newest.id
    drafts.start(turn, SERVICE if Signup.of_ticket(turn.session, newest.id) is None else ACTIVITY)
    return True


def _open(turn: Turn) -> list[Ticket]:
    return [
        one for one in reported_by(turn.session, turn.account, LOOKED_AT) if one.kind == Kind.SERVICE and one.is_open
    ]


def _named(turn: Turn, own: Sequence[Ticket]) -> Sequence[Ticket]:
    """Give the bookings whose words the message repeats most; all where it repeats none."""
    said = booking_words.what_is_named(turn.text, turn.understanding.entities)
    pairs = {said[at : at + 2] for at in range(len(said) - 1)}
    shared = {one.id: sum(pair in one.description.casefold() for pair in pairs) for one in own}
    most = max(shared.values())
    return [one for one in own if shared[one.id] == most]


def _line(turn: Turn, ticket: Ticket) -> str:
    first = ticket.description.splitlines()[0] + (turn.word("booking-waiting-mark") if _waits(turn, ticket) else "")
    return turn.word("booking-line", number=ticket.number, what=first, when=appointment_text(turn, ticket.appointment))


def _waits(turn: Turn, ticket: Ticket) -> bool:
    kept = Booking.of_ticket(turn.session, ticket.id) or Signup.of_ticket(turn.session, ticket.id)
    return kept is not None and kept.status == BookingStatus.WAITLISTED


def _choice(turn: Turn, ticket: Ticket, time: str) -> Choice:
    return Choice(_line(turn, ticket), Command(MOVE, {"ticket": ticket.id, "time": time}))


def move(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Give one's own booking another time, before it has begun; whoever has it is told."""
    ticket = Ticket.locked(turn.session, int(arguments["ticket"]))
    if ticket is None or ticket.actor(turn.account) is not Actor.RESIDENT or ticket.kind != Kind.SERVICE:
        turn.say("dialogue-button-unknown")
        return
    phone = ticket.community.phone or turn.word("front-desk")
    if Status(ticket.status) not in BEFORE_WORK:
        turn.say("booking-move-late", number=ticket.number, phone=phone)
        return
    time = _within_catalogue(turn, ticket, str(arguments["time"]))
    if time is None:
        return
    ticket.appointment = time
    when = appointment_text(turn, ticket.appointment)
    add_details(turn.session, ticket, turn.account, turn.word("booking-moved-note", when=when), (), turn.now)
    kept = Booking.of_ticket(turn.session, ticket.id) is not None
    turn.say("booking-moved-kept" if kept else "booking-moved", number=ticket.number, when=when)


def _within_catalogue(turn: Turn, ticket: Ticket, time: str) -> str | None:
    """Give the time as it can be had, with the slot of the catalogue moved to it; None: told what is possible."""
    signup = Signup.of_ticket(turn.session, ticket.id)
    if signup is not None:
        turn.say("activity-move-not", number=ticket.number)
        return None
    booking = Booking.of_ticket(turn.session, ticket.id)
    item = ServiceItem.locked(turn.session, booking.item_id) if booking else None
    if booking is None or item is None:
        return time
    found = calendar.first_free(turn.session, item, calendar.wished(item, time, turn.now), but=booking.id)
    if found is None:
        around = datetime.fromisoformat(time.partition("/")[0])
        free = calendar.nearest_free(turn.session, item, around, turn.now)
        turn.say("booking-move-full", [_slot_choice(turn, ticket, one) for one in free], number=ticket.number)
        return None
    booking.starts, booking.ends, booking.status = found.starts, found.ends, BookingStatus.BOOKED
    turn.session.flush()
    service.pass_on(turn.session, item, turn.now)
    return found.text


def _slot_choice(turn: Turn, ticket: Ticket, period: calendar.Period) -> Choice:
    arguments = {"ticket": ticket.id, "time": period.starts.isoformat()}
    return Choice(appointment_text(turn, period.text), Command(MOVE, arguments))
