"""WeCom calling us, through real HTTP and real encryption: what is taken, once, and what is refused."""

import base64
import json
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

import httpx
import pytest

from bot.channels.wecom import gate
from bot.settings import AsrSettings
from intents.embedded import EmbeddedEngine
from intents.trust import trusted
from intents.understanding import Understanding
from tests.journeys.wecom_desk import PATH, Desk, enter_address, open_desk, staff_phones
from tests.platforms.asr import running as asr_running
from tests.platforms.wecom import cipher
from tests.platforms.wecom.callback import deliver, envelope, post, signed, to_xml
from tests.platforms.wecom.kf import Customer
from tests.platforms.wecom.phone import Phone, wait_for
from tests.platforms.wecom.platform import CORP_ID
from tests.platforms.wecom.server import Wecom, running


@pytest.fixture
def wecom() -> Iterator[Wecom]:
    with running() as server:
        yield server


@pytest.fixture
def desk(wecom: Wecom, tmp_path: Path, engine: EmbeddedEngine) -> Iterator[Desk]:
    with open_desk(wecom, tmp_path, engine) as running_desk:
        yield running_desk


def said(phone: Phone, number: int, text: str) -> dict[str, object]:
    head = {"ToUserName": CORP_ID, "FromUserName": phone.member.userid, "CreateTime": int(phone.platform.now())}
    return head | {"MsgType": "text", "Content": text, "MsgId": number, "AgentID": 1000002}


def test_c01_the_address_is_verified_within_a_second(desk: Desk) -> None:
    """C1: the decrypted text, bare."""
    assert enter_address(desk)
    answer = httpx.get(f"{desk.address}{PATH}", verify=trusted())
    assert answer.status_code == 403


def test_c02_every_character_of_base64_survives_the_query(desk: Desk) -> None:
    """C2: '+', '/' and '=' of the echostr, escaped as they should be, and '+' also as some proxies leave it."""
    platform = desk.wecom.platform
    seen: set[str] = set()
    client = httpx.Client(base_url=desk.address, verify=trusted())
    while not {"+", "/", "="} <= seen:
        encrypted = cipher.encrypt("1616140317555161061", platform.aes_key, platform.corp_id)
        seen |= set(encrypted)
        query = signed(platform, encrypted)
        plain = "&".join(f"{name}={value}" for name, value in query.items())
        escaped = client.get(PATH, params=query | {"echostr": encrypted})
        raw = client.get(f"{PATH}?{plain}&echostr={encrypted}")
        assert (escaped.text, raw.text) == ("1616140317555161061",) * 2
    client.close()


def test_c03_what_is_for_another_corporation_is_refused(desk: Desk) -> None:
    """C3: rightly signed and encrypted, with another receiver inside; and with another key."""
    platform = desk.wecom.platform
    li, *_others = staff_phones(desk.wecom)
    xml = to_xml(said(li, 1, "我的工单"))
    assert post(platform, envelope(platform, xml, receive_id="wwanotherone")).status == 403
    assert post(platform, envelope(platform, xml, aes_key="B" * 43)).status == 403
    encrypted = cipher.encrypt("1616140317555161061", platform.aes_key, "wwanotherone")
    query = signed(platform, encrypted) | {"echostr": encrypted}
    assert httpx.get(f"{desk.address}{PATH}", params=query, verify=trusted()).status_code == 403
    assert desk.inbox() == []
    assert post(platform, envelope(platform, xml)).status == 200


def test_c04_a_message_that_comes_again_has_one_effect(desk: Desk) -> None:
    """C4: three times the same MsgId, two of them at once."""
    li, *_others = staff_phones(desk.wecom)
    with ThreadPoolExecutor(3) as threads:
        tries = list(threads.map(lambda _n: deliver(desk.wecom.platform, said(li, 7, "我的工单")), range(3)))
    assert [[one.status for one in done] for done in tries] == [[200]] * 3
    li.reads("没有工单")
    desk.settled()
    assert (desk.inbox(), len(desk.rows("li")), li.news()) == (["message:7"], 1, [])


def test_c05_a_press_that_comes_again_has_one_effect(desk: Desk) -> None:
    """C5: an event has no number; who, when, which card and which button are its name."""
    li, *_others = staff_phones(desk.wecom)
    desk.leak()
    card = li.reads("派给您一个工单")
    event = li.click(card.keys["接单"], card.task_id)
    for _ in range(2):
        assert [one.status for one in deliver(desk.wecom.platform, event)] == [200]
    li.reads("您已接单")
    desk.settled()
    assert li.news() == []
    assert len([key for key in desk.inbox() if key.startswith("event:li:")]) == 1


