"""Bookings: services, facilities and activities, asked for in words and confirmed by the front desk."""

from handlers.bookings import activities, attendance, flow, jobs, own
from handlers.dialogue.flow import Feature
from handlers.dialogue.turn import Turn


def _listen(turn: Turn) -> bool:
    return attendance.listen(turn) or activities.tell_what_is_on(turn) or own.listen(turn)


FEATURE = Feature(
    name="bookings",
    flows=(flow.SERVICE, flow.ACTIVITY),
    actions={own.MOVE: own.move, attendance.CAME: attendance.mark_by_button},
    jobs=jobs.JOBS,
    listen=_listen,
    preempt=own.preempt,
)
