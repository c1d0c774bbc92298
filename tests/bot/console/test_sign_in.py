from dataclasses import replace
from datetime import timedelta
from time import process_time

import pytest
from argon2 import PasswordHasher

from bot.console.badge import COOKIE
from bot.console.passwords import matches
from bot.console.throttle import MOST_KEYS, Throttle, limits_for
from storage.audit import AuditEntry
from storage.staff import Staff
from storage.transaction import reading, transaction
from tests.bot.console.office import PASSWORD, Office
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
    [("desk", "wrong"), ("nobody", PASSWORD), ("", ""), ("desk", ""), ("desk", "x" * 5000), ("d\0esk", "😀")],
)
def test_a_wrong_name_or_password_is_refused_in_the_same_words(office: Office, username: str, password: str) -> None:
    browser = office.browser()
    answer = browser.sign_in(username, password)
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


def test_one_address_cannot_try_many_names() -> None:
    throttle = Throttle()
    waits = [throttle.enter(limits_for(f"name{number}", "10.0.0.1"), START) for number in range(31)]
    assert waits == [None] * 30 + [timedelta(minutes=15)]
    assert throttle.enter(limits_for("name0", "10.0.0.2"), START) is None


def test_one_name_cannot_be_tried_from_many_addresses() -> None:
    throttle = Throttle()
    waits = [throttle.enter(limits_for("desk", f"10.0.0.{number}"), START) for number in range(51)]
    assert waits == [None] * 50 + [timedelta(minutes=15)]


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
    assert (answer.status_code, answer.headers["location"]) == (
        303,
        f"{SIGN_IN}?next=%2Fconsole%2Ftickets%3Fgroup%3Dall",
    )


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
    claims, _, signature = good.rpartition(".")
    # Not the last character: some of its bits say nothing, so that four spellings of it are the same signature.
    other = ("A" if signature[0] != "A" else "B") + signature[1:]
    for forged in ("", "x", f"{claims}.{other}", f"e30.{signature}"):
        browser = office.browser()
        browser.client.cookies.set(COOKIE, forged, path="/console")
        assert browser.status(LIST) == 303


def test_the_cookie_is_hidden_from_scripts_and_other_sites_and_travels_over_https_alone(office: Office) -> None:
    plain = office.browser().client.get(SIGN_IN).headers["set-cookie"]
    assert "HttpOnly" in plain
    assert "SameSite=lax" in plain
    assert "Secure" not in plain
    there = "https://guanjia.example"
    secure = replace(office, reception=replace(office.reception, public_url=there)).browser(public_url=there)
    answer = secure.client.get(SIGN_IN)
    assert "Secure" in answer.headers["set-cookie"]
    assert "max-age" in answer.headers["strict-transport-security"]
    assert secure.sign_in("desk").status_code == 303


def test_the_demo_accounts_are_shown_in_the_demo_alone(office: Office) -> None:
    assert "guanjia-demo" not in office.browser().page(SIGN_IN)
    shown = replace(office, reception=replace(office.reception, demo=True)).browser().page(SIGN_IN)
    assert "guanjia-demo" in shown
    assert "<code>stranger</code>" in shown
    assert "<code>desk</code>" not in shown, "the other community is a real one"


def test_an_unknown_name_costs_as_much_work_as_a_known_one() -> None:
    known = PasswordHasher().hash(PASSWORD)
    matches(None, "to make the decoy")
    costs = []
    for password_hash in (known, None):
        before = process_time()
        matches(password_hash, "wrong")
        costs.append(process_time() - before)
    assert costs[1] > costs[0] / 3


def test_a_form_of_another_site_cannot_sign_in(office: Office) -> None:
    browser = office.browser()
    browser.page(SIGN_IN)
    answer = browser.client.post(SIGN_IN, data={"username": "desk", "password": PASSWORD, "csrf": "guess"})
    assert answer.status_code == 403
    assert "页面已过期" in answer.text
    assert browser.status(LIST) == 303


def test_the_language_is_the_browsers_until_one_is_chosen(office: Office) -> None:
    browser = office.browser()
    browser.client.headers["accept-language"] = "en-GB,en;q=0.9,zh;q=0.8"
    assert "Sign in" in browser.page(SIGN_IN)
    answer = browser.send(SIGN_IN, "/console/language", language="zh-Hant", next=SIGN_IN + "?next=")
    assert answer.headers["location"] == SIGN_IN + "?next="
    assert "登入" in browser.page(SIGN_IN)
    browser.client.post("/console/language", data={"csrf": "guess", "language": "en"})
    assert "登入" in browser.page(SIGN_IN)
    browser.send(SIGN_IN, "/console/language", language="xx")
    assert "登入" in browser.page(SIGN_IN)
