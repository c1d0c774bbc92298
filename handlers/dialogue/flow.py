"""What a feature declares: flows with their slots, answers to intents, actions behind buttons, timed jobs."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from handlers.dialogue.messages import Choice
from storage import Session
from storage.account import Account
from storage.timer import Timer

if TYPE_CHECKING:
    from handlers.dialogue.turn import Turn


@dataclass(slots=True)
class Draft:
    """A request in the making: what its flow knows so far. It lives in the conversation's state.

    `origin` is the message that it was begun with (`Turn.words`), for when that was a misunderstanding.
    """

    id: str
    flow: str
    slots: dict[str, Any] = field(default_factory=dict)
    requested: str | None = None
    asked: dict[str, int] = field(default_factory=dict)
    confirming: bool = False
    origin: dict[str, Any] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Give it as the conversation stores it."""
        return {
            "id": self.id,
            "flow": self.flow,
            "slots": self.slots,
            "requested": self.requested,
            "asked": self.asked,
            "confirming": self.confirming,
            "origin": self.origin,
        }


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask the resident, in words, with what can be tapped instead of typing.

    `asks`: `messages.MOMENT` lets a channel that can show a calendar do so.
    """

    text: str
    choices: tuple[Choice, ...] = ()
    asks: str = ""


@dataclass(frozen=True, slots=True)
class Slot:
    """One thing that a flow needs.

    `read` gives what this message says about it, or None; it may look more kindly when the slot is the requested one.
    `ask` gives the question, or None when there is nothing to ask: known already, or not needed for this draft.
    `settle` is what to assume when two questions brought no answer; without it a person takes over. `agreed` is what a
    mere yes in place of an answer stands for: whoever says it wants no more questions.
    """

    name: str
    read: Callable[["Turn", Draft], Any | None]
    ask: Callable[["Turn", Draft], Question | None]
    settle: Any | None = None
    agreed: Any | None = None


@dataclass(frozen=True, slots=True)
class Flow:
    """A request that takes more than one turn.

    `begin` puts in what is known without asking. `summary` is what the resident confirms (None: nothing to confirm).
    `commit` does it, and says so. `interrupts` lets it break into any other flow. `is_another` tells whether a message
    in the middle of a draft is a request of its own and not more about this one. `admit` is asked before a draft is
    opened: it lets the sender in, or says why not and gives False. `known` is asked before each question: True ends the
    draft, for what it asks for is there already and was answered with that. `submits` tells whether an answer to the
    summary that is no plain yes hands it in all the same, by what its slots read of it ('anonymously, please').
    `agrees` tells whether a text says yes to the summary in words of this flow ('book it then'). What is
    said in a `discreet` flow is in no transcript that staff are shown. `parts` gives one turn for each request of this
    flow that a message holds, itself when that is one; what is said of the `shared` slots of such drafts is for each.
    `matter` is the slot that says what it is about: an alarm that is told in answer to its question was all there is.
    """

    name: str
    intents: frozenset[str]
    slots: tuple[Slot, ...]
    begin: Callable[["Turn", Draft], None]
    commit: Callable[["Turn", Draft], None]
    summary: Callable[["Turn", Draft], Question] | None = None
    is_another: Callable[["Turn", Draft], bool] | None = None
    admit: Callable[["Turn"], bool] | None = None
    submits: Callable[["Turn"], bool] | None = None
    agrees: Callable[[str], bool] | None = None
    known: Callable[["Turn", Draft], bool] | None = None
    parts: Callable[["Turn"], Sequence["Turn"]] | None = None
    shared: frozenset[str] = frozenset()
    interrupts: bool = False
    discreet: bool = False
    matter: str | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """Timed work. `run` is called under lock when a timer of this name is due, in a transaction of its own.

    It looks again whether the timer's version of the subject still holds, and does nothing when it does not.
    """

    name: str
    run: Callable[[Session, Timer, datetime], None]


Action = Callable[["Turn", Mapping[str, Any]], None]
Answer = Callable[["Turn"], None]


@dataclass(frozen=True, slots=True)
class Feature:
    """Everything that one folder of handlers/ brings to the front desk.

    `answers` are intents that are answered at once. `actions` are what buttons do. `listen` may take a message
    before its intent counts (True: taken), as the answer to a survey does; they are asked in the order of FEATURES.
    `preempt` may answer a message instead of what its intent leads to (True: done), before a flow is opened: what is
    known already, such as an outage, need not be reported. `welcome` tells somebody who has just been bound what
    already waits for them. `hand_on` gives a message to the person whom it is meant for (True), when two people talk to
    each other here; the bot says nothing then. `look_up` answers a question from what is written down (True: done),
    also one that the engine is not sure is one. `overhear` may take a message before the draft that is talked
    about does (True: taken): what concerns everybody's safety. `amend` takes the new words of a message that was sent
    at that time and changed since (True: they have found their place). `locate` takes a place on the map that was sent
    without words. `unclear` may take what nothing could be made of (True: taken): it is meant for a person.
    """

    name: str
    flows: tuple[Flow, ...] = ()
    answers: Mapping[str, Answer] = field(default_factory=dict)
    actions: Mapping[str, Action] = field(default_factory=dict)
    jobs: tuple[Job, ...] = ()
    listen: Callable[["Turn"], bool] | None = None
    preempt: Callable[["Turn", str], bool] | None = None
    overhear: Callable[["Turn"], bool] | None = None
    unclear: Callable[["Turn"], bool] | None = None
    welcome: Callable[[Session, Account, datetime], None] | None = None
    hand_on: Callable[["Turn"], bool] | None = None
    look_up: Callable[["Turn"], bool] | None = None
    amend: Callable[["Turn", datetime], bool] | None = None
    locate: Callable[["Turn"], bool] | None = None


def welcome(features: Sequence[Feature], session: Session, account: Account, now: datetime) -> None:
    """Tell an account that has just been bound what waits for the person behind it."""
    for feature in features:
        if feature.welcome is not None:
            feature.welcome(session, account, now)
