"""Customer service: messages that are fetched with a cursor, five answers in 48 hours, and people who write."""

import re
import secrets
from dataclasses import dataclass

from tests.platforms.wecom.callback import Try, deliver
from tests.platforms.wecom.faults import ApiError
from tests.platforms.wecom.phone import wait_for
from tests.platforms.wecom.platform import KF_ID, Json, Platform, Service

TOKEN_LIFETIME = 600.0
HISTORY = 3 * 24 * 3600.0
WINDOW = 48 * 3600.0
MOST_ANSWERS = 5
_MSGID = re.compile(r"[A-Za-z0-9_-]{1,32}")


def sync_msg(platform: Platform, _agent: int, parameters: Json) -> Json:
    """Carry out kf/sync_msg: what came after the cursor, a page of it."""
    service = _service(platform, parameters)
    token, cursor = parameters.get("token"), str(parameters.get("cursor") or "")
    if token and platform.now() - service.tokens.get(str(token), 0.0) >= TOKEN_LIFETIME:
        raise ApiError(95007, "invalid msg token")
    if cursor and not re.fullmatch(r"cursor-\d+", cursor):
        raise ApiError(95008, "invalid cursor")
    begin = int(cursor.partition("-")[2]) if cursor else _oldest(platform, service)
    end = min(begin + min(service.page, int(parameters.get("limit", 1000))), len(service.messages))
    page = [{name: value for name, value in one.items() if name != "at"} for one in service.messages[begin:end]]
    return {"next_cursor": f"cursor-{end}", "has_more": int(end < len(service.messages)), "msg_list": page}


def _oldest(platform: Platform, service: Service) -> int:
    limit = platform.now() - HISTORY
    return sum(one["at"] < limit for one in service.messages)


def send_msg(platform: Platform, _agent: int, parameters: Json) -> Json:
    """Carry out kf/send_msg."""
    service, person = _service(platform, parameters), str(parameters.get("touser"))
    msgid, kind = str(parameters.get("msgid") or secrets.token_hex(12)), str(parameters.get("msgtype"))
    if not _MSGID.fullmatch(msgid) or msgid in service.used_ids:
        raise ApiError(40058, "invalid msgid")
    if platform.now() - service.written_at.get(person, 0.0) >= WINDOW:
        raise ApiError(95002, "out of 48 hours")
    if service.answers.get(person, 0) >= MOST_ANSWERS:
        raise ApiError(95001, "five messages have been sent")
    content = parameters.get(kind)
    if not isinstance(content, dict):
        raise ApiError(40008, "invalid msgtype")
    _check(platform, kind, content)
    service.used_ids.add(msgid)
    service.answers[person] = service.answers.get(person, 0) + 1
    _add(platform, service, person, 5, kind, content, msgid)
    return {"msgid": msgid}


def _check(platform: Platform, kind: str, content: Json) -> None:
    if kind == "text" and not 0 < len(str(content.get("content", "")).encode()) <= 2048:
        raise ApiError(44004, "text too long, or empty")
    if kind == "image" and str(content.get("media_id")) not in platform.media:
        raise ApiError(40007, "invalid media_id")
    if kind == "msgmenu":
        items = [one["click"] for one in content.get("list", [])]
        sizes = all(len(one["id"].encode()) <= 64 and 0 < len(one["content"].encode()) <= 128 for one in items)
        if not 0 < len(items) <= 10 or not sizes or len(str(content.get("head_content", "")).encode()) > 1024:
            raise ApiError(40058, "invalid msgmenu")


def _service(platform: Platform, parameters: Json) -> Service:
    service = platform.services.get(str(parameters.get("open_kfid")))
    if service is None:
        raise ApiError(95000, "invalid open_kfid")
    return service


def _add(platform: Platform, service: Service, person: str, origin: int, kind: str, content: Json, msgid: str) -> None:
    now = platform.now()
    kf_id = next(name for name, one in platform.services.items() if one is service)
    head = {"msgid": msgid, "open_kfid": kf_id, "external_userid": person, "send_time": int(now), "origin": origin}
    service.messages.append({**head, "at": now, "msgtype": kind, kind: content})
    platform.changed()


@dataclass(frozen=True, slots=True)
class Answer:
    """A message of ours as a person reads it; label → id of its menu."""

    text: str
    keys: dict[str, str]


class Customer:
    """Somebody with WeChat in the chat of a customer-service account. `read` is how far they have read."""

    def __init__(self, platform: Platform, person: str, kf_id: str = KF_ID) -> None:
        self.platform, self.person, self.kf_id = platform, person, kf_id
        self.service = platform.services[kf_id]
        self.read = 0

    def say(self, text: str, *, silently: bool = False) -> list[Try]:
        """Write a text; `silently`: nobody is called."""
        return self.send("text", {"content": text}, silently=silently)

    def tap(self, label: str) -> list[Try]:
        """Tap an entry of the newest menu that has it."""
        key = next(key for one in reversed(self.answers()) for text, key in one.keys.items() if label in text)
        return self.send("text", {"content": label, "menu_id": key})

    def send(self, kind: str, content: Json, *, silently: bool = False) -> list[Try]:
        """Send a message of any kind."""
        with self.platform.lock:
            # Longer than what may be said back: document 94677 warns of it.
            msgid = f"{secrets.token_hex(20)}"
            self.service.written_at[self.person] = self.platform.now()
            self.service.answers[self.person] = 0
            _add(self.platform, self.service, self.person, 3, kind, content, msgid)
        return [] if silently else self.call()

    def fail(self, msgid: str) -> list[Try]:
        """Let the platform say that a message of ours did not arrive."""
        event = {"event_type": "msg_send_fail", "open_kfid": self.kf_id, "external_userid": self.person}
        with self.platform.lock:
            content = event | {"fail_msgid": msgid, "fail_type": 4}
            _add(self.platform, self.service, self.person, 4, "event", content, secrets.token_hex(20))
        return self.call()

    def call(self) -> list[Try]:
        """Tell the corporation that there is something new."""
        with self.platform.lock:
            token = f"ENC{secrets.token_hex(16)}"
            self.service.tokens[token] = self.platform.now()
        head = {"ToUserName": self.platform.corp_id, "CreateTime": int(self.platform.now()), "MsgType": "event"}
        content = head | {"Event": "kf_msg_or_event", "Token": token, "OpenKfId": self.kf_id}
        return deliver(self.platform, content, address=self.platform.kf_callback)

    def answers(self) -> list[Answer]:
        """Give what was written to this person, oldest first."""
        with self.platform.lock:
            mine = [one for one in self.service.messages if one["external_userid"] == self.person]
        return [_answer(one) for one in mine if one["origin"] == 5]

    def reads(self, *parts: str, within: float = 10.0) -> Answer:
        """Wait for an unread message that contains all the parts, and read up to it."""

        def found() -> int | None:
            unread = enumerate(self.answers()[self.read :], self.read + 1)
            return next((at for at, one in unread if all(part in one.text for part in parts)), None)

        try:
            self.read = wait_for(self.platform, found, within)
        except TimeoutError:
            raise AssertionError(f"no message with {parts}; instead: {self.answers()[self.read :]}") from None
        return self.answers()[self.read - 1]


def _answer(message: Json) -> Answer:
    content = message[message["msgtype"]]
    items = [one["click"] for one in content.get("list", [])]
    text = str(content.get("content") or content.get("head_content") or "")
    return Answer(text, {one["content"]: one["id"] for one in items})
