"""The methods of the Bot API that this fake knows, but getUpdates."""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from tests.platforms.telegram.checks import caption_of, markup_of, picture, recipient, refuse, text_of, topic_of
from tests.platforms.telegram.payloads import BOT, Json
from tests.platforms.telegram.platform import DEFAULT_UPDATES, Platform
from tests.platforms.telegram.topics import TOPIC_METHODS

LARGEST_DOWNLOAD = 20 * 1024 * 1024
QUERY_LIFETIME = 15.0
"""Seconds in which a press can be answered. Telegram names no number; bots see about this."""
Method = Callable[[Platform, Json], Any]


def get_me(_platform: Platform, _parameters: Json) -> Json:
    """Say who the bot is."""
    return BOT


def send_message(platform: Platform, parameters: Json) -> Json:
    """Show a text."""
    person = recipient(platform, parameters)
    content: Json = {"text": text_of(parameters), **topic_of(person, parameters)}
    return platform.put_from_bot(person, _with_markup(content, parameters))


def send_photo(platform: Platform, parameters: Json) -> Json:
    """Show a photo."""
    person = recipient(platform, parameters)
    caption = caption_of(parameters)
    content: Json = {"photo": platform.keep_photo(picture(parameters.get("photo"))), **topic_of(person, parameters)}
    return platform.put_from_bot(person, _with_markup(content | ({"caption": caption} if caption else {}), parameters))


def send_media_group(platform: Platform, parameters: Json) -> list[Json]:
    """Show an album."""
    person = recipient(platform, parameters)
    media = _json(parameters, "media")
    if not isinstance(media, list) or not 2 <= len(media) <= 10:
        raise refuse("album must contain 2-10 items")
    group = str(platform.number())
    contents = []
    for one in media:
        photo = picture(parameters.get(str(one.get("media", "")).removeprefix("attach://")))
        caption = caption_of(one)
        content: Json = {"media_group_id": group, "photo": platform.keep_photo(photo), **topic_of(person, parameters)}
        contents.append(content | ({"caption": caption} if caption else {}))
    return [platform.put_from_bot(person, content) for content in contents]


def send_chat_action(platform: Platform, parameters: Json) -> bool:
    """Show that the bot is typing."""
    recipient(platform, parameters)
    return True


def edit_message_text(platform: Platform, parameters: Json) -> Json:
    """Change the text and the buttons of a message."""
    return _edit(platform, parameters, {"text": text_of(parameters)})


def edit_message_reply_markup(platform: Platform, parameters: Json) -> Json:
    """Change the buttons of a message."""
    return _edit(platform, parameters, {})


def _edit(platform: Platform, parameters: Json, changes: Json) -> Json:
    person = recipient(platform, parameters)
    message = platform.find(person.id, int(parameters.get("message_id", 0)))
    if message is None:
        raise refuse("message to edit not found")
    if message["from"]["id"] != BOT["id"]:
        raise refuse("message can't be edited")
    before = {key: value for key, value in message.items() if key != "edit_date"}
    edited = _with_markup({key: value for key, value in before.items() if key != "reply_markup"} | changes, parameters)
    if edited == before:
        raise refuse(
            "message is not modified: specified new message content and reply markup are exactly the same as a current"
            " content and reply markup of the message"
        )
    message.clear()
    message.update(edited, edit_date=int(platform.now()))
    platform.changed()
    return message


def _with_markup(content: Json, parameters: Json) -> Json:
    markup = markup_of(parameters)
    return {**content, "reply_markup": markup} if markup else content


def answer_callback_query(platform: Platform, parameters: Json) -> bool:
    """Take the clock off a pressed button."""
    query_id = str(parameters.get("callback_query_id", ""))
    pressed_at = platform.queries.get(query_id)
    if pressed_at is None or platform.now() - pressed_at > QUERY_LIFETIME:
        raise refuse("query is too old and response timeout expired or query ID is invalid")
    if len(str(parameters.get("text", ""))) > 200:
        raise refuse("MESSAGE_TOO_LONG")
    platform.answered[query_id] = str(parameters.get("text", ""))
    return True


