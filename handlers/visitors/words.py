"""What residents write about a pass that is there already, whatever intent their words seem to have."""

from collections.abc import Sequence
from dataclasses import asdict

from handlers.dialogue import drafts
from handlers.dialogue.digression import columns
from handlers.dialogue.turn import Turn
from handlers.visitors import from_then_on, own, slots
from handlers.visitors.flow import AGAIN, VISITOR
from handlers.visitors.meant import day_of, names_a_stranger, passes_meant
from intents.replies import answers
from intents.tickets import references
from intents.understanding import Certainty
from intents.visits import cars, endings, guests, stay, when, who, wishes
from intents.visits.rather import time_instead
from intents.visits.titles import is_called
from intents.visits.when import Said
from intents.visits.wishes import Wish
from storage.ticket import Kind
from storage.ticket_search import reported_by
from storage.visitor_pass import VisitorPass

_LONGEST_AFTERTHOUGHT = 40
"""Columns (a Han character takes two) of a message that only adds something to the pass that was just opened."""


_ADDS = ("and ", "also ", "plus ")


def listen(turn: Turn) -> bool:
    """Take words that change, extend, cancel or ask for a pass of the sender's own homes."""
    if turn.account.staff is not None or not turn.text or not own.homes(turn):
        return False
    wish = wishes.wish(turn.text)
    if _ends_later(turn) or _skips_a_day(turn) or wish is Wish.LIST:
        return wish is not Wish.LIST or _list(turn)
    return _take_wish(turn, wish)


def _take_wish(turn: Turn, wish: Wish | None) -> bool:
    if wish is Wish.CANCEL and wishes.wants_everything(turn.text) and own.mine(turn):
        _cancel_everything(turn)
        return True
    if wish is None and stay.goes_on(turn.text) and own.inside(turn) is not None:
        wish = Wish.EXTEND
    current = own.topic(turn) or (own.inside(turn) or own.only(turn) if wish is Wish.EXTEND else None)
    if wish in {None, Wish.CHANGE} and from_then_on.take(turn, current):
        return True
    if wish is None and current is not None and (_adds_guest(turn, current) or _adds_car(turn, current)):
        drafts.start(turn, VISITOR)
        return True
    if not _is_about_passes(turn, wish, current):
        return False
    known = own.mine(turn)
    if wish is Wish.CANCEL:
        return _cancel(turn, known, current)
    return bool(known) and (_add(turn, current) if wish is None else _change(turn, known, current))


def _ends_later(turn: Turn) -> bool:
    """Let a weekly pass end when its visitor stays away for good: '12月就不来了' ends nothing today."""
    last = endings.last_day_of_helper(turn.text, slots.local_now(turn))
    if last is None:
        return False
    weekly = [one for one in own.mine(turn) if one.weekdays]
    meant = passes_meant(turn, weekly, own.topic(turn))
    if len(meant) != 1 or last < day_of(meant[0]):
        return False
    # '阿姨下个月不来了': of whoever has a name on the only weekly pass.
    stranger = (slots.name_in(turn) is not None or len(weekly) > 1) and names_a_stranger(turn, meant)
    if slots.is_elsewhere(turn) or stranger or wishes.names_something_else(turn.text):
        return False
    own.change(turn, meant[0], {"said": asdict(Said(end=last.isoformat(), ends_dated=True))})
    return True


def _skips_a_day(turn: Turn) -> bool:
    """Keep a weekly pass as it is when its visitor stays away on one day, and say so."""
    if not wishes.stays_away_once(turn.text) and not wishes.keeps_the_rest(turn.text):
        return False
    weekly = [one for one in own.mine(turn) if one.weekdays]
    current = own.topic(turn)
    meant = current if current in weekly else (weekly[0] if len(weekly) == 1 and current is None else None)
    if meant is None or slots.is_elsewhere(turn) or names_a_stranger(turn, [meant]):
        return False
    own.remember(turn, meant)
    turn.say("pass-day-skipped", line=own.line_of(turn, meant))
    return True


