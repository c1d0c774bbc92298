"""A leak as the staff see it in WeCom: cards with buttons, words instead of them, pictures, colleagues."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from intents.embedded import EmbeddedEngine
from storage.ticket import TicketPhoto
from storage.transaction import reading
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
