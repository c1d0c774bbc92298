"""Danger now: safety words first, everybody on duty alarmed in the same moment, questions afterwards."""

from handlers.dialogue.flow import Draft, Flow, Question, Slot
from handlers.dialogue.households import verified_homes
from handlers.dialogue.slots import COMMUNITY
from handlers.dialogue.turn import Turn
from handlers.work import cards
from handlers.work.tickets import Report, alarm, open_ticket
from intents import places
from storage import Session
from storage.community import Community, Home
from storage.ticket import Kind, Priority, Ticket
from storage.ticket_states import Actor

_KINDS_WITH_WORDS = frozenset(
    {"fire", "gas", "trapped", "flood", "electric", "intruder", "falling", "collapse", "medical"}
)
_CATEGORY = {"gas": "gas", "flood": "water", "electric": "electricity", "falling": "structure", "collapse": "structure"}


def _begin(turn: Turn, draft: Draft) -> None:
    """Open the ticket before anything is asked, as soon as it is known which community this is."""
    draft.slots["danger"] = turn.understanding.emergency or "other"
    draft.slots["words"] = turn.text
    _say_safety_words(turn, draft)
    communities = Community.all(turn.session)
    if turn.account.community is None and len(communities) == 1:
        turn.account.community = communities[0]


def _say_safety_words(turn: Turn, draft: Draft) -> None:
    danger = draft.slots["danger"]
    text = f"emergency-{danger}" if danger in _KINDS_WITH_WORDS else "emergency-other"
    community = turn.account.community
    phone = community.phone if community and community.phone else turn.word("front-desk")
    turn.say(text, phone=phone)


def _read_where(turn: Turn, draft: Draft) -> str | None:
    return turn.text or None if draft.requested == "where" else None


def _ask_where(turn: Turn, draft: Draft) -> Question | None:
    """Open the ticket on the way to the first question: nobody waits for an answer in danger."""
    ticket = _ticket(turn, draft)
    if ticket is None or ticket.home_id is not None or ticket.building is not None or draft.requested == "where":
        return None
    return Question(turn.word("emergency-ask-where", number=ticket.number))


def _ticket(turn: Turn, draft: Draft) -> Ticket | None:
    community = turn.account.community
    if community is None:
        return None
    if "ticket" in draft.slots:
        return turn.session.get(Ticket, draft.slots["ticket"])
    homes = verified_homes(turn)
    said = turn.understanding.first("room")
    named = [home for home in homes if said and home.answers_to(said)]
    danger = draft.slots["danger"]
    place = turn.understanding.first("place")
    category = turn.understanding.first("category") or _CATEGORY.get(danger, "other")
    common = places.is_common(place, category, draft.slots["words"])
    home = named[0] if named else (homes[0] if len(homes) == 1 and not common and said is None else None)
    report = Report(
        kind=Kind.EMERGENCY,
        description=draft.slots["words"],
        category=category,
        home=home,
        building=places.building_in(draft.slots["words"]) or (homes[0].building if homes else None),
        place=place,
        phone=turn.understanding.first("phone") or "",
        priority=Priority.URGENT,
        photos=turn.incoming.photos,
    )
    ticket = open_ticket(turn.session, turn.account, community, report, turn.now)
    draft.slots["ticket"] = ticket.id
    turn.state.memory["ticket"] = ticket.id
    return ticket


def _commit(turn: Turn, draft: Draft) -> None:
    ticket = Ticket.locked(turn.session, draft.slots["ticket"])
    if ticket is None:
        return
    if draft.requested == "where":
        _add_location(turn.session, turn, ticket, turn.text)
    turn.say("emergency-on-the-way", **cards.facts(ticket, turn.now, turn.language))


def _add_location(session: Session, turn: Turn, ticket: Ticket, where: str) -> None:
    """Put the place that was told later onto the ticket, and alarm everybody again with it."""
    code = turn.understanding.first("room")
    if code is not None and ticket.home_id is None:
        homes = Home.matching(session, ticket.community_id, code)
        ticket.home = homes[0] if len(homes) == 1 else None
    ticket.place = ticket.place or where
    ticket.building = ticket.building or places.building_in(where)
    ticket.version += 1
    ticket.record(session, "detail", Actor.RESIDENT, turn.account, turn.now, note=where)
    alarm(session, ticket, turn.now)


WHERE = Slot("where", _read_where, _ask_where)

EMERGENCY = Flow(
    name="emergency",
    intents=frozenset({"emergency"}),
    slots=(COMMUNITY, WHERE),
    begin=_begin,
    commit=_commit,
    interrupts=True,
)
