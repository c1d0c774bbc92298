"""Who may ask about the bills of a home: verified members of it whose role has the right. Nobody else hears a thing."""

from handlers.dialogue.households import Right, admit_member, desk_phone, verified_homes
from handlers.dialogue.slots import home_with
from handlers.dialogue.turn import Turn
from handlers.fees import ways
from intents.money import fees
from intents.money.fees import Topic

HOME = home_with(Right.BILLS)


def admit(turn: Turn) -> bool:
    """Let in whoever may see the bills of some home; say to everybody else why not, and what is open to all."""
    if verified_homes(turn, Right.BILLS):
        return True
    if not admit_member(turn):
        if fees.topic(turn.text) is Topic.HOW and turn.account.community is not None:
            turn.say("fees-ways", ways=ways.names(turn), phone=ways.phone(turn))
        return False
    turn.say("fees-not-for-helpers", phone=desk_phone(turn))
    return False
