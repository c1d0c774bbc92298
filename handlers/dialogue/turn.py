"""One turn: a message, who sent it, what it means, what was being talked about, and the answers to it."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from handlers.dialogue.buttons import Tapped
from handlers.dialogue.flow import Draft, Feature, Flow, Question
from handlers.dialogue.messages import Choice, Command, Content, Incoming
from handlers.dialogue.texts import render
from intents.entities import extract
from intents.replies import answers
from intents.requests import without_link
from intents.understanding import Entity, Scored, Understanding
from storage import Session
from storage.account import Account
from storage.conversation import Conversation
from storage.outbox import Notification

RANKED = 5
"""Meanings that are remembered of a message."""


@dataclass(slots=True)
class DialogueState:
    """What the conversation remembers between turns: the draft being talked about, and those that wait behind it."""

    active: Draft | None = None
    suspended: list[Draft] = field(default_factory=list)
    memory: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "DialogueState":
        """Read it from the conversation's row."""
        active = stored.get("active")
        return cls(
            Draft(**active) if active else None,
            [Draft(**one) for one in stored.get("suspended", [])],
            dict(stored.get("memory", {})),
        )

    def to_json(self) -> dict[str, Any]:
        """Give it as the conversation stores it."""
        return {
            "active": self.active.to_json() if self.active else None,
            "suspended": [one.to_json() for one in self.suspended],
            "memory": self.memory,
        }


