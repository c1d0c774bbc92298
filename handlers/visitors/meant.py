"""Which passes a message means, and whether it names somebody who is on none of them."""

from collections.abc import Sequence
from datetime import date

from handlers.dialogue.turn import Turn
from handlers.visitors import slots
from intents.visits import stay, when, who, wishes
from intents.visits.titles import is_called
from intents.visits.wishes import Wish
from storage.visitor_pass import VisitorPass


def names_a_stranger(turn: Turn, known: Sequence[VisitorPass]) -> bool:
    """Tell whether the message registers somebody who is on none of these passes."""
    name, role = slots.name_in(turn), who.role_in(turn.text)
    if name is None and (wishes.wish(turn.text) is Wish.EXTEND or stay.goes_on(turn.text)):
        # 'My mother-in-law stays longer': whoever is there has a name on the pass.
        return False
    if wishes.takes_back(turn.text) or who.renames(turn.text) or not (name or role) or _names_the_nameless(turn, known):
        return False
    on_passes = [one.name or "" for one in known]
    if name is None and any(who.is_group(one) for one in on_passes):
        # 'My dad is ill, cancel': one of the parents who were to come.
        return False
    if name is not None and any(is_called(name, one) for one in on_passes):
        return False
    return not any(word and any(word in one or one in word for one in on_passes if one) for word in (name, role))


def _names_the_nameless(turn: Turn, known: Sequence[VisitorPass]) -> bool:
    """Tell whether the message names, without a day, whoever has no name on the pass: '司机姓吴' of '快递'."""
    nameless = len(known) == 1 and known[0].name is not None and who.role_in(known[0].name) == known[0].name
    return nameless and slots.name_in(turn) is not None and when.read(turn.text, slots.local_now(turn)) is None


def passes_meant(turn: Turn, known: Sequence[VisitorPass], current: VisitorPass | None) -> Sequence[VisitorPass]:
    """Give the passes that a message can mean: by name, car or day; else the one that was talked about."""
    name, role = slots.name_in(turn), who.role_in(turn.text)
    plate = slots.first(turn, "plate")
    days = set(when.days_named(turn.text, slots.local_now(turn)))
    for alike in (
        [one for one in known if name and one.name and (name in one.name or one.name in name)],
        [one for one in known if one.name and (one.name in turn.text or is_called(turn.text, one.name))],
        [one for one in known if one.name and one.name.isascii() and one.name.split()[0] in _words(turn.text)],
        [one for one in known if plate and one.plate == plate],
        [one for one in known if role and one.name and (role in one.name or one.name in role)],
        [one for one in known if day_of(one) in days],
    ):
        if len(alike) == 1:
            return alike
        if alike:
            known = alike
    if current is not None and current in known and len(known) > 1:
        return [current]
    return known


def _words(text: str) -> frozenset[str]:
    return frozenset(word.strip(",.!?'’").removesuffix("'s") for word in text.split())


def day_of(visitor_pass: VisitorPass) -> date:
    """Give the day on which a pass begins, on its community's calendar."""
    return visitor_pass.valid_from.astimezone(visitor_pass.community.zone).date()
