"""Booking a service or a facility, signing up for an activity: what, when, for how many.

What is asked for becomes a service ticket of the front desk. What is on record is booked at once, with its price and a
slot; the rest they confirm: no price or free slot is made up here.
"""

from collections.abc import Callable, Mapping
from typing import Final

from handlers.bookings import activities, services
from handlers.bookings.catalogue import in_language
from handlers.dialogue import drafts, record
from handlers.dialogue.asked import recent_question
from handlers.dialogue.flow import Draft, Flow, Question, Slot
from handlers.dialogue.households import home_of, home_value
from handlers.dialogue.messages import MOMENT
from handlers.dialogue.moments import moment_text, span_text
from handlers.dialogue.slots import COMMUNITY, HOME, PHONE, PHOTOS, ask_nothing, take_kept_photos, told
from handlers.dialogue.turn import Turn
from handlers.work.appointment import ANY_TIME, appointment_from, has_passed, next_days, part_of
from handlers.work.tickets import Report, open_ticket
from intents.entities import extract
from intents.faults import places
from intents.replies import answers
from intents.tickets import ticket_words
from intents.wishes import booking_words
from intents.wishes.several_bookings import bookings
from storage.ticket import Kind, Ticket

AGAIN: Final = "booked_again"
"""Key in the talk's memory: the booking that was called off, and is wanted after all."""
SHORT_NAME: Final = 3
"""Characters of what is named from which it needs no question before it to be understood."""
_TEXTS: Final[Mapping[str, str]] = {"service_booking": "booking", "activity_signup": "activity"}
"""Flow → beginning of the names of its texts."""


def _what(intent: str) -> Slot:
    def read(turn: Turn, draft: Draft) -> str | None:
        known: str | None = draft.slots.get("what")
        names = booking_words.names_something(turn.text, turn.understanding.entities)
        if known is None:
            return turn.text if names and turn.text else None
        adds = turn.understanding.intent == intent and turn.text not in known
        # '还是要的 改周日上午' says nothing of what it is.
        adds = adds and not ticket_words.regrets(turn.text)
        return f"{known}\n{turn.text}" if adds and names and not booking_words.says_change(turn.text) else None

    def ask(turn: Turn, draft: Draft) -> Question | None:
        return None if draft.slots.get("what") else Question(turn.word(f"{_TEXTS[intent]}-ask-what"))

    return Slot("what", read, ask)


def _read_time(turn: Turn, draft: Draft) -> str | None:
    community = turn.account.community
    if community is None:
        return None
    known = draft.slots.get("time")
    when = turn.understanding.first("time") or record.time_pointed_at(turn)
    asked = draft.requested == "time"
    return appointment_from(turn.text, when, community, turn.now, known, asked=asked)


def _ask_time(turn: Turn, draft: Draft) -> Question | None:
    community = turn.account.community
    if has_passed(draft.slots.get("time"), turn.now):
        del draft.slots["time"]
    if draft.slots.get("time") or community is None:
        return None
    _today, tomorrow = next_days(community, turn.now)
    choices = (
        turn.fill(draft, "time", part_of(tomorrow, "morning", community), turn.word("time-tomorrow-morning")),
        turn.fill(draft, "time", part_of(tomorrow, "afternoon", community), turn.word("time-tomorrow-afternoon")),
        turn.fill(draft, "time", ANY_TIME, turn.word("time-any")),
    )
    return Question(turn.word("booking-ask-time"), choices, MOMENT)


def appointment_text(turn: Turn, span: str | None) -> str:
    """Give when it is to be, in words."""
    community = turn.account.community
    if span in {None, ANY_TIME} or community is None:
        return turn.word("booking-any-time")
    return span_text(str(span), turn.now, community.zone, turn.language)


def _facts(turn: Turn, draft: Draft) -> dict[str, str | int]:
    home = draft.slots.get("home")
    return {
        "what": draft.slots["what"] + (turn.word("booking-if-full-note") if draft.slots.get("if_full") else ""),
        "when": appointment_text(turn, draft.slots.get("time")),
        "people": draft.slots.get("people") or turn.word("booking-people-unsaid"),
        "home": home["code"] if home else turn.word("booking-no-home"),
        "phone": draft.slots.get("phone") or turn.account.phone or turn.word("contact-none"),
    }


def _summary_text(turn: Turn, draft: Draft, texts: str) -> str:
    facts = _facts(turn, draft)
    item, activity = services.item_of(turn, draft), activities.activity_of(turn, draft)
    if item is not None and "slot" in draft.slots:
        text = "booking-wait-summary" if draft.slots.get("waitlist") else "booking-known-summary"
        return turn.word(text, **{**facts, **services.facts_of(turn, draft, item)})
    if activity is not None:
        return activities.summary_text(turn, draft, activity)
    return turn.word(f"{texts}-summary", **facts)


def _report(turn: Turn, draft: Draft) -> Report:
    people, what = draft.slots.get("people"), draft.slots["what"]
    # The number is part of the words when it was said with them.
    added = turn.word("booking-for-people", people=people) if people and people not in what else ""
    item = services.item_of(turn, draft)
    name = in_language(item.names, turn.language) if item else ""
    waits = turn.word("booking-waiting-note") if draft.slots.get("waitlist") else ""
    waits = waits or (turn.word("booking-if-full-note") if draft.slots.get("if_full") else "")
    return Report(
        kind=Kind.SERVICE,
        description="\n".join(part for part in (name if name != what else "", what, added, waits) if part),
        home=home_of(turn, draft.slots.get("home")),
        building=places.building_in(what),
        place=draft.slots.get("place"),
        appointment=_appointment(turn, draft),
        phone=draft.slots.get("phone") or "",
        photos=tuple(draft.slots.get("photos", [])),
    )


