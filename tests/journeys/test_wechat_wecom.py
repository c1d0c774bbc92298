"""The whole way of a leak with the resident in WeChat and the staff in WeCom, as they see it on their phones."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from intents.embedded import EmbeddedEngine
from storage.staff import Staff
from storage.survey import Survey
from storage.transaction import reading, transaction
from tests.journeys import wechat_desk, wecom_desk
from tests.journeys.telegram_desk import small_community
from tests.neighbourhood import add_account, add_staff
from tests.platforms.wechat import server as wechat_server
from tests.platforms.wechat.server import Wechat
from tests.platforms.wecom import phone as wecom_phone
from tests.platforms.wecom import server as wecom_server
from tests.platforms.wecom.server import Wecom

JPEG = b"\xff\xd8\xff\xe0 a wet floor"


@pytest.fixture
def wechat() -> Iterator[Wechat]:
    with wechat_server.running() as server:
        yield server


@pytest.fixture
def wecom(wechat: Wechat) -> Iterator[Wecom]:
    with wecom_server.running() as server:
        in_step(wechat, server)
        yield server


def in_step(wechat: Wechat, wecom: Wecom) -> None:
    """Let it be the same time on both platforms."""
    wecom.platform.skip(wechat.platform.now() - wecom.platform.now())


def test_a_leak_is_told_in_wechat_repaired_from_wecom_rated_badly_and_looked_into(
    wechat: Wechat, wecom: Wecom, tmp_path: Path, engine: EmbeddedEngine
) -> None:
    small_community(tmp_path)
    work = wecom_desk.settings_for(wecom, tmp_path).wecom
    settings = wechat_desk.settings_for(wechat, tmp_path).model_copy(update={"wecom": work})
    li, zhang, lin = (wecom.phone(userid, name) for userid, name, _role in wecom_desk.STAFF[:3])
    with wechat_desk.open_desk(settings, wechat, engine) as desk:
        wecom.platform.callback = f"{desk.address}{wecom_desk.PATH}"
        with transaction(desk.database) as session:
            now = wechat.platform.clock.now()
            for userid, name, role in wecom_desk.STAFF[:3]:
                known = session.get(Staff, 1) if name == "李师傅" else None
                staff = known or add_staff(session, 1, name, role)
                add_account(session, "wecom", userid, now, 1, staff=staff)
        fang = desk.resident()

        fang.say("厨房水管漏水了")
        fang.reads("什么时候方便上门")
        fang.photo(JPEG)
        fang.reads("什么时候方便上门")
        fang.tap("随时")
        fang.reads("请核对报修", "厨房水管漏水了", "3-2-501", "13800000001", "1 张")
        fang.tap("提交")
        fang.reads("工单号 1001", "李师傅")

        card = li.reads("派给您一个工单", "1001", "厨房水管漏水了", "王芳")
        assert (card.labels, li.screen()[0].photo) == (("接单", "退回"), JPEG)
        li.press("接单")
        li.reads("您已接单")
        fang.reads("李师傅已接单", "13900000001")
        wecom_phone.wait_for(wecom.platform, lambda: li.screen()[1].replaced == "李师傅已接单" or None)
        li.press("到达")
        li.reads("开始处理")
        fang.reads("到了，开始处理")
        li.press("完成")
        li.reads("结果怎么样")
        li.say("换了软管，试水不漏")
        fang.reads("处理完了", "换了软管，试水不漏")

        wechat.platform.clock.skip(hours=2)
        in_step(wechat, wecom)
        assert len(fang.reads("您给几分").labels) == 5
        fang.tap("1 分")
        fang.reads("抱歉")
        lin.reads("1001", "1 分")
        with reading(desk.database) as session:
            [answer] = session.query(Survey).all()
            assert (answer.status, answer.score) == ("answered", 1)
        [ticket] = desk.tickets()
        assert (ticket.category, ticket.description) == ("water", "厨房水管漏水了")
        assert zhang.screen() == []
        assert wecom.platform.dropped == []
