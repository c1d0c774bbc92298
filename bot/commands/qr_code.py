"""`guanjia qr-code`: a code to hang up at a place, or to bind a home with."""

import argparse
import asyncio
import sys

import segno

from bot.channels.protocol import Coding, PermanentError, RetryLaterError, UnknownOutcomeError
from bot.channels.registry import open_channels
from bot.settings import load_settings
from handlers.tickets.at_place import scene


def run(options: argparse.Namespace) -> int:
    """Write the picture and print its address; 1 when the platform refuses, 2 for a channel that makes no codes."""
    channel = open_channels(load_settings()).get(options.channel)
    if not isinstance(channel, Coding):
        print(f"{options.channel}: is not configured, or makes no codes", file=sys.stderr)
        return 2
    carried = scene(options.community, options.place) if options.place else str(options.invite)
    try:
        address = asyncio.run(channel.make_code(carried, lasting=bool(options.place)))
    except (PermanentError, RetryLaterError, UnknownOutcomeError) as error:
        print(f"{options.channel}: {error}", file=sys.stderr)
        return 1
    segno.make(address, error="m").save(str(options.file), scale=12)
    print(f"{address}\n{options.file}")
    return 0
