"""The state machine of visitor passes: the only place that says which action is possible when, and for whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class PassStatus(StrEnum):
    """Where a visitor pass stands."""

    REQUESTED = "requested"
    APPROVED = "approved"
    REFUSED = "refused"
    ACTIVE = "active"
    ARRIVED = "arrived"
    LEFT = "left"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


class PassVerb(StrEnum):
    """What can be done to a visitor pass."""

    APPROVE = "approve"
    ACTIVATE = "activate"
    REFUSE = "refuse"
    ADMIT = "admit"
    LEAVE = "leave"
    CHANGE = "change"
    CANCEL = "cancel"
    EXPIRE = "expire"


class PassActor(StrEnum):
    """Who does it: a member of the visited home, a guard, the front desk or a manager, or time itself."""

    HOUSEHOLD = "household"
    GUARD = "guard"
    DESK = "desk"
    SYSTEM = "system"


OPEN = frozenset({PassStatus.REQUESTED, PassStatus.APPROVED, PassStatus.ACTIVE, PassStatus.ARRIVED})
"""States in which the visit is still to come or going on."""
WAITING = frozenset({PassStatus.REQUESTED, PassStatus.APPROVED, PassStatus.ACTIVE})


@dataclass(frozen=True, slots=True)
class PassStep:
    """From which states, to which state (None: unchanged), by whom; `repeat`: only for passes of many entries."""

    sources: frozenset[PassStatus]
    target: PassStatus | None
    actors: frozenset[PassActor]
    repeat: bool = False


_REQUESTED = frozenset({PassStatus.REQUESTED})
_ACTIVE = frozenset({PassStatus.ACTIVE})
_COMING_AND_GOING = frozenset({PassStatus.ARRIVED, PassStatus.LEFT})
_DESK = frozenset({PassActor.DESK})
_GATE = frozenset({PassActor.GUARD, PassActor.DESK})
_HOUSEHOLD = frozenset({PassActor.HOUSEHOLD})
_SYSTEM = frozenset({PassActor.SYSTEM})

STEPS: Mapping[PassVerb, tuple[PassStep, ...]] = {
    # What was refused by mistake, at the desk or at the gate, the desk can still approve.
    PassVerb.APPROVE: (PassStep(_REQUESTED | {PassStatus.REFUSED}, PassStatus.APPROVED, _DESK),),
    PassVerb.ACTIVATE: (PassStep(frozenset({PassStatus.APPROVED}), PassStatus.ACTIVE, _SYSTEM),),
    PassVerb.REFUSE: (
        PassStep(_REQUESTED, PassStatus.REFUSED, _DESK),
        PassStep(_ACTIVE, PassStatus.REFUSED, _GATE),
    ),
    PassVerb.ADMIT: (
        PassStep(_ACTIVE, PassStatus.ARRIVED, _GATE),
        # Somebody who comes and goes for days may have left by a door without a guard.
        PassStep(_COMING_AND_GOING, PassStatus.ARRIVED, _GATE, repeat=True),
    ),
    PassVerb.LEAVE: (PassStep(frozenset({PassStatus.ARRIVED}), PassStatus.LEFT, _GATE),),
    PassVerb.CHANGE: (
        PassStep(WAITING, None, _HOUSEHOLD),
        PassStep(_COMING_AND_GOING, None, _HOUSEHOLD, repeat=True),
    ),
    PassVerb.CANCEL: (
        PassStep(WAITING, PassStatus.CANCELLED, _HOUSEHOLD),
        PassStep(_COMING_AND_GOING, PassStatus.CANCELLED, _HOUSEHOLD, repeat=True),
    ),
    PassVerb.EXPIRE: (PassStep(WAITING, PassStatus.EXPIRED, _SYSTEM),),
}


def pass_step(verb: PassVerb, status: PassStatus, actor: PassActor, *, repeat: bool) -> PassStep | None:
    """Give the step that lets this actor do this now, or None when it is not allowed."""
    return next(
        (one for one in STEPS[verb] if status in one.sources and actor in one.actors and (repeat or not one.repeat)),
        None,
    )
