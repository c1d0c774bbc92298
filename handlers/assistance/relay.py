"""Two people talk through the front desk: what one says reaches the other, in order, at once."""

from collections.abc import Sequence
from datetime import datetime

from handlers.assistance import service
from handlers.assistance.talk import SPEAKING_TO, UNSENT, confirm, finish, held_until, locked, pick, say
from handlers.assistance.transcript import RELAYED, name_of
from handlers.dialogue.messages import Choice, Command, Content, Medium, MessageKind
from handlers.dialogue.notify import enqueue
from handlers.dialogue.texts import render
from handlers.dialogue.turn import Turn
from intents.replies import answers
from intents.tickets import staff_words
from storage.account import Account
from storage.conversation import Owner
from storage.hand_over import Ending, HandOver
from storage.ticket import Ticket
from storage.timer import Timer


def hand_on(turn: Turn) -> bool:
    """Give a message of a resident to the person who talks with them, or one of staff to the resident."""
    return _to_staff(turn) if turn.account.staff is None else _to_resident(turn)


def _to_staff(turn: Turn) -> bool:
    row = HandOver.open_of(turn.session, turn.account.id)
    to = Account.of_staff(turn.session, row.staff_id) if row is not None and row.staff_id else None
    if row is None or row.staff is None or to is None or not row.staff.active:
        # Whoever had taken it is no longer there: the bot is, and says so.
        turn.conversation.owner = Owner.BOT
        if row is not None:
            service.end(turn.session, row, turn.conversation, Ending.STAFF_GONE, turn.now)
        return False
    name = name_of(turn.account, to.language)
    words = turn.incoming.own_text.strip() or _without_words(turn, to.language)
    choices: tuple[Choice, ...] = ()
    if len(HandOver.held_by(turn.session, row.staff.id)) > 1:
        choices = (Choice(render(to.language, "person-answer", name=name), _picking(turn.account.id)),)
    enqueue(
        turn.session,
        to,
        Content(render(to.language, "person-said", name=name, words=words).strip(), choices, turn.incoming.photos),
        key=f"{RELAYED}{row.id}:heard:{turn.inbox_id}",
        now=turn.now,
        kind=MessageKind.ALERT,
        at_once=True,
    )
    row.resident_at = turn.now
    if row.wait(turn.now):
        Timer.schedule(turn.session, service.UNANSWERED, row.id, row.version, turn.now + service.ANSWER_WITHIN)
    return True


def _without_words(turn: Turn, language: str) -> str:
    if turn.incoming.photos:
        return ""
    return render(language, "person-voice" if turn.incoming.medium is Medium.VOICE else "person-sticker")


def _to_resident(turn: Turn) -> bool:
    """Send what staff write to the resident whom they talk with; what is said about a ticket stays here."""
    staff = turn.account.staff
    text, photos = turn.incoming.own_text.strip(), turn.incoming.photos
    if staff is None or turn.state.active is not None or not (text or photos):
        return False
    held = HandOver.held_by(turn.session, staff.id)
    if not held or _is_about_a_ticket(turn, staff.community_id):
        return False
    row = _meant(turn, held)
    if row is None:
        _ask_whom(turn, held)
        return True
    found = locked(turn, row.account)
    if found is not None and staff_words.ends_talk(text):
        finish(turn, *found)
    elif found is not None:
        say(turn, found[0], text, photos)
        if len(held) > 1 or held_until(row.account, turn.now) is not None:
            confirm(turn, row.account)
    return True


def _is_about_a_ticket(turn: Turn, community_id: int) -> bool:
    said = staff_words.read(turn.text)
    number = said.number if said else None
    return number is not None and Ticket.numbered(turn.session, community_id, number) is not None


def _meant(turn: Turn, held: Sequence[HandOver]) -> HandOver | None:
    """Give whom the sender speaks to; None when that is not certain: nobody's words go to the wrong person.

    With several residents it is certain until another of them has written.
    """
    unsent, chosen = turn.state.memory.get(UNSENT), turn.state.memory.get(SPEAKING_TO)
    if unsent or chosen is None:
        return None
    row = next((one for one in held if one.account_id == chosen["account"]), None)
    since = datetime.fromisoformat(chosen["since"])
    others = [one for one in held if one.account_id != chosen["account"]]
    return None if row is None or any(one.resident_at > since for one in others) else row


def _ask_whom(turn: Turn, held: Sequence[HandOver]) -> None:
    """Keep what was written, and ask to whom it goes; a number answers that as a button does."""
    kept = turn.state.memory.get(UNSENT)
    index = answers.ordinal(turn.text, len(kept["to"])) if kept else None
    if kept and index is not None:
        row = next((one for one in held if one.account_id == kept["to"][index]), None)
        if row is not None:
            pick(turn, row.account)
            return
    before, photos = (kept["text"], kept["photos"]) if kept else ("", [])
    turn.state.memory[UNSENT] = {
        "text": "\n".join(part for part in (before, turn.incoming.own_text.strip()) if part),
        "photos": [*photos, *turn.incoming.photos],
        "to": [one.account_id for one in held],
    }
    named = [Choice(name_of(one.account, turn.language), _picking(one.account_id)) for one in held]
    turn.say("person-whom", named)


def _picking(account_id: int) -> Command:
    return Command("conversation.pick", {"account": account_id})
