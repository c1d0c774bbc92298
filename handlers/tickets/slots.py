"""Slots of the repair request: where, and when somebody is in."""

import secrets
from copy import deepcopy
from dataclasses import replace
from typing import Any

from handlers.dialogue.digression import columns, is_bare_value
from handlers.dialogue.flow import Draft, Question, Slot
from handlers.dialogue.households import NAMED_HOME, home_value, verified_homes
from handlers.dialogue.messages import MOMENT
from handlers.dialogue.slots import ask_home, read_home
from handlers.dialogue.turn import Turn
from handlers.tickets import own
from handlers.work.appointment import ANY_TIME, appointment_from, has_passed, next_days, part_of, span_named
from intents.complaints import complaint_words
from intents.faults import demands, neighbours, places, spots
from intents.faults.duration import says_since_when
from intents.misheard import put_right
from intents.replies import answers, presence, several
from intents.tickets import references
from storage.ticket import Kind

LONG = 80
"""Columns of a message that tells a story before it comes to what is broken."""
SHORT = 10
"""Characters of words that may be no more than the floor of a common place."""
WHERE = 30
"""Characters of words that may say where in the common area, and nothing else."""
_SUPPLIED = frozenset({"water", "electricity", "gas", "network", "hvac"})
"""What comes from outside: it may be out for the whole building."""
NOWHERE = "nowhere"
"""Value of `place` when two questions did not bring one."""


def is_common(draft: Draft) -> bool:
    """Tell whether the draft is about the common area."""
    return draft.slots.get("common") is True


def place_of(draft: Draft) -> str | None:
    """Give the place that the draft names, if any."""
    place: str | None = draft.slots.get("place")
    return None if place == NOWHERE else place


def building_of(turn: Turn, draft: Draft) -> str | None:
    """Give the building: the one that was named, else that of the sender's only home; none of what is everybody's."""
    named: str | None = draft.slots.get("building")
    if named is None and spots.is_of_community(place_of(draft) or ""):
        return None
    homes = {home.building for home in verified_homes(turn)}
    return named or (homes.pop() if len(homes) == 1 and is_common(draft) else None)


def _read_place(turn: Turn, draft: Draft) -> str | None:
    return _take_whole_house(turn, draft) or _other_floor(turn, draft) or _named_place(turn, draft)


def _other_floor(turn: Turn, draft: Draft) -> str | None:
    """Give the common place on the floor that is said instead: '不是6楼 是7楼'."""
    known = place_of(draft)
    if known is None or not is_common(draft) or not answers.is_correction(turn.text):
        return None
    floor, named = places.on_other_floor(known, turn.text), places.floor_in(turn.text)
    if floor is None and named is not None and named not in known:
        return _within(named, known)
    return floor if floor != known else None


def _take_whole_house(turn: Turn, draft: Draft) -> str | None:
    """Take it that what was told as a fault at home is one of the whole house: '整栋楼都没有'."""
    known = references.trades(draft.slots.get("fault") or "") & _SUPPLIED
    whole = places.whole_of_house(turn.text) if known and place_of(draft) is None else None
    if whole is None or is_common(draft):
        return None
    draft.slots["common"] = True
    draft.slots.pop("home", None)
    return whole


def _named_place(turn: Turn, draft: Draft) -> str | None:
    found, said = turn.understanding.first("place"), turn.text
    own = _own_sentence(turn)
    if own is not None:
        found, said = own.understanding.first("place"), own.text
    if draft.requested == "home" and draft.slots.get("home") and found and places.building_in(found):
        # '5栋那套' says which home, not that the fault is everybody's.
        found = None
    if draft.slots.get("home") and answers.is_correction(said) and not is_common(draft):
        named = places.home_of_building(said, [home.code for home in verified_homes(turn)])
        found = None if named and found and places.building_in(found) else found
    if draft.requested == "place":
        # Neither when to come nor who somebody is nor a question says where it is.
        claims = bool(turn.understanding.first("room") and turn.understanding.first("phone"))
        elsewhere = claims or is_bare_value(turn) or answers.is_question(turn.text)
        found = found or (None if elsewhere else turn.text) or None
    known = place_of(draft)
    if found is None and _is_mere_spot(turn, draft):
        # '3楼' of the stairs that were told of.
        return f"{turn.text}{known or ''}" if turn.text not in (known or "") else None
    room = turn.understanding.first("room")
    if known and room and room not in known and not verified_homes(turn) and is_bare_value(turn):
        # Who is bound to no home says where theirs is.
        draft.slots["building"] = room.partition("-")[0] or draft.slots.get("building")
        return f"{room} · {known}"
    if known and is_common(draft) and not room and only_says_where(turn):
        # 'Floor 5 building 3' of the corridor that was told of.
        draft.slots["building"] = places.building_in(turn.text) or draft.slots.get("building")
        return f"{known}, {turn.text}" if turn.text not in known else None
    if found and is_common(draft) and not room and places.adds_building(found, known):
        # '3栋2单元' of the stairs that were told of; 'building 3, the left one' of the lift.
        draft.slots["building"] = building = places.building_in(found)
        return _within(found, known) if known else spots.without_building(found, building or "") or None
    if found or "common" not in draft.slots:
        category = turn.understanding.first("category") or draft.slots.get("category")
        draft.slots["common"] = places.is_common(found, category, said)
        named = places.building_in(found or "") or places.building_in(said)
        draft.slots["building"] = named or draft.slots.get("building")
    found = put_right(found) if found else None
    return places.within_home(found) if found and draft.slots.get("common") is False else found


