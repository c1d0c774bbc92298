"""The passes of the sender's own homes: shown, changed, extended, cancelled, by words and by buttons."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from typing import Any, Final

from handlers.dialogue import drafts
from handlers.dialogue.flow import Draft, Flow, Question, Slot
from handlers.dialogue.households import Right, desk, verified_homes
from handlers.dialogue.messages import MOMENT, Choice, Command
from handlers.dialogue.turn import Turn
from handlers.visitors import facts, slots
from handlers.visitors.news import link_to
from handlers.visitors.service import StayTooLongError, TenancyOverError, Visit, cancel_pass, change_pass
from handlers.visitors.staying import staying_until
from handlers.visitors.window import Window, later_by, moved
from intents.replies.shifts import lateness
from intents.visits import cars, guests, stay, when, wishes
from intents.visits.rather import time_instead
from intents.visits.titles import is_called
from intents.visits.when import Said
from intents.visits.wishes import Wish
from storage.community import Home
from storage.pass_search import passes_of_homes
from storage.visitor_pass import PassRefusedError, VisitorPass
from storage.visitor_pass_states import PassStatus

FRESH: Final = timedelta(hours=12)
"""For so long a pass stays what 'it' means, unless something else was done since."""
LISTED: Final = 8
_KEY: Final = "pass"
_CANCELLED: Final = "cancelled"
_CALLED_OFF: Final = "called off"


def remember(turn: Turn, visitor_pass: VisitorPass) -> None:
    """Let this pass be what the next words are about, until a ticket is."""
    turn.state.memory[_KEY] = {
        "id": visitor_pass.id,
        "at": turn.now.isoformat(),
        "ticket": turn.state.memory.get("ticket"),
    }


def homes(turn: Turn) -> list[Home]:
    """Give the homes that the sender may expect visitors in: helpers may not, and see none of the household's."""
    return verified_homes(turn, Right.VISITORS)


def topic(turn: Turn) -> VisitorPass | None:
    """Give the sender's own pass that was talked about last, if nothing else was done since."""
    kept: Mapping[str, Any] | None = turn.state.memory.get(_KEY)
    if kept is None or kept["ticket"] != turn.state.memory.get("ticket"):
        return None
    if turn.now - datetime.fromisoformat(kept["at"]) > FRESH:
        return None
    return next((one for one in mine(turn) if one.id == kept["id"]), None)


def called_off(turn: Turn) -> VisitorPass | None:
    """Give the pass that the sender called off last, not long ago."""
    kept: Mapping[str, Any] | None = turn.state.memory.get(_CALLED_OFF)
    if kept is None or turn.now - datetime.fromisoformat(kept["at"]) > FRESH:
        return None
    return turn.session.get(VisitorPass, kept["id"])


def staying(turn: Turn) -> VisitorPass | None:
    """Give the pass of the only visitor who stays with the sender now."""
    there = [one for one in mine(turn) if one.stays and one.status == PassStatus.ARRIVED]
    return there[0] if len(there) == 1 else None


def inside(turn: Turn) -> VisitorPass | None:
    """Give the pass of the only visitor who is with the sender now, or of the one who was talked about."""
    there = [one for one in mine(turn) if one.status == PassStatus.ARRIVED]
    talked = topic(turn)
    return talked if talked in there else (there[0] if len(there) == 1 else None)


def only(turn: Turn) -> VisitorPass | None:
    """Give the only pass there is for a visitor who stays overnight: 'she stays longer' is about no other."""
    known = mine(turn)
    return known[0] if len(known) == 1 and known[0].stays else None


def mine(turn: Turn) -> Sequence[VisitorPass]:
    """Give the passes of the sender's homes that can still be used or changed, newest first."""
    ids = [home.id for home in homes(turn)]
    return passes_of_homes(turn.session, ids, turn.now) if ids else []


def buttons(turn: Turn, visitor_pass: VisitorPass) -> tuple[Choice, ...]:
    """Give what a host can tap below a pass."""
    arguments = {"pass": visitor_pass.id}
    return (
        Choice(turn.word("pass-button-change"), Command("pass.change", arguments)),
        Choice(turn.word("pass-button-cancel"), Command("pass.cancel", arguments)),
    )


