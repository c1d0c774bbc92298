"""Runs every feature's jobs when their timers are due, each in its own transaction. APScheduler only ticks."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock
from handlers.dialogue.flow import Job
from storage.database import Database
from storage.timer import LEASE, Timer, TimerStatus
from storage.transaction import transaction

BATCH = 50
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Timekeeper:
    """Fires what is due. Any number of them may run: timers are leased, and looked at again under lock."""

    database: Database
    jobs: Mapping[str, Job]
    clock: Clock
    lease: timedelta = LEASE
    """After this, what a process that died was about to fire is fired by another."""

    def fire_due(self) -> int:
        """Run the jobs of all timers that are due now; give how many were tried."""
        with transaction(self.database) as session:
            due = Timer.lease_due(session, self.clock.now(), BATCH, self.lease)
        for timer_id in due:
            self._fire(timer_id)
        return len(due)

    def _fire(self, timer_id: int) -> None:
        now = self.clock.now()
        try:
            with transaction(self.database) as session:
                timer = Timer.locked(session, timer_id)
                if timer is None or timer.due_at > now:
                    # Another timekeeper fired or postponed it after our lease had run out.
                    return
                self.jobs[timer.job].run(session, timer, now)
                if timer.due_at <= now:
                    timer.status = TimerStatus.FIRED
        except Exception as error:
            log.exception("job_failed", timer=timer_id)
            with transaction(self.database) as session:
                timer = Timer.locked(session, timer_id)
                if timer is not None:
                    timer.fail(f"{type(error).__name__}: {error}", now)


def start_ticking(timekeeper: Timekeeper, seconds: float, after: Callable[[], None]) -> AsyncIOScheduler:
    """Start a tick every so many seconds in the running loop; `after` is called when a tick fired something."""

    async def tick() -> None:
        try:
            # Long work comes in parts, each of which is due at once: they do not wait for a tick each.
            while await asyncio.to_thread(timekeeper.fire_due):
                after()
        except asyncio.CancelledError:
            # The process is stopping; what was fired is committed, and the rest is leased again by whoever comes next.
            log.info("tick_cancelled")
        except Exception:
            log.exception("tick_failed")

    scheduler = AsyncIOScheduler()
    scheduler.add_job(tick, "interval", seconds=seconds, coalesce=True, max_instances=1, misfire_grace_time=None)
    scheduler.start()
    return scheduler
