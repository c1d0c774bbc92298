"""The technician of the crash test: takes one ticket after the other from the cards on the phone."""

import random
import re
import threading
import time
from dataclasses import dataclass, field

from tests.journeys.crash_people import TelegramTalker

RESULT = "换了配件，试过没问题"
_CARD = re.compile(r"派给您一个工单：\n工单 (\d+) ·")
_REFUSED = "不能“|不用去"


@dataclass(slots=True)
class Technician:
    """Who repairs. `done` are the actions that were confirmed to the technician, by ticket number."""

    talker: TelegramTalker
    chance: random.Random
    evening: threading.Event = field(default_factory=threading.Event)
    done: dict[str, list[str]] = field(default_factory=dict)

    def work(self) -> None:
        """Work until the evening, and finish what is begun."""
        while not self.evening.is_set():
            found = self._next_card()
            if found is None:
                time.sleep(0.05)
                continue
            number, choice = found
            self.done[number] = []
            # Some wait: their residents can still call them off.
            if self.chance.random() < 0.7:
                self._repair(number, choice)

    def _next_card(self) -> tuple[str, str] | None:
        for text, label, choice in self.talker.choices():
            card = _CARD.match(text)
            # A card that came twice is still one ticket.
            if card and label == "接单" and card[1] not in self.done:
                return card[1], choice
        return None

    def _repair(self, number: str, choice: str) -> None:
        for verb, label, words in (("accept", "到达", "您已接单"), ("arrive", "完成", "开始处理")):
            shown = self.talker.press_button(choice, f"工单 {number}（.*({words}|{_REFUSED})")
            if re.search(_REFUSED, shown.text):
                return
            self.done[number].append(verb)
            choice = shown.data[label]
        self.talker.press(choice, f"工单 {number} 结果怎么样")
        self.talker.say(RESULT, f"工单 {number}（.*已完成")
        self.done[number].append("resolve")
