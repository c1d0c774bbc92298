"""Telegram as one bot sees it: people, chats, files, and the updates that wait to be fetched. All in memory."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from tests.platforms.telegram.faults import FaultPlan
from tests.platforms.telegram.payloads import BOT, BOT_ID, Json, photo_sizes, private_chat, user

TOKEN = f"{BOT_ID}:AAAfakeTokenOfNoRealBotAtAll_0123456789"
DEFAULT_UPDATES = frozenset({"message", "edited_message", "callback_query", "my_chat_member"})
"""What is delivered to a bot that names nothing, of the kinds that this fake knows."""
UPDATE_LIFETIME = 24 * 3600
"""Seconds that Telegram keeps an update which nobody fetches."""


@dataclass(slots=True)
class Person:
    """Somebody with Telegram. Until `started`, the bot may not write to them."""

    profile: Json
    started: bool = False
    blocked: bool = False
    deactivated: bool = False

    @property
    def id(self) -> int:
        """The id of the person, and of the private chat with the bot."""
        number: int = self.profile["id"]
        return number

    @property
    def chat(self) -> Json:
        """The private chat with the bot."""
        return private_chat(self.profile)


@dataclass(slots=True)
class Topic:
    """A topic of a forum."""

    name: str
    closed: bool = False


@dataclass(slots=True)
class Group:
    """A supergroup that the bot is in. `moved_to` is the id that it has now, if it has another one."""

    id: int
    title: str
    is_forum: bool = True
    manages_topics: bool = True
    moved_to: int | None = None
    topics: dict[int, Topic] = field(default_factory=dict)

    @property
    def chat(self) -> Json:
        """The chat as the Bot API gives it."""
        return {"id": self.id, "type": "supergroup", "title": self.title, "is_forum": self.is_forum}

    def thread(self, number: str) -> int:
        """Give the number of the topic of the ticket of that number; it is part of the name."""
        return next(thread for thread, topic in self.topics.items() if number in topic.name)


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the bot, with the status of the answer (0: the connection was cut)."""

    method: str
    parameters: Json
    status: int
    at: float


@dataclass(frozen=True, slots=True)
class Push:
    """One call of the webhook, with the status of its answer (0: there was none)."""

    update_id: int
    status: int


@dataclass(slots=True)
class StoredFile:
    """A file, and since when there is a link to it."""

    content: bytes
    linked_at: float = 0.0
    size: int | None = None


