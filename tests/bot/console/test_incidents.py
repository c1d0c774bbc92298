"""Outages in the console: the same use cases as in chat, behind the same door."""

import pytest

from storage.account import Account
from storage.incident import Incident, IncidentFollower
from storage.transaction import reading, transaction
from tests.bot.console.office import Office
from tests.bot.console.test_assigning import audited, messages

PAGE = "/console/incidents"
OPEN = f"{PAGE}/open"
FORM = {"category": "water", "building": "3", "ends": "2026-11-20T18:00", "note_en": "A main has burst <b>"}


def incidents(office: Office) -> list[tuple[str, list[str] | None, bool]]:
    with reading(office.database) as session:
        found = Incident.latest(session, office.community)
        return [(one.category, one.buildings, one.ended_at is not None) for one in found]


def follow(office: Office) -> None:
    """Let the resident of building 3 ask about the first incident."""
    with transaction(office.database) as session:
        wang = Account.on(session, "web", "r-王芳")
        assert wang is not None
        IncidentFollower.add(session, 1, wang.id, affected=True)


def test_an_outage_is_opened_changed_and_ended_and_who_waits_is_told(big_office: Office) -> None:
    office = big_office
    browser = office.signed_in("desk")
    assert browser.send(PAGE, OPEN, **FORM).headers["location"] == f"{PAGE}?done=opened"
    follow(office)
    html = browser.page(f"{PAGE}?done=opened")
    assert "3栋 · 停水" in html
    assert "A main has burst &lt;b&gt;" in html
    assert "1 人反映" in html
    before = messages(office)
    assert browser.send(PAGE, f"{PAGE}/1/change", ends="2026-11-20T20:00").status_code == 303
    assert browser.send(PAGE, f"{PAGE}/1/end").status_code == 303
    told = [text for who, text in messages(office)[len(before) :] if who == "r-王芳"]
    assert ["20:00" in told[0], "恢复正常" in told[1]] == [True, True]
    assert [action for action, _, _ in audited(office)] == ["incident.open", "incident.change", "incident.end"]


def test_forms_sent_twice_have_one_effect(office: Office) -> None:
    browser = office.signed_in("chief")
    for path, form in ((OPEN, FORM), (f"{PAGE}/1/end", {})):
        assert [browser.send(PAGE, path, **form).status_code for _ in range(2)] == [303, 303]
    assert incidents(office) == [("water", ["3"], True)]
    assert len(audited(office)) == 2


@pytest.mark.parametrize(
    "wrong",
    [
        {"category": "nonsense"},
        {"building": "99"},
        {"ends": "2026-11-20T09:00"},
        {"ends": "soon"},
        {"starts": "2026-11-20T19:00"},
    ],
)
def test_what_cannot_be_is_said_and_opens_nothing(office: Office, wrong: dict[str, str]) -> None:
    answer = office.signed_in("desk").send(PAGE, OPEN, **{**FORM, **wrong})
    assert answer.status_code == 409
    assert 'role="alert"' in answer.text
    assert "A main has burst" in answer.text, "what was typed is still there"
    assert incidents(office) == []


def test_one_that_has_ended_is_not_changed(office: Office) -> None:
    browser = office.signed_in("desk")
    browser.send(PAGE, OPEN, **FORM)
    browser.send(PAGE, f"{PAGE}/1/end")
    assert browser.send(PAGE, f"{PAGE}/1/change", ends="2026-11-20T20:00").status_code == 409


def test_only_dispatchers_of_the_community_see_and_touch_it(office: Office) -> None:
    office.signed_in("desk").send(PAGE, OPEN, **FORM)
    plumber = office.signed_in("plumber")
    assert plumber.status(PAGE) == 403
    assert PAGE not in plumber.page("/console/tickets")
    assert plumber.send("/console/tickets", OPEN, **FORM).status_code == 403
    assert plumber.send("/console/tickets", f"{PAGE}/1/end").status_code == 403
    stranger = office.signed_in("stranger")
    assert "停水</b>" not in stranger.page(PAGE)
    assert stranger.send(PAGE, f"{PAGE}/1/end").status_code == 404
    assert stranger.send(PAGE, f"{PAGE}/x/end").status_code == 404
    assert incidents(office) == [("water", ["3"], False)]
