"""FEATURES: the one list of what the front desk can do. Listeners are asked in this order."""

from collections.abc import Sequence
from typing import Final

from handlers import (
    assistance,
    bookings,
    complaints,
    emergency,
    fees,
    incidents,
    knowledge,
    notices,
    registration,
    review,
    surveys,
    tickets,
    visitors,
)
from handlers.dialogue.flow import Feature, Job

FEATURES: Final[Sequence[Feature]] = (
    registration.FEATURE,
    emergency.FEATURE,
    visitors.FEATURE,
    surveys.FEATURE,
    incidents.FEATURE,
    bookings.FEATURE,
    tickets.FEATURE,
    complaints.FEATURE,
    fees.FEATURE,
    knowledge.FEATURE,
    assistance.FEATURE,
    review.FEATURE,
    notices.FEATURE,
    tickets.MORE,
)

JOBS: Final[dict[str, Job]] = {job.name: job for feature in FEATURES for job in feature.jobs}
"""Timer name → its job."""
