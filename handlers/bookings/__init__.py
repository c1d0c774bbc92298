"""Bookings: services, facilities and activities, asked for in words and confirmed by the front desk."""

from handlers.bookings import activities, attendance, flow, jobs, own
from handlers.dialogue.flow import Feature
from handlers.dialogue.turn import Turn


def _listen(turn: Turn) -> bool:
    listeners = (attendance.listen, activities.tell_what_is_on, own.listen, flow.take_offered)
    return any(listen(turn) for listen in listeners)


FEATURE = Feature(
    name="bookings",
    flows=(flow.SERVICE, flow.ACTIVITY),
    actions={own.MOVE: own.move, attendance.CAME: attendance.mark_by_button},
    jobs=jobs.JOBS,
    listen=_listen,
    preempt=own.preempt,
)
