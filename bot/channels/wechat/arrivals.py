"""What WeChat brings: messages and events, by their kind, as the front desk takes them."""

import hashlib
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from prometheus_client import Counter

from bot.channels.callbacks import Element, RefusedCallbackError
from handlers.dialogue.messages import Medium

CHANNEL: Final = "wechat"
SAYS: Final = "say:"
"""What the key of a menu entry of ours begins with; the rest is said to the desk."""
WISH: Final = "wish:"
"""What the key of the other ones begins with; the rest is the intent that they stand for."""
START: Final = "/start"
_SCENE: Final = "qrscene_"
UNKNOWN: Final = Counter("guanjia_wechat_unknown", "Callbacks of a kind that we do not serve", ["kind"])


class Deed(StrEnum):
    """What a person did that lets us write to them."""

    MESSAGE = "message"
    CLICK = "click"
    FOLLOW = "follow"
    SCAN = "scan"


class Notice(StrEnum):
    """What the platform tells us that no person said."""

    LEFT = "unsubscribe"
    TEMPLATE = "templatesendjobfinish"
    SUBSCRIPTION = "subscribe_msg_sent_event"
    CONSENT = "subscribe_msg_popup_event"
    CONSENT_CHANGE = "subscribe_msg_change_event"


@dataclass(frozen=True, slots=True)
class Arrival:
    """One callback, read. `medium` is None when nobody said anything.

    `menu_id` is what a click in a menu message carries, None for anything else; `media_id` a picture's; `wish` is the
    intent of an entry of the menu below the chat.
    """

    openid: str
    account: str
    key: str
    medium: Medium | None = None
    text: str = ""
    menu_id: str | None = None
    media_id: str = ""
    wish: str = ""
    deed: Deed | None = None
    notice: Notice | None = None
    content: Element = field(default_factory=lambda: Element("xml"))


_NOT_READ: Final = frozenset({"video", "shortvideo", "location", "link", "file"})
_SILENT: Final = frozenset(
    {"view", "view_miniprogram", "location", "masssendjobfinish", "scancode_push", "scancode_waitmsg"}
    | {"pic_sysphoto", "pic_photo_or_album", "pic_weixin", "location_select"}
    | {"kf_create_session", "kf_close_session", "kf_switch_session"}
)
"""Events that we know and need nothing of; `scancode_*` open a window all the same."""


def read_arrival(content: Element) -> Arrival:
    """Give what a callback says; raises RefusedCallbackError for one that names nobody."""
    openid, account = content.value("FromUserName"), content.value("ToUserName")
    kind = content.value("MsgType").lower()
    if not (0 < len(openid) <= 128 and kind):  # noqa: PLR2004 - an openid has 28 characters
        raise RefusedCallbackError("no message")
    if kind == "event":
        return _event(content, openid, account)
    base = Arrival(openid, account, _message_key(content, openid, kind), deed=Deed.MESSAGE)
    return _message(content, base, kind)


def _message_key(content: Element, openid: str, kind: str) -> str:
    number = content.value("MsgId").strip()
    # Events are the only ones without; a message without one is named by what is in it.
    named = number if number not in {"", "0"} else f"{kind}:{content.value('CreateTime')}:{_digest(content)}"
    return f"{openid}:{named}"


def _digest(content: Element) -> str:
    said = "\n".join(f"{child.tag}={child.text}" for child in content.children)
    return hashlib.sha256(said.encode()).hexdigest()[:32]


def _message(content: Element, base: Arrival, kind: str) -> Arrival:
    if kind == "text":
        clicked = content.child("bizmsgmenuid")
        deed = Deed.MESSAGE if clicked is None else Deed.CLICK
        menu_id = None if clicked is None else clicked.text.strip()
        return replace(base, medium=Medium.TEXT, text=content.value("Content"), menu_id=menu_id, deed=deed)
    if kind == "image":
        return replace(base, medium=Medium.PHOTO, media_id=content.value("MediaId"))
    if kind == "voice":
        return replace(base, medium=Medium.VOICE, text=content.value("Recognition"))
    if kind in _NOT_READ:
        return replace(base, medium=Medium.OTHER)
    UNKNOWN.labels("message").inc()
    return replace(base, deed=None)


def _event(content: Element, openid: str, account: str) -> Arrival:
    event, about = content.value("Event").lower(), content.value("EventKey")
    # Two different clicks within a second differ in their keys; the platform sends both times the same again.
    which = about or content.value("MsgID") or _digest(content)
    base = Arrival(openid, account, f"{openid}:{content.value('CreateTime')}:{event}:{which}")
    if event in {"subscribe", "scan"}:
        deed = Deed.FOLLOW if event == "subscribe" else Deed.SCAN
        return replace(base, medium=Medium.TEXT, text=f"{START} {about.removeprefix(_SCENE)}".strip(), deed=deed)
    if event == "click" and about.startswith(SAYS):
        return replace(base, medium=Medium.TEXT, text=about.removeprefix(SAYS), deed=Deed.CLICK)
    if event == "click" and about.startswith(WISH):
        return replace(base, medium=Medium.OTHER, wish=about.removeprefix(WISH), deed=Deed.CLICK)
    if event in set(Notice):
        return replace(base, notice=Notice(event), content=content)
    if event not in _SILENT:
        UNKNOWN.labels("event").inc()
    clicked = event in {"click", "scancode_push", "scancode_waitmsg"}
    return replace(base, deed=Deed.CLICK if clicked else None)
