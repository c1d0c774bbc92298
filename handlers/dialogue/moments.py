"""Dates and times as people read them."""

from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from handlers.dialogue.texts import render


def moment_text(moment: datetime, now: datetime, zone: ZoneInfo, language: str) -> str:
    """Give a moment in local time, with the day in words when it is today or tomorrow."""
    local = moment.astimezone(zone)
    return render(
        language, "moment", day=day_text(local.date(), now.astimezone(zone).date(), language), time=f"{local:%H:%M}"
    )


FAR: Final = timedelta(days=180)
"""From so far away a day is given with its year."""


def day_text(day: date, today: date, language: str) -> str:
    """Give a day: today, tomorrow, or its date."""
    if day == today:
        return render(language, "day-today")
    if day == today + timedelta(days=1):
        return render(language, "day-tomorrow")
    return render(
        language,
        "day-date-far" if day - today > FAR else "day-date",
        year=str(day.year),
        month=str(day.month),
        day=str(day.day),
        weekday=render(language, f"weekday-{day.isoweekday()}"),
    )


def due_text(due: str, now: datetime, zone: ZoneInfo, language: str) -> str:
    """Give the day, the local time or the span that staff named (ISO, with or without an offset) in words."""
    if len(due) == len("2026-11-20"):
        return day_text(date.fromisoformat(due), now.astimezone(zone).date(), language)
    ends = (datetime.fromisoformat(one) for one in due.split("/"))
    return span_text(
        "/".join((one if one.tzinfo else one.replace(tzinfo=zone)).isoformat() for one in ends), now, zone, language
    )


def span_text(span: str, now: datetime, zone: ZoneInfo, language: str) -> str:
    """Give an appointment (local ISO time with offset, or START/END) in words."""
    start, _, end = span.partition("/")
    begins = datetime.fromisoformat(start)
    text = moment_text(begins, now, zone, language)
    if not end:
        return text
    ends = datetime.fromisoformat(end)
    if ends.astimezone(zone).date() == begins.astimezone(zone).date():
        return f"{text}–{ends.astimezone(zone):%H:%M}"
    return f"{text} – {moment_text(ends, now, zone, language)}"
