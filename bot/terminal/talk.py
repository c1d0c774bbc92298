"""The talk: what is typed goes to the desk, and what comes for the person appears, asked for or not."""

import asyncio
import secrets
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import structlog

from bot.app import Runtime, working
from bot.channels.protocol import Outgoing, ShownChoice
from bot.conversation import outgoing
from bot.media import LARGEST_PHOTO, NotAPhotoError
from bot.terminal.people import CHANNEL, Player
from bot.terminal.screen import Screen
from bot.terminal.texts import terminal_text
from handlers.dialogue.messages import Incoming, Medium
from storage.account import Account
from storage.riding import hand_over
from storage.transaction import is_outage, transaction

POLL_SECONDS: Final = 0.5
PHOTO: Final = "/photo"
QUIT: Final = "/quit"
log = structlog.get_logger()


@dataclass(slots=True)
class Talk:
    """One person's talk with the front desk."""

    runtime: Runtime
    screen: Screen
    player: Player
    offered: tuple[ShownChoice, ...] = ()
    _stopped: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        """Talk until /quit or the end of the input."""
        self.screen.write(self.player.greeting)
        self.screen.write(self._text("terminal-how"))
        missed = self._fetch()
        if missed:
            self.screen.write(self._text("terminal-missed"))
            self._show(missed)
        with self._listening():
            for line in self.screen.lines():
                if line == QUIT:
                    break
                if line:
                    self._say(line)
        self._show(self._fetch())
        self.screen.write(self._text("terminal-bye"))

    def _text(self, text_id: str, **arguments: str | int) -> str:
        return terminal_text(self.player.language, text_id, **arguments)

    def _say(self, line: str) -> None:
        incoming = self._incoming(line)
        if incoming is None:
            return
        try:
            handled = self.runtime.desk.handle(incoming, collect=True)
        except Exception as error:
            if not is_outage(error):
                raise
            self.screen.write(self._text("terminal-outage"))
            return
        self.offered = ()
        self._show(handled.replies)

    def _incoming(self, line: str) -> Incoming | None:
        """Give the message that a line is; None when it is none, which has then been said."""
        key = f"{self.player.account}:{secrets.token_urlsafe(16)}"
        if line.split(maxsplit=1)[0] == PHOTO:
            digest = self._keep_photo(line.removeprefix(PHOTO).strip().strip("'\""))
            if digest is None:
                return None
            return Incoming(CHANNEL, self.player.account, key, Medium.PHOTO, photos=(digest,))
        # A number means what was last seen on this screen, whatever has arrived since it was typed.
        if line.isdecimal() and 1 <= int(line[:4]) <= len(self.offered):
            return Incoming(CHANNEL, self.player.account, key, Medium.CHOICE, choice=self.offered[int(line) - 1].id)
        return Incoming(CHANNEL, self.player.account, key, text=line)

    def _keep_photo(self, name: str) -> str | None:
        if not name:
            self.screen.write(self._text("terminal-photo-which"))
            return None
        try:
            with Path(name).expanduser().open("rb") as file:
                return self.runtime.reception.media.save(file.read(LARGEST_PHOTO + 1))
        except OSError:
            self.screen.write(self._text("terminal-photo-unreadable", path=name))
        except NotAPhotoError:
            self.screen.write(self._text("terminal-photo-refused", path=name))
        return None

    def _fetch(self) -> list[Outgoing]:
        """Take what is due to this person out of the outbox."""
        with transaction(self.runtime.database) as session:
            account = Account.on(session, CHANNEL, self.player.account)
            if account is None:
                return []
            rows = hand_over(session, account.id, self.runtime.reception.clock.now())
            return [outgoing(row) for row in rows]

    def _show(self, messages: Iterable[Outgoing]) -> None:
        for message in messages:
            lines = [message.text]
            if message.photos:
                lines.append(self._text("terminal-photos", count=len(message.photos)))
            lines += [f"  {number}. {choice.label}" for number, choice in enumerate(message.choices, start=1)]
            self.offered = message.choices or self.offered
            self.screen.write("\n".join(lines))

    @contextmanager
    def _listening(self) -> Iterator[None]:
        """Deliver, fire timers and show what arrives, in a thread of its own, while the block runs."""
        thread = threading.Thread(target=lambda: asyncio.run(self._listen()), name="terminal-worker")
        thread.start()
        try:
            yield
        finally:
            self._stopped.set()
            thread.join()

    async def _listen(self) -> None:
        async with working(self.runtime):
            while not self._stopped.is_set():
                try:
                    self._show(await asyncio.to_thread(self._fetch))
                except Exception:
                    log.exception("fetching_failed")
                await asyncio.to_thread(self._stopped.wait, POLL_SECONDS)
