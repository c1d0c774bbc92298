"""Incidents: what is out for a whole building, told before it is reported again, and to everybody when it is back."""

from handlers.dialogue.flow import Feature
from handlers.incidents import flow
from handlers.incidents.jobs import JOBS

FEATURE = Feature(name="incidents", actions=flow.ACTIONS, jobs=JOBS, listen=flow.listen, preempt=flow.preempt)
