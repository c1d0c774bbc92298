"""Staff take a conversation over, answer, give it back: as buttons, as commands, each checked against who does it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from handlers.assistance import service
from handlers.assistance.transcript import RELAYED, facts, name_of
from handlers.dialogue.flow import Action
from handlers.dialogue.messages import Choice, Content, MessageKind
from handlers.dialogue.moments import moment_text
from handlers.dialogue.notify import end_of_quiet_hours, enqueue
from handlers.dialogue.texts import render
from handlers.dialogue.turn import Turn
from handlers.dialogue.turns import LONGEST_TEXT
from storage.account import Account
from storage.conversation import Conversation
from storage.hand_over import Ending, HandOver
from storage.staff import Role

SPEAKING_TO = "speaking to"
UNSENT = "unsent"


def _take(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Take a conversation over; what was said in it is shown."""
    found = _held(turn, arguments)
    if found is None:
        return
    row, account = found
    shown = facts(turn.session, account, turn.now, turn.language)
    turn.say("person-taken", (release_choice(turn, account),), **shown)
    if note := str(arguments.get("note") or "").strip():
        say(turn, row, note)


def _reply(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Say something to the resident; whoever has not taken the conversation takes it by that."""
    note = str(arguments.get("note") or "").strip()
    if not note:
        turn.say("person-reply-empty")
        return
    found = _held(turn, arguments)
    if found is not None:
        say(turn, found[0], note)
        confirm(turn, found[1])


def _release(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Give the conversation back to the bot. A manager may end one that somebody else has."""
    account = _resident(turn, arguments)
    staff = turn.account.staff
    if account is None or staff is None:
        return
    conversation = Conversation.locked(turn.session, account.id, turn.now)
    row = HandOver.open_of(turn.session, account.id)
    name = name_of(account, turn.language)
    if row is None or row.staff is None:
        turn.say("person-not-taken", name=name)
    elif row.staff_id != staff.id and not staff.has_role(Role.MANAGER):
        turn.say("person-taken-by", name=name, staff=row.staff.name)
    else:
        if note := str(arguments.get("note") or "").strip():
            say(turn, row, note)
        finish(turn, row, conversation)


def _pick(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Choose which of several residents is spoken to; what was written before that goes to them."""
    staff = turn.account.staff
    held = HandOver.held_by(turn.session, staff.id) if staff else []
    row = next((one for one in held if one.account_id == int(arguments["account"])), None)
    if row is None:
        turn.say("dialogue-button-expired")
        return
    pick(turn, row.account)


def pick(turn: Turn, account: Account) -> None:
    """Speak to this resident from now on, beginning with what was kept back."""
    found = locked(turn, account)
    if found is None:
        return
    speak_to(turn, account.id)
    unsent = turn.state.memory.pop(UNSENT, None)
    if unsent:
        say(turn, found[0], unsent["text"], tuple(unsent["photos"]))
        confirm(turn, account)
    else:
        turn.say("person-picked", name=name_of(account, turn.language))


def locked(turn: Turn, account: Account) -> tuple[HandOver, Conversation] | None:
    """Give what the sender holds of that account, locked; None when they no longer do, in words."""
    conversation = Conversation.locked(turn.session, account.id, turn.now)
    row = HandOver.open_of(turn.session, account.id)
    if row is None or row.staff_id is None or row.staff_id != turn.account.staff_id:
        turn.say("person-not-taken", name=name_of(account, turn.language))
        return None
    return row, conversation


def _held(turn: Turn, arguments: Mapping[str, Any]) -> tuple[HandOver, Account] | None:
    """Give the hand-over of that account, taken by the sender; None when it was refused, in words."""
    account, staff = _resident(turn, arguments), turn.account.staff
    if account is None or staff is None or account.community is None:
        return None
    conversation = Conversation.locked(turn.session, account.id, turn.now)
    row = HandOver.open_of(turn.session, account.id)
    if row is not None and row.staff is not None and row.staff_id != staff.id:
        turn.say("person-taken-by", name=name_of(account, turn.language), staff=row.staff.name)
        return None
    if row is None:
        row = HandOver.open_for(turn.session, account, account.community.id, turn.now)
    if row.staff_id is None:
        service.give_to(turn.session, row, conversation, staff, turn.now)
    speak_to(turn, account.id)
    return row, account


def _resident(turn: Turn, arguments: Mapping[str, Any]) -> Account | None:
    """Give the account to talk to, for those who may: front desk and managers of the same community, to residents."""
    staff = turn.account.staff
    account = turn.session.get(Account, int(arguments["account"]))
    if staff is None or not staff.active:
        turn.say("dialogue-button-unknown")
    elif not staff.dispatches:
        turn.say("person-not-yours")
    elif account is None or account.staff_id is not None or account.community_id != staff.community_id:
        turn.say("person-unknown")
    else:
        return account
    return None


def say(turn: Turn, row: HandOver, text: str, photos: tuple[str, ...] = ()) -> None:
    """Say something to the resident in the name of the sender, in the order in which it was written."""
    account = row.account
    words = text if len(text) <= LONGEST_TEXT else text[:LONGEST_TEXT] + "…"
    shown = render(account.language, "person-said", name=turn.account.name, words=words).strip()
    enqueue(
        turn.session,
        account,
        Content(shown, (), photos),
        key=f"{RELAYED}{row.id}:said:{turn.inbox_id}",
        now=turn.now,
        kind=MessageKind.REPLY,
        at_once=service.waits_up(account, turn.now),
    )
    row.answer(turn.now)


def confirm(turn: Turn, account: Account) -> None:
    """Tell the sender that it went out, or when it will: at night it waits for the morning."""
    name, held = name_of(account, turn.language), held_until(account, turn.now)
    if held is None or account.community is None:
        turn.say("person-sent", name=name)
    else:
        at = moment_text(held, turn.now, account.community.zone, turn.language)
        turn.say("person-sent-later", name=name, at=at)


def held_until(account: Account, now: datetime) -> datetime | None:
    """Give until when quiet hours hold a message to a resident back; None when it leaves now."""
    if account.community is None or service.waits_up(account, now):
        return None
    morning = end_of_quiet_hours(account.community, now)
    return morning if morning > now else None


def speak_to(turn: Turn, account_id: int) -> None:
    """Remember to whom the sender's words go."""
    turn.state.memory[SPEAKING_TO] = {"account": account_id, "since": turn.now.isoformat()}


def release_choice(turn: Turn, account: Account) -> Choice:
    """Give the button that ends a talk."""
    return turn.choice("person-release", "conversation.release", account=account.id)


def finish(turn: Turn, row: HandOver, conversation: Conversation) -> None:
    """End a talk for both; the person who had it is told when somebody else does it."""
    service.end(turn.session, row, conversation, Ending.RELEASED, turn.now)
    if row.staff_id != turn.account.staff_id:
        service.tell_staff(turn.session, row, "person-ended-for-you", turn.now)
    turn.say("person-released", name=name_of(row.account, turn.language))


ACTIONS: Mapping[str, Action] = {
    "conversation.take": _take,
    "conversation.reply": _reply,
    "conversation.release": _release,
    "conversation.pick": _pick,
}
