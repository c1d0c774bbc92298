"""What the model may say: a name of an intent, further ones with literal quotes, and nothing else."""

from typing import Annotated, Final

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from intents.masking import Masked
from intents.remote import RemoteError
from intents.understanding import INTENTS

MOST_FURTHER: Final = 3


def _known(intent: str) -> str:
    if intent not in INTENTS:
        raise ValueError("unknown intent")
    return intent


Intent = Annotated[str, AfterValidator(_known)]


class _Strict(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Further(_Strict):
    """One more thing that the message asks for, in its own words."""

    intent: Intent
    quote: str


class Answer(_Strict):
    """The model's whole answer."""

    intent: Intent
    further: Annotated[list[Further], Field(max_length=MOST_FURTHER)] = []


class _Message(BaseModel):
    model_config = ConfigDict(strict=True)
    content: str


class _Choice(BaseModel):
    message: _Message


class _Completion(BaseModel):
    choices: Annotated[list[_Choice], Field(min_length=1)]


def read_answer(body: bytes, masked: Masked) -> Answer:
    """Give the checked answer in the body of a chat completion.

    Anything but the agreed JSON raises RemoteError: prose around it, unknown intents, quotes that the masked message
    does not contain, an error in place of an answer, JSON that was cut off.
    """
    try:
        content = _Completion.model_validate_json(body).choices[0].message.content
        answer = Answer.model_validate_json(content)
    except ValidationError as error:
        # Its own words would repeat what the model said, and so what the resident wrote.
        raise RemoteError(f"not the agreed answer: {error.errors()[0]['type']}") from None
    if any(masked.span(further.quote) is None for further in answer.further):
        raise RemoteError("not the agreed answer: a quote that is not in the message")
    return answer
