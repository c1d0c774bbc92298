"""Nothing about a home to somebody who is no verified member of it: every intent, in every state of an account.

Whoever adds an intent adds texts for it here; the replies of any feature are checked for what is known of the home.
"""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.clock import SimulatedClock
from intents.engine import IntentEngine
from intents.understanding import INTENTS
from storage.account import Account
from storage.community import Community
from storage.database import Database
from storage.staff import Role
from storage.transaction import transaction
from tests.bot.front_desk import answer, open_desk, pressed, said, up_to_the_confirmation
from tests.handlers.stage import LI, LIN, MORNING, WANG, ZHOU, Play, play, says
from tests.neighbourhood import add_account, add_staff, settle

HOME = "3-2-501"
SECRETS = (HOME, "王芳", "13800000000", "286", "1288", "欧阳锋", "粤B7K92M", "蓝色水管", "跳绳", "1001", "1002")
"""Number, name, phone, bills, visitor and plate, words and numbers of tickets: all that is known of the home."""
TEXTS: dict[str, tuple[str, ...]] = {
    "repair_request": ("厨房水管漏水", "my kitchen tap is leaking", "3栋2单元501的灯不亮了"),
    "fee_question": (
        "我家物业费欠多少",
        "查一下3-2-501的物业费",
        "how much is my management fee for October?",
        "上个月水费为什么高",
    ),
    "visitor_registration": (
        "明天下午有朋友来",
        "把我的访客取消",
        "change the visitor pass to Sunday",
        "我朋友的车牌登记了吗",
    ),
    "complaint": ("楼上太吵了，投诉", "the guard was rude, I want to complain", "匿名投诉3-2-501半夜跳绳"),
    "suggestion": ("建议大堂放个雨伞架", "I suggest more bike racks"),
    "ticket_status": ("我报修的怎么样了", "工单1001到哪了", "how is ticket 1001 going?", "3-2-501报修的水管修好了吗"),
    "ticket_cancel": ("取消工单1001", "不用修了", "cancel ticket 1001"),
    "emergency": ("家里着火了！", "someone is trapped in the lift"),
    "service_info": ("物业几点下班", "3-2-501住的是谁", "who lives in 3-2-501?", "怎么绑定房屋"),
    "service_booking": ("我想预约保洁", "book a cleaning for tomorrow"),
    "activity_signup": ("我要报名亲子活动", "sign me up for yoga"),
    "human_agent": ("转人工", "talk to a human"),
    "greeting": ("你好", "hello"),
    "thanks_bye": ("谢谢", "bye"),
    "affirm": ("对", "yes"),
    "deny": ("不是", "no"),
    "out_of_scope": ("今天股票怎么样", "write me a poem"),
}
FOLLOW_UPS = (
    "对",
    "第一个",
    "2",
    "3-2-501",
    "1001",
    "王五",
    "13700000000",
    "随时",
    "业主",
    "yes",
    "没解决",
    "我搬走了",
)
STATES: dict[str, dict[str, Any] | None] = {
    "unknown": None,
    "unverified": {"name": "赵六", "homes": [HOME], "verified": False},
    "expired tenant": {"name": "孙七", "homes": [HOME], "role": "tenant", "verified": True, "until": "2026-10-31"},
    "homeless": {"name": "周八", "homes": [], "verified": True},
    "member of another home": {"name": "Emma Clark", "homes": ["2-1-602"], "verified": True},
}
Line = dict[str, Any]


def opening(*intruders: Line) -> list[Line]:
    """Give the opening lines: a household about which a lot is known, and others who have no business with it."""
    bills = [
        {
            "home": HOME,
            "fee_type": "property",
            "period": "2026-10",
            "amount": "286.00",
            "paid": "0",
            "due": "2026-11-10",
        },
        {"home": HOME, "fee_type": "water", "period": "2026-09", "amount": "1288.50", "paid": "0", "due": "2026-10-10"},
    ]
    setup = {"homes": [HOME, "2-1-602"], "residents": [WANG, *intruders], "staff": [LI, ZHOU, LIN], "bills": bills}
    return [
        MORNING,
        {"setup": setup},
        *says("wang", "厨房蓝色水管漏水，随时都行", "对"),
        *says("wang", "明天下午3点我朋友欧阳锋来，车牌粤B7K92M", "对"),
        *says("wang", "楼上天天半夜跳绳，太吵了，投诉", "提交"),
    ]


