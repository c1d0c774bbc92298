"""Emergencies as tickets: opened before anything is asked, joined by whoever reports the same danger."""

from datetime import timedelta

from handlers.dialogue.households import verified_homes
from handlers.dialogue.turn import Turn
from handlers.work.assigning import alarm
from handlers.work.tickets import Report, add_photo, open_ticket
from handlers.work.wishes import follow
from intents.faults import neighbours, places, spots
from intents.tickets import references
from storage.community import Community, Home
from storage.ticket import Kind, Priority, Ticket
from storage.ticket_search import alarms_since, danger_of, follows
from storage.ticket_states import Actor

SAME_DANGER = timedelta(minutes=30)
"""Within this time, what one caller says next is about the same danger, and two callers about one place are."""
UNKNOWN_DANGER = "other"
_CATEGORY = {
    "gas": "gas",
    "flood": "water",
    "electric": "electricity",
    "falling": "structure",
    "collapse": "structure",
}
_EVERYWHERE = frozenset({"lift"})
"""Categories of what every building has: such a danger is in the caller's own when no other is named."""


def open_emergency(turn: Turn, community: Community, danger: str) -> Ticket:
    """Open the ticket with what is known, and alarm everybody on duty."""
    words = turn.text
    category = _category(turn, danger)
    place = turn.understanding.first("place")
    beside = places.next_door(words) if danger != "flood" else None
    home = _home(turn, place, category) if beside is None else _next_door(turn, beside)
    place = beside or place
    report = Report(
        kind=Kind.EMERGENCY,
        description=words,
        category=category,
        home=home,
        building=_building(turn, place, category),
        place=place,
        phone=turn.understanding.first("phone") or "",
        priority=Priority.URGENT,
        photos=turn.incoming.photos,
        danger=danger,
    )
    return open_ticket(turn.session, turn.account, community, report, turn.now)


def _category(turn: Turn, danger: str) -> str:
    """Give whose trade it is: cries for help name none, but who is trapped in a lift needs whoever knows lifts."""
    named = turn.understanding.first("category")
    if named in {None, "other"} and danger in {"trapped", UNKNOWN_DANGER} and "lift" in references.trades(turn.text):
        return "lift"
    if danger == "medical":
        # Whoever is ill needs no trade.
        return "other"
    return named or _CATEGORY.get(danger, "other")


def _home(turn: Turn, place: str | None, category: str) -> Home | None:
    """Give the home that is in danger: the one that was named, or the caller's only one when nothing else was."""
    homes = verified_homes(turn)
    said = turn.understanding.first("room")
    if said is not None and category == "water" and len(homes) == 1 and neighbours.comes_to_mine(turn.text):
        return homes[0]
    if said is not None:
        return next((home for home in homes if home.answers_to(said)), None) or _named_home(turn, said)
    named = places.building_in(turn.text)
    if places.is_in_car(turn.text):
        return None
    theirs = category != "water" and places.is_next_door(turn.text)
    if theirs or places.is_common(place, category, turn.text) or len(homes) != 1:
        return None
    return homes[0] if named in {None, homes[0].building} else None


def _named_home(turn: Turn, code: str) -> Home | None:
    """Give the home of somebody else that the caller names: whoever sees a fire need not live there."""
    community = turn.account.community
    found = Home.matching(turn.session, community.id, code) if community else []
    return found[0] if len(found) == 1 else None


def _next_door(turn: Turn, beside: str) -> Home | None:
    """Give the home of the neighbours whom the caller names by their room alone: '对门502' of who lives in 3-2-501."""
    homes = verified_homes(turn)
    stairs = homes[0].code.rpartition("-")[0] if len(homes) == 1 else None
    return _named_home(turn, f"{stairs}-{places.room_of(beside)}") if stairs else None


def _building(turn: Turn, place: str | None, category: str) -> str | None:
    named = places.building_in(turn.text)
    homes = verified_homes(turn)
    if named is not None or not homes or places.is_in_car(turn.text):
        return named
    elsewhere = place is not None and category not in _EVERYWHERE and places.is_common(place, None, place)
    return None if elsewhere or len({home.building for home in homes}) > 1 else homes[0].building


def is_located(ticket: Ticket) -> bool:
    """Tell whether helpers know where to run."""
    unique = ticket.place is not None and spots.is_unique_place(ticket.place)
    return ticket.home_id is not None or ticket.building is not None or unique


