"""Visitor passes for tests, opened as the dialogue opens them."""

from datetime import datetime, timedelta

from handlers.visitors.service import Visit, open_pass
from handlers.visitors.window import Window
from storage import Session
from storage.account import Account
from storage.resident import Resident
from storage.visitor_pass import VisitorPass


def invite(  # noqa: PLR0913 - the facts of a visit
    session: Session,
    account: Account,
    start: datetime,
    now: datetime,
    *,
    hours: float = 8,
    name: str | None = "张伟",
    plate: str | None = "粤B12345",
    people: int | None = None,
    weekdays: tuple[int, ...] = (),
) -> VisitorPass:
    """Let the resident behind an account expect somebody in their first home."""
    resident = account.resident
    assert isinstance(resident, Resident)
    zone = resident.community.zone
    home = resident.homes(session, now.astimezone(zone).date())[0]
    begins = start.astimezone(zone)
    window = Window(begins, begins + timedelta(hours=hours), weekdays)
    return open_pass(session, account, resident, home, Visit(window, name, people, plate), now)
