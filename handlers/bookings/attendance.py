"""Who comes to an activity, and who came: the list for the front desk and managers, marked in words or with a tap."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any, Final

from handlers.bookings.activities import line
from handlers.bookings.catalogue import named
from handlers.dialogue.messages import Choice, Command
from handlers.dialogue.turn import Turn
from intents.wishes import booking_words
from storage.activity import Activity, Signup, SignupStatus

CAME: Final = "activity.came"
OPEN_FOR: Final = timedelta(days=2)
"""How long after its beginning an activity is on the lists and can be marked."""
BUTTONS: Final = 8


def listen(turn: Turn) -> bool:
    """Take the question for a list, and the words that mark who came or did not."""
    staff = turn.account.staff
    if staff is None or not staff.dispatches or not turn.text:
        return False
    return _tell(turn) if booking_words.asks_for_attendance(turn.text) else _mark_in_words(turn)


def _current(turn: Turn) -> Sequence[Activity]:
    community = turn.account.community_id
    return [] if community is None else Activity.upcoming(turn.session, community, turn.now - OPEN_FOR)


def _tell(turn: Turn) -> bool:
    offered = _current(turn)
    wish = booking_words.attendance_of(turn.text)
    meant = named(wish, wish, offered) or offered
    if not meant:
        turn.say("activity-none")
    else:
        _show(turn, meant)
    return True


def _show(turn: Turn, meant: Sequence[Activity]) -> None:
    """Show who comes; those of one activity that is about to begin can be marked with a tap."""
    lists = "\n\n".join(_attendance(turn, one) for one in meant)
    soon = meant[0].starts_at <= turn.now + timedelta(hours=3)
    choices = _buttons(turn, meant[0]) if len(meant) == 1 and soon else ()
    turn.say("activity-attendance", choices, lists=lists)


def _buttons(turn: Turn, activity: Activity) -> list[Choice]:
    unknown = [one for one in _going(turn, activity) if one.attended is None][:BUTTONS]
    return [
        Choice(turn.word("activity-mark-came", name=_name(turn, one)), Command(CAME, {"signup": one.id}))
        for one in unknown
    ]


def _going(turn: Turn, activity: Activity) -> list[Signup]:
    return [one for one in Signup.standing(turn.session, activity.id) if one.status == SignupStatus.GOING]


def mark_by_button(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Note that somebody came; only those who keep the lists of that community can."""
    staff, signup = turn.account.staff, Signup.locked(turn.session, int(arguments["signup"]))
    if staff is None or not staff.dispatches or signup is None or signup.community_id != staff.community_id:
        turn.say("dialogue-button-unknown")
        return
    signup.attended = True
    turn.session.flush()
    _show(turn, [signup.activity])


def _mark_in_words(turn: Turn) -> bool:
    """Take '到场 王芳', 'Emma did not come': of an activity that is on now, by name or home."""
    said = booking_words.attendance_in(turn.text)
    if said is None:
        return False
    begun = [one for one in _current(turn) if one.starts_at <= turn.now + timedelta(hours=3)]
    pairs = [(activity, one) for activity in begun for one in _going(turn, activity)]
    everybody = said.everybody and len(begun) == 1
    meant = [(activity, one) for activity, one in pairs if everybody or _is_named(one, said.whom)]
    if not meant:
        return False
    for _activity, one in meant:
        one.attended = said.came
    turn.session.flush()
    _show(turn, list(dict.fromkeys(activity for activity, _one in meant)))
    return True


def _is_named(signup: Signup, whom: str) -> bool:
    home = signup.ticket.home.code if signup.ticket.home else ""
    words = (signup.account.name, home, signup.ticket.number)
    return any(word and word.casefold() in whom.casefold() for word in words)


def _attendance(turn: Turn, activity: Activity) -> str:
    everybody = Signup.standing(turn.session, activity.id)
    going = [one for one in everybody if one.status == SignupStatus.GOING]
    waiting = [one for one in everybody if one.status == SignupStatus.WAITLISTED]
    head = turn.word(
        "activity-attendance-head",
        what=line(turn, activity),
        people=sum(one.people for one in going),
        capacity=activity.capacity,
        waiting=sum(one.people for one in waiting),
    )
    lines = [turn.word(_LINES[one.attended], name=_name(turn, one), people=one.people) for one in going]
    lines += [turn.word("activity-attendance-waits", name=_name(turn, one), people=one.people) for one in waiting]
    return "\n".join((head, *lines))


_LINES: Final = {
    None: "activity-attendance-line",
    True: "activity-attendance-came",
    False: "activity-attendance-missed",
}


def _name(turn: Turn, signup: Signup) -> str:
    home = f" {signup.ticket.home.code}" if signup.ticket.home else ""
    return f"{signup.account.name or turn.word('activity-nameless')}{home}"
