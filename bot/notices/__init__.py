"""The light page of a notice, which messages lead to: no login, no script, nothing about who reads it."""

from bot.notices.site import notice_routes

__all__ = ["notice_routes"]
