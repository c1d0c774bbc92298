"""The tickets that somebody may speak about, and which of them is meant."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from handlers.dialogue.households import Right, verified_homes
from handlers.dialogue.messages import Choice, Command
from handlers.dialogue.turn import Turn
from handlers.work import cards
from intents.faults import places, spots
from intents.tickets import references, ticket_words
from storage.memo import once
from storage.ticket import Kind, Ticket
from storage.ticket_search import OF_A_HOME, concerning, follows
from storage.ticket_states import BEFORE_WORK, Actor, Status

JUST_NOW = timedelta(minutes=30)
"""What is said this soon after a ticket was opened may well be about it."""


def own_tickets(turn: Turn) -> list[Ticket]:
    """Give the tickets that the sender may ask about, oldest first: own, of the household, followed."""
    homes, key = _homes(turn), ("own tickets", turn.account.id)
    return once(turn.session, key, lambda: list(concerning(turn.session, turn.account, homes)))


def _homes(turn: Turn) -> list[int]:
    """Give the homes for whose repairs the sender may speak today."""
    return [home.id for home in verified_homes(turn, Right.REPAIRS)]


def is_of_the_house(turn: Turn, ticket: Ticket) -> bool:
    """Tell whether the sender may speak for the ticket: reported it, or lives in the home whose repair it is."""
    if ticket.actor(turn.account) is Actor.RESIDENT:
        return True
    return ticket.kind in OF_A_HOME and ticket.home_id in _homes(turn) and not ticket.anonymous


def may_speak(turn: Turn, ticket: Ticket) -> bool:
    """Tell whether the sender may ask about the ticket, urge it and say that it is not fixed."""
    return is_of_the_house(turn, ticket) or follows(turn.session, ticket, turn.account)


def in_confidence(turn: Turn, tickets: Iterable[Ticket]) -> None:
    """Keep this turn out of what staff read of the talk when a complaint is among what it is about."""
    turn.discreet = turn.discreet or any(one.kind == Kind.COMPLAINT for one in tickets)


def by_button(turn: Turn, arguments: Mapping[str, Any]) -> Ticket | None:
    """Give the ticket behind a button, locked, if the sender may speak about it; else say that it is none of theirs."""
    ticket = Ticket.locked(turn.session, int(arguments["ticket"]))
    if ticket is not None and turn.account.staff is None and may_speak(turn, ticket):
        in_confidence(turn, [ticket])
        return ticket
    turn.say("dialogue-button-unknown")
    return None


@dataclass(frozen=True, slots=True)
class Meant:
    """The tickets that may be meant; `named` when words told them apart, `unknown` a number that is none of them."""

    tickets: Sequence[Ticket]
    named: bool
    unknown: str | None = None

    @property
    def one(self) -> Ticket | None:
        """The ticket that is meant, when it is clear which."""
        return self.tickets[0] if len(self.tickets) == 1 else None


def which(turn: Turn, tickets: Sequence[Ticket]) -> Meant:
    """Give those of the tickets that the message may mean: by number, order, kind, day, thing, place or words."""
    numbers = references.numbers(turn.text)
    by_number = [ticket for ticket in tickets if ticket.number in numbers]
    if by_number:
        return Meant(by_number, named=True)
    found, named = list(tickets), False
    for narrow in (_of_kind, _of_day, _of_thing, _at_place, _in_words):
        said = narrow(turn, found)
        if said is not None:
            found, named = said, True
    counted = references.ordinal(turn.text)
    if counted is not None and found:
        nth = found[-1:] if counted < 0 else _as_listed(turn, found)[counted - 1 : counted]
        # 'The second' of one is a figure of speech.
        found, named = (list(nth), True) if nth else (found, named)
    return Meant(found, named, next((n for n in numbers if turn.understanding.first("phone") != n), None))


def _some(tickets: Iterable[Ticket]) -> list[Ticket] | None:
    return list(tickets) or None


def _of_kind(turn: Turn, tickets: Sequence[Ticket]) -> list[Ticket] | None:
    kinds = references.kinds(turn.text)
    return _some(one for one in tickets if one.kind in kinds)


def _of_day(turn: Turn, tickets: Sequence[Ticket]) -> list[Ticket] | None:
    when = turn.understanding.first("time")
    if when is None:
        return None
    start, _, end = when.partition("/")
    first, last = date.fromisoformat(start[:10]), date.fromisoformat((end or start)[:10])
    return _some(one for one in tickets if first <= one.opened_at.astimezone(one.community.zone).date() <= last)


def _of_thing(turn: Turn, tickets: Sequence[Ticket]) -> list[Ticket] | None:
    trades = references.trades(turn.text) | set(turn.understanding.values("category")) - {"other"}
    return _some(one for one in tickets if one.category in trades)


def _at_place(turn: Turn, tickets: Sequence[Ticket]) -> list[Ticket] | None:
    place = turn.understanding.first("place")
    return _some(one for one in tickets if place and one.place and spots.same_place(place, one.place))


def _in_words(turn: Turn, tickets: Sequence[Ticket]) -> list[Ticket] | None:
    scores = [references.shares_words(turn.text, one.description) for one in tickets]
    most = max(scores, default=0)
    return [one for one, score in zip(tickets, scores, strict=True) if score == most] if most else None


def _as_listed(turn: Turn, tickets: Sequence[Ticket]) -> Sequence[Ticket]:
    """Give the tickets in the order in which they were last shown, if these were shown."""
    listed: list[int] = turn.state.memory.get("listed", [])
    shown = [one for ticket_id in listed for one in tickets if one.id == ticket_id]
    return shown if len(shown) == len(listed) and shown else [one for one in tickets if one.is_open] or tickets


def differs(turn: Turn, ticket: Ticket) -> bool:
    """Tell whether the message is about another thing or place than the ticket."""
    trades, place = references.trades(turn.text), turn.understanding.first("place")
    known = references.trades(ticket.description) | {ticket.category}
    # 'It still leaks' is about what was talked about, whatever leaks.
    named = bool(trades) and not ticket_words.says_it(turn.text)
    other_thing = named and ticket.category != "other" and not known & trades
    return other_thing or (place is not None and not spots.same_place(place, ticket.place))


def move_home(turn: Turn, ticket: Ticket) -> None:
    """Put right for which of the sender's own homes it is: '报错了 是501的灯'; not once somebody is at work there."""
    if ticket.home_id is None or Status(ticket.status) not in BEFORE_WORK:
        return
    mine = verified_homes(turn, Right.REPAIRS)
    code = turn.understanding.first("room") or places.home_named(turn.text, [home.code for home in mine])
    named = [home for home in mine if code and home.answers_to(code)]
    if len(named) == 1 and named[0].id != ticket.home_id:
        ticket.home, ticket.building = named[0], named[0].building
        turn.session.flush()


