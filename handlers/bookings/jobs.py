"""What time brings: a cancelled booking is passed on; an activity is near."""

from handlers.bookings import service
from handlers.dialogue.flow import Job
from handlers.work.tickets import FREED_JOB

JOBS = (Job(FREED_JOB, service.free), Job(service.REMIND_JOB, service.remind))
