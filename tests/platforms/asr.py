"""A fake server that writes down what is said, and what it was sent."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response

from tests.platforms.scripted import Call, Scripted, serving


class Asr(Scripted):
    """A running fake; tell it what to answer first."""

    @property
    def url(self) -> str:
        """What an operator would configure."""
        return f"{self.address}/v1"

    def hears(self, text: str) -> None:
        """Answer with these words."""
        self.sends(json.dumps({"text": text}))

    async def respond(self, request: Request) -> Response:
        """Answer one request; its form is kept."""
        async with request.form() as form:
            body = {
                name: (value.filename, await value.read()) if isinstance(value, UploadFile) else value
                for name, value in form.items()
            }
        self.calls.append(Call(request.url.path, dict(request.headers), body, time.monotonic()))
        answering = self.script.popleft() if len(self.script) > 1 else self.script[0]
        return await answering()


@contextmanager
def running() -> Iterator[Asr]:
    """Serve a fake while the block runs."""
    asr = Asr()
    with serving(asr, "/v1/audio/transcriptions"):
        yield asr
