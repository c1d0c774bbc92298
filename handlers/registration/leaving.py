"""Leaving a home: confirmed, at once, told to the office."""

from handlers.dialogue import drafts
from handlers.dialogue.flow import Draft, Flow, Question, Slot
from handlers.dialogue.households import home_of, verified_homes
from handlers.dialogue.notify import notify
from handlers.dialogue.slots import ask_own_home, read_own_home
from handlers.dialogue.turn import Turn
from handlers.work.dispatch import accounts_of
from storage.resident import Membership
from storage.staff import Role, Staff


def _begin(turn: Turn, draft: Draft) -> None:
    del turn, draft


def _summary(turn: Turn, draft: Draft) -> Question:
    return drafts.confirmation(turn, draft, turn.word("leaving-summary", home=draft.slots["home"]["code"]))


def _admit(turn: Turn) -> bool:
    if verified_homes(turn):
        return True
    turn.say("leaving-nothing")
    return False


def _commit(turn: Turn, draft: Draft) -> None:
    home, resident = home_of(turn, draft.slots.get("home")), turn.account.resident
    member = Membership.of(turn.session, resident.id, home.id) if home and resident else None
    if home is None or resident is None or member is None:
        turn.say("leaving-nothing")
        return
    member.end()
    turn.say("leaving-done", home=home.code)
    staff = [one for one in Staff.of_community(turn.session, home.community_id) if one.has_role(Role.FRONT_DESK)]
    for account in accounts_of(turn.session, staff):
        key = f"left:{member.id}:{turn.inbox_id}:{account.id}"
        facts = {"name": resident.name, "home": home.code}
        notify(turn.session, account, "leaving-news", facts, key=key, now=turn.now)


LEAVING = Flow(
    name="leaving",
    intents=frozenset(),
    slots=(Slot("home", read_own_home, lambda turn, draft: ask_own_home(turn, draft, "leaving-which")),),
    begin=_begin,
    summary=_summary,
    commit=_commit,
    admit=_admit,
)
