"""Visitors: who may come when, the pass that a household forwards, and the check at the gate."""

from handlers.dialogue import wishes
from handlers.dialogue.flow import Feature
from handlers.dialogue.turn import Turn
from handlers.visitors import gate, over, own, whereabouts, words
from handlers.visitors.flow import VISITOR
from handlers.visitors.jobs import JOBS
from intents.visits import cars


def _listen(turn: Turn) -> bool:
    return gate.listen(turn) or whereabouts.listen(turn) or words.listen(turn) or over.listen(turn)


def _preempt(turn: Turn, intent: str) -> bool:
    """Answer where guests park, and what that costs, from what is written down: it is on no bill of the household."""
    if intent != "fee_question" or turn.account.staff is not None or not cars.asks_where_guests_park(turn.text):
        return False
    wishes.serve(turn, "service_info")
    return True


FEATURE = Feature(
    name="visitors",
    flows=(VISITOR, own.NEW_TIME),
    actions={**gate.ACTIONS, "pass.change": own.change_by_button, "pass.cancel": own.cancel_by_button},
    jobs=JOBS,
    listen=_listen,
    preempt=_preempt,
)
