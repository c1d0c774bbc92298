"""`guanjia evaluate`."""

import argparse
import json
import sys

from bot.evaluate import evaluate
from bot.settings import SettingsError, load_settings
from intents.embedded import EmbeddedEngine
from intents.rasa import RasaEngine

RASA_SECONDS = 30.0
"""A measurement waits for an answer that a resident would not wait for."""


def run(options: argparse.Namespace) -> int:
    """Print the figures as one JSON object."""
    engine = _rasa() if options.engine == "rasa" else EmbeddedEngine()
    try:
        figures = evaluate(options.file, engine, options.errors)
    except (OSError, ValueError) as error:
        print(f"{options.file}: {error}", file=sys.stderr)
        return 1
    print(json.dumps(figures, ensure_ascii=False))
    if isinstance(engine, RasaEngine) and engine.unanswered:
        print(
            f"The Rasa server left {engine.unanswered} messages unanswered: these are not its figures.", file=sys.stderr
        )
        return 1
    return 0


def _rasa() -> RasaEngine:
    section = load_settings().rasa
    if section is None:
        raise SettingsError(["GUANJIA_RASA__URL: is missing, and --engine rasa needs it"])
    return RasaEngine(section.url, EmbeddedEngine(), seconds=RASA_SECONDS)
