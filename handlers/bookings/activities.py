"""The part of a sign-up that is on record: which activity, places or the waitlist."""

from collections.abc import Sequence

from handlers.bookings import service
from handlers.bookings.catalogue import in_language, named
from handlers.dialogue.flow import Draft, Question, Slot
from handlers.dialogue.messages import Choice, Command
from handlers.dialogue.moments import moment_text
from handlers.dialogue.turn import Turn
from intents.wishes import booking_words
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
    choices = (turn.fill(draft, "activity", one.id, line(turn, one)) for one in found)
    return Question(turn.word("activity-ask-which"), tuple(choices))


def line(turn: Turn, activity: Activity) -> str:
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
    turn.say("activity-already", [cancel], what=line(turn, activity), people=own.people, number=own.ticket.number)
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


def tell_what_is_on(turn: Turn) -> bool:
    """Tell which activities there are, if any is on record."""
    offered = _upcoming(turn) if booking_words.asks_what_is_on(turn.text) else []
    if not offered:
        return False
    turn.say("activity-list", lines="\n".join(f"· {line(turn, one)}" for one in offered))
    return True
