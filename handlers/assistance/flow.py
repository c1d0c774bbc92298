"""Answers that need no form."""

from typing import Final

from handlers.assistance.calling import add_words, call_person
from handlers.dialogue.turn import Turn
from intents.replies import small_talk
from intents.understanding import Certainty
from storage.hand_over import HandOver

_NO_WISH: Final = frozenset({"human_agent", "deny", "affirm"})
"""What 'let me check with my wife' sounds like to the engine, when it answers what was proposed."""


def greet(turn: Turn) -> None:
    """Say hello, and what can be done here."""
    if small_talk.says_bye(turn.text):
        take_thanks(turn)
    elif turn.account.resident is None and turn.account.staff is None:
        turn.say("greeting-unknown")
    else:
        turn.say("greeting-known", name=turn.account.name)


def take_thanks(turn: Turn) -> None:
    """Take thanks and goodbye; nothing is created or reopened."""
    turn.say("thanks")


def take_yes(turn: Turn) -> None:
    """Take a yes to nothing; '这个' below a picture does not say yet what is wrong."""
    turn.say("photo-kept" if turn.state.memory.get("photos") else "yes-to-nothing")


def take_no(turn: Turn) -> None:
    """Take a no to nothing."""
    turn.say("no-to-nothing")


def listen(turn: Turn) -> bool:
    """Take what wants nothing, and questions about who answers here, before anything is read into them."""
    if turn.account.staff is not None:
        return False
    if small_talk.calls_out(turn.text) and HandOver.open_of(turn.session, turn.account.id) is not None:
        call_person(turn)
    elif small_talk.asks_who(turn.text):
        turn.say("introduction", [turn.choice("wish-human-agent", "dialogue.wish", intent="human_agent")])
    elif turn.understanding.certainty is not Certainty.SURE and small_talk.is_reaction(turn.text):
        turn.say("reaction")
    elif turn.state.active is None and small_talk.announces(turn.text):
        turn.say("tell-me")
    elif turn.state.active is None and turn.understanding.intent in _NO_WISH and small_talk.asks_to_wait(turn.text):
        turn.say("dialogue-no-hurry")
    else:
        return False
    return True


def decline(turn: Turn) -> None:
    """Say kindly that this is not the front desk's business; somebody who waits for a person says it to them."""
    if not add_words(turn):
        turn.say("out-of-scope")
