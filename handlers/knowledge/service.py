"""The answer to a question about the community: what it has written down itself, else what holds in most places."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Final

import yaml

from handlers.dialogue.texts import render
from handlers.knowledge.search import Found, Index, Topic, topics_from
from storage import Session
from storage.community import Community
from storage.knowledge import KnowledgeEntry, in_language

WRITTEN: Final = date(2026, 11, 20)
"""When the general answers were written."""
SETTINGS: Final = "settings"
GENERAL: Final = "general"
CLEARLY: Final = 0.5
"""Score from which a question is answered even if the engine suspects that something else is wanted."""
NO_PHONE: Final = "phone-none"


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known, from where and when, in the language of the one who asks; `score` tells how well it fits (0-1)."""

    text: str
    source: str
    as_of: date
    score: float
    topic: str


def answer(session: Session, community: Community, question: str, language: str, now: datetime) -> Answer | None:
    """Give what is known; None when that is nothing, or it is not sure what the question is about."""
    own = {entry.topic: entry for entry in KnowledgeEntry.of_community(session, community.id)}
    found = _index(tuple(_merged(own.values()))).find(question)
    return _told(own, community, found, language, now) if found else None


def on(session: Session, community: Community, topic: str, language: str, now: datetime) -> Answer | None:
    """Give what is known about a topic."""
    own = {entry.topic: entry for entry in KnowledgeEntry.of_community(session, community.id)}
    return _told(own, community, Found(topic, 1.0), language, now)


def _told(
    own: Mapping[str, KnowledgeEntry], community: Community, found: Found, language: str, now: datetime
) -> Answer | None:
    entry = own.get(found.topic)
    if entry is not None:
        source = in_language(entry.source, language)
        return Answer(in_language(entry.answers, language), source, entry.as_of, found.score, entry.topic)
    return _built_in(community, found, language, now)


def _built_in(community: Community, found: Found, language: str, now: datetime) -> Answer | None:
    topic = found.topic
    origin = _built_in_topics()[topic]["from"]
    if origin not in {SETTINGS, GENERAL}:
        return None
    name = NO_PHONE if topic == "phone" and not community.phone else topic.replace("_", "-")
    text = render(
        language,
        f"know-{name}",
        desk=desk(community, language),
        phone=community.phone,
        hours=f"{community.service_from:%H:%M}–{community.service_until:%H:%M}",
        minutes=str(community.response_minutes),
    )
    as_of = now.astimezone(community.zone).date() if origin == SETTINGS else WRITTEN
    return Answer(text, render(language, f"knowledge-source-{origin}"), as_of, found.score, topic)


def desk(community: Community | None, language: str) -> str:
    """Give the front desk in words, with its phone where it has one."""
    phone = community.phone if community else ""
    return render(language, "knowledge-desk", phone=phone) if phone else render(language, "front-desk")


def _merged(own: Iterable[KnowledgeEntry]) -> Iterable[Topic]:
    """Give the built-in topics, those that the community answers with its ways to ask as well, and its own ones."""
    by_topic = {entry.topic: tuple(entry.questions) for entry in own}
    built_in = topics_from(_built_in_topics())
    for topic in built_in:
        yield Topic(topic.name, topic.about, topic.ask + by_topic.get(topic.name, ()))
    known = {topic.name for topic in built_in}
    for name, questions in by_topic.items():
        if name not in known:
            yield Topic(name, (), questions)


@cache
def _built_in_topics() -> Mapping[str, Mapping[str, Any]]:
    source = files("handlers.knowledge").joinpath("questions.yml").read_text("utf-8")
    topics: Mapping[str, Mapping[str, Any]] = yaml.load(source, yaml.CSafeLoader)
    return topics


@lru_cache(maxsize=64)
def _index(topics: tuple[Topic, ...]) -> Index:
    return Index(topics)
