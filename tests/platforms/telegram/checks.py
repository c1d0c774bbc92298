"""What Telegram refuses, in its own words."""

import json
from typing import Any

from tests.platforms.telegram.faults import ApiError
from tests.platforms.telegram.payloads import Json
from tests.platforms.telegram.platform import Group, Person, Platform

LARGEST_PHOTO = 10 * 1024 * 1024
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF")


def refuse(description: str, code: int = 400) -> ApiError:
    """Give the error of that description."""
    kind = {400: "Bad Request", 403: "Forbidden", 409: "Conflict"}[code]
    return ApiError(code, f"{kind}: {description}")


def units(text: str) -> int:
    """Give the length in UTF-16 code units, as Telegram counts."""
    return len(text.encode("utf-16-le")) // 2


def recipient(platform: Platform, parameters: Json) -> Person | Group:
    """Give the person or group to whom a call wants to send."""
    text = str(parameters.get("chat_id", ""))
    if not text:
        raise refuse("chat_id is empty")
    group = platform.groups.get(int(text)) if text.lstrip("-").isdigit() else None
    if group is not None:
        return _group(group)
    person = platform.people.get(int(text)) if text.lstrip("-").isdigit() else None
    if person is None:
        raise refuse("chat not found")
    if person.deactivated:
        raise refuse("user is deactivated", 403)
    if person.blocked:
        raise refuse("bot was blocked by the user", 403)
    if not person.started:
        raise refuse("bot can't initiate conversation with a user", 403)
    return person


def _group(group: Group) -> Group:
    if group.moved_to is not None:
        told = "Bad Request: group chat was upgraded to a supergroup chat"
        raise ApiError(400, told, {"migrate_to_chat_id": group.moved_to})
    return group


def topic_of(recipient: Person | Group, parameters: Json) -> Json:
    """Give what of a message says in which topic it is."""
    thread = parameters.get("message_thread_id")
    if thread is None:
        return {}
    if not isinstance(recipient, Group) or int(thread) not in recipient.topics:
        raise refuse("message thread not found")
    return {"message_thread_id": int(thread), "is_topic_message": True}


def text_of(parameters: Json) -> str:
    """Give the text of a message."""
    text = str(parameters.get("text", "")).strip()
    if not text:
        raise refuse("message text is empty")
    if units(text) > 4096:
        raise refuse("message is too long")
    _check_markup(text, parameters)
    return text


def caption_of(parameters: Json) -> str:
    """Give the caption of a photo; it may be empty."""
    caption = str(parameters.get("caption", "")).strip()
    if units(caption) > 1024:
        raise refuse("message caption is too long")
    _check_markup(caption, parameters)
    return caption


def _check_markup(text: str, parameters: Json) -> None:
    if str(parameters.get("parse_mode", "")).lower().startswith("markdown"):
        for mark in "_*`":
            if text.count(mark) % 2:
                offset = len(text[: text.rindex(mark)].encode())
                raise refuse(f"can't parse entities: Can't find end of the entity starting at byte offset {offset}")


def markup_of(parameters: Json) -> Json | None:
    """Give the inline keyboard of a message."""
    written = parameters.get("reply_markup")
    if not written:
        return None
    try:
        markup = json.loads(written) if isinstance(written, str) else written
        rows = markup["inline_keyboard"]
    except (ValueError, KeyError, TypeError):
        raise refuse("can't parse reply keyboard markup JSON object") from None
    for button in (button for row in rows for button in row):
        _check_button(button)
    return {"inline_keyboard": rows} if rows else None


def _check_button(button: Json) -> None:
    if not str(button.get("text", "")).strip():
        raise refuse("text of an inline keyboard button must be non-empty")
    if "callback_data" in button and not 0 < len(str(button["callback_data"]).encode()) <= 64:
        raise refuse("BUTTON_DATA_INVALID")


def picture(content: Any) -> bytes:  # noqa: ANN401 - whatever the form held
    """Give the bytes of an uploaded photo."""
    if not isinstance(content, bytes) or not content:
        raise refuse("there is no photo in the request")
    if len(content) > LARGEST_PHOTO:
        raise ApiError(413, "Request Entity Too Large")
    if not content.startswith(_PICTURES):
        raise refuse("IMAGE_PROCESS_FAILED")
    return content
