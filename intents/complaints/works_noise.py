"""Somebody next door who hammers or drills: a nuisance, and nothing that is to be mended."""

from typing import Final

from intents.patterns import regex, says

_WHO: Final = (
    r"(?:\d{1,2}[a-d]|[a-d]?\d{3,4}|(?:the )?(?:people|guys?|family|neighbou?rs?|man|woman|couple|tenants?"
    r"|workers?|builders?"
    r"|contractors?|decorators?|flat|unit|apartment|place|one|house)(?: (?:in|at) \w+)?"
    r"(?: (?:above|below|upstairs|downstairs|next door|opposite)(?: (?:me|us))?)?"
    r"|upstairs|downstairs|next door|they|someone|somebody)"
)
_WORKS: Final = regex(
    rf"\b{_WHO}(?:'s|'re|'ve| is| are| has| have| was| were| keeps?| kept| starts?| started| been| again| still| always"
    r"| just| already| constantly| non-?stop| at it)* "
    r"(?:hammer|drill|bang|saw|sand|grind|jack-?hammer|knock(?!ed on my)|renovat|stomp|chisel)(?:s|ing|ed|e|es|ting)?\b"
    r"|(?:\d{3,4}(?:室|家|号)?|楼[上下]|隔壁|对门|邻居)[^,.;!?。]{0,6}(?:敲|钻|砸|凿|锯|打孔|打钻|电钻|装修)"
)
_BREAKS: Final = regex(
    r"\b(?:pipes?|radiators?|boilers?|pumps?|lifts?|elevators?|fans?|doors? bangs?|leak\w*|crack\w*|burst\w*|through my"
    r"|break in|broke)\b|漏|裂|断|停电|停水|坏"
)


def tells_of_works(text: str) -> bool:
    """Tell whether the text says that somebody next door hammers, drills or renovates, and of nothing that broke."""
    return says(_WORKS, text) and not says(_BREAKS, text)
