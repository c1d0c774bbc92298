"""Further requests that a clause says by itself: what the whole message only hints at is read once more, alone."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from intents.faults.demands import asks_only_when_fixed
from intents.normalise import normalise
from intents.opinion import Readers
from intents.patterns import regex
from intents.replies.answers import is_question
from intents.requests import ALONE, clauses_of
from intents.understanding import INTENTS, Request
from intents.visits.own_people import tells_of_guest

ALONE_FROM: Final = 0.9
"""Probability from which a clause alone is a request; fitted on the development set (8 more found, 3 wrong)."""
LINKED_FROM: Final = 0.75
"""The same for a clause that a word such as 'also' sets off."""
ASKED_FROM: Final = 0.5
"""The same where its words say that something is asked: '顺便问下'."""
NEVER_SURE: Final = 1.1
LIKELY: Final = 0.4
"""A request that the whole message makes so likely needs no second reading."""
MOST: Final = 4
_NEVER: Final = frozenset({"human_agent", "complaint", "suggestion", "emergency", "ticket_cancel"})
"""What a clause alone sounds like too easily."""
_CONFUSED: Final = (
    {"repair_request", "service_booking"},
    {"service_info", "fee_question"},
    {"suggestion", "repair_request"},
    {"visitor_registration", "activity_signup"},
    {"complaint", "fee_question"},
)
"""Pairs that one wish sounds like both of."""
_LINKED: Final = frozenset(
    {"repair_request", "visitor_registration", "fee_question", "service_booking", "activity_signup"}
)
_BEFORE: Final = frozenset({"ticket_status", "service_info"})
"""What is asked first, before something else is added; or besides, where words such as '顺便' leave no doubt."""
_ENDED: Final = frozenset({"ticket_cancel", "complaint", "human_agent"})
"""What is said first as well; read again alone it sounds like too much else."""
_LINK: Final = regex(
    r"[ ,]*(?:另外|此外|还有|顺便|顺带|同埋|再就是|对了|然后|再(?=问|帮|请)|还想(?=问|请)|仲(?=想|要|有)"
    r"|(?:also|besides|plus|btw|another thing|by the way|and)\b)[ ,]*"
)
_ADDED: Final = regex(
    r"[ ,]*(?:另外|此外|还有(?=[ ,]|问|就是|一?件|一?个)|顺便|顺带|同埋|再就是|对了|还想(?=问|请)"
    r"|(?:also|besides|plus|btw|another thing|by the way"
    r"|and (?:also|where|when|what|how|can|could|is|are|do|does|who))\b)[ ,]*"
)
"""The plainest of these: somebody who breathes between two halves of one request says none of them."""
_SAYS_ASKS: Final = regex(
    r"[ ,]*(?:另外|此外|还有|顺便|顺带|同埋|再就是|对了|然后|再|还想|请)+[ ,]*"
    r"(?:我|想|也|要|来|请){0,3}(?:问|打听|咨询|了解)"
    r"|[ ,]*(?:also|plus|btw|another thing|by the way|and)\b[ ,]*(?:also )?"
    r"(?:(?:can|could|would) (?:you|u) (?:please |pls )?tell|do you know|i(?:'d| would| also)? (?:like|want"
    r"|need)(?:ed)? to"
    r"(?: also)? (?:know|ask)|(?:just )?(?:wonder|ask)ing|quick question)"
)
"""That something is asked besides, in so many words."""
_WHEN_COMING: Final = regex(
    r"(?:什么时候|啥时候|几时|几点|多久|哪天)(?:能|可以|会|才|可|方便)?(?:来|上门|派人|修|到|弄|好)(?!的)"
    r"|\bwhen (?:can|will|could|would|is|are) (?:you|u|someone|somebody|anyone|they|he|it|that|this|the (?:guy"
    r"|plumber|technician"
    r"|repairman))\b[^,.;!?]{0,12}\b(?:com|fix|repair|be (?:done|ready)|arriv|send)"
)
"""When somebody comes for what was told of before: no other matter."""
_QUESTION: Final = regex(r"([\u4e00-\u9fff])[不唔]\1|能[^,.;!?。]{1,8}不(?=$|[ ,.。])|哪[天里儿年]")
"""A question that `is_question` does not know: in the middle of a talk it is hardly one."""

_NUMBERED: Final = regex(
    r"(?<=[\s,.;:、])(?:[2-4二三四][.、)](?!\d)|[一二三四]是|第[一二三四](?:[个件]|是|[ ,])|其[一二三]|(?:one"
    r"|two|three|first(?:ly)?"
    r"|second(?:ly)?|third(?:ly)?)[,:] )"
)
"""Where a numbered list goes on."""
_FIRST: Final = regex(
    rf"^(?:{_LINK.pattern}|[1-4一二三四][.、)](?!\d) *|[一二三四]是|第[一二三四][个件]?是?[ ,]*|其[一二三]"
    r"|(?:one|two|three|first(?:ly)?|second(?:ly)?|third(?:ly)?)[,:] )"
)


def spoken_alone(text: str, requests: Sequence[Request], readers: Readers) -> list[Request]:
    """Give the requests, those surer that their clause alone says, and those that a word such as 'also' adds."""
    first, *others = requests
    if INTENTS.index(first.intent) in ALONE or first.intent == "emergency":
        return list(requests)
    found = [first, *(_read_again(text, first, one, readers) for one in others)]
    known = {one.intent for one in found}
    for one in _linked(text, first, readers):
        if one.intent in known and one.intent != first.intent:
            found = [
                replace(one, confidence=max(one.confidence, old.confidence)) if old.intent == one.intent else old
                for old in found
            ]
        elif one.intent not in known and _comes_beside(first, one):
            found.append(one)
            known.add(one.intent)
    return found


def _comes_beside(first: Request, other: Request) -> bool:
    if first.intent in _ENDED and other.intent not in _BEFORE:
        return False
    return first.intent in _LINKED | _BEFORE | _ENDED and not _is_confused(first, other)


def _is_confused(first: Request, other: Request) -> bool:
    return other.intent in _NEVER or {first.intent, other.intent} in _CONFUSED


def _read_again(text: str, first: Request, one: Request, readers: Readers) -> Request:
    if one.confidence >= LIKELY or _is_confused(first, one):
        return one
    intent, confidence = _best(text[one.start : one.end], readers)
    return replace(one, confidence=confidence) if intent == one.intent and confidence >= ALONE_FROM else one


def _linked(text: str, first: Request, readers: Readers) -> list[Request]:
    """Give what the parts between such words ask for, where each is sure by itself."""
    said = normalise(text)
    linked = {
        start
        for start, end in clauses_of(said.text)
        if start and (_LINK.match(said.text, start, end) or tells_of_guest(said.text[start:end]))
    }
    borders = [0, *sorted(linked | {match.start() for match in _NUMBERED.finditer(said.text)})]
    if not said.text or not 1 < len(borders) <= MOST:
        return []
    spans = list(zip(borders, [*borders[1:], len(said.text)], strict=True))
    found: list[Request] = []
    # From behind: the first part, mostly the longest, is read only where another one asks for something.
    for start, end in reversed(spans):
        if start == 0 and not found:
            break
        begin, last = said.origins[start], said.origins[end - 1] + 1
        intent, confidence = _best(text[begin:last], readers)
        besides = start > 0 and intent in _BEFORE
        least = _least_besides(said.text, start, end) if besides else LINKED_FROM
        if intent in _LINKED | _BEFORE and confidence >= least:
            found.insert(0, Request(intent, confidence, begin, last))
    return found if len({one.intent for one in found}) > 1 or first.intent in _ENDED else []


def _least_besides(said: str, start: int, end: int) -> float:
    """Give the probability from which a part is a question that is asked besides; none is enough where none is."""
    if asks_only_when_fixed(said[start:end]) or _WHEN_COMING.search(said, start, end):
        return NEVER_SURE
    if _SAYS_ASKS.match(said, start, end):
        return ASKED_FROM
    part = said[start:end]
    asks = _ADDED.match(said, start, end) is not None and (is_question(part) or _QUESTION.search(part) is not None)
    return LINKED_FROM if asks else NEVER_SURE


def _best(part: str, readers: Readers) -> tuple[str, float]:
    said = normalise(part).text
    said = _FIRST.sub("", said, count=1)
    if not said.strip():
        return "", 0.0
    probabilities = readers.read(said).first(readers.calibration)
    best = int(probabilities.argmax())
    if tells_of_guest(said) and float(probabilities[best]) < ALONE_FROM:
        return "visitor_registration", ALONE_FROM
    return INTENTS[best], float(probabilities[best])
