"""The cars of those who come: whether there is one, and where it may park."""

from typing import Final

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


def asks_about_parking(text: str) -> bool:
    """Tell whether a question is about where to park, or what that costs, and not about a bill of the writer's."""
    return says(_PARKING, text) and not says(_OF_BILLS, text) and answers.is_question(text)


def says_no_car(text: str) -> bool:
    """Tell whether a text says that the visitor comes without a car: 'no car', "she isn't driving after all"."""
    return says(_NO_CAR, text)
