"""The part of a sign-up that is on record: which activity, places or the waitlist, and the list for staff."""

from collections.abc import Sequence

from handlers.bookings import service
from handlers.bookings.catalogue import in_language, named
from handlers.dialogue.flow import Draft, Question, Slot
from handlers.dialogue.messages import Choice, Command
from handlers.dialogue.moments import moment_text
from handlers.dialogue.turn import Turn
from intents import booking_words
from storage.activity import Activity, Signup, SignupStatus
from storage.ticket import Ticket


def _upcoming(turn: Turn) -> Sequence[Activity]:
    community = turn.account.community_id
    return [] if community is None else Activity.upcoming(turn.session, community, turn.now)


def _wish(turn: Turn) -> str:
    return booking_words.what_is_named(turn.text, turn.understanding.entities)


def _read(turn: Turn, draft: Draft) -> int | None:
    offered = _upcoming(turn)
    found = named(turn.text, _wish(turn), offered) if turn.text else []
    if not found and len(offered) == 1 and not draft.slots.get("activity") and not _names_other(turn, draft):
        found = [offered[0]]
    return found[0].id if len(found) == 1 else None


def _names_other(turn: Turn, draft: Draft) -> bool:
    return bool(draft.slots.get("what")) or booking_words.names_something(turn.text, turn.understanding.entities)


def _ask(turn: Turn, draft: Draft) -> Question | None:
    """Ask which, when several are on record and none was named; what is not on record stays in words."""
    activity = activity_of(turn, draft)
    if activity is not None:
        draft.slots["what"] = in_language(activity.names, turn.language)
        return None
    offered = _upcoming(turn)
    found = named(draft.slots.get("what") or "", "", offered) or offered
    if len(offered) < 2 or (draft.slots.get("what") and found is offered):  # noqa: PLR2004 - one needs no choice
        return None
    choices = (turn.fill(draft, "activity", one.id, _line(turn, one)) for one in found)
    return Question(turn.word("activity-ask-which"), tuple(choices))


def _line(turn: Turn, activity: Activity) -> str:
    when = moment_text(activity.starts_at, turn.now, activity.community.zone, turn.language)
    return f"{in_language(activity.names, turn.language)} · {when}"


def activity_of(turn: Turn, draft: Draft, *, lock: bool = False) -> Activity | None:
    """Give the activity that a draft is about, if it is one of the sender's community that has not begun."""
    found = draft.slots.get("activity")
    if found is None:
        return None
    activity = Activity.locked(turn.session, found) if lock else turn.session.get(Activity, found)
    here = activity and activity.community_id == turn.account.community_id and activity.starts_at > turn.now
    return activity if here else None


ACTIVITY_SLOT = Slot("activity", _read, _ask)


def people_of(draft: Draft) -> int:
    """Give for how many people; one when nothing was said."""
    return max(int(draft.slots.get("people") or 1), 1)


def facts_of(turn: Turn, draft: Draft, activity: Activity) -> dict[str, str | int]:
    """Give what, when, where, for how many, and whether there is room."""
    people = people_of(draft)
    return {
        "what": in_language(activity.names, turn.language),
        "when": moment_text(activity.starts_at, turn.now, activity.community.zone, turn.language),
        "place": in_language(activity.place, turn.language),
        "people": people,
        "left": max(activity.places_left(turn.session), 0),
    }


def known(turn: Turn, draft: Draft) -> bool:
    """Tell somebody who has signed up already, instead of signing them up twice."""
    activity = activity_of(turn, draft)
    own = Signup.own(turn.session, activity.id, turn.account.id) if activity else None
    if activity is None or own is None:
        return False
    cancel = Choice(turn.word("booking-give-up"), Command("ticket.cancel", {"ticket": own.ticket_id}))
    turn.say("activity-already", [cancel], what=_line(turn, activity), people=own.people, number=own.ticket.number)
    return True


def summary_text(turn: Turn, draft: Draft, activity: Activity) -> str:
    """Give the summary: with the place, or with the waitlist when so many do not fit in."""
    facts = facts_of(turn, draft, activity)
    fits = int(facts["left"]) >= people_of(draft)
    return turn.word("activity-known-summary" if fits else "activity-full-summary", **facts)


def keep(turn: Turn, draft: Draft, activity: Activity, ticket: Ticket) -> None:
    """Sign up what was confirmed, for places or for the waitlist as it is now, and say which."""
    facts = facts_of(turn, draft, activity)
    signup = service.sign_up(turn.session, activity, ticket, people_of(draft))
    text = "activity-going" if signup.status == SignupStatus.GOING else "activity-waits"
    turn.say(text, number=ticket.number, **facts)


def tell_attendance(turn: Turn) -> bool:
    """Tell the front desk and managers who comes: of the activity that they name, or of all."""
    staff = turn.account.staff
    if staff is None or not staff.dispatches or not booking_words.asks_for_attendance(turn.text):
        return False
    offered = _upcoming(turn)
    wish = booking_words.attendance_of(turn.text)
    meant = named(wish, wish, offered) or offered
    if not meant:
        turn.say("activity-none")
    else:
        turn.say("activity-attendance", lists="\n\n".join(_attendance(turn, one) for one in meant))
    return True


def tell_what_is_on(turn: Turn) -> bool:
    """Tell which activities there are, if any is on record."""
    offered = _upcoming(turn) if booking_words.asks_what_is_on(turn.text) else []
    if not offered:
        return False
    turn.say("activity-list", lines="\n".join(f"· {_line(turn, one)}" for one in offered))
    return True


def _attendance(turn: Turn, activity: Activity) -> str:
    everybody = Signup.standing(turn.session, activity.id)
    going = [one for one in everybody if one.status == SignupStatus.GOING]
    waiting = [one for one in everybody if one.status == SignupStatus.WAITLISTED]
    head = turn.word(
        "activity-attendance-head",
        what=_line(turn, activity),
        people=sum(one.people for one in going),
        capacity=activity.capacity,
        waiting=sum(one.people for one in waiting),
    )
    lines = [turn.word("activity-attendance-line", name=_name(turn, one), people=one.people) for one in going]
    lines += [turn.word("activity-attendance-waits", name=_name(turn, one), people=one.people) for one in waiting]
    return "\n".join((head, *lines))


def _name(turn: Turn, signup: Signup) -> str:
    home = f" {signup.ticket.home.code}" if signup.ticket.home else ""
    return f"{signup.account.name or turn.word('activity-nameless')}{home}"
