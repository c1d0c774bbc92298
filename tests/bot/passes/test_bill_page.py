"""The page from which a bill is paid: sum, number and the code of its payment; nobody's name or home."""

from decimal import Decimal

import pytest
from sqlalchemy import select
from starlette.applications import Starlette
from starlette.testclient import TestClient

from bot.passes import bill_routes
from bot.passes.site import WRONG_TRIES
from storage.bill import Bill
from storage.community import Home
from storage.payment_setting import PaymentSetting
from storage.transaction import transaction
from tests.bot.console.office import Office


@pytest.fixture
def client(office: Office) -> TestClient:
    return TestClient(Starlette(routes=list(bill_routes(office.reception))), base_url="http://testserver")


def _bill(office: Office, *, paid: str = "0.00", link: str = "https://pay.test/?bill={number}&sum={amount}") -> str:
    with transaction(office.reception.database) as session:
        home = session.scalars(select(Home)).first()
        assert home is not None
        session.add(PaymentSetting(community_id=home.community_id, methods=["wechat"], link=link))
        bill = Bill.issue(session, home, "property", "2026-10", Decimal("286.00"), paid=Decimal(paid), number="P7")
        session.flush()
        return bill.token


def test_what_is_owed_with_the_code_of_its_payment(office: Office, client: TestClient) -> None:
    shown = client.get(f"/b/{_bill(office)}", headers={"accept-language": "en"})
    assert shown.status_code == 200
    assert "¥286.00" in shown.text
    assert "<svg" in shown.text
    assert "https://pay.test/?bill=P7&amp;sum=286.00" in shown.text


def test_a_paid_bill_is_not_paid_again(office: Office, client: TestClient) -> None:
    shown = client.get(f"/b/{_bill(office, paid='286.00')}", headers={"accept-language": "zh-CN"})
    assert "已缴清" in shown.text
    assert "<svg" not in shown.text
    assert "pay.test" not in shown.text


def test_a_link_that_no_browser_should_follow_is_only_a_code(office: Office, client: TestClient) -> None:
    shown = client.get(f"/b/{_bill(office, link='javascript:alert(1)')}")
    assert 'href="javascript' not in shown.text


def test_guessing_ends(client: TestClient) -> None:
    tries = [client.get(f"/b/{n}").status_code for n in range(WRONG_TRIES + 1)]
    assert (tries[0], tries[-1]) == (404, 429)
