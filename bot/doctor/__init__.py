"""What is right and wrong with an installation, in words for its operator."""

from bot.doctor.findings import Finding, Level
from bot.doctor.rounds import examine

__all__ = ["Finding", "Level", "examine"]
