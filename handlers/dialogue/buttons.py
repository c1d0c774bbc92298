"""Buttons: what was tapped, if this installation offered it to this very account."""

from dataclasses import dataclass

from handlers.dialogue.messages import Command, split_choice_id
from storage import Session
from storage.account import Account
from storage.outbox import Notification


@dataclass(frozen=True, slots=True)
class Tapped:
    """One choice of a message that this account was sent."""

    row: Notification
    index: int

    @property
    def label(self) -> str:
        """What stands on the button."""
        label: str = self.row.content["choices"][self.index]["label"]
        return label

    @property
    def command(self) -> Command:
        """What it does."""
        offered = self.row.content["choices"][self.index]
        return Command(offered["action"], offered["arguments"])


def tapped(session: Session, account: Account, choice: str) -> Tapped | None:
    """Give what a choice id stands for; None when it is a forgery, or was offered to somebody else."""
    parts = split_choice_id(choice)
    row = Notification.by_token(session, parts[0]) if parts else None
    if row is None or parts is None or row.account_id != account.id:
        return None
    return Tapped(row, parts[1]) if parts[1] < len(row.content.get("choices", [])) else None
