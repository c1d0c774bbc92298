"""The whole front desk in a thread, with the fake Telegram as its only channel to people."""

import asyncio
import socket
import threading
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import time
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import uvicorn
from pydantic import SecretStr
from starlette.types import ASGIApp

from bot.app import Runtime, asgi_app, build
from bot.channels.protocol import Limits
from bot.channels.telegram.channel import TelegramChannel, open_channel
from bot.channels.telegram.connection import connect
from bot.channels.telegram.polling import Pace
from bot.channels.telegram.requests import Timeouts
from bot.settings import Settings, TelegramSettings
from intents.engine import IntentEngine
from storage import Session
from storage.account import Account, Invitation
from storage.community import Community, Home
from storage.database import Database, open_database
from storage.inbox import InboxRow
from storage.migrate import upgrade
from storage.outbox import UNFINISHED, Notification
from storage.resident import Membership, Resident
from storage.staff import Staff
from storage.stored_update import StoredUpdate, UpdateStatus
from storage.ticket import Ticket
from storage.transaction import reading, transaction
from tests.databases import DESK_FILE, opened_at
from tests.platforms.telegram.phone import Phone, wait_for
from tests.platforms.telegram.server import Telegram

FAST = Pace(long_poll=5, album=0.4, conflict=0.2, token=0.2, first_pause=0.05, longest_pause=0.2)
"""The waits of real life, shortened; what they wait for stays the same."""

SECRET = "a-secret-of-the-webhook"
Mode = Literal["polling", "webhook"]


@dataclass(frozen=True, slots=True)
class Desk:
    """A running front desk, and its database for a look behind the scenes."""

    runtime: Runtime
    telegram: Telegram
    database: Database

    @property
    def channel(self) -> TelegramChannel:
        """The Telegram channel of the desk."""
        channel = self.runtime.channels["telegram"]
        assert isinstance(channel, TelegramChannel)
        return channel

    def account(self, phone: Phone) -> Account:
        """Give the account of a person as it is stored now."""
        with reading(self.database) as session:
            account = Account.on(session, "telegram", str(phone.person.id))
            assert account is not None
            session.expunge(account)
            return account

    def invite(self, people: "People") -> str:
        """Give an invitation code for the resident."""
        with transaction(self.database) as session:
            resident = session.get(Resident, people.resident_id)
            assert resident is not None
            return Invitation.issue(session, resident, self.runtime.reception.clock.now())

    def bind(self, phone: Phone, *, resident_id: int | None = None, staff_id: int | None = None) -> None:
        """Make a person known to the office, as an invitation does."""
        with transaction(self.database) as session:
            account = Account.on(session, "telegram", str(phone.person.id)) or Account(
                channel="telegram",
                external_id=str(phone.person.id),
                display_name=str(phone.person.profile["first_name"]),
                created_at=self.runtime.reception.clock.now(),
            )
            session.add(account)
            account.resident_id, account.staff_id = resident_id, staff_id
            session.flush()
            session.refresh(account)
            person = account.resident or account.staff
            assert person is not None
            account.community_id = person.community_id


def settings_for(telegram: Telegram, folder: Path, mode: Mode = "polling", group: int | None = None) -> Settings:
    """Give the settings of a desk that keeps its things in a folder and has nothing but this Telegram."""
    port = free_port() if mode == "webhook" else 8000
    # With arguments of the constructor and no file, the machine's own settings stay out.
    return Settings(
        _env_file=None,
        database_url=f"sqlite:///{folder}/desk.db",
        media_dir=folder / "media",
        secret_key="s" * 32,
        worker_poll_seconds=0.2,
        port=port,
        public_url=f"http://127.0.0.1:{port}",
        telegram=TelegramSettings(
            token=telegram.platform.token,
            api_base=telegram.address,
            mode=mode,
            staff_group=group,
            webhook_secret=SecretStr(SECRET) if mode == "webhook" else None,
        ),
    )


@contextmanager
def open_desk(
    telegram: Telegram,
    folder: Path,
    engine: IntentEngine,
    *,
    pace: Pace = FAST,
    timeouts: Timeouts | None = None,
    mode: Mode = "polling",
    group: int | None = None,
) -> Iterator[Desk]:
    """Run a desk while the block runs; a second one in the same folder goes on where the first was stopped."""
    settings = settings_for(telegram, folder, mode, group)
    with opened_at(folder / DESK_FILE) as database:
        runtime = build(settings, engine=engine, database=database)
        runtime.channels.pop("web", None)
        channel = open_channel(settings, pace=pace, timeouts=timeouts)
        # What people do here within a second would fill minutes.
        channel.limits = Limits()
        channel.keep_in(database, runtime.reception.clock)
        runtime.channels["telegram"] = channel
        with _in_thread(runtime, mode):
            yield Desk(runtime, telegram, database)


