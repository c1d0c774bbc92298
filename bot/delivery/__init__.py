"""Delivery: what the outbox holds leaves in order, within the platforms' limits, and its fate is recorded."""

from bot.delivery.outcomes import LONGEST_PAUSE, LONGEST_TRIED, MOST_ATTEMPTS
from bot.delivery.postman import Postman

__all__ = ["LONGEST_PAUSE", "LONGEST_TRIED", "MOST_ATTEMPTS", "Postman"]
