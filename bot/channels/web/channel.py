"""The web chat as a channel."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.channels.protocol import Outgoing
from bot.channels.web.guard import Guard
from bot.channels.web.messages import Api
from bot.channels.web.pace import Pace
from bot.channels.web.pages import Pages
from bot.channels.web.people import CHANNEL
from bot.channels.web.rendering import STATIC
from bot.channels.web.seats import Cookies
from bot.reception import Reception

Endpoint = Callable[[Request], Awaitable[Response]]
MESSAGES_PACE = (20, 10.0)
"""Messages of one account, within seconds."""
ENTRIES_PACE = (60, 60.0)
"""Identities taken from one address, within seconds."""


@dataclass(slots=True)
class WebChannel:
    """The built-in chat. `zone` is the time zone of an account without a community."""

    zone: ZoneInfo
    name: str = CHANNEL

    def routes(self, reception: Reception) -> Sequence[BaseRoute]:
        """Give the pages and the API under /chat."""
        secure = reception.public_url.startswith("https://")
        cookies = Cookies(reception.secret_key, secure=secure, clock=reception.clock)
        pages = Pages(reception, cookies, Pace(*ENTRIES_PACE), self.zone)
        api = Api(reception, cookies, Pace(*MESSAGES_PACE))
        guard = [Middleware(Guard, public_url=reception.public_url)]

        def route(path: str, endpoint: Endpoint, method: str = "GET") -> Route:
            return Route(path, endpoint, methods=[method], middleware=guard)

        return (
            route("/chat", pages.welcome),
            Mount("/chat/static", StaticFiles(directory=STATIC), middleware=guard),
            route("/chat/enter", pages.enter, "POST"),
            route("/chat/language", pages.language, "POST"),
            route("/chat/{seat}", pages.chat),
            route("/chat/{seat}/leave", pages.leave, "POST"),
            route("/chat/{seat}/messages", api.read),
            route("/chat/{seat}/messages", api.say, "POST"),
            route("/chat/{seat}/media/{digest}", api.photo),
        )

    async def run(self, reception: Reception) -> None:
        """Return at once: browsers call us."""

    async def send(self, message: Outgoing) -> None:
        """Do nothing: the row that is marked sent now is what the page fetches."""
