"""Answers that need no form."""

from handlers.assistance.service import call_front_desk
from handlers.dialogue.turn import Turn


def greet(turn: Turn) -> None:
    """Say hello, and what can be done here."""
    if turn.account.resident is None and turn.account.staff is None:
        turn.say("greeting-unknown")
    else:
        turn.say("greeting-known", name=turn.account.name)


def take_thanks(turn: Turn) -> None:
    """Take thanks and goodbye; nothing is created or reopened."""
    turn.say("thanks")


def take_yes(turn: Turn) -> None:
    """Take a yes to nothing."""
    turn.say("yes-to-nothing")


def take_no(turn: Turn) -> None:
    """Take a no to nothing."""
    turn.say("no-to-nothing")


def decline(turn: Turn) -> None:
    """Say kindly that this is not the front desk's business."""
    turn.say("out-of-scope")


def call_person(turn: Turn) -> None:
    """Tell the front desk that somebody wants a person, and the resident what happens next."""
    community = turn.account.community
    reached = call_front_desk(turn.session, turn.account, turn.text, turn.inbox_id, turn.now)
    phone = community.phone if community and community.phone else ""
    turn.say("person-called" if reached else "person-not-reached", phone=phone or turn.word("front-desk"))
