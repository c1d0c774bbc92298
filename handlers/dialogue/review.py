"""Keeping what was misunderstood, masked, for review and for the next training."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from handlers.dialogue.turn import Turn
from intents.entities.name import FULL
from intents.language import detect
from intents.masking import mask
from intents.understanding import INTENTS
from storage import Session
from storage.account import Account
from storage.review import Reason, ReviewItem
from storage.staff import Staff

LONGEST: Final = 500
"""Characters that are kept: what is longer is a story, and no example of anything."""
_NOBODY_MEANT: Final = frozenset({"human_agent"})
"""A wish that is chosen because no other fits says nothing about the words."""
_BARE_NAME: Final = re.compile(rf"{FULL}|[A-Z][a-z'’-]+(?: [A-Z][a-z'’-]+){{1,2}}")


def keep_unclear(turn: Turn) -> None:
    """Keep what was not understood; its label comes when its sender says what was meant."""
    if turn.text and turn.account.staff is None:
        words = turn.words()
        item = _item(turn, words, Reason.UNCLEAR, words["intent"])
        turn.item = item.id if item else None


def keep_corrected(turn: Turn, words: Mapping[str, Any], guess: str | None, intent: str | None) -> int | None:
    """Keep words whose sender says that they were taken for something else, with what they mean where it was named."""
    means = None if intent in _NOBODY_MEANT else intent
    known = turn.session.get(ReviewItem, words["item"]) if words.get("item") else None
    if known is not None:
        known.decide(means, Reason.CORRECTED)
        return known.id
    if not words.get("text"):
        return None
    item = _item(turn, words, Reason.CORRECTED, guess)
    if item is None:
        return None
    item.decide(means)
    return item.id


def label(turn: Turn, intent: str, item_id: int | None) -> None:
    """Write down what the kept words mean, as their sender chose."""
    item = turn.session.get(ReviewItem, item_id) if item_id else None
    if item is not None and intent in INTENTS and intent not in _NOBODY_MEANT:
        item.decide(intent)


def masked(session: Session, by: Account, text: str, names: Iterable[str] = ()) -> str:
    """Give the beginning of a text without personal data: what patterns find, and names that are on record here."""
    if _BARE_NAME.fullmatch(text.strip()):
        return ""
    shown = mask(text).text[:LONGEST]
    staff = Staff.of_community(session, by.community_id) if by.community_id else []
    known = {by.name, *names, *(one.name for one in staff)}
    for name in sorted((name for name in known if len(name) > 1), key=len, reverse=True):
        shown = re.sub(rf"(?<![A-Za-z\[]){re.escape(name)}(?![A-Za-z\]])", "[NAME]", shown)
    return shown


def _item(turn: Turn, words: Mapping[str, Any], reason: Reason, guess: str | None) -> ReviewItem | None:
    text = masked(turn.session, turn.account, words["text"])
    if not text:
        return None
    item = ReviewItem(
        community_id=turn.account.community_id,
        text=text,
        language=detect(text) or turn.language,
        engine=turn.engine,
        guess=guess,
        confidence=words["confidence"] if guess == words["intent"] else None,
        ranking=words["ranking"],
        reason=reason,
        at=turn.now,
    )
    return item.keep(turn.session)
