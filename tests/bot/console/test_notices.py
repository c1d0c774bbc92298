"""Notices in the console, and the page that residents read them on."""

from starlette.applications import Starlette
from starlette.testclient import TestClient

from bot.clock import SimulatedClock
from bot.notices import notice_routes
from bot.scheduler import Timekeeper
from handlers.features import JOBS
from storage.notice import Notice
from storage.transaction import reading
from tests.bot.console.office import Office
from tests.bot.console.test_assigning import audited

PAGE = "/console/notices"
FORM = {"building": "", "title_zh": "停水通知", "body_zh": "明天九点停水。\n请储水 <b>。"}


def token(office: Office) -> str:
    with reading(office.database) as session:
        return Notice.latest(session, office.community)[0].token


def test_a_notice_is_sent_watched_and_stopped(office: Office, clock: SimulatedClock) -> None:
    browser = office.signed_in("chief")
    assert browser.send(PAGE, f"{PAGE}/send", **FORM).headers["location"] == f"{PAGE}?done=sent"
    assert browser.send(PAGE, f"{PAGE}/send", **FORM).status_code == 303
    Timekeeper(office.database, JOBS, clock).fire_due()
    html = browser.page(PAGE)
    assert html.count("停水通知") == 1
    assert "已送达 0 人" in html
    assert browser.send(PAGE, f"{PAGE}/1/stop").headers["location"] == f"{PAGE}?done=stopped"
    assert "已停止" in browser.page(PAGE)
    assert [action for action, _, _ in audited(office)].count("notice.stop") == 1


def test_the_page_of_a_notice_shows_all_of_it_to_whoever_has_the_link(office: Office) -> None:
    office.signed_in("chief").send(PAGE, f"{PAGE}/send", **FORM)
    reader = TestClient(Starlette(routes=list(notice_routes(office.reception))))
    answer = reader.get(f"/n/{token(office)}")
    assert answer.status_code == 200
    assert "请储水 &lt;b&gt;。" in answer.text
    assert "noindex" in answer.headers["x-robots-tag"]
    assert reader.get("/n/nonsense").status_code == 404


def test_an_empty_notice_is_refused_and_others_may_not_send(office: Office) -> None:
    answer = office.signed_in("chief").send(PAGE, f"{PAGE}/send", building="", title_zh="停水")
    assert answer.status_code == 409
    assert "停水" in answer.text
    assert office.signed_in("desk").send(PAGE, f"{PAGE}/7/stop").status_code == 404
