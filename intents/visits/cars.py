"""The cars of those who come: whether there is one, and where it may park."""

from collections.abc import Iterable, Sequence
from typing import Final

from intents.entities.name import ADDRESSED, FULL, names
from intents.entities.passage import Find, Passage, read
from intents.entities.people import people
from intents.entities.plate import plates
from intents.patterns import regex, says
from intents.replies import answers

_NO_CAR: Final = regex(
    r"(?:他|她|他们)?(?:没有?|没开|不开|不带|冇|冇揸|沒有?|不開|無)(?:车|車)(?:来|嚟|牌|了|啦)*(?=$|[\s,，。.!;])"
    r"|(?:^|[\s,，。.!;])走路(?:来|过来)?(?=$|[\s,，。.!;])"
    r"|(?:^|[,.;!?] ?|\b(?:sorry|actually|correction|no|oops|wait|btw|but|so|and|also|ok|yes|oh) )"
    r"(?:(?:he|she|they|it'?s|there'?s|there is|has|have|got|is|are|will|'ll|be|with|will have) )*"
    r"(?:no (?:car|vehicle|plate|wheels)|without (?:a |the |any )?(?:car|vehicle)|(?:coming )?on foot|walking"
    r"|by (?:mrt|bus|train|metro|subway|taxi|cab|grab|uber|tube|tram|bike|bicycle))"
    r"(?=$|[,.;!?]| (?:actually|then|after all|lah|po|please|pls|today|tomorrow|they|he|she|because|cos|this time)\b)"
    r"|\b(?:he|she|they|who|we|\w+)(?:'s|'re| is| are| will| do| does| did)?(?: not|n'?t) (?:be |going to be )?"
    r"(?:driv(?:e|ing)|bring(?:ing)? (?:a |the |any |her |his |their )?car|tak(?:e|ing) the car|com(?:e|ing) by car)\b"
    r"|\b(?:isn'?t|aren'?t|won'?t|doesn'?t|don'?t) (?:be )?(?:driv(?:e|ing)|com(?:e|ing) by car)\b"
    r"|\b(?:tak(?:e|es|ing)|com(?:e|es|ing) (?:by|in|on)|us(?:e|es|ing)) (?:an? |the )?"
    r"(?:taxi|cab|grab|uber|bus|train|mrt|metro|subway|tube)\b"
    r"|\b(?:remove|delete|forget|drop|scrap|ignore|cancel|take off) (?:the|her|his|their|that) "
    r"(?:car|plate|vehicle|number plate|car plate)\b"
    r"|\b(?:no longer|not) driving\b"
)

_PARKING: Final = regex(
    r"停车|停[到在]?哪|停里|停进|泊车|泊位|车位|车(?:能|可以|可不可以|能不能)[^,.;!?。]{0,4}停|\bpark(?:ing|ed|s)?\b"
)
_OF_BILLS: Final = regex(
    r"账单|欠|发票"
    r"|缴|交了|我家?的?车位|月租|月卡|租车位|这个?月|上个?月"
    r"|\b(?:bills?|owe|invoice|receipt|overdue|this month|last month)\b|\bmy\b.{0,12}\bfee"
)

_COUNT: Final = regex(r"(?:\d{1,2}|[一两二三四五六七八九十俩仨]+)?[个位名]?")
_DRIVER: Final = regex(rf"(?P<name>{FULL}|{ADDRESSED})(?:的|开的?|坐的?)?(?:车牌?号?码?)?[ :：是]*$")
_ONE_MORE: Final = regex(
    r"(?:还有|另外?|再(?:加|来|登记)?|加|第二|多)(?:外|有|上|个|一|1|了|[ ,])*(?:辆|台|部|(?<!公交)(?<!停)车(?!位|牌))"
    r"|\b(?:another|one more|a second|second|the other|2nd|also a) (?:car|vehicle|van|plate)\b"
    r"|\b(?:plus|also|and)(?: the)? (?:car|plate|vehicle)\b|仲有(?:一)?(?:架|部)"
)
"""One more car beside the one that is known."""
_CAR: Final = regex(r"车(?![位库场棚道闸])|\b(?:cars?|vans?|trucks?|lorr(?:y|ies)|vehicles?)\b")


def asks_about_parking(text: str) -> bool:
    """Tell whether a question is about where to park, or what that costs, and not about a bill of the writer's."""
    return says(_PARKING, text) and not says(_OF_BILLS, text) and answers.is_question(text)


def says_no_car(text: str) -> bool:
    """Tell whether a text says that the visitor comes without a car: 'no car', "she isn't driving after all"."""
    return says(_NO_CAR, text)


def each_car(text: str) -> tuple[str, ...]:
    """Give the text once for each of the cars that it names, without what it says of the others; none for a single one.

    Names go with the cars where there are as many of them; how many people come is not known of each.
    """
    passage = read(text)
    cars = _spans(passage, plates(passage))
    if len(cars) < 2:  # noqa: PLR2004 - several
        return ()
    named, counted = _drivers(text, cars) or _spans(passage, names(passage)), _spans(passage, people(passage))
    # '两个朋友' are friends all the same.
    counted = [(begin, begin + len(_COUNT.match(text[begin:end])[0])) for begin, end in counted]  # type: ignore[index]
    texts = []
    for nth in range(len(cars)):
        others = [one for n, one in enumerate(cars) if n != nth]
        others += [one for n, one in enumerate(named) if n != nth] if len(named) == len(cars) else []
        texts.append(_without(text, others + counted))
    return tuple(texts)


def plates_in(text: str) -> tuple[str, ...]:
    """Give the plates that a text names and does not take back."""
    return tuple(one.value for one in plates(read(text)))


def _spans(passage: Passage, found: Iterable[Find]) -> list[tuple[int, int]]:
    """Give where the finds stand in the message as it was written, each once."""
    origins = passage.origins
    return sorted({(origins[one.start], origins[one.end - 1] + 1) for one in found})


def _drivers(text: str, cars: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give where the names stand that are said right before each car: '张伟粤B12345 李娜粤A67890'; none unless all."""
    found = [_DRIVER.search(text, 0, begin) for begin, _end in cars]
    return [one.span("name") for one in found if one] if all(found) else []


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for begin, end in sorted(spans, reverse=True):
        text = f"{text[:begin]} {text[end:]}"
    return text


def adds_car(text: str) -> bool:
    """Tell whether a text tells of one more car: '还有一辆 粤A67890'."""
    return says(_ONE_MORE, text)


def names_car(text: str) -> bool:
    """Tell whether the text speaks of a car, and not of where cars stand."""
    return says(_CAR, text)
