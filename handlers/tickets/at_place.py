"""Where somebody is known to be: at the code of a place (a lift, a garage) that they scanned, at an alarm of theirs."""

import re
from datetime import datetime, timedelta
from typing import Any, Final

from handlers.dialogue.households import home_value
from handlers.dialogue.turn import Turn
from intents.faults import places
from intents.tickets import references
from storage.community import Community
from storage.ticket import Kind
from storage.ticket_search import reported_by

LONGEST_PLACE: Final = 40
STAYS: Final = timedelta(minutes=30)
"""How long after a scan a report is taken to be about that place."""
_SCANNED: Final = re.compile(rf"/start at:(\d{{1,9}}):(.{{1,{LONGEST_PLACE}}})")


def scene(community_id: int, place: str) -> str:
    """Give what the code of a place carries: at most 64 characters, which is what WeChat takes."""
    return f"at:{community_id}:{place[:LONGEST_PLACE]}"


def listen(turn: Turn) -> bool:
    """Remember where somebody is who has scanned a code, and ask what is wrong there."""
    scanned = _SCANNED.fullmatch(turn.text)
    community = turn.session.get(Community, int(scanned[1])) if scanned else None
    if scanned is None or community is None:
        return False
    if turn.account.community is None:
        turn.account.community = community
    if turn.account.community_id not in {None, community.id}:
        # A place of other people's: what is reported there would go to the wrong office.
        turn.say("place-elsewhere")
        return True
    place = scanned[2].strip()
    known: dict[str, Any] = {"place": place, "common": True, "building": places.building_in(place)}
    turn.state.memory["known"] = {**known, "until": (turn.now + STAYS).isoformat()}
    turn.say("place-scanned", place=place)
    return True


def take_known(turn: Turn) -> dict[str, Any]:
    """Give the slots that were put aside for the next report; a place that was scanned long ago is not among them."""
    known: dict[str, Any] = turn.state.memory.pop("known", {})
    until = known.pop("until", None)
    known = {} if until is not None and turn.now > datetime.fromisoformat(until) else known
    return known or _place_of_alarm(turn)


def _place_of_alarm(turn: Turn) -> dict[str, Any]:
    """Give where the sender's alarm of just now is, for what is to be mended of it: 'but that pipe needs fixing'."""
    named = turn.understanding.first("place") or turn.understanding.first("room")
    if named or not references.begins_with_it(turn.text):
        return {}
    alarms = [one for one in reported_by(turn.session, turn.account) if one.kind == Kind.EMERGENCY]
    alarm = max(alarms, key=lambda one: one.opened_at, default=None)
    if alarm is None or turn.now - alarm.opened_at > STAYS:
        return {}
    home = home_value(alarm.home) if alarm.home else None
    where = {"place": alarm.place, "building": alarm.building, "home": home}
    return {"common": alarm.home is None, **{name: value for name, value in where.items() if value}}
