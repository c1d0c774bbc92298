"""The state machine of tickets: the only place that says which action is possible when, and for whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """Where a ticket stands."""

    NEW = "new"
    ASSIGNED = "assigned"
    IN_PROGRESS = "in_progress"
    WAITING_RESIDENT = "waiting_resident"
    WAITING_PARTS = "waiting_parts"
    RESOLVED = "resolved"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class Verb(StrEnum):
    """What can be done to a ticket."""

    ASSIGN = "assign"
    ACCEPT = "accept"
    RETURN = "return"
    TRANSFER = "transfer"
    DEPART = "depart"
    ARRIVE = "arrive"
    WAIT_PARTS = "wait_parts"
    WAIT_RESIDENT = "wait_resident"
    RESUME = "resume"
    RESOLVE = "resolve"
    CLOSE = "close"
    REOPEN = "reopen"
    CANCEL = "cancel"
    REPLY = "reply"
    PROPOSE = "propose"
    REFILE = "refile"


class Actor(StrEnum):
    """Who does it: the resident who reported it, the assignee, a dispatcher, any other staff, or time itself."""

    RESIDENT = "resident"
    ASSIGNEE = "assignee"
    DISPATCHER = "dispatcher"
    STAFF = "staff"
    SYSTEM = "system"


OPEN = frozenset({Status.NEW, Status.ASSIGNED, Status.IN_PROGRESS, Status.WAITING_RESIDENT, Status.WAITING_PARTS})
BEFORE_WORK = frozenset({Status.NEW, Status.ASSIGNED})
WAITING = frozenset({Status.WAITING_RESIDENT, Status.WAITING_PARTS})


@dataclass(frozen=True, slots=True)
class Transition:
    """From which states, to which state (None: unchanged), by whom, and whether it needs words."""

    sources: frozenset[Status]
    target: Status | None
    actors: frozenset[Actor]
    needs_note: bool = False


_HANDLERS = frozenset({Actor.ASSIGNEE, Actor.DISPATCHER})
_CHIEF = frozenset({Actor.DISPATCHER, Actor.SYSTEM})
_RESIDENT = frozenset({Actor.RESIDENT})
_ANY_STAFF = frozenset({Actor.ASSIGNEE, Actor.DISPATCHER, Actor.STAFF})

TRANSITIONS: Mapping[Verb, tuple[Transition, ...]] = {
    Verb.ASSIGN: (Transition(BEFORE_WORK, Status.ASSIGNED, _CHIEF),),
    Verb.ACCEPT: (
        Transition(frozenset({Status.NEW}), Status.ASSIGNED, _ANY_STAFF),
        Transition(frozenset({Status.ASSIGNED}), Status.ASSIGNED, frozenset({Actor.ASSIGNEE})),
    ),
    Verb.RETURN: (Transition(frozenset({Status.ASSIGNED}), Status.NEW, frozenset({Actor.ASSIGNEE}), needs_note=True),),
    Verb.TRANSFER: (Transition(OPEN - {Status.NEW}, Status.ASSIGNED, _HANDLERS),),
    Verb.DEPART: (Transition(frozenset({Status.ASSIGNED}), None, frozenset({Actor.ASSIGNEE})),),
    Verb.ARRIVE: (Transition(frozenset({Status.ASSIGNED}), Status.IN_PROGRESS, frozenset({Actor.ASSIGNEE})),),
    Verb.WAIT_PARTS: (Transition(frozenset({Status.IN_PROGRESS}), Status.WAITING_PARTS, _HANDLERS),),
    Verb.WAIT_RESIDENT: (Transition(frozenset({Status.IN_PROGRESS}), Status.WAITING_RESIDENT, _HANDLERS),),
    Verb.RESUME: (Transition(WAITING, Status.IN_PROGRESS, _HANDLERS),),
    # Finishing straight after accepting is a matter settled by phone, or a forgotten button: the arrival is implied.
    Verb.RESOLVE: (Transition(OPEN - {Status.NEW}, Status.RESOLVED, _HANDLERS),),
    Verb.CLOSE: (Transition(frozenset({Status.RESOLVED}), Status.CLOSED, frozenset({Actor.RESIDENT, Actor.SYSTEM})),),
    Verb.REOPEN: (Transition(frozenset({Status.RESOLVED, Status.CLOSED}), Status.IN_PROGRESS, _RESIDENT),),
    Verb.CANCEL: (
        Transition(BEFORE_WORK, Status.CANCELLED, _RESIDENT),
        Transition(OPEN, Status.CANCELLED, _HANDLERS, needs_note=True),
    ),
    Verb.REPLY: (Transition(frozenset(Status), None, _ANY_STAFF, needs_note=True),),
    Verb.PROPOSE: (Transition(OPEN - {Status.NEW}, None, _HANDLERS),),
    Verb.REFILE: (Transition(OPEN, None, frozenset({Actor.DISPATCHER}), needs_note=True),),
}


def transition(verb: Verb, status: Status, actor: Actor) -> Transition | None:
    """Give the transition that lets this actor do this now, or None when it is not allowed."""
    return next((one for one in TRANSITIONS[verb] if status in one.sources and actor in one.actors), None)


def possible(status: Status, actor: Actor) -> tuple[Verb, ...]:
    """Give what this actor can do with a ticket in this state, in the order of the work."""
    return tuple(verb for verb in Verb if transition(verb, status, actor))
