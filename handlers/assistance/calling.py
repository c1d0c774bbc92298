"""'转人工': a person is called, and the resident hears who will be there and by when."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from handlers.assistance import service
from handlers.dialogue.moments import moment_text
from handlers.dialogue.turn import Turn
from handlers.work.promise import after_service_time
from storage.account import Account
from storage.community import Community
from storage.hand_over import HandOver

AGAIN: Final = timedelta(minutes=5)
"""Asked for again within this, nobody is alerted twice."""


def call_person(turn: Turn) -> None:
    """Call the front desk with the talk so far, and tell the resident what happens next.

    Who asks again while waiting is told how it stands; the promise is not put off by that.
    """
    community = turn.account.community
    row = HandOver.open_of(turn.session, turn.account.id)
    if row is not None and row.staff is not None:
        turn.say("person-is-here", staff=row.staff.name)
        return
    desk = service.desk(turn.session, community.id, turn.now) if community else ()
    if community is None or not desk or turn.account.staff is not None:
        turn.say("person-not-reached", phone=_phone(turn))
        return
    again = row is not None
    if row is None:
        row = HandOver.open_for(turn.session, turn.account, community.id, turn.now)
    if row.alerted_at is None or turn.now - row.alerted_at >= AGAIN:
        _call(turn, row, community, desk)
    _tell(turn, row, community, desk, again=again)


def _call(turn: Turn, row: HandOver, community: Community, desk: Sequence[Account]) -> None:
    if row.promised_by is None or row.promised_by <= turn.now:
        service.promise(turn.session, row, community, turn.now)
    row.alerted_at = turn.now
    service.alert(turn.session, row, desk, "person-wanted", turn.now, turn.text)


def add_words(turn: Turn) -> bool:
    """Pass on what is said by somebody who waits for a person; False where nobody is waited for."""
    community, row = turn.account.community, HandOver.open_of(turn.session, turn.account.id)
    if community is None or row is None or row.staff is not None:
        return False
    desk = service.desk(turn.session, community.id, turn.now)
    service.alert(turn.session, row, desk, "person-said", turn.now, turn.text)
    by = moment_text(row.promised_by or turn.now, turn.now, community.zone, turn.language)
    turn.say("person-will-read", staff=_called(turn, desk), by=by)
    return True


def _tell(turn: Turn, row: HandOver, community: Community, desk: Sequence[Account], *, again: bool) -> None:
    """Say who comes, by when; outside service hours, when the desk is back."""
    who = _called(turn, desk)
    by = moment_text(row.promised_by or turn.now, turn.now, community.zone, turn.language)
    opens = after_service_time(community, turn.now, timedelta(0))
    if again:
        turn.say("person-still-called", staff=who, by=by, phone=_phone(turn))
    elif opens > turn.now:
        since = moment_text(opens, turn.now, community.zone, turn.language)
        turn.say("person-called-for-later", staff=who, opens=since, by=by, phone=_phone(turn))
    else:
        turn.say("person-called", staff=who, by=by, phone=_phone(turn))
    if turn.state.active is not None:
        # Whoever asks for a person is not pressed with the open question in the same breath.
        turn.state.memory["asked_in"] = turn.inbox_id
        turn.say("person-called-draft-kept")


def _called(turn: Turn, desk: Sequence[Account]) -> str:
    return desk[0].name if len(desk) == 1 else turn.word("person-desk")


def _phone(turn: Turn) -> str:
    """Give the sentence with the phone number; nothing where there is none."""
    community = turn.account.community
    return turn.word("person-phone", phone=community.phone) if community and community.phone else ""
