"""Residents who talk to a server over the JSON API of the web chat (`bot.channels.web`)."""

import json
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from http.client import HTTPConnection
from importlib.resources import files
from typing import Any, Final
from urllib.parse import urlencode

import yaml
from starlette.responses import Response

from bot.bench.site import HOST, SECRET_KEY
from bot.channels.web.people import take_seat
from bot.channels.web.seats import Browser, Cookies
from bot.clock import Clock
from storage import Session

TIMEOUT: Final = 60.0
OK: Final = 200
Step = dict[str, Any]


class TurnError(Exception):
    """A turn was not answered as a resident must be."""


@dataclass(frozen=True, slots=True)
class Seat:
    """An identity that was taken in a browser of its own."""

    name: str
    cookie: str
    account: str


@dataclass(slots=True)
class Chat:
    """The talk of one seat over one connection. Not safe for several threads."""

    seat: Seat
    port: int
    offered: list[str] = field(default_factory=list)
    _connection: HTTPConnection | None = None

    def take(self, step: Step) -> None:
        """Say what the step of a journey says, and wait for the answer; raises TurnError when there is none."""
        tap = step.get("tap")
        if tap is not None and tap >= len(self.offered):
            raise TurnError(f"no choice {tap} was offered")
        words = {"text": step["text"]} if tap is None else {"choice": self.offered[tap]}
        messages = self._post({"id": secrets.token_urlsafe(12), **words})
        answers = [one for one in messages if one["from"] == "desk"]
        if not answers:
            raise TurnError("no answer")
        self.offered = [choice["id"] for choice in answers[-1]["choices"]]

    def close(self) -> None:
        """Close the connection."""
        if self._connection is not None:
            self._connection.close()

    def _post(self, form: dict[str, str]) -> list[dict[str, Any]]:
        if self._connection is None:
            self._connection = HTTPConnection(HOST, self.port, timeout=TIMEOUT)
        headers = {
            "Content-Type": "application/x-www-form-urlencoded",
            "Cookie": self.seat.cookie,
            "Sec-Fetch-Site": "same-origin",
        }
        self._connection.request("POST", f"/chat/{self.seat.name}/messages", urlencode(form), headers)
        response = self._connection.getresponse()
        body = response.read()
        if response.status != OK:
            raise TurnError(f"HTTP {response.status}: {body[:200].decode(errors='replace')}")
        messages: list[dict[str, Any]] = json.loads(body)["messages"]
        return messages


def journey() -> list[Step]:
    """Give what a resident says from the leak to the ticket."""
    steps: list[Step] = _plan()["journey"]
    return steps


def utterances() -> list[str]:
    """Give messages to time the engine with."""
    texts: list[str] = _plan()["utterances"]
    return texts


def _plan() -> dict[str, Any]:
    plan: dict[str, Any] = yaml.safe_load(files("bot.bench").joinpath("journey.yml").read_text("utf-8"))
    return plan


def seat_people(session: Session, names: Iterable[str], clock: Clock) -> list[Seat]:
    """Give seats of demo people, each in a browser of its own, as `POST /chat/enter` makes them.

    Over HTTP that door lets a few of them in per minute, as it should.
    """
    return [_seat(session, name, clock) for name in names]


def _seat(session: Session, name: str, clock: Clock) -> Seat:
    browser = Browser(secrets.token_urlsafe(24), (name,))
    take_seat(session, browser, name, "zh", clock.now(), demo=True)
    response = Response()
    Cookies(SECRET_KEY, secure=False, clock=clock).write(response, browser)
    return Seat(name, response.headers["set-cookie"].partition(";")[0], browser.external_id(name))
