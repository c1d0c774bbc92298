"""What must hold after two servers and two workers were killed at random: gives what does not, in words."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from storage import Session
from storage.account import Account
from storage.inbox import InboxRow
from storage.outbox import Delivery, Notification
from tests.platforms.telegram.payloads import BOT_ID
from tests.platforms.telegram.phone import Phone


@dataclass(slots=True)
class Findings:
    """What was counted, and every promise that was broken."""

    faults: list[str] = field(default_factory=list)
    figures: dict[str, Any] = field(default_factory=dict)


def check(session: Session, said: Mapping[int, Sequence[int]], phones: Mapping[int, Phone]) -> Findings:
    """Compare what people said (numbers of updates by person) with what was done, and with what is on their phones."""
    findings = Findings()
    _check_inbox(session, findings, said)
    _check_phones(session, findings, phones)
    _measure(session, findings)
    return findings


def _check_inbox(session: Session, findings: Findings, said: Mapping[int, Sequence[int]]) -> None:
    """Nothing lost, nothing handled twice, each person's messages in order, each answered."""
    rows = session.query(InboxRow).filter_by(channel="telegram").order_by(InboxRow.id).all()
    place = {row.dedupe_key: row.id for row in rows}
    replies: defaultdict[int, list[int]] = defaultdict(list)
    for key, inbox_id in session.query(Notification.dedupe_key, Notification.inbox_id).filter_by(kind="reply"):
        replies[inbox_id or 0].append(int(key.rpartition(":")[2]))
    for updates in said.values():
        keys = [f"{BOT_ID}:{update}" for update in updates]
        lost = [key for key in keys if key not in place]
        if lost:
            findings.faults.append(f"lost: {lost}")
        handled = [place[key] for key in keys if key in place]
        if handled != sorted(handled):
            findings.faults.append(f"handled out of order: {keys}")
        odd = [one for one in handled if sorted(replies[one]) != list(range(max(len(replies[one]), 1)))]
        if odd:
            findings.faults.append(f"not answered once: inbox rows {odd}")
    expected = sum(len(updates) for updates in said.values())
    if len(rows) != expected:
        findings.faults.append(f"{len(rows)} inbox rows for {expected} messages")
    findings.figures["messages"] = expected


def _check_phones(session: Session, findings: Findings, phones: Mapping[int, Phone]) -> None:
    """What is recorded as sent is on the phone, in order; what is there twice had an unknown outcome."""
    twice, unknown, arrived = 0, 0, 0
    for person, phone in phones.items():
        account = Account.on(session, "telegram", str(person))
        if account is None:
            findings.faults.append(f"{person} has no account")
            continue
        rows = session.query(Notification).filter_by(account_id=account.id).order_by(Notification.id).all()
        shown = [one.text.strip() for one in phone.screen() if one.from_bot]
        sent = [text_of(row) for row in rows if row.status == Delivery.SENT]
        if not is_within(sent, shown):
            findings.faults.append(f"recorded as sent, and not so on the phone of {account.display_name}")
        surplus = Counter(shown) - Counter(text_of(row) for row in rows)
        again = Counter(text for row in rows for text in [text_of(row)] * max(row.attempts - 1, 0))
        if surplus - again:
            findings.faults.append(f"sent twice without need: {dict(surplus - again)}")
        twice += surplus.total()
        unknown += sum(row.status == Delivery.UNKNOWN for row in rows)
        arrived += len(shown)
        odd = [(row.status, row.error) for row in rows if row.status not in {Delivery.SENT, Delivery.UNKNOWN}]
        if odd:
            findings.faults.append(f"neither sent nor unknown: {odd[:3]}")
    findings.figures |= {"on phones": arrived, "unknown outcomes": unknown, "sent twice": twice}


def text_of(row: Notification) -> str:
    """Give the text as the phone shows it."""
    text: str = row.content["text"]
    return text.strip()


def is_within(wanted: Sequence[str], found: Sequence[str]) -> bool:
    """Tell whether all that is wanted is found in this order, whatever is between."""
    rest = iter(found)
    return all(text in rest for text in wanted)


def _measure(session: Session, findings: Findings) -> None:
    """Tell how long people waited, from the arrival of their message at the desk until the answer had left."""
    query = session.query(Notification.sent_at, InboxRow.received_at).filter(
        Notification.inbox_id == InboxRow.id, Notification.status == Delivery.SENT
    )
    waited = sorted((sent - received).total_seconds() for sent, received in query if sent)
    if waited:
        seconds = [round(waited[len(waited) * share // 100], 2) for share in (50, 95, 99)]
        findings.figures["answered within s"] = dict(zip(("p50", "p95", "p99"), seconds, strict=True))
