"""Calls to make, in the console."""

from storage.account import Account
from storage.outbox import Notification
from storage.phone_task import PhoneTask
from storage.transaction import transaction
from tests.bot.console.office import Office
from tests.bot.console.test_assigning import audited

PAGE = "/console/calls"


def miss(office: Office) -> None:
    """Let a message to a resident reach nobody."""
    with transaction(office.database) as session:
        wang = Account.on(session, "web", "r-王芳")
        assert wang is not None
        assert wang.resident is not None
        wang.reachable = False
        content = {"text": "师傅改到明天九点", "choices": [], "photos": []}
        row_id = Notification.enqueue(
            session, wang, dedupe_key="missed", kind="push", content=content, now=office.clock.now()
        )
        PhoneTask.open(session, session.get_one(Notification, row_id), wang.resident, "blocked", office.clock.now())


def test_whom_to_call_about_what_until_somebody_did(office: Office) -> None:
    miss(office)
    browser = office.signed_in("desk")
    html = browser.page(PAGE)
    assert all(words in html for words in ("王芳", "tel:", "师傅改到明天九点", "联系不上的账号"))
    assert [browser.send(PAGE, f"{PAGE}/1/done").status_code for _ in range(2)] == [303, 303]
    assert "没有需要打电话通知的住户" in browser.page(PAGE)
    assert [action for action, _, _ in audited(office)] == ["call.done"]


def test_others_neither_see_nor_settle_it(office: Office) -> None:
    miss(office)
    assert office.signed_in("cashier").status(PAGE) == 403
    assert office.signed_in("desk").send(PAGE, f"{PAGE}/9/done").status_code == 404
