"""Measuring: real `guanjia serve` processes on databases of their own, and residents who talk to them over HTTP."""

from bot.bench.beside_rasa import RasaError
from bot.bench.delivery import measure_delivery
from bot.bench.figures import DIALECTS, Plan, measure, measure_beside_rasa
from bot.bench.site import SiteError

__all__ = ["DIALECTS", "Plan", "RasaError", "SiteError", "measure", "measure_beside_rasa", "measure_delivery"]
