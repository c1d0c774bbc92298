"""Danger now: safety words first, everybody on duty alarmed in the same moment, questions afterwards."""

from typing import Any

from handlers.dialogue.flow import Draft, Flow, Question, Slot
from handlers.dialogue.households import home_of, home_value, verified_homes
from handlers.dialogue.slots import COMMUNITY
from handlers.dialogue.turn import Turn
from handlers.emergency import over, service
from handlers.work import cards
from handlers.work.assigning import alarm
from intents.faults import places
from intents.tickets import references
from storage.community import Community
from storage.ticket import Ticket
from storage.ticket_search import danger_of

_KINDS_WITH_WORDS = frozenset(
    {"fire", "gas", "trapped", "flood", "electric", "intruder", "falling", "collapse", "medical"}
)
MOST_ASKS = 2


def _admit(turn: Turn) -> bool:
    """Let a new alarm in; one that is known is told more about, or is over."""
    _settle_community(turn)
    danger = turn.understanding.emergency or service.UNKNOWN_DANGER
    known = service.of_the_caller(turn)
    if known is not None and service.is_elsewhere(turn, known):
        known = None
    if known is not None and over.is_over(turn, danger):
        over.take(turn, known)
        return False
    known = known or service.of_others(turn, danger)
    if known is None:
        return True
    _join(turn, known, danger)
    return False


def _settle_community(turn: Turn) -> None:
    communities = Community.all(turn.session) if turn.account.community is None else ()
    if len(communities) == 1:
        turn.account.community = communities[0]


def _join(turn: Turn, ticket: Ticket, danger: str) -> None:
    locked = Ticket.locked(turn.session, ticket.id)
    if locked is None:
        return
    mine = locked.reporter_id == turn.account.id
    known = danger_of(turn.session, locked)
    if danger == known == service.UNKNOWN_DANGER and "lift" in references.trades(turn.text):
        # 'Help', and then 'I am in the lift'.
        danger = "trapped"
    if not mine or danger not in {service.UNKNOWN_DANGER, known}:
        _say_safety_words(turn, danger)
    service.tell_more(turn, locked)
    turn.state.memory["ticket"] = locked.id
    turn.say("emergency-joined", **cards.facts(locked, turn.now, turn.language))


def _begin(turn: Turn, draft: Draft) -> None:
    """Open the ticket before anything is asked, as soon as it is known which community this is."""
    danger = turn.understanding.emergency or service.UNKNOWN_DANGER
    whole = _with_what_it_is_about(turn)
    if danger == service.UNKNOWN_DANGER and whole is not turn and "lift" in references.trades(whole.text):
        # '里面有人敲门' of the lift that was being reported.
        danger = "trapped"
    draft.slots["danger"] = danger
    draft.slots["begun"] = whole.words()
    _say_safety_words(whole, danger)


def _with_what_it_is_about(turn: Turn) -> Turn:
    """Give the words with those of the fault that was being reported, where they point into it: '里面有人喊救命'.

    Nothing is left to report then: the alarm is about it.
    """
    interrupted = turn.state.suspended[-1] if turn.state.suspended else None
    fault = interrupted.slots.get("fault") if interrupted is not None else None
    named = turn.understanding.first("place") or turn.understanding.first("room")
    if interrupted is None or not fault or named or not places.points_inside(turn.text):
        return turn
    turn.state.suspended.remove(interrupted)
    return turn.saying(f"{fault}\n{turn.text}")


def _say_safety_words(turn: Turn, danger: str) -> None:
    text = f"emergency-{danger}" if danger in _KINDS_WITH_WORDS else "emergency-other"
    if danger == "trapped" and "lift" not in references.trades(turn.text):
        text = "emergency-trapped-car" if places.is_in_car(turn.text) else text
    if text in {"emergency-medical", "emergency-other"} and places.is_lost(turn.text):
        text = "emergency-lost"
    community = turn.account.community
    phone = community.phone if community and community.phone else turn.word("front-desk")
    turn.say(text, phone=phone)


def _ticket(turn: Turn, draft: Draft) -> Ticket | None:
    """Give the ticket of the draft; it is opened with the first words, as soon as the community is known."""
    community = turn.account.community
    if community is None:
        return None
    if "ticket" in draft.slots:
        return Ticket.locked(turn.session, draft.slots["ticket"])
    begun = turn.part(0, len(turn.incoming.text))
    begun.take_words(draft.slots["begun"])
    ticket = service.open_emergency(begun, community, draft.slots["danger"])
    draft.slots["ticket"] = ticket.id
    turn.state.memory["ticket"] = ticket.id
    return ticket


def _read_where(turn: Turn, draft: Draft) -> str | None:
    """Take whatever is said while helpers wait for the place: it is passed on at once."""
    ticket = _ticket(turn, draft) if draft.requested == "where" else None
    if ticket is None or not (turn.text or turn.incoming.photos):
        return None
    if turn.text and over.is_over(turn, turn.understanding.emergency or service.UNKNOWN_DANGER):
        over.tell(turn, ticket)
        draft.slots["over"] = True
    else:
        service.tell_more(turn, ticket)
    return turn.text or turn.incoming.photos[0]


def _ask_where(turn: Turn, draft: Draft) -> Question | None:
    """Open the ticket on the way to the first question: nobody waits for an answer in danger."""
    ticket = _ticket(turn, draft)
    if ticket is None or draft.slots.get("over"):
        return None
    _take_tapped_home(turn, draft, ticket)
    if service.is_located(ticket) or draft.asked.get("where", 0) >= MOST_ASKS:
        return None
    homes = tuple(turn.fill(draft, "where", home_value(home), home.code) for home in verified_homes(turn))
    text = "emergency-ask-where" if ticket.contact_phone else "emergency-ask-where-and-phone"
    return Question(turn.word(text, number=ticket.number), homes)


def _take_tapped_home(turn: Turn, draft: Draft, ticket: Ticket) -> None:
    tapped: Any = draft.slots.get("where")
    home = home_of(turn, tapped) if isinstance(tapped, dict) and ticket.home_id is None else None
    if home is not None:
        ticket.home, ticket.building = home, home.building
        ticket.version += 1
        turn.session.flush()
        alarm(turn.session, ticket, turn.now, "emergency-more", home.code)


def _commit(turn: Turn, draft: Draft) -> None:
    ticket = Ticket.locked(turn.session, draft.slots["ticket"]) if "ticket" in draft.slots else None
    if ticket is None or draft.slots.get("over"):
        return
    text = "emergency-on-the-way" if ticket.contact_phone else "emergency-on-the-way-phone"
    turn.say(text, **cards.facts(ticket, turn.now, turn.language))


WHERE = Slot("where", _read_where, _ask_where)

EMERGENCY = Flow(
    name="emergency",
    intents=frozenset({"emergency"}),
    slots=(COMMUNITY, WHERE),
    begin=_begin,
    commit=_commit,
    admit=_admit,
    interrupts=True,
)