def _list(turn: Turn) -> bool:
    meaning = turn.understanding
    registers = meaning.certainty is Certainty.SURE and meaning.intent == "visitor_registration"
    asks = wishes.asks_who_visits(turn.text)
    if registers and not asks and when.read(turn.text, slots.local_now(turn)) is not None:
        return False
    if slots.is_elsewhere(turn) or (not asks and not own.mine(turn) and _awaits_work(turn)):
        return False
    own.show(turn)
    return True


def _awaits_work(turn: Turn) -> bool:
    """Tell whether 'who is coming?' is about somebody who comes for a repair."""
    named = wishes.names_guest(turn.text)
    return not named and any(one.is_open for one in reported_by(turn.session, turn.account))


def _adds_guest(turn: Turn, current: VisitorPass) -> bool:
    """Tell whether the message announces one more guest right after a pass: 'and Anna Reed for Sunday 3pm'."""
    said = when.read(turn.text, slots.local_now(turn))
    dated = said is not None and said.dated and said.start is not None
    adds = turn.text.casefold().startswith(_ADDS) and not wishes.names_something_else(turn.text)
    return adds and dated and bool(slots.name_in(turn)) and names_a_stranger(turn, [current])


def _adds_car(turn: Turn, current: VisitorPass) -> bool:
    """Tell whether the message tells of one more car for the same visit, which needs a pass of its own."""
    plate = slots.first(turn, "plate")
    adds = current.plate is not None and plate not in {None, current.plate} and cars.adds_car(turn.text)
    turn.state.memory |= {AGAIN: current.id} if adds else {}
    return adds


def _is_about_passes(turn: Turn, wish: Wish | None, current: VisitorPass | None) -> bool:
    text, meaning = turn.text, turn.understanding
    if wishes.names_pass(text):
        return True
    if wishes.names_something_else(text) or _names_own_work(turn):
        return False
    # '韩梅梅说不来了', the day after; a mere '妈' is named in much else that is changed.
    least = {Wish.CANCEL: 1, Wish.CHANGE: 2, Wish.EXTEND: 2}.get(wish) if wish else None
    named = least and any(
        one.name and len(one.name) >= least and (one.name in text or is_called(text, one.name))
        for one in own.mine(turn)
    )
    if named or (meaning.certainty is Certainty.SURE and meaning.intent == "visitor_registration"):
        return True
    # '电信说改到下午了', the day after, of the only visitor who is expected.
    moves = wish is Wish.CHANGE and bool(own.said_in(turn).get("said")) and len(own.mine(turn)) == 1
    moves = moves and meaning.intent in {"ticket_status", "out_of_scope"}
    if current is None and (moves or (wish is Wish.CANCEL and meaning.intent == "ticket_cancel")):
        return not any(one.is_open for one in reported_by(turn.session, turn.account))
    if current is None:
        return False
    adds = wish in {Wish.CHANGE, Wish.EXTEND} or columns(text) <= _LONGEST_AFTERTHOUGHT
    return not slots.is_elsewhere(turn) or (adds and bool(own.said_in(turn)))


def _cancel_everything(turn: Turn) -> None:
    """Call off all passes, and the repairs and bookings of the sender, by the action behind their button."""
    for one in own.mine(turn):
        own.cancel(turn, one)
    cancel = next(feature.actions["ticket.cancel"] for feature in turn.features if "ticket.cancel" in feature.actions)
    for ticket in reported_by(turn.session, turn.account):
        if ticket.is_open and ticket.kind in {Kind.REPAIR, Kind.SERVICE}:
            cancel(turn, {"ticket": ticket.id})


def _names_own_work(turn: Turn) -> bool:
    """Tell whether the text names the thing of a repair that waits: 'any time tomorrow is okay for the geyser'."""
    trades = references.trades(turn.text)
    waiting = reported_by(turn.session, turn.account) if trades else ()
    return any(one.is_open and one.kind == Kind.REPAIR and one.category in trades for one in waiting)