@dataclass(slots=True)
class Platform:
    """The whole state. `lock` guards it: the bot's calls and the test's hands come from different threads."""

    token: str = TOKEN
    lock: threading.RLock = field(default_factory=threading.RLock)
    people: dict[int, Person] = field(default_factory=dict)
    groups: dict[int, Group] = field(default_factory=dict)
    messages: dict[int, list[Json]] = field(default_factory=dict)
    updates: list[tuple[float, Json]] = field(default_factory=list)
    queries: dict[str, float] = field(default_factory=dict)
    answered: dict[str, str] = field(default_factory=dict)
    files: dict[str, StoredFile] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)
    commands: dict[str, list[Json]] = field(default_factory=dict)
    faults: FaultPlan = field(default_factory=FaultPlan)
    webhook: str = ""
    webhook_headers: dict[str, str] = field(default_factory=dict)
    webhook_error: tuple[int, str] | None = None
    pushes: list[Push] = field(default_factory=list)
    allowed: frozenset[str] = DEFAULT_UPDATES
    pollers: int = 0
    skew: float = 0.0
    listeners: set[Callable[[], None]] = field(default_factory=set)
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))
    _update_numbers: Iterator[int] = field(default_factory=lambda: count(100_001))

    def now(self) -> float:
        """Give the platform's time: the machine's, and what was skipped."""
        return time.time() + self.skew

    def skip(self, seconds: float) -> None:
        """Let time pass at once."""
        with self.lock:
            self.skew += seconds

    def number(self) -> int:
        """Give a number that was not given before."""
        return next(self._numbers)

    def add_person(self, first_name: str, last_name: str = "", language: str = "zh-hans") -> Person:
        """Let somebody join Telegram."""
        with self.lock:
            person = Person(user(5_000_000_000 + self.number(), first_name, last_name, language))
            self.people[person.id] = person
            return person

    def add_group(self, title: str) -> Group:
        """Let somebody make a supergroup with topics, with the bot as an administrator."""
        with self.lock:
            group = Group(-1_001_000_000_000 - self.number(), title)
            self.groups[group.id] = group
            return group

    def upgrade_group(self, group: Group) -> Group:
        """Give a group another id: the old one only says so from now on."""
        with self.lock:
            moved = self.add_group(group.title)
            group.moved_to = moved.id
            return moved

    def push(self, kind: str, content: Json) -> int:
        """Queue an update for the bot, if it asked for that kind; give its number."""
        with self.lock:
            update_id = next(self._update_numbers)
            if kind in self.allowed:
                self.push_raw({"update_id": update_id, kind: content})
            return update_id

    def push_raw(self, update: Json) -> None:
        """Queue an update as it is, however broken."""
        with self.lock:
            self.updates.append((self.now(), update))
            self.changed()

    def jump_to(self, update_id: int) -> None:
        """Let the numbers of updates start again somewhere else, as they do after a quiet week."""
        with self.lock:
            self._update_numbers = count(update_id)

    def changed(self) -> None:
        """Wake whoever waits for something to happen."""
        with self.lock:
            for listener in self.listeners:
                listener()

    def pending(self) -> list[Json]:
        """Give the updates that wait; what nobody fetched for a day is gone."""
        with self.lock:
            limit = self.now() - UPDATE_LIFETIME
            self.updates = [(at, update) for at, update in self.updates if at >= limit]
            return [update for _at, update in self.updates]

    def put(self, chat: Json, sender: Json, content: Json) -> Json:
        """Show a message in a chat, and give it."""
        with self.lock:
            message = {"message_id": self.number(), "from": sender, "chat": chat, "date": int(self.now()), **content}
            self.messages.setdefault(chat["id"], []).append(message)
            self.changed()
            return message

    def put_from_bot(self, recipient: Person | Group, content: Json) -> Json:
        """Show a message of the bot to a person or a group."""
        return self.put(recipient.chat, BOT, content)

    def keep_file(self, content: bytes, size: int | None = None) -> str:
        """Keep a file, give its id; `size` is what is said of it when it is not its true one."""
        with self.lock:
            file_id = f"file{self.number()}"
            self.files[file_id] = StoredFile(content, size=size)
            return file_id

    def keep_photo(self, content: bytes) -> list[Json]:
        """Keep a photo in two sizes, as Telegram does: the small one is another picture."""
        small = self.keep_file(b"\xff\xd8\xff\xe0 thumbnail")
        large = self.keep_file(content)
        return photo_sizes([(small, 14, 90, 67), (large, len(content), 1280, 960)])

    def calls_of(self, *methods: str) -> list[Call]:
        """Give the calls of these methods, in order."""
        wanted = {method.lower() for method in methods}
        with self.lock:
            return [call for call in self.calls if call.method.lower() in wanted]

    def record(self, method: str, parameters: Json, status: int) -> None:
        """Write a call down."""
        with self.lock:
            self.calls.append(Call(method, {**parameters}, status, self.now()))
            self.changed()

    def find(self, chat_id: int, message_id: int) -> Json | None:
        """Give a message of a chat."""
        with self.lock:
            return next((one for one in self.messages.get(chat_id, []) if one["message_id"] == message_id), None)

    def state(self) -> dict[str, Any]:
        """Give what a person at the page of the fake wants to know."""
        with self.lock:
            return {"waiting": len(self.updates), "calls": len(self.calls), "webhook": self.webhook}
