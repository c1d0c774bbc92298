"""The light page of a visitor pass, made to be forwarded: no login, no script, nothing about the host but the home."""

from bot.passes.site import pass_routes

__all__ = ["pass_routes"]