def test_c10_a_press_is_answered_with_nothing_that_wecom_would_have_to_decrypt(desk: Desk) -> None:
    """C10: the fake takes an empty answer or an encrypted one; ours is empty, and the card is changed by a call."""
    li, *_others = staff_phones(desk.wecom)
    desk.leak()
    li.reads("派给您一个工单")
    assert [(one.status, one.body) for one in li.press("接单")] == [(200, "")]
    wait_for(desk.wecom.platform, lambda: desk.wecom.platform.calls_of("message/update_template_card") or None)


class SlowEngine:
    """The shipped engine, which takes its time once."""

    name = "slow"

    def __init__(self, engine: EmbeddedEngine, seconds: float) -> None:
        self.engine, self.seconds, self.calls = engine, seconds, 0

    def understand(self, text: str, now: datetime) -> Understanding:
        """Give the meaning, late."""
        self.calls += 1
        time.sleep(self.seconds)
        return self.engine.understand(text, now)


def test_c12_what_is_not_stored_in_time_is_asked_for_again_and_done_once(
    wecom: Wecom, tmp_path: Path, engine: EmbeddedEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """C12: 503 until it is stored; the tries that follow join the first."""
    monkeypatch.setattr(gate, "PATIENCE", 0.6)
    slow = SlowEngine(engine, 0.8)
    with open_desk(wecom, tmp_path, slow) as desk:
        li, *_others = staff_phones(wecom)
        first, *others, last = [one.status for one in li.say("我的工单")]
        assert (first, last, set(others) <= {503}) == (503, 200, True)
        li.reads("没有工单")
        desk.settled()
        assert (slow.calls, len(desk.inbox()), li.news()) == (1, 1, [])


def test_what_nobody_has_heard_of_is_taken_and_counted(desk: Desk) -> None:
    li, *_others = staff_phones(desk.wecom)
    for tries in (li.other("hologram"), li.event("enter_agent"), li.event("moon_landing")):
        assert [(one.status, one.body) for one in tries] == [(200, "success")]
    li.voice()
    li.reads("打字")
    li.other("video")
    li.reads()
    desk.settled()
    assert li.news() == []


def test_a_stranger_gets_nothing_in(desk: Desk) -> None:
    platform = desk.wecom.platform
    li, *_others = staff_phones(desk.wecom)
    body = envelope(platform, to_xml(said(li, 1, "我的工单")))
    wrong = {"msg_signature": "0" * 40, "timestamp": str(int(platform.now())), "nonce": "1"}
    assert post(platform, body, wrong).status == 403
    garbage = "<xml><Encrypt>" + base64.b64encode(b"garbage" * 20).decode() + "</Encrypt></xml>"
    assert post(platform, garbage).status == 403
    encrypted = cipher.encrypt(to_xml(said(li, 1, "我的工单")), platform.aes_key, CORP_ID)
    old = signed(platform, encrypted, age=3600)
    assert post(platform, f"<xml><Encrypt>{encrypted}</Encrypt></xml>", old).status == 403
    other = cipher.encrypt(to_xml(said(li, 1, "x") | {"AgentID": 1000009}), platform.aes_key, CORP_ID)
    assert post(platform, f"<xml><Encrypt>{other}</Encrypt></xml>").status == 403
    for inner in (
        "",
        "<xml/>",
        "no xml",
        "<!DOCTYPE x [<!ENTITY a 'b'>]><xml>&a;</xml>",
        json.dumps({"MsgType": "text"}),
    ):
        assert post(platform, envelope(platform, inner)).status == 400
    assert post(platform, "x" * 100_000, wrong).status == 413
    assert desk.inbox() == []


def test_a_voice_message_is_as_good_as_words_where_a_server_writes_them_down(
    wecom: Wecom, tmp_path: Path, engine: EmbeddedEngine
) -> None:
    with asr_running() as asr:
        asr.hears("我的工单")
        with open_desk(wecom, tmp_path, engine, AsrSettings(url=asr.url, model="whisper-1")) as desk:
            li, *_others = staff_phones(wecom)
            li.voice()
            li.reads("没有工单")
            asr.hears("厨房水管漏水了")
            fang = Customer(wecom.platform, "wm-fang")
            fang.send("voice", {"media_id": wecom.platform.keep_media(b"#!AMR")})
            fang.reads()
            desk.settled()
        assert [call.body["file"] for call in asr.calls] == [("voice.amr", b"#!AMR\n"), ("voice.amr", b"#!AMR")]
