"""The menu below the chat: an entry of ours stands for an intent, as if the resident had chosen it by name."""

from typing import Any, Final

from bot.channels.wechat.arrivals import WISH
from bot.channels.wechat.texts import channel_text

Entry = tuple[str, str]
_MENU: Final[tuple[tuple[str, tuple[Entry, ...]], ...]] = (
    ("repairs", (("repair", "repair_request"), ("complaint", "complaint"), ("status", "ticket_status"))),
    (
        "services",
        (
            ("visitor", "visitor_registration"),
            ("fees", "fee_question"),
            ("booking", "service_booking"),
            ("activities", "activity_signup"),
        ),
    ),
)
_LAST: Final[Entry] = ("person", "human_agent")


def usual_menu(language: str = "zh") -> list[dict[str, Any]]:
    """Give the buttons of the usual menu: at most three, with at most five below each (the platform's limits)."""
    folders = [
        {"name": _word(language, name), "sub_button": [_click(language, one) for one in below]} for name, below in _MENU
    ]
    return [*folders, _click(language, _LAST)]


def _click(language: str, entry: Entry) -> dict[str, Any]:
    name, intent = entry
    return {"type": "click", "name": _word(language, name), "key": f"{WISH}{intent}"}


def _word(language: str, name: str) -> str:
    return channel_text(language, f"wechat-menu-{name}")
