"""Talking to a front desk in tests, as a channel does that answers in the response."""

from collections.abc import Sequence
from itertools import count

from bot.clock import Clock
from bot.conversation import FrontDesk, Handled
from handlers.dialogue.bursts import PAUSE
from handlers.dialogue.flow import Feature
from handlers.dialogue.messages import Incoming, Medium
from handlers.features import FEATURES
from intents.engine import IntentEngine
from storage.account import Account
from storage.database import Database
from storage.riding import hand_over
from storage.ticket import Ticket, every_ticket
from storage.transaction import reading, transaction

_NUMBERS = count()
LEAK = "厨房水管漏水了,地上都是水"


def open_desk(
    database: Database, engine: IntentEngine, clock: Clock, features: Sequence[Feature] = FEATURES
) -> FrontDesk:
    """Give a front desk over the database."""
    return FrontDesk(database, engine, clock, features)


def said(text: str, who: str = "wang", key: str | None = None) -> Incoming:
    """Give a message in words on the web channel; each is a new one unless a key is given."""
    return Incoming("web", who, key or f"said:{next(_NUMBERS)}", text=text, sender_name=who)


def pressed(choice: str, who: str = "wang", key: str | None = None) -> Incoming:
    """Give the press of a button."""
    return Incoming("web", who, key or f"said:{next(_NUMBERS)}", medium=Medium.CHOICE, choice=choice)


def answer(desk: FrontDesk, incoming: Incoming) -> str:
    """Hand a message in and give the whole answer as one text; what waits for the rest of a burst is waited for."""
    handled = desk.handle(incoming, collect=True)
    return texts(handled) if handled.replies else _held(desk, incoming)


def _held(desk: FrontDesk, incoming: Incoming) -> str:
    with transaction(desk.database) as session:
        account = Account.on(session, incoming.channel, incoming.account)
        rows = hand_over(session, account.id, desk.clock.now() + PAUSE) if account else []
        return "\n".join(row.content["text"] for row in rows)


def texts(handled: Handled) -> str:
    """Give the replies as one text."""
    return "\n".join(reply.text for reply in handled.replies)


def up_to_the_confirmation(desk: FrontDesk, who: str = "wang") -> str:
    """Tell of a leak and answer what is asked; gives the id of the button that submits it."""
    desk.handle(said(LEAK, who), collect=True)
    replies = desk.handle(said("明天下午都在家", who), collect=True).replies
    assert "请核对" in replies[-1].text
    return replies[-1].choices[0].id


def tickets(database: Database) -> Sequence[Ticket]:
    """Give all tickets."""
    with reading(database) as session:
        found = every_ticket(session)
        session.expunge_all()
        return found
