"""The resident's answer to the survey: a tap, a number, stars, words."""

from collections.abc import Mapping
from typing import Any

from handlers.dialogue.turn import Turn
from handlers.surveys.service import LOW_SCORE, take_answer
from intents import answers
from storage.survey import Survey


def listen(turn: Turn) -> bool:
    """Take a message that states a rating while a survey waits for one, or words right after a rating."""
    said = answers.rating(turn.text)
    if said is None:
        return False
    survey = Survey.awaiting_answer(turn.session, turn.account.id)
    if survey is None:
        return False
    _take(turn, survey, said.score, said.comment)
    return True


def answer_by_button(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Take a tapped rating."""
    survey = Survey.locked(turn.session, int(arguments["survey"]))
    if survey is None or survey.account_id != turn.account.id:
        turn.say("dialogue-button-unknown")
        return
    _take(turn, survey, int(arguments["score"]), None)


def _take(turn: Turn, survey: Survey, score: int, comment: str | None) -> None:
    if not take_answer(turn.session, survey, score, comment, turn.now):
        turn.say("survey-too-late")
        return
    turn.say("survey-thanks-low" if score <= LOW_SCORE else "survey-thanks", score=score, number=survey.ticket.number)
