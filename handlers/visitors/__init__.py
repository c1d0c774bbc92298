"""Visitors: who may come when, the pass that a household forwards, and the check at the gate."""

from handlers.dialogue.flow import Feature
from handlers.dialogue.turn import Turn
from handlers.visitors import gate, over, own, whereabouts, words
from handlers.visitors.flow import VISITOR
from handlers.visitors.jobs import JOBS


def _listen(turn: Turn) -> bool:
    return gate.listen(turn) or whereabouts.listen(turn) or words.listen(turn) or over.listen(turn)


FEATURE = Feature(
    name="visitors",
    flows=(VISITOR, own.NEW_TIME),
    actions={**gate.ACTIONS, "pass.change": own.change_by_button, "pass.cancel": own.cancel_by_button},
    jobs=JOBS,
    listen=_listen,
)
