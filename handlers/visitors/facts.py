"""A visit in words: when, who, with which car, to which home."""

from collections.abc import Mapping
from datetime import datetime, time
from typing import Final

from handlers.dialogue.messages import Choice, Command
from handlers.dialogue.moments import day_text, moment_text
from handlers.dialogue.texts import render
from handlers.visitors.window import END_OF_DAY, Window
from storage.visitor_pass import Standing, VisitorPass
from storage.visitor_pass_states import PassActor, PassVerb

GATE_VERBS: Final = (PassVerb.APPROVE, PassVerb.ADMIT, PassVerb.LEAVE, PassVerb.REFUSE)
"""What a card offers at the gate, in this order."""


def window_of_pass(visitor_pass: VisitorPass) -> Window:
    """Give the window of a pass on the clock of its community."""
    zone = visitor_pass.community.zone
    return Window(
        visitor_pass.valid_from.astimezone(zone),
        visitor_pass.valid_until.astimezone(zone),
        tuple(int(day) for day in visitor_pass.weekdays),
        visitor_pass.day_from,
        visitor_pass.day_until,
    )


def when_text(window: Window, now: datetime, language: str) -> str:
    """Give when a visit is, as people say it."""
    start, until = window.start, window.until
    today = now.astimezone(start.tzinfo).date()
    first, last = day_text(start.date(), today, language), day_text(until.date(), today, language)
    if window.weekdays:
        return render(
            language,
            "visit-weekly",
            days=_weekdays(window.weekdays, language),
            hours=_hours(window, language),
            first=first,
            last=last,
        )
    whole_days = start.time() == time.min and until.time() == END_OF_DAY
    if start.date() == until.date():
        if whole_days:
            return render(language, "visit-all-day", day=first)
        if until.time() == END_OF_DAY:
            return render(language, "visit-from", day=first, time=f"{start:%H:%M}")
        return render(language, "visit-between", day=first, start=f"{start:%H:%M}", end=f"{until:%H:%M}")
    if whole_days:
        return render(language, "visit-days", first=first, last=last)
    begins = first if start.time() == time.min else render(language, "moment", day=first, time=f"{start:%H:%M}")
    ends = last if until.time() == END_OF_DAY else render(language, "moment", day=last, time=f"{until:%H:%M}")
    return render(language, "visit-days", first=begins, last=ends)


def _weekdays(weekdays: tuple[int, ...], language: str) -> str:
    if len(weekdays) == 7:  # noqa: PLR2004 - the days of a week
        return render(language, "visit-every-day")
    names = (render(language, f"weekday-{day + 1}") for day in weekdays)
    return render(language, "visit-every", days=render(language, "list-comma").join(names))


def _hours(window: Window, language: str) -> str:
    if window.day_from is None and window.day_until is None:
        return render(language, "visit-hours-any")
    if window.day_until is None:
        return render(language, "visit-hours-from", time=f"{window.day_from:%H:%M}")
    return render(
        language, "visit-hours", start=f"{window.day_from or time.min:%H:%M}", end=f"{window.day_until:%H:%M}"
    )


def lines(language: str, *, when: str, who: str | None, people: int | None, plate: str | None, home: str) -> str:
    """Give the facts of a visit, one a line, without those that nobody named."""
    shown = [
        render(language, "visit-line-when", when=when),
        render(language, "visit-line-who", who=who or render(language, "visit-somebody")),
        *([render(language, "visit-line-people", people=str(people))] if people else []),
        *([render(language, "visit-line-plate", plate=plate)] if plate else []),
        render(language, "visit-line-home", home=home),
    ]
    return "\n".join(shown)


def card(visitor_pass: VisitorPass, now: datetime, language: str) -> str:
    """Give the facts of a pass, one a line."""
    return lines(
        language,
        when=when_text(window_of_pass(visitor_pass), now, language),
        who=visitor_pass.name,
        people=visitor_pass.people,
        plate=visitor_pass.plate,
        home=visitor_pass.home.code,
    )


def in_a_line(visitor_pass: VisitorPass, now: datetime, language: str) -> str:
    """Give who comes and when, in one line."""
    return render(
        language,
        "pass-in-a-line",
        who=who_text(visitor_pass, language),
        when=when_text(window_of_pass(visitor_pass), now, language),
        status=render(language, f"pass-standing-{visitor_pass.standing(now).replace('_', '-')}"),
    )


def who_text(visitor_pass: VisitorPass, language: str) -> str:
    """Give the visitor's name, else the car, else a word for somebody."""
    return visitor_pass.name or visitor_pass.plate or render(language, "visit-somebody")


def gate_verbs(visitor_pass: VisitorPass, actor: PassActor, now: datetime) -> tuple[PassVerb, ...]:
    """Give what somebody at the gate is offered to do with the pass now.

    No refusal of a visit that is still to come: nobody stands there, and a slip of the finger would end it.
    """
    refusable = visitor_pass.standing(now) in {Standing.VALID, Standing.REQUESTED}
    offered = (verb for verb in GATE_VERBS if refusable or verb is not PassVerb.REFUSE)
    return tuple(verb for verb in offered if visitor_pass.can(verb, actor, now))


def gate_buttons(visitor_pass: VisitorPass, actor: PassActor, now: datetime, language: str) -> tuple[Choice, ...]:
    """Give the same as buttons."""
    return tuple(
        Choice(render(language, f"pass-verb-{verb}"), Command(f"pass.{verb}", {"pass": visitor_pass.id}))
        for verb in gate_verbs(visitor_pass, actor, now)
    )


def moments(visitor_pass: VisitorPass, now: datetime, language: str) -> Mapping[str, str]:
    """Give in words when the visitor arrived and left, from when and until when the pass is good."""
    zone = visitor_pass.community.zone
    moment = {
        "arrived": visitor_pass.arrived_at,
        "left": visitor_pass.left_at,
        "start": visitor_pass.valid_from,
        "until": visitor_pass.valid_until,
    }
    return {name: moment_text(at, now, zone, language) if at else "" for name, at in moment.items()}


def page_lines(visitor_pass: VisitorPass, now: datetime, language: str) -> list[tuple[str, str]]:
    """Give the facts of a pass as its page shows them: label and value."""
    shown = [
        ("when", when_text(window_of_pass(visitor_pass), now, language)),
        ("who", visitor_pass.name),
        ("people", str(visitor_pass.people) if visitor_pass.people else None),
        ("plate", visitor_pass.plate),
        ("home", visitor_pass.home.code),
    ]
    return [(render(language, f"pass-page-label-{label}"), value) for label, value in shown if value]