def _cancel(turn: Turn, known: Sequence[VisitorPass], current: VisitorPass | None) -> bool:
    if not known:
        if not wishes.names_pass(turn.text):
            return False
        turn.say("pass-none")
        return True
    if wishes.wants_all(turn.text):
        for one in known:
            own.cancel(turn, one)
        return True
    meant = passes_meant(turn, known, current)
    stranger = all(one.name for one in meant) and names_a_stranger(turn, known)
    # 'He has to work and cannot come': whoever was just talked about.
    stranger = stranger and not (current is not None and wishes.points_back(turn.text))
    left = guests.without_those_named(meant[0].name or "", turn.text) if len(meant) == 1 else None
    if left is not None:
        # One of several does not come: the others do.
        gone = len(guests.names_of(meant[0].name or "")) - len(left)
        own.change(turn, meant[0], {"name": guests.joined(*left), "people": max((meant[0].people or 0) - gone, 1)})
    elif len(meant) == 1 and not stranger:
        own.cancel(turn, meant[0])
    else:
        own.choose(turn, "pass-which-cancel", known if stranger else meant, "pass.cancel")
    return True


def _change(turn: Turn, known: Sequence[VisitorPass], current: VisitorPass | None) -> bool:
    rather, stranger = time_instead(turn.text), names_a_stranger(turn, known)
    # '他说后天才到 还带女朋友': whoever is brought comes with the one who is known.
    brings = who.brings(turn.text) and wishes.points_back(turn.text)
    if not rather and not brings and (wishes.says_again(turn.text) or stranger):
        return False
    said = own.said_in(turn)
    # '我表哥明天不来了 周日来': whoever does not come is expected, under whatever name.
    meant = known if stranger and slots.name_in(turn) else passes_meant(turn, known, current)
    if len(meant) != 1:
        own.choose(turn, "pass-which-change", meant, "pass.change", change=said)
    elif said and brings:
        own.add_guests(turn, meant[0], said)
    elif said:
        own.change(turn, meant[0], said)
    else:
        own.ask_new_time(turn, meant[0])
    return True


def _add(turn: Turn, current: VisitorPass | None) -> bool:
    """Take an afterthought about the pass that was just talked about: 'sorry, 5pm', the car, the same car on Monday."""
    said = own.said_in(turn)
    more, spoken = slots.more_guests(turn), said.get("said") or {}
    meaning = turn.understanding
    scolds = meaning.certainty is Certainty.SURE and meaning.intent == "complaint"
    # 'Your guard won't let Paul in!' changes nothing of his pass, nor does 'is the pool open till Sunday?'.
    asks = answers.is_question(turn.text) and meaning.first("place") is not None
    brings = current is not None and who.brings(turn.text) and wishes.points_back(turn.text)
    if current is None or not (said or more or brings) or asks or (scolds and not wishes.takes_back(turn.text)):
        return False
    if brings or (more and not spoken):
        own.add_guests(turn, current, said if brings else None)
        return True
    more_days = current.repeats and spoken.get("adds") and not names_a_stranger(turn, [current])
    if wishes.says_same(turn.text) and said.get("said") and (wishes.says_again(turn.text) or current.repeats):
        drafts.start(turn, VISITOR)
        return True
    instead = answers.opens_with_stop(turn.text) and wishes.points_back(turn.text) and bool(spoken.get("start"))
    if wishes.says_again(turn.text) and not more_days and not instead:
        return False
    registers = turn.understanding.intent == "visitor_registration"
    # What says nothing of when is no visit of its own.
    short = not said.get("said") or (
        columns(turn.text) <= _LONGEST_AFTERTHOUGHT and not (registers and who.role_in(turn.text))
    )
    if (
        more_days
        or instead
        or wishes.says_same(turn.text)
        or wishes.takes_back(turn.text)
        or (short and not names_a_stranger(turn, [current]))
    ):
        own.change(turn, current, said)
        return True
    return False
