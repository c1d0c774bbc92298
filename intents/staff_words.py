"""What staff write about their tickets: '接单', 'on my way 1003', '完成 1001 换了软管'."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

_VERBS: Final[tuple[tuple[str, str], ...]] = (
    ("accept", r"接单|接單|我接|收到|接了|accept|take it|i'?ll take"),
    ("depart", r"出发|出發|在路上|马上到|馬上到|去了|on (my|the) way|omw|leaving now"),
    ("arrive", r"到了|到达|到達|已到|开始处理|開始處理|开始修|arrived|i'?m here|on site"),
    ("wait_parts", r"等配件|等零件|缺件|等料|waiting for (parts|spares)|need parts"),
    ("resume", r"继续|繼續|恢复|resume"),
    ("hand_back", r"退回|退单|退單|做不了|hand back|return it"),
    ("finish", r"完成|修好了|搞定|处理好了|處理好了|好了|做完|完工|done|fixed|finished|completed|resolved"),
    ("list", r"我的工单|我的工單|工单列表|工單列表|待办|待辦|my (tickets|jobs)|list"),
)
_PATTERN: Final = tuple(
    (verb, re.compile(rf"^[\s,，。#]*(?P<before>\d{{4,}})?[\s,，:：]*(?:{words})", re.IGNORECASE))
    for verb, words in _VERBS
)
_ENDS: Final = re.compile(
    "(?:结束|結束)(?:对话|對話|会话|會話|聊天)?|释放|釋放|交还|交還|转回机器人|轉回機器人"
    "|release|done|end(?: (?:the )?chat)?"
)
_NUMBER: Final = re.compile(r"^[\s,，:：#号號]*(?P<after>\d{4,})")


@dataclass(frozen=True, slots=True)
class StaffWords:
    """What to do (a verb of the state machine's buttons, or `list`), to which ticket number, with which note."""

    verb: str
    number: str | None
    note: str


def read(text: str) -> StaffWords | None:
    """Give what a line of a staff member asks to do, or None when it begins with no such word."""
    said = unicodedata.normalize("NFKC", text).strip()
    for verb, pattern in _PATTERN:
        found = pattern.match(said)
        if found:
            rest = said[found.end() :]
            after = _NUMBER.match(rest)
            number = found["before"] or (after["after"] if after else None)
            note = rest[after.end() :] if after else rest
            return StaffWords(verb, number, note.strip(" ,，。:：;；"))
    return None


def ends_talk(text: str) -> bool:
    """Tell whether a whole line of a staff member gives the resident back to the bot: '结束', 'done', 'end chat'."""
    said = unicodedata.normalize("NFKC", text).casefold().strip(" \t\n.,!。，！")
    return _ENDS.fullmatch(said) is not None
