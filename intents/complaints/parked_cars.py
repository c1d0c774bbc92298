"""Cars that stand where they should not: to be complained of, and neither a visitor's nor anything to mend."""

from typing import Final

from intents.patterns import regex, says

_IN_MY_WAY: Final = regex(
    r"(?:霸?占(?:了|着|用|据|咗)?|堵(?:了|着|住|在|到)?|挡(?:了|着|住)?"
    r"|停(?:了|在|喺)(?=我))[^,.;!?。]{0,12}(?:车位|位置|车道|门口|通道|路口|我的?车)"
    r"|(?:车|車)[^,.;!?。]{0,6}(?:堵|挡|拦)(?:着|住|了|咗)?(?:我的?车?|俺)[^,.;!?。]{0,4}(?:出不|走不|开不|动不|过不)"
    r"|挡道|[拦占]道|(?:叫|喊|让|通知|联系|call)[^,.;!?。]{0,10}(?:挪|移)(?:一?下|个)?车"
    r"|乱停|\b(?:parked in|parking in|taking|took|taken|blocking|occupying) (?:my|our) (?:parking )?(?:space"
    r"|spot|lot|bay|gate|car)\b"
    r"|\b(?:bikes?|bicycles?|scooters?|prams?|motorbikes?|cars?|vans?|trucks?"
    r"|lorry)\b[^.;!?]{0,30}\b(?:in front of|outside"
    r"|against|blocking|across) (?:my|our) (?:front )?(?:door|gate|unit|flat|entrance|garage)\b"
)
_IN_MY_BAY: Final = regex(
    r"\b(?:cars?|vans?|trucks?|suv|lorry|motorbikes?|vehicle|honda|toyota|bmw|audi|tesla|benz|someone|somebody)\b"
    r"[^.;!?]{0,24}\bin (?:my|our) (?:own |usual |reserved )?(?:parking )?(?:space|spot|lot|bay|slot)\b"
)
_WELCOME: Final = regex(
    r"\b(?:guests?|visitors?|friends?|my car|our car|my own car|will|going to|can|may|allowed|mine|tomorrow"
    r"|charger|charging"
    r"|fire|smok\w+|leak\w*|lying|hurt)\b"
)
"""Whose car it is that stands there rightly, or that it is more than in the way."""
_TAKEN: Final = regex(r"(?:车位|位子?|位置|车库|泊位)[^,.;!?。]{0,10}(?:被|让|给|畀)[^,.;!?。]{0,10}(?:霸|侵)?占")
_HIT: Final = regex(
    r"车(?:子|身|门|漆)?(?:又)?(?:被|让|给)(?:人|谁|哪个|他|别人)?(?:故意)?(?:划|刮|蹭|剐|撞|砸|扎)"
    r"|\b(?:scratched|keyed|dented|hit) my car\b|\bmy car (?:was|has been|got) (?:scratched|keyed|dented|hit)\b"
)


def is_in_my_way(text: str) -> bool:
    """Tell whether the text says that a car stands where the writer's should: its plate is no visitor's."""
    return says(_IN_MY_WAY, text) or (says(_IN_MY_BAY, text) and not says(_WELCOME, text))


def tells_of_taken_space(text: str) -> bool:
    """Tell whether the text says that somebody else's car stands in a parking space: nothing that is broken."""
    return says(_TAKEN, text)


def tells_of_hit_car(text: str) -> bool:
    """Tell whether the text says that somebody has scratched or hit the writer's car."""
    return says(_HIT, text)
