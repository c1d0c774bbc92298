"""What WeCom refuses in a template card (document 90236), and what a card shows."""

import re

from tests.platforms.wecom.faults import ApiError
from tests.platforms.wecom.platform import Json, Message

_TASK_ID = re.compile(r"[A-Za-z0-9_\-@]{1,128}")
_INTERACTIVE = {"button_interaction", "vote_interaction", "multiple_interaction"}
BAD_CARD = 41068
"""Errcodes of cards are not published one by one: the bot must not depend on which it is."""


def check_card(card: Json, *, callback: str, used: set[str], updates: bool = False) -> None:
    """Raise ApiError for a card that WeCom does not take."""
    kind = card.get("card_type")
    if kind not in _INTERACTIVE | {"text_notice", "news_notice"}:
        raise ApiError(BAD_CARD, "invalid card_type")
    title = card.get("main_title") or {}
    if not title.get("title") and not card.get("sub_title_text"):
        raise ApiError(BAD_CARD, "main_title or sub_title_text is needed")
    if len(card.get("horizontal_content_list", [])) > 6:
        raise ApiError(BAD_CARD, "horizontal_content_list too long")
    if any(not one.get("keyname") for one in card.get("horizontal_content_list", [])):
        raise ApiError(BAD_CARD, "keyname missing")
    if kind == "text_notice" and not (card.get("card_action") or {}).get("type"):
        raise ApiError(BAD_CARD, "card_action missing")
    if kind == "button_interaction":
        _check_buttons(card.get("button_list"))
    if not updates and kind in _INTERACTIVE:
        _check_task(str(card.get("task_id", "")), used, callback)


def _check_buttons(buttons: list[Json] | None) -> None:
    if not buttons or len(buttons) > 6:
        raise ApiError(BAD_CARD, "button_list: 1 to 6")
    for button in buttons:
        if not button.get("text") or not 0 < len(str(button.get("key", "")).encode()) <= 1024:
            raise ApiError(BAD_CARD, "button without text or key")


def _check_task(task_id: str, used: set[str], callback: str) -> None:
    if not callback:
        raise ApiError(43012, "no callback url, no interactive card")
    if not _TASK_ID.fullmatch(task_id):
        raise ApiError(42014, "invalid task_id")
    if task_id in used:
        raise ApiError(42014, "task_id used before")


def text_of(message: Message) -> str:
    """Give what a member reads of a message."""
    content = message.content
    if message.kind != "template_card":
        return str(content.get("content", ""))
    title = content.get("main_title") or {}
    rows = [f"{one['keyname']}：{one.get('value', '')}" for one in content.get("horizontal_content_list", [])]
    lines = [title.get("title", ""), title.get("desc", ""), content.get("sub_title_text", ""), *rows, message.replaced]
    return "\n".join(str(line) for line in lines if line)


def buttons_of(message: Message) -> dict[str, str]:
    """Give label → key of the buttons that can still be pressed."""
    if message.kind != "template_card" or message.replaced:
        return {}
    return {str(one["text"]): str(one["key"]) for one in message.content.get("button_list", [])}