def show(turn: Turn) -> None:
    """Tell which visitors are registered, with a link for each; of one alone also the buttons."""
    own = mine(turn)[:LISTED]
    if not own:
        turn.say("pass-none")
        return
    items = "\n".join(
        turn.word(
            "pass-list-item",
            line=facts.in_a_line(one, turn.now, turn.language),
            code=one.shown_code,
            link=link_to(one, turn.public_url),
        )
        for one in own
    )
    if len(own) == 1:
        remember(turn, own[0])
    turn.say("pass-list", buttons(turn, own[0]) if len(own) == 1 else (), items=items)


def choose(turn: Turn, text_id: str, among: Sequence[VisitorPass], action: str, **arguments: object) -> None:
    """Ask which pass is meant."""
    choices = [
        Choice(facts.in_a_line(one, turn.now, turn.language), Command(action, {"pass": one.id, **arguments}))
        for one in among[:LISTED]
    ]
    turn.say(text_id, choices)


def _own(turn: Turn, arguments: Mapping[str, Any]) -> VisitorPass | None:
    """Give the pass behind a button, locked, if it is for a home that the sender is a verified member of now."""
    found = VisitorPass.locked(turn.session, int(arguments["pass"]))
    if found is None or found.home_id not in [home.id for home in homes(turn)]:
        turn.say("dialogue-button-unknown")
        return None
    return found


