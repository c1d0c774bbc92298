"""Several processes on one PostgreSQL, as replicas behind a load balancer: each thing happens once."""

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing.queues import Queue
from typing import Any

from bot.channels.protocol import Outgoing
from bot.clock import RealClock, SimulatedClock
from bot.delivery import Postman
from bot.scheduler import Timekeeper
from handlers.dialogue.flow import Job
from handlers.dialogue.messages import Incoming
from intents.embedded import EmbeddedEngine
from storage import Session
from storage.account import Account
from storage.community import Community
from storage.database import Database, open_database
from storage.outbox import Delivery, Notification
from storage.ticket import TicketEvent
from storage.timer import Timer, TimerStatus
from storage.transaction import reading, transaction
from tests.bot.front_desk import open_desk, pressed, said, texts, tickets, up_to_the_confirmation
from tests.bot.recording import RecordingChannel
from tests.neighbourhood import settle
from tests.processes import forking
from tests.storage.letters import CHANNEL, recipients

REPLICAS = 2
PATIENCE = 90
Work = Callable[..., object]


def replica(work: Work, start: Any, results: "Queue[object]", url: str, arguments: tuple[object, ...]) -> None:  # noqa: ANN401 - a barrier of the spawn context
    """Be one replica: wait for the others, work, hand in the result."""
    database = open_database(url)
    try:
        results.put(work(database, start, *arguments))
    finally:
        database.close()


def in_replicas(url: str, work: Work, *arguments: object) -> list[Any]:
    """Run the work in several processes at once and give what each hands in."""
    context = forking()
    start, results = context.Barrier(REPLICAS), context.Queue()
    processes = [context.Process(target=replica, args=(work, start, results, url, arguments)) for _ in range(REPLICAS)]
    for process in processes:
        process.start()
    found = [results.get(timeout=PATIENCE) for _ in processes]
    for process in processes:
        process.join(PATIENCE)
    assert [process.exitcode for process in processes] == [0] * REPLICAS
    return found


def take_three_times(database: Database, start: Any, message: Incoming) -> list[tuple[bool, str]]:  # noqa: ANN401 - see above
    """Be the process that the platform's retries come to."""
    desk = open_desk(database, EmbeddedEngine(), SimulatedClock(datetime(2026, 11, 20, 2, 1, tzinfo=UTC)))
    start.wait(PATIENCE)
    handled = [desk.handle(message, collect=True) for _ in range(3)]
    return [(one.duplicate, texts(one)) for one in handled]


def test_the_same_press_at_two_replicas_makes_one_ticket_and_one_answer(
    postgres_database: Database, postgres_url: str, engine: EmbeddedEngine, clock: SimulatedClock
) -> None:
    settle(postgres_database, clock.now())
    message = pressed(up_to_the_confirmation(open_desk(postgres_database, engine, clock)), key="submit")
    results = [one for share in in_replicas(postgres_url, take_three_times, message) for one in share]
    assert Counter(duplicate for duplicate, _ in results) == {False: 1, True: 5}
    assert len({text for _, text in results}) == 1
    (ticket,) = tickets(postgres_database)
    assert ticket.number == "1001"
    with reading(postgres_database) as session:
        assert [event.what for event in TicketEvent.of(session, ticket.id)] == ["open", "assign"]
        assert session.query(Notification).filter_by(kind="reply").count() == 3


def test_the_first_message_at_two_replicas_makes_one_account(
    postgres_database: Database, postgres_url: str, clock: SimulatedClock
) -> None:
    settle(postgres_database, clock.now())
    results = [one for share in in_replicas(postgres_url, take_three_times, said("谢谢", "newcomer")) for one in share]
    assert Counter(duplicate for duplicate, _ in results) == {False: 1, True: 5}
    with reading(postgres_database) as session:
        assert session.query(Account).filter_by(external_id="newcomer").count() == 1


@dataclass
class Meeting(RecordingChannel):
    """A platform that takes nothing of any replica before all have come with something."""

    everybody: Any = None
    met: "asyncio.Task[int] | None" = None

    async def send(self, message: Outgoing) -> None:
        """Take the message when all have come."""
        self.met = self.met or asyncio.create_task(asyncio.to_thread(self.everybody.wait, PATIENCE))
        await self.met
        await super().send(message)


def deliver_all(database: Database, start: Any) -> list[int]:  # noqa: ANN401 - see above
    """Be a Postman; gives the ids of what it sent, in order."""
    channel = Meeting(CHANNEL, everybody=start)
    start.wait(PATIENCE)
    asyncio.run(Postman(database, {CHANNEL: channel}, RealClock()).deliver_due())
    return [message.id for message in channel.taken]


def test_two_postmen_share_500_messages_and_send_none_twice(postgres_database: Database, postgres_url: str) -> None:
    now = RealClock().now()
    # More than one postman has seats for: whoever comes first leaves some.
    readers = recipients(postgres_database, 250, now)
    with transaction(postgres_database) as session:
        accounts = [session.get_one(Account, reader) for reader in readers]
        for number in range(500):
            content = {"text": f"{number}", "choices": [], "photos": []}
            Notification.enqueue(
                session, accounts[number % 250], dedupe_key=f"{number}", kind="reply", content=content, now=now
            )
    shares = in_replicas(postgres_url, deliver_all)
    assert Counter(one for share in shares for one in share) == dict.fromkeys(range(1, 501), 1)
    assert all(shares), "both had something to do"
    with reading(postgres_database) as session:
        rows = session.query(Notification).order_by(Notification.sent_at).all()
        assert {row.status for row in rows} == {Delivery.SENT}
        assert {row.attempts for row in rows} == {1}
        for reader in readers:
            ids = [row.id for row in rows if row.account_id == reader]
            assert ids == sorted(ids)


def note(session: Session, timer: Timer, _now: datetime) -> None:
    """Leave a trace of a job in its transaction."""
    session.add(Community(name=f"{timer.subject_id}"))


def fire_all(database: Database, start: Any) -> int:  # noqa: ANN401 - see above
    """Be a Timekeeper; gives how many timers it tried."""
    keeper, tried = Timekeeper(database, {"note": Job("note", note)}, RealClock()), 0
    start.wait(PATIENCE)
    while fired := keeper.fire_due():
        tried += fired
    return tried


def test_two_timekeepers_fire_each_timer_once(postgres_database: Database, postgres_url: str) -> None:
    with transaction(postgres_database) as session:
        for subject in range(150):
            Timer.schedule(session, "note", subject, 1, RealClock().now())
    assert sum(in_replicas(postgres_url, fire_all)) == 150
    with reading(postgres_database) as session:
        assert Counter(community.name for community in Community.all(session)) == {f"{n}": 1 for n in range(150)}
        assert {timer.status for timer in session.query(Timer)} == {TimerStatus.FIRED}