def intruder(account: str, state: str, number: int) -> Line | None:
    """Give the setup of somebody in that state; None for somebody who is in none."""
    person = STATES[state]
    return (
        None if person is None else {"channel": "wechat", "phone": f"1770000{number:04}", **person, "account": account}
    )


def leaks(told: Play, account: str, said_by_them: list[str]) -> list[tuple[str, str]]:
    """Give each secret that an account read, with the message; what they wrote themselves is none."""
    known = " ".join(said_by_them).replace("栋", "-").replace("单元", "-")
    secrets = [secret for secret in SECRETS if secret not in known]
    heard = [json.dumps(one, ensure_ascii=False) for one in told.messages if one["to"] == account]
    return [(secret, text) for text in heard for secret in secrets if secret in without_id(text)]


def without_id(text: str) -> str:
    """Give a message without the random ids of its buttons."""
    message = json.loads(text)
    return json.dumps([message["text"], [one["label"] for one in message["choices"]]], ensure_ascii=False)


def everybody() -> Iterator[tuple[str, str, str]]:
    """Give account, state and text of the whole cross product."""
    number = 0
    for state in STATES:
        for texts in TEXTS.values():
            for text in texts:
                number += 1
                yield f"x{number}", state, text


def test_there_are_texts_for_every_intent() -> None:
    assert set(TEXTS) == set(INTENTS)


def test_the_household_itself_does_hear_of_it(engine: IntentEngine) -> None:
    told = play(engine, *opening(), *says("wang", "我报修的怎么样了"))
    heard = json.dumps(told.heard("wang"), ensure_ascii=False)
    for secret in (HOME, "1001", "蓝色水管", "欧阳锋", "粤B7K92M", "王芳"):
        assert secret in heard, secret
    assert {secret for secret, _text in leaks(told, "wang", [])} >= {HOME, "1001", "蓝色水管"}


@pytest.mark.parametrize("state", STATES)
def test_no_intent_tells_anything_of_a_home_in_any_state(engine: IntentEngine, state: str) -> None:
    cast = [(account, text) for account, of, text in everybody() if of == state]
    found = [intruder(account, state, n) for n, (account, _text) in enumerate(cast)]
    lines = [line for account, text in cast for line in says(account, text, "对")]
    told = play(engine, *opening(*(one for one in found if one)), *lines)
    for account, text in cast:
        assert leaks(told, account, [text]) == [], (state, text)


@given(
    state=st.sampled_from(sorted(STATES)),
    script=st.lists(
        st.one_of(
            st.sampled_from([text for texts in TEXTS.values() for text in texts]),
            st.sampled_from(FOLLOW_UPS),
            st.integers(1, 4),
        ),
        min_size=2,
        max_size=8,
    ),
)
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_conversation_does_either(engine: IntentEngine, state: str, script: list[str | int]) -> None:
    lines = [{"from": "x", "text": step} if isinstance(step, str) else {"from": "x", "choice": step} for step in script]
    found = intruder("x", state, 1)
    told = play(engine, *opening(*([found] if found else [])), *lines)
    assert leaks(told, "x", [step for step in script if isinstance(step, str)]) == []


STAFF_WORDS = (
    "1001",
    "接单 1001",
    "完成 1001 修好了",
    "我的工单",
    "退回 1001 做不了",
    "工单1001到哪了",
    "accept 1001",
    "list",
)


def test_staff_of_another_community_learn_nothing(
    database: Database, engine: IntentEngine, clock: SimulatedClock
) -> None:
    settle(database, clock.now())
    with transaction(database) as session:
        other = Community(name="Riverside")
        session.add(other)
        session.flush()
        for name, role in (("foreign-chief", Role.MANAGER), ("foreign-guard", Role.GUARD)):
            add_account(session, "web", name, clock.now(), other.id, staff=add_staff(session, other.id, name, role))
    desk = open_desk(database, engine, clock)
    desk.handle(pressed(up_to_the_confirmation(desk)), collect=True)
    with transaction(database) as session:
        assert Account.on(session, "web", "foreign-chief") is not None
    for who in ("foreign-chief", "foreign-guard"):
        heard = "\n".join(answer(desk, said(text, who)) for text in STAFF_WORDS)
        for secret in (HOME, "王芳", "13800000000", "漏水"):
            assert secret not in heard, (who, secret)
