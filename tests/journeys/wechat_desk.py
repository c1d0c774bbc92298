"""The whole front desk behind real HTTP, with the fake WeChat as its channel to residents, on the fake's clock."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.app import Runtime, asgi_app, build
from bot.channels.wechat.channel import WechatChannel
from bot.settings import Settings, TelegramSettings, WechatSettings
from handlers.dialogue.flow import Feature
from handlers.features import FEATURES
from intents.engine import IntentEngine
from intents.understanding import Understanding
from storage.account import Account, Invitation
from storage.database import Database
from storage.inbox import InboxRow
from storage.outbox import Notification
from storage.resident import Resident
from storage.ticket import Ticket
from storage.transaction import reading, transaction
from tests.databases import DESK_FILE, opened_at
from tests.journeys.telegram_desk import PEOPLE
from tests.platforms.telegram.server import Telegram
from tests.platforms.wechat.phone import Phone, wait_for
from tests.platforms.wechat.platform import SUBSCRIPTION, TEMPLATE, Platform
from tests.platforms.wechat.server import Wechat, serving

FIELDS = {"thing1": "title", "thing2": "text", "time3": "time"}


@dataclass(frozen=True, slots=True)
class Desk:
    """A running front desk, and its database for a look behind the scenes."""

    runtime: Runtime
    wechat: Wechat
    database: Database
    address: str

    @property
    def platform(self) -> Platform:
        """The fake's state."""
        return self.wechat.platform

    def account(self, phone: Phone) -> Account | None:
        """Give the account of a follower as it is stored now."""
        with reading(self.database) as session:
            account = Account.on(session, "wechat", phone.openid)
            session.expunge_all()
            return account

    def bind(self, phone: Phone, *, resident_id: int | None = PEOPLE.resident_id) -> None:
        """Make a follower known to the office, as an invitation does."""
        with transaction(self.database) as session:
            resident = session.get(Resident, resident_id)
            assert resident is not None
            account = Account.on(session, "wechat", phone.openid) or Account(
                channel="wechat", external_id=phone.openid, created_at=self.platform.clock.now()
            )
            session.add(account)
            account.resident_id, account.community_id = resident.id, resident.community_id

    def invite(self) -> str:
        """Give an invitation code for the resident."""
        with transaction(self.database) as session:
            resident = session.get(Resident, PEOPLE.resident_id)
            assert resident is not None
            return Invitation.issue(session, resident, self.platform.clock.now())

    def resident(self, name: str = "王芳") -> Phone:
        """Give the phone of a follower who is the resident of 3-2-501."""
        phone = self.wechat.phone(name)
        self.bind(phone)
        return phone

    def push(self, phone: Phone, text: str, *, key: str = "", kind: str = "push", **content: Any) -> None:  # noqa: ANN401 - photos, choices
        """Put a message to a follower into the outbox, as a feature does."""
        with transaction(self.database) as session:
            account = Account.on(session, "wechat", phone.openid)
            assert account is not None
            body = {"text": text, "choices": [], "photos": [], **content}
            now = self.platform.clock.now()
            Notification.enqueue(session, account, dedupe_key=key or text, kind=kind, content=body, now=now)

    def outbox(self, text: str) -> Notification:
        """Give the one message to people whose text contains this."""
        with reading(self.database) as session:
            [row] = [row for row in session.query(Notification) if text in row.content["text"]]
            session.expunge_all()
            return row

    def becomes(self, text: str, status: str) -> Notification:
        """Wait until the message with that text has that status."""
        return wait_for(self.platform, lambda: row if (row := self.outbox(text)).status == status else None)

    def tickets(self) -> Sequence[Ticket]:
        """Give all tickets."""
        with reading(self.database) as session:
            found = session.query(Ticket).order_by(Ticket.id).all()
            session.expunge_all()
            return found

    def taken(self) -> int:
        """Give how many messages had their effect."""
        with reading(self.database) as session:
            return session.query(InboxRow).count()


def settings_for(wechat: Wechat, folder: Path, telegram: Telegram | None = None, **more: Any) -> Settings:  # noqa: ANN401 - WechatSettings'
    """Give the settings of a desk that keeps its things in a folder."""
    platform = wechat.platform
    section = WechatSettings(
        app_id=platform.app_id,
        secret=platform.secret,
        token=platform.token,
        aes_key=platform.aes_key,
        api_base=wechat.address,
        **more,
    )
    talks = telegram and TelegramSettings(token=telegram.platform.token, api_base=telegram.address)
    # With arguments of the constructor and no file, the machine's own settings stay out.
    return Settings(
        _env_file=None,
        database_url=f"sqlite:///{folder}/desk.db",
        media_dir=folder / "media",
        secret_key="s" * 32,
        public_url="https://guanjia.example.com",
        worker_poll_seconds=0.1,
        wechat=section,
        telegram=talks or None,
    )


@contextmanager
def open_desk(
    settings: Settings,
    wechat: Wechat,
    engine: IntentEngine,
    *,
    patience: float = 20.0,
    features: Sequence[Feature] = FEATURES,
) -> Iterator[Desk]:
    """Run a desk while the block runs, with the fake's callback pointed at it.

    Both are more patient than in life, so that a busy machine changes nothing; the desk less so than the platform.
    """
    wechat.platform.patience = patience + 5.0
    with opened_at(settings.media_dir.with_name(DESK_FILE)) as database:
        runtime = build(settings, engine=engine, clock=wechat.platform.clock, database=database)
        desk = replace(runtime.desk, features=features)
        runtime = replace(runtime, reception=replace(runtime.reception, desk=desk))
        channel = runtime.channels["wechat"]
        assert isinstance(channel, WechatChannel)
        channel.patience = patience
        with serving(asgi_app(runtime, worker=True), "desk", lifespan=True) as address:
            wechat.platform.callback = f"{address}/channels/wechat"
            yield Desk(runtime, wechat, database, address)


def with_templates() -> dict[str, Any]:
    """Give the settings of an account that may send template messages and subscription notifications."""
    return {
        "template_id": TEMPLATE,
        "template_fields": FIELDS,
        "subscription_id": SUBSCRIPTION,
        "subscription_fields": FIELDS,
    }


@dataclass
class Thinking:
    """An engine that may be made to wait, or to fail, before it says what the real one says."""

    engine: IntentEngine
    before: Callable[[str], None] = lambda _text: None
    name: str = "thinking"

    def understand(self, text: str, now: datetime) -> Understanding:
        """Give the real engine's answer, after whatever the test wants to happen first."""
        self.before(text)
        return replace(self.engine.understand(text, now))
