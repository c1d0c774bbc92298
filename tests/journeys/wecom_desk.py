"""The whole front desk behind a real port, with the fake WeCom calling it and called by it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pydantic import SecretStr

from bot.app import Runtime, asgi_app, build
from bot.settings import AsrSettings, KfSettings, Settings, WecomSettings
from handlers.dialogue.messages import Incoming
from intents.engine import IntentEngine
from storage import Session
from storage.account import Account
from storage.community import Community, Home
from storage.database import Database, open_database
from storage.inbox import InboxRow
from storage.migrate import upgrade
from storage.outbox import UNFINISHED, Notification
from storage.resident import Membership, Resident
from storage.staff import Role, Staff
from storage.ticket import Ticket
from storage.transaction import reading, transaction
from tests.databases import DESK_FILE, opened_at
from tests.neighbourhood import add_account, add_staff
from tests.platforms.wecom.callback import verify
from tests.platforms.wecom.phone import Phone, wait_for
from tests.platforms.wecom.platform import AES_KEY, AGENT_ID, CORP_ID, KF_SECRET, SECRET, TOKEN, Platform
from tests.platforms.wecom.server import Wecom, serving

PATH = "/channels/wecom"


@dataclass(frozen=True, slots=True)
class PlatformClock:
    """The desk's clock: it goes with the platform's, so that a test can let three days pass for both."""

    platform: Platform

    def now(self) -> datetime:
        """Give the platform's time."""
        return datetime.fromtimestamp(self.platform.now(), UTC)


@dataclass(frozen=True, slots=True)
class Desk:
    """A running front desk, and its database for a look behind the scenes."""

    runtime: Runtime
    wecom: Wecom
    database: Database
    address: str

    def hears(self, text: str, account: str = "fang") -> None:
        """Take what a resident writes on the web."""
        key = f"said:{self.wecom.platform.number()}"
        self.runtime.desk.handle(Incoming("web", account, key, text=text))

    def leak(self) -> None:
        """Let the resident report a leak."""
        self.hears("厨房水管漏水了，随时都行")
        self.hears("确认")

    def ticket(self) -> Ticket:
        """Give the newest ticket as it is stored now."""
        with reading(self.database) as session:
            ticket = session.query(Ticket).order_by(Ticket.id.desc()).first()
            assert ticket is not None
            assert ticket.assignee is None or ticket.assignee.name
            session.expunge_all()
            return ticket

    def account(self, userid: str) -> Account:
        """Give the account of a member as it is stored now."""
        with reading(self.database) as session:
            account = Account.on(session, "wecom", userid)
            assert account is not None
            session.expunge_all()
            return account

    def rows(self, userid: str) -> list[Notification]:
        """Give the outbox rows to a member, oldest first."""
        with reading(self.database) as session:
            query = session.query(Notification).join(Account).filter(Account.external_id == userid)
            rows = query.order_by(Notification.id).all()
            session.expunge_all()
            return rows

    def inbox(self) -> list[str]:
        """Give the keys of what had its effect, in order."""
        with reading(self.database) as session:
            return [row.dedupe_key for row in session.query(InboxRow).order_by(InboxRow.id)]

    def change(self, work: Callable[[Session], object]) -> None:
        """Do something to the database that the office would do, and let it leave at once."""
        with transaction(self.database) as session:
            work(session)

    def tell(self, userid: str, *texts: str) -> None:
        """Put messages to a member into the outbox, as answers: news would be gathered into one."""
        with transaction(self.database) as session:
            account = Account.on(session, "wecom", userid)
            assert account is not None
            for text in texts:
                key = f"test:{self.wecom.platform.number()}"
                content, now = {"text": text}, self.runtime.reception.clock.now()
                Notification.enqueue(session, account, dedupe_key=key, kind="reply", content=content, now=now)

    def settled(self) -> None:
        """Wait until the fate of every message to people is written down."""

        def settled() -> bool | None:
            with reading(self.database) as session:
                return not session.query(Notification).filter(Notification.status.in_(UNFINISHED)).count() or None

        wait_for(self.wecom.platform, settled)


