"""Assistance: small talk that creates nothing, what is not our business, and the way to a person."""

from handlers.assistance import flow
from handlers.dialogue.flow import Feature

FEATURE = Feature(
    name="assistance",
    answers={
        "greeting": flow.greet,
        "thanks_bye": flow.take_thanks,
        "affirm": flow.take_yes,
        "deny": flow.take_no,
        "out_of_scope": flow.decline,
        "human_agent": flow.call_person,
    },
)
