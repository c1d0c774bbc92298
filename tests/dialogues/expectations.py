"""What must hold of a dialogue whatever the wording: a small, strict language in JSON.

A value is expected literally; an object is a subset of what is there; a list has the same length; an object with one
of the `OPERATORS` as its only key says less than a value. A key that nobody knows is an error, never ignored.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from tests.dialogues.tongues import in_language

OPERATORS: dict[str, Callable[[Any, Any], bool]] = {
    "contains": lambda wanted, actual: actual is not None and wanted in actual,
    "not_contains": lambda wanted, actual: actual is None or wanted not in actual,
    "not": lambda wanted, actual: not fits(wanted, actual),
    "any_of": lambda wanted, actual: any(fits(one, actual) for one in wanted),
    "none_of": lambda wanted, actual: not any(fits(one, actual) for one in wanted),
    "at_least": lambda wanted, actual: actual is not None and actual >= wanted,
    "at_most": lambda wanted, actual: actual is not None and actual <= wanted,
}
STATE = ("tickets", "visitor_passes", "surveys", "open_flows", "conversations", "outbox")
QUIET_HOURS = ("22:00", "08:00")


class UnknownExpectationError(Exception):
    """An expectation uses a word that this language does not have."""


def fits(expected: object, actual: object) -> bool:
    """Say whether a value is as expected."""
    return not list(differences(expected, actual, ""))


def differences(expected: object, actual: object, path: str) -> Iterator[str]:
    """Give each place where a value is not as expected, with its path."""
    if isinstance(expected, dict):
        name = next(iter(expected), "")
        if len(expected) == 1 and name in OPERATORS:
            if not OPERATORS[name](expected[name], actual):
                yield f"{path}: expected {name} {expected[name]!r}, is {actual!r}"
        elif not isinstance(actual, dict):
            yield f"{path}: expected {expected!r}, is {actual!r}"
        else:
            for key, value in expected.items():
                yield from differences(value, actual.get(key), f"{path}.{key}")
    elif isinstance(expected, list) and isinstance(actual, list) and len(expected) == len(actual):
        for n, (one, other) in enumerate(zip(expected, actual, strict=True), 1):
            yield from differences(one, other, f"{path}[{n}]")
    elif expected != actual:
        yield f"{path}: expected {expected!r}, is {actual!r}"


def state_differences(expected: Mapping[str, Any], state: Mapping[str, Any]) -> Iterator[str]:
    """Compare a state line: `STATE` keys, and `tickets_where`: [[what a ticket is like, how many there are]]."""
    for key, value in expected.items():
        if key == "tickets_where":
            for pattern, count in value:
                found = sum(fits(pattern, ticket) for ticket in state["tickets"])
                yield from differences(count, found, f"tickets like {pattern!r}")
        elif key in STATE:
            yield from differences(value, state[key], key)
        else:
            raise UnknownExpectationError(key)


def heard_differences(
    expected: Mapping[str, Mapping[str, Any]], messages: Sequence[Mapping[str, Any]]
) -> Iterator[str]:
    """Compare what each account is expected to have heard, in any words, with the messages that left."""
    for account, wanted in expected.items():
        heard = [message for message in messages if message["to"] == account]
        for key, value in wanted.items():
            if key not in HEARD:
                raise UnknownExpectationError(key)
            yield from (f"{account} heard, {key}: {what}" for what in HEARD[key](value, heard))


def _kinds(wanted: Mapping[str, Any], heard: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Exactly these kinds, so many of each."""
    counts = Counter(str(message["kind"]) for message in heard)
    for kind in sorted({*wanted, *counts}):
        yield from differences(wanted.get(kind, 0), counts[kind], kind)


def _count(wanted: object, heard: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    yield from differences(wanted, len(heard), "messages")


def _says(wanted: Sequence[str | list[str]], heard: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Each of these words somewhere; of a list, one of its words."""
    text = _words(heard)
    for one in wanted:
        if not any(word in text for word in ([one] if isinstance(one, str) else one)):
            yield f"nowhere {one!r}"


def _never(wanted: Sequence[str], heard: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    yield from (f"{word!r} was said" for word in wanted if word in _words(heard))


def _choices(wanted: object, heard: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """So many options in the last message that offered any."""
    offered = [len(message["choices"]) for message in heard if message["choices"]]
    yield from differences(wanted, offered[-1] if offered else 0, "options")


def _language(wanted: str, heard: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    for message in heard:
        if not in_language(wanted, str(message["text"])):
            yield f"not {wanted}: {message['text']!r}"


def _since(wanted: str, heard: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    yield from (f"left at {message['at']}" for message in heard if message["at"] < wanted)


def _until(wanted: str, heard: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    yield from (f"left at {message['at']}" for message in heard if message["at"] > wanted)


def _daytime(wanted: Sequence[str], heard: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """These kinds not in the quiet hours."""
    evening, morning = QUIET_HOURS
    for message in heard:
        if message["kind"] in wanted and not morning <= message["at"][11:16] < evening:
            yield f"{message['kind']} left at {message['at']}"


def _words(heard: Sequence[Mapping[str, Any]]) -> str:
    return "\n".join(str(part) for message in heard for part in (message["text"], *_labels(message)))


def _labels(message: Mapping[str, Any]) -> list[str]:
    return [str(choice["label"]) for choice in message["choices"]]


HEARD: dict[str, Callable[[Any, Sequence[Mapping[str, Any]]], Iterator[str]]] = {
    "kinds": _kinds,
    "count": _count,
    "says": _says,
    "never": _never,
    "choices": _choices,
    "language": _language,
    "since": _since,
    "until": _until,
    "daytime": _daytime,
}
