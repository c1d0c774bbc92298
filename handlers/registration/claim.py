"""Claiming a home: only what is missing is asked, the office is told, and nothing is unlocked until it says so."""

import re
from datetime import date, timedelta

from handlers.dialogue import drafts
from handlers.dialogue.flow import Draft, Flow, Question, Slot
from handlers.dialogue.households import NAMED_HOME, desk_phone
from handlers.dialogue.moments import day_text, moment_text
from handlers.dialogue.slots import COMMUNITY, one_of
from handlers.dialogue.turn import Turn
from handlers.registration.decision import ask_office
from handlers.work.promise import after_service_time
from intents.wishes import registration_words
from storage.community import Community, home_parts
from storage.home_claim import HomeClaim
from storage.resident import HouseholdRole
from storage.timer import Timer

REMIND_JOB = "registration.remind"
MOST_WAITING = 3
MOST_IN_A_DAY = 5
_HOME = re.compile(r"(?=.*\d)[A-Za-z0-9]+(?:-+[A-Za-z0-9]+)*")
OPEN_END = "open"
"""Value of `until` when a tenant does not know it: the office sees that, and decides."""


def _read_home(turn: Turn, draft: Draft) -> str | None:
    code = turn.understanding.first("room")
    if code is None and draft.requested == "home" and _HOME.fullmatch(turn.text):
        code = turn.text
    if code is None or not home_parts(code)[2]:
        return None
    known = home_parts(draft.slots.get("home") or "")
    return "-".join(new or old for new, old in zip(home_parts(code), known, strict=True))


def _ask_home(turn: Turn, draft: Draft) -> Question | None:
    """Ask for the home in full; whether there is such a home, and who lives there, is told to nobody."""
    known = draft.slots.get("home")
    if known and (home_parts(known)[0] or draft.asked.get("home")):
        return None
    return Question(
        turn.word("registration-ask-home" if known is None else "registration-ask-building", room=known or "")
    )


def _read_name(turn: Turn, draft: Draft) -> str | None:
    return registration_words.own_name(turn.text, alone=draft.requested == "name" or _answers_with_name(turn, draft))


def _answers_with_name(turn: Turn, draft: Draft) -> bool:
    """Tell whether an answer to 'which home?' is a name: who they are was asked before the home was understood."""
    words = turn.text.split()
    named = len(words) in {2, 3} and all(word[:1].isupper() and word.isalpha() for word in words)
    return draft.requested == "home" and named


def _ask_name(turn: Turn, draft: Draft) -> Question | None:
    if draft.slots.get("name"):
        return None
    if turn.account.resident is not None and turn.account.resident.name:
        draft.slots["name"] = turn.account.resident.name
        return None
    return Question(turn.word("registration-ask-name"))


def _read_phone(turn: Turn, _draft: Draft) -> str | None:
    return turn.understanding.first("phone")


def _ask_phone(turn: Turn, draft: Draft) -> Question | None:
    if draft.slots.get("phone"):
        return None
    if turn.account.phone:
        draft.slots["phone"] = turn.account.phone
        return None
    return Question(turn.word("registration-ask-phone"))


def _read_until(turn: Turn, draft: Draft) -> str | None:
    said = turn.understanding.first("time")
    if draft.slots.get("role") != HouseholdRole.TENANT:
        return None
    month = registration_words.end_of_month(turn.text, turn.now.date()) if said is None else None
    said = said or (month.isoformat() if month else None)
    if said is None:
        return None
    end = said.rpartition("/")[2].partition(" ")[0]
    return end if date.fromisoformat(end) > turn.now.date() else None


def _ask_until(turn: Turn, draft: Draft) -> Question | None:
    if draft.slots.get("role") != HouseholdRole.TENANT or draft.slots.get("until"):
        return None
    choices = (turn.fill(draft, "until", OPEN_END, turn.word("registration-until-open")),)
    return Question(turn.word("registration-ask-until"), choices)


def _begin(turn: Turn, draft: Draft) -> None:
    """Take the home that was named when something about it was refused."""
    named = turn.state.memory.pop(NAMED_HOME, None)
    if named and home_parts(named)[2]:
        draft.slots["home"] = named


def until_text(turn: Turn, until: str | None) -> str:
    """Give the end of a tenancy in words."""
    if until in {None, OPEN_END}:
        return turn.word("registration-until-open")
    return day_text(date.fromisoformat(str(until)), turn.now.date(), turn.language)


def _summary(turn: Turn, draft: Draft) -> Question:
    role = draft.slots["role"]
    lines = [
        turn.word(
            "registration-summary",
            home=draft.slots["home"],
            name=draft.slots["name"],
            phone=draft.slots["phone"],
            role=turn.word(f"household-role-{role}"),
        )
    ]
    if role == HouseholdRole.TENANT:
        lines.append(turn.word("registration-summary-until", until=until_text(turn, draft.slots.get("until"))))
    lines.append(turn.word("registration-summary-end"))
    return drafts.confirmation(turn, draft, "\n".join(lines))


def _admit(turn: Turn) -> bool:
    """Refuse an account that has claimed more than anybody has homes."""
    waiting = HomeClaim.waiting_of(turn.session, turn.account.id)
    lately = HomeClaim.count_since(turn.session, turn.account.id, turn.now - timedelta(days=1))
    if len(waiting) < MOST_WAITING and lately < MOST_IN_A_DAY:
        return True
    turn.say("registration-too-many", phone=desk_phone(turn))
    return False


def _commit(turn: Turn, draft: Draft) -> None:
    community = turn.account.community
    if community is None:
        turn.say("dialogue-stuck")
        return
    said = draft.slots
    waiting = HomeClaim.waiting_of(turn.session, turn.account.id)
    if any(home_parts(one.home) == home_parts(said["home"]) for one in waiting):
        turn.say("registration-already-waiting", home=said["home"])
        return
    until = said.get("until") if said["role"] == HouseholdRole.TENANT else None
    claim = HomeClaim(
        community_id=community.id,
        account_id=turn.account.id,
        home=said["home"],
        name=said["name"],
        phone=said["phone"],
        role=said["role"],
        until=date.fromisoformat(until) if until not in {None, OPEN_END} else None,
        created_at=turn.now,
    )
    turn.session.add(claim)
    turn.session.flush()
    _submit(turn, community, claim)


def _submit(turn: Turn, community: Community, claim: HomeClaim) -> None:
    if not ask_office(turn.session, claim, turn.now, "new"):
        turn.say("registration-nobody-there", phone=desk_phone(turn))
        return
    by = after_service_time(community, turn.now, timedelta(minutes=community.response_minutes))
    Timer.schedule(turn.session, REMIND_JOB, claim.id, 1, by)
    turn.say("registration-submitted", by=moment_text(by, turn.now, community.zone, turn.language))


ROLE = one_of(
    "role",
    {role: f"household-role-{role}" for role in HouseholdRole},
    registration_words.role,
    "registration-ask-role",
)

REGISTRATION = Flow(
    name="registration",
    intents=frozenset(),
    slots=(
        COMMUNITY,
        Slot("home", _read_home, _ask_home),
        Slot("name", _read_name, _ask_name),
        Slot("phone", _read_phone, _ask_phone),
        ROLE,
        Slot("until", _read_until, _ask_until, settle=OPEN_END),
    ),
    begin=_begin,
    summary=_summary,
    commit=_commit,
    admit=_admit,
)
