"""How a draft is called off in words, or waits for somebody who is busy."""

from handlers.dialogue import digression, drafts, wishes
from handlers.dialogue.flow import Draft, Flow
from handlers.dialogue.turn import Turn
from intents.complaints import complaint_words
from intents.faults import demands, mended, symptoms
from intents.replies import answers, small_talk
from intents.tickets import alarm_words, references
from intents.understanding import Certainty
from intents.wishes import booking_words, names

FIX = "repair_request"


def calls_off(turn: Turn) -> bool:
    """Tell whether an answer to the offer to go on with something says no: 'no, forget the lock, it is done'."""
    meaning = turn.understanding
    cancels = meaning.certainty is Certainty.SURE and meaning.intent == "ticket_cancel"
    return answers.is_no(turn.text) or answers.is_stop(turn.text) or answers.opens_with_stop(turn.text) or cancels


def take_stop(turn: Turn, flow: Flow, _draft: Draft) -> bool:
    """Take words that call the draft off: never an alarm's. Those of staff are never read by their intent."""
    if flow.interrupts:
        return False
    meaning = turn.understanding
    cancels = bool(flow.intents) and meaning.certainty is Certainty.SURE and meaning.intent == "ticket_cancel"
    # 'Sorry, 501, my mistake' takes a value back, and nothing else.
    corrects = answers.is_correction(turn.text) and digression.names_value(turn)
    cancels = cancels and not demands.wants_fixed(turn.text) and not corrects
    # 'No, I've shut the valve, it stopped' tells more of the fault.
    cancels = cancels and not answers.says_submit(turn.text) and not alarm_words.tells_measures(turn.text)
    # '投诉先不弄了' calls off no repair.
    cancels = cancels and names.name_in(turn.text) in {None, "ticket_cancel", *flow.intents}
    if not cancels and not answers.is_stop(turn.text):
        return False
    if flow.discreet and complaint_words.identity(turn.text) is not None:
        # '算了 不匿名了' calls nothing off.
        return False
    drafts.drop(turn)
    return True


def take_mended(turn: Turn, flow: Flow, _draft: Draft) -> bool:
    """Take it that a fault is over before it is handed in: nobody need come."""
    if FIX not in flow.intents or turn.account.staff is not None or not mended.is_over(turn.text):
        return False
    drafts.drop(turn)
    return True


def take_pause(turn: Turn, flow: Flow, draft: Draft) -> bool:
    """Wait for somebody who says that the answer is still to come."""
    if turn.account.staff is not None or flow.interrupts or turn.understanding.entities:
        return False
    may_stop = answers.asks_whether_to_stop_later(turn.text)
    if not may_stop and not small_talk.asks_to_wait(turn.text):
        return False
    turn.say("dialogue-can-stop" if may_stop else "dialogue-no-hurry")
    if draft.confirming or may_stop:
        drafts.ask_next(turn, flow, draft, count=False)
    return True


def take_fault_instead(turn: Turn, flow: Flow, _draft: Draft) -> bool:
    """Take another fault in place of the one that the same breath calls off: 'forget that, the toilet overflows'."""
    said = answers.behind_stop(turn.text)
    if said is None or turn.account.staff is not None or FIX not in flow.intents:
        return False
    if not (references.trades(said) and symptoms.breaks_down(said)):
        return False
    turn.state.active = None
    turn.say("dialogue-dropped-that")
    drafts.start(turn.saying(said), flow)
    return True


def take_instead(turn: Turn, flow: Flow, draft: Draft) -> bool:
    """Take another fault, or a booking, in place of what the same breath calls off."""
    if not answers.opens_with_stop(turn.text) or turn.account.staff is not None:
        return False
    books = digression.is_about_something_else(turn, flow) and booking_words.wants_booked(turn.text)
    if books and turn.understanding.confidence >= digression.CLEAR:
        # '算了 帮我约个空调清洗': that is wanted instead.
        turn.state.active = None
        turn.say("dialogue-dropped-that")
        wishes.serve(turn, turn.understanding.intent)
        return True
    if flow.is_another is None or not flow.is_another(turn, draft):
        return False
    turn.state.active = None
    turn.say("dialogue-dropped-that")
    drafts.start(turn, flow)
    return True


def take_longer_stop(turn: Turn, flow: Flow, _draft: Draft) -> bool:
    """Take words that call the draft off and say why; what names new values was a correction and has been taken."""
    opens = answers.opens_with_stop(turn.text)
    if flow.discreet and complaint_words.identity(turn.text) is not None:
        return False
    if turn.account.staff is not None or not (opens or answers.ends_with_stop(turn.text)):
        return False
    meaning = turn.understanding
    instead = opens and meaning.confidence >= digression.CLEAR and meaning.intent != "ticket_cancel"
    if instead and meaning.entities and digression.is_about_something_else(turn, flow):
        # 'Never mind, later. The light on the stairs is out': what is said after the stop is wanted instead.
        turn.state.active = None
        wishes.serve(turn, meaning.intent)
    else:
        drafts.drop(turn)
    return True
