"""`POST /model/parse` and `GET /status` of Rasa 3.6.21, as recorded from a real server."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.platforms.scripted import Scripted, serving

PATH = "/model/parse"
NO_TEXT: dict[str, object] = {
    "text": "",
    "intent": {"name": None, "confidence": 0.0},
    "entities": [],
    "intent_ranking": [],
}
FAILURE: dict[str, object] = {
    "version": "3.6.21",
    "status": "failure",
    "message": "An unexpected error occurred. Error: 'text'",
    "reason": "ParsingError",
    "details": {},
    "help": None,
    "code": 500,
}


@dataclass
class Rasa(Scripted):
    """A running fake; tell it what to answer first, and which model it says that it serves."""

    model_file: str = "models/nlu.tar.gz"

    async def status(self, _request: Request) -> Response:
        """Answer `GET /status`."""
        return JSONResponse({"model_file": self.model_file, "fingerprint": {}, "num_active_training_jobs": 0})

    def ranks(self, **confidences: float) -> None:
        """Answer with these labels, likeliest first; `a__b` stands for the label `a+b`."""
        ranking = [
            {"name": name.replace("__", "+"), "confidence": confidence}
            for name, confidence in sorted(confidences.items(), key=lambda pair: -pair[1])
        ]
        answer = {"text": "…", "intent": ranking[0], "entities": [], "text_tokens": [[0, 1]], "intent_ranking": ranking}
        self.sends(json.dumps(answer))


@contextmanager
def running() -> Iterator[Rasa]:
    """Serve a fake while the block runs."""
    rasa = Rasa()
    with serving(rasa, PATH, Route("/status", rasa.status)):
        yield rasa
