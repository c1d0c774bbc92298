"""A member's phone with the application's chat on it: what tests write with and read from."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from tests.platforms.wecom.callback import Try, deliver
from tests.platforms.wecom.cards import buttons_of, text_of
from tests.platforms.wecom.platform import Json, Member, Message, Platform

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as it is on the screen. `keys`: label → key of the buttons that can still be pressed."""

    at: int
    from_app: bool
    kind: str
    text: str
    keys: dict[str, str]
    replaced: str
    photo: bytes | None
    task_id: str

    @property
    def labels(self) -> tuple[str, ...]:
        """The buttons in reading order."""
        return tuple(self.keys)


class Phone:
    """Writes as one member, and reads what the application says. `read` is how far the member has read.

    Whatever is sent comes back as the tries that WeCom needed to deliver it.
    """

    def __init__(self, platform: Platform, member: Member) -> None:
        self.platform = platform
        self.member = member
        self.read = 0

    def say(self, text: str) -> list[Try]:
        """Write a text."""
        return self.send("text", {"content": text}, {"Content": text})

    def photo(self, content: bytes) -> list[Try]:
        """Send a picture."""
        media_id = self.platform.keep_media(content)
        given: Json = {"PicUrl": "https://wework.qpic.cn/never-fetched", "MediaId": media_id}
        return self.send("image", {"media_id": media_id}, given)

    def voice(self) -> list[Try]:
        """Send a voice message."""
        return self.send("voice", {}, {"MediaId": self.platform.keep_media(b"#!AMR\n"), "Format": "amr"})

    def location(self) -> list[Try]:
        """Send where one is."""
        given: Json = {"Location_X": 22.54, "Location_Y": 114.06, "Scale": 15, "Label": "桂花苑 3 栋"}
        return self.send("location", {}, given | {"AppType": "wxwork"})

    def other(self, kind: str) -> list[Try]:
        """Send something of a kind that nobody has heard of."""
        return self.send(kind, {}, {})

    def send(self, kind: str, shown: Json, fields: Json) -> list[Try]:
        """Send a message of any kind."""
        with self.platform.lock:
            number, now = str(self.platform.number()), self.platform.now()
            message = Message(number, self.member.userid, from_app=False, kind=kind, content=shown, at=now)
            self.platform.put(message)
        head = self._head(kind) | fields
        return deliver(self.platform, head | {"MsgId": int(message.id), "AgentID": 1000002})

    def event(self, name: str, **fields: object) -> list[Try]:
        """Let something happen that is no message: enter_agent, subscribe, unsubscribe."""
        return deliver(
            self.platform, self._head("event") | {"Event": name, "EventKey": "", "AgentID": 1000002} | fields
        )

    def press(self, label: str) -> list[Try]:
        """Press a button of the newest card that has it."""
        shown = next((one for one in reversed(self.screen()) if label in one.keys), None)
        if shown is None:
            raise AssertionError(f"no button {label}: {[one.labels for one in self.screen() if one.labels]}")
        return self.press_key(shown.keys[label], shown.task_id)

    def press_key(self, key: str, task_id: str, *, at: float | None = None) -> list[Try]:
        """Press a button as it was once shown, or as somebody forged it; each press brings a response_code."""
        return deliver(self.platform, self.click(key, task_id, at=at))

    def click(self, key: str, task_id: str, *, at: float | None = None) -> Json:
        """Give the event of a press."""
        head = self._head("event", at)
        card: Json = {"Event": "template_card_event", "EventKey": key, "TaskId": task_id}
        code = self.platform.issue_code(task_id)
        return head | card | {"CardType": "button_interaction", "ResponseCode": code, "AgentID": 1000002}

    def _head(self, kind: str, at: float | None = None) -> Json:
        now = int(self.platform.now() if at is None else at)
        return {
            "ToUserName": self.platform.corp_id,
            "FromUserName": self.member.userid,
            "CreateTime": now,
            "MsgType": kind,
        }

    def screen(self) -> list[Shown]:
        """Give the whole chat, oldest first."""
        with self.platform.lock:
            chat = self.platform.chat(self.member.userid)
            return [_shown(self.platform, at, one) for at, one in enumerate(chat, 1)]

    def news(self) -> list[Shown]:
        """Give what the application wrote and the member has not read."""
        return [one for one in self.screen() if one.from_app and one.at > self.read]

    def reads(self, *parts: str, within: float = 10.0) -> Shown:
        """Wait for an unread message of the application that contains all the parts, and read up to it."""

        def found() -> Shown | None:
            return next((one for one in self.news() if all(part in one.text for part in parts)), None)

        try:
            shown = wait_for(self.platform, found, within)
        except TimeoutError:
            news = "\n---\n".join(f"{one.text} {one.labels}" for one in self.news()) or "nothing"
            raise AssertionError(f"no message with {parts} within {within:g} s; instead:\n{news}") from None
        self.read = shown.at
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


def _shown(platform: Platform, at: int, message: Message) -> Shown:
    media = platform.media.get(str(message.content.get("media_id")))
    return Shown(
        at=at,
        from_app=message.from_app,
        kind=message.kind,
        text=text_of(message),
        keys=buttons_of(message),
        replaced=message.replaced,
        photo=media.content if media else None,
        task_id=str(message.content.get("task_id", "")),
    )
