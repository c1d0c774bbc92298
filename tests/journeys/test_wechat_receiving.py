"""W1 to W13 and W25: what WeChat brings, through real HTTP and real encryption."""

import asyncio
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlencode, urlsplit

import pytest

from bot.channels.callbacks import read_xml
from bot.channels.wechat.arrivals import UNKNOWN, read_arrival
from bot.channels.wechat.channel import WechatChannel
from bot.channels.wechat.leftovers import Leftovers
from handlers.dialogue.flow import Feature
from handlers.dialogue.turn import Turn
from handlers.features import FEATURES
from intents.embedded import EmbeddedEngine
from storage.resident import Resident
from storage.stored_update import StoredUpdate
from storage.transaction import reading, transaction
from tests.databases import out_of_reach
from tests.journeys.telegram_desk import PEOPLE, small_community
from tests.journeys.wechat_desk import Desk, Thinking, open_desk, settings_for
from tests.platforms.wechat import cipher
from tests.platforms.wechat.callback import Try, deliver, letter, post, read_reply, to_xml, verify
from tests.platforms.wechat.phone import Phone, wait_for
from tests.platforms.wechat.platform import ACCOUNT, AES_KEY, UNAVAILABLE, Json, Platform
from tests.platforms.wechat.server import Wechat, running

LEAK = "厨房水管漏水了"
OLD_KEY = "ZYXWVUTSRQPONMLKJIHGFEDCBAzyxwvutsrqponmlkj"
MODES = ("safe", "compatible", "plain")
BOMB = "<!DOCTYPE xml [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><xml><Content>&b;</Content></xml>"
EXTERNAL = "<!DOCTYPE xml [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><xml><Encrypt>&a;</Encrypt></xml>"


@pytest.fixture
def wechat() -> Iterator[Wechat]:
    with running() as server:
        yield server


@pytest.fixture
def desk(wechat: Wechat, tmp_path: Path, engine: EmbeddedEngine) -> Iterator[Desk]:
    small_community(tmp_path)
    settings = settings_for(wechat, tmp_path, previous_aes_key=OLD_KEY)
    with open_desk(settings, wechat, engine) as opened:
        yield opened


def text(phone: Phone, content: str, **more: Any) -> Json:  # noqa: ANN401 - fields of a message
    return {"FromUserName": phone.openid, "MsgType": "text", "Content": content, "MsgId": 6000001, **more}


def replies(platform: Platform, phone: Phone, tries: list[Try]) -> set[str]:
    return {read_reply(platform, one.body, phone.openid, platform.aes_key) for one in tries}


@pytest.mark.parametrize("mode", MODES)
def test_the_address_is_verified_and_messages_are_answered_in_every_mode(desk: Desk, mode: str) -> None:
    desk.platform.mode = mode
    assert verify(desk.platform, desk.platform.callback)
    fang = desk.resident()
    fang.say(LEAK)
    assert fang.reads("什么时候方便上门").passive
    assert desk.platform.calls_of("message/custom/send") == []


def test_w01_a_message_that_comes_three_times_has_one_effect_and_the_same_answer(desk: Desk) -> None:
    fang = desk.resident()
    message = text(fang, f"{LEAK}，随时都行")
    tries = [post(desk.platform, *letter(desk.platform, message)) for _ in range(3)]
    [answer] = replies(desk.platform, fang, tries)
    assert "请核对报修" in answer
    assert desk.taken() == 1
    confirmed = text(fang, "确认", MsgId=6000002)
    with ThreadPoolExecutor(3) as pool:
        at_once = list(pool.map(lambda _n: post(desk.platform, *letter(desk.platform, confirmed)), range(3)))
    [answer] = replies(desk.platform, fang, at_once)
    assert "1001" in answer
    assert len(desk.tickets()) == 1
    assert desk.platform.calls_of("message/custom/send") == []


def test_w02_an_event_that_comes_twice_has_one_effect_and_two_clicks_in_a_second_have_two(desk: Desk) -> None:
    fang = desk.resident()
    click = {"FromUserName": fang.openid, "MsgType": "event", "Event": "CLICK", "CreateTime": int(desk.platform.now())}
    first, second = click | {"EventKey": "wish:repair_request"}, click | {"EventKey": "wish:ticket_status"}
    tries = [post(desk.platform, *letter(desk.platform, first)) for _ in range(2)]
    assert len(replies(desk.platform, fang, tries)) == 1
    assert desk.taken() == 1
    post(desk.platform, *letter(desk.platform, second))
    assert desk.taken() == 2


