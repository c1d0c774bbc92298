"""The page that a host forwards: what it says, to whom, and what it keeps to itself."""

import re
from datetime import timedelta

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from bot.passes import pass_routes
from bot.passes.site import WRONG_TRIES
from storage.account import Account
from storage.staff import Staff
from storage.transaction import transaction
from storage.visitor_pass import VisitorPass
from storage.visitor_pass_states import PassActor, PassVerb
from tests.bot.console.office import Office
from tests.guests import invite

CHINESE = {"accept-language": "zh-CN,zh;q=0.9"}


@pytest.fixture
def client(office: Office) -> TestClient:
    routes = list(pass_routes(office.reception))
    return TestClient(Starlette(routes=routes), base_url="http://testserver", follow_redirects=False)


def make_pass(office: Office, verb: PassVerb | None = None, *, hours: float = 0, name: str = "张伟") -> str:
    """Open a pass, do something with it, and give the path of its page."""
    with transaction(office.database) as session:
        host = Account.on(session, "web", "r-王芳")
        assert host is not None
        now = office.clock.now()
        made = invite(session, host, now + timedelta(hours=hours), now, name=name, people=2)
        guard = session.get_one(Staff, office.staff["guard"])
        if verb in {PassVerb.ADMIT, PassVerb.REFUSE}:
            made.apply(session, verb, PassActor.GUARD, guard, now)
        elif verb is PassVerb.CANCEL:
            made.apply(session, verb, PassActor.HOUSEHOLD, host, now)
        return f"/p/{made.token}"


def code_in(html: str) -> bool:
    return re.search(r'class="code">[2-9A-Z]{4}-[2-9A-Z]{4}<', html) is not None and "<svg" in html


def test_a_pass_that_is_good_shows_code_and_qr_and_nothing_about_the_host(office: Office, client: TestClient) -> None:
    answer = client.get(make_pass(office), headers=CHINESE)
    assert answer.status_code == 200
    assert code_in(answer.text)
    for shown in ("有效", "张伟", "粤B12345", "3-2-501", "翠湖花园", "2"):
        assert shown in answer.text
    assert "王芳" not in answer.text
    assert "13800138000" not in answer.text


@pytest.mark.parametrize(
    ("verb", "hours", "later", "verdict", "usable"),
    [
        (None, 0, 0, "有效", True),
        (None, 30, 0, "未到时间", True),
        (None, 0, 9, "已过期", False),
        (PassVerb.ADMIT, 0, 0, "已使用", False),
        (PassVerb.CANCEL, 0, 0, "已取消", False),
        (PassVerb.REFUSE, 0, 0, "未获同意", False),
    ],
)
def test_each_standing_is_said_apart(
    office: Office,
    client: TestClient,
    verb: PassVerb | None,
    hours: int,
    later: int,
    verdict: str,
    usable: bool,  # noqa: FBT001 - a column of the table
) -> None:
    path = make_pass(office, verb, hours=hours)
    office.clock.set(office.clock.now() + timedelta(hours=later))
    html = client.get(path, headers=CHINESE).text
    assert f"<h1>{verdict}</h1>" in html
    assert code_in(html) is usable


@pytest.mark.parametrize(
    ("header", "query", "word"),
    [
        ("en-GB,en;q=0.8", "", "Visitor pass"),
        ("zh-HK", "", "訪客通行證"),
        ("zh-CN", "", "访客通行证"),
        ("fr-FR", "", "访客通行证"),
        ("zh-CN", "?lang=en", "Visitor pass"),
        ("zh-CN", "?lang=%3Cscript%3E", "访客通行证"),
    ],
)
def test_the_visitors_browser_decides_the_language(
    office: Office, client: TestClient, header: str, query: str, word: str
) -> None:
    assert word in client.get(make_pass(office) + query, headers={"accept-language": header}).text


def test_the_hosts_language_where_the_browser_says_nothing(office: Office, client: TestClient) -> None:
    path = make_pass(office)
    with transaction(office.database) as session:
        session.get_one(VisitorPass, 1).account.language = "en"
    assert "Visitor pass" in client.get(path, headers={"accept-language": ""}).text


def test_every_answer_is_guarded_and_never_indexed(office: Office, client: TestClient) -> None:
    for path in (make_pass(office), "/p/nothing", "/p/static/pass.css"):
        headers = client.get(path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "script-src" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
    assert client.get(make_pass(office)).headers["x-robots-tag"] == "noindex, nofollow"
    assert client.get(make_pass(office)).headers["cache-control"] == "no-store"


def test_the_page_needs_no_script_and_nothing_from_elsewhere(office: Office, client: TestClient) -> None:
    html = client.get(make_pass(office, name="<script>alert(1)</script>")).text
    for forbidden in ("<script", "<style", " style=", " onclick", 'src="http', 'href="http'):
        assert forbidden not in html


def test_a_wrong_link_is_answered_in_words_and_many_are_not_looked_up(office: Office, client: TestClient) -> None:
    path = make_pass(office)
    first = client.get("/p/AAAAAAAAAAAAAAAAAAAAAA", headers=CHINESE)
    assert first.status_code == 404
    assert "没有这张通行证" in first.text
    for n in range(WRONG_TRIES - 1):
        assert client.get(path, headers=CHINESE).status_code == 200
        assert client.get(f"/p/wrong-{n}").status_code == 404
    locked = client.get(path, headers=CHINESE)
    assert locked.status_code == 429
    assert int(locked.headers["retry-after"]) > 0
    assert "请稍后再试" in locked.text
    office.clock.set(office.clock.now() + timedelta(minutes=16))
    assert client.get(path).status_code == 200


@pytest.mark.parametrize("path", ["/p/", "/p/a/b", "/p/%00", "/p/static/../site.py", "/p/" + "x" * 5000])
def test_odd_addresses_are_answered_in_words(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code in {307, 404}
    assert "Traceback" not in answer.text
