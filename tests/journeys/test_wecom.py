"""A leak as the staff see it in WeCom: cards with buttons, words instead of them, pictures, colleagues."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from intents.embedded import EmbeddedEngine
from storage import Session
from storage.account import Account, Invitation
from storage.staff import Staff
from storage.ticket import TicketPhoto
from storage.transaction import reading, transaction
from tests.journeys.wecom_desk import Desk, open_desk, staff_phones
from tests.platforms.wecom.phone import wait_for
from tests.platforms.wecom.server import Wecom, running

JPEG = b"\xff\xd8\xff\xe0 a dry floor"


@pytest.fixture
def wecom() -> Iterator[Wecom]:
    with running() as server:
        yield server


@pytest.fixture
def desk(wecom: Wecom, tmp_path: Path, engine: EmbeddedEngine) -> Iterator[Desk]:
    with open_desk(wecom, tmp_path, engine) as running_desk:
        yield running_desk


def test_a_leak_is_accepted_repaired_and_told_with_buttons_words_and_a_picture(desk: Desk, wecom: Wecom) -> None:
    li, *_others = staff_phones(wecom)
    desk.leak()
    card = li.reads("派给您一个工单", "1001", "3-2-501", "厨房水管漏水了", "王芳", "13800000001")
    assert (card.kind, card.labels) == ("template_card", ("接单", "退回"))
    li.press("接单")
    assert li.reads("您已接单").labels[:2] == ("出发", "到达")
    # The card that was pressed now says who has it, instead of offering it.
    wait_for(wecom.platform, lambda: li.screen()[0].replaced == "李师傅已接单" or None)
    assert li.screen()[0].labels == ()
    li.say("到了")
    li.reads("开始处理")
    li.press("完成")
    li.reads("结果怎么样")
    li.photo(JPEG)
    li.reads()
    li.say("换了软管，试水不漏")
    li.reads("已完成")
    ticket = desk.ticket()
    assert (ticket.status, ticket.resolved_at is not None) == ("resolved", True)
    with reading(desk.database) as session:
        assert len(TicketPhoto.of(session, ticket.id)) == 1
    desk.settled()
    assert wecom.platform.dropped == []


def test_a_member_is_bound_by_the_code_that_the_office_gave(desk: Desk, wecom: Wecom) -> None:
    """By the bare code or the whole link, once; the cards that wait are shown at once."""
    staff_phones(wecom)[0].say("我的工单")
    desk.leak()
    wang, mallory = wecom.phone("wang", "小王"), wecom.phone("mallory")
    wang.say("你好")
    wang.reads()
    with transaction(desk.database) as session:
        li = session.query(Staff).filter_by(name="李师傅").one()
        code, staff_id = Invitation.issue(session, li, desk.runtime.reception.clock.now()), li.id
    wang.say(f"https://guanjia.example.com/chat?invite={code}")
    assert wang.reads("派给您一个工单", "1001").labels == ("接单", "退回")
    wang.reads("李师傅")
    mallory.say(code)
    mallory.reads()
    assert (desk.account("wang").staff_id, desk.account("mallory").staff_id) == (staff_id, None)
    wang.say("接单")
    wang.reads("您已接单")


def test_a_member_with_another_channel_is_shown_there_what_was_theirs(desk: Desk, wecom: Wecom) -> None:
    li, zhang, *_others = staff_phones(wecom)
    second = wecom.phone("li-2", "李师傅")
    second.say("你好")
    second.reads()
    desk.leak()
    li.reads("派给您一个工单")

    def bind(session: Session) -> None:
        account, old = Account.on(session, "wecom", "li-2"), Account.on(session, "wecom", "li")
        assert account is not None
        assert old is not None
        account.staff_id, account.community_id = old.staff_id, old.community_id

    desk.change(bind)
    li.event("unsubscribe")
    second.reads("派给您一个工单", "1001")
    assert zhang.screen() == []
