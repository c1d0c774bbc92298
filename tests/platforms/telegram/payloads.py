"""Objects of the Bot API as JSON."""

from collections.abc import Iterable
from typing import Any

Json = dict[str, Any]
BOT_ID = 7000000001
BOT: Json = {
    "id": BOT_ID,
    "is_bot": True,
    "first_name": "Guanjia",
    "username": "guanjia_test_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
    "can_connect_to_business": False,
    "has_main_web_app": False,
}


def user(person_id: int, first_name: str, last_name: str = "", language: str = "zh-hans") -> Json:
    """Give a User."""
    given: Json = {"id": person_id, "is_bot": False, "first_name": first_name, "language_code": language}
    return {**given, "last_name": last_name} if last_name else given


def private_chat(person: Json) -> Json:
    """Give the Chat of a person with the bot: it has the person's id."""
    names: Json = {key: person[key] for key in ("first_name", "last_name") if key in person}
    return {"id": person["id"], "type": "private", **names}


def group_chat(chat_id: int, title: str) -> Json:
    """Give the Chat of a group."""
    return {"id": chat_id, "type": "group", "title": title, "all_members_are_administrators": True}


def photo_sizes(sizes: Iterable[tuple[str, int, int, int]]) -> list[Json]:
    """Give a photo from file id, bytes, width and height of each size, the smallest first, as Telegram does."""
    return [
        {"file_id": file_id, "file_unique_id": f"u{file_id}", "file_size": size, "width": width, "height": height}
        for file_id, size, width, height in sizes
    ]


def membership(person: Json, before: str, after: str, date: int) -> Json:
    """Give the ChatMemberUpdated by which a bot learns that somebody blocked it, or took it back."""

    def member(status: str) -> Json:
        return {"user": BOT, "status": status, **({"until_date": 0} if status == "kicked" else {})}

    return {
        "chat": private_chat(person),
        "from": person,
        "date": date,
        "old_chat_member": member(before),
        "new_chat_member": member(after),
    }
