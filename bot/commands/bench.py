"""`guanjia bench`: speed and memory."""

import argparse
import json
import sys

from bot.bench import DIALECTS, Plan, RasaError, SiteError, measure, measure_beside_rasa


def run(options: argparse.Namespace) -> int:
    """Print the figures as one JSON object; what it is doing goes to stderr."""
    size = (options.residents, options.tickets) if options.residents or options.tickets else None
    try:
        figures = (
            measure_beside_rasa(options.rasa, options.rasa_models)
            if options.rasa
            else measure(Plan(options.seconds, size, options.postgresql, (options.only,) if options.only else DIALECTS))
        )
    except (RasaError, SiteError) as error:
        print(error, file=sys.stderr)
        return 1
    print(json.dumps(figures, ensure_ascii=False, indent=2))
    return 0
