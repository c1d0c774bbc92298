"""Bookings: services, facilities and activities, asked for in words and confirmed by the front desk."""

from handlers.bookings import flow, own
from handlers.dialogue.flow import Feature

FEATURE = Feature(
    name="bookings",
    flows=(flow.SERVICE, flow.ACTIVITY),
    actions={own.MOVE: own.move},
    listen=own.listen,
    preempt=own.preempt,
)
