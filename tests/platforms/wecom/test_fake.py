"""The fake itself: it refuses, forgets, drops and repeats as WeCom does."""

from collections.abc import Iterator, Sequence

import httpx
import pytest

from intents.trust import trusted
from tests.platforms.wecom import cipher
from tests.platforms.wecom.callback import deliver, to_xml
from tests.platforms.wecom.phone import Phone
from tests.platforms.wecom.platform import AES_KEY, AGENT_ID, CORP_ID, SECRET, Json
from tests.platforms.wecom.server import Wecom, running


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    with httpx.Client(verify=trusted()) as one:
        yield one


@pytest.fixture
def wecom() -> Iterator[Wecom]:
    with running() as server:
        server.platform.callback = "http://127.0.0.1:1/"
        yield server


class App:
    """An application as the fake sees it."""

    def __init__(self, wecom: Wecom, client: httpx.Client) -> None:
        self.wecom, self.client = wecom, client
        self.token = self.new_token()["access_token"]

    def new_token(self, secret: str = SECRET) -> Json:
        query = {"corpid": CORP_ID, "corpsecret": secret}
        answer: Json = self.client.get(f"{self.wecom.address}/cgi-bin/gettoken", params=query).json()
        return answer

    def post(self, method: str, **body: object) -> Json:
        address = f"{self.wecom.address}/cgi-bin/{method}"
        given = {"agentid": AGENT_ID} | body
        answer: Json = self.client.post(address, params={"access_token": self.token}, json=given).json()
        return answer

    def send(self, text: str, to: str = "li", **more: object) -> Json:
        return self.post("message/send", touser=to, msgtype="text", text={"content": text}, **more)

    def send_card(self, task_id: str, buttons: Sequence[str] = ("接单",)) -> Json:
        listed = [{"text": label, "key": label} for label in buttons]
        card: Json = {"card_type": "button_interaction", "main_title": {"title": "工单"}, "task_id": task_id}
        return self.post(
            "message/send", touser="li", msgtype="template_card", template_card=card | {"button_list": listed}
        )

    def update(self, code: str, words: str = "已接单") -> Json:
        return self.post(
            "message/update_template_card", userids=["li"], response_code=code, button={"replace_name": words}
        )


@pytest.fixture
def app(wecom: Wecom, client: httpx.Client) -> App:
    return App(wecom, client)


@pytest.fixture
def li(wecom: Wecom) -> Phone:
    return wecom.phone("li", "李师傅")


def test_a_token_is_the_same_until_it_ends_and_secrets_count(app: App, wecom: Wecom, li: Phone) -> None:
    assert app.new_token()["access_token"] == app.token
    assert app.new_token("wrong")["errcode"] == 40001
    assert app.send("一")["errcode"] == 0
    wecom.platform.skip(7200)
    assert app.send("二")["errcode"] == 42001
    app.token = app.new_token()["access_token"]
    wecom.platform.revoke_tokens()
    assert app.send("三")["errcode"] == 40014
    assert [one.text for one in li.screen()] == ["一"]


def test_agents_receivers_and_sizes_are_checked(app: App, wecom: Wecom, li: Phone) -> None:
    assert app.send("一", agentid=1)["errcode"] == 301002
    assert app.send("一", agentid="x")["errcode"] == 40056
    assert app.send("一", to="nobody")["errcode"] == 81013
    assert app.send("一", to="li|nobody")["invaliduser"] == "nobody"
    assert app.send(" ")["errcode"] == 44004
    app.send("水" * 683)
    assert len(li.screen()[-1].text.encode()) <= 2050
    wecom.platform.trusted = False
    assert app.send("一")["errcode"] == 60020


def test_the_thirty_first_message_of_a_minute_is_dropped_in_silence(app: App, wecom: Wecom, li: Phone) -> None:
    assert [app.send(f"{number}")["errcode"] for number in range(31)] == [0] * 31
    assert (len(li.screen()), len(wecom.platform.dropped)) == (30, 1)
    wecom.platform.skip(61)
    app.send("after a minute")
    assert len(li.screen()) == 31


def test_the_check_of_duplicates_swallows_only_when_asked(app: App, wecom: Wecom, li: Phone) -> None:
    for _ in range(2):
        app.send("一")
        app.send("二", enable_duplicate_check=1)
    assert [one.text for one in li.screen()] == ["一", "二", "一"]
    wecom.platform.skip(1801)
    app.send("二", enable_duplicate_check=1)
    assert len(li.screen()) == 4


