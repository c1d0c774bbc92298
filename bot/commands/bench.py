"""`guanjia bench`: speed and memory."""

import argparse
import json
import sys

from bot.bench import DIALECTS, Plan, RasaError, SiteError, measure, measure_beside_rasa, measure_delivery


def run(options: argparse.Namespace) -> int:
    """Print the figures as one JSON object; what it is doing goes to stderr."""
    size = (options.residents, options.tickets) if options.residents or options.tickets else None
    try:
        plan = Plan(options.seconds, size, options.postgresql, (options.only,) if options.only else DIALECTS)
        if options.rasa:
            figures = measure_beside_rasa(options.rasa, options.rasa_models)
        elif options.delivery:
            figures = measure_delivery(plan, options.messages, options.sent)
        else:
            figures = measure(plan)
    except (RasaError, SiteError) as error:
        print(error, file=sys.stderr)
        return 1
    print(json.dumps(figures, ensure_ascii=False, indent=2))
    return 0
