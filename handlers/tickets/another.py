"""Whether a message in the middle of a repair request tells of another fault, or says more of where this one is."""

from handlers.dialogue.digression import columns, is_bare_value
from handlers.dialogue.flow import Draft
from handlers.dialogue.households import verified_homes
from handlers.dialogue.turn import Turn
from handlers.tickets import slots
from intents.faults import demands, more_of_it, places
from intents.replies import answers, fault_answers
from intents.requests import ADDS
from intents.tickets import references, ticket_words
from intents.understanding import Certainty

REPAIR_INTENTS = frozenset({"repair_request"})
LONGEST_WHICH = 20
"""Columns of words that name no more than a place and a thing there."""


def is_told_instead(turn: Turn, draft: Draft) -> bool:
    """Tell whether a stranger, who can have nothing mended at home, tells of the common area instead."""
    place, said = turn.understanding.first("place"), turn.text
    stranded = draft.requested == slots.PLACE.name and not verified_homes(turn)
    return stranded and place is not None and places.is_common(place, None, said) and bool(references.trades(said))


def only_says_where(turn: Turn, draft: Draft) -> bool:
    """Tell whether words say where in the common area the fault is: the place takes them."""
    return slots.is_common(draft) and slots.place_of(draft) is not None and slots.only_says_where(turn)


def names_another_place(turn: Turn) -> bool:
    """Tell whether a correction says only where it really is: 'no, it is the guest toilet, not the bathroom'."""
    corrects = answers.is_correction(turn.text) and not ADDS.search(turn.text)
    return corrects and turn.understanding.first("place") is not None and not demands.tells_of_fault(turn.text)


def is_another_fault(turn: Turn, draft: Draft) -> bool:
    """Tell whether a second fault is reported: another kind of thing is broken than the one that is talked about."""
    meaning = turn.understanding
    said, known = meaning.first("category"), draft.slots.get("category")
    reports = meaning.certainty is Certainty.SURE and meaning.intent in REPAIR_INTENTS and not is_bare_value(turn)
    reports = reports and not names_another_place(turn) and not demands.puts_right(turn.text)
    reports = reports and not only_says_where(turn, draft) and not more_of_it.guesses_cause(turn.text)
    reports = reports and not fault_answers.says_only_broken(turn.text) and not more_of_it.goes_on_about_it(turn.text)
    two_kinds = said is not None and known not in {None, "other"} and said != known
    # 'Be quick, the children need it' and '今天必须修好' name no kind of thing, and tell of nothing that is broken.
    two_kinds = two_kinds and (
        (said != "other" and bool(references.trades(turn.text)))
        or (demands.tells_of_fault(turn.text) and not _tells_what_is_wrong(turn, draft))
    )
    reports = reports and not is_told_instead(turn, draft) and not _says_which(turn, draft)
    return reports and (two_kinds or _is_in_both(turn, draft)) and draft.slots.get("fault") is not None


def _is_in_both(turn: Turn, draft: Draft) -> bool:
    """Tell whether a fault at home is told of besides one that is everybody's, or the other way round: two tickets."""
    place = next((one for one in turn.understanding.entities if one.key == "place"), None)
    if place is None or slots.place_of(draft) is None or answers.is_correction(turn.text):
        return False
    if not ticket_words.tells_of_another(turn.text):
        return False
    if slots.is_common(draft):
        return places.is_of_mine(turn.text[: place.start], place.value)
    return places.is_common(place.value, None, turn.text)


def _says_which(turn: Turn, draft: Draft) -> bool:
    """Tell whether a mere thing at a place says which one was meant: '灯坏了', '卫生间的浴霸'."""
    mere = not demands.tells_of_fault(turn.text) and columns(turn.text) <= LONGEST_WHICH and not ADDS.search(turn.text)
    here = turn.understanding.first("place") is not None and slots.place_of(draft) is None
    return mere and here and bool(references.trades(turn.text))


def _tells_what_is_wrong(turn: Turn, draft: Draft) -> bool:
    """Tell whether words that name no thing say what is wrong with the one that was merely named before them."""
    return not references.trades(turn.text) and not demands.tells_of_fault(draft.slots.get("fault") or "")
