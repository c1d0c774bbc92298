"""Notices: what the office tells all residents, or those of some buildings, without holding up anything else."""

from handlers.dialogue.flow import Feature
from handlers.notices.jobs import JOBS

FEATURE = Feature(name="notices", jobs=JOBS)
