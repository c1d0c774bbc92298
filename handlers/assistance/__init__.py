"""Assistance: small talk that creates nothing, what is not our business, and the way to a person."""

from handlers.assistance import flow
from handlers.assistance.calling import add_words, call_person
from handlers.assistance.jobs import JOBS
from handlers.assistance.relay import hand_on
from handlers.assistance.talk import ACTIONS
from handlers.dialogue.flow import Feature

FEATURE = Feature(
    name="assistance",
    answers={
        "greeting": flow.greet,
        "thanks_bye": flow.take_thanks,
        "affirm": flow.take_yes,
        "deny": flow.take_no,
        "out_of_scope": flow.decline,
        "human_agent": call_person,
    },
    actions=ACTIONS,
    jobs=JOBS,
    listen=flow.listen,
    unclear=add_words,
    hand_on=hand_on,
)
