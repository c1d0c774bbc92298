"""The whole way of a leak in Telegram, as the people in it see it on their phones."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from intents.embedded import EmbeddedEngine
from storage.account import Invitation
from storage.survey import Survey
from storage.ticket import Ticket
from storage.transaction import reading, transaction
from tests.journeys.telegram_desk import open_desk, small_community
from tests.platforms.telegram.server import Telegram, running

JPEG = b"\xff\xd8\xff\xe0 a wet floor"


@pytest.fixture
def telegram() -> Iterator[Telegram]:
    with running() as server:
        yield server


def test_a_leak_is_told_repaired_and_rated(telegram: Telegram, tmp_path: Path, engine: EmbeddedEngine) -> None:
    people = small_community(tmp_path)
    fang, li = telegram.phone("芳", "王"), telegram.phone("Li")
    with open_desk(telegram, tmp_path, engine) as desk:
        li.start()
        li.reads()
        desk.bind(fang, resident_id=people.resident_id)
        desk.bind(li, staff_id=people.staff_id)
        li.say("我的工单")
        li.reads("没有工单")

        fang.say("厨房水管漏水了")
        assert "明天上午" in fang.reads("什么时候方便上门").labels
        fang.photo(JPEG)
        fang.reads("什么时候方便上门")
        fang.press("随时")
        fang.reads("请核对报修", "厨房水管漏水了", "3-2-501", "13800000001", "1 张")
        fang.press("提交")
        fang.reads("工单号 1001", "李师傅")

        card = li.reads("派给您一个工单", "1001", "厨房水管漏水了", "3-2-501", "王芳", "13800000001")
        assert (card.photo, card.labels) == (JPEG, ("接单", "退回"))
        li.press("接单")
        li.reads("您已接单")
        fang.reads("李师傅已接单", "13900000001")
        li.say("出发了")
        fang.reads("已经出发")
        li.press("到达")
        fang.reads("到了，开始处理")
        li.press("完成")
        li.reads("结果怎么样")
        li.say("换了软管，试水不漏")
        li.reads("已完成")
        fang.reads("处理完了", "换了软管，试水不漏")

        survey = fang.reads("您给几分")
        assert len(survey.labels) == 5
        fang.press("5 分")
        fang.reads("谢谢", "5 分")
        with reading(desk.database) as session:
            [ticket], [answer] = session.query(Ticket).all(), session.query(Survey).all()
            assert (ticket.status, ticket.description, ticket.category) == ("closed", "厨房水管漏水了", "water")
            assert (answer.status, answer.score) == ("answered", 5)
    assert fang.news() == []
    assert li.news() == []


def test_the_demo_offers_identities_and_the_tapped_one_is_taken(
    telegram: Telegram, tmp_path: Path, demo_file: Path, engine: EmbeddedEngine
) -> None:
    shutil.copy(demo_file, tmp_path / "desk.db")
    anna = telegram.phone("Anna", language="en")
    with open_desk(telegram, tmp_path, engine) as desk:
        anna.start()
        labels = anna.reads().labels
        assert any("王芳" in label for label in labels)
        assert any("李师傅" in label for label in labels)
        anna.press("王芳")
        anna.reads("王芳", "3-2-501")
        assert desk.account(anna).resident_id is not None
        anna.say("kitchen pipe is leaking")
        assert anna.reads("When").labels
        anna.start()
        anna.reads()
        anna.press("李师傅")
        anna.reads("李师傅")
        assert (desk.account(anna).resident_id, desk.account(anna).staff_id is None) == (None, False)


def test_t25_a_link_with_an_invitation_binds_one_account_once(
    telegram: Telegram, tmp_path: Path, engine: EmbeddedEngine
) -> None:
    """T25: a payload that is wrong, too long, expired or used by another account binds nobody."""
    people = small_community(tmp_path)
    fang, thief = telegram.phone("芳"), telegram.phone("Mallory")
    with open_desk(telegram, tmp_path, engine) as desk:
        code = desk.invite(people)
        fang.start(code)
        fang.reads("3-2-501")
        thief.start(code)
        thief.reads()
        expired = desk.invite(people)
        with transaction(desk.database) as session:
            session.query(Invitation).filter_by(used_at=None).update({"expires_at": desk.runtime.reception.clock.now()})
        for payload in ("gj-" + "x" * 22, "x" * 65, "水", "gj-", "../../etc/passwd", expired):
            thief.start(payload)
            thief.reads()
        assert desk.account(fang).resident_id == people.resident_id
        assert desk.account(thief).resident_id is None
