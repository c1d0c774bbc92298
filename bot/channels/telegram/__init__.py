"""Telegram: residents and staff in private chats with one bot, received by polling."""

import os

# Must stand before the library's first error is made: without it each RetryAfter begins with a deprecation warning.
os.environ.setdefault("PTB_TIMEDELTA", "true")

from bot.channels.telegram.channel import TelegramChannel, open_channel

__all__ = ["TelegramChannel", "open_channel"]
