"""Calling tickets off: the one that is meant, all of them after a yes, none that is being worked on."""

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.dialogue import drafts
from handlers.dialogue.flow import Draft, Flow, Question
from handlers.dialogue.turn import Turn
from handlers.tickets import own, status
from handlers.tickets.staff import perform
from handlers.work import cards, wishes
from handlers.work.tickets import act
from intents.faults import demands
from intents.tickets import references, ticket_words
from storage.follower import TicketFollower
from storage.ticket import Kind, Ticket
from storage.ticket_states import BEFORE_WORK, Actor, Status, Verb


def cancel(turn: Turn) -> None:
    """Call off what is meant; ask which when that is not clear."""
    if ticket_words.is_bare_chase(turn.text):
        status.tell_status(turn)
        return
    opened = [one for one in own.own_tickets(turn) if one.is_open]
    instead = _instead(turn, opened)
    meant = instead or own.which(turn, opened)
    shown = own.last_shown(turn, opened) if references.points(turn.text) and not meant.named else None
    meant = meant if shown is None else own.Meant([shown], named=True)
    if not opened and drafts.begun_now(turn):
        return
    if not opened and demands.wants_fixed(turn.text):
        drafts.start(turn, turn.flow("repair"))
    elif not opened:
        turn.say("cancel-none")
    elif meant.unknown is not None and not meant.named:
        turn.say("status-number-unknown", number=meant.unknown)
        turn.say("cancel-which", own.choose(turn, opened[-status.LISTED :], "ticket.cancel"))
    elif len(opened) > 1 and _means_all(turn, opened):
        drafts.start(turn, CANCEL_ALL, agreed=references.counts_all(turn.text, len(opened)))
    elif meant.one is not None and (instead is not None or not _about_another(turn, meant.one)):
        _cancel_one(turn, meant.one)
    else:
        turn.say("cancel-which", own.choose(turn, meant.tickets[-status.LISTED :], "ticket.cancel"))


def _instead(turn: Turn, opened: Sequence[Ticket]) -> own.Meant | None:
    """Give the ticket that is named in place of another in the same breath: 'cancel the tap, no wait, the aircon'."""
    rest = references.put_right(turn.text)
    meant = own.which(turn.saying(rest), opened) if rest else None
    return meant if meant is not None and meant.named and meant.one is not None else None


def _means_all(turn: Turn, opened: Sequence[Ticket]) -> bool:
    """Tell whether the sentence that calls off calls all off: 'something came up, so please cancel both'."""
    wished = next((one for one in references.sentences(turn.text) if references.means_all(one)), None)
    return wished is not None and own.which(turn.saying(wished), opened).one is None


def _about_another(turn: Turn, ticket: Ticket) -> bool:
    """Tell whether the only ticket there is cannot be the one: it is about another thing than was named."""
    # What is said after the wish is a reason: '不用来了 换了电池好了' is about the bell.
    wished = ticket_words.first_clause(turn.text)
    if references.shares_words(wished, ticket.description):
        return False
    trades, kinds = references.trades(wished), references.kinds(wished)
    return bool(trades and ticket.category not in trades) or bool(kinds and ticket.kind not in kinds)


def _cancel_one(turn: Turn, ticket: Ticket) -> None:
    own.in_confidence(turn, [ticket])
    locked = Ticket.locked(turn.session, ticket.id)
    if locked is None:
        turn.say("cancel-none")
        return
    facts = cards.facts(locked, turn.now, turn.language)
    if locked.kind == Kind.EMERGENCY and locked.is_open:
        wishes.all_clear(turn.session, locked, turn.account, turn.text, turn.now)
        turn.say("cancel-emergency", **facts)
    elif not own.is_of_the_house(turn, locked):
        TicketFollower.remove(turn.session, locked, turn.account)
        turn.say("follow-stopped", **facts)
    elif Status(locked.status) in BEFORE_WORK:
        act(turn.session, locked, Verb.CANCEL, turn.account, turn.now, turn.text, actor=Actor.RESIDENT)
        turn.say("cancel-done", **facts)
    elif locked.is_open:
        wishes.pass_on(turn.session, locked, turn.account, "ticket-cancel-wished", turn.text, turn.now)
        turn.say("cancel-passed-on", phone=locked.community.phone or turn.word("front-desk"), **facts)
    else:
        turn.say("cancel-over", **facts)


def cancel_by_button(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Call off the ticket behind the button: the resident's own, or for a reason that staff give."""
    if turn.account.staff is not None:
        perform(turn, int(arguments["ticket"]), Verb.CANCEL, str(arguments.get("note") or ""))
        return
    ticket = own.by_button(turn, arguments)
    if ticket is not None:
        _cancel_one(turn, ticket)


def _begin_all(turn: Turn, draft: Draft) -> None:
    draft.slots["tickets"] = [one.id for one in own.own_tickets(turn) if one.is_open]


def _summary(turn: Turn, draft: Draft) -> Question:
    tickets = [one for one in own.own_tickets(turn) if one.id in draft.slots["tickets"]]
    own.in_confidence(turn, tickets)
    lines = "\n".join(turn.word("ticket-in-a-line", **cards.facts(one, turn.now, turn.language)) for one in tickets)
    choices = (
        turn.fill(draft, drafts.CONFIRM, "yes", turn.word("cancel-all-yes")),
        turn.fill(draft, drafts.CONFIRM, "stop", turn.word("cancel-all-no")),
    )
    return Question(turn.word("cancel-all", lines=lines, count=len(tickets)), choices)


def _cancel_all(turn: Turn, draft: Draft) -> None:
    for ticket in own.own_tickets(turn):
        if ticket.id in draft.slots["tickets"]:
            _cancel_one(turn, ticket)


CANCEL_ALL = Flow("cancel_all", frozenset(), (), _begin_all, _cancel_all, summary=_summary)
