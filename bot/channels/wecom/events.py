"""What a decrypted callback says: a message, a press on a card, or something that happened to a member."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.channels.callbacks import Element, RefusedCallbackError

_CARD_PRESS: Final = "template_card_event"


class Kind(StrEnum):
    """What to do with it."""

    TEXT = "text"
    IMAGE = "image"
    VOICE = "voice"
    OTHER_MESSAGE = "other_message"
    PRESS = "press"
    MENU = "menu"
    GONE = "gone"
    BACK = "back"
    UNKNOWN = "unknown"


_MESSAGES: Final = {"text": Kind.TEXT, "image": Kind.IMAGE, "voice": Kind.VOICE, "location": Kind.TEXT}
_UNREADABLE: Final = frozenset({"video", "shortvideo", "link", "file"})
_EVENTS: Final = {_CARD_PRESS: Kind.PRESS, "click": Kind.MENU, "subscribe": Kind.BACK, "unsubscribe": Kind.GONE}


@dataclass(frozen=True, slots=True)
class Event:
    """One callback. `key` is the same each time that WeCom delivers it again.

    `choice`, `task` and `code` are those of a press on a card; `name` is WeCom's word for a kind that we do not know.
    """

    key: str
    userid: str
    kind: Kind
    text: str = ""
    media_id: str = ""
    choice: str = ""
    task: str = ""
    code: str = ""
    name: str = ""


def read_event(message: Element) -> Event:
    """Give what happened; raises RefusedCallbackError for what no callback of a member looks like."""
    userid, word = message.value("FromUserName"), message.value("MsgType")
    if not userid or not word:
        raise RefusedCallbackError("neither sender nor kind")
    if word == "event":
        return _happening(message, userid)
    number = message.value("MsgId")
    if not number:
        raise RefusedCallbackError("a message without MsgId")
    kind = _MESSAGES.get(word) or (Kind.OTHER_MESSAGE if word in _UNREADABLE else Kind.UNKNOWN)
    # Where somebody is says something by its name alone.
    text = message.value("Label" if word == "location" else "Content")
    if word == "location" and not text.strip():
        kind = Kind.OTHER_MESSAGE
    return Event(f"message:{number}", userid, kind, text=text, media_id=message.value("MediaId"), name=word)


def _happening(message: Element, userid: str) -> Event:
    name, key, task = message.value("Event"), message.value("EventKey"), message.value("TaskId")
    # An event has no number of its own.
    identity = ":".join((userid, message.value("CreateTime"), name, task, key))
    return Event(
        f"event:{identity}",
        userid,
        _EVENTS.get(name, Kind.UNKNOWN),
        text=key if name == "click" else "",
        choice=key,
        task=task,
        code=message.value("ResponseCode"),
        name=name,
    )
