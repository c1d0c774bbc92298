"""getUpdates: an offset confirms what is below it, a call waits for news, a second caller throws the first out."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from tests.platforms.telegram.checks import refuse
from tests.platforms.telegram.methods import allow
from tests.platforms.telegram.payloads import Json
from tests.platforms.telegram.platform import Platform

_THROWN_OUT = "terminated by other getUpdates request; make sure that only one bot instance is running"
_WEBHOOK = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


async def get_updates(platform: Platform, parameters: Json) -> list[Json]:
    """Give the earliest unconfirmed updates."""
    if platform.webhook:
        raise refuse(_WEBHOOK, 409)
    with platform.lock:
        allow(platform, parameters)
        platform.pollers += 1
        mine = platform.pollers
        platform.changed()
        _confirm(platform, int(parameters.get("offset", 0)))
    limit = min(max(int(parameters.get("limit", 100)), 1), 100)
    end = asyncio.get_running_loop().time() + min(float(parameters.get("timeout", 0)), 50)
    with _news(platform) as news:
        while True:
            if platform.pollers != mine:
                raise refuse(_THROWN_OUT, 409)
            found = platform.pending()[:limit]
            left = end - asyncio.get_running_loop().time()
            if found or left <= 0:
                return found
            news.clear()
            try:
                await asyncio.wait_for(news.wait(), left)
            except TimeoutError:
                continue


def _confirm(platform: Platform, offset: int) -> None:
    if offset > 0:
        platform.updates = [one for one in platform.updates if one[1].get("update_id", 0) >= offset]
    elif offset < 0:
        platform.updates = platform.updates[offset:]


@contextmanager
def _news(platform: Platform) -> Iterator[asyncio.Event]:
    """Give an event that is set when anything happens on the platform, from whichever thread."""
    event, loop = asyncio.Event(), asyncio.get_running_loop()

    def wake() -> None:
        loop.call_soon_threadsafe(event.set)

    with platform.lock:
        platform.listeners.add(wake)
    try:
        yield event
    finally:
        with platform.lock:
            platform.listeners.discard(wake)