@dataclass(slots=True)
class Turn:
    """Everything that a feature may use while it answers one message, at `now` (aware UTC).

    `engine` is the name of what understood it; `item` the review item that its words are kept as; `public_url` begins
    links, without a slash at its end; `whole` is what was written, when this turn is about a part; `heard` is what the
    record of the talk gets: the label of what was `tapped`.
    """

    session: Session
    now: datetime
    incoming: Incoming
    account: Account
    conversation: Conversation
    state: DialogueState
    understanding: Understanding
    language: str
    inbox_id: int
    features: Sequence[Feature]
    replies: list[Content] = field(default_factory=list)
    engine: str = ""
    item: int | None = None
    public_url: str = ""
    whole: str = ""
    heard: str = ""
    tapped: Tapped | None = None
    held_for: timedelta = timedelta(0)
    """How long the answers wait for the rest of what is being said."""
    rides: bool = False
    """Whether the response to the message carries the answers: `riding`, once they are in the outbox."""
    riding: list[Notification] = field(default_factory=list)
    discreet: bool = False
    """Whether this and the answer to it are in no transcript that staff are shown."""
    looked_up: list[Notification | None] = field(default_factory=list)
    """The newest message to the sender, once it has been looked up."""

    @property
    def text(self) -> str:
        """What was written, without surrounding blanks."""
        return self.incoming.text.strip()

    @property
    def newest(self) -> Notification | None:
        """The newest message to the sender from before this turn; looked up when it is first asked for."""
        if not self.looked_up:
            self.looked_up.append(next(iter(Notification.transcript(self.session, self.account.id, 1)), None))
        return self.looked_up[0]

    def part(self, start: int, end: int, intent: str | None = None) -> "Turn":
        """Give the same turn as if only this part of the text had been written, for this; the rest is shared."""
        text = answers.trim(self.incoming.text[start:end])
        begin = self.incoming.text.index(text, start)
        inside = (one for one in self.understanding.entities if begin <= one.start and one.end <= end)
        entities = tuple(replace(one, start=one.start - begin, end=one.end - begin) for one in inside)
        return self._saying(without_link(text), entities, intent)

    def without(self, start: int, end: int) -> "Turn":
        """Give the same turn as if this part of the text had not been written; state and answers are shared."""
        said = self.incoming.text
        before, after = answers.trim(said[:start]), answers.trim(said[end:])
        text = " ".join(filter(None, (before, after)))
        first, last = said.index(before), end + said[end:].index(after)
        outside = (one for one in self.understanding.entities if one.end <= start or end <= one.start)
        moves = ((one, -first if one.end <= start else len(text) - len(after) - last) for one in outside)
        entities = tuple(replace(one, start=one.start + by, end=one.end + by) for one, by in moves)
        return self._saying(text, entities)

    def saying(self, text: str) -> "Turn":
        """Give the same turn as if this text had been written, with what it names; state and answers are shared."""
        community = self.account.community
        return self._saying(text, extract(text, self.now.astimezone(community.zone if community else None)))

    def _saying(self, text: str, entities: tuple[Entity, ...], intent: str | None = None) -> "Turn":
        meaning = replace(self.understanding, text=text, entities=entities, intent=intent or self.understanding.intent)
        incoming = replace(self.incoming, text=text)
        return replace(self, whole=self.whole or self.text, incoming=incoming, understanding=meaning)

    def words(self) -> dict[str, Any]:
        """Give what was written and what was understood by it, as the conversation's state holds it."""
        meaning = self.understanding
        return {
            "text": self.text,
            "entities": [asdict(entity) for entity in meaning.entities],
            "intent": meaning.intent if meaning.ranking else None,
            "confidence": round(meaning.confidence, 4) if meaning.ranking else None,
            "ranking": [[one.intent, round(one.confidence, 4)] for one in meaning.ranking[:RANKED]],
            "item": self.item,
        }

    def take_words(self, words: Mapping[str, Any]) -> None:
        """Go on as if these words had been written now."""
        self.item = words.get("item")
        self.incoming = replace(self.incoming, text=words["text"])
        self.understanding = replace(
            self.understanding,
            text=words["text"],
            intent=words.get("intent") or self.understanding.intent,
            confidence=words.get("confidence") or self.understanding.confidence,
            ranking=tuple(Scored(intent, confidence) for intent, confidence in words.get("ranking", [])),
            entities=tuple(Entity(**one) for one in words.get("entities", [])),
        )

    def keep_words(self) -> None:
        """Keep what was written, until the sender has chosen what it means."""
        self.state.memory["words"] = self.words()

    def take_kept_words(self) -> None:
        """Go on as if what was kept had been written now."""
        kept = self.state.memory.pop("words", None)
        if kept:
            self.take_words(kept)

    def flow(self, name: str) -> Flow:
        """Give the flow of that name; raises LookupError when a feature was taken out since the draft was stored."""
        for feature in self.features:
            for flow in feature.flows:
                if flow.name == name:
                    return flow
        raise LookupError(name)

    def word(self, text_id: str, /, **arguments: str | int) -> str:
        """Give a text in the language of this turn."""
        return render(self.language, text_id, **arguments)

    def say(
        self, text_id: str, choices: Sequence[Choice] = (), photos: Sequence[str] = (), /, **arguments: str | int
    ) -> None:
        """Answer the sender with a text."""
        self.reply(Content(self.word(text_id, **arguments), tuple(choices), tuple(photos)))

    def ask(self, question: Question) -> None:
        """Answer the sender with a question."""
        self.reply(Content(question.text, question.choices, asks=question.asks))

    def reply(self, content: Content) -> None:
        """Answer the sender; what has no choices and no photos becomes the beginning of the next answer."""
        last = self.replies[-1] if self.replies else None
        if last is not None and not last.choices and not last.photos and not last.asks:
            content = replace(content, text=f"{last.text}\n\n{content.text}")
            self.replies.pop()
        self.replies.append(content)

    def choice(self, text_id: str, action: str, /, **arguments: Any) -> Choice:  # noqa: ANN401 - whatever the action takes
        """Give a choice with its label in the language of this turn."""
        return Choice(self.word(text_id), Command(action, arguments))

    def fill(self, draft: Draft, slot: str, value: object, label: str) -> Choice:
        """Give a choice that answers one slot of a draft."""
        return Choice(label, Command("flow.fill", {"draft": draft.id, "slot": slot, "value": value}))


def new_draft(flow: Flow) -> Draft:
    """Give an empty draft of a flow."""
    return Draft(id=secrets.token_hex(4), flow=flow.name)
