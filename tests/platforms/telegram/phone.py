"""A person's phone with the chat with the bot on it: what tests write with and read from."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from tests.platforms.telegram.payloads import BOT_ID, Json, group_chat, membership, private_chat
from tests.platforms.telegram.platform import Group, Person, Platform

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as it is on the screen. `buttons` are the labels, row by row."""

    id: int
    from_bot: bool
    text: str
    buttons: tuple[tuple[str, ...], ...]
    photo: bytes | None
    data: dict[str, str]

    @property
    def labels(self) -> tuple[str, ...]:
        """All buttons in reading order."""
        return tuple(label for row in self.buttons for label in row)


class Phone:
    """Writes as one person, and reads what the bot says. `read` is how far the person has read."""

    def __init__(self, platform: Platform, person: Person) -> None:
        self.platform = platform
        self.person = person
        self.read = 0

    def say(self, text: str) -> int:
        """Write a text; give the number of the update."""
        return self.post({"text": text})

    def start(self, payload: str = "") -> int:
        """Open the chat, as through a link with a payload."""
        return self.say(f"/start {payload}".strip())

    def photo(self, content: bytes, caption: str = "") -> int:
        """Send a photo."""
        return self.post({"photo": self.platform.keep_photo(content)} | _caption(caption))

    def album(self, contents: Sequence[bytes], caption: str = "", *, apart: float = 0.0) -> None:
        """Send several photos as one, some seconds apart; the caption hangs on the first."""
        group = str(self.platform.number())
        for index, content in enumerate(contents):
            if index:
                time.sleep(apart)
            photo: Json = {"photo": self.platform.keep_photo(content), "media_group_id": group}
            self.post(photo | (_caption(caption) if index == 0 else {}))

    def document(self, content: bytes, mime_type: str, size: int | None = None) -> int:
        """Send a file; `size` is what Telegram says of it."""
        file_id = self.platform.keep_file(content, size)
        given = {"file_name": "a", "mime_type": mime_type, "file_size": len(content) if size is None else size}
        return self.post({"document": {"file_id": file_id, "file_unique_id": "u", **given}})

    def voice(self, caption: str = "") -> int:
        """Send a voice message."""
        file_id = self.platform.keep_file(b"OggS")
        voice = {"file_id": file_id, "file_unique_id": "u", "duration": 3, "mime_type": "audio/ogg", "file_size": 4}
        return self.post({"voice": voice} | _caption(caption))

    def sticker(self) -> int:
        """Send a sticker."""
        sticker = {"file_id": "s", "file_unique_id": "u", "type": "regular", "width": 512, "height": 512}
        return self.post({"sticker": {**sticker, "is_animated": False, "is_video": False, "emoji": "👍"}})

    def location(self) -> int:
        """Send where one is."""
        return self.post({"location": {"latitude": 22.54, "longitude": 114.06}})

    def contact(self, number: str, *, own: bool) -> int:
        """Share a phone number: one's own, or somebody else's."""
        contact = {"phone_number": number, "first_name": "A", "user_id": self.person.id if own else 1}
        return self.post({"contact": contact})

    def post(self, content: Json) -> int:
        """Send any message; give the number of the update. Whoever has blocked the bot must unblock it first."""
        with self.platform.lock:
            if self.person.blocked:
                raise AssertionError("who has blocked the bot cannot write to it")
            self.person.started = True
            profile = self.person.profile
            message = self.platform.put(private_chat(profile), profile, content)
            return self.platform.push("message", {**message})

    def edit(self, text: str) -> int:
        """Change the last message that one wrote."""
        with self.platform.lock:
            mine = [one for one in self.platform.messages[self.person.id] if one["from"]["id"] == self.person.id]
            mine[-1].update(text=text, edit_date=int(self.platform.now()))
            return self.platform.push("edited_message", {**mine[-1]})

    def say_in_group(self, text: str) -> int:
        """Write in a group that the bot is in."""
        message = self.platform.put(group_chat(-4_000_001, "Neighbours"), self.person.profile, {"text": text})
        return self.platform.push("message", message)

    def say_in_topic(self, group: Group, thread: int, text: str) -> int:
        """Write in a topic of a group."""
        content: Json = {"text": text, "message_thread_id": thread, "is_topic_message": True}
        return self.platform.push("message", self.platform.put(group.chat, self.person.profile, content))

    def press(self, label: str) -> int:
        """Press the newest button whose label contains this."""
        for shown in reversed(self.screen()):
            found = next((data for text, data in shown.data.items() if label in text), None)
            if found is not None:
                return self.press_data(found, shown.id)
        raise AssertionError(f"no button {label!r} on the screen of {self.person.profile['first_name']}")

    def press_data(self, data: str, message_id: int | None = None, *, accessible: bool = True) -> int:
        """Press a button that carries this, as a changed client can; without a message, or with one that is too old."""
        with self.platform.lock:
            query_id = str(9_000_000 + self.platform.number())
            self.platform.queries[query_id] = self.platform.now()
            query: Json = {"id": query_id, "from": self.person.profile, "chat_instance": "1", "data": data}
            if message_id is not None:
                chat = private_chat(self.person.profile)
                old: Json = {"message_id": message_id, "chat": chat, "date": 0}
                query["message"] = {**(self.platform.find(self.person.id, message_id) or old)} if accessible else old
            return self.platform.push("callback_query", query)

    def block(self) -> int:
        """Block the bot."""
        return self._become("member", "kicked")

    def unblock(self) -> int:
        """Take the bot back."""
        return self._become("kicked", "member")

    def _become(self, before: str, after: str) -> int:
        with self.platform.lock:
            self.person.blocked = after == "kicked"
            change = membership(self.person.profile, before, after, int(self.platform.now()))
            return self.platform.push("my_chat_member", change)

    def screen(self) -> list[Shown]:
        """Give the whole chat, oldest first."""
        with self.platform.lock:
            return [_shown(self.platform, one) for one in self.platform.messages.get(self.person.id, [])]

    def news(self) -> list[Shown]:
        """Give what the bot wrote and the person has not read."""
        return [one for one in self.screen() if one.from_bot and one.id > self.read]

    def reads(self, *parts: str, within: float = 10.0) -> Shown:
        """Wait for an unread message of the bot that contains all the parts, and read up to it."""

        def found() -> Shown | None:
            return next((one for one in self.news() if all(part in one.text for part in parts)), None)

        try:
            shown = wait_for(self.platform, found, within)
        except TimeoutError:
            news = "\n---\n".join(f"{one.text} {one.buttons}" for one in self.news()) or "nothing"
            raise AssertionError(f"no message with {parts} within {within:g} s; instead:\n{news}") from None
        self.read = shown.id
        return shown


