"""The default engine: a fine-tuned multilingual-e5-small and n-grams, in process, no network."""

from datetime import datetime

import numpy as np

from intents.clauses import spoken_alone
from intents.engine import complete
from intents.normalise import normalise
from intents.opinion import Readers
from intents.requests import find_requests, trimmed
from intents.understanding import INTENTS, Scored, Understanding


class EmbeddedEngine:
    """Understands with the shipped artefact."""

    name = "embedded"

    def __init__(self, readers: Readers | None = None) -> None:
        """Read with these, or with the shipped artefact; raises FileNotFoundError where there is none."""
        self.readers = readers or Readers()

    def understand(self, text: str, now: datetime) -> Understanding:
        """Give the meaning of the text; never raises for any text."""
        normalised = normalise(text)
        opinion = self.readers.read(normalised.text)
        calibration = self.readers.calibration
        best = opinion.first(calibration)
        ranking = [Scored(INTENTS[i], float(best[i])) for i in np.argsort(-best, kind="stable")]
        requests = [trimmed(text, request) for request in find_requests(normalised, opinion, calibration)]
        return complete(text, now, ranking, spoken_alone(text, requests, self.readers), opinion.trade())