def _is_mere_spot(turn: Turn, draft: Draft) -> bool:
    """Tell whether a few words only say where in the common area it is, and take nothing back."""
    short = is_common(draft) and len(turn.text) <= SHORT
    return short and spots.is_spot(turn.text) and not answers.is_correction(turn.text)


def _within(found: str, known: str) -> str:
    """Give a place with what was said before of what is there: '3栋2单元' of the stairs."""
    return f"{known}, {found}" if found.isascii() else f"{found}{known}"


def only_says_where(turn: Turn) -> bool:
    """Tell whether a few words in English say no more than where: 'spot 45', 'level B1 exit side'."""
    said = turn.text
    wider = (
        said.isascii() and spots.is_spot(said) and not demands.tells_of_fault(said) and not answers.is_question(said)
    )
    named = turn.understanding.first("time") or turn.understanding.first("phone") or answers.opens_with_yes(said)
    return spots.is_only_spot(said) or (wider and not named and len(said) <= WHERE)


def _own_sentence(turn: Turn) -> Turn | None:
    """Give the sentence in which the sender says that their own thing is broken, where a long message tells of more."""
    thing = next((one for one in turn.understanding.entities if one.key == "category"), None)
    if thing is None or columns(turn.text) < LONG or turn.understanding.first("place") is None:
        return None
    said = turn.incoming.text
    begin, end = places.sentence_at(said, thing.start)
    return turn.saying(said[begin:end]) if places.says_mine(said[begin : thing.start]) else None


def _ask_place(turn: Turn, draft: Draft) -> Question | None:
    if draft.slots.get("place") not in {None, NOWHERE} and not is_common(draft) and not verified_homes(turn):
        # A kitchen is nobody's business but that of who lives there: they have to be linked first.
        del draft.slots["place"]
        turn.state.memory[NAMED_HOME] = turn.understanding.first("room")
    if draft.slots.get("place") or (verified_homes(turn) and not is_common(draft)):
        return None
    if is_common(draft) and turn.account.resident is not None:
        return None
    if not is_common(draft) and not verified_homes(turn):
        return Question(turn.word("ask-common-place"))
    return Question(turn.word("ask-place"))


def _read_home(turn: Turn, draft: Draft) -> dict[str, Any] | None:
    if is_common(draft) and turn.understanding.first("room") is None and answers.says_nothing(turn.text):
        # 'Block 3' of the lift that was told of.
        return None
    if _take_home_of_others(turn, draft):
        return None
    if draft.requested != "home" and draft.slots.get("home") and names_neighbour(turn, draft):
        return None
    found = _both_homes(turn, draft) or read_home(turn, draft)
    if found is not None:
        draft.slots["common"] = False
        if places.within_home(place_of(draft) or found["code"]) is None:
            # '8栋那套' said which home, and no place in it.
            draft.slots.pop("place")
    return found


