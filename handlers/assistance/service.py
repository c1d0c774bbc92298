"""Hand-overs in the database: whom to call, what each side is told, the end. Whoever calls these holds the locks."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from handlers.assistance.transcript import RELAYED, facts, name_of
from handlers.dialogue.flow import Draft
from handlers.dialogue.messages import Choice, Command, Content, MessageKind
from handlers.dialogue.notify import enqueue, notify
from handlers.dialogue.stale import snippet
from handlers.dialogue.texts import render
from handlers.work.dispatch import accounts_of
from handlers.work.promise import after_service_time
from storage import Session
from storage.account import Account
from storage.community import Community
from storage.conversation import Conversation, Owner
from storage.hand_over import Ending, HandOver
from storage.staff import Role, Staff
from storage.timer import Timer

UNTAKEN: Final = "hand-over.untaken"
UNANSWERED: Final = "hand-over.unanswered"
SILENT: Final = "hand-over.silent"
ANSWER_WITHIN: Final = timedelta(minutes=10)
STAFF_SILENCE: Final = timedelta(hours=2)
RESIDENT_SILENCE: Final = timedelta(hours=12)
WAITS_UP: Final = timedelta(hours=1)
"""A resident who wrote to a person this recently gets the answer whatever the hour."""


def desk(session: Session, community_id: int, now: datetime) -> Sequence[Account]:
    """Give whom to call: the front desk on duty, else managers on duty, else all of both."""
    staff = Staff.of_community(session, community_id)
    present = [one for one in staff if one.on_duty(now)]
    chosen = (
        [one for one in present if one.has_role(Role.FRONT_DESK)]
        or [one for one in present if one.has_role(Role.MANAGER)]
        or [one for one in staff if one.dispatches]
    )
    return accounts_of(session, chosen)


def managers(session: Session, community_id: int, now: datetime) -> Sequence[Account]:
    """Give the managers on duty, else all managers, else the front desk once more."""
    staff = [one for one in Staff.of_community(session, community_id) if one.has_role(Role.MANAGER)]
    return accounts_of(session, [one for one in staff if one.on_duty(now)] or staff) or desk(session, community_id, now)


def promise(session: Session, row: HandOver, community: Community, now: datetime) -> None:
    """Promise that somebody is there within the community's response time, and watch over it."""
    row.promise(after_service_time(community, now, timedelta(minutes=community.response_minutes)), now)
    Timer.schedule(session, UNTAKEN, row.id, row.version, row.promised_by or now)


def alert(session: Session, row: HandOver, to: Sequence[Account], text_id: str, now: datetime, words: str = "") -> None:
    """Tell staff who wants a person, with the last of the talk and the button that takes it over."""
    for account in to:
        language = account.language
        notify(
            session,
            account,
            text_id,
            {**facts(session, row.account, now, language), "words": words or render(language, "note-none")},
            key=f"{RELAYED}{row.id}:{row.version}:{text_id}:{now.timestamp():.0f}:{account.id}",
            now=now,
            kind=MessageKind.ALERT,
            choices=(
                Choice(render(language, "person-take"), Command("conversation.take", {"account": row.account_id})),
            ),
        )


def tell_staff(session: Session, row: HandOver, text_id: str, now: datetime) -> None:
    """Tell the person who has the hand-over how it stands."""
    account = Account.of_staff(session, row.staff_id) if row.staff_id else None
    if account is not None:
        arguments: dict[str, str | int] = {"name": name_of(row.account, account.language)}
        key = f"{RELAYED}{row.id}:{row.version}:{text_id}:staff"
        notify(session, account, text_id, arguments, key=key, now=now, kind=MessageKind.ALERT)


def tell_resident(session: Session, row: HandOver, text_id: str, now: datetime, **arguments: str | int) -> None:
    """Tell the resident how it stands: at once while they wait up for it."""
    notify(
        session,
        row.account,
        text_id,
        {"staff": row.staff.name if row.staff else "", **arguments},
        key=f"{RELAYED}{row.id}:{row.version}:{text_id}",
        now=now,
        at_once=waits_up(row.account, now),
    )


def waits_up(account: Account, now: datetime) -> bool:
    """Tell whether somebody wrote so recently that an answer does not wake them."""
    return account.last_seen_at is not None and now - account.last_seen_at < WAITS_UP


def give_to(session: Session, row: HandOver, conversation: Conversation, staff: Staff, now: datetime) -> None:
    """Let a member of staff have the talk: the bot is silent from now on, and the resident knows who is there."""
    row.take(staff, now)
    conversation.owner = Owner.HUMAN
    tell_resident(session, row, "person-came", now)
    Timer.schedule(session, UNANSWERED, row.id, row.version, now + ANSWER_WITHIN)
    Timer.schedule(session, SILENT, row.id, row.version, now + STAFF_SILENCE)


def end(session: Session, row: HandOver, conversation: Conversation, ending: Ending, now: datetime) -> None:
    """Give the talk back to the bot; the resident is told, and offered what was begun before."""
    taken = row.staff_id is not None
    row.end(ending, now)
    conversation.owner = Owner.BOT
    if not taken:
        return
    account, language = row.account, row.account.language
    text = render(language, f"person-left-{ending.replace('_', '-')}", staff=row.staff.name if row.staff else "")
    choices: tuple[Choice, ...] = ()
    stored = conversation.state.get("active")
    if stored:
        draft = Draft(**stored)
        text = f"{text}\n{render(language, 'person-draft-kept', words=snippet(draft))}"
        choices = (
            Choice(render(language, "dialogue-go-on"), Command("flow.resume", {"draft": draft.id})),
            Choice(render(language, "dialogue-confirm-stop"), Command("flow.stop", {"draft": draft.id})),
        )
    key = f"{RELAYED}{row.id}:{row.version}:left"
    enqueue(session, account, Content(text, choices), key=key, now=now, at_once=waits_up(account, now))
