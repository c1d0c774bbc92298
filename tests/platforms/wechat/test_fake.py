"""The fake does what WeChat does, also where that is unpleasant: tests against it are worth no more than it is."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from tests.platforms.wechat.phone import Phone
from tests.platforms.wechat.platform import TEMPLATE, UNAVAILABLE, Json, Platform
from tests.platforms.wechat.server import Wechat, running, serving


@dataclass
class Account:
    """An account's server that answers as it is told, and remembers what it was asked."""

    answers: list[Response] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)

    async def __call__(self, request: Request) -> Response:
        self.bodies.append((await request.body()).decode())
        return self.answers.pop(0) if self.answers else PlainTextResponse("success")


@pytest.fixture
def account() -> Account:
    return Account()


@pytest.fixture
def wechat(account: Account) -> Iterator[Wechat]:
    app = Starlette(routes=[Route("/", account.__call__, methods=["POST"])])
    with running(Platform(patience=2.0)) as fake, serving(app, "account") as address:
        fake.platform.callback = f"{address}/"
        yield fake


def call(wechat: Wechat, method: str, body: Json, token: str | None = None) -> Json:
    platform = wechat.platform
    given = {"appid": platform.app_id, "secret": platform.secret}
    if token is None:
        token = platform.client.post(f"{wechat.address}/cgi-bin/stable_token", json=given).json()["access_token"]
    answer = platform.client.post(f"{wechat.address}/cgi-bin/{method}", params={"access_token": token}, json=body)
    found: Json = answer.json()
    return found


def send(wechat: Wechat, phone: Phone, text: str = "hello") -> int:
    body = {"touser": phone.openid, "msgtype": "text", "text": {"content": text}}
    return int(call(wechat, "message/custom/send", body)["errcode"])


def test_each_deed_opens_its_window_and_no_message_more(wechat: Wechat) -> None:
    fang = wechat.phone("芳")
    assert send(wechat, fang) == 45015
    fang.say("你好")
    assert [send(wechat, fang) for _ in range(6)] == [0, 0, 0, 0, 0, 45047]
    fang.event("CLICK", "click", EventKey="k")
    assert [send(wechat, fang) for _ in range(4)] == [0, 0, 0, 45047]
    fang.scan("s")
    wechat.platform.clock.skip(seconds=61)
    assert send(wechat, fang) == 45047
    wechat.platform.clock.skip(hours=48)
    assert send(wechat, fang) == 45015
    fang.say("你好")
    fang.unfollow()
    assert send(wechat, fang) == 45015
    assert send(wechat, fang, "长" * 683) == 45002


def test_strictly_a_click_closes_what_a_message_opened(wechat: Wechat) -> None:
    wechat.platform.strict = True
    fang = wechat.phone("芳")
    fang.say("你好")
    fang.event("CLICK", "click", EventKey="k")
    wechat.platform.clock.skip(seconds=61)
    assert send(wechat, fang) == 45015


def test_a_message_is_brought_three_times_and_then_the_account_is_out_of_order(
    wechat: Wechat, account: Account
) -> None:
    fang = wechat.phone("芳")
    account.answers = [PlainTextResponse("", 503) for _ in range(3)]
    assert [one.status for one in fang.say("你好")] == [503, 503, 503]
    assert fang.reads().text == UNAVAILABLE
    for bad in ('{"errcode": 0}', "<html>error</html>", "<xml><Content>unencrypted</Content></xml>"):
        account.answers = [PlainTextResponse(bad)]
        assert len(fang.say("你好")) == 1
        assert fang.reads().text == UNAVAILABLE
    for good in ("", "success"):
        account.answers = [PlainTextResponse(good)]
        fang.say("你好")
        assert fang.news() == []


@pytest.mark.parametrize(("mode", "encrypted", "readable"), [("safe", 1, 0), ("compatible", 1, 1), ("plain", 0, 1)])
def test_what_is_sent_in_each_mode(wechat: Wechat, account: Account, mode: str, encrypted: int, readable: int) -> None:
    wechat.platform.mode = mode
    wechat.phone("芳").say("漏水")
    [body] = account.bodies
    assert (body.count("<Encrypt>"), body.count("漏水")) == (encrypted, readable)


def test_a_stable_token_is_the_same_for_all_until_five_minutes_before_its_end(wechat: Wechat) -> None:
    platform = wechat.platform
    given = {"appid": platform.app_id, "secret": platform.secret}

    def ask(**more: object) -> Json:
        found: Json = platform.client.post(f"{wechat.address}/cgi-bin/stable_token", json={**given, **more}).json()
        return found

    first = ask()["access_token"]
    assert ask()["access_token"] == first
    platform.clock.skip(seconds=6901)
    assert ask()["access_token"] != first
    menu = {"button": [{"type": "click", "name": "a", "key": "k"}]}
    assert call(wechat, "menu/create", menu, first)["errcode"] == 0
    platform.clock.skip(seconds=301)
    assert call(wechat, "menu/create", menu, first)["errcode"] == 42001
    assert call(wechat, "menu/create", menu, "x")["errcode"] == 40001
    assert call(wechat, "menu/create", {"button": menu["button"] * 4})["errcode"] == 40016
    assert ask(secret="wrong")["errcode"] == 40125


def test_how_a_template_message_ends_comes_as_an_event(wechat: Wechat, account: Account) -> None:
    platform, fang = wechat.platform, wechat.phone("芳")
    platform.outcomes.append("failed:user block")
    body = {"touser": fang.openid, "template_id": TEMPLATE, "data": {"thing1": {"value": "a"}}}
    msgid = call(wechat, "message/template/send", body)["msgid"]
    assert [event["MsgID"] for event in platform.events] == [msgid]
    assert fang.screen() == []
    assert call(wechat, "message/template/send", {**body, "data": {"thing1": {"value": "a" * 21}}})["errcode"] == 47003
    assert call(wechat, "message/template/send", {**body, "template_id": "x"})["errcode"] == 40037
    assert account.bodies == []


def test_the_page_for_playing_by_hand_is_there(wechat: Wechat) -> None:
    fang = wechat.phone("芳")
    page = wechat.platform.client.get(wechat.address)
    assert "by hand" in page.text
    done = wechat.platform.client.post(
        f"{wechat.address}/hand/{fang.openid}/say", data={"text": "你好"}, files={"a": b""}
    )
    assert done.status_code == httpx.codes.OK
    screen = wechat.platform.client.get(f"{wechat.address}/hand/{fang.openid}/screen").json()
    assert [line["text"] for line in screen] == ["你好"]
