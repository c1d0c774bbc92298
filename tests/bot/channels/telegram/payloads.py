"""Updates as Telegram writes them, by name."""

import json
from importlib.resources import files
from typing import Any

UPDATES: dict[str, dict[str, Any]] = json.loads(files(__package__ or "").joinpath("updates.json").read_text("utf-8"))
PERSON = "5012345678"
"""The account that all of them are about."""
