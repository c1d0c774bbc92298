"""A follower's phone with the chat with the account on it: what tests write with and read from."""

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal, TypeVar

from tests.platforms.wechat.callback import Try, deliver
from tests.platforms.wechat.platform import Follower, Json, Message, Platform

T = TypeVar("T")
_LINK = re.compile(r'<a href="weixin://bizmsgmenu\?msgmenucontent=([^&"]*)&msgmenuid=([^"]*)">([^<]*)</a>')


@dataclass(frozen=True, slots=True)
class Shown:
    """A line as it is on the screen. `menu` are the things to tap: what is said then, and the id that goes with it."""

    index: int
    from_account: bool
    kind: str
    text: str
    passive: bool
    menu: tuple[tuple[str, str], ...]
    photo: bytes | None

    @property
    def labels(self) -> tuple[str, ...]:
        """What can be tapped, in order."""
        return tuple(label for label, _id in self.menu)


class Phone:
    """Writes as one follower, and reads what the account says. Each doing gives how its callback went."""

    def __init__(self, platform: Platform, follower: Follower) -> None:
        self.platform = platform
        self.follower = follower
        self.read = -1

    @property
    def openid(self) -> str:
        """Who this is to the account."""
        return self.follower.openid

    def say(self, text: str, **more: object) -> list[Try]:
        """Write a text."""
        return self.message({"MsgType": "text", "Content": text, **more}, "message")

    def photo(self, content: bytes) -> list[Try]:
        """Send a photo."""
        media_id = self.platform.keep_media(content)
        picture = {"MsgType": "image", "PicUrl": "http://mmbiz.qpic.cn/none", "MediaId": media_id}
        return self.message(picture, "message")

    def voice(self, recognition: str | None = None) -> list[Try]:
        """Send a voice message; the recognition is absent, or empty, as it mostly is."""
        said: Json = {"MsgType": "voice", "MediaId": self.platform.keep_media(b"#!AMR"), "Format": "amr"}
        return self.message(said | ({} if recognition is None else {"Recognition": recognition}), "message")

    def tap(self, label: str, *, sends: Literal["id", "zero", "none"] = "id") -> list[Try]:
        """Tap the newest thing on the screen that says this; accounts differ in what comes of its id."""
        for shown in reversed(self.screen()):
            found = next((one for one in shown.menu if label in one[0]), None)
            if found is not None:
                menu_id = {"id": {"bizmsgmenuid": found[1]}, "zero": {"bizmsgmenuid": "0"}, "none": {}}[sends]
                # It arrives as a text, and opens no more than a click in the menu does.
                return self.message({"MsgType": "text", "Content": found[0], **menu_id}, "click")
        raise AssertionError(f"nothing to tap with {label!r} on the screen of {self.follower.name}")

    def menu(self, name: str) -> list[Try]:
        """Tap an entry of the menu below the chat."""
        buttons = [one for button in self.platform.menu for one in button.get("sub_button") or [button]]
        button = next(one for one in buttons if one["name"] == name)
        return self.event("CLICK", "click", EventKey=button["key"])

    def follow(self, scene: str = "") -> list[Try]:
        """Follow the account, perhaps by a QR code."""
        self.follower.follows = True
        scanned = {"EventKey": f"qrscene_{scene}", "Ticket": "gQ1"} if scene else {"EventKey": ""}
        return self.event("subscribe", "follow", **scanned)

    def scan(self, scene: str) -> list[Try]:
        """Scan a QR code of the account, which one follows already."""
        return self.event("SCAN", "scan", EventKey=scene, Ticket="gQ1")

    def unfollow(self) -> list[Try]:
        """Follow no more."""
        self.follower.follows = False
        self.follower.windows.clear()
        return self.event("unsubscribe", None, EventKey="")

    def agree(self, template: str) -> list[Try]:
        """Agree to one subscription notification, on a page of the account's."""
        self.follower.consents[template] = self.follower.consents.get(template, 0) + 1
        return self._consent("subscribe_msg_popup_event", "SubscribeMsgPopupEvent", template, "accept")

    def refuse(self, template: str) -> list[Try]:
        """Agree to none of them any more, in the settings."""
        self.follower.consents[template] = 0
        return self._consent("subscribe_msg_change_event", "SubscribeMsgChangeEvent", template, "reject")

    def _consent(self, event: str, name: str, template: str, status: str) -> list[Try]:
        entry = {"TemplateId": template, "SubscribeStatusString": status}
        return self.event(event, None, **{name: {"List": [entry]}})

    def event(self, event: str, deed: str | None, **more: object) -> list[Try]:
        """Cause an event."""
        if deed is not None:
            self.platform.act(self.openid, deed)
        return deliver(self.platform, {"FromUserName": self.openid, "MsgType": "event", "Event": event, **more})

    def message(self, content: Json, deed: str) -> list[Try]:
        """Send any message."""
        self.platform.act(self.openid, deed)
        line = Message(
            self.openid, from_account=False, kind=str(content["MsgType"]), content=content, at=self.platform.now()
        )
        self.platform.show(line)
        return deliver(self.platform, {"FromUserName": self.openid, **content, "MsgId": self.platform.number()})

    def screen(self) -> list[Shown]:
        """Give the whole chat, oldest first."""
        return [_shown(self.platform, index, line) for index, line in enumerate(self.platform.chat(self.openid))]

    def news(self) -> list[Shown]:
        """Give what the account said and the person has not read."""
        return [one for one in self.screen() if one.from_account and one.index > self.read]

    def reads(self, *parts: str, within: float = 10.0) -> Shown:
        """Wait for an unread line of the account that contains all the parts, and read up to it."""

        def found() -> Shown | None:
            return next((one for one in self.news() if all(part in one.text for part in parts)), None)

        try:
            shown = wait_for(self.platform, found, within)
        except TimeoutError:
            news = "\n---\n".join(f"[{one.kind}] {one.text} {one.labels}" for one in self.news()) or "nothing"
            raise AssertionError(f"no line with {parts} within {within:g} s; instead:\n{news}") from None
        self.read = shown.index
        return shown


def wait_for(platform: Platform, found: Callable[[], T | None], within: float = 10.0) -> T:
    """Give what `found` gives as soon as it gives something; raises TimeoutError."""
    with _happening(platform) as happened:
        waited = 0.0
        while not (result := found()):
            if waited >= within:
                raise TimeoutError
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


def _shown(platform: Platform, index: int, line: Message) -> Shown:
    content, photo = line.content, None
    text = ""
    menu: tuple[tuple[str, str], ...] = ()
    if line.kind == "msgmenu":
        text = f"{content.get('head_content', '')}\n{content.get('tail_content', '')}".strip()
        menu = tuple((str(one["content"]), str(one["id"])) for one in content["list"])
    elif line.kind == "text":
        raw = str(content.get("content") or content.get("Content") or "")
        menu = tuple((said, menu_id) for said, menu_id, _label in _LINK.findall(raw))
        text = _LINK.sub(r"\3", raw)
    elif line.kind == "news":
        article = content["articles"][0]
        text = f"{article['title']}\n{article['description']}\n{article['url']}"
    elif line.kind in {"template", "subscription"}:
        text = "\n".join(str(field["value"]) for field in content.values())
    elif line.kind == "image":
        photo = platform.media[str(content.get("media_id") or content.get("MediaId"))][0]
    return Shown(index, line.from_account, line.kind, text, line.passive, menu, photo)
