"""Tells the staff group what happens to tickets, each in a topic of its own: once, in order, through the outbox."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog

from bot.channels.telegram.store import CHANNEL
from bot.channels.telegram.texts import telegram_text
from bot.clock import Clock
from handlers.dialogue.messages import MessageKind
from handlers.dialogue.texts import render
from handlers.work import cards
from storage import Session
from storage.database import Database
from storage.outbox import Notification
from storage.ticket import Ticket, TicketEvent
from storage.ticket_states import Actor, Verb
from storage.ticket_topic import OVERLAP, StaffGroup, newest_event
from storage.transaction import reading, transaction

AT_ONCE = 20
"""Tickets of one transaction."""
LOOKS = 10
"""So often it is looked after the newest event: transactions do not commit in the order of their events' numbers."""
LANGUAGE = "zh"
log = structlog.get_logger()


@dataclass(slots=True)
class Mirror:
    """The loop. Any number of processes may run it: one at a time holds the group."""

    database: Database
    clock: Clock
    configured: str
    wake: asyncio.Event
    poll_seconds: float
    newest: int = -1
    looks: int = 0

    async def run(self) -> None:
        """Tell until cancelled."""
        while True:
            try:
                if await asyncio.to_thread(self.tell):
                    self.wake.set()
                    continue
            except Exception as error:  # noqa: BLE001 - the loop outlives whatever the database does
                log.warning("telegram_mirror_failed", error=type(error).__name__)
            await asyncio.sleep(self.poll_seconds)

    def tell(self) -> bool:
        """Put what is new into the outbox; False when there was nothing."""
        with reading(self.database) as session:
            newest = newest_event(session)
        if newest != self.newest:
            self.newest, self.looks = newest, LOOKS
        if not self.looks:
            return False
        self.looks -= 1
        with transaction(self.database) as session:
            group = StaffGroup.held(session, CHANNEL, self.configured)
            if group is None:
                return False
            behind = group.behind(session, AT_ONCE)
            for ticket_id in behind:
                self._tell_ticket(session, group, ticket_id)
            if not behind:
                group.seen_event_id = max(group.seen_event_id, newest - OVERLAP)
            else:
                self.looks = LOOKS
        return bool(behind)

    def _tell_ticket(self, session: Session, group: StaffGroup, ticket_id: int) -> None:
        ticket, now = Ticket.locked(session, ticket_id), self.clock.now()
        if ticket is None:
            return
        topic = group.topic(session, ticket, now)
        events = topic.untold(session)
        first = topic.event_id == 0
        topic.event_id = max((event.id for event in events), default=topic.event_id)
        text, photos = message_of(session, ticket, events, now, first=first)
        if text or photos:
            Notification.enqueue(
                session,
                topic.account,
                dedupe_key=f"topic:{topic.id}:{topic.event_id}",
                kind=MessageKind.ALERT,
                content={"text": text, "choices": [], "photos": photos},
                now=now,
            )


def message_of(
    session: Session, ticket: Ticket, events: Sequence[TicketEvent], now: datetime, *, first: bool
) -> tuple[str, list[str]]:
    """Give what to say of these events, with photos; the card of the ticket comes before the first of all.

    Neither the phone number nor the name of the resident is in it: many read a group.
    """
    heard = [event for event in events if not event.data.get("topic")]
    lines = [line for event in heard if (line := _line(event)) is not None]
    photos = list(cards.photos(session, ticket)) if first else _photos(heard)
    if first:
        lines.insert(0, telegram_text(LANGUAGE, "topic-card", **cards.facts(ticket, now, LANGUAGE)))
    return "\n".join(lines), photos


def _line(event: TicketEvent) -> str | None:
    if event.what == "open":
        return None
    named = event.name if event.actor not in {Actor.RESIDENT, Actor.SYSTEM} else ""
    who = named or telegram_text(LANGUAGE, f"topic-actor-{event.actor}")
    note = event.note or str(event.data.get("name", ""))
    if event.what in list(Verb):
        what = render(LANGUAGE, f"verb-{event.what.replace('_', '-')}")
        return telegram_text(LANGUAGE, "topic-done-note" if note else "topic-done", who=who, what=what, note=note)
    return telegram_text(LANGUAGE, "topic-said", who=who, note=note) if note else None


def _photos(events: Sequence[TicketEvent]) -> list[str]:
    return [digest for event in events for digest in event.data.get("photos", ())]
