"""Further requests of a message, and the clauses that ask for them."""

import numpy as np
import pytest

from intents.network import Pieces
from intents.normalise import normalise
from intents.opinion import WIDTH, Calibration, Opinion
from intents.requests import begin_of_next, clauses_of, find_requests, trimmed
from intents.understanding import INTENTS, Request

CALIBRATION = Calibration(temperature=1.0, words_in_first=0.0, words_in_asked=0.0, asked_from=0.5)


def opinion_on(text: str, first: str, asked: dict[str, tuple[int, int]]) -> Opinion:
    """Give an opinion with one piece per character; `asked` maps an intent to the span that speaks for it."""
    logits = np.zeros((len(text), 2 * WIDTH), np.float32)
    logits[:, INTENTS.index(first)] = 5
    logits[:, WIDTH:] = -5
    for intent, (start, end) in asked.items():
        logits[:, WIDTH + INTENTS.index(intent)] = 1
        logits[start:end, WIDTH + INTENTS.index(intent)] = 9
    pieces = Pieces(list(range(len(text))), [(index, index + 1) for index in range(len(text))])
    return Opinion(pieces, logits, np.zeros(2 * WIDTH, np.float32))


def spans(text: str, first: str, asked: dict[str, tuple[int, int]]) -> dict[str, str]:
    requests = find_requests(normalise(text), opinion_on(text, first, asked), CALIBRATION)
    return {request.intent: text[request.start : request.end] for request in requests}


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("灯坏了,来修。另外问物业费", ["灯坏了,", "来修。", "另外问物业费"]),
        ("灯坏了 保洁约一个", ["灯坏了", " 保洁约一个"]),
        ("fix the tap and let him in", ["fix the tap ", "and let him in"]),
        ("漏水", ["漏水"]),
        ("???", ["???"]),
    ],
)
def test_clauses(text: str, clauses: list[str]) -> None:
    assert [text[start:end] for start, end in clauses_of(text)] == clauses


def test_each_request_spans_the_clause_that_speaks_for_it() -> None:
    found = spans("灯坏了,问物业费", "repair_request", {"repair_request": (0, 4), "fee_question": (4, 8)})
    assert found == {"repair_request": "灯坏了,", "fee_question": "问物业费"}


def test_two_readings_of_one_clause_are_one_request() -> None:
    found = spans("灯坏了,快点", "repair_request", {"repair_request": (0, 4), "complaint": (0, 4)})
    assert found == {"repair_request": "灯坏了,快点"}


def test_a_single_clause_is_a_single_request() -> None:
    assert spans("灯坏了", "repair_request", {"fee_question": (1, 2)}) == {"repair_request": "灯坏了"}


def test_a_greeting_is_no_second_request_and_has_none() -> None:
    assert spans("你好,灯坏了", "repair_request", {"repair_request": (3, 6), "greeting": (0, 3)}).keys() == {
        "repair_request"
    }
    assert spans("你好,灯坏了", "greeting", {"greeting": (0, 3), "repair_request": (3, 6)}).keys() == {"greeting"}


def test_a_request_is_trimmed_to_its_words() -> None:
    assert trimmed("a  b ", Request("deny", 1.0, 1, 5)) == Request("deny", 1.0, 3, 4)


@pytest.mark.parametrize(
    ("text", "own", "other", "rest"),
    [
        ("灯坏了,另外明天李强来,车牌粤B1", "灯坏了,", "车牌", "另外明天李强来,车牌粤B1"),
        (
            "The lamp is dead. Also two guests, Mr. Tan and wife, visit me",
            "The lamp is dead.",
            "and",
            "Also two guests",
        ),
        ("灯坏了,明天李强来", "灯坏了,", "明天", "明天李强来"),
    ],
)
def test_where_the_next_request_begins(text: str, own: str, other: str, rest: str) -> None:
    """With the word that adds it, though another clause speaks most for it."""
    assert text[begin_of_next(text, len(own), text.index(other)) :].startswith(rest)