def _appointment(turn: Turn, draft: Draft) -> str | None:
    """Give when it is: the slot of the catalogue, the beginning of an activity on record, else what was said."""
    activity, time = activities.activity_of(turn, draft), draft.slots.get("time")
    if activity is not None:
        return activity.starts_at.astimezone(activity.community.zone).isoformat()
    return draft.slots.get("slot") or (None if time in {None, ANY_TIME} else time)


def _commit(turn: Turn, draft: Draft, texts: str) -> None:
    community = turn.account.community
    if community is None:
        turn.say("dialogue-stuck")
        return
    item = services.item_of(turn, draft, lock=True)
    activity = activities.activity_of(turn, draft, lock=True)
    ticket = open_ticket(turn.session, turn.account, community, _report(turn, draft), turn.now)
    turn.state.memory["ticket"] = ticket.id
    if item is not None and "slot" in draft.slots:
        services.keep(turn, draft, item, ticket)
    elif activity is not None:
        activities.keep(turn, draft, activity, ticket)
    else:
        by = moment_text(ticket.respond_by or turn.now, turn.now, community.zone, turn.language)
        turn.say(f"{texts}-opened", number=ticket.number, by=by, **_facts(turn, draft))


def _read_people(turn: Turn, draft: Draft) -> str | None:
    """Give how many come; in answer to the summary whatever the engine takes the message for ('actually 3 people')."""
    said = turn.understanding.first("people") or ("1" if booking_words.says_alone(turn.text) else None)
    said = said or booking_words.with_whom(turn.text)
    if said or not draft.confirming:
        return said
    return next((one.value for one in extract(turn.text, turn.now) if one.key == "people"), None)


def _read_if_full(turn: Turn, draft: Draft) -> bool | None:
    """Give whether to wait for what is not on record: whether it is full only the front desk knows."""
    on_record = services.item_of(turn, draft) or activities.activity_of(turn, draft)
    return True if on_record is None and booking_words.says_waitlist(turn.text) else None


def _begin_again(turn: Turn, draft: Draft, called_off: Ticket) -> None:
    """Put in what was booked before it was called off."""
    before = turn.saying(called_off.description)
    known = {
        "item": services.ITEM.read(before, draft),
        "activity": activities.ACTIVITY_SLOT.read(before, draft),
        "what": called_off.description,
        "place": called_off.place,
        "time": called_off.appointment or ANY_TIME,
        "home": home_value(called_off.home) if called_off.home else None,
    }
    draft.slots |= {name: value for name, value in known.items() if value}


def _begin(turn: Turn, draft: Draft) -> None:
    """Put in photos, and what was asked right before: '羽毛球场明天下午三点有空吗' – '那帮我订'."""
    take_kept_photos(turn, draft)
    called_off = turn.session.get(Ticket, turn.state.memory.pop(AGAIN, 0))
    if called_off is not None:
        _begin_again(turn, draft, called_off)
        return
    asked = recent_question(turn)
    offered = asked is not None and booking_words.asks_whether_offered(asked)
    named = booking_words.what_is_named(turn.text, turn.understanding.entities)
    # '那周日上午来擦' of the windows that were asked about names nothing by itself.
    if asked is None or len(named) >= (SHORT_NAME if offered else booking_words.LEAST):
        return
    before = turn.saying(asked)
    known = {
        "item": services.ITEM.read(before, draft),
        "what": f"{asked}\n{turn.text}",
        "place": before.understanding.first("place"),
        "time": _read_time(before, draft),
    }
    if known["item"] or known["place"] or offered or booking_words.names_occasion(asked):
        draft.slots |= {name: value for name, value in known.items() if value}


def take_offered(turn: Turn) -> bool:
    """Take a time said right after a question whether some work is done: '行 那周日上午来吧' books it."""
    asked = recent_question(turn)
    if asked is None or turn.state.active is not None or turn.account.staff is not None:
        return False
    agrees = turn.understanding.intent == "affirm" and turn.understanding.first("time") is not None
    if not agrees or not booking_words.asks_whether_offered(asked) or answers.is_question(turn.text):
        return False
    drafts.start(turn, SERVICE)
    return True


_IF_FULL: Final = Slot("if_full", _read_if_full, ask_nothing)
_PEOPLE: Final = Slot("people", _read_people, ask_nothing)


def _parts(turn: Turn) -> list[Turn]:
    """Give a turn for each booking that the message asks for."""
    texts = bookings(turn.text)
    return [turn.saying(text) for text in texts] if len(texts) > 1 else [turn]


def _flow(intent: str, first: Slot, *slots: Slot, known: Callable[[Turn, Draft], bool] | None = None) -> Flow:
    texts = _TEXTS[intent]
    return Flow(
        name=intent,
        intents=frozenset({intent}),
        slots=(COMMUNITY, first, _what(intent), *slots, _IF_FULL, _PEOPLE, told("place"), HOME, PHONE, PHOTOS),
        begin=_begin,
        summary=lambda turn, draft: drafts.confirmation(turn, draft, _summary_text(turn, draft, texts)),
        commit=lambda turn, draft: _commit(turn, draft, texts),
        known=known,
        agrees=booking_words.agrees,
        parts=_parts if intent == "service_booking" else None,
        shared=frozenset({"community", "home", "phone"}),
    )


_TIME: Final = Slot("time", _read_time, _ask_time, settle=ANY_TIME)
SERVICE = _flow("service_booking", services.ITEM, _TIME, services.WAITLIST)
ACTIVITY = _flow(
    "activity_signup", activities.ACTIVITY_SLOT, Slot("time", _read_time, ask_nothing), known=activities.known
)
