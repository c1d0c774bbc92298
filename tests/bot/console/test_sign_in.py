import asyncio
from datetime import timedelta

import pytest
from starlette.testclient import TestClient

from bot.console.badge import COOKIE
from bot.console.throttle import MOST_KEYS, Throttle, limits_for
from storage.audit import AuditEntry
from storage.staff import Staff
from storage.transaction import reading, transaction
from tests.bot.console.office import PASSWORD, Office, field
from tests.conftest import START

SIGN_IN = "/console/sign-in"
LIST = "/console/tickets"


def test_the_right_password_opens_the_tickets_and_is_written_down(office: Office) -> None:
    browser = office.browser()
    answer = browser.sign_in("desk")
    assert (answer.status_code, answer.headers["location"]) == (303, LIST)
    assert "厨房水管漏水" in browser.page(LIST)
    with reading(office.database) as session:
        assert session.get_one(AuditEntry, 1).action == "sign_in"


@pytest.mark.parametrize(
    ("username", "password"),
    [("desk", "wrong"), ("nobody", PASSWORD), ("", ""), ("desk", ""), ("desk", "x" * 5000), ("d\0esk", "\ud83d\ude00")],
)
def test_a_wrong_name_or_password_is_refused_in_the_same_words(office: Office, username: str, password: str) -> None:
    browser = office.browser()
    answer = browser.sign_in(username, password.encode("utf-8", "surrogatepass").decode("utf-8", "replace"))
    assert answer.status_code == 401
    assert "用户名或密码不对" in answer.text
    assert browser.status(LIST) == 303


def test_without_a_password_or_inactive_nobody_gets_in(office: Office) -> None:
    with transaction(office.database) as session:
        session.get_one(Staff, office.staff["desk"]).password_hash = None
        session.get_one(Staff, office.staff["chief"]).active = False
    browser = office.browser()
    assert [browser.sign_in(name, PASSWORD).status_code for name in ("desk", "chief")] == [401, 401]


def test_the_sixth_failure_has_to_wait_even_with_the_right_password(office: Office) -> None:
    browser = office.browser()
    assert [browser.sign_in("desk", "wrong").status_code for _ in range(5)] == [401] * 5
    refused = browser.sign_in("desk")
    assert refused.status_code == 429
    assert "请 15 分钟后再试" in refused.text
    assert refused.headers["retry-after"] == "900"
    assert browser.sign_in("chief").status_code == 303, "others at the same address are not locked out"
    browser.client.cookies.clear()
    office.clock.advance(timedelta(minutes=15))
    assert browser.sign_in("desk").status_code == 303


def test_one_address_cannot_try_many_names(office: Office) -> None:
    browser = office.browser()
    answers = [browser.sign_in(f"name{number}", "wrong").status_code for number in range(31)]
    assert answers == [401] * 30 + [429]


def test_a_right_password_does_not_count_as_a_failure() -> None:
    throttle = Throttle()
    for _ in range(100):
        limits = limits_for("desk", "10.0.0.1")
        assert throttle.enter(limits, START) is None
        throttle.forgive(limits)


def test_the_throttle_knows_a_name_in_any_case_and_an_ipv6_household_by_its_network() -> None:
    assert limits_for("Desk", "2001:db8::1") == limits_for("desk", "2001:db8::ffff")
    assert limits_for("desk", "2001:db8::1") != limits_for("desk", "2001:db8:0:1::1")


def test_the_throttle_does_not_grow_for_ever() -> None:
    throttle = Throttle()
    for number in range(MOST_KEYS + 10):
        throttle.enter({f"name:{number}": 1}, START)
    assert len(throttle._tries) == MOST_KEYS  # noqa: SLF001 - the size is what is tested


def test_eight_idle_hours_end_a_visit_and_work_prolongs_it(office: Office) -> None:
    browser = office.signed_in("desk")
    for _ in range(3):
        office.clock.advance(timedelta(hours=7))
        browser.page(LIST)
    office.clock.advance(timedelta(hours=8))
    answer = browser.client.get(f"{LIST}?group=all")
    assert (answer.status_code, answer.headers["location"]) == (303, f"{SIGN_IN}?next=%2Fconsole%2Ftickets%3Fgroup%3Dall")


def test_a_badge_ends_after_a_week_however_busy(office: Office) -> None:
    browser = office.signed_in("desk")
    for _ in range(24):
        office.clock.advance(timedelta(hours=7))
        last = browser.status(LIST)
    assert last == 303


def test_after_signing_in_one_is_where_one_wanted_to_be_but_never_elsewhere(office: Office) -> None:
    for wanted, reached in {
        "/console/people": "/console/people",
        "https://evil.example/": LIST,
        "//evil.example": LIST,
        "/console//evil": LIST,
        "/console/\\evil": LIST,
    }.items():
        browser = office.browser()
        answer = browser.send(SIGN_IN, SIGN_IN, username="desk", password=PASSWORD, next=wanted)
        assert answer.headers["location"] == reached


def test_a_new_password_or_dismissal_ends_every_visit(office: Office) -> None:
    desk, chief = office.signed_in("desk"), office.signed_in("chief")
    with transaction(office.database) as session:
        session.get_one(Staff, office.staff["desk"]).password_hash = "another"
        session.get_one(Staff, office.staff["chief"]).active = False
    assert (desk.status(LIST), chief.status(LIST)) == (303, 303)


def test_signing_out_takes_the_badge_away(office: Office) -> None:
    browser = office.signed_in("desk")
    assert browser.send(LIST, "/console/sign-out").status_code == 303
    assert browser.status(LIST) == 303


def test_a_forged_or_foreign_badge_is_none(office: Office) -> None:
    good = office.signed_in("desk").client.cookies[COOKIE]
    for forged in ("", "x", good[:-1] + ("A" if good[-1] != "A" else "B"), "e30." + good.split(".")[-1]):
        browser = office.browser()
        browser.client.cookies.set(COOKIE, forged, path="/console")
        assert browser.status(LIST) == 303


def test_the_cookie_is_hidden_from_scripts_and_other_sites_and_travels_over_https_alone(office: Office) -> None:
    plain = office.browser().client.get(SIGN_IN).headers["set-cookie"]
    assert "HttpOnly" in plain
    assert "SameSite=lax" in plain
    assert "Secure" not in plain
    from dataclasses import replace  # noqa: PLC0415
    secure = Office(**{**{name: getattr(office, name) for name in Office.__slots__}, "reception": replace(office.reception, public_url="https://guanjia.example")})
    answer = secure.browser(public_url="https://guanjia.example").client.get(SIGN_IN)
    assert "Secure" in answer.headers["set-cookie"]
    assert "max-age" in answer.headers["strict-transport-security"]


def test_the_demo_accounts_are_shown_in_the_demo_alone(office: Office) -> None:
    assert "guanjia-demo" not in office.browser().page(SIGN_IN)
