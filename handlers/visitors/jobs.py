"""The end of a pass, when its time is over."""

from handlers.dialogue.flow import Job
from handlers.visitors.service import EXPIRE_JOB, expire

JOBS = (Job(EXPIRE_JOB, expire),)
