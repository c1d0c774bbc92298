"""The part of a booking that the catalogue knows: which item, which slot, or the waitlist for it."""

from datetime import datetime

from handlers.bookings import calendar, service
from handlers.bookings.catalogue import in_language, named, price_text
from handlers.dialogue.flow import Draft, Question, Slot
from handlers.dialogue.messages import MOMENT, Choice
from handlers.dialogue.moments import span_text
from handlers.dialogue.turn import Turn
from handlers.work.appointment import ANY_TIME
from intents.wishes import booking_words
from storage.booking import BookingStatus, ServiceItem
from storage.ticket import Ticket


def _read_item(turn: Turn, _draft: Draft) -> int | None:
    community = turn.account.community
    if community is None or not turn.text:
        return None
    wish = booking_words.what_is_named(turn.text, turn.understanding.entities)
    found = named(turn.text, wish, ServiceItem.of(turn.session, community.id))
    return found[0].id if len(found) == 1 else None


def _ask_item(turn: Turn, draft: Draft) -> Question | None:
    """Ask for nothing; with the item known, what is to be booked is known."""
    item = item_of(turn, draft)
    if item is not None:
        draft.slots.setdefault("what", in_language(item.names, turn.language))
    return None


def item_of(turn: Turn, draft: Draft, *, lock: bool = False) -> ServiceItem | None:
    """Give the item of the catalogue that a draft is about, if it is one that can still be booked."""
    found = draft.slots.get("item")
    if found is None:
        return None
    item = ServiceItem.locked(turn.session, found) if lock else turn.session.get(ServiceItem, found)
    return item if item and item.active and item.community_id == turn.account.community_id else None


def _read_waitlist(turn: Turn, draft: Draft) -> str | None:
    asked = draft.requested == "waitlist" and booking_words.says_waitlist(turn.text)
    return draft.slots.get("time") if asked else None


def _ask_waitlist(turn: Turn, draft: Draft) -> Question | None:
    """Settle the slot, or offer others. Once it is being confirmed this holds until the end of the transaction."""
    item, time = item_of(turn, draft, lock=draft.confirming), draft.slots.get("time")
    draft.slots.pop("slot", None)
    if item is None or time is None:
        return None
    periods = calendar.wished(item, time, turn.now)
    found = calendar.first_free(turn.session, item, periods)
    if found is not None:
        draft.slots.pop("waitlist", None)
        draft.slots["slot"] = found.text
        return None
    if periods and draft.slots.get("waitlist") == time:
        draft.slots["slot"] = periods[0].text
        return None
    return _offer(turn, draft, item, time, periods)


def _offer(turn: Turn, draft: Draft, item: ServiceItem, time: str, periods: list[calendar.Period]) -> Question:
    zone = item.community.zone
    around = turn.now if time == ANY_TIME else datetime.fromisoformat(time.partition("/")[0])
    free = calendar.nearest_free(turn.session, item, around, turn.now)
    choices = [
        turn.fill(draft, "time", one.starts.isoformat(), span_text(one.text, turn.now, zone, turn.language))
        for one in free
    ]
    facts = {"what": in_language(item.names, turn.language)}
    if not periods:
        hours = f"{item.opens:%H:%M}–{item.closes:%H:%M}"
        return Question(turn.word("booking-closed", hours=hours, **facts), tuple(choices), MOMENT)
    choices.append(_wait_choice(turn, draft, time))
    return Question(turn.word("booking-full", when=_words(turn, item, time), **facts), tuple(choices), MOMENT)


def _words(turn: Turn, item: ServiceItem, time: str) -> str:
    if time == ANY_TIME:
        return turn.word("booking-any-time")
    return span_text(time, turn.now, item.community.zone, turn.language)


def _wait_choice(turn: Turn, draft: Draft, time: str) -> Choice:
    return turn.fill(draft, "waitlist", time, turn.word("booking-wait"))


ITEM = Slot("item", _read_item, _ask_item)
WAITLIST = Slot("waitlist", _read_waitlist, _ask_waitlist)


def facts_of(turn: Turn, draft: Draft, item: ServiceItem) -> dict[str, str | int]:
    """Give what, when and for how much, as the summary and the answer say it."""
    return {
        "what": in_language(item.names, turn.language),
        "when": span_text(draft.slots["slot"], turn.now, item.community.zone, turn.language),
        "price": price_text(item, turn.language),
    }


def keep(turn: Turn, draft: Draft, item: ServiceItem, ticket: Ticket) -> None:
    """Book the slot that was confirmed (its item is locked since it was looked at), or wait for it; say so."""
    status = BookingStatus.WAITLISTED if draft.slots.get("waitlist") else BookingStatus.BOOKED
    service.book(turn.session, item, ticket, calendar.period_from(draft.slots["slot"]), status)
    text = "booking-waits" if status is BookingStatus.WAITLISTED else "booking-booked"
    turn.say(text, number=ticket.number, **facts_of(turn, draft, item))