def wait_for(platform: Platform, found: Callable[[], T | None], within: float = 10.0) -> T:
    """Give what `found` gives as soon as it gives something; raises TimeoutError."""
    with _happening(platform) as happened:
        waited = 0.0
        while not (result := found()):
            if waited >= within:
                raise TimeoutError
            # Not everything that tests wait for happens on the platform: the clock makes them look again.
            if not happened.wait(0.05):
                waited += 0.05
            happened.clear()
        return result


@contextmanager
def _happening(platform: Platform) -> Iterator[threading.Event]:
    event = threading.Event()
    with platform.lock:
        platform.listeners.add(event.set)
    try:
        yield event
    finally:
        with platform.lock:
            platform.listeners.discard(event.set)


def _caption(text: str) -> Json:
    return {"caption": text} if text else {}


def _shown(platform: Platform, message: Json) -> Shown:
    rows: list[list[Json]] = message.get("reply_markup", {}).get("inline_keyboard", [])
    sizes = message.get("photo")
    return Shown(
        id=message["message_id"],
        from_bot=message["from"]["id"] == BOT_ID,
        text=message.get("text") or message.get("caption") or "",
        buttons=tuple(tuple(button["text"] for button in row) for row in rows),
        photo=platform.files[sizes[-1]["file_id"]].content if sizes else None,
        data={button["text"]: button["callback_data"] for row in rows for button in row},
    )