def test_a_card_is_changed_once_within_three_days(app: App, wecom: Wecom, li: Phone) -> None:
    code = app.send_card("t-1")["response_code"]
    assert li.screen()[0].labels == ("接单",)
    assert app.update(code)["errcode"] == 0
    assert (li.screen()[0].labels, li.screen()[0].replaced) == ((), "已接单")
    assert app.update(code)["errcode"] == 60140
    late = app.send_card("t-2")["response_code"]
    wecom.platform.skip(72 * 3600)
    app.token = app.new_token()["access_token"]
    assert app.update(late)["errcode"] == 60140
    assert li.screen()[1].labels == ("接单",)


def test_a_card_that_is_none_is_refused(app: App, wecom: Wecom, li: Phone) -> None:
    assert li.screen() == []
    assert app.send_card("same")["errcode"] == 0
    for task_id in ("same", "", "with blank", "x" * 129):
        assert app.send_card(task_id)["errcode"] != 0
    assert app.send_card("seven", [str(number) for number in range(7)])["errcode"] != 0
    assert app.send_card("none", [])["errcode"] != 0
    wecom.platform.callback = ""
    assert app.send_card("no-callback")["errcode"] != 0


def test_a_file_lives_three_days_and_an_error_is_json_with_status_200(
    app: App, wecom: Wecom, client: httpx.Client
) -> None:
    query = {"access_token": app.token, "type": "image"}
    files = {"media": ("a.jpg", b"\xff\xd8\xff picture", "image/jpeg")}
    kept = client.post(f"{wecom.address}/cgi-bin/media/upload", params=query, files=files).json()
    query = {"access_token": app.token, "media_id": kept["media_id"]}
    assert client.get(f"{wecom.address}/cgi-bin/media/get", params=query).content == b"\xff\xd8\xff picture"
    wecom.platform.skip(3 * 24 * 3600)
    query["access_token"] = app.new_token()["access_token"]
    late = client.get(f"{wecom.address}/cgi-bin/media/get", params=query)
    assert (late.status_code, late.json()["errcode"]) == (200, 40007)


def test_what_nobody_answers_is_tried_three_times(wecom: Wecom, li: Phone) -> None:
    assert [one.status for one in li.say("有人吗")] == [None] * 3
    assert deliver(wecom.platform, {"MsgType": "text", "FromUserName": "li"}, tries=1)[0].status is None


def test_the_cipher_is_its_own_inverse_and_tells_receivers_apart() -> None:
    xml = to_xml({"Content": "a]]>b & <c>", "N": 1, "L": [{"I": 1}, {"I": 2}]})
    encrypted = cipher.encrypt(xml, AES_KEY, CORP_ID)
    assert cipher.decrypt(encrypted, AES_KEY, CORP_ID) == xml
    for key, receiver in ((AES_KEY, "other"), ("B" * 43, CORP_ID)):
        with pytest.raises(cipher.CipherError):
            cipher.decrypt(encrypted, key, receiver)


def test_the_page_plays_a_member_by_hand(app: App, wecom: Wecom, li: Phone, client: httpx.Client) -> None:
    assert "Fake WeCom" in client.get(f"{wecom.address}/").text
    client.post(f"{wecom.address}/hand/members", json={"userid": "zhang", "name": "张师傅"})
    listed = client.get(f"{wecom.address}/hand/members").json()
    assert [one["userid"] for one in listed["members"]] == ["li", "zhang"]
    app.send_card("t-1")
    [card] = client.get(f"{wecom.address}/hand/li/screen").json()
    assert (card["keys"], card["task"], card["mine"]) == ({"接单": "接单"}, "t-1", False)
    for act, form in (("say", {"text": "一"}), ("press", {"text": "接单", "task": "t-1"}), ("enter", {})):
        assert client.post(f"{wecom.address}/hand/li/{act}", data=form).json() == {"tries": [None] * 3}
    client.post(f"{wecom.address}/hand/fault", json={"method": "message/send", "fault": "-1 busy"})
    assert app.send("二")["errcode"] == -1
    assert client.get(f"{wecom.address}/hand/calls").json()[-1]["errcode"] == -1
    assert [one.text for one in li.screen()] == ["工单", "一"]