def of_the_caller(turn: Turn, since: timedelta = SAME_DANGER) -> Ticket | None:
    """Give the open emergency that the sender reported or joined within that time."""
    community = turn.account.community
    if community is None:
        return None
    found = alarms_since(turn.session, community.id, turn.now - since)
    return next((one for one in found if _is_of(turn, one)), None)


def _is_of(turn: Turn, ticket: Ticket) -> bool:
    return ticket.actor(turn.account) is Actor.RESIDENT or follows(turn.session, ticket, turn.account)


def of_others(turn: Turn, danger: str) -> Ticket | None:
    """Give the open emergency about the same danger at the same place that somebody else reported just now."""
    community = turn.account.community
    if community is None or danger == UNKNOWN_DANGER:
        return None
    place = turn.understanding.first("place")
    category = turn.understanding.first("category") or _CATEGORY.get(danger, "other")
    home, building = _home(turn, place, category), _building(turn, place, category)
    for ticket in alarms_since(turn.session, community.id, turn.now - SAME_DANGER):
        same_home = home is not None and ticket.home_id == home.id
        same_wing = building is not None and ticket.building == building and None in {home, ticket.home}
        if danger_of(turn.session, ticket) == danger and (same_home or same_wing):
            return ticket
    return None


def is_elsewhere(turn: Turn, ticket: Ticket) -> bool:
    """Tell whether the message is about another building or home than the emergency."""
    building, room = places.building_in(turn.text), turn.understanding.first("room")
    if room is not None and ticket.home is not None:
        return not ticket.home.answers_to(room)
    unit = places.unit_in(turn.text)
    if unit is not None and ticket.home is not None and building in {None, ticket.building}:
        return unit != ticket.home.code.split("-")[1]
    return None not in {building, ticket.building} and building != ticket.building


def tell_more(turn: Turn, ticket: Ticket) -> None:
    """Put what is new onto the emergency, and alarm everybody again with it; words said before are not new."""
    where = locate(turn, ticket)
    new = turn.text not in ticket.description or bool(turn.incoming.photos)
    for digest in turn.incoming.photos:
        add_photo(turn.session, ticket, turn.account, digest, turn.now)
    ticket.record(turn.session, "detail", Actor.RESIDENT, turn.account, turn.now, note=turn.text)
    joined = not _is_of(turn, ticket) and follow(turn.session, ticket, turn.account, turn.now)
    if not (new or where or joined):
        return
    if turn.text and new and ticket.actor(turn.account) is Actor.RESIDENT:
        ticket.description = f"{ticket.description}\n{turn.text}"
    ticket.version += 1
    note = turn.text
    if ticket.actor(turn.account) is not Actor.RESIDENT:
        note = turn.word("emergency-caller", words=turn.text, caller=_caller(turn))
    alarm(turn.session, ticket, turn.now, "emergency-more", note)


def _caller(turn: Turn) -> str:
    phone = turn.understanding.first("phone") or turn.account.phone
    return " ".join(part for part in (turn.account.name, phone) if part) or turn.word("contact-none")


def locate(turn: Turn, ticket: Ticket) -> bool:
    """Take the place that the message names, if the emergency has none yet; tell whether it brought one."""
    if ticket.home_id is not None:
        return False
    before = (ticket.building, ticket.place, ticket.home_id)
    mine = [home.code for home in verified_homes(turn)]
    code = turn.understanding.first("room") or places.home_named(turn.text, mine)
    homes = Home.matching(turn.session, ticket.community_id, code) if code else []
    if len(homes) > 1:
        # '对门502': on the caller's own stairs.
        homes = [one for one in homes if one.code.rpartition("-")[0] in {own.rpartition("-")[0] for own in mine}]
    if len(homes) == 1:
        ticket.home, ticket.building = homes[0], homes[0].building
    ticket.building = ticket.building or places.building_in(turn.text)
    ticket.place = ticket.place or turn.understanding.first("place") or _spot(turn.text)
    turn.session.flush()
    return before != (ticket.building, ticket.place, ticket.home_id)


def _spot(text: str) -> str | None:
    """Give words that can be no more than a place: short, with a number or a floor in them."""
    return text if spots.is_spot(text) else None