def test_w03_what_takes_too_long_is_acknowledged_at_once_and_answered_by_customer_service(
    wechat: Wechat, tmp_path: Path, engine: EmbeddedEngine
) -> None:
    small_community(tmp_path)
    ready = threading.Event()
    thinking = Thinking(engine, lambda _text: (ready.wait(20), None)[1])
    with open_desk(settings_for(wechat, tmp_path), wechat, thinking, patience=0.3) as desk:
        fang = desk.resident()
        assert fang.say(LEAK) == [Try(200, "success")]
        wait_for(desk.platform, lambda: desk.platform.calls_of("message/custom/typing"))
        assert fang.news() == []
        # Whoever is told that we have it can rely on that.
        assert kept(desk) == ["waiting"]
        ready.set()
        answer = fang.reads("什么时候方便上门")
        assert (answer.passive, answer.kind) == (False, "msgmenu")
        assert desk.taken() == 1
        wait_for(desk.platform, lambda: kept(desk) == ["done"])


def kept(desk: Desk) -> list[str]:
    with reading(desk.database) as session:
        return [row.status for row in session.query(StoredUpdate).order_by(StoredUpdate.id)]


def test_w03_what_a_process_died_over_is_worked_off_by_the_next(
    wechat: Wechat, tmp_path: Path, engine: EmbeddedEngine
) -> None:
    small_community(tmp_path)
    settings = settings_for(wechat, tmp_path)
    fang = wechat.phone("芳")
    wechat.platform.act(fang.openid, "message")
    with open_desk(settings, wechat, engine) as desk:
        desk.bind(fang)
        content = {"ToUserName": ACCOUNT, "CreateTime": 1, **text(fang, LEAK)}
        # As a process does that says 'success' and is killed.
        Leftovers(desk.database, wechat.platform.clock).keep(read_arrival(read_xml(to_xml(content))))
        assert kept(desk) == ["waiting"]
    wechat.platform.clock.skip(minutes=2)
    with open_desk(settings, wechat, engine) as desk:
        assert fang.reads("什么时候方便上门").kind == "msgmenu"
        wait_for(desk.platform, lambda: kept(desk) == ["done"])


def test_w04_a_bug_is_answered_with_an_apology_and_an_outage_with_a_request_to_write_again(
    wechat: Wechat, tmp_path: Path, engine: EmbeddedEngine
) -> None:
    def broken(turn: Turn) -> bool:
        if "炸" in turn.text:
            raise RuntimeError("a bug of ours")
        return False

    small_community(tmp_path)
    features = (Feature("broken", listen=broken), *FEATURES)
    settings = settings_for(wechat, tmp_path)
    with open_desk(settings, wechat, engine, patience=1.0, features=features) as desk:
        fang = desk.resident()
        assert [one.status for one in fang.say("这句会炸")] == [200]
        assert fang.reads("没处理好").passive
        with out_of_reach(desk.database):
            desk.runtime.database.close()
            assert [one.status for one in fang.say(LEAK)] == [200]
            assert fang.reads("再发一次").passive
        fang.say(LEAK)
        fang.reads("什么时候方便上门")


@pytest.mark.parametrize("mode", MODES)
def test_w05_a_wrong_or_missing_signature_is_refused_and_nothing_stored(desk: Desk, mode: str) -> None:
    desk.platform.mode = mode
    fang = desk.resident()
    query, body = letter(desk.platform, text(fang, LEAK))
    name = "signature" if mode == "plain" else "msg_signature"
    for wrong in ({**query, name: "0" * 40}, {one: query[one] for one in query if one != name}, {}):
        assert post(desk.platform, wrong, body).status in {400, 403}
    assert post(desk.platform, {**query, name: "0" * 40}, body).status == 403
    # The other signature proves nothing about an encrypted body.
    if mode != "plain":
        tampered = body.replace("<Encrypt><![CDATA[", "<Encrypt><![CDATA[AAAA")
        assert post(desk.platform, query, tampered).status == 403
    assert verify(desk.platform, desk.platform.callback)
    assert desk.taken() == 0


def test_w05_a_plain_signature_is_good_for_one_body(desk: Desk) -> None:
    desk.platform.mode = "plain"
    fang = desk.resident()
    query, body = letter(desk.platform, text(fang, "你好啊，厨房漏水了"))
    assert post(desk.platform, query, body).status == 200
    assert post(desk.platform, query, body).status == 200
    assert post(desk.platform, query, body.replace("漏水", "没事")).status == 403
    assert desk.taken() == 1


