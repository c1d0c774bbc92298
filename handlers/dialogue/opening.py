"""How a turn begins: the message is taken, its sender known, the conversation locked, the language settled."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from handlers.dialogue.buttons import tapped
from handlers.dialogue.flow import Feature
from handlers.dialogue.messages import Incoming
from handlers.dialogue.notify import AWAKE
from handlers.dialogue.turn import DialogueState, Turn
from intents.language import is_simplified
from intents.replies import answers
from intents.understanding import Understanding
from storage import Session
from storage.account import Account
from storage.community import Community
from storage.conversation import Conversation
from storage.inbox import InboxRow
from storage.waiting import release_held

SEEN_EVERY = timedelta(minutes=1)
"""How exactly it is known when somebody wrote last: nobody needs the seconds, and each time costs a statement."""
_LETTERS_THAT_SHOW_A_LANGUAGE = 4
Talk = tuple[Account, Conversation]


class StrangerError(Exception):
    """A message from nobody we know, where only those who have a seat already may write: nothing was stored."""


def inbox_row(session: Session, incoming: Incoming, now: datetime) -> int | None:
    """Take the message into the inbox; None when it was taken before."""
    return InboxRow.take(session, incoming.channel, incoming.dedupe_key, now)


def talk_of(session: Session, incoming: Incoming, now: datetime) -> Talk:
    """Give the account of the sender and the conversation with it, locked; both are made at the first word.

    A new account has no rights, and a community only where there is just one.
    Raises `StrangerError` for a new one where the message may not come from one.
    """
    found = Conversation.found(session, incoming.channel, incoming.account)
    if found is not None:
        return found
    account = Account.on(session, incoming.channel, incoming.account) or _stranger(session, incoming, now)
    return account, Conversation.locked(session, account.id, now)


def _stranger(session: Session, incoming: Incoming, now: datetime) -> Account:
    if incoming.seated:
        raise StrangerError
    communities = Community.all(session)
    account = Account(
        channel=incoming.channel,
        external_id=incoming.account,
        community_id=communities[0].id if len(communities) == 1 else None,
        language=incoming.language,
        display_name=incoming.sender_name[:100],
        created_at=now,
    )
    session.add(account)
    session.flush()
    return account


def open_turn(
    session: Session,
    incoming: Incoming,
    talk: Talk,
    understanding: Understanding,
    features: Sequence[Feature],
    inbox_id: int,
    now: datetime,
) -> Turn:
    """Give the turn for a message, with the language of the answer settled."""
    account, conversation = talk
    silent = now - account.last_seen_at if account.last_seen_at else None
    if silent is None or silent >= AWAKE:
        release_held(session, account.id, now)
    if silent is None or silent >= SEEN_EVERY:
        account.last_seen_at = now
    account.reachable = True
    # A row of letters that means nothing is no English.
    gibberish = understanding.intent == "out_of_scope" and " " not in incoming.text.strip()
    if _shows_language(incoming.text) and not (gibberish and incoming.text.isascii()):
        account.language = _language(understanding.language, account.language, incoming.text)
    return Turn(
        session=session,
        now=now,
        incoming=incoming,
        account=account,
        conversation=conversation,
        state=DialogueState.from_json(conversation.state),
        understanding=understanding,
        language=account.language,
        inbox_id=inbox_id,
        features=features,
        tapped=tapped(session, account, incoming.choice) if incoming.choice else None,
    )


def _shows_language(text: str) -> bool:
    """Tell whether a text is long enough to decide the language: '5', 'ok', '3-2-501', a code or a link is not."""
    if text.startswith("/") or answers.is_yes(text) or answers.is_no(text) or answers.is_thanks(text):
        return False
    han = sum("\u4e00" <= char <= "\u9fff" for char in text)
    # Plates, codes and addresses are the same in every language.
    spoken = (word for word in text.split() if not any(char.isdigit() or char in "/@_" for char in word))
    latin = sum(char.isascii() and char.isalpha() for word in spoken for char in word)
    return han > 0 or latin >= _LETTERS_THAT_SHOW_A_LANGUAGE


def _language(found: str, known: str, text: str) -> str:
    # Words that are the same in both scripts do not end the use of traditional script: '我要匿名'.
    return known if known == "zh-Hant" and found == "zh" and not is_simplified(text) else found
