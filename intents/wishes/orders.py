"""Food and drink, and the sale of homes: orders and wishes that no front desk of a residential community takes."""

from typing import Final

from intents.patterns import regex, says

_FOOD: Final = (
    r"(?:margheritas?|pepperoni|pizzas?|burgers?|fries|cappuccinos?|lattes?|espressos?|americanos?"
    r"|flat whites?|coffees?"
    r"|teas?|bubble teas?|milk ?teas?|beers?|wines?|cokes?|sandwich(?:es)?|noodles|fried rice|sushi|curry"
    r"|curries|kebabs?"
    r"|tacos?|salads?|dumplings|bento|chicken wings|ice creams?)"
)
_ORDER: Final = regex(
    r"^(?:(?:hi|hello|hey|please|pls|can i (?:have|get|order)|could i (?:have|get)|i'?d like(?: to order)?"
    r"|i want|i'?ll have"
    r"|get me|for me|we'?d like|order|and)[ ,!.]+)*"
    rf"(?:a|an|one|two|three|four|five|some|\d+|the)? ?(?:x |times )?(?:(?!class|event|party|course)\w+ ){{0,2}}{_FOOD}"
    r"(?![ -](?:class|event|party|tasting|course|workshop|machine|room|stain|spill|table|corner|smell))\b"
    r"(?![^!?]*\b(?:leak|broken|stain|smell|floor|wall|noise|stuck|drain|pipe|stolen|class|workshop|event|activity)\w*)"
    r"|^(?:来|要|给我来|我要|我想要|帮我点|点)(?:一|两|三|四|\d)?(?:份|杯|个|碗|瓶|盒)[^,.;!?。]{0,6}"
    r"(?:奶茶|咖啡|披萨|比萨|炒饭|汉堡|可乐|啤酒|面|米线|盖饭|外卖|寿司|拿铁)"
)
_LETS_OUT: Final = regex(
    r"\b(?:rent|let|lease|sublet|sub-?lease)(?:ting|ing)? (?:\w+ ){0,3}out\b|\brent(?:ing)? out\b|\bsub-?let(?:ting)?\b"
    r"|\bsub-?leas(?:e|ing)\b|出租(?!车)|转租|(?:把|将)[^,.;!?。]{1,8}租出去"
)


def orders_food(text: str) -> bool:
    """Tell whether the text orders food or drink: 'two margherita please' signs up for nothing."""
    return says(_ORDER, text)


def lets_out(text: str) -> bool:
    """Tell whether the text is about letting one's own home or parking space: nothing to be booked."""
    return says(_LETS_OUT, text)
