"""Visitors who are in already: until when they stay."""

from dataclasses import replace
from datetime import datetime, timedelta

from handlers.visitors.window import END_OF_DAY, Window, later_by, moved
from intents.visits.when import Said


def staying_until(window: Window, said: Said | None, more: int, now: datetime) -> Window:
    """Give the window of somebody who is in with the end that was said; who came at that time has come.

    Of somebody who is in, 'tomorrow at five' is when they go, and 'overnight' counts from today.
    """
    if more and not (said is not None and (said.start or said.end)):
        return later_by(window, more)
    if said is not None and said.start is not None and not said.end and said.days is None:
        said = replace(said, start=None, end=said.start, ends_dated=said.dated)
    if said is not None and said.days is not None and not said.end:
        last = now.date() + timedelta(days=said.days - 1)
        return replace(window, until=datetime.combine(last, END_OF_DAY, now.tzinfo), open_end=False)
    if said is not None and said.end:
        return moved(window, replace(said, start=None, part=None), now)
    return window