def test_w06_an_old_letter_is_refused_however_well_it_is_signed(desk: Desk) -> None:
    fang = desk.resident()
    for age in (3600, 7 * 24 * 3600, -3600):
        assert post(desk.platform, *letter(desk.platform, text(fang, LEAK), age=age)).status == 403
    sent = letter(desk.platform, text(fang, LEAK))
    assert post(desk.platform, *sent).status == 200
    desk.platform.clock.skip(hours=1)
    assert post(desk.platform, *sent).status == 403
    assert desk.taken() == 1


def test_w07_the_previous_key_opens_a_letter_and_closes_the_answer(desk: Desk) -> None:
    fang = desk.resident()
    deliver(desk.platform, text(fang, LEAK), aes_key=OLD_KEY)
    assert "什么时候方便上门" in fang.screen()[-1].text
    deliver(desk.platform, text(fang, "随时", MsgId=6000002), aes_key=AES_KEY)
    assert "请核对报修" in fang.screen()[-1].text


def test_w08_garbage_with_a_valid_signature_is_refused_and_never_a_crash(desk: Desk) -> None:
    platform = desk.platform
    garbage = {
        "no base64": "不是密文",
        "short": "QUJD",
        "noise": "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5eg==",
        "another app": cipher.encrypt("<xml><MsgType>text</MsgType></xml>", AES_KEY, "wx9999999999999999"),
        "another key": cipher.encrypt("<xml/>", "k" * 43, platform.app_id),
        "no xml": cipher.encrypt("hello", AES_KEY, platform.app_id),
        "empty": cipher.encrypt("", AES_KEY, platform.app_id),
        "nobody": cipher.encrypt("<xml><MsgType>text</MsgType></xml>", AES_KEY, platform.app_id),
        "twice": cipher.encrypt("<xml><MsgType>text</MsgType><MsgType>a</MsgType></xml>", AES_KEY, platform.app_id),
        "bomb": cipher.encrypt(BOMB, AES_KEY, platform.app_id),
    }
    query, _body = letter(platform, text(desk.wechat.phone("芳"), LEAK))
    for name, encrypted in garbage.items():
        signature = cipher.signature(platform.token, query["timestamp"], query["nonce"], encrypted)
        body = f"<xml><Encrypt><![CDATA[{encrypted}]]></Encrypt></xml>"
        assert (name, post(platform, {**query, "msg_signature": signature}, body).status) == (name, 400)
    assert desk.taken() == 0


def test_w09_in_compatible_mode_only_the_encrypted_part_counts(desk: Desk) -> None:
    desk.platform.mode = "compatible"
    fang, mallory = desk.resident(), desk.resident("Mallory")
    query, body = letter(desk.platform, text(fang, LEAK))
    forged = body.replace(LEAK, "我要投诉保安").replace(fang.openid, mallory.openid)
    assert forged != body
    tried = post(desk.platform, query, forged)
    assert "什么时候方便上门" in read_reply(desk.platform, tried.body, fang.openid, AES_KEY)
    assert desk.account(mallory) is not None
    assert desk.taken() == 1


@pytest.mark.parametrize("name", ["bomb", "external", "many tags", "deep", "plain bomb"])
def test_w10_hostile_xml_is_refused_at_once(desk: Desk, name: str) -> None:
    query, _body = letter(desk.platform, text(desk.wechat.phone("芳"), LEAK))
    plain = {one: query[one] for one in ("signature", "timestamp", "nonce")}
    body = {
        "bomb": BOMB,
        "external": EXTERNAL,
        "many tags": f"<xml>{'<a/>' * 15000}</xml>",
        "deep": "<a>" * 15000,
        "plain bomb": BOMB,
    }[name]
    verify(desk.platform, desk.platform.callback)
    costs = []
    for _ in range(3):
        began = time.process_time()
        assert post(desk.platform, plain if name == "plain bomb" else query, body).status == 400
        costs.append(time.process_time() - began)
    # The work of the caller, of the server and of whatever else this process does, so the least counts.
    assert min(costs) < 0.05
    assert desk.taken() == 0


