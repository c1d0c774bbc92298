"""What a check finds."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How bad it is."""

    OK = "ok"
    WARNING = "warning"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report. `remedy` is what to do about it."""

    level: Level
    subject: str
    what: str
    remedy: str = ""

    def __str__(self) -> str:
        """Give the line."""
        advice = f" -> {self.remedy}" if self.remedy else ""
        return f"{self.level:<8} {self.subject}: {self.what}{advice}"


def ok(subject: str, what: str) -> Finding:
    """Give a finding that all is well."""
    return Finding(Level.OK, subject, what)


def warning(subject: str, what: str, remedy: str) -> Finding:
    """Give a finding that will matter one day."""
    return Finding(Level.WARNING, subject, what, remedy)


def problem(subject: str, what: str, remedy: str) -> Finding:
    """Give a finding that keeps something from working."""
    return Finding(Level.PROBLEM, subject, what, remedy)


def reason_of(error: BaseException) -> str:
    """Give an error in one line."""
    lines = str(error).strip().splitlines()
    return f"{type(error).__name__}: {lines[0]}" if lines else type(error).__name__
