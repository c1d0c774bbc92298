from dataclasses import replace

import pytest
from starlette.applications import Starlette
from starlette.routing import BaseRoute, Mount, Route
from starlette.testclient import TestClient

from bot.console import console_routes
from storage.database import open_database
from tests.bot.console.office import Browser, Office, field

LIST = "/console/tickets"


def posts(routes: list[BaseRoute] | tuple[BaseRoute, ...]) -> list[str]:
    """Give the path of every route that takes a POST."""
    found = []
    for route in routes:
        if isinstance(route, Mount):
            found += [f"{route.path}{path}" for path in posts(tuple(route.routes))]
        elif isinstance(route, Route) and "POST" in (route.methods or ()):
            found.append(route.path)
    return found


def test_every_form_needs_the_secret_of_its_page(office: Office) -> None:
    browser = office.signed_in("chief")
    number = office.numbers["leak"]
    forms = {
        f"{LIST}/{number}/assign": {"version": "2", "to": str(office.staff["painter"])},
        f"{LIST}/{number}/refile": {"version": "2", "kind": "complaint", "category": "other", "reason": "r"},
        "/console/people/invite": {"kind": "resident", "id": "1"},
        "/console/passes/find": {"q": "张伟"},
        "/console/passes/1/admit": {"version": "1"},
        "/console/incidents/open": {"category": "water", "building": "3"},
        "/console/incidents/1/change": {"ends": "2026-11-20T18:00"},
        "/console/incidents/1/end": {},
        "/console/notices/send": {"text": "停水"},
        "/console/notices/1/stop": {},
        "/console/calls/1/done": {},
        "/console/sign-out": {},
    }
    for path, fields in forms.items():
        for secret in ({}, {"csrf": ""}, {"csrf": "guess"}, {"csrf": "é"}):
            answer = browser.client.post(path, data={"sent": "1", **fields, **secret})
            assert answer.status_code == 403, path
            assert "您没有权限这样做，或页面已过期" in answer.text
    others = field(office.signed_in("desk").page(LIST), "csrf")
    assert browser.client.post("/console/sign-out", data={"csrf": others}).status_code == 403
    assert browser.status(LIST) == 200
    assert office.ticket("leak").version == 2


def test_no_form_was_forgotten(office: Office) -> None:
    application = Starlette(routes=list(console_routes(office.reception)))
    inner = application.routes[0]
    assert isinstance(inner, Mount)
    routes = inner.app.app.routes  # type: ignore[attr-defined]
    assert sorted(posts(routes)) == [
        "/calls/{call}/done",
        "/incidents/open",
        "/incidents/{incident}/change",
        "/incidents/{incident}/end",
        "/language",
        "/notices/send",
        "/notices/{notice}/stop",
        "/passes/find",
        "/passes/{number}/{verb}",
        "/people/invite",
        "/sign-in",
        "/sign-out",
        "/tickets/{number}/assign",
        "/tickets/{number}/refile",
    ], "a new form belongs into the test above"


def test_whoever_is_not_in_is_sent_to_the_door_and_back_afterwards(office: Office) -> None:
    client = office.browser().client
    for path in (LIST, f"{LIST}/1001", "/console/people", "/console/passes", f"/console/media/{office.photo}"):
        answer = client.get(path)
        assert (answer.status_code, answer.text) == (303, "")
        assert answer.headers["location"].startswith("/console/sign-in?next=%2Fconsole%2F")
    for path in (f"{LIST}/1001/assign", "/console/people/invite", "/console/sign-out"):
        assert client.post(path, data={"csrf": ""}).headers["location"] == "/console/sign-in?"


def test_every_answer_is_guarded(office: Office) -> None:
    browser = office.signed_in("desk")
    for path in (LIST, "/console/nothing", f"/console/media/{office.photo}", "/console/static/console.css"):
        headers = browser.client.get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "script-src" not in policy
        assert "unsafe" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
    assert browser.client.get(LIST).headers["cache-control"] == "no-store"


def test_no_page_has_a_script_or_a_style_of_its_own_or_anything_from_elsewhere(office: Office) -> None:
    browser = office.signed_in("chief")
    invitation = browser.send("/console/people", "/console/people/invite", kind="resident", id=1).text
    pages = [
        browser.page(path) for path in (LIST, f"{LIST}/{office.numbers['leak']}", "/console/people", "/console/passes")
    ]
    for html in (*pages, invitation, office.browser().page("/console/sign-in")):
        for forbidden in ("<script", "<style", " style=", " onclick", 'src="http', 'href="http'):
            assert forbidden not in html


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/console/nothing", 404, "找不到这个页面"),
        ("/console/static/../badge.py", 404, ""),
        ("/console/static/%2e%2e/badge.py", 404, "找不到这个页面"),
        ("/console/sign-out", 405, "不能这样打开"),
    ],
)
def test_a_wrong_address_is_answered_in_words(office: Office, path: str, status: int, words: str) -> None:
    answer = office.signed_in("desk").client.get(path)
    assert answer.status_code == status
    assert words in answer.text


def test_what_no_form_of_ours_sends_is_refused(office: Office) -> None:
    browser = office.signed_in("desk")
    form = {"content-type": "application/x-www-form-urlencoded"}
    post = browser.client.post
    assert post("/console/sign-out", content=b"a=" + b"x" * 20_000, headers=form).status_code == 413
    assert post("/console/sign-out", content=b"a=1&" * 100, headers=form).status_code == 400
    assert post("/console/sign-out", content=b"a=%ff\xff", headers=form).status_code == 400
    assert post("/console/sign-out", json={"csrf": "x"}).status_code == 415
    assert post("/console/sign-out", files={"a": b"x"}).status_code == 415
    assert post("/console/sign-in", content=b"", headers=form).status_code == 403


def test_a_failure_of_ours_is_told_without_a_traceback(office: Office) -> None:
    # Nothing was migrated there, so the first query fails as a bug of ours would.
    broken = replace(office, reception=replace(office.reception, database=open_database("sqlite://")))
    cookies = office.signed_in("desk").client.cookies
    application = Starlette(routes=list(console_routes(broken.reception)))
    client = TestClient(application, raise_server_exceptions=False, follow_redirects=False, cookies=cookies)
    answer = Browser(client).client.get(LIST)
    assert answer.status_code == 503
    assert "数据库暂时连不上" in answer.text
    assert "Traceback" not in answer.text
    assert "sqlite" not in answer.text.lower()
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    broken.database.close()
