"""Staff web pages, mounted at /console."""

from bot.console.site import console_routes

__all__ = ["console_routes"]