def cancel_by_button(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Cancel the pass behind a button."""
    visitor_pass = _own(turn, arguments)
    if visitor_pass is not None:
        cancel(turn, visitor_pass)


def cancel(turn: Turn, visitor_pass: VisitorPass) -> None:
    """Cancel an own pass, or say why that cannot be."""
    try:
        cancel_pass(turn.session, visitor_pass, turn.account, turn.now)
    except PassRefusedError as refusal:
        _refuse(turn, visitor_pass, refusal)
        return
    turn.state.memory[_CALLED_OFF] = {"id": visitor_pass.id, "at": turn.now.isoformat()}
    turn.say("pass-cancelled", line=line_of(turn, visitor_pass))


def line_of(turn: Turn, visitor_pass: VisitorPass) -> str:
    """Give who comes and when, in a few words."""
    window = facts.window_of_pass(visitor_pass)
    return turn.word(
        "pass-short",
        who=facts.who_text(visitor_pass, turn.language),
        when=facts.when_text(window, turn.now, turn.language),
    )


def _refuse(turn: Turn, visitor_pass: VisitorPass, refusal: PassRefusedError) -> None:
    standing = turn.word(f"pass-standing-{refusal.standing.replace('_', '-')}")
    turn.say("pass-own-refused", line=line_of(turn, visitor_pass), standing=standing)


def change_by_button(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Change the pass behind a button: as was said before, or ask to when."""
    visitor_pass = _own(turn, arguments)
    if visitor_pass is None:
        return
    said = arguments.get("change")
    if said:
        change(turn, visitor_pass, said)
    else:
        ask_new_time(turn, visitor_pass)


def ask_new_time(turn: Turn, visitor_pass: VisitorPass) -> None:
    """Ask to when a pass is to be changed."""
    remember(turn, visitor_pass)
    drafts.start(turn, NEW_TIME)


def said_in(turn: Turn) -> dict[str, Any]:
    """Give what the message says about a pass, as a button can carry it; empty when it says nothing."""
    text = turn.text
    now = slots.local_now(turn)
    said, more = when.read_answer(time_instead(text) or text, now), stay.extension(text)
    found = {
        "said": asdict(said) if said else None,
        "more": more,
        "late": int(late.total_seconds()) if (late := lateness(text)) and not said else None,
        "name": slots.name_in(turn),
        "plate": slots.first(turn, "plate"),
        "people": slots.people_in(turn),
        "no_car": cars.says_no_car(text) and slots.first(turn, "plate") is None,
    }
    return {key: value for key, value in found.items() if value}


def add_guests(turn: Turn, visitor_pass: VisitorPass, said: Mapping[str, Any] | None = None) -> None:
    """Let those whom the message names come along, on the same pass; `said`: what else is to change."""
    people = (visitor_pass.people or 1) + (slots.more_guests(turn) or int(said is not None))
    name = slots.with_more_guests(turn, visitor_pass.name or "")
    more = {"people": people, "name": name, "plate": slots.first(turn, "plate")}
    change(turn, visitor_pass, {**(said or {}), **more})


def change(turn: Turn, visitor_pass: VisitorPass, said: Mapping[str, Any]) -> None:
    """Change an own pass as was said, and say how it is now; or why it cannot be."""
    now = slots.local_now(turn)
    window = _new_window(visitor_pass, said, now)
    if window.is_past(now):
        turn.say("ask-visit-when-past")
        return
    known = visitor_pass.name or ""
    name = str(said.get("name") or "")
    # 'Maria' of Maria Santos is her, and 陈阿姨 of 陈桂花.
    same = not name or is_called(name, known) or (name in known and len(guests.names_of(known)) == 1)
    visit = Visit(
        window,
        visitor_pass.name if same else name,
        said.get("people") or visitor_pass.people,
        None if said.get("no_car") else said.get("plate") or visitor_pass.plate,
    )
    try:
        change_pass(turn.session, visitor_pass, visit, turn.account, turn.now)
    except PassRefusedError as refusal:
        _refuse(turn, visitor_pass, refusal)
    except TenancyOverError:
        turn.say("visitor-after-tenancy")
    except StayTooLongError:
        community = visitor_pass.community
        turn.say("pass-too-long", days=community.pass_days, desk=desk(turn))
    else:
        remember(turn, visitor_pass)
        text = "pass-changed-requested" if visitor_pass.status == PassStatus.REQUESTED else "pass-changed"
        card = facts.card(visitor_pass, turn.now, turn.language)
        turn.say(text, card=card, code=visitor_pass.shown_code, link=link_to(visitor_pass, turn.public_url))


def _new_window(visitor_pass: VisitorPass, change: Mapping[str, Any], now: datetime) -> Window:
    window, stored, more = facts.window_of_pass(visitor_pass), change.get("said"), int(change.get("more") or 0)
    said = Said(**{**stored, "weekdays": tuple(stored["weekdays"])}) if stored else None
    if visitor_pass.status == PassStatus.ARRIVED and not visitor_pass.weekdays:
        return staying_until(window, said, more, now)
    if change.get("late"):
        start = window.start + timedelta(seconds=int(change["late"]))
        return replace(window, start=start, until=max(window.until, start))
    if more and not (said and (said.start or said.end)):
        return later_by(window, more)
    if more and said and said.start and said.adds and said.start[:10] > window.until.date().isoformat():
        # 'One more day, Thursday too': up to then, and as before.
        last = datetime.fromisoformat(said.start[:10]).date()
        return replace(window, until=datetime.combine(last, window.until.timetz()), open_end=False)
    return moved(window, said, now) if said else window


def _read_change(turn: Turn, _draft: Draft) -> dict[str, Any] | None:
    if slots.is_elsewhere(turn):
        return None
    if wishes.wish(turn.text) is Wish.CANCEL:
        # 'Never mind, she is not coming at all.'
        return {_CANCELLED: True}
    return said_in(turn) or None


def _ask_change(turn: Turn, draft: Draft) -> Question | None:
    return None if draft.slots.get("change") else Question(turn.word("ask-new-visit-time"), asks=MOMENT)


def _begin_change(turn: Turn, draft: Draft) -> None:
    draft.slots["pass"] = turn.state.memory[_KEY]["id"]


def _commit_change(turn: Turn, draft: Draft) -> None:
    visitor_pass = _own(turn, draft.slots)
    said = draft.slots["change"]
    if visitor_pass is not None and said.get(_CANCELLED):
        cancel(turn, visitor_pass)
    elif visitor_pass is not None:
        change(turn, visitor_pass, said)


NEW_TIME = Flow(
    name="visitor_change",
    intents=frozenset(),
    slots=(Slot("change", _read_change, _ask_change),),
    begin=_begin_change,
    commit=_commit_change,
)
