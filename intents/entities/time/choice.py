"""Which of the times in a message a clerk would write down."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from intents.entities.corrections import MOVING, corrected, standing
from intents.entities.passage import Find, Passage
from intents.entities.time.atoms import Atom
from intents.entities.time.phrases import Phrase, phrases, resolve
from intents.entities.time.tense import past
from intents.patterns import regex

RECURRING_BEFORE: Final = regex(
    r"(?:每个?|逢|每到|每隔|平时|平常|一般|通常|经常|总是|老是|天天|成日|周周|规定|长期|一直|一到|到了|往常|"
    r"\b(?:every|each|all|daily|usually|normally|always|regularly|typically|most|alternate|any|per|"
    "only)) ?(?:single |other )?(?:都是|都在|都|是|在|到|from |at |on )?$",
    re.ASCII,
)
RECURRING_AFTER: Final = regex(
    r"^(?:s\b| ?(?:的?时候)?都(?:是|有(?!空|人|时间)|在(?!家|[ ,，。.!！]|$)|要|会|吵|被)|和?每"
    r"|之间都(?!行|可以|得|在家|有|"
    "方便|ok)| ?(?:each|every|daily|nights|mornings|"
    r"evenings)\b)",
    re.ASCII,
)
RECURRING: Final = regex(
    r"每[天晚周日早到次个]|天天|晚晚|日日|\bevery (?:single )?(?:day|night|morning|evening|week|time|other|mon|tue|"
    r"wed|thu|fri|sat|sun)|\bnightly\b|\bdaily\b|\bweekly\b|\beach (?:day|night|time|week)",
    re.ASCII,
)
ALL_WEEK: Final = regex(r"\bmon(?:day)?(?: ?-|–| to) ?(?:fri|sat|sun)", re.ASCII)
OF_ONE_WEEK: Final = regex(r"\b(?:next|this|coming|following) week\b", re.ASCII)
"""'Monday to Friday' of one week are five days, and not those of every week."""
SINCE: Final = regex(r"(?:自从|打从|\bsince) ?(?:the )?$", re.ASCII)
FROM: Final = regex(r"(?:从|由|自|\bfrom) ?(?:the )?$", re.ASCII)
SO_FAR: Final = regex(r"^[^,，。.]{0,8}(?:(?<!可)以来|到现在|至今|到今天|till now|until now)", re.ASCII)
GOING_ON: Final = regex(
    r"^[^,，。.]{0,8}(?<!可)以来|^ ?(?:[上下]午|早上|晚上|中午|\d{1,2}点)? ?(?:就|开始|起|以来|到现在|至今"
    r"|到今天|till now|"
    "until now|onwards?|已经)",
    re.ASCII,
)
MEETING: Final = regex(
    "来|到|约|上门|过[来去嚟]|在家|有空|得闲|方便|送|搬|接|预|订|定|改|交|缴|停[水电气]|进场|入场|开|参加|报名|"
    "登记|拜访|取|行唔行|可以|可唔可以|行不行|行吗|吧|呗|得唔得|嚟|返|走|施工|装修|去|见|放行|安排|"
    r"\b(?:come|comes|coming|came|arriv\w*|visit\w*|book\w*|make it|chang\w*|mov\w*|instead|reschedul\w*|"
    r"appointment|reach\w*|deliver\w*|pick\w*|home|free|"
    r"available|ok|okay|can|schedul\w*|move|moving|mov\w*|reserv\w*|send|slot|"
    r"need|please|pls|plz|want|start\w*|due|pay|works?|visitor|guest|friends?|party|join\w*|attend\w*|install\w*|"
    r"drop\w*|pass|expect\w*|land\w*|stay\w*|let|tell|for|register|fix|repair|check|call)\b",
    re.ASCII,
)
HAPPENED: Final = regex(
    r"报|说|约|来过|提|反映|投诉|交|缴|修|申请|登记|扣|充|买|订|话|讲|答应|应承|发|打|寄|换|停|"
    r"\b(?:complain\w*|request\w*|report\w*|ticket|email\w*|called|raised|said|told|came|logged|filed|submitted|"
    "paid|pay|bought|visited|promised|sent|booked|fixed|repaired|request|"
    r"technician|plumber|electrician|guy|man|letter|approved|appointment|again|token|bill|charged|asked|left)\b",
    re.ASCII,
)
PASSING: Final = regex(
    "^ ?(?:上不上|上班|开不开|开门|营业|让|不让|不准|不许|休息|有没有|有冇|有人吗|是?第|是?周|是?星期|气|天气|又|"
    "还(?!(?:能|会|要)?(?:停|来|开|办)|有(?:吗|没|空|位|场|票|名额|时间|得))|怎么|咋|吵|这么|太|真|没|冇"
    "|[都也](?!可以|行|得|方便|ok|在家|有人|有空|能|来)|好|is (?:a |so |my "
    "|the |friday|monday)|i have|我有|weather)",
    re.ASCII,
)
STATED: Final = regex(
    r"(?:today is|today's|today, |it'?s|it is|今天是|今日系|今天就是|今天都|都) ?(?:already )?$", re.ASCII
)
COMING: Final = regex(
    "来(?!回|电|水)|约|上门|过[来去嚟]|在家|有空|得闲|方便|送|预|改|进场|之?前到|再?到(?!家|底|处|现在|了)|"
    "行吗|搞掂|修好|修完|弄好|"
    "行不行|吧|嚟|接|开门|挪|推|延|换|时间|"
    r"\b(?:i'?m|i am|i'?ll be|we'?re|we are|be) (?:\w+ ){0,2}(?:in|home|around)\b|"
    r"\b(?:come|comes|coming|arriv\w*|visit\w*|book\w*|make it|chang\w*|mov\w*|instead|reschedul\w*|"
    r"appointment|reach\w*|deliver\w*|free|available|ok|okay|slot|"
    r"there|please|pls|expect\w*|pass|visitor|guest|send (?:some|any)(?:one|body)|send (?:a|the|him|ur|your))\b",
    re.ASCII,
)
STILL: Final = regex(r"还在|又|刚|就开始|歇|吵醒|仲喺|again|still|woke|keeps?|since", re.ASCII)
NEAR: Final = 40
CLOSE: Final = 16


@dataclass(frozen=True, slots=True)
class Timed:
    """A resolved time with the weight that it has for the clerk."""

    start: int
    end: int
    value: str
    weight: int


def times(passage: Passage, now: datetime) -> Iterator[Find]:
    """Give the one time to write down, if there is one."""
    text = passage.text
    found = [phrase for phrase in phrases(passage, now) if not recurring(text, phrase)]
    adopted = adopt(text, found)
    resolved = [
        Timed(phrase.start, phrase.end, resolve(phrase, now, day), weight(text, phrase, day, now))
        for phrase, day in adopted
    ]
    kept = inherit(text, resolved)
    if len({item.value for item in kept if item.weight == 1}) > 1 == max(item.weight for item in kept):
        return  # several days gone by: a story, not a date for the form
    best = max((item for item in kept if item.weight > 0), key=lambda item: (item.weight, -item.start), default=None)
    if best:
        yield Find("time", best.value, best.start, best.end)


def recurring(text: str, phrase: Phrase) -> bool:
    """Tell whether this happens again and again, or lasts, instead of being an occasion."""
    before, after = text[max(0, phrase.start - 14) : phrase.start], text[phrase.end : phrase.end + 14]
    whole = before.endswith("all ") and phrase.day is not None and phrase.part != ""
    if (RECURRING_BEFORE.search(before) and not whole) or RECURRING_AFTER.search(after):
        return True
    near = text[max(0, phrase.start - NEAR) : phrase.end + NEAR]
    each = RECURRING.search(near) or (ALL_WEEK.search(near) and not OF_ONE_WEEK.search(near))
    if not (phrase.day and not phrase.day.weekday) and each:
        return True
    been = phrase.past or bool(phrase.day and phrase.day.vague)
    lasting = SINCE.search(before) or SO_FAR.search(after) or (been and FROM.search(before) and GOING_ON.search(after))
    return bool(lasting) and not phrase.until


def adopt(text: str, found: list[Phrase]) -> list[tuple[Phrase, Atom | None]]:
    """Give each hour without a day the nearest day without an hour, before it rather than after, and spend that day."""
    result: list[tuple[Phrase, Atom | None]] = []
    spent: set[int] = set()
    loose = [index for index, phrase in enumerate(found) if phrase.day and not phrase.timed]
    for index, phrase in enumerate(found):
        if day_of(phrase) or not phrase.timed or (phrase.at and phrase.at.moment):
            continue
        best = nearest(index, found, loose)
        last = found[index - 1] if index else None
        if best is not None:
            spent.add(best)
            # '周一晚上来吃饭 7点': of that evening.
            own = replace(phrase, part=phrase.part or found[best].part, until=last_of(phrase, found[best]))
            result.append((own, found[best].day))
        elif last and last.day and corrected(text, last, phrase):
            result.append((replace(phrase, part=phrase.part or last.part), last.day))
        elif not (phrase.at and phrase.at.open):
            result.append((phrase, None))
    result += [
        (phrase, None)
        for index, phrase in enumerate(found)
        if day_of(phrase) or (phrase.at and phrase.at.moment)
        if index not in spent
    ]
    return sorted(result, key=lambda pair: pair[0].start)


def last_of(hours: Phrase, days: Phrase) -> Phrase | None:
    """Give the end of a range of hours, on the last of the days: 'from the 23rd to the 25th, 9 to 5'."""
    last = days.until.day if days.until else None
    return replace(hours.until, day=last) if hours.until and last and not hours.until.day else hours.until


def day_of(phrase: Phrase) -> Atom | None:
    """Give the day of a phrase: its own, or that of the end of its range ('between 9 and 10 on Thursday')."""
    return phrase.day or (phrase.until.day if phrase.until else None)


def nearest(index: int, found: list[Phrase], loose: list[int]) -> int | None:
    """Give the day that an hour belongs to: the nearest one that lies ahead, before it rather than after."""
    start = found[index].start
    near = [other for other in loose if abs(found[other].start - start) < 2 * NEAR]
    return min(
        near,
        key=lambda other: (found[other].past, abs(found[other].start - start) + 10 * (other > index)),
        default=None,
    )


def weight(text: str, phrase: Phrase, day: Atom | None, now: datetime) -> int:
    """Give how much a clerk would want this time in the form; 0 for a passing mention."""
    near = text[max(0, phrase.start - NEAR) : phrase.start] + " " + text[phrase.end : phrase.end + NEAR]
    short = len(text) - (phrase.end - phrase.start) < 12  # noqa: PLR2004
    own = day_of(phrase) or day
    vague = own is not None and own.vague and not phrase.timed and phrase.part not in {"afternoon", "evening"}
    wanted = bool((COMING if vague else MEETING).search(near)) or short
    if own is None and not (phrase.at and phrase.at.moment):
        close = text[max(0, phrase.start - CLOSE) : phrase.start] + " " + text[phrase.end : phrase.end + CLOSE]
        been = phrase.past or past(text, phrase.start, phrase.end)
        moved = MOVING.search(text, max(0, phrase.start - NEAR), phrase.start)
        return 2 if (short or moved or COMING.search(close)) and not (STILL.search(close) or been) else 0
    if own and own.weekday and STATED.search(text[max(0, phrase.start - CLOSE) : phrase.start]):
        return 0
    if phrase.past or (own and own.past):
        named = (
            own is not None and not own.weekday and own.day is not None and own.day == now.date() - timedelta(days=1)
        )
        named = named or text.startswith(("last", "上"), phrase.start)
        return 1 if named or HAPPENED.search(near) or short else 0
    score = 2 + 2 * phrase.timed + wanted + (phrase.until is not None)
    if (vague or (own and own.weekday and not phrase.timed)) and PASSING.search(text[phrase.end : phrase.end + CLOSE]):
        return 0
    if vague and not wanted:
        return 0
    return score - vague


def inherit(text: str, resolved: list[Timed]) -> list[Timed]:
    """Leave out the times that were taken back; an hour that replaces another stays on the day of that one."""
    return [resolved[index] for index in standing(text, resolved)]
