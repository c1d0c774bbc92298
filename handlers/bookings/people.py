"""How many come to what was booked: said after it was, as a number, as one more, as nobody else."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Final

from handlers.bookings import service
from handlers.bookings.catalogue import in_language
from handlers.dialogue.turn import Turn
from handlers.work import cards
from handlers.work.tickets import add_details
from intents.entities import extract
from intents.wishes import booking_words
from storage.activity import Activity, Signup
from storage.ticket import Ticket

JUST_BOOKED: Final = timedelta(minutes=30)


def take(turn: Turn, own: Callable[[Turn], Sequence[Ticket]]) -> bool:
    """Take how many come, said right after it was booked: '十个人', '我女儿也去', 'only me now'."""
    about = turn.state.memory.get("ticket")
    if about is None or turn.state.active is not None:
        return False
    adds = booking_words.adds_person(turn.text)
    counted = _counted(turn, adds=adds)
    if not adds and counted is None:
        return False
    talked = next((one for one in own(turn) if one.id == about), None)
    if talked is None or turn.now - talked.opened_at > JUST_BOOKED:
        return False
    signup = Signup.of_ticket(turn.session, talked.id)
    if signup is not None:
        _change(turn, signup, signup.people + (counted or 1) if adds else int(counted or 1))
        return True
    add_details(turn.session, talked, turn.account, turn.text, (), turn.now)
    text = "detail-added" if talked.assignee else "detail-added-nobody"
    turn.say(text, **cards.facts(talked, turn.now, turn.language))
    return True


def _counted(turn: Turn, *, adds: bool) -> int | None:
    """Give the number of people that the message is about and nothing else; or how many more it adds."""
    if booking_words.says_alone(turn.text):
        return 1
    # The engine drops people from what is no visit or booking to it.
    found = extract(turn.text, turn.now)
    counted = next((one.value for one in found if one.key == "people"), None)
    alone = adds or not booking_words.names_something(turn.text, found)
    return int(counted) if counted and alone else None


def _change(turn: Turn, signup: Signup, people: int) -> None:
    """Let so many take part, if they fit in; say how many it are now."""
    activity = Activity.locked(turn.session, signup.activity_id)
    number, what = signup.ticket.number, in_language(signup.activity.names, turn.language)
    if activity is None or not service.change_people(turn.session, activity, signup, people, turn.now):
        left = activity.places_left(turn.session) if activity else 0
        turn.say("activity-people-full", number=number, what=what, people=signup.people, left=max(left, 0))
        return
    add_details(turn.session, signup.ticket, turn.account, turn.text, (), turn.now)
    turn.say("activity-people-changed", number=number, what=what, people=people)
