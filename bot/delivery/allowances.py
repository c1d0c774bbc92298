"""Who may leave now: as many as there are seats, and as the platform's limits allow, the urgent first."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.channels.protocol import Channel, Limited, Limits, Rate
from bot.delivery.parcels import Parcel, pack
from storage import Session
from storage.claim import claim, due_lines
from storage.outbox import Notification, Priority
from storage.pace import ChannelPace, Share, spend, wait

SEATS: Final = 140
"""Messages of one channel that are on their way at the same time, at most: a slow platform holds up no other."""
RESERVED: Final = 20
"""Seats besides, for emergencies alone."""
BROADCAST_SEATS: Final = 100
"""Seats that a broadcast may take: answers must find one free."""
UNLIMITED: Final = Limits()


@dataclass(slots=True)
class Round:
    """One claim: what leaves now, and in how many seconds the limits allow more, if they are all that holds it up."""

    parcels: list[Parcel]
    again_in: float | None = None


def limits_of(channel: Channel) -> Limits:
    """Give the limits of a channel that has some."""
    return channel.limits if isinstance(channel, Limited) else UNLIMITED


def claim_round(
    session: Session,
    channels: Mapping[str, Channel],
    flying: Collection[Parcel],
    lines: Sequence[tuple[str, Priority]],
    now: datetime,
    lease: timedelta,
) -> Round:
    """Claim what may leave now of these lines (channel and priority), the most urgent first."""
    found = Round([])
    for name in sorted({channel for channel, _ in lines}):
        limits = limits_of(channels[name])
        taken = [one for one in flying if one.message.channel == name]
        urgent_first = sorted(priority for channel, priority in lines if channel == name)
        _claim_channel(session, _Desk(name, limits, taken, now, lease), urgent_first, found)
    return found


@dataclass(frozen=True, slots=True)
class _Desk:
    """A channel whose turn it is. `taken` is what is on its way there."""

    name: str
    limits: Limits
    taken: list[Parcel]
    now: datetime
    lease: timedelta

    def seats(self, priority: Priority) -> int:
        """Give how many seats are free for messages of a priority."""
        if priority is Priority.EMERGENCY:
            return SEATS + RESERVED - len(self.taken)
        free = SEATS - len(self.taken)
        if priority is Priority.BROADCAST:
            return min(free, BROADCAST_SEATS - sum(one.priority is Priority.BROADCAST for one in self.taken))
        return free


def _claim_channel(session: Session, desk: _Desk, priorities: Sequence[Priority], found: Round) -> None:
    overall = desk.limits.overall
    pace = ChannelPace.locked(session, desk.name, "", desk.now)
    if pace.paused_until > desk.now:
        return
    for priority in priorities:
        room = desk.seats(priority)
        if overall is not None and priority is not Priority.EMERGENCY:
            room = min(room, pace.room(_share(overall), overall.burst, desk.now))
        rows = _within_groups(session, desk, claim(session, desk.now, desk.name, priority, room), priority)
        parcels = pack(session, rows, desk.now, desk.lease)
        if overall is not None:
            pace.spend(len(parcels), _share(overall), desk.now)
        _spend(session, desk, parcels)
        desk.taken.extend(parcels)
        found.parcels.extend(parcels)
    if overall is not None:
        free_in = (pace.free_at(_share(overall), overall.burst) - desk.now).total_seconds()
        found.again_in = min(found.again_in or free_in, free_in) if free_in > 0 else found.again_in


def _within_groups(
    session: Session, desk: _Desk, rows: Sequence[Notification], priority: Priority
) -> Sequence[Notification]:
    """Give those whose group has room, and let the others wait."""
    rate = desk.limits.group
    if rate is None:
        return rows
    allowed = []
    for row in rows:
        group = desk.limits.group_of(row.account.external_id)
        if group is not None:
            pace = ChannelPace.locked(session, desk.name, group, desk.now)
            if pace.room(_share(rate), rate.burst, desk.now) < 1 and priority is not Priority.EMERGENCY:
                wait(session, [row.account_id], pace.free_at(_share(rate), rate.burst))
                continue
            pace.spend(1, _share(rate), desk.now)
        allowed.append(row)
    return allowed


def _spend(session: Session, desk: _Desk, parcels: Sequence[Parcel]) -> None:
    rate = desk.limits.chat
    if rate is not None:
        private = [one.account_id for one in parcels if desk.limits.group_of(one.message.account) is None]
        spend(session, private, Share(_share(rate), rate.burst), desk.now)


def _share(rate: Rate) -> timedelta:
    return timedelta(seconds=rate.seconds / rate.messages)


def lines_due(session: Session, channels: Mapping[str, Channel], now: datetime) -> Sequence[tuple[str, Priority]]:
    """Give the channels and priorities of which something may be due; takes no lock."""
    return due_lines(session, now, list(channels))
