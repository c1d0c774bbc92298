"""A property company with two communities, its staff at their desks, and the tickets that they look at."""

import asyncio
import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from argon2 import PasswordHasher
from httpx2 import Response
from starlette.applications import Starlette
from starlette.testclient import TestClient

from bot.clock import SimulatedClock
from bot.console import console_routes
from bot.conversation import FrontDesk
from bot.media import MediaStore
from bot.reception import Reception
from handlers.features import FEATURES
from handlers.work.tickets import Report, open_ticket
from intents.embedded import EmbeddedEngine
from storage import Session
from storage.account import Account
from storage.community import Community, Home
from storage.database import Database
from storage.resident import Membership, Resident
from storage.staff import Role, Staff
from storage.ticket import Kind, Ticket
from storage.transaction import reading, transaction

PASSWORD = "correct horse"
PICTURE = b"\x89PNG\r\n\x1a\n and so on"
# The least that argon2 does: what is tested here is who gets in, not how long it takes.
HASH = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
TEAM = {
    "desk": (Role.FRONT_DESK,),
    "chief": (Role.MANAGER,),
    "plumber": (Role.TECHNICIAN,),
    "painter": (Role.TECHNICIAN,),
    "guard": (Role.GUARD,),
    "cashier": (Role.FINANCE,),
}


@dataclass(frozen=True, slots=True)
class Settled:
    """The ids of the staff by user name (and of their `community`), and the numbers of the tickets by name."""

    staff: dict[str, int]
    numbers: dict[str, str]


@dataclass(frozen=True, slots=True)
class Office:
    """What a test knows about the rows; `staff` and `numbers` are by name."""

    database: Database
    clock: SimulatedClock
    reception: Reception
    staff: dict[str, int]
    numbers: dict[str, str]
    photo: str

    def browser(self, *, public_url: str = "http://testserver") -> "Browser":
        """Give a browser without any cookie, on a console of its own process."""
        application = Starlette(routes=list(console_routes(self.reception)))
        return Browser(TestClient(application, base_url=public_url, follow_redirects=False))

    def signed_in(self, username: str) -> "Browser":
        """Give a browser of somebody who is in."""
        browser = self.browser()
        assert browser.sign_in(username).status_code == 303
        return browser

    def ticket(self, name: str) -> Ticket:
        """Give the ticket as it is stored now, detached."""
        with reading(self.database) as session:
            found = Ticket.numbered(session, self.community, self.numbers[name])
            assert found is not None
            session.expunge(found)
            return found

    @property
    def community(self) -> int:
        """The id of the community that the staff of TEAM belong to."""
        return self.staff["community"]


@dataclass(frozen=True, slots=True)
class Browser:
    """Fills in forms as a person would: only what the page has in it."""

    client: TestClient

    def page(self, path: str) -> str:
        """Give the text of a page that must be there."""
        response = self.client.get(path)
        assert response.status_code == 200, (path, response.status_code)
        return response.text

    def status(self, path: str) -> int:
        """Give the status code of a page."""
        return self.client.get(path).status_code

    def sign_in(self, username: str, password: str = PASSWORD) -> Response:
        """Fill in the sign-in form."""
        return self.send("/console/sign-in", "/console/sign-in", username=username, password=password)

    def send(self, page: str, action: str, **fields: str | int) -> Response:
        """Send the form of a page, with the secret that the page has in it."""
        return self.client.post(action, data={"csrf": field(self.page(page), "csrf"), **fields})


def field(html: str, name: str) -> str:
    """Give the value of a hidden field."""
    found = re.search(rf'name="{name}" value="([^"]*)"', html)
    assert found, name
    return found[1]


def furnish(database: Database, clock: SimulatedClock, folder: Path, engine: EmbeddedEngine) -> Office:
    """Put the office into an empty database."""
    return enter(database, settle(database, clock), clock, folder, engine)