def spoken_of(turn: Turn, tickets: Sequence[Ticket]) -> Ticket | None:
    """Give the ticket that the talk is about: the one in the last message to the sender, or opened just now."""
    shown = last_shown(turn, tickets)
    if shown is not None:
        return shown
    fresh = [one for one in tickets if turn.now - one.opened_at < JUST_NOW]
    return fresh[-1] if len(fresh) == 1 else None


def last_shown(turn: Turn, tickets: Sequence[Ticket]) -> Ticket | None:
    """Give the only one of the tickets that the last message to the sender names."""
    newest = turn.newest
    numbers = references.numbers(str(newest.content["text"])) if newest else ()
    named = [one for one in tickets if one.number in numbers]
    return named[0] if len(named) == 1 else None


def asked(turn: Turn) -> tuple[str, list[int]]:
    """Give action and tickets of the choice that the last message to the sender offered; else how one stands."""
    newest = turn.newest
    offered = newest.content.get("choices", []) if newest else []
    actions = {one["action"] for one in offered}
    if len(actions) != 1 or len(offered) < 2 or not all("ticket" in one["arguments"] for one in offered):  # noqa: PLR2004 - a choice
        return "ticket.show", []
    return str(actions.pop()), [int(one["arguments"]["ticket"]) for one in offered]


def choose(turn: Turn, tickets: Iterable[Ticket], action: str) -> list[Choice]:
    """Give the tickets as choices, and remember their order, for 'the second one'."""
    shown = list(tickets)
    in_confidence(turn, shown)
    turn.state.memory["listed"] = [one.id for one in shown]
    return [
        Choice(
            turn.word("ticket-in-a-line", **cards.facts(one, turn.now, turn.language)),
            Command(action, {"ticket": one.id}),
        )
        for one in shown
    ]
