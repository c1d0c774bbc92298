"""Playing a script, line by line: the clock, the people, their messages, and everything that falls due in between."""

import asyncio
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain
from typing import Any

from bot.channels.protocol import Outgoing
from bot.clock import SimulatedClock
from bot.conversation import FrontDesk
from bot.delivery import Postman
from bot.replay.lines import BURST_STEP, STEP, first_clock, naming, read_prologue, read_steps, sets_clock
from bot.replay.memory import in_memory
from bot.replay.setup import Cast, set_up
from bot.replay.state import state_of
from bot.scheduler import Timekeeper
from handlers.dialogue.messages import Command, Incoming, Medium, choice_id
from handlers.features import FEATURES, JOBS
from intents.engine import IntentEngine
from storage.account import Account
from storage.community import Community
from storage.database import Database
from storage.outbox import Notification, next_due
from storage.ticket import nth_opened
from storage.timer import Timer
from storage.transaction import reading, transaction
from storage.visitor_pass import nth_pass

CHANNELS = ("wechat", "wecom", "telegram", "web")


@dataclass(slots=True)
class _Recorder:
    """A channel that only writes down what leaves."""

    name: str
    clock: SimulatedClock
    zone: Any
    lines: list[dict[str, Any]]

    def routes(self, _reception: object) -> tuple[()]:
        """Nobody calls a recorder."""
        return ()

    async def run(self, _reception: object) -> None:
        """Return at once: messages come from the script."""

    async def send(self, message: Outgoing) -> None:
        """Write the message down as the script's output shows it."""
        self.lines.append(
            {
                "at": self.clock.now().astimezone(self.zone).isoformat(timespec="seconds"),
                "to": message.account,
                "channel": message.channel,
                "kind": message.kind,
                "text": message.text,
                "choices": [{"id": choice.id, "label": choice.label} for choice in message.choices],
            }
        )


@dataclass(slots=True)
class _Stage:
    """The front desk of one run, and who is in it."""

    database: Database
    engine: IntentEngine
    clock: SimulatedClock
    channels: Mapping[str, _Recorder]
    lines: list[dict[str, Any]]
    loop: asyncio.Runner = field(default_factory=asyncio.Runner)
    cast: Cast = field(default_factory=Cast)
    count: int = 0
    desk: FrontDesk = field(init=False)
    postman: Postman = field(init=False)
    timekeeper: Timekeeper = field(init=False)

    def __post_init__(self) -> None:
        self.restart()

    def restart(self) -> None:
        """Go on as a process that has just started: it knows what the database holds and nothing else."""
        self.desk = FrontDesk(self.database, self.engine, self.clock, FEATURES)
        self.postman = Postman(self.database, self.channels, self.clock)
        self.timekeeper = Timekeeper(self.database, JOBS, self.clock)

    def move_to(self, moment: datetime) -> None:
        """Set the clock; what is due until then happens on the way, each at its own time, and timers go first."""
        while (due := self._next_due()) is not None and due <= moment:
            self.clock.set(max(due, self.clock.now()))
            if not self.timekeeper.fire_due():
                self.loop.run(self.postman.deliver_due())
        self.clock.set(max(moment, self.clock.now()))

    def settle(self) -> None:
        """Do everything that is due now."""
        self.move_to(self.clock.now())

    def close(self) -> None:
        """Give back what the run has used."""
        self.loop.close()

    def _next_due(self) -> datetime | None:
        with reading(self.database) as session:
            times = (Timer.next_due(session), next_due(session))
        return min((time for time in times if time is not None), default=None)


def replay(lines: Iterable[str], engine: IntentEngine, *, restart: bool = False) -> Iterator[dict[str, Any]]:
    """Play a script and yield its output: every message that leaves, state lines where asked, and one at the end.

    With `restart`, every line meets a process that has just started, which must change nothing.
    Raises ScriptError for a line that is no JSON, has none of the known keys, or names somebody or something wrongly.
    """
    steps = read_steps(lines)
    prologue = read_prologue(steps)
    with in_memory() as database, closing(_open_stage(database, engine, first_clock(prologue))) as stage:
        for number, step in chain(prologue, steps):
            if restart:
                stage.restart()
            _play(stage, number, step)
            yield from _drain(stage)
        stage.settle()
        yield from _drain(stage)
        yield _state(stage)


