"""What must hold after the crashes: in the database, on the phones, in the browsers. Gives what does not, in words."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby, zip_longest
from typing import Any

from storage import Session
from storage.account import Account
from storage.claim import MOST_TOGETHER
from storage.conversation import Conversation
from storage.inbox import InboxRow
from storage.outbox import UNFINISHED, Delivery, Notification
from storage.stored_update import StoredUpdate, UpdateStatus
from storage.survey import Survey
from storage.ticket import Ticket, TicketEvent, TicketPhoto
from storage.timer import Timer, TimerStatus
from tests.journeys.crash_people import Resident, TelegramTalker, Told, WebTalker
from tests.journeys.crash_technician import Technician
from tests.platforms.telegram.payloads import BOT_ID

_SURVEY_JOB = "survey.send"


@dataclass(slots=True)
class Findings:
    """What was counted, and every fault that was found."""

    faults: list[str]
    figures: dict[str, int]

    def expect(self, what: str, found: object, expected: object) -> None:
        """Note a fault unless both are the same."""
        if found != expected:
            self.faults.append(f"{what}: {found!r} instead of {expected!r}")


def is_settled(session: Session) -> bool:
    """Tell whether nothing is on its way, in or out, and no timer that is due waits."""
    moving = session.query(Notification).filter(Notification.status.in_(UNFINISHED)).count()
    late = session.query(Timer).filter(Timer.status == TimerStatus.WAITING, Timer.due_at <= datetime.now(UTC)).count()
    unread = session.query(StoredUpdate).filter_by(status=UpdateStatus.WAITING).count()
    return not moving and not late and not unread


def check(session: Session, residents: Sequence[tuple[int, Resident]], technician: Technician) -> Findings:
    """Compare what people said and were told with what is stored; `residents` come with their ids in the database."""
    findings = Findings([], {})
    talkers = [*(one.talker for _id, one in residents), technician.talker]
    accounts = {account.id: account for account in Account.every(session)}
    _check_inbox(session, findings, talkers, accounts)
    _check_tickets(session, findings, residents, accounts, technician)
    _check_outbox(session, findings)
    _check_rest(session, findings)
    for account in accounts.values():
        rows = session.query(Notification).filter_by(account_id=account.id).order_by(Notification.id).all()
        for talker in talkers:
            if isinstance(talker, TelegramTalker) and account.external_id == str(talker.phone.person.id):
                _check_phone(findings, talker, rows)
    for resident_id, resident in residents:
        if isinstance(resident.talker, WebTalker):
            _check_browser(session, findings, resident.talker, resident_id)
    return findings


def _check_inbox(session: Session, findings: Findings, talkers: Sequence[object], accounts: dict[int, Account]) -> None:
    """Every accepted message has one inbox row and a complete row of replies; there are no other inbox rows."""
    rows = session.query(InboxRow).all()
    updates = [f"{BOT_ID}:{one}" for talker in talkers if isinstance(talker, TelegramTalker) for one in talker.updates]
    taken = Counter(row.dedupe_key for row in rows if row.channel == "telegram")
    findings.expect("telegram updates without or with a second inbox row", taken - Counter(updates), Counter())
    findings.expect("telegram updates lost", Counter(updates) - taken, Counter())
    ids = Counter(row.dedupe_key.rpartition(":")[2] for row in rows if row.channel == "web")
    accepted = Counter(one for talker in talkers if isinstance(talker, WebTalker) for one in talker.accepted)
    findings.expect("web messages against inbox rows", ids, accepted)
    replies = defaultdict(list)
    for reply in session.query(Notification).filter(Notification.dedupe_key.like("reply:%")):
        _reply, inbox_id, index = reply.dedupe_key.split(":")
        replies[int(inbox_id)].append(int(index))
    for row in rows:
        found = sorted(replies.pop(row.id, []))
        findings.expect(f"replies to {row.dedupe_key}", found, list(range(max(len(found), 1))))
    findings.expect("replies to nothing", dict(replies), {})
    findings.figures["inbox rows"] = len(rows)
    findings.figures["accounts"] = len(accounts)


def _check_tickets(
    session: Session,
    findings: Findings,
    residents: Sequence[tuple[int, Resident]],
    accounts: dict[int, Account],
    technician: Technician,
) -> None:
    """Everybody has the tickets that they confirmed, in order and in their words, each with its history and no more."""
    tickets = session.query(Ticket).order_by(Ticket.id).all()
    for resident_id, resident in residents:
        own = [one for one in tickets if accounts[one.reporter_id].resident_id == resident_id]
        found = [(one.number, one.description, len(TicketPhoto.of(session, one.id))) for one in own]
        expected = [(told.number, told.fault, int(told.photo)) for told in resident.told]
        findings.expect(f"tickets of {resident.name}", found, expected)
        for ticket, told in zip(own, resident.told, strict=False):
            history = _history(told, technician.done.get(ticket.number, []))
            events = [event.what for event in TicketEvent.of(session, ticket.id)]
            findings.expect(f"history of {ticket.number}", Counter(events), Counter(history))
            findings.expect(f"status of {ticket.number}", ticket.status, _status(history))
    findings.expect(
        "numbers given twice", [n for n, count in Counter(t.number for t in tickets).items() if count > 1], []
    )
    findings.figures["tickets confirmed"] = sum(len(resident.told) for _id, resident in residents)
    findings.figures["tickets"] = len(tickets)
    findings.figures |= {f"tickets {status}": n for status, n in Counter(one.status for one in tickets).items()}


def _history(told: Told, done: Sequence[str]) -> list[str]:
    ends = ["cancel"] if told.cancelled else ["rated", "close"] if told.rated else []
    return ["open", "assign", *done, *ends]


def _status(history: Sequence[str]) -> str:
    ends = {"cancel": "cancelled", "close": "closed", "resolve": "resolved", "arrive": "in_progress"}
    return next((status for what, status in ends.items() if what in history), "assigned")


def _check_outbox(session: Session, findings: Findings) -> None:
    """Every notification was sent, and nobody holds one."""
    rows = session.query(Notification).all()
    for row in rows:
        findings.expect(
            f"fate of {row.dedupe_key} ({row.error})", (row.status, row.leased_until), (Delivery.SENT, None)
        )
    findings.figures["outbox rows"] = len(rows)
    findings.figures["outbox rows claimed again"] = sum(row.attempts > 1 for row in rows)


def _check_rest(session: Session, findings: Findings) -> None:
    """Timers have fired or wait for their time, each resolution is asked about once, and no flow was left open."""
    timers = session.query(Timer).all()
    findings.expect("failed timers", [timer.error for timer in timers if timer.status == TimerStatus.FAILED], [])
    waiting = {one.subject_id for one in timers if (one.job, one.status) == (_SURVEY_JOB, TimerStatus.WAITING)}
    surveys = Counter(survey.ticket_id for survey in session.query(Survey))
    for ticket in session.query(Ticket).filter(Ticket.resolved_at.is_not(None)):
        findings.expect(f"surveys about {ticket.number}", surveys[ticket.id] + (ticket.id in waiting), 1)
    asked = session.query(Notification).filter(Notification.dedupe_key.like("survey:%:question")).count()
    findings.expect("survey questions", asked, surveys.total())
    left_open = [one.account_id for one in Conversation.every(session) if one.state.get("active")]
    findings.expect("accounts with an open flow", left_open, [])
    findings.figures["surveys"] = surveys.total()


def _check_phone(findings: Findings, talker: TelegramTalker, rows: Sequence[Notification]) -> None:
    """A phone shows each notification, in their order; one more than once only where the row was claimed again."""
    shown = [part for one in talker.phone.screen() if one.from_bot for part in _apart(one.text, rows)]
    seen = [(text, len(list(group))) for text, group in groupby(shown)]
    stored = list(_together(rows))
    for shown_one, stored_one in zip_longest(seen, stored, fillvalue=("nothing", 0)):
        text, expected = shown_one[0], stored_one[0]
        if text != expected:
            findings.faults.append(f"{talker.phone.person.id} was shown {text!r} where {expected!r} belongs")
            break
    for (text, times), (_text, least, most) in zip(seen, stored, strict=False):
        if not least <= times <= most:
            findings.faults.append(f"{text!r} was shown {times} times: {least} to {most} are explained")
        findings.figures["telegram duplicates"] = findings.figures.get("telegram duplicates", 0) + times - least
    findings.figures["telegram messages"] = findings.figures.get("telegram messages", 0) + len(shown)


def _apart(text: str, rows: Sequence[Notification]) -> list[str]:
    """Give the texts that were sent as one message: those of consecutive rows, where only together they make it."""
    texts = [str(row.content["text"]).strip() for row in rows]
    runs = (texts[at : at + size] for size in range(2, MOST_TOGETHER + 1) for at in range(len(texts) - size + 1))
    return [text] if text in texts else next((run for run in runs if "\n\n".join(run) == text), [text])


def _together(rows: Sequence[Notification]) -> Iterator[tuple[str, int, int]]:
    """Give each text with how often it must be shown in a row at least, and may be at most."""
    for text, group in groupby(rows, lambda row: str(row.content["text"]).strip()):
        alike = list(group)
        yield text, len(alike), sum(row.attempts for row in alike)


def _check_browser(session: Session, findings: Findings, talker: WebTalker, resident_id: int) -> None:
    """A page shows all that was said, in order, and each notification once; the replies in order."""
    account = session.query(Account).filter_by(resident_id=resident_id, channel="web").one()
    rows = session.query(Notification).filter_by(account_id=account.id).order_by(Notification.id).all()
    page: list[dict[str, Any]] = talker.transcript()
    said = [one for one in page if one["from"] == "me"]
    findings.expect(f"messages of {talker.seat}", [one["client"] for one in said], talker.accepted)
    shown = [one for one in page if one["from"] == "desk"]
    ids = Counter(one["id"] for one in shown)
    findings.expect(f"notifications in {talker.seat}", ids, Counter(f"n{row.id}" for row in rows))
    in_order = [f"n{row.id}" for row in rows if row.kind == "reply"]
    findings.expect(f"replies in {talker.seat}", [one["id"] for one in shown if one["kind"] == "reply"], in_order)
    findings.figures["web messages shown"] = findings.figures.get("web messages shown", 0) + len(shown)
