"""Where danger, entities, certainty and language join what an engine ranked."""

from datetime import datetime

import pytest

from intents.engine import complete, without
from intents.understanding import INTENTS, REPHRASE_BELOW, SURE_FROM, Certainty, Request, Scored, certainty_of

NOW = datetime.fromisoformat("2026-11-20T10:00:00+08:00")


def ranked(**given: float) -> list[Scored]:
    rest = (1 - sum(given.values())) / (len(INTENTS) - len(given))
    scored = [Scored(intent, given.get(intent, rest)) for intent in INTENTS]
    return sorted(scored, key=lambda one: -one.confidence)


def asked(text: str, *intents: str) -> list[Request]:
    return [Request(intent, 0.9, 0, len(text)) for intent in intents]


@pytest.mark.parametrize(
    ("confidence", "certainty"),
    [
        (1.0, Certainty.SURE),
        (SURE_FROM, Certainty.SURE),
        (SURE_FROM - 0.01, Certainty.ASK_WHICH),
        (REPHRASE_BELOW, Certainty.ASK_WHICH),
        (REPHRASE_BELOW - 0.01, Certainty.REPHRASE),
    ],
)
def test_certainty(confidence: float, certainty: Certainty) -> None:
    assert certainty_of(confidence) is certainty


def test_an_open_danger_comes_first_even_when_the_engine_prefers_a_repair() -> None:
    text = "楼道里着火了,灯也坏了"
    understood = complete(text, NOW, ranked(repair_request=0.5, emergency=0.4), asked(text, "repair_request"))
    assert understood.emergency == "fire"
    assert understood.intent == "emergency"
    assert understood.certainty is Certainty.SURE
    assert [request.intent for request in understood.requests] == ["emergency", "repair_request"]
    assert sum(scored.confidence for scored in understood.ranking) == pytest.approx(1)


def test_a_denied_danger_falls_back_to_what_the_engine_ranked_second() -> None:
    text = "电梯坏了,没困人"
    understood = complete(text, NOW, ranked(emergency=0.45, repair_request=0.4), asked(text, "emergency"))
    assert understood.emergency is None
    assert understood.intent == "repair_request"
    assert [request.intent for request in understood.requests] == ["repair_request"]
    assert sum(scored.confidence for scored in understood.ranking) == pytest.approx(1)


def test_a_category_is_given_only_with_something_to_repair() -> None:
    text = "水管漏水"
    repair = complete(text, NOW, ranked(repair_request=0.9), asked(text, "repair_request"))
    question = complete(text, NOW, ranked(service_info=0.9), asked(text, "service_info"))
    assert repair.first("category") == "water"
    assert question.values("category") == ()


def test_entities_and_language_are_those_of_the_text() -> None:
    text = "3棟2單元501 廚房漏水"
    understood = complete(text, NOW, ranked(repair_request=0.9), asked(text, "repair_request"))
    assert understood.first("room") == "3-2-501"
    assert understood.language == "zh-Hant"


def test_where_an_alarm_is_taken_away_nothing_else_is_surer_for_it() -> None:
    ranking = (Scored("emergency", 0.9), Scored("visitor_registration", 0.04), Scored("complaint", 0.03))
    left = without("emergency", ranking)
    assert [one.intent for one in left] == ["visitor_registration", "complaint", "emergency"]
    assert left[0].confidence == pytest.approx(4 / 7)
    assert sum(one.confidence for one in left) == pytest.approx(1.0)
