"""Checks of the channels: each is asked what its platform says, if it can tell."""

import asyncio
from collections.abc import Iterator, Mapping
from typing import Final

from bot.channels.protocol import Channel, PermanentError, SelfChecking
from bot.doctor.findings import Finding, ok, problem, reason_of

SECONDS: Final = 15.0
"""How long a platform may take to answer."""


def check_channels(channels: Mapping[str, Channel]) -> Iterator[Finding]:
    """Yield what is to be said of each open channel."""
    for name, channel in channels.items():
        yield asyncio.run(_check(name, channel))


async def _check(name: str, channel: Channel) -> Finding:
    subject = f"channel {name}"
    if not isinstance(channel, SelfChecking):
        return ok(subject, "configured")
    try:
        return ok(subject, await asyncio.wait_for(channel.check(), SECONDS))
    except PermanentError as error:
        return problem(subject, str(error), "look at its settings: the platform refuses them")
    except TimeoutError:
        return problem(subject, f"no answer within {SECONDS:.0f} s", "look at the way to the platform")
    except Exception as error:  # noqa: BLE001 - whatever its client raises is what we are asked for
        return problem(subject, reason_of(error), "look at its settings, and at the way to the platform")
