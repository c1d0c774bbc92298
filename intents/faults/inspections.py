"""Somebody of a trade who is to look at a thing: 'can an electrician check that socket?' books no service."""

from typing import Final

from intents.patterns import regex, says

_LOOKS: Final = regex(
    r"\b(?:can|could|would|will|may|please (?:send|ask|get|have)|send|need|want|like|have|get)\b[^.;!?]{0,14}"
    r"\b(?:an?|the|your|some ?(?:one|body)|any ?(?:one|body)|plumber|electrician|technician|engineer|handyman"
    r"|repair ?man"
    r"|guy|you)\b(?: please| pls| to| come| round| over| over to| and)* "
    r"(?:check|inspect|look (?:at|into)|(?:have|take) a (?:quick )?look at|see to|examine|test|fix|repair|mend)"
    r" (?:on |out )?(?:my|our|the|that|this|these|those)\b"
    r"|(?:派|叫|请|找|让|能不能)(?:个|一?位|你们)?(?:电工|水工|水电工|师傅|维修工?)[^,.;!?。]{0,6}(?:检查|看看|看一?下|查一?下|修)"
)
_SERVICE: Final = regex(
    r"\b(?:clean|wash|polish|mow|decorat|paint|install|deliver|mov(?:e|ing)|book(?:ed|ing)?|reserv"
    r"|appointment for|service"
    r"|bill|account|ticket|request|complaint|camera footage|cctv)\w*|保洁|清洗|预约|安装|账单|监控"
)


def wants_inspection(text: str) -> bool:
    """Tell whether the text asks for somebody to check or mend a thing, and orders no service."""
    return says(_LOOKS, text) and not says(_SERVICE, text)
