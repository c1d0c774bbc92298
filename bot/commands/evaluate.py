"""`guanjia evaluate`."""

import argparse
import json
import sys

from bot.evaluate import evaluate
from intents.embedded import EmbeddedEngine


def run(options: argparse.Namespace) -> int:
    """Print the figures as one JSON object."""
    try:
        figures = evaluate(options.file, EmbeddedEngine(), options.errors)
    except (OSError, ValueError) as error:
        print(f"{options.file}: {error}", file=sys.stderr)
        return 1
    print(json.dumps(figures, ensure_ascii=False))
    return 0
