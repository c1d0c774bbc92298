"""Who is asked for, or not: 'no need for a human, just tell me the hours'."""

from collections.abc import Sequence
from typing import Final

from intents.patterns import regex, says
from intents.understanding import Scored

_NOBODY_WANTED: Final = regex(
    r"(?<!要不)(?<!要)(?:不用|不要|别|无需|不必|不需要|唔使|唔好|唔要)(?:给我|帮我|再|替我)?(?:转|找|接|叫|换)(?:到|去|什么)?(?:人工|客服|真人"
    r"|活人)(?!.{0,6}(?:不行|不可))"
    r"|\b(?:no need (?:for|of|to (?:talk|speak|connect|transfer|call|put))|(?:do ?n'?t|do not|not) (?:need|want"
    r"|connect|transfer|put|pass)"
    r"|without)\b[^,.;!?]{0,24}\b(?:human|agent|person|operator|representative|staff member)\b"
)
_MEANT: Final = frozenset(
    {
        "service_info",
        "fee_question",
        "repair_request",
        "ticket_status",
        "complaint",
        "suggestion",
        "visitor_registration",
        "service_booking",
        "activity_signup",
    }
)


def wants_nobody(text: str) -> bool:
    """Tell whether the text says that no person is to be called."""
    return says(_NOBODY_WANTED, text)


def meant_instead(text: str, ranking: Sequence[Scored]) -> str | None:
    """Give what is wanted by a text that says that no person is to be called, where the engine found just that."""
    if ranking[0].intent != "human_agent" or not wants_nobody(text):
        return None
    return next((one.intent for one in ranking[1:] if one.intent in _MEANT), None)
