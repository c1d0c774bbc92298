"""The registration of a visit, and the new time of one that is registered."""

from handlers.dialogue import drafts
from handlers.dialogue.flow import Draft, Flow, Question
from handlers.dialogue.households import Right, admit_member, home_of
from handlers.dialogue.slots import home_with
from handlers.dialogue.turn import Turn
from handlers.visitors import facts, own
from handlers.visitors.car_slots import CARS, PLATE
from handlers.visitors.news import link_to
from handlers.visitors.service import TenancyOverError, Visit, open_pass
from handlers.visitors.several import visits
from handlers.visitors.slots import (
    NAME,
    PEOPLE,
    ROLE,
    WHEN,
    copy_who,
    local_now,
    name_in,
    who_in,
    window_in,
)
from intents.understanding import Certainty
from intents.visits import cars, when, who, wishes
from storage.pass_search import latest_of_homes
from storage.visitor_pass import VisitorPass
from storage.visitor_pass_states import PassStatus

AGAIN = "anew"
"""Key in the talk's memory: the pass whose visitor is registered once more."""
VISITOR_INTENTS = frozenset({"visitor_registration"})


def _admit(turn: Turn) -> bool:
    """Let in who may expect visitors in a home; tell everybody else how to, or whom to ask."""
    if not admit_member(turn):
        return False
    if own.homes(turn):
        return True
    turn.say("visitor-by-household")
    return False


def _begin(turn: Turn, draft: Draft) -> None:
    ran_out = turn.session.get(VisitorPass, turn.state.memory.pop(AGAIN, 0))
    if ran_out is not None:
        copy_who(draft, ran_out)
        if ran_out.status in {PassStatus.REFUSED, PassStatus.CANCELLED} or (
            cars.adds_car(turn.text) and turn.now <= ran_out.valid_until
        ):
            # Whom the gate sent away stands there still; who comes after all, or in a second car, comes as was said.
            draft.slots["when"] = facts.window_of_pass(ran_out).to_json()
    if wishes.says_same(turn.text) or (wishes.comes_again(turn.text) and not (name_in(turn) or who.role_in(turn.text))):
        known = own.topic(turn) or latest_of_homes(turn.session, [home.id for home in own.homes(turn)])
        if known is not None:
            copy_who(draft, known)


def _is_another(turn: Turn, draft: Draft) -> bool:
    """Tell whether a second visit is announced: somebody else, at a time of their own."""
    meaning = turn.understanding
    sure = meaning.certainty is Certainty.SURE and meaning.intent in VISITOR_INTENTS
    named = name_in(turn) or who.role_in(turn.text)
    window, told = window_in(draft, local_now(turn)), when.read(turn.text, local_now(turn))
    if not sure or window is None or who_in(draft) is None or told is None or not named or named == who_in(draft):
        return False
    other_day = told.start is not None and told.dated and told.start[:10] != window.start.date().isoformat()
    whole = draft.confirming and other_day and who.says_coming(turn.text)
    changes = wishes.takes_back(turn.text) or wishes.wish(turn.text) is not None
    return wishes.says_again(turn.text) or (whole and not changes)


def _summary(turn: Turn, draft: Draft) -> Question:
    now = local_now(turn)
    window = window_in(draft, now)
    stored = draft.slots.get("home")
    text = facts.lines(
        turn.language,
        when=facts.when_text(window, now, turn.language) if window else "",
        who=who_in(draft),
        people=draft.slots.get("people"),
        plate=draft.slots.get("plate"),
        home=stored["code"] if stored else "",
    )
    return drafts.confirmation(turn, draft, turn.word("visitor-summary", facts=text, hint=_hint(turn, draft)))


def _hint(turn: Turn, draft: Draft) -> str:
    complete = draft.slots.get("name") and draft.slots.get("plate")
    return turn.word("visitor-hint-complete" if complete else "visitor-hint")


def _commit(turn: Turn, draft: Draft) -> None:
    home, window, resident = (
        home_of(turn, draft.slots.get("home"), Right.VISITORS),
        window_in(draft, local_now(turn)),
        turn.account.resident,
    )
    if home is None or window is None or resident is None:
        turn.say("dialogue-button-expired")
        return
    if window.is_past(local_now(turn)):
        turn.say("visit-over-already")
        return
    visit = Visit(window, who_in(draft), draft.slots.get("people"), draft.slots.get("plate") or None)
    try:
        visitor_pass = open_pass(turn.session, turn.account, resident, home, visit, turn.now)
    except TenancyOverError:
        turn.say("visitor-after-tenancy")
        return
    own.remember(turn, visitor_pass)
    say_opened(turn, visitor_pass)


def say_opened(turn: Turn, visitor_pass: VisitorPass) -> None:
    """Tell the host the code and the link, or that the desk has to agree first."""
    asked = visitor_pass.status == PassStatus.REQUESTED
    turn.say(
        "pass-requested" if asked else "pass-opened",
        own.buttons(turn, visitor_pass),
        card=facts.card(visitor_pass, turn.now, turn.language),
        code=visitor_pass.shown_code,
        link=link_to(visitor_pass, turn.public_url),
    )


VISITOR = Flow(
    name="visitor_registration",
    intents=VISITOR_INTENTS,
    slots=(WHEN, NAME, ROLE, CARS, PLATE, PEOPLE, home_with(Right.VISITORS)),
    begin=_begin,
    summary=_summary,
    commit=_commit,
    is_another=_is_another,
    parts=visits,
    shared=frozenset({"home"}),
    admit=_admit,
)
