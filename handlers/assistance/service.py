"""Calling a person to a conversation."""

from datetime import datetime

from handlers.dialogue.messages import MessageKind
from handlers.dialogue.notify import notify
from handlers.dialogue.texts import render
from storage import Session
from storage.account import Account
from storage.staff import Role, Staff


def call_front_desk(session: Session, resident: Account, words: str, inbox_id: int, now: datetime) -> int:
    """Tell the front desk, or the managers, that this resident wants a person; give how many it reached."""
    if resident.community_id is None:
        return 0
    staff = [one for one in Staff.of_community(session, resident.community_id) if one.on_duty(now)]
    desk = [one for one in staff if one.has_role(Role.FRONT_DESK)] or [
        one for one in staff if one.has_role(Role.MANAGER)
    ]
    accounts = [account for account in (Account.of_staff(session, one.id) for one in desk) if account is not None]
    for account in accounts:
        notify(
            session,
            account,
            "person-wanted",
            {
                "name": resident.name or render(account.language, "contact-none"),
                "phone": resident.phone or render(account.language, "contact-none"),
                "words": words or render(account.language, "note-none"),
            },
            key=f"person:{inbox_id}:{account.id}",
            now=now,
            kind=MessageKind.ALERT,
        )
    return len(accounts)
