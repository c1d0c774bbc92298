"""People who go on writing while the front desk dies: they wait, try again, and remember what they were told."""

import itertools
import random
import re
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

import httpx

from tests.platforms.telegram.phone import Phone, Shown

JPEG = b"\xff\xd8\xff\xe0 a photo of "
FAULTS = (
    "厨房水管漏水了",
    "卫生间马桶堵了",
    "客厅的灯不亮了",
    "卧室空调不制冷",
    "书房插座没电",
    "热水器打不着火",
    "次卧的灯一直闪",
    "厨房下水道堵了",
    "阳台推拉门卡住了",
    "入户门锁坏了",
    "书房窗户玻璃裂了",
    "客厅墙皮掉了",
    "阳台地漏堵了",
    "餐厅的灯不亮了",
    "卫生间排气扇不转了",
    "厨房抽油烟机不转了",
)
"""More than anybody reports in a long run: what is open already would be added to, and not be opened again."""
_SURVEY = re.compile(r"工单 (\d+)（.*您给几分", re.DOTALL)
_BEST = "5 分"


@dataclass(slots=True)
class Pace:
    """Hands out leave to write, so that the messages come in while the processes die. `goal` is how many there are."""

    goal: int
    said: int = 0
    allowed: int = 0
    is_open: bool = False
    is_over: bool = False
    _changed: threading.Condition = field(default_factory=threading.Condition)

    @property
    def enough(self) -> bool:
        """Whether nobody needs to begin anything new."""
        return self.is_over or self.said >= self.goal

    def take(self, *, hurried: bool = False) -> None:
        """Wait for leave to write one message; who is hurried does not wait, and is counted."""
        with self._changed:
            self._changed.wait_for(lambda: hurried or self.is_open or self.said < self.allowed)
            self.said += 1
            self._changed.notify_all()

    def let(self, messages: int) -> None:
        """Give leave for so many more."""
        with self._changed:
            self.allowed += messages
            self._changed.notify_all()

    def wait_until_taken(self, messages: int, patience: float) -> None:
        """Wait until so many are written, or nobody can write because of what died: at most so many seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self.said >= messages, patience)

    def open(self) -> None:
        """Give leave for all that is still to be said."""
        with self._changed:
            self.is_open = True
            self._changed.notify_all()

    def give_up(self) -> None:
        """Let nobody wait any longer: there is no server."""
        self.is_over = True
        self.open()

    def lasts_until(self, deadline: float) -> bool:
        """Tell whether it is worth while to wait on."""
        return not self.is_over and time.monotonic() < deadline


@dataclass(slots=True)
class Told:
    """A fault that somebody confirmed, and what they know of the ticket."""

    fault: str
    photo: bool
    number: str = ""
    cancelled: bool = False
    rated: bool = False


class Talker(Protocol):
    """A person at a chat. Every call waits for leave, and for the answer; `answer` is a pattern that it matches."""

    def say(self, text: str, answer: str, photo: bytes | None = None) -> str:
        """Write, and give the answer."""
        ...

    def press(self, choice: str, answer: str) -> str:
        """Press the button of that id, and give the answer."""
        ...

    def choices(self) -> Sequence[tuple[str, str, str]]:
        """Give text of the message, label and id of all buttons on the screen, the newest last."""
        ...


@dataclass(slots=True)
class TelegramTalker:
    """Somebody with a phone: Telegram sends again what the bot has not confirmed."""

    phone: Phone
    pace: Pace
    patience: float
    hurried: bool = False
    updates: list[int] = field(default_factory=list)

    def say(self, text: str, answer: str, photo: bytes | None = None) -> str:
        """Write, and give the answer."""
        return self._ask(lambda: self.phone.photo(photo, text) if photo else self.phone.say(text), answer).text

    def press(self, choice: str, answer: str) -> str:
        """Press the button of that id, and give the answer."""
        return self.press_button(choice, answer).text

    def press_button(self, choice: str, answer: str) -> Shown:
        """Press the button of that id, and give the answer with its buttons."""
        message = next(one.id for one in self.phone.screen() if choice in one.data.values())
        return self._ask(lambda: self.phone.press_data(choice, message), answer)

    def choices(self) -> Sequence[tuple[str, str, str]]:
        """Give text of the message, label and id of all buttons on the screen, the newest last."""
        return [(one.text, label, data) for one in self.phone.screen() for label, data in one.data.items()]

    def _ask(self, act: Callable[[], int], answer: str) -> Shown:
        self.pace.take(hurried=self.hurried)
        last = max((one.id for one in self.phone.screen()), default=0)
        self.updates.append(act())
        deadline, news = time.monotonic() + self.patience, list[Shown]()
        while self.pace.lasts_until(deadline):
            news = [one for one in self.phone.screen() if one.from_bot and one.id > last]
            found = next((one for one in news if re.search(answer, one.text, re.DOTALL)), None)
            if found is not None:
                return found
            time.sleep(0.03)
        raise AssertionError(f"no answer like {answer!r} but {[one.text for one in news]}")


@dataclass(slots=True)
class WebTalker:
    """Somebody with a browser: it sends the same message under the same id until the server says 200.

    `tried_again` counts the requests that got no such answer; `accepted` are the ids of messages that did.
    """

    client: httpx.Client
    addresses: Sequence[str]
    pace: Pace
    patience: float
    seat: str = ""
    accepted: list[str] = field(default_factory=list)
    tried_again: int = 0
    refusals: list[str] = field(default_factory=list)
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    _turns: Iterator[int] = field(default_factory=itertools.count)

    def enter(self, code: str) -> None:
        """Accept an invitation; nobody dies meanwhile."""
        response = self.client.post(f"{self.addresses[0]}/chat/enter", data={"invite": code}, follow_redirects=True)
        assert response.status_code == 200, response.text
        self.seat = response.url.path.rpartition("/")[2]

    def say(self, text: str, answer: str, photo: bytes | None = None) -> str:
        """Write, and give the answer."""
        return self._ask({"text": text}, photo, answer)

    def press(self, choice: str, answer: str) -> str:
        """Press the button of that id, and give the answer."""
        return self._ask({"choice": choice}, None, answer)

    def choices(self) -> Sequence[tuple[str, str, str]]:
        """Give text of the message, label and id of all buttons on the newest page, the newest last."""
        messages = self._request("GET", "").json()["messages"]
        return [(one["text"], choice["label"], choice["id"]) for one in messages for choice in one["choices"]]

    def transcript(self) -> list[dict[str, Any]]:
        """Give the whole talk as the pages show it, oldest first."""
        messages: list[dict[str, Any]] = []
        earlier = ""
        while True:
            page = self._request("GET", f"?before={earlier}" if earlier else "").json()
            known = {one["id"] for one in messages}
            messages = [one for one in page["messages"] if one["id"] not in known] + messages
            if not page["earlier"]:
                return messages
            earlier = page["earlier"].replace("+", "%2B")

    def _ask(self, form: dict[str, str], photo: bytes | None, answer: str) -> str:
        self.pace.take()
        client_id = f"message-{next(self._numbers):04d}"
        files = [("photo", ("a.jpg", photo, "image/jpeg"))] if photo else None
        said = self._request("POST", "", data={"id": client_id, **form}, files=files).json()["messages"]
        self.accepted.append(client_id)
        texts = [str(one["text"]) for one in said if one["from"] == "desk"]
        found = next((text for text in texts if re.search(answer, text, re.DOTALL)), None)
        assert found is not None, f"no answer like {answer!r} but {texts}"
        return found

    def _request(self, method: str, query: str, **body: Any) -> httpx.Response:  # noqa: ANN401 - as httpx takes it
        deadline = time.monotonic() + self.patience
        while self.pace.lasts_until(deadline):
            # As behind a load balancer: a second try may come to the other process while the first is still at work.
            address = self.addresses[next(self._turns) % len(self.addresses)]
            try:
                response = self.client.request(method, f"{address}/chat/{self.seat}/messages{query}", **body)
            except httpx.TransportError:
                self.tried_again += 1
            else:
                if response.status_code == httpx.codes.OK:
                    return response
                self.refusals.append(f"{response.status_code} {response.text[:200]}")
            time.sleep(0.1)
        raise AssertionError(f"no answer within {self.patience:g} s; refused: {self.refusals[-1:]}")


@dataclass(slots=True)
class Resident:
    """Somebody who reports one fault after the other, asks, calls off, rates. `told` are the tickets they must have."""

    name: str
    talker: Talker
    chance: random.Random
    told: list[Told] = field(default_factory=list)

    def live(self, pace: Pace) -> None:
        """Go on until enough was said."""
        for number in itertools.count():
            if pace.enough:
                return
            self._report(number)
            self._rate()

    def _report(self, number: int) -> None:
        fault, photo = FAULTS[(len(self.name) + number) % len(FAULTS)], None
        if self.chance.random() < 0.3:
            photo = JPEG + f"{self.name} {number}".encode()
        self.talker.say(fault, "什么时候方便上门", photo)
        if self.chance.random() < 0.15:
            self.talker.say("算了", "好的，先到这里")
            return
        summary = f"请核对报修.*{fault}"
        if self.chance.random() < 0.5:
            self._tap("随时", summary)
        else:
            self.talker.say("明天下午三点", summary)
        told = Told(fault, photo is not None)
        self.told.append(told)
        opened = r"已登记，工单号 \d+"
        reply = self._tap("提交", opened) if self.chance.random() < 0.7 else self.talker.say("对", opened)
        told.number = re.findall(r"工单号 (\d+)", reply)[0]
        self._come_back_to(told)

    def _come_back_to(self, told: Told) -> None:
        what = self.chance.random()
        if what < 0.35:
            self.talker.say(f"{told.number}修到哪了", f"您的工单：.*{told.number}（.*{told.fault}")
        elif what < 0.5:
            # It may have been repaired while the answer was on its way.
            answer = f"工单 {told.number}（.*(不会再有人跟进|这里取消不了)|现在没有可以取消的工单"
            told.cancelled = "不会再有人跟进" in self.talker.say(f"工单{told.number}不用修了", answer)

    def _rate(self) -> None:
        """Answer a survey, if one has come."""
        for text, label, choice in self.talker.choices():
            asked = _SURVEY.search(text) if label.startswith(_BEST) else None
            told = next((one for one in self.told if asked and one.number == asked[1] and not one.rated), None)
            if told is not None:
                self.talker.press(choice, f"谢谢！工单 {told.number} 的 {_BEST}")
                told.rated = True

    def _tap(self, label: str, answer: str) -> str:
        choice = next(choice for _text, shown, choice in reversed(self.talker.choices()) if label in shown)
        return self.talker.press(choice, answer)