def enter(database: Database, settled: Settled, clock: SimulatedClock, folder: Path, engine: EmbeddedEngine) -> Office:
    """Give the office that is in the database already."""
    media = MediaStore(folder)
    reception = Reception(
        desk=FrontDesk(database, engine, clock, FEATURES),
        media=media,
        database=database,
        clock=clock,
        wake=asyncio.Event(),
        demo=False,
        secret_key="0123456789abcdef0123456789abcdef",
        public_url="http://testserver",
    )
    return Office(database, clock, reception, settled.staff, settled.numbers, media.save(PICTURE))


def settle(database: Database, clock: SimulatedClock) -> Settled:
    """Put everybody and their tickets into an empty database."""
    staff: dict[str, int] = {}
    numbers: dict[str, str] = {}
    with transaction(database) as session:
        community, other = _communities(session)
        staff["community"] = community.id
        for username, roles in TEAM.items():
            staff[username] = _hire(session, community, username, roles, clock).id
        staff["stranger"] = _hire(session, other, "stranger", (Role.MANAGER,), clock).id
        numbers.update(_open_tickets(session, community, sha256(PICTURE).hexdigest(), clock))
        neighbour = _move_in(session, other, "邻居", "9-9-999", clock)
        for _ in range(len(numbers) + 1):
            numbers["elsewhere"] = open_ticket(
                session, neighbour, other, Report(kind=Kind.REPAIR, description="别处的漏水"), clock.now()
            ).number
    return Settled(staff, numbers)


def _communities(session: Session) -> tuple[Community, Community]:
    communities = Community(name="翠湖花园", phone="021-55550000"), Community(name="Riverside", is_demo=True)
    session.add_all(communities)
    session.flush()
    return communities


def _hire(
    session: Session, community: Community, username: str, roles: tuple[Role, ...], clock: SimulatedClock
) -> Staff:
    skills = {"plumber": ["water"], "painter": ["structure"]}.get(username, [])
    staff = Staff(community_id=community.id, name=username.title(), roles=list(roles), skills=skills)
    staff.username, staff.password_hash = username, HASH
    session.add(staff)
    session.flush()
    # The front desk has no chat: it acts through the console alone.
    if username != "desk":
        _account(session, f"w-{username}", community, clock, staff_id=staff.id)
    return staff


def _move_in(session: Session, community: Community, name: str, code: str, clock: SimulatedClock) -> Account:
    home = Home.add(session, community.id, code)
    resident = Resident(community_id=community.id, name=name, phone="13800138000")
    session.add(resident)
    session.flush()
    session.add(Membership(community_id=community.id, resident_id=resident.id, home_id=home.id, verified=True))
    return _account(session, f"r-{name}", community, clock, resident_id=resident.id)


def _account(
    session: Session,
    name: str,
    community: Community,
    clock: SimulatedClock,
    *,
    staff_id: int | None = None,
    resident_id: int | None = None,
) -> Account:
    account = Account(channel="wecom" if staff_id else "web", external_id=name, community_id=community.id)
    account.staff_id, account.resident_id = staff_id, resident_id
    account.created_at = account.last_seen_at = clock.now()
    session.add(account)
    session.flush()
    return account


def _open_tickets(session: Session, community: Community, photo: str, clock: SimulatedClock) -> dict[str, str]:
    wang = _move_in(session, community, "王芳", "3-2-501", clock)
    home = Home.matching(session, community.id, "3-2-501")[0]
    reports = {
        "leak": Report(Kind.REPAIR, "厨房水管漏水", category="water", home=home, photos=(photo,)),
        "wall": Report(Kind.REPAIR, "墙皮 100% 脱落", category="structure", home=home),
        "noise": Report(Kind.COMPLAINT, "保安骂人", home=home),
        "secret": Report(Kind.SUGGESTION, "换个灯泡", home=home),
    }
    opened = {name: open_ticket(session, wang, community, report, clock.now()) for name, report in reports.items()}
    opened["secret"].anonymous = True
    return {name: ticket.number for name, ticket in opened.items()}
