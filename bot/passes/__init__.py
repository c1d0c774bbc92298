"""The light pages that residents open and forward: visitor passes, and bills to pay."""

from bot.passes.bill import bill_routes
from bot.passes.site import pass_routes

__all__ = ["bill_routes", "pass_routes"]
