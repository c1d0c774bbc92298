"""The whole way of a leak, with the resident in WeChat and the staff in Telegram (in WeCom: test_wechat_wecom.py)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.__main__ import main
from handlers.tickets.at_place import scene
from intents.embedded import EmbeddedEngine
from storage.account import Account
from storage.staff import Role, Staff
from storage.survey import Survey
from storage.transaction import reading, transaction
from tests.journeys.telegram_desk import PEOPLE, small_community
from tests.journeys.wechat_desk import Desk, open_desk, settings_for
from tests.platforms.telegram.phone import Phone
from tests.platforms.telegram.server import Telegram
from tests.platforms.telegram.server import running as telegram_running
from tests.platforms.wechat.server import Wechat, running

JPEG = b"\xff\xd8\xff\xe0 a wet floor"


@pytest.fixture
def wechat() -> Iterator[Wechat]:
    with running() as server:
        yield server


@pytest.fixture
def telegram() -> Iterator[Telegram]:
    with telegram_running() as server:
        yield server


def employ(desk: Desk, li: Phone, chen: Phone) -> None:
    """Give 李师傅 and a manager their accounts in Telegram."""
    with transaction(desk.database) as session:
        manager = Staff(community_id=1, name="陈经理", phone="13900000002", roles=[Role.MANAGER], skills=[])
        session.add(manager)
        session.flush()
        for phone, staff_id in ((li, PEOPLE.staff_id), (chen, manager.id)):
            who = {"channel": "telegram", "external_id": str(phone.person.id)}
            session.add(Account(**who, created_at=desk.platform.clock.now(), staff_id=staff_id, community_id=1))


def play(desk: Desk, li: Phone, chen: Phone) -> None:
    """Leak, home, photo, ticket; accepted, arrived, finished; rated with 1, which the manager hears of."""
    fang = desk.resident()
    fang.say("厨房水管漏水了")
    asked = fang.reads("什么时候方便上门")
    assert (asked.passive, "明天上午" in asked.labels[1]) == (True, True)
    fang.photo(JPEG)
    fang.reads("什么时候方便上门")
    fang.tap("随时")
    fang.reads("请核对报修", "厨房水管漏水了", "3-2-501", "13800000001", "1 张")
    fang.tap("提交")
    fang.reads("工单号 1001", "李师傅")

    li.reads("派给您一个工单", "1001", "厨房水管漏水了", "王芳")
    li.press("接单")
    li.reads("您已接单")
    fang.reads("李师傅已接单", "13900000001")
    li.press("到达")
    li.reads("开始处理")
    fang.reads("到了，开始处理")
    li.press("完成")
    li.reads("结果怎么样")
    li.say("换了软管，试水不漏")
    fang.reads("处理完了", "换了软管，试水不漏")

    desk.platform.clock.skip(hours=2)
    survey = fang.reads("您给几分")
    assert len(survey.labels) == 5
    fang.tap("1 分")
    fang.reads("抱歉")
    chen.reads("1001", "1 分")
    with reading(desk.database) as session:
        [answer] = session.query(Survey).all()
        assert (answer.status, answer.score) == ("answered", 1)
    [ticket] = desk.tickets()
    assert (ticket.category, ticket.description) == ("water", "厨房水管漏水了")


def test_a_leak_is_told_in_wechat_repaired_from_telegram_rated_badly_and_looked_into(
    wechat: Wechat, telegram: Telegram, tmp_path: Path, engine: EmbeddedEngine
) -> None:
    small_community(tmp_path)
    li, chen = telegram.phone("Li"), telegram.phone("Chen")
    li.person.started = chen.person.started = True
    with open_desk(settings_for(wechat, tmp_path, telegram), wechat, engine) as desk:
        employ(desk, li, chen)
        play(desk, li, chen)
        assert next(one.photo for one in li.screen() if one.photo) == JPEG


def test_a_code_with_an_invitation_binds_the_home_on_following(
    wechat: Wechat, tmp_path: Path, engine: EmbeddedEngine
) -> None:
    small_community(tmp_path)
    with open_desk(settings_for(wechat, tmp_path), wechat, engine) as desk:
        code = desk.invite()
        fang, thief = wechat.phone("王芳"), wechat.phone("Mallory")
        fang.follow(code)
        assert fang.reads("3-2-501").passive
        thief.scan(code)
        thief.reads()
        bound, other = desk.account(fang), desk.account(thief)
        assert bound is not None
        assert bound.resident_id == PEOPLE.resident_id
        assert other is not None
        assert other.resident_id is None


def test_a_code_at_a_place_says_where_and_another_communitys_code_says_nothing(
    wechat: Wechat, tmp_path: Path, engine: EmbeddedEngine
) -> None:
    small_community(tmp_path)
    with open_desk(settings_for(wechat, tmp_path), wechat, engine) as desk:
        fang = desk.resident()
        fang.scan(scene(1, "3号电梯"))
        assert fang.reads("您在3号电梯").passive
        fang.say("按钮坏了，按了没反应")
        summary = fang.reads("请核对报修")
        assert "3号电梯" in summary.text
        assert "3-2-501" not in summary.text
        fang.tap("提交")
        fang.reads("工单号")
        [ticket] = desk.tickets()
        assert (ticket.place, ticket.home_id) == ("3号电梯", None)

        guest = wechat.phone("路人")
        guest.follow(scene(1, "地下车库B2"))
        guest.reads("您在地下车库B2")
        guest.say("灯全灭了，看不见路")
        assert "地下车库B2" in guest.reads("请核对报修").text

        # An hour later it is about something else.
        fang.scan(scene(1, "3号电梯"))
        fang.reads("您在3号电梯")
        desk.platform.clock.skip(hours=1)
        fang.say("卫生间马桶堵了，随时都行")
        assert "3号电梯" not in fang.reads("请核对报修").text


def test_the_commands_of_an_operator_reach_the_platform(
    wechat: Wechat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    platform = wechat.platform
    names = {"APP_ID": platform.app_id, "SECRET": platform.secret, "TOKEN": platform.token, "AES_KEY": platform.aes_key}
    for name, value in {**names, "API_BASE": wechat.address}.items():
        monkeypatch.setenv(f"GUANJIA_WECHAT__{name}", value)
    monkeypatch.chdir(tmp_path)
    assert main(["qr-code", "lift.png", "--place", "3号电梯", "--community", "7"]) == 0
    assert (tmp_path / "lift.png").read_bytes().startswith(b"\x89PNG")
    assert list(platform.scenes.values()) == ["at:7:3号电梯"]
    assert "http://weixin.qq.com/q/" in capsys.readouterr().out
    assert main(["set-webhook", "wechat"]) == 0
    assert [one["name"] for one in platform.menu] == ["报事报修", "生活服务", "转人工"]
    assert "IP白名单" in capsys.readouterr().out
    platform.whitelisted = False
    assert main(["set-webhook", "wechat"]) == 1
    assert "whitelist" in capsys.readouterr().err
