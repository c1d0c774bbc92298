"""FEATURES: the one list of what the front desk can do. Listeners are asked in this order."""

from collections.abc import Sequence
from typing import Final

from handlers import assistance, complaints, registration, review, surveys, tickets
from handlers.dialogue.flow import Feature, Job

FEATURES: Final[Sequence[Feature]] = (
    registration.FEATURE,
    surveys.FEATURE,
    tickets.FEATURE,
    complaints.FEATURE,
    assistance.FEATURE,
    review.FEATURE,
)

JOBS: Final[dict[str, Job]] = {job.name: job for feature in FEATURES for job in feature.jobs}
"""Timer name → its job."""