def get_file(platform: Platform, parameters: Json) -> Json:
    """Give a link to a file, good for an hour."""
    file_id = str(parameters.get("file_id", ""))
    file = platform.files.get(file_id)
    if file is None:
        raise refuse("wrong file_id or the file is temporarily unavailable")
    size = len(file.content) if file.size is None else file.size
    if size > LARGEST_DOWNLOAD:
        raise refuse("file is too big")
    file.linked_at = platform.now()
    return {"file_id": file_id, "file_unique_id": f"u{file_id}", "file_size": size, "file_path": f"photos/{file_id}"}


def set_my_commands(platform: Platform, parameters: Json) -> bool:
    """Set the menu of commands of a language; that of one chat is kept under its id."""
    commands = _json(parameters, "commands")
    if not isinstance(commands, list) or len(commands) > 100:
        raise refuse("BOT_COMMANDS_TOO_MUCH")
    if not all(re.fullmatch("[a-z0-9_]{1,32}", one["command"]) and one["description"] for one in commands):
        raise refuse("BOT_COMMAND_INVALID")
    platform.commands[_menu(parameters)] = commands
    return True


def delete_my_commands(platform: Platform, parameters: Json) -> bool:
    """Take a menu away."""
    platform.commands.pop(_menu(parameters), None)
    return True


def _menu(parameters: Json) -> str:
    scope = _json(parameters, "scope") or {}
    return f"{scope.get('chat_id', '')}{parameters.get('language_code', '')}"


def set_webhook(platform: Platform, parameters: Json) -> bool:
    """Call this address from now on, which shuts polling out; plain HTTP is for bots on this machine alone."""
    url, secret = str(parameters.get("url", "")), str(parameters.get("secret_token", ""))
    if url and not url.startswith(("https://", "http://127.0.0.1")):
        raise refuse("bad webhook: An HTTPS URL must be provided for webhook")
    if secret and not re.fullmatch("[A-Za-z0-9_-]{1,256}", secret):
        raise refuse("secret token contains unallowed characters")
    platform.webhook, platform.webhook_error = url, None
    platform.webhook_headers = {"X-Telegram-Bot-Api-Secret-Token": secret} if secret else {}
    allow(platform, parameters)
    _drop_pending(platform, parameters)
    platform.pollers += 1
    platform.changed()
    return True


def delete_webhook(platform: Platform, parameters: Json) -> bool:
    """Forget the webhook."""
    platform.webhook, platform.webhook_headers, platform.webhook_error = "", {}, None
    _drop_pending(platform, parameters)
    return True


def _drop_pending(platform: Platform, parameters: Json) -> None:
    if str(parameters.get("drop_pending_updates", "")).lower() == "true":
        platform.updates.clear()


def get_webhook_info(platform: Platform, _parameters: Json) -> Json:
    """Say what Telegram knows of the webhook."""
    info: Json = {
        "url": platform.webhook,
        "has_custom_certificate": False,
        "pending_update_count": len(platform.pending()),
        "allowed_updates": sorted(platform.allowed),
    }
    if platform.webhook_error is not None:
        info["last_error_date"], info["last_error_message"] = platform.webhook_error
    return info


def allow(platform: Platform, parameters: Json) -> None:
    """Take over which kinds of updates the bot wants from now on; an empty list means the default."""
    if "allowed_updates" in parameters:
        platform.allowed = frozenset(_json(parameters, "allowed_updates")) or DEFAULT_UPDATES


def _json(parameters: Json, name: str) -> Any:  # noqa: ANN401 - whatever the bot sent
    value = parameters.get(name)
    try:
        return json.loads(value) if isinstance(value, str) else value
    except ValueError:
        raise refuse(f"can't parse {name} JSON object") from None


METHODS: Mapping[str, Method] = {
    "getme": get_me,
    "sendmessage": send_message,
    "sendphoto": send_photo,
    "sendmediagroup": send_media_group,
    "sendchataction": send_chat_action,
    "editmessagetext": edit_message_text,
    "editmessagereplymarkup": edit_message_reply_markup,
    "answercallbackquery": answer_callback_query,
    "getfile": get_file,
    "setmycommands": set_my_commands,
    "deletemycommands": delete_my_commands,
    "setwebhook": set_webhook,
    "deletewebhook": delete_webhook,
    "getwebhookinfo": get_webhook_info,
    **TOPIC_METHODS,
}