def free_port() -> int:
    """Give a port that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


@contextmanager
def _in_thread(runtime: Runtime, mode: Mode) -> Iterator[None]:
    started = threading.Event()
    stops: list[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = []

    async def serve() -> None:
        stop = asyncio.Event()
        stops.append((asyncio.get_running_loop(), stop))
        app = asgi_app(runtime, worker=True)
        async with app.router.lifespan_context(app), _listening(app, runtime, mode):
            started.set()
            await stop.wait()

    thread = threading.Thread(target=asyncio.run, args=(serve(),), name="desk", daemon=True)
    thread.start()
    assert started.wait(20), "the desk did not start"
    try:
        yield
    finally:
        loop, stop = stops[0]
        loop.call_soon_threadsafe(stop.set)
        thread.join(20)
        assert not thread.is_alive(), "the desk did not stop"


@asynccontextmanager
async def _listening(app: ASGIApp, runtime: Runtime, mode: Mode) -> AsyncIterator[None]:
    """In webhook mode: serve the application over HTTP, and let Telegram know."""
    channel = runtime.channels["telegram"]
    if mode == "polling" or not isinstance(channel, TelegramChannel):
        yield
        return
    server = uvicorn.Server(uvicorn.Config(app, log_level="critical", lifespan="off", timeout_graceful_shutdown=1))
    with socket.create_server(("127.0.0.1", runtime.settings.port)) as door:
        # Who calls before the server has begun waits at the door.
        serving = asyncio.create_task(server.serve([door]))
        await connect(channel.bot, str(channel.address), SECRET)
        try:
            yield
        finally:
            server.should_exit = True
            await serving


def all_confirmed(desk: Desk) -> None:
    """Wait until no update is left that Telegram would send again, or that waits here for its effect."""
    wait_for(desk.telegram.platform, lambda: not desk.telegram.platform.pending() or None)
    wait_for(desk.telegram.platform, lambda: not stored(desk, UpdateStatus.WAITING) or None)


def stored(desk: Desk, *statuses: UpdateStatus) -> list[str]:
    """Give the keys of the stored updates that are in one of these states, in the order of their arrival."""
    with reading(desk.database) as session:
        rows = session.query(StoredUpdate).filter(StoredUpdate.status.in_(statuses)).order_by(StoredUpdate.id)
        return [row.dedupe_key for row in rows]


def inbox_keys(desk: Desk) -> list[str]:
    """Give the keys of the messages that had their effect, in order."""
    with reading(desk.database) as session:
        return [row.dedupe_key for row in session.query(InboxRow).order_by(InboxRow.id)]


def all_recorded(desk: Desk) -> None:
    """Wait until the fate of every message to people is written down."""

    def settled() -> bool | None:
        with reading(desk.database) as session:
            return not session.query(Notification).filter(Notification.status.in_(UNFINISHED)).count() or None

    wait_for(desk.telegram.platform, settled)


def facts(desk: Desk) -> Mapping[str, int]:
    """Give how many tickets, inbox rows and notifications there are."""
    with reading(desk.database) as session:
        tables = {"tickets": Ticket, "inbox": InboxRow, "outbox": Notification, "accounts": Account}
        return {name: session.query(table).count() for name, table in tables.items()}


@dataclass(frozen=True, slots=True)
class People:
    """Who the small community knows: 王芳 in 3-2-501, and 李师傅 who repairs."""

    resident_id: int
    staff_id: int


PEOPLE = People(resident_id=1, staff_id=1)


def small_community(folder: Path) -> People:
    """Put a database with a community of one home, one resident and one technician into the folder."""
    (folder / "desk.db").write_bytes(_template())
    return PEOPLE


@cache
def _template() -> bytes:
    with TemporaryDirectory() as folder:
        database = open_database(f"sqlite:///{folder}/desk.db")
        upgrade(database)
        with transaction(database) as session:
            _settle(session)
        database.close()
        return (Path(folder) / "desk.db").read_bytes()


def _settle(session: Session) -> None:
    community = Community(name="桂花苑", phone="020-8000-1000")
    # Nobody sleeps here, and nobody is left alone for half an hour before the survey.
    community.quiet_from = community.quiet_until = time(0)
    community.survey_delay_seconds = 1
    session.add(community)
    session.flush()
    home = Home.add(session, community.id, "3-2-501")
    resident = Resident(community_id=community.id, name="王芳", phone="13800000001")
    staff = Staff(community_id=community.id, name="李师傅", phone="13900000001", roles=["technician"], skills=[])
    session.add_all([resident, staff])
    session.flush()
    session.add(
        Membership(community_id=community.id, resident_id=resident.id, home_id=home.id, role="owner", verified=True)
    )
    assert (resident.id, staff.id) == (PEOPLE.resident_id, PEOPLE.staff_id)


def reported_leak(desk: Desk) -> tuple[Phone, Phone]:
    """Give the phones of a resident who has reported a leak, and of the technician who has just read the card."""
    fang, li = desk.telegram.phone("芳"), desk.telegram.phone("Li")
    for phone in (fang, li):
        phone.say("谢谢")
        phone.reads()
    desk.bind(fang, resident_id=PEOPLE.resident_id)
    desk.bind(li, staff_id=PEOPLE.staff_id)
    fang.say("厨房水管漏水了，随时都行")
    fang.reads("请核对报修")
    fang.press("提交")
    fang.reads("1001")
    li.reads("派给您一个工单")
    all_recorded(desk)
    return fang, li
