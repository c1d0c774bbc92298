"""Review: what was misunderstood is kept for a while (handlers/dialogue/review.py), and then forgotten."""

from handlers.dialogue.flow import Feature
from handlers.review.jobs import JOBS

FEATURE = Feature(name="review", jobs=JOBS)