def _take_home_of_others(turn: Turn, draft: Draft) -> bool:
    """Take a fault in somebody else's home, reported for them, as one of that place: '邻居老人3-2-502家停电了'.

    The sender has no right in that home: it is written down as where it is, and the front desk finds out whose it is.
    """
    told, homes = draft.slots.get("fault") or "", verified_homes(turn)
    room, beside = turn.understanding.first("room"), neighbours.home_beside(told)
    if neighbours.is_passed_on(told) and not is_common(draft):
        # 'My neighbour at 502': a mere number, or no more than whose neighbour it is.
        room = room or neighbours.room_in(told)
        beside = beside or neighbours.where_beside(told) or turn.word("place-next-door")
    if not homes or (room is not None and any(home.answers_to(room) for home in homes)):
        return False
    if room is None and (beside is None or len(homes) > 1 or is_common(draft)):
        return False
    if room is not None and not neighbours.is_for_others(told):
        return False
    if room is not None and room.startswith("--"):
        room = (
            f"{homes[0].code.rpartition('-')[0]}-{room.strip('-')}" if beside and len(homes) == 1 else room.strip("-")
        )
    where, known = room or beside or "", place_of(draft)
    inside = known if known and known != draft.slots.get("theirs") else None
    draft.slots |= {
        "common": True,
        "theirs": where,
        "place": f"{where} · {inside}" if inside and where not in inside else where,
        "building": where.partition("-")[0] if room and room.count("-") > 1 else homes[0].building,
    }
    draft.slots.pop("home", None)
    return True


def names_neighbour(turn: Turn, draft: Draft) -> bool:
    """Tell whether a mere room is that of the neighbour from whom it comes: '601' of '应该是楼上漏下来的'."""
    room = turn.understanding.first("room")
    mine = room is not None and any(home.answers_to(room) for home in verified_homes(turn))
    told = complaint_words.neighbour(draft.slots.get("fault") or "") is not None
    return room is not None and not mine and told and not answers.is_correction(turn.text)


def _both_homes(turn: Turn, draft: Draft) -> dict[str, Any] | None:
    """Give the first of two homes where the fault is said to be in both, and begin the same request for the other."""
    homes = verified_homes(turn) if draft.requested == "home" and several.means_each(turn.text) else []
    if len(homes) != 2:  # noqa: PLR2004 - both
        return None
    other = replace(deepcopy(draft), id=secrets.token_hex(4), requested=None, asked={})
    other.slots |= {"home": home_value(homes[1]), "common": False}
    turn.state.suspended.append(other)
    return home_value(homes[0])


def _ask_home(turn: Turn, draft: Draft) -> Question | None:
    if is_common(draft):
        draft.slots.pop("refused_home", None)
        return None
    return ask_home(turn, draft)


def _read_time(turn: Turn, draft: Draft) -> str | None:
    community = turn.account.community
    if community is None or presence.asks_how_long_to_wait(turn.text):
        return None
    if is_common(draft) and places.floor_in(turn.text):
        # 'The 7th floor, not the 6th' is no day of the month.
        return None
    known = draft.slots.get("time")
    when, asked = turn.understanding.first("time"), draft.requested == "time"
    found = appointment_from(turn.text, when, community, turn.now, known, asked=asked)
    if found is None and asked and when is not None and not says_since_when(turn.text):
        # What has passed is asked for again, and why.
        return span_named(when, presence.part_of_day(turn.text), community)
    return found or (_with_the_other(turn) if known is None else None)


def _with_the_other(turn: Turn) -> str | None:
    """Give when somebody comes for the repair that was reported last, where this is to be done in the same visit."""
    if not presence.says_together(turn.text) and not presence.says_same_time(turn.text):
        return None
    coming = [one for one in own.own_tickets(turn) if one.kind == Kind.REPAIR and one.is_open and one.home_id]
    if not coming:
        return None
    agreed = coming[-1].appointment
    return ANY_TIME if agreed is None or has_passed(agreed, turn.now) else agreed


def _ask_time(turn: Turn, draft: Draft) -> Question | None:
    community = turn.account.community
    passed = has_passed(draft.slots.get("time"), turn.now)
    if passed:
        del draft.slots["time"]
    if draft.slots.get("time") or is_common(draft) or community is None or not draft.slots.get("home"):
        return None
    _today, tomorrow = next_days(community, turn.now)
    choices = (
        turn.fill(draft, "time", ANY_TIME, turn.word("time-any")),
        turn.fill(draft, "time", part_of(tomorrow, "morning", community), turn.word("time-tomorrow-morning")),
        turn.fill(draft, "time", part_of(tomorrow, "afternoon", community), turn.word("time-tomorrow-afternoon")),
    )
    return Question(turn.word("ask-time-past" if passed else "ask-time"), choices, MOMENT)


PLACE = Slot("place", _read_place, _ask_place, settle=NOWHERE)
HOME = Slot("home", _read_home, _ask_home)
TIME = Slot("time", _read_time, _ask_time, settle=ANY_TIME, agreed=ANY_TIME)
