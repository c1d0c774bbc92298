from datetime import UTC, datetime, timedelta

import pytest
from starlette.requests import Request
from starlette.responses import Response

from bot.channels.web.seats import COOKIE, LIFETIME, MOST_SEATS, Browser, Cookies, invited_seat, is_seat
from bot.clock import SimulatedClock

START = datetime(2026, 11, 20, tzinfo=UTC)
COOKIES = Cookies("k" * 32, secure=True, clock=SimulatedClock(START))


def with_cookie(value: str) -> Request:
    return Request({"type": "http", "headers": [(b"cookie", f"{COOKIE}={value}".encode())]})


def written(cookies: Cookies, browser: Browser) -> str:
    response = Response()
    cookies.write(response, browser)
    return response.headers["set-cookie"]


def value_of(header: str) -> str:
    return header.partition("=")[2].partition(";")[0]


def test_what_was_written_is_read() -> None:
    browser = Browser("b" * 32, ("resident-1", "staff-2"))
    assert COOKIES.read(with_cookie(value_of(written(COOKIES, browser)))) == browser


def test_behind_https_the_cookie_stays_there() -> None:
    assert "; Secure" in written(COOKIES, Browser("b"))


def test_a_cookie_signed_with_another_key_is_nobodys() -> None:
    foreign = value_of(written(Cookies("x" * 32, secure=True, clock=COOKIES.clock), Browser("b", ("resident-1",))))
    assert COOKIES.read(with_cookie(foreign)).seats == ()


def test_any_change_of_a_cookie_makes_it_nobodys() -> None:
    value = value_of(written(COOKIES, Browser("b", ("resident-1",))))
    for place in range(0, len(value), 3):
        changed = value[:place] + ("A" if value[place] != "A" else "B") + value[place + 1 :]
        # The last character of a base64 group may carry unused bits.
        if COOKIES.read(with_cookie(changed)).seats:
            assert place == len(value) - 1


def test_a_cookie_ages_and_dies() -> None:
    clock = SimulatedClock(START)
    cookies = Cookies("k" * 32, secure=True, clock=clock)
    request = with_cookie(value_of(written(cookies, Browser("b", ("resident-1",)))))
    assert not cookies.read(request).aged
    clock.advance(timedelta(days=30))
    assert cookies.read(request).aged
    clock.advance(LIFETIME)
    assert cookies.read(request).seats == ()


def test_strangers_are_different_people() -> None:
    strangers = [COOKIES.read(Request({"type": "http", "headers": []})) for _ in range(2)]
    assert strangers[0].external_id("guest-1") != strangers[1].external_id("guest-1")


def test_an_external_id_belongs_to_browser_and_seat_and_shows_neither() -> None:
    browser = Browser("b" * 32)
    assert browser.external_id("staff-1") == Browser("b" * 32, ("guest-1",)).external_id("staff-1")
    assert browser.external_id("staff-1") != browser.external_id("staff-2")
    assert "b" * 8 not in browser.external_id("staff-1")


def test_the_oldest_seat_gives_way_and_the_cookie_stays_small() -> None:
    browser = Browser("b" * 32)
    for number in range(MOST_SEATS + 5):
        browser = browser.with_seat(f"invited-{number:010x}")
    assert len(browser.seats) == MOST_SEATS
    assert browser.seats[-1] == f"invited-{MOST_SEATS + 4:010x}"
    assert len(written(COOKIES, browser)) < 4000
    assert browser.with_seat(browser.seats[0]).seats[-1] == browser.seats[0]


@pytest.mark.parametrize("text", ["", "admin-1", "staff-", "staff-1\n", "staff-1/..", "staff-" + "1" * 17])
def test_what_is_no_seat(text: str) -> None:
    assert not is_seat(text)


def test_an_invitation_has_a_seat_of_its_own() -> None:
    assert is_seat(invited_seat("gj-one"))
    assert invited_seat("gj-one") != invited_seat("gj-two")
