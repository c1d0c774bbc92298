"""The same fault twice: what is known already is not opened again; whoever reports it hears how it goes on."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from handlers.dialogue import drafts
from handlers.dialogue.flow import Draft, Flow
from handlers.dialogue.households import home_of, verified_homes
from handlers.dialogue.turn import Turn
from handlers.tickets import own, slots
from handlers.work import cards, wishes
from handlers.work.tickets import add_details
from intents.faults import spots, symptoms
from intents.replies import fault_answers
from intents.tickets import references, ticket_words
from storage.community import Home
from storage.follower import TicketFollower
from storage.ticket import Kind, Ticket
from storage.ticket_search import open_repairs

_OF_HOT_WATER = ("water", "hvac", "gas", "appliance", "electricity")
"""Trades that no hot water is reported as."""
STILL_ANOTHER = timedelta(minutes=30)
"""How long 'that is another one' may follow."""


def is_known(turn: Turn, draft: Draft) -> bool:
    """Join a repair request to the open ticket about the same fault, if there is one, and say so."""
    known = find(turn, draft)
    if known is None:
        return False
    join(turn, draft, known)
    return True


def find(turn: Turn, draft: Draft) -> Ticket | None:
    """Give the open ticket about the same fault: of the same home, or of the same common place."""
    community, fault, category = turn.account.community, draft.slots.get("fault"), draft.slots.get("category")
    common = slots.is_common(draft)
    home = None if common else home_of(turn, draft.slots.get("home")) or _only_home(turn, draft)
    if community is None or not fault or draft.slots.get("another") or (home is None and not common):
        return None
    building = slots.building_of(turn, draft)
    found = open_repairs(
        turn.session,
        community.id,
        category or "other",
        home_id=home.id if home else None,
        building=None if home else building,
    )
    alike = (one for one in found if _is_same(one, draft, str(fault), known_trade=category not in {None, "other"}))
    same = next(alike, None)
    return same if same or home is None else _still_open(turn, draft, home) or _hot_water(turn, draft, home)


def _still_open(turn: Turn, draft: Draft, home: Home) -> Ticket | None:
    """Give the open repair of the home that is pressed for in the form of a report: 'fan still dead, nobody came'."""
    fault = str(draft.slots["fault"])
    if not (ticket_words.is_chase(fault) or fault_answers.says_not_fixed(fault)):
        return None
    opened = [one for one in own.own_tickets(turn) if one.is_open and one.home_id == home.id]
    alike = [one for one in opened if one.kind == Kind.REPAIR and _is_same(one, draft, fault, known_trade=False)]
    return alike[0] if len(alike) == 1 else None


def _hot_water(turn: Turn, draft: Draft, home: Home) -> Ticket | None:
    """Give the open repair of the home about its hot water: to one it is the water, to another the boiler."""
    if not symptoms.is_about_hot_water(str(draft.slots["fault"])):
        return None
    found = (
        one
        for trade in _OF_HOT_WATER
        for one in open_repairs(turn.session, home.community_id, trade, home_id=home.id, building=None)
    )
    return next((one for one in found if symptoms.is_about_hot_water(one.description)), None)


def _only_home(turn: Turn, draft: Draft) -> Home | None:
    homes = verified_homes(turn)
    return homes[0] if len(homes) == 1 and not draft.slots.get("refused_home") else None


def _is_same(ticket: Ticket, draft: Draft, fault: str, *, known_trade: bool) -> bool:
    if not known_trade and not references.shares_words(fault, ticket.description):
        return False
    place = slots.place_of(draft)
    if ticket.home_id is not None:
        return spots.same_place(place, ticket.place)
    gates = {spots.gate_in(f"{place or ''} {fault}"), spots.gate_in(f"{ticket.place or ''} {ticket.description}")}
    if None not in gates:
        # 'Car park barrier at the south entrance' and 'south gate barrier'.
        return len(gates) == 1
    if ticket.building is None and not (place and ticket.place):
        return False
    return spots.same_place(_inside(place, ticket.building), _inside(ticket.place, ticket.building))


def _inside(place: str | None, building: str | None) -> str:
    """Give a common place without the building that it is in."""
    return spots.without_building(place or "", building or "")


def join(turn: Turn, draft: Draft, ticket: Ticket) -> None:
    """Add what is new to the known ticket, let the sender hear of it, and offer to report another one."""
    locked = Ticket.locked(turn.session, ticket.id)
    if locked is None:
        return
    mine = own.is_of_the_house(turn, locked)
    followed = wishes.follow(turn.session, locked, turn.account, turn.now)
    words = str(draft.slots["fault"])
    photos = tuple(draft.slots.get("photos", []))
    if mine and ticket_words.presses(words):
        wishes.urge(turn.session, locked, turn.account, words, turn.now)
    if photos or words not in locked.description:
        add_details(turn.session, locked, turn.account, words, photos, turn.now)
    turn.state.memory["joined"] = {
        "ticket": locked.id,
        "slots": draft.slots,
        "at": turn.now.isoformat(),
        "followed": followed,
    }
    turn.state.memory["ticket"] = locked.id
    turn.say(
        "known-own" if mine else "known-common",
        [
            turn.choice("known-same", "ticket.same", ticket=locked.id),
            turn.choice("known-another", "ticket.another", ticket=locked.id),
        ],
        **cards.facts(locked, turn.now, turn.language),
    )


def take_same(turn: Turn, _arguments: Mapping[str, Any]) -> None:
    """Take that it is the known fault: nothing more is to be done."""
    turn.state.memory.pop("joined", None)
    turn.say("known-thanks")


def take_another(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Report it as another fault after all."""
    joined = turn.state.memory.get("joined")
    if joined is None or joined["ticket"] != int(arguments["ticket"]):
        turn.say("dialogue-button-expired")
        return
    _begin_another(turn, joined)


def listen(turn: Turn) -> bool:
    """Take 'that is another one', or that it is the same, after a fault was taken for one that is known."""
    joined = turn.state.memory.get("joined")
    if joined is None or turn.now - datetime.fromisoformat(joined["at"]) > STILL_ANOTHER:
        return False
    if ticket_words.is_not_the_same(turn.text):
        _begin_another(turn, joined)
        return True
    if ticket_words.is_the_same(turn.text):
        take_same(turn, {})
        return True
    return False


def _begin_another(turn: Turn, joined: Mapping[str, Any]) -> None:
    turn.state.memory.pop("joined")
    ticket = Ticket.locked(turn.session, joined["ticket"])
    if ticket is not None and joined["followed"]:
        TicketFollower.remove(turn.session, ticket, turn.account)
    turn.state.memory["known"] = {**joined["slots"], "another": True}
    drafts.start(turn, _repair(turn))


def _repair(turn: Turn) -> Flow:
    return turn.flow("repair")
