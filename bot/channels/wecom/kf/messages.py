"""One message of customer service, as sync_msg gives it (document 94670)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from handlers.dialogue.messages import Incoming, Medium

CHANNEL: Final = "kf"
_FROM_PERSON: Final = 3
"""Origin of what a person wrote; 4 is the platform's, 5 that of a colleague at the platform's own client."""
_MEDIA: Final = {"text": Medium.TEXT, "image": Medium.PHOTO, "voice": Medium.VOICE, "location": Medium.TEXT}


@dataclass(frozen=True, slots=True)
class Said:
    """What a person wrote, and when. `media_id` is a picture's or a voice's."""

    incoming: Incoming
    at: datetime
    media_id: str


@dataclass(frozen=True, slots=True)
class Failed:
    """A message of ours that did not arrive though it was taken. `msgid` is ours."""

    msgid: str
    reason: str


def read(message: Mapping[str, Any]) -> Said | Failed | None:
    """Give what a message says; None for what nobody has to answer, or what is none."""
    kind = message.get("msgtype")
    if kind == "event":
        return _happening(_part(message, "event"))
    person, account, number = (str(message.get(key) or "") for key in ("external_userid", "open_kfid", "msgid"))
    if message.get("origin") != _FROM_PERSON or not (person and account and number):
        return None
    medium, part = _MEDIA.get(str(kind), Medium.OTHER), _part(message, str(kind))
    pressed = str(part.get("menu_id") or "")
    text = str(part.get("content") or part.get("name") or part.get("address") or "") if medium is Medium.TEXT else ""
    incoming = Incoming(
        channel=CHANNEL,
        account=f"{account}:{person}",
        dedupe_key=number,
        medium=Medium.CHOICE if pressed else medium,
        text="" if pressed else text,
        choice=pressed or None,
    )
    return Said(incoming, _moment(message.get("send_time")), str(part.get("media_id") or ""))


def _happening(event: Mapping[str, Any]) -> Failed | None:
    if event.get("event_type") != "msg_send_fail" or not event.get("fail_msgid"):
        return None
    return Failed(str(event["fail_msgid"]), f"msg_send_fail {event.get('fail_type')}")


def _part(message: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = message.get(name)
    return found if isinstance(found, Mapping) else {}


def _moment(seconds: object) -> datetime:
    return datetime.fromtimestamp(seconds if isinstance(seconds, int) else 0, UTC)
