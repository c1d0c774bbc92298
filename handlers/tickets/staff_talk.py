"""What staff write about tickets in their own words: every step of the work, without a button."""

from collections.abc import Callable, Mapping, Sequence

from handlers.dialogue.turn import Turn
from handlers.tickets import staff
from handlers.work import cards
from handlers.work.appointment import ANY_TIME, appointment_from
from handlers.work.tickets import add_photo
from intents.tickets import references, staff_words
from intents.tickets.staff_words import StaffWords
from storage.staff import Staff
from storage.ticket import Ticket
from storage.ticket_search import assigned_to
from storage.ticket_states import Actor, Status, Verb, transition

_VERBS: Mapping[str, Verb] = {
    "accept": Verb.ACCEPT,
    "depart": Verb.DEPART,
    "arrive": Verb.ARRIVE,
    "wait_parts": Verb.WAIT_PARTS,
    "wait_resident": Verb.WAIT_RESIDENT,
    "resume": Verb.RESUME,
    "finish": Verb.RESOLVE,
    "hand_back": Verb.RETURN,
    "transfer": Verb.TRANSFER,
    "propose": Verb.PROPOSE,
    "cancel": Verb.CANCEL,
    "reply": Verb.REPLY,
}
"""Word of staff → what it does to a ticket."""


def listen(turn: Turn) -> bool:
    """Take every message of staff that no flow asked for: their words about tickets, or their list."""
    if turn.account.staff is None:
        return False
    said = staff_words.read(turn.text)
    if said is None and turn.incoming.photos:
        _take_photos(turn)
    elif said is None or said.verb == "list":
        _list_own(turn, "staff-list")
    else:
        _do(turn, said)
    return True


def _do(turn: Turn, said: StaffWords) -> None:
    ticket = _meant(turn, said)
    if ticket is None and said.number is not None:
        turn.say("staff-number-unknown", number=said.number)
    elif ticket is None:
        _list_own(turn, "staff-which")
    else:
        _STEPS.get(said.verb, _step)(turn, ticket, said)


def _step(turn: Turn, ticket: Ticket, said: StaffWords) -> None:
    staff.perform(turn, ticket.id, _VERBS[said.verb], said.note)


def _wait(turn: Turn, ticket: Ticket, said: StaffWords) -> None:
    until = _time(turn)
    staff.perform(turn, ticket.id, _VERBS[said.verb], said.note, {"until": until} if until else None)


def _propose(turn: Turn, ticket: Ticket, said: StaffWords) -> None:
    when = turn.understanding.first("time")
    # '明天上午有事 改下午两点行不': another hour of the day that is agreed on.
    at = appointment_from(turn.text, when, ticket.community, turn.now, ticket.appointment, asked=True)
    if at in {None, ANY_TIME}:
        turn.say("staff-needs-time", number=ticket.number)
    else:
        staff.perform(turn, ticket.id, Verb.PROPOSE, said.note, {"at": at})


def _time(turn: Turn) -> str | None:
    community = turn.account.community
    if community is None:
        return None
    at = appointment_from(turn.text, turn.understanding.first("time"), community, turn.now)
    return None if at == ANY_TIME else at


def _finish(turn: Turn, ticket: Ticket, said: StaffWords) -> None:
    if said.note or turn.incoming.photos:
        staff.perform(turn, ticket.id, Verb.RESOLVE, said.note)
    else:
        staff.ask_for_words(turn, ticket.id, staff.RESOLUTION, Verb.RESOLVE)


def _hand_back(turn: Turn, ticket: Ticket, said: StaffWords) -> None:
    if said.note:
        staff.perform(turn, ticket.id, Verb.RETURN, said.note)
    else:
        staff.ask_for_words(turn, ticket.id, staff.HAND_BACK, Verb.RETURN)


