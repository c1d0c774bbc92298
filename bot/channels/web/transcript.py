"""The talk as the page shows it: what was said and what was delivered, in one order, as JSON."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.channels.web.people import CHANNEL
from handlers.dialogue.messages import choice_id
from storage import Session
from storage.account import Account
from storage.outbox import Notification
from storage.transcript import Utterance, delivered, taken_keys

PAGE = 60
"""Messages that are given at once."""
PASSING_ACTIONS = frozenset({"flow.fill", "dialogue.wish"})
"""Actions that answer what is being talked about: whatever is said next has answered it, too."""
OVERLAP = timedelta(minutes=1)
"""How long a transaction may take to commit what it says was sent a moment ago."""

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Transcript:
    """Reads the talk of one account, for one seat."""

    session: Session
    account: Account
    seat: str

    def newest(self, now: datetime) -> Json:
        """Give the newest messages, oldest first, and where to go on from here in both directions."""
        return {**self._page(None), "cursor": cursor(now)}

    def before(self, until: datetime) -> Json:
        """Give the messages up to a moment, oldest first."""
        return self._page(until)

    def since(self, moment: datetime, now: datetime) -> Json:
        """Give what was said and delivered since a moment; known ids may be among it."""
        said = Utterance.newest(self.session, self.account.id, PAGE, since=moment)
        rows = delivered(self.session, self.account.id, PAGE, since=moment)
        return {"messages": self.messages(said, rows), "cursor": cursor(now)}

    def messages(self, said: Sequence[Utterance], rows: Sequence[Notification]) -> list[Json]:
        """Give both in the order of time."""
        return [message for _moment, message in self._merged(said, rows)]

    def answered(self, said: Utterance, rows: Sequence[Notification]) -> list[Json]:
        """Give what was taken just now, and the answers to it: no button of theirs is pressed yet."""
        return [self._said(said, taken=True), *(self._got(row, {}, said.created_at) for row in rows)]

    def _page(self, until: datetime | None) -> Json:
        said = Utterance.newest(self.session, self.account.id, PAGE + 1, until=until)
        rows = delivered(self.session, self.account.id, PAGE + 1, until=until)
        merged = self._merged(said, rows)
        kept = merged[-PAGE:]
        earlier = kept[0][0].isoformat() if len(merged) > len(kept) else None
        return {"messages": [message for _moment, message in kept], "earlier": earlier}

    def _merged(self, said: Sequence[Utterance], rows: Sequence[Notification]) -> list[tuple[datetime, Json]]:
        taken = taken_keys(self.session, CHANNEL, [row.key for row in said])
        pressed = Utterance.pressed(self.session, self.account.id, [row.id for row in rows if _choices(row)])
        latest = next((one.created_at for one in Utterance.newest(self.session, self.account.id, 1)), None)
        own = [((row.created_at, 0, row.id), self._said(row, taken=row.key in taken)) for row in said]
        got = [((_left(row), 1, row.id), self._got(row, pressed, latest)) for row in rows]
        return [(key[0], message) for key, message in sorted([*own, *got], key=lambda one: one[0])]

    def _said(self, row: Utterance, *, taken: bool) -> Json:
        return {
            **self._shared(row.text, row.photos, row.created_at),
            "id": f"u{row.id}",
            "from": "me",
            "kind": "said",
            "client": row.key.rpartition(":")[2],
            "taken": taken,
            "pressed": row.choice,
        }

    def _got(self, row: Notification, pressed: Mapping[int, str], latest: datetime | None) -> Json:
        """Give a delivered message; `latest` is when the account last said something."""
        return {
            **self._shared(row.content["text"], row.content.get("photos", ()), _left(row)),
            "id": f"n{row.id}",
            "from": "desk",
            "kind": row.kind,
            "choices": _choices(row),
            "passing": _is_passing(row),
            "open": row.id not in pressed and not _is_past(row, latest),
            "chosen": pressed.get(row.id),
        }

    def _shared(self, text: str, photos: Sequence[str], moment: datetime) -> Json:
        addresses = [f"/chat/{self.seat}/media/{digest}" for digest in photos]
        return {
            "text": text,
            "photos": addresses,
            "at": moment.isoformat(),
            "choices": [],
            "passing": False,
            "open": False,
            "chosen": None,
            "client": None,
            "taken": True,
            "pressed": None,
        }


def cursor(now: datetime) -> str:
    """Give the cursor from which a later read misses nothing that is being committed now."""
    return (now - OVERLAP).isoformat()


def read_moment(text: str) -> datetime | None:
    """Give the moment of a cursor; None when it is none of ours."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo is not None else None


def _left(row: Notification) -> datetime:
    return row.sent_at or row.created_at


def _is_past(row: Notification, latest: datetime | None) -> bool:
    return _is_passing(row) and latest is not None and latest > _left(row)


def _is_passing(row: Notification) -> bool:
    """Tell whether the choices are good for one moment only, unlike the buttons of a ticket's card."""
    actions = {choice["action"] for choice in row.content.get("choices", [])}
    return bool(actions & PASSING_ACTIONS)


def _choices(row: Notification) -> list[Json]:
    shown = row.content.get("choices", [])
    return [{"id": choice_id(row.token, index), "label": choice["label"]} for index, choice in enumerate(shown)]
