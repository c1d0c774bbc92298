"""A stage for dialogues: lines of a replay script in, what everybody heard and how everything stands out."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.replay import replay
from intents.engine import IntentEngine

MORNING = {"at": "2026-11-20T10:00:00+08:00"}
WANG = {
    "account": "wang",
    "channel": "wechat",
    "name": "王芳",
    "phone": "13800000000",
    "homes": ["3-2-501"],
    "role": "owner",
    "verified": True,
}
EMMA = {**WANG, "account": "emma", "name": "Emma Clark", "phone": "13800000003", "homes": ["2-1-602"], "language": "en"}
CHEN = {**WANG, "account": "chen", "name": "陈建国", "phone": "13800000002", "homes": ["1-1-101", "5-1-302"]}
LI = {"account": "li", "channel": "wecom", "name": "李师傅", "roles": ["technician"], "skills": ["water", "lighting"]}
ZHAO = {"account": "zhao", "channel": "telegram", "name": "赵师傅", "roles": ["technician"], "skills": ["water"]}
LIN = {"account": "lin", "channel": "wecom", "name": "林经理", "roles": ["manager"]}
ZHOU = {"account": "zhou", "channel": "wecom", "name": "小周", "roles": ["front_desk"]}
HOMES = ["3-2-501", "2-1-602", "1-1-101", "5-1-302"]


@dataclass(frozen=True, slots=True)
class Play:
    """What came of a script: the messages that left, in order, and the state at the end."""

    messages: list[dict[str, Any]]
    state: dict[str, Any]

    @property
    def tickets(self) -> list[dict[str, Any]]:
        """The tickets, in order of opening."""
        tickets: list[dict[str, Any]] = self.state["tickets"]
        return tickets

    def heard(self, account: str, kind: str | None = None) -> list[str]:
        """Give the texts that an account got, of one kind or of all."""
        return [one["text"] for one in self.messages if one["to"] == account and kind in {None, one["kind"]}]

    def last(self, account: str, kind: str | None = None) -> str:
        """Give the last text that an account got."""
        return self.heard(account, kind)[-1]

    def labels(self, account: str) -> list[str]:
        """Give the labels of the choices last shown to an account."""
        shown = [one["choices"] for one in self.messages if one["to"] == account and one["choices"]]
        return [choice["label"] for choice in shown[-1]]


def people(*residents: dict[str, Any], staff: tuple[dict[str, Any], ...] = (LI, LIN)) -> list[dict[str, Any]]:
    """Give the opening lines: ten in the morning of a working Friday, with these people."""
    return [MORNING, {"setup": {"homes": HOMES, "residents": list(residents), "staff": list(staff)}}]


def says(account: str, *texts: str) -> Iterator[dict[str, Any]]:
    """Give the lines of somebody who says one thing after the other."""
    return ({"from": account, "text": text} for text in texts)


def does(account: str, verb: str, ticket: int = 1, **more: str) -> dict[str, Any]:
    """Give the line of staff who do something with a ticket."""
    return {"from": account, "do": verb, "ticket": ticket, **more}


def play(engine: IntentEngine, *lines: dict[str, Any]) -> Play:
    """Play a script and give what came of it."""
    output = list(replay((json.dumps(line, ensure_ascii=False) for line in lines), engine))
    return Play([line for line in output if "state" not in line], output[-1]["state"])
