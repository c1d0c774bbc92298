"""Tickets: repair requests, emergencies; their status; the work of staff on them."""

from handlers.dialogue.flow import Feature
from handlers.dialogue.turn import Turn
from handlers.tickets import staff, status
from handlers.tickets.emergency import EMERGENCY
from handlers.tickets.flow import REPAIR
from handlers.work import news


def _listen(turn: Turn) -> bool:
    return staff.listen(turn) or status.listen(turn)


FEATURE = Feature(
    name="tickets",
    flows=(EMERGENCY, REPAIR, staff.RESOLUTION, staff.HAND_BACK),
    answers={"ticket_status": status.tell_status, "ticket_cancel": status.cancel},
    actions={
        **staff.ACTIONS,
        "ticket.cancel": status.cancel_by_button,
        "ticket.reopen": status.reopen_by_button,
    },
    listen=_listen,
    welcome=news.show_waiting,
)
