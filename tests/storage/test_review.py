"""What is kept for review: exported once, again when more is known, and forgotten after half a year."""

from datetime import datetime, timedelta

from bot.clock import SimulatedClock
from bot.scheduler import Timekeeper
from handlers.features import JOBS
from storage.database import Database
from storage.review import KEPT_FOR, Reason, ReviewItem
from storage.transaction import reading, transaction


def keep(database: Database, text: str, at: datetime, intent: str | None = None) -> int:
    with transaction(database) as session:
        item = ReviewItem(text=text, language="zh", reason=Reason.UNCLEAR, intent=intent, at=at)
        return item.keep(session).id


def texts(database: Database, *, again: bool = False, labelled: bool = False) -> list[str]:
    with reading(database) as session:
        return [one.text for one in ReviewItem.for_export(session, again=again, labelled=labelled)]


def test_what_is_exported_is_not_given_again_unless_asked_for(database: Database, clock: SimulatedClock) -> None:
    keep(database, "甲", clock.now())
    keep(database, "乙", clock.now(), "complaint")
    assert texts(database, labelled=True) == ["乙"]
    with transaction(database) as session:
        ReviewItem.mark_exported(session, ReviewItem.for_export(session, labelled=True), clock.now())
    assert texts(database) == ["甲"]
    assert texts(database, again=True) == ["甲", "乙"]


def test_a_label_that_comes_later_is_exported_once_more(database: Database, clock: SimulatedClock) -> None:
    number = keep(database, "甲", clock.now())
    with transaction(database) as session:
        ReviewItem.mark_exported(session, ReviewItem.for_export(session), clock.now())
    with transaction(database) as session:
        session.get_one(ReviewItem, number).decide("complaint")
    assert texts(database, labelled=True) == ["甲"]


def test_a_label_that_comes_while_it_is_written_is_not_lost(database: Database, clock: SimulatedClock) -> None:
    number = keep(database, "甲", clock.now())
    with reading(database) as session:
        read = ReviewItem.for_export(session)
        session.expunge_all()
    with transaction(database) as session:
        session.get_one(ReviewItem, number).decide("complaint")
    with transaction(database) as session:
        ReviewItem.mark_exported(session, read, clock.now())
    assert texts(database) == ["甲"]


def test_after_half_a_year_it_is_forgotten(database: Database, clock: SimulatedClock) -> None:
    timekeeper = Timekeeper(database, JOBS, clock)
    first = clock.now()
    keep(database, "早", first)
    keep(database, "晚", first + timedelta(minutes=5))
    keep(database, "后来", first + timedelta(days=3))
    clock.set(first + KEPT_FOR - timedelta(days=1))
    assert timekeeper.fire_due() == 0
    clock.set(first + KEPT_FOR + timedelta(days=1))
    assert timekeeper.fire_due() == 1, "one timer for the day, however many were kept"
    assert texts(database) == ["后来"]
    clock.set(first + KEPT_FOR + timedelta(days=4))
    timekeeper.fire_due()
    assert texts(database) == []
