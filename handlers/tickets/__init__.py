"""Tickets: repair requests; how tickets go on, for residents and for staff."""

from handlers.dialogue.flow import Feature
from handlers.dialogue.turn import Turn
from handlers.tickets import (
    afterwards,
    at_place,
    cancel,
    details,
    duplicates,
    proposals,
    reopen,
    staff,
    staff_talk,
    status,
    talk,
    unanswered,
)
from handlers.tickets.flow import REPAIR
from handlers.work import news
from handlers.work.absence import LOST


def _listen(turn: Turn) -> bool:
    if at_place.listen(turn):
        return True
    if turn.account.staff is not None:
        return staff_talk.listen(turn)
    listeners = (
        duplicates.listen,
        proposals.listen_for_time,
        proposals.listen,
        reopen.listen_for_regret,
        reopen.listen,
        talk.listen,
        details.listen,
    )
    return any(listen(turn) for listen in listeners)


FEATURE = Feature(
    name="tickets",
    flows=(REPAIR, cancel.CANCEL_ALL, staff.RESOLUTION, staff.HAND_BACK),
    answers={"ticket_status": status.tell_status, "ticket_cancel": cancel.cancel},
    actions={
        **staff.ACTIONS,
        "ticket.cancel": cancel.cancel_by_button,
        "ticket.reopen": reopen.by_button,
        "ticket.show": status.show_by_button,
        "ticket.urge": status.urge_by_button,
        "ticket.agree": proposals.agree_by_button,
        "ticket.decline": proposals.decline_by_button,
        "ticket.same": duplicates.take_same,
        "ticket.another": duplicates.take_another,
    },
    listen=_listen,
    preempt=status.preempt,
    amend=afterwards.amend,
    locate=afterwards.locate,
    jobs=(LOST, *unanswered.JOBS),
    welcome=news.show_waiting,
)

MORE = Feature(name="more", listen=details.listen_last)
"""The last of all listeners: what every other feature has passed over may be more about a ticket."""