def _open_stage(database: Database, engine: IntentEngine, clock: SimulatedClock) -> _Stage:
    with transaction(database) as session:
        community = Community(name="")
        session.add(community)
        session.flush()
        zone = community.zone
    out: list[dict[str, Any]] = []
    channels = {name: _Recorder(name, clock, zone, out) for name in CHANNELS}
    return _Stage(database=database, engine=engine, clock=clock, channels=channels, lines=out)


def _drain(stage: _Stage) -> Iterator[dict[str, Any]]:
    lines, stage.lines[:] = list(stage.lines), []
    yield from lines


def _play(stage: _Stage, number: int, step: Mapping[str, Any]) -> None:
    with naming(number):
        _act(stage, step)


def _act(stage: _Stage, step: Mapping[str, Any]) -> None:
    if sets_clock(step):
        stage.move_to(datetime.fromisoformat(step["at"]))
        return
    if "setup" in step:
        with transaction(stage.database) as session:
            set_up(session, stage.cast, step["setup"], stage.clock.now())
    elif "from" in step:
        stage.desk.handle(_incoming(stage, step))
    elif step.get("state"):
        stage.settle()
        stage.lines.append(_state(stage))
    else:
        raise ValueError("none of at, setup, from, state")
    stage.move_to(stage.clock.now() + (BURST_STEP if step.get("burst") else STEP))


def _state(stage: _Stage) -> dict[str, Any]:
    with reading(stage.database) as session:
        return {"state": state_of(session)}


def _incoming(stage: _Stage, step: Mapping[str, Any]) -> Incoming:
    stage.count += 1
    who = str(step["from"])
    text = str(step.get("text") or "")
    medium, choice, command = Medium.TEXT, None, None
    photos: tuple[str, ...] = ()
    if "do" in step:
        command = _command(stage, step)
    elif "choice" in step:
        medium, choice = Medium.CHOICE, _choice(stage, who, int(step["choice"]))
    elif "photo" in step:
        medium, photos = Medium.PHOTO, (hashlib.sha256(str(step["photo"]).encode()).hexdigest(),)
    elif "voice" in step:
        medium, text = Medium.VOICE, str(step["voice"] or "")
    return Incoming(
        channel=stage.cast.channels.get(who, "web"),
        account=who,
        dedupe_key=f"replay:{stage.count}",
        medium=medium,
        text=text,
        choice=choice,
        photos=photos,
        command=command,
        sender_name=who,
    )


def _choice(stage: _Stage, who: str, number: int) -> str:
    """Give the id of the n-th option last shown to somebody; one that was never shown is nobody's id."""
    with reading(stage.database) as session:
        account = Account.on(session, stage.cast.channels.get(who, "web"), who)
        shown = Notification.last_with_choices(session, account.id) if account else None
        return choice_id(shown.token, number - 1) if shown and number > 0 else "none"


def _account_id(stage: _Stage, who: str) -> int:
    """Give the account of somebody; 0, which is nobody's, when they have never been here."""
    with reading(stage.database) as session:
        account = Account.on(session, stage.cast.channels.get(who, "web"), who)
        return account.id if account else 0


_ARGUMENTS = ("note", "until", "for", "at")


def _command(stage: _Stage, step: Mapping[str, Any]) -> Command:
    """Give the action that a `do` line asks for: of a ticket, a pass, or a conversation."""
    verb = str(step["do"])
    arguments: dict[str, Any] = {name: step[name] for name in _ARGUMENTS if step.get(name) is not None}
    subject = next((name for name in ("ticket", "pass", "account") if name in step), None)
    if subject is None:
        raise ValueError("a `do` line needs ticket, pass or account")
    if "to" in step:
        arguments["to"] = stage.cast.staff[str(step["to"])]
    if subject == "account":
        return Command(f"conversation.{verb}", {"account": _account_id(stage, str(step["account"])), **arguments})
    nth = nth_pass if subject == "pass" else nth_opened
    with reading(stage.database) as session:
        arguments[subject] = nth(session, int(step[subject]))
    return Command(f"{subject}.{verb}", arguments)
