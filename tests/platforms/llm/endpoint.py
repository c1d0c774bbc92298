"""The fake endpoint: what models say, and what endpoints do instead of answering."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.platforms.scripted import Scripted, serving

PATH = "/v1/chat/completions"


class Endpoint(Scripted):
    """A running fake; tell it what to answer first."""

    @property
    def url(self) -> str:
        """What an operator would configure."""
        return f"{self.address}/v1"

    @property
    def seen(self) -> str:
        """Everything that the last call told the model, as one text."""
        return json.dumps(self.calls[-1].body, ensure_ascii=False)

    def says(self, content: object, finish_reason: str = "stop") -> None:
        """Answer with a chat completion whose message has this content."""
        message = {"role": "assistant", "content": content}
        completion: dict[str, Any] = {
            "id": "chatcmpl-1",
            "object": "chat.completion",
            "created": 1796090400,
            "model": "fake",
            "choices": [{"index": 0, "message": message, "logprobs": None, "finish_reason": finish_reason}],
            "usage": {"prompt_tokens": 500, "completion_tokens": 20, "total_tokens": 520},
        }
        self.sends(json.dumps(completion))

    def understands(self, intent: str, *further: tuple[str, str]) -> None:
        """Answer as agreed."""
        rest = [{"intent": name, "quote": quote} for name, quote in further]
        self.says(json.dumps({"intent": intent, "further": rest}, ensure_ascii=False))


@contextmanager
def running() -> Iterator[Endpoint]:
    """Serve a fake while the block runs."""
    endpoint = Endpoint()
    with serving(endpoint, PATH):
        yield endpoint