def _transfer(turn: Turn, ticket: Ticket, said: StaffWords) -> None:
    colleague = _colleague(turn, said.note)
    if colleague is None:
        names = " · ".join(one.name for one in _colleagues(turn))
        turn.say("staff-who", number=ticket.number, names=names or turn.word("assignee-none"))
    else:
        staff.give_to(turn, ticket.id, colleague, Verb.TRANSFER, said.note)


def _colleagues(turn: Turn) -> Sequence[Staff]:
    me = turn.account.staff
    everybody = Staff.of_community(turn.session, me.community_id) if me else []
    return [one for one in everybody if me is None or one.id != me.id]


def _colleague(turn: Turn, words: str) -> Staff | None:
    """Give the colleague who is named; the longest name that occurs counts, and none when two are alike."""
    said = words.casefold()
    named = [one for one in _colleagues(turn) if one.name and one.name.casefold() in said]
    if not named and said:
        called = staff_words.called(said)
        named = [one for one in _colleagues(turn) if called and called in one.name.casefold()]
    longest = max((len(one.name) for one in named), default=0)
    best = [one for one in named if len(one.name) == longest]
    return best[0] if len(best) == 1 else None


_STEPS: Mapping[str, Callable[[Turn, Ticket, StaffWords], None]] = {
    "wait_parts": _wait,
    "wait_resident": _wait,
    "propose": _propose,
    "finish": _finish,
    "hand_back": _hand_back,
    "transfer": _transfer,
}


def _meant(turn: Turn, said: StaffWords) -> Ticket | None:
    """Give the ticket that staff mean: by its number, else the only one of theirs, or the only one that it fits."""
    me = turn.account.staff
    if me is None:
        return None
    if said.number is not None:
        return Ticket.numbered(turn.session, me.community_id, said.number)
    mine = assigned_to(turn.session, me.id)
    if len(mine) == 1:
        return mine[0]
    fitting = [one for one in mine if _fits(one, _VERBS[said.verb])]
    return fitting[0] if len(fitting) == 1 else _spoken_of(turn, me, fitting or mine)


def _fits(ticket: Ticket, verb: Verb) -> bool:
    """Tell whether it is the step that comes next."""
    if verb is Verb.ACCEPT and ticket.accepted_at is not None:
        return False
    if verb is Verb.RESOLVE and ticket.accepted_at is None:
        return False
    return transition(verb, Status(ticket.status), Actor.ASSIGNEE) is not None


def _spoken_of(turn: Turn, me: Staff, mine: Sequence[Ticket]) -> Ticket | None:
    """Give the only ticket that the last message to this person was about."""
    newest = turn.newest
    numbers = set(references.numbers(str(newest.content["text"]))) if newest else set()
    found = [one for one in mine if one.number in numbers]
    if not mine:
        named = (Ticket.numbered(turn.session, me.community_id, number) for number in numbers)
        found = [one for one in named if one is not None and one.actor(turn.account) is not None]
    return found[0] if len(found) == 1 else None


def _take_photos(turn: Turn) -> None:
    """Put photos without a word of command onto the ticket that this person is working on."""
    me = turn.account.staff
    at_work = [one for one in (assigned_to(turn.session, me.id) if me else []) if one.accepted_at is not None]
    started = [one for one in at_work if one.status != Status.ASSIGNED] or at_work
    if len(started) != 1:
        _list_own(turn, "staff-which")
        return
    for digest in turn.incoming.photos:
        add_photo(turn.session, started[0], turn.account, digest, turn.now)
    turn.say("staff-photo-added", cards.buttons(started[0], Actor.ASSIGNEE, turn.language), number=started[0].number)


def _list_own(turn: Turn, text_id: str) -> None:
    me = turn.account.staff
    mine = assigned_to(turn.session, me.id) if me else []
    if not mine:
        turn.say("staff-no-tickets")
        return
    lines = "\n".join(turn.word("ticket-in-a-line", **cards.facts(one, turn.now, turn.language)) for one in mine)
    choices = cards.buttons(mine[0], Actor.ASSIGNEE, turn.language) if len(mine) == 1 else ()
    turn.say(text_id, choices, lines=lines)
