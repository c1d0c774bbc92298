"""`guanjia set-webhook`: tell a chat platform where to call us."""

import argparse
import asyncio
import sys

from bot.channels.protocol import Connecting, PermanentError, RetryLaterError, UnknownOutcomeError
from bot.channels.registry import open_channels
from bot.settings import load_settings


def run(options: argparse.Namespace) -> int:
    """Set it; 1 when the platform refuses or cannot be reached, 2 for a channel that has nothing to set."""
    channel = open_channels(load_settings()).get(options.channel)
    if channel is None:
        print(f"{options.channel}: is not configured; .env.example explains its settings", file=sys.stderr)
        return 2
    if not isinstance(channel, Connecting):
        print(f"{options.channel}: its platform has no webhook that could be set from here", file=sys.stderr)
        return 2
    try:
        print(asyncio.run(channel.connect()))
    except (PermanentError, RetryLaterError, UnknownOutcomeError) as error:
        print(f"{options.channel}: {error}", file=sys.stderr)
        return 1
    return 0
