"""The whole front desk behind the pages of the web chat, and people who use them."""

import asyncio
import itertools
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import time, timedelta
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from bot.app import Runtime, asgi_app, build
from bot.clock import SimulatedClock
from bot.settings import Settings
from intents.engine import IntentEngine
from storage.account import Account
from storage.community import Community, Home
from storage.database import Database
from storage.resident import Membership, Resident
from storage.staff import Role, Staff
from storage.transaction import reading, transaction
from tests.databases import opened
from tests.neighbourhood import add_resident, add_staff

ORIGIN = "http://127.0.0.1:8000"
JPEG = b"\xff\xd8\xff\xe0" + b"leak" * 20
Message = dict[str, Any]


@dataclass(slots=True)
class Chat:
    """One open chat: what its page would do."""

    client: TestClient
    seat: str
    seen: dict[str, Message] = field(default_factory=dict)
    cursor: str | None = None
    _numbers: Iterator[int] = field(default_factory=itertools.count)

    @property
    def address(self) -> str:
        """Where its messages are."""
        return f"/chat/{self.seat}/messages"

    def say(
        self, text: str = "", *, choice: str | None = None, photos: Sequence[bytes] = (), client_id: str | None = None
    ) -> list[Message]:
        """Send a message and give the answers to it."""
        response = self.post(text, choice=choice, photos=photos, client_id=client_id)
        assert response.status_code == 200, response.text
        messages: list[Message] = response.json()["messages"]
        return [message for message in messages if message["from"] == "desk"]

    def post(
        self, text: str = "", *, choice: str | None = None, photos: Sequence[bytes] = (), client_id: str | None = None
    ) -> Any:  # noqa: ANN401 - the response of the test client
        """Send a message and give the response."""
        form = {"id": client_id or f"message-{next(self._numbers):04d}", "text": text}
        if choice is not None:
            form["choice"] = choice
        files = [("photo", (f"{index}.jpg", content, "image/jpeg")) for index, content in enumerate(photos)]
        return self.client.post(self.address, data=form, files=files or None)

    def tap(self, label: str) -> list[Message]:
        """Tap the newest open choice with that label, and give the answers."""
        return self.say(choice=self.choice(label))

    def choice(self, label: str) -> str:
        """Give the id of the newest open choice with that label."""
        for message in reversed(self.history()):
            for choice in message["choices"] if message["open"] else []:
                if choice["label"] == label:
                    return str(choice["id"])
        raise AssertionError(f"no choice {label}: {[one['choices'] for one in self.history()]}")

    def history(self) -> list[Message]:
        """Give what a freshly loaded page shows."""
        response = self.client.get(self.address)
        assert response.status_code == 200, response.text
        messages: list[Message] = response.json()["messages"]
        return messages

    def news(self) -> list[Message]:
        """Give what the page had not seen yet: by cursor, and without what it knows, as its script does."""
        found = self.client.get(self.address, params={"since": self.cursor} if self.cursor else {}).json()
        self.cursor = found["cursor"]
        fresh = [message for message in found["messages"] if message["id"] not in self.seen]
        self.seen |= {message["id"]: message for message in fresh}
        return fresh


@dataclass(slots=True)
class WebDesk:
    """A running front desk."""

    runtime: Runtime
    app: TestClient
    clock: SimulatedClock

    @property
    def database(self) -> Database:
        """Its database, for a look behind the scenes."""
        return self.runtime.database

    def browser(self, language: str = "zh-CN") -> TestClient:
        """Give a browser of its own, with its own cookies."""
        headers = {"origin": ORIGIN, "accept-language": language}
        return TestClient(self.app.app, base_url=ORIGIN, headers=headers)

    def enter(self, name: str, browser: TestClient | None = None, language: str = "zh-CN") -> Chat:
        """Choose a demo identity by its name."""
        client = browser or self.browser(language)
        seat = self.seat_of(name)
        response = client.post("/chat/enter", data={"who": seat})
        assert response.status_code == 200, response.text
        assert response.url.path == f"/chat/{seat}"
        return Chat(client, seat)

    def seat_of(self, name: str) -> str:
        """Give the seat of a person, whatever the community."""
        with reading(self.database) as session:
            for community in Community.all(session):
                for member in Staff.of_community(session, community.id):
                    if member.name == name:
                        return f"staff-{member.id}"
                for resident in Resident.of_community(session, community.id):
                    if resident.name == name:
                        return f"resident-{resident.id}"
        raise LookupError(name)

    def accounts(self) -> list[Account]:
        """Give the accounts of the web chat, oldest first."""
        with reading(self.database) as session:
            found = (session.get(Account, number) for number in range(1, 50))
            known = [one for one in found if one is not None]
            session.expunge_all()
            return known

    def work(self) -> None:
        """Fire what is due and deliver what is in the outbox."""
        self.runtime.timekeeper.fire_due()
        asyncio.run(self.runtime.postman.deliver_due())

    def pass_time(self, **span: float) -> None:
        """Let time go by, in steps as a worker would see it."""
        self.clock.advance(timedelta(**span))
        self.work()


@contextmanager
def open_web_desk(
    url: str, folder: Path, engine: IntentEngine, clock: SimulatedClock, *, demo: bool = True
) -> Iterator[WebDesk]:
    """Run a desk for a small community on a migrated database; in the demo people choose who to be."""
    settings = Settings(_env_file=None, database_url=url, media_dir=folder / "media", secret_key="s" * 32, demo=demo)
    with opened(url) as database:
        runtime = build(settings, clock=clock, engine=engine, database=database)
        settle_demo(database, is_demo=demo)
        with TestClient(asgi_app(runtime, worker=False), base_url=ORIGIN) as app:
            yield WebDesk(runtime, app, clock)


def settle_demo(database: Database, *, is_demo: bool) -> None:
    """Put a community with two residents and two staff, and a second one without anybody, into an empty database."""
    with transaction(database) as session:
        # Without quiet hours, so that it does not matter when a test in real time runs.
        communities = [
            Community(
                name=name,
                phone="020-8000-1000",
                is_demo=is_demo,
                quiet_from=time(0),
                quiet_until=time(0),
                survey_delay_seconds=2,
            )
            for name in ("桂花苑", "翠湖花园")
        ]
        session.add_all(communities)
        session.flush()
        community = communities[0].id
        for name, code in (("王芳", "3-2-501"), ("Emma Clark", "2-1-602")):
            resident, home = add_resident(session, community, name), Home.add(session, community, code)
            session.add(
                Membership(
                    community_id=community, resident_id=resident.id, home_id=home.id, role="owner", verified=True
                )
            )
        add_staff(session, community, "李师傅", Role.TECHNICIAN).skills = ["water"]
        add_staff(session, community, "林经理", Role.MANAGER)
