"""Notices: everybody who should have one gets it once, whatever dies or is stopped on the way."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta

import pytest

from bot.channels.protocol import Outgoing
from bot.clock import SimulatedClock
from bot.delivery import Postman
from bot.replay.memory import in_memory
from bot.scheduler import Timekeeper
from handlers.dialogue.texts import load_all
from handlers.features import JOBS
from handlers.notices import jobs, service
from storage import Session
from storage.account import Account
from storage.community import Home
from storage.database import Database
from storage.notice import Notice, NoticeStatus
from storage.outbox import Notification
from storage.resident import Membership
from storage.staff import Staff
from storage.transaction import reading, transaction
from tests.bot.recording import RecordingChannel
from tests.neighbourhood import Neighbourhood, add_account, add_resident, settle

TEXTS = {"zh": {"title": "停水", "body": "明天九点停水。\n请储水。"}, "en": {"title": "No water", "body": "From nine."}}
SOON = timedelta(milliseconds=2)


@pytest.fixture
def database() -> Iterator[Database]:
    """Give a database in memory."""
    load_all()
    with in_memory() as database:
        yield database


@pytest.fixture
def people(database: Database, clock: SimulatedClock) -> Neighbourhood:
    """Give a community of which seven residents, in two buildings, can be told something, and others cannot."""
    people = settle(database, clock.now())
    with transaction(database) as session:
        for number in range(6):
            code = f"{3 + number % 2}-1-{number}01"
            one = move_in(session, people, f"r{number}", code, clock)
            one.language = "en" if number == 5 else "zh"
        move_in(session, people, "blocked", "9-1-101", clock).reachable = False
        move_in(session, people, "unverified", "9-1-102", clock, verified=False)
        double = move_in(session, people, "old", "9-1-103", clock)
        new = add_account(session, "web", "new", clock.now(), people.community, resident=double.resident)
        new.last_seen_at = clock.now()
    return people


def move_in(
    session: Session, people: Neighbourhood, name: str, code: str, clock: SimulatedClock, *, verified: bool = True
) -> Account:
    home, resident = Home.add(session, people.community, code), add_resident(session, people.community, name)
    session.add(
        Membership(
            community_id=people.community, resident_id=resident.id, home_id=home.id, role="owner", verified=verified
        )
    )
    return add_account(session, "web", name, clock.now(), people.community, resident=resident)


def publish(database: Database, people: Neighbourhood, clock: SimulatedClock, *buildings: str) -> int:
    with transaction(database) as session:
        chen = session.get_one(Account, people.chen).staff
        assert isinstance(chen, Staff)
        return service.publish(session, chen, TEXTS, buildings, "https://g.example/", clock.now()).id


def tick(database: Database, clock: SimulatedClock) -> int:
    clock.advance(SOON)
    return Timekeeper(database, JOBS, clock).fire_due()


def send_all(database: Database, clock: SimulatedClock) -> list[Outgoing]:
    channels = {name: RecordingChannel(name) for name in ("web", "wecom")}
    asyncio.run(Postman(database, channels, clock).deliver_due())
    return [message for channel in channels.values() for message in channel.taken]


def notice_of(database: Database) -> Notice:
    with reading(database) as session:
        found = session.query(Notice).one()
        session.expunge(found)
        return found


def test_every_resident_gets_it_once_in_their_language_on_the_account_they_use(
    database: Database, people: Neighbourhood, clock: SimulatedClock
) -> None:
    publish(database, people, clock)
    while tick(database, clock):
        pass
    sent = send_all(database, clock)
    assert sorted(message.account for message in sent) == ["new", "r0", "r1", "r2", "r3", "r4", "r5", "wang"]
    texts = {message.account: message.text for message in sent}
    link = f"https://g.example/n/{notice_of(database).token}"
    assert texts["r0"] == f"【公告】停水\n明天九点停水。\n请储水。\n全文：{link}"
    assert texts["r5"] == f"Notice: No water\nFrom nine.\nIn full: {link}"
    assert notice_of(database).status == NoticeStatus.SENT


def test_it_is_enqueued_in_parts_and_goes_on_where_it_was(
    database: Database, people: Neighbourhood, clock: SimulatedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "BATCH", 3)
    publish(database, people, clock)
    counts = []
    while tick(database, clock):
        counts.append(notice_of(database).enqueued)
    assert counts == [3, 6, 7, 8, 8]
    assert len({message.account for message in send_all(database, clock)}) == 8


def test_one_for_a_building_is_for_its_residents_alone(
    database: Database, people: Neighbourhood, clock: SimulatedClock
) -> None:
    publish(database, people, clock, "4")
    while tick(database, clock):
        pass
    assert sorted(message.account for message in send_all(database, clock)) == ["r1", "r3", "r5"]


def test_a_form_sent_twice_is_one_notice(database: Database, people: Neighbourhood, clock: SimulatedClock) -> None:
    assert publish(database, people, clock) == publish(database, people, clock)
    clock.advance(timedelta(hours=1))
    assert publish(database, people, clock) == 2


def test_one_that_is_stopped_reaches_nobody_else(
    database: Database, people: Neighbourhood, clock: SimulatedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "BATCH", 3)
    notice_id = publish(database, people, clock)
    tick(database, clock)
    assert len(send_all(database, clock)) == 3
    tick(database, clock)
    with transaction(database) as session:
        notice = Notice.locked(session, notice_id)
        assert notice is not None
        service.cancel(session, notice, clock.now())
        service.cancel(session, notice, clock.now())
    while tick(database, clock):
        pass
    assert send_all(database, clock) == []
    with reading(database) as session:
        found = service.progress(session, session.get_one(Notice, notice_id))
    assert (found.sent, found.waiting, found.withdrawn) == (3, 0, 3)


def test_at_night_it_waits_for_the_morning(database: Database, people: Neighbourhood, clock: SimulatedClock) -> None:
    clock.advance(timedelta(hours=13))
    publish(database, people, clock)
    while tick(database, clock):
        pass
    assert send_all(database, clock) == []
    clock.advance(timedelta(hours=9))
    assert len(send_all(database, clock)) == 8
    with reading(database) as session:
        assert {row.lane for row in session.query(Notification)} == {"broadcast"}
