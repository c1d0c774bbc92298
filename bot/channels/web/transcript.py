"""The talk as the page shows it: what was said and what was delivered, in one order, as JSON."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.channels.protocol import Outgoing
from bot.conversation import Handled, outgoing
from handlers.dialogue.messages import Incoming
from storage import Session
from storage.account import Account
from storage.outbox import Notification
from storage.transcript import Utterance, delivered

PAGE = 60
"""Messages that are given at once."""
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
        messages = [message for _moment, message in self._merged(said, rows)]
        return {"messages": messages, "cursor": cursor(now)}

    def again(self, key: str, rows: Sequence[Notification]) -> list[Json]:
        """Give what was said under that key, and these answers to it, as they stand by now."""
        said = Utterance.keyed(self.session, self.account.id, key)
        return [message for _moment, message in self._merged([said] if said else [], rows)]

    def _page(self, until: datetime | None) -> Json:
        said = Utterance.newest(self.session, self.account.id, PAGE + 1, until=until)
        rows = delivered(self.session, self.account.id, PAGE + 1, until=until)
        merged = self._merged(said, rows)
        kept = merged[-PAGE:]
        earlier = kept[0][0].isoformat() if len(merged) > len(kept) else None
        return {"messages": [message for _moment, message in kept], "earlier": earlier}

    def _merged(self, said: Sequence[Utterance], rows: Sequence[Notification]) -> list[tuple[datetime, Json]]:
        pressed = Utterance.pressed(
            self.session, self.account.id, [row.id for row in rows if row.content.get("choices")]
        )
        latest = next((one.created_at for one in Utterance.newest(self.session, self.account.id, 1)), None)
        own = [
            ((one.created_at, 0, one.id), _said(self.seat, one.key, one.text, one.photos, one.created_at))
            for one in said
        ]
        got = [
            ((_left(row), 1, row.id), _got(self.seat, outgoing(row), _left(row), pressed.get(row.id), latest))
            for row in rows
        ]
        return [(key[0], message) for key, message in sorted([*own, *got], key=lambda one: one[0])]


def answered(seat: str, incoming: Incoming, handled: Handled) -> list[Json]:
    """Give what was taken just now, and the answers to it: no button of theirs is pressed yet."""
    moment = handled.at
    if moment is None:
        return []
    said = _said(seat, incoming.dedupe_key, handled.heard, incoming.photos, moment)
    return [said, *(_got(seat, one, moment, None, moment) for one in handled.replies)]


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


def _said(seat: str, key: str, text: str, photos: Sequence[str], moment: datetime) -> Json:
    client = key.rpartition(":")[2]
    return {
        **_shared(seat, text, photos, moment),
        "id": f"said-{client}",
        "from": "me",
        "kind": "said",
        "client": client,
    }


def _got(seat: str, message: Outgoing, moment: datetime, pressed: str | None, latest: datetime | None) -> Json:
    """Give a message delivered at that moment; `latest` is when the account last said something."""
    is_past = message.passing and latest is not None and latest > moment
    return {
        **_shared(seat, message.text, message.photos, moment),
        "id": f"n{message.id}",
        "from": "desk",
        "kind": message.kind,
        "choices": [{"id": choice.id, "label": choice.label} for choice in message.choices],
        "passing": message.passing,
        "open": pressed is None and not is_past,
        "chosen": pressed,
    }


def _shared(seat: str, text: str, photos: Sequence[str], moment: datetime) -> Json:
    return {
        "text": text,
        "photos": [f"/chat/{seat}/media/{digest}" for digest in photos],
        "at": moment.isoformat(),
        "choices": [],
        "passing": False,
        "open": False,
        "chosen": None,
        "client": None,
    }
