"""The resident's answer to the survey: a tap, a number, stars, words."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from handlers.dialogue.turn import Turn
from handlers.surveys.service import LOW_SCORE, begin_survey, close, expire, take_answer, take_comment
from handlers.work.tickets import act
from intents.complaints import complaint_words
from intents.replies import answers, fault_answers, ratings
from intents.understanding import Certainty
from storage.survey import Survey
from storage.ticket import IllegalTransitionError, Kind, Ticket
from storage.ticket_states import Actor, Verb

COMMENT_WITHIN: Final = timedelta(minutes=10)
CORRECTED_WITHIN: Final = timedelta(hours=24)
SHORTEST_COMMENT: Final = 4
ABOUT_WORK: Final = frozenset({"complaint", "suggestion", "thanks_bye", "affirm", "deny", "out_of_scope", "greeting"})
"""What the engine takes a remark about the work for, right after it was rated."""
TOLD_OF_WAITING: Final = "ticket_status"


def listen(turn: Turn) -> bool:
    """Take a rating while a survey waits for one, or before it was asked for; or words right after a rating."""
    said = ratings.rating(turn.text)
    if said is None:
        return _take_refusal(turn) or _take_words(turn) or _take_label(turn)
    survey = Survey.awaiting_answer(turn.session, turn.account.id) or _ahead(turn) or _rated_before(turn)
    if survey is None:
        return False
    _take(turn, survey, said.score, said.comment)
    return True


def _ahead(turn: Turn) -> Survey | None:
    """Give the survey of what was done for the sender last and is still to be asked about: the answer came first."""
    ticket = None if turn.state.active is not None else Survey.to_ask(turn.session, turn.account.id)
    return None if ticket is None else begin_survey(turn.session, ticket)


def _rated_before(turn: Turn) -> Survey | None:
    """Give the survey whose rating another one corrects: a bare number soon after it, 'it was 5 stars' within a day."""
    if turn.state.active is not None:
        return None
    within = CORRECTED_WITHIN if ratings.names_unit(turn.text) else COMMENT_WITHIN
    survey = Survey.rated_since(turn.session, turn.account.id, turn.now - within)
    return survey if survey is not None and survey.ticket.episode == survey.episode else None


def _take_label(turn: Turn) -> bool:
    """Take a score in the words that stand on its button: '满意'."""
    score = None if turn.state.active is not None else ratings.in_words(turn.text)
    survey = Survey.awaiting_answer(turn.session, turn.account.id) if score is not None else None
    if score is None or survey is None:
        return False
    newest = turn.newest
    offered = newest.content.get("choices", []) if newest else []
    if not any(one["action"] == "survey.answer" for one in offered):
        return False
    _take(turn, survey, score, turn.text if ratings.remarks(turn.text) else None)
    return True


def _take_refusal(turn: Turn) -> bool:
    """Ask no more whoever says to the question that they rate nothing."""
    waits = turn.state.active is None and ratings.declines(turn.text)
    survey = Survey.awaiting_answer(turn.session, turn.account.id) if waits else None
    if survey is None:
        return False
    ticket = expire(turn.session, survey)
    if ticket is not None:
        close(turn.session, ticket, Actor.SYSTEM, turn.now)
    turn.say("survey-declined")
    return True


def _take_words(turn: Turn) -> bool:
    """Take words that follow a rating as its comment, unless they are a request of their own."""
    meaning = turn.understanding
    sure = meaning.certainty is Certainty.SURE and not ratings.remarks(turn.text)
    asks = sure and meaning.intent not in ABOUT_WORK | {TOLD_OF_WAITING}
    if turn.state.active is not None or asks or len(turn.text) < SHORTEST_COMMENT or answers.is_question(turn.text):
        return False
    if complaint_words.complains(turn.text):
        # '我要投诉他': more than words to a rating.
        return False
    survey = Survey.just_rated(turn.session, turn.account.id, turn.now - COMMENT_WITHIN)
    if survey is None or survey.ticket.episode != survey.episode:
        # What is said once the work is taken up again is about that.
        return False
    if sure and meaning.intent == TOLD_OF_WAITING and (survey.comment or not survey.score or survey.score > LOW_SCORE):
        # '等了两天才来' says why the score is low; without one it may be about another ticket.
        return False
    turn.discreet = turn.discreet or survey.ticket.kind == Kind.COMPLAINT
    take_comment(turn.session, survey, turn.text, turn.now)
    if not (fault_answers.says_not_fixed(turn.text) and _open_again(turn, survey, turn.text)):
        turn.say("survey-comment-added", number=survey.ticket.number)
    return True


def answer_by_button(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Take a tapped rating."""
    survey = Survey.locked(turn.session, int(arguments["survey"]))
    if survey is None or survey.account_id != turn.account.id:
        turn.say("dialogue-button-unknown")
        return
    _take(turn, survey, int(arguments["score"]), None)


def _take(turn: Turn, survey: Survey, score: int, comment: str | None) -> None:
    turn.discreet = turn.discreet or survey.ticket.kind == Kind.COMPLAINT
    if not take_answer(turn.session, survey, score, comment, turn.now):
        turn.say("survey-too-late")
        return
    if comment and fault_answers.says_not_fixed(comment) and _open_again(turn, survey, comment):
        return
    low = score <= LOW_SCORE
    again = [turn.choice("ticket-not-fixed", "ticket.reopen", ticket=survey.ticket_id)] if low else []
    said = "survey-thanks-low-words" if comment else "survey-thanks-low"
    turn.say(said if low else "survey-thanks", again, score=score, number=survey.ticket.number)


def _open_again(turn: Turn, survey: Survey, words: str) -> bool:
    """Take the work up again when the rating says that it is not fixed; False when that is not possible any more."""
    ticket = Ticket.locked(turn.session, survey.ticket_id)
    if ticket is None or ticket.episode != survey.episode:
        return False
    try:
        act(turn.session, ticket, Verb.REOPEN, turn.account, turn.now, words, actor=Actor.RESIDENT)
    except IllegalTransitionError:
        return False
    turn.state.memory["ticket"] = ticket.id
    turn.say("survey-opened-again", number=ticket.number, score=survey.score or 0)
    return True