@pytest.mark.parametrize("announced", [True, False])
def test_w10_thirty_megabytes_are_refused_before_they_are_read(desk: Desk, announced: bool) -> None:  # noqa: FBT001 - two cases
    query, _body = letter(desk.platform, text(desk.wechat.phone("芳"), LEAK))
    address = urlsplit(desk.address)
    length = "content-length: 31457280" if announced else "transfer-encoding: chunked"
    head = f"POST /channels/wechat?{urlencode(query)} HTTP/1.1\r\nhost: desk\r\n{length}\r\n\r\n"
    chunk = b"<xml>" + b"<a/>" * 4096
    framed = chunk if announced else b"%x\r\n%b\r\n" % (len(chunk), chunk)
    sent = 0
    with socket.create_connection((str(address.hostname), address.port or 0), timeout=10) as connection:
        connection.sendall(head.encode())
        answer = b""
        connection.settimeout(0.2)
        while not answer and sent < 31457280:
            try:
                connection.sendall(framed)
                sent += len(chunk)
                answer = connection.recv(100)
            except TimeoutError:
                continue
            except ConnectionError:
                break
    assert answer.startswith(b"HTTP/1.1 413")
    assert sent < 1024 * 1024
    assert desk.taken() == 0


def test_w11_a_name_that_breaks_xml_breaks_no_reply(desk: Desk) -> None:
    with transaction(desk.database) as session:
        resident = session.get(Resident, PEOPLE.resident_id)
        assert resident is not None
        resident.name = "王]]>芳\x08&<b>"
    fang = desk.resident()
    fang.event("subscribe", "follow", EventKey="")
    assert fang.reads("王]]>芳&<b>").passive


def test_w12_unknown_kinds_are_accepted_and_counted(desk: Desk) -> None:
    fang = desk.resident()
    before = [UNKNOWN.labels(kind)._value.get() for kind in ("message", "event")]  # noqa: SLF001 - shown nowhere else
    assert fang.message({"MsgType": "hologram", "Beam": "up"}, "message") == [Try(200, "success")]
    assert fang.event("mind_read", None, EventKey="x") == [Try(200, "success")]
    assert fang.event("CLICK", "click", EventKey="a key of another menu") == [Try(200, "success")]
    after = [UNKNOWN.labels(kind)._value.get() for kind in ("message", "event")]  # noqa: SLF001 - the same
    assert [b - a for a, b in zip(before, after, strict=True)] == [1, 2]
    assert desk.taken() == 0
    for quiet in ("VIEW", "LOCATION", "scancode_push", "MASSSENDJOBFINISH", "kf_create_session"):
        assert fang.event(quiet, None, EventKey="") == [Try(200, "success")]


@pytest.mark.parametrize("sends", ["id", "zero", "none"])
def test_w13_a_tap_in_a_menu_means_its_option_whatever_comes_of_its_id(
    desk: Desk, sends: Literal["id", "zero", "none"]
) -> None:
    fang = desk.resident()
    fang.say(LEAK)
    fang.reads("什么时候方便上门")
    fang.tap("明天上午", sends=sends)
    summary = fang.reads("请核对报修")
    assert "明天" in summary.text
    fang.tap("提交", sends=sends)
    fang.reads("工单号 1001")
    assert len(desk.tickets()) == 1


def test_w13_a_number_selects_and_an_old_label_in_words_does_not(desk: Desk) -> None:
    fang = desk.resident()
    fang.say(LEAK)
    fang.reads("什么时候方便上门")
    fang.say("1")
    fang.reads("请核对报修")
    desk.platform.clock.skip(hours=30)
    fang.say("不办了")
    assert desk.tickets() == []


def test_w25_a_voice_without_words_and_blanks_are_asked_to_be_written(desk: Desk) -> None:
    fang = desk.resident()
    for recognition in (None, "", "  "):
        fang.voice(recognition)
        assert "打字" in fang.reads().text
    fang.say("   ")
    assert "打字" in fang.reads().text
    fang.voice("厨房水管漏水了。")
    fang.reads("什么时候方便上门")
    for kind in ("video", "shortvideo", "location", "link"):
        fang.message({"MsgType": kind, "MediaId": "x", "Url": "http://evil.example"}, "message")
        assert UNAVAILABLE not in fang.reads().text


def test_the_menu_that_is_set_speaks_for_the_resident_and_what_is_set_by_hand_is_named(desk: Desk) -> None:
    channel = desk.runtime.channels["wechat"]
    assert isinstance(channel, WechatChannel)
    by_hand = asyncio.run(channel.connect())
    assert "https://guanjia.example.com/channels/wechat" in by_hand
    fang = desk.resident()
    fang.menu("我要报修")
    assert fang.reads("坏").passive
    fang.menu("查进度")
    assert fang.reads("工单").passive
    desk.platform.menu = [{"type": "click", "name": "账单", "key": "say:物业费多少"}]
    fang.menu("账单")
    assert fang.reads("费").passive
