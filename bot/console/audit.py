"""The audit trail: who did what in the console."""

from datetime import datetime

from storage.audit import AuditEntry
from storage.staff import Staff


def audit(staff: Staff, now: datetime, action: str, subject: str = "", **detail: str | int) -> AuditEntry:
    """Give the entry for what this person does now; add it to the transaction that does it."""
    return AuditEntry(
        community_id=staff.community_id, staff_id=staff.id, at=now, action=action, subject=subject, detail=detail
    )
