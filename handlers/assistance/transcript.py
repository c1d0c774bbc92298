"""The last of a talk, as staff read it before they take it over."""

from datetime import datetime
from typing import Final

from handlers.dialogue.messages import MessageKind
from handlers.dialogue.texts import render
from storage import Session
from storage.account import Account
from storage.transcript import Line, talk

LINES: Final = 10
LONGEST_LINE: Final = 120
"""Characters of one line: ten of them still fit into any platform's message."""
LONGEST_OF_BOT: Final = 50
"""Characters of a line of the bot, which is there to show what the resident answered."""
RELAYED: Final = "hand-over:"
"""What the keys of messages between two people begin with: their text names who speaks."""


def facts(session: Session, resident: Account, now: datetime, language: str) -> dict[str, str | int]:
    """Give who a resident is, for staff: name, phone and homes on file, and the last that was said."""
    return {
        "name": name_of(resident, language),
        "phone": resident.phone or render(language, "contact-none"),
        "home": _homes(session, resident, now) or render(language, "person-no-home"),
        "talk": last_words(session, resident, language),
    }


def name_of(resident: Account, language: str) -> str:
    """Give the name by which staff know a resident; somebody unknown has none."""
    return resident.name.strip() or render(language, "person-nameless")


def last_words(session: Session, resident: Account, language: str) -> str:
    """Give the last lines that both sides said, without what is discreet."""
    lines = [_line(one, resident, language) for one in talk(session, resident.id, LINES, MessageKind.REPLY)]
    return "\n".join(lines) or render(language, "person-no-talk")


def _homes(session: Session, resident: Account, now: datetime) -> str:
    if resident.resident is None or resident.community is None:
        return ""
    today = now.astimezone(resident.community.zone).date()
    return ", ".join(home.code for home in resident.resident.homes(session, today))


def _line(line: Line, resident: Account, language: str) -> str:
    words = " ".join(line.text.split())
    by_bot = line.key is not None and not line.key.startswith(RELAYED)
    longest = LONGEST_OF_BOT if by_bot else LONGEST_LINE
    words = words if len(words) <= longest else words[:longest] + "…"
    if line.photos:
        words = f"{words} {render(language, 'person-photos', count=line.photos)}".strip()
    if line.key is None:
        return render(language, "person-said", name=name_of(resident, language), words=words)
    return render(language, "person-bot-said", words=words) if by_bot else words
