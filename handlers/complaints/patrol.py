"""Noise while nobody is at the desk: guards are on duty, and are asked to have a look."""

from typing import Final

from handlers.dialogue.flow import Draft
from handlers.dialogue.households import home_of
from handlers.dialogue.messages import MessageKind
from handlers.dialogue.notify import notify
from handlers.dialogue.turn import Turn
from handlers.work.conflicts import accused
from handlers.work.dispatch import accounts_of
from handlers.work.promise import in_service
from intents.complaints import complaint_words
from intents.complaints.complaint_words import Identity
from intents.entities import extract
from intents.faults import places
from storage.community import Community
from storage.staff import Role, Staff
from storage.ticket import Ticket

NOISE: Final = "noise"


def asks_where(turn: Turn, draft: Draft, category: str, level: Identity) -> bool:
    """Tell whether guards could look after the noise if they knew where: the stairs of who stays unknown say it."""
    words, community = draft.slots["words"], turn.account.community
    if community is None or not _is_for_guards(turn, community, category, words):
        return False
    return _where(turn, draft, words, level) is None


def _is_for_guards(turn: Turn, community: Community, category: str, words: str) -> bool:
    """Tell whether it is noise that goes on while nobody is at the desk."""
    return category == NOISE and not in_service(community, turn.now) and complaint_words.goes_on(words)


def send_guards(turn: Turn, draft: Draft, ticket: Ticket, community: Community, level: Identity) -> None:
    """Ask the guards on duty to look after noise that goes on now, and tell the resident so.

    They read where it is and nothing of who complains, neither words nor number: a complaint is not for them. Nobody of
    whom it complains is asked, and nobody at all where no place is known.
    """
    words = draft.slots["words"]
    if not _is_for_guards(turn, community, ticket.category, words):
        return
    where = _where(turn, draft, words, level)
    about = {one.id for one in accused(turn.session, community.id, words)}
    guards = [
        one
        for one in Staff.of_community(turn.session, community.id)
        if one.has_role(Role.GUARD) and one.on_duty(turn.now) and one.id not in about
    ]
    accounts = accounts_of(turn.session, guards) if where else ()
    for account in accounts:
        notify(
            turn.session,
            account,
            "complaint-patrol",
            {"where": where or ""},
            key=f"patrol:{ticket.id}:{account.id}",
            now=turn.now,
            kind=MessageKind.ALERT,
            at_once=True,
        )
    if accounts:
        turn.say("complaint-patrol-sent", where=where or "")


def _where(turn: Turn, draft: Draft, words: str, level: Identity) -> str | None:
    """Give where the noise is: as the words name it, else the stairs of whoever complains by name."""
    home = home_of(turn, draft.slots.get("home") or None) if level is Identity.NAMED else None
    stairs = home.code.rpartition("-")[0] if home else None
    rooms = [one.value for one in extract(words, turn.now) if one.key == "room"]
    room = next((one for one in rooms if home is None or not home.answers_to(one)), None)
    if room is not None and room.startswith("--"):
        return f"{stairs}-{room.strip('-')}" if stairs else room.strip("-")
    building = places.building_in(words)
    named = turn.word("building", name=building) if building else None
    return room or draft.slots.get("place") or named or stairs
