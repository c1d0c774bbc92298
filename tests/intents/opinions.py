"""An engine of a fixed opinion, for what follows from one; the entities and the emergency check are the real ones."""

from dataclasses import dataclass
from datetime import datetime

from intents.engine import complete
from intents.understanding import INTENTS, Request, Scored, Understanding


def ranked(**given: float) -> list[Scored]:
    """Give a ranking with these probabilities; the other intents share the rest."""
    rest = (1 - sum(given.values())) / (len(INTENTS) - len(given))
    return sorted((Scored(name, given.get(name, rest)) for name in INTENTS), key=lambda one: -one.confidence)


@dataclass
class Opinionated:
    """Thinks the same of every message."""

    ranking: list[Scored]
    requests: tuple[tuple[str, str], ...] = ()
    name: str = "opinionated"

    def understand(self, text: str, now: datetime) -> Understanding:
        """Give that opinion; its further requests have the spans of the given words."""
        best = self.ranking[0]
        requests = [Request(best.intent, best.confidence, 0, len(text))]
        for intent, words in self.requests:
            start = text.index(words)
            requests.append(Request(intent, 0.5, start, start + len(words)))
        return complete(text, now, self.ranking, requests)
