"""A weekly visit that is another one from a day to come on: the pass as it is up to then, and a new one behind it."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from handlers.dialogue.moments import day_text
from handlers.dialogue.turn import Turn
from handlers.visitors import facts, own, slots
from handlers.visitors.flow import say_opened
from handlers.visitors.service import StayTooLongError, TenancyOverError, Visit, change_pass, open_pass
from handlers.visitors.window import END_OF_DAY, Window, moved
from intents.visits import when
from intents.visits.since import since
from storage.visitor_pass import PassRefusedError, VisitorPass


def take(turn: Turn, current: VisitorPass | None) -> bool:
    """Let a weekly visitor come at other hours or on other days from then on, and as before until then."""
    now = slots.local_now(turn)
    begins = since(turn.text, now.date())
    if begins is None:
        return False
    weekly = [one for one in own.mine(turn) if one.weekdays]
    meant = current if current in weekly else (weekly[0] if len(weekly) == 1 else None)
    elsewhere = slots.is_elsewhere(turn) and (meant != current or turn.understanding.first("fee_type") is not None)
    if meant is None or elsewhere:
        return False
    day, rest = begins
    said = when.read_answer(rest, now) or when.read_answer(turn.text, now)
    window = facts.window_of_pass(meant)
    if (
        said is None
        or (said.start is None and not said.weekdays)
        or not window.start.date() < day <= window.until.date()
    ):
        # Nothing is as before when the first visit is not before that day.
        return False
    after = _from(day, window, moved(window, replace(said, dated=False, adds=False), now))
    before = replace(window, until=datetime.combine(day - timedelta(days=1), END_OF_DAY, now.tzinfo), open_end=False)
    visit = Visit(after, meant.name, meant.people, meant.plate)
    try:
        change_pass(turn.session, meant, replace(visit, window=before), turn.account, turn.now)
        fresh = open_pass(turn.session, turn.account, meant.resident, meant.home, visit, turn.now)
    except (PassRefusedError, TenancyOverError, StayTooLongError):
        return False
    own.remember(turn, fresh)
    turn.say("pass-from-then-on", day=day_text(day, now.date(), turn.language), line=own.line_of(turn, meant))
    say_opened(turn, fresh)
    return True


def _from(day: date, before: Window, changed: Window) -> Window:
    """Give the changed visit from its first day on; its end, and hours of which nothing is said, are as before."""
    if changed.day_from is None:
        changed = replace(changed, day_from=before.day_from, day_until=before.day_until)
    first = next(day + timedelta(days=n) for n in range(7) if (day + timedelta(days=n)).weekday() in changed.weekdays)
    start = datetime.combine(first, changed.day_from or time.min, before.start.tzinfo)
    return replace(changed, start=start, until=before.until)
