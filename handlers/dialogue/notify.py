"""Telling people: the one way into the outbox."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from handlers.dialogue.messages import Choice, Content, MessageKind
from handlers.dialogue.texts import render
from storage import Session
from storage.account import Account
from storage.community import Community
from storage.outbox import Lane, Notification

AWAKE = timedelta(minutes=15)
"""Whoever wrote this recently is not woken by a message, whatever the hour."""


def notify(  # noqa: PLR0913 - what, to whom, when and how belong together
    session: Session,
    account: Account,
    text_id: str,
    arguments: Mapping[str, str | int],
    *,
    key: str,
    now: datetime,
    kind: MessageKind = MessageKind.PUSH,
    lane: Lane = Lane.NORMAL,
    choices: tuple[Choice, ...] = (),
    photos: tuple[str, ...] = (),
    at_once: bool = False,
) -> None:
    """Enqueue a text for an account in its own language, once per key.

    Quiet hours of the community hold everything back till morning but the emergency lane, people who are awake, and
    what is said `at_once`, to somebody who waits for it.
    """
    content = Content(render(account.language, text_id, **arguments), choices, photos)
    enqueue(session, account, content, key=key, now=now, kind=kind, lane=lane, at_once=at_once)


def enqueue(  # noqa: PLR0913 - what, to whom, when and how belong together
    session: Session,
    account: Account,
    content: Content,
    *,
    key: str,
    now: datetime,
    kind: MessageKind = MessageKind.PUSH,
    lane: Lane = Lane.NORMAL,
    at_once: bool = False,
) -> None:
    """Enqueue a message that is already in the recipient's language, under the rules of `notify`."""
    due_at = now if at_once or lane is Lane.EMERGENCY else _after_quiet_hours(account, now)
    Notification.enqueue(
        session, account, dedupe_key=key, kind=kind, content=content.to_json(), now=now, lane=lane, due_at=due_at
    )


def _after_quiet_hours(account: Account, now: datetime) -> datetime:
    if account.community is None or (account.last_seen_at is not None and now - account.last_seen_at < AWAKE):
        return now
    return end_of_quiet_hours(account.community, now)


def end_of_quiet_hours(community: Community, now: datetime) -> datetime:
    """Give the moment from which the community may be disturbed: now, or the end of the quiet hours that cover now."""
    local = now.astimezone(community.zone)
    start, end = community.quiet_from, community.quiet_until
    clock = local.time()
    if start <= end:
        quiet, tomorrow = start <= clock < end, False
    else:
        quiet, tomorrow = clock >= start or clock < end, clock >= start
    if not quiet:
        return now
    morning = local.replace(hour=end.hour, minute=end.minute, second=0, microsecond=0)
    return morning + timedelta(days=1) if tomorrow else morning
