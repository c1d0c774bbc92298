"""Telegram: residents and staff in private chats with one bot, received by polling."""

from bot.channels.telegram.channel import TelegramChannel, open_channel

__all__ = ["TelegramChannel", "open_channel"]
