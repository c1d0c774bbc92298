"""Invitation codes in the chat, words that ask to be bound or to leave, and the choice of a demo identity."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from handlers.dialogue import drafts
from handlers.dialogue.digression import is_bare_value
from handlers.dialogue.households import NAMED_HOME, verified_homes
from handlers.dialogue.messages import Choice, Command
from handlers.dialogue.turn import Turn
from handlers.registration.claim import REGISTRATION
from handlers.registration.leaving import LEAVING
from handlers.registration.service import bind_by_code, demo_people, take_demo_identity
from intents.replies import answers
from intents.understanding import Certainty
from intents.wishes import registration_words
from storage.account import INVITATION_PREFIX
from storage.community import Community, home_parts
from storage.resident import Resident
from storage.staff import Staff

_CODE = re.compile(rf"(?:^|\s|=)({re.escape(INVITATION_PREFIX)}[A-Za-z0-9_-]{{16,40}})\b")
_START = re.compile(r"^/(start|demo)\b(?! at:)", re.IGNORECASE)
"""The first word of a new chat; one that comes from the code of a place is a report from there."""
_MOST_WRONG_CODES = 5
_WRONG_CODES_WITHIN = timedelta(hours=1)
_REQUESTS = frozenset(
    {"repair_request", "complaint", "suggestion", "fee_question", "emergency", "ticket_status", "ticket_cancel"}
)
DEMO_RESIDENTS = 3
"""Residents of each demo community that are offered to play."""


def listen(turn: Turn) -> bool:
    """Take an invitation code, the first word of a new chat, and the wish to belong to a home or to leave it."""
    code = _CODE.search(turn.text)
    if code is not None:
        _bind(turn, code[1])
        return True
    if _START.match(turn.text):
        _welcome(turn)
        return True
    if turn.account.staff is not None or not turn.text:
        return False
    if registration_words.leaves(turn.text):
        active = turn.state.active
        if active is None or active.flow != LEAVING.name:
            drafts.start(turn, LEAVING)
        elif active.confirming and not answers.is_question(turn.text):
            # '那现在就解绑吧' to 'unlink it, is that right?'.
            drafts.take_yes(turn, LEAVING, active)
        else:
            drafts.ask_next(turn, LEAVING, active, count=False)
        return True
    if not registration_words.binds(turn.text) and not _claims_a_home(turn):
        return False
    if turn.state.active is None or turn.state.active.flow != REGISTRATION.name:
        drafts.start(turn, REGISTRATION)
    else:
        # 'How do I get linked then?' in the middle of it: by just that.
        turn.say("registration-how")
        drafts.come_back(turn)
    return True


def overhear(turn: Turn) -> bool:
    """Take a home in full from somebody who was told to be linked first: they mean to be."""
    code = turn.understanding.first("room")
    unbound = turn.account.staff is None and not verified_homes(turn)
    told = NAMED_HOME in turn.state.memory and is_bare_value(turn)
    if not unbound or code is None or not home_parts(code)[0] or not (told or _says_who(turn)):
        return False
    active = turn.state.active
    if active is not None and (active.flow == REGISTRATION.name or turn.flow(active.flow).interrupts):
        return False
    turn.state.active = None
    drafts.start(turn, REGISTRATION)
    return True


def _says_who(turn: Turn) -> bool:
    """Tell whether somebody gives all that links a home, in the middle of what needs one: name, home and phone."""
    rest = answers.trim(_without_values(turn))
    named = turn.understanding.first("phone") and registration_words.own_name(rest, alone=True)
    return turn.state.active is not None and bool(named)


def _without_values(turn: Turn) -> str:
    """Give the message without the homes and numbers in it: what is left may be a name."""
    rest = turn.incoming.text
    for one in sorted(turn.understanding.entities, key=lambda one: -one.start):
        if one.key in {"room", "phone"}:
            rest = rest[: one.start] + " " + rest[one.end :]
    return " ".join(rest.replace(" ,", " ").split())


def _claims_a_home(turn: Turn) -> bool:
    """Tell whether somebody who is bound to nothing says that they live here, and wants nothing else just now."""
    if verified_homes(turn) or not registration_words.claims(turn.text):
        return False
    meaning = turn.understanding
    if meaning.certainty is not Certainty.SURE:
        return True
    # 'Just moved in. When does the gym open?' wants that answered.
    asks = meaning.intent == "service_info" and meaning.first("room") is None and answers.is_question(turn.text)
    return meaning.intent not in _REQUESTS and not asks


def _bind(turn: Turn, code: str) -> None:
    tries: list[str] = turn.state.memory.get("codes", [])
    lately = [at for at in tries if turn.now - datetime.fromisoformat(at) < _WRONG_CODES_WITHIN]
    if len(lately) >= _MOST_WRONG_CODES:
        turn.say("registration-code-locked")
        return
    turn.state.memory["codes"] = [*lately, turn.now.isoformat()]
    if not bind_by_code(turn.session, turn.account, code, turn.now, turn.features):
        turn.say("registration-code-wrong")
        return
    del turn.state.memory["codes"]
    if turn.account.staff is not None:
        turn.say("registration-staff-bound", name=turn.account.name)
    else:
        turn.say("registration-bound", name=turn.account.name, homes=_homes(turn))


def _homes(turn: Turn) -> str:
    resident, community = turn.account.resident, turn.account.community
    if resident is None or community is None:
        return turn.word("homes-none")
    homes = resident.homes(turn.session, turn.now.astimezone(community.zone).date())
    return " · ".join(home.code for home in homes) or turn.word("homes-none")


def _welcome(turn: Turn) -> None:
    choices = [
        Choice(_label(turn, person, community), Command("registration.play", _who(person)))
        for community in Community.all(turn.session)
        for person in demo_people(turn.session, community, DEMO_RESIDENTS)
    ]
    if choices:
        turn.say("registration-demo", choices)
    elif turn.account.resident is not None or turn.account.staff is not None:
        turn.say("greeting-known", name=turn.account.name)
    else:
        turn.say("greeting-unknown")


def _who(person: Resident | Staff) -> dict[str, Any]:
    return {"resident": person.id} if isinstance(person, Resident) else {"staff": person.id}


def _label(turn: Turn, person: Resident | Staff, community: Community) -> str:
    roles = person.roles if isinstance(person, Staff) else ["resident"]
    titles = "/".join(turn.word(f"role-{role.replace('_', '-')}") for role in roles)
    return turn.word("registration-demo-label", name=person.name, role=titles, community=community.name)


def play(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Take the tapped demo identity."""
    person: Resident | Staff | None = (
        turn.session.get(Resident, int(arguments["resident"]))
        if "resident" in arguments
        else turn.session.get(Staff, int(arguments["staff"]))
    )
    if person is None or not take_demo_identity(turn.session, turn.account, person, turn.now, turn.features):
        turn.say("dialogue-button-unknown")
        return
    turn.state.active, turn.state.suspended, turn.state.memory = None, [], {}
    turn.say(
        "registration-playing-staff" if turn.account.staff else "registration-playing",
        name=person.name,
        homes=_homes(turn),
    )
