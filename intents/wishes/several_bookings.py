"""Several bookings in one message: each with a day of its own."""

from typing import Final

from intents.patterns import regex, says
from intents.visits.pieces import pieces
from intents.wishes.booking_words import names_something, says_cancel, says_change

_BOOKS: Final = regex(r"订|约(?!好|定好)|安排|\b(?:book|reserve|arrange|hire)\b")
_DAY_NAME: Final = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|tmrw?|tonight|the weekend|\d{1,2}(?:st|nd|rd|th)?"
)
_DAY: Final = regex(
    r"[今明后][天早晚日]|听日|后日|(?:周|星期|礼拜)[一二三四五六日天末]|\d{1,2}[号日]"
    rf"|\b(?:{_DAY_NAME})\b"
)
_NAMED_ON_A_DAY: Final = regex(
    rf"^(?:and |also |plus )*(?:the|an?|some) [\w ]{{2,24}}? (?:on |for |this |next )?(?:{_DAY_NAME})\b"
)
"""'… and the barbecue on Sunday': what is booked goes on without its verb."""


def bookings(text: str) -> list[str]:
    """Give the words of each booking that a text asks for; the whole text unless there are several."""
    groups: list[list[str]] = []
    for piece in pieces(text):
        books = says(_DAY, piece) and (says(_BOOKS, piece) or (bool(groups) and says(_NAMED_ON_A_DAY, piece)))
        if books and names_something(piece, ()):
            groups.append([piece])
        elif groups:
            groups[-1].append(piece)
        else:
            return [text]
    several = len(groups) > 1 and not says_cancel(text) and not says_change(text)
    return [" ".join(group) for group in groups] if several else [text]
