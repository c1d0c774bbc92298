"""Surveys: after the work, one question; its answer counts, its silence is never made up."""

from handlers.dialogue.flow import Feature
from handlers.surveys.flow import answer_by_button, listen
from handlers.surveys.jobs import JOBS

FEATURE = Feature(name="surveys", actions={"survey.answer": answer_by_button}, jobs=JOBS, listen=listen)