def settings_for(wecom: Wecom, folder: Path, **changed: object) -> Settings:
    """Give the settings of a desk that keeps its things in a folder and has nothing but this WeCom."""
    given: dict[str, object] = {
        "corp_id": CORP_ID,
        "agent_id": AGENT_ID,
        "secret": SecretStr(SECRET),
        "token": SecretStr(TOKEN),
        "aes_key": SecretStr(AES_KEY),
        "api_base": wecom.address,
    }
    return Settings(
        _env_file=None,
        database_url=f"sqlite:///{folder}/desk.db",
        media_dir=folder / "media",
        secret_key="s" * 32,
        worker_poll_seconds=0.2,
        wecom=WecomSettings.model_validate(given | changed),
        kf=KfSettings.model_validate({name: given[name] for name in KfSettings.model_fields} | {"secret": KF_SECRET}),
    )


@contextmanager
def open_desk(
    wecom: Wecom,
    folder: Path,
    engine: IntentEngine,
    asr: AsrSettings | None = None,
    **changed: Any,  # noqa: ANN401 - WecomSettings'
) -> Iterator[Desk]:
    """Run a desk while the block runs; a second one in the same folder goes on where the first was stopped."""
    if not (folder / "desk.db").exists():
        small_community(folder)
    settings = settings_for(wecom, folder, **changed).model_copy(update={"asr": asr})
    with opened_at(folder / DESK_FILE) as database:
        runtime = build(settings, engine=engine, clock=PlatformClock(wecom.platform), database=database)
        with serving(asgi_app(runtime, worker=True), "desk", "on") as address:
            wecom.platform.callback = f"{address}{PATH}"
            wecom.platform.kf_callback = f"{address}/channels/kf"
            yield Desk(runtime, wecom, database, address)


def enter_address(desk: Desk) -> bool:
    """Enter the desk's address at WeCom, as the administrator does."""
    return verify(desk.wecom.platform, f"{desk.address}{PATH}")


def small_community(folder: Path) -> None:
    """Put a database with a home, a resident on the web, and the `STAFF` on WeCom into the folder."""
    (folder / "desk.db").write_bytes(_template())


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
    now = datetime.now(UTC)
    community = Community(name="桂花苑", phone="020-8000-1000")
    # Nobody sleeps here, and nobody is left alone for half an hour before the survey.
    community.quiet_from = community.quiet_until = time(0)
    community.survey_delay_seconds = 1
    session.add(community)
    session.flush()
    home = Home.add(session, community.id, "3-2-501")
    resident = Resident(community_id=community.id, name="王芳", phone="13800000001")
    session.add(resident)
    session.flush()
    session.add(
        Membership(community_id=community.id, resident_id=resident.id, home_id=home.id, role="owner", verified=True)
    )
    add_account(session, "web", "fang", now, community.id, resident=resident)
    for userid, name, role in STAFF:
        member = add_staff(session, community.id, name, role)
        add_account(session, "wecom", userid, now, community.id, staff=member)


STAFF = (
    ("li", "李师傅", Role.TECHNICIAN),
    ("zhang", "张师傅", Role.TECHNICIAN),
    ("lin", "林经理", Role.MANAGER),
    ("chen", "陈前台", Role.FRONT_DESK),
)


def staff_phones(wecom: Wecom) -> tuple[Phone, Phone, Phone, Phone]:
    """Give the phones of 李师傅, 张师傅, 林经理 and 陈前台."""
    li, zhang, lin, chen = (wecom.phone(userid, name) for userid, name, _role in STAFF)
    return li, zhang, lin, chen


def only_lifts(session: Session) -> None:
    """Let no technician be able to repair pipes, so that whoever dispatches has to decide."""
    for member in session.query(Staff).filter(Staff.name.in_(("李师傅", "张师傅"))):
        member.skills = ["lift"]
