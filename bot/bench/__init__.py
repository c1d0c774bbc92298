"""Measuring: real `guanjia serve` processes on databases of their own, and residents who talk to them over HTTP."""

from bot.bench.figures import DIALECTS, Plan, measure
from bot.bench.site import SiteError

__all__ = ["DIALECTS", "Plan", "SiteError", "measure"]
