"""W14 to W24: what goes to WeChat, through real HTTP, with its windows, quotas, tokens and errors."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.channels.app_api import open_client
from bot.channels.protocol import Outgoing
from bot.channels.wechat.channel import WechatChannel
from intents.embedded import EmbeddedEngine
from storage.outbox import Notification
from storage.phone_task import PhoneTask
from storage.transaction import reading
from tests.journeys.telegram_desk import small_community
from tests.journeys.wechat_desk import Desk, Thinking, open_desk, settings_for, with_templates
from tests.platforms.wechat.callback import Try, send_events
from tests.platforms.wechat.faults import BAD_GATEWAY, BUSY, DROPPED_AFTER_ACCEPT, PROXY_PAGE, refusing
from tests.platforms.wechat.phone import Phone, wait_for
from tests.platforms.wechat.platform import SUBSCRIPTION
from tests.platforms.wechat.server import Wechat, running

JPEG = b"\xff\xd8\xff\xe0 a wet floor"
SEND = "message/custom/send"
HELLO = "厨房水管漏水了"


@pytest.fixture
def wechat() -> Iterator[Wechat]:
    with running() as server:
        yield server


@pytest.fixture
def desk(wechat: Wechat, tmp_path: Path, engine: EmbeddedEngine) -> Iterator[Desk]:
    small_community(tmp_path)
    with open_desk(settings_for(wechat, tmp_path), wechat, engine) as opened:
        yield opened


@pytest.fixture
def noticing(wechat: Wechat, tmp_path: Path, engine: EmbeddedEngine) -> Iterator[Desk]:
    """Give a desk whose account may send template messages and subscription notifications."""
    small_community(tmp_path)
    with open_desk(settings_for(wechat, tmp_path, **with_templates()), wechat, engine) as opened:
        yield opened


def writing(desk: Desk) -> Phone:
    """Give the phone of the resident, who has just written."""
    fang = desk.resident()
    fang.say(HELLO)
    fang.reads("什么时候方便上门")
    return fang


def test_texts_choices_photos_and_links_look_as_wechat_shows_them(desk: Desk) -> None:
    fang = writing(desk)
    digest = asyncio.run(desk.runtime.reception.keep_photo(JPEG))
    desk.push(fang, "修好了。", photos=[digest])
    assert fang.reads().photo == JPEG
    fang.reads("修好了")
    desk.push(fang, "访客通行证\n张三，今天 15:00\nhttps://guanjia.example.com/p/abcdefgh")
    assert fang.reads("访客通行证").kind == "news"
    desk.push(fang, "您给几分？", choices=[{"label": "5 分", "action": "survey.rate", "arguments": {}}])
    assert fang.reads("您给几分").labels == ("5 分",)


def test_a_long_text_is_cut_between_characters_and_a_test_account_gets_numbers(desk: Desk) -> None:
    fang = writing(desk)
    desk.push(fang, "长" * 683 + "短", key="long")
    pieces = [fang.reads("长").text, fang.reads("短").text]
    assert [len(piece) for piece in pieces] == [682, 2]
    desk.platform.menus_allowed = False
    desk.push(fang, "您给几分？", choices=[{"label": "5 分", "action": "survey.rate", "arguments": {}}])
    assert "1. 5 分" in fang.reads("您给几分").text


def test_w14_the_sixth_message_waits_for_the_persons_next_word(desk: Desk) -> None:
    fang = writing(desk)
    for number in range(1, 7):
        desk.push(fang, f"第{number}条")
    for number in range(1, 6):
        fang.reads(f"第{number}条")
    held = desk.becomes("第6条", "held")
    assert held.error
    # The front desk sees what is still to be told, and no more once it has been.
    assert calls(desk) == ["第6条"]
    assert len(desk.platform.calls_of(SEND)) == 5
    fang.say("谢谢")
    fang.reads("第6条")
    assert desk.becomes("第6条", "sent").error is None
    assert calls(desk) == []


def calls(desk: Desk) -> list[str]:
    with reading(desk.database) as session:
        return [task.notification.content["text"] for task in PhoneTask.waiting(session, 1, 10)]


def test_w14_the_platforms_word_counts_for_more_than_ours(desk: Desk) -> None:
    fang = writing(desk)
    desk.platform.faults.order(SEND, refusing(45047))
    desk.push(fang, "第一条")
    desk.becomes("第一条", "held")
    desk.push(fang, "第二条")
    desk.becomes("第二条", "held")
    assert len(desk.platform.calls_of(SEND)) == 1
    fang.say("在吗")
    # In the response or by customer service, whichever is first.
    wait_for(desk.platform, lambda: all(said(fang).count(text) == 1 for text in ("第一条", "第二条")))


def said(phone: Phone) -> str:
    return "\n".join(one.text for one in phone.screen() if one.from_account)


def test_w15_after_49_hours_a_template_message_says_it(noticing: Desk) -> None:
    fang = writing(noticing)
    noticing.platform.clock.skip(hours=49)
    noticing.push(fang, "师傅明天上午九点到，请留人在家。其余的事情电话联系。")
    notice = fang.reads("师傅明天上午九点到")
    assert notice.kind == "template"
    assert "服务进展" in notice.text
    noticing.becomes("师傅明天", "sent")
    assert noticing.platform.calls_of(SEND) == []


def test_w15_without_a_template_it_is_held_and_not_tried_again(desk: Desk) -> None:
    fang = writing(desk)
    desk.platform.clock.skip(hours=49)
    desk.push(fang, "师傅明天上午九点到")
    desk.becomes("师傅明天", "held")
    assert calls(desk) == ["师傅明天上午九点到"]
    desk.platform.clock.skip(hours=2)
    assert desk.platform.calls_of(SEND) == []
    fang.say("你好")
    fang.reads("师傅明天上午九点到")


def test_w16_what_a_menu_click_asked_for_is_not_lost_after_a_minute(
    wechat: Wechat, tmp_path: Path, engine: EmbeddedEngine
) -> None:
    small_community(tmp_path)
    clock = wechat.platform.clock
    thinking = Thinking(engine, lambda text: clock.skip(seconds=61) if "物业费" in text else None)
    with open_desk(settings_for(wechat, tmp_path), wechat, thinking, patience=0.0) as desk:
        fang = desk.resident()
        desk.platform.menu = [{"type": "click", "name": "费用", "key": "say:查物业费"}]
        assert fang.menu("费用") == [Try(200, "success")]
        held = wait_for(desk.platform, lambda: next(iter(statuses(desk, "held")), None))
        clock.skip(minutes=20)
        fang.say("好了吗")
        fang.reads(held.content["text"][:10])


def statuses(desk: Desk, status: str) -> list[Notification]:
    with reading(desk.database) as session:
        found = session.query(Notification).filter(Notification.status == status).all()
        session.expunge_all()
        return found


def test_w16_taps_alone_use_the_window_of_a_minute_up_and_passive_answers_do_not(desk: Desk) -> None:
    fang = writing(desk)
    desk.platform.clock.skip(hours=49)
    desk.push(fang, "过期前的")
    desk.becomes("过期前的", "held")
    fang.tap("随时")
    fang.reads("过期前的")
    desk.platform.clock.skip(seconds=61)
    desk.push(fang, "一分钟后的")
    desk.becomes("一分钟后的", "held")


def test_w17_a_token_that_dies_amid_a_broadcast_is_renewed_once(desk: Desk) -> None:
    phones = [desk.wechat.phone(f"住户{number}") for number in range(8)]
    for phone in phones:
        phone.say("您好，请问几点上班？")
    desk.platform.revoke_after = 4
    for phone in phones:
        desk.push(phone, f"停水通知 {phone.openid}")
    for phone in phones:
        phone.reads("停水通知")
    desk.platform.clock.skip(minutes=1)
    for phone in phones:
        assert [one.text for one in phone.screen()].count(f"停水通知 {phone.openid}") == 1
    assert len(desk.platform.calls_of("stable_token")) == 2


def test_w18_a_token_that_is_always_refused_costs_two_calls_and_an_alarm(desk: Desk) -> None:
    fang = writing(desk)
    desk.platform.faults.order(SEND, refusing(40001), times=-1)
    desk.push(fang, "停水通知")
    wait_for(desk.platform, lambda: desk.outbox("停水通知").error)
    assert (len(desk.platform.calls_of(SEND)), len(desk.platform.calls_of("stable_token"))) == (2, 2)
    assert "40001" in (desk.outbox("停水通知").error or "")
    for text in ("第二条", "第三条"):
        desk.push(desk.resident(text), text)
    desk.platform.faults.clear()
    desk.platform.clock.skip(seconds=10)
    fang.reads("停水通知")
    assert len(desk.platform.calls_of("stable_token")) == 3


def test_w19_two_replicas_share_one_token(desk: Desk) -> None:
    fang = writing(desk)
    channel = desk.runtime.channels["wechat"]
    assert isinstance(channel, WechatChannel)

    def message(number: int) -> Outgoing:
        now = desk.platform.clock.now()
        return Outgoing(9000 + number, "wechat", fang.openid, "push", f"第{number}条", (), (), now)

    async def replicas() -> None:
        opened = [replace(channel, client=open_client(desk.wechat.address), sender=None) for _ in range(2)]
        for one in opened:
            one.keep_in(desk.database, desk.platform.clock)
        await asyncio.gather(*(one.send(message(number)) for number, one in enumerate(opened)))
        for one in opened:
            await one.client.aclose()

    asyncio.run(replicas())
    assert len(desk.platform.calls_of("stable_token")) == 1
    assert {call.errcode for call in desk.platform.calls_of(SEND)} == {0}


def test_w20_a_day_quota_that_runs_out_amid_a_broadcast_goes_on_next_day(desk: Desk) -> None:
    phones = [desk.wechat.phone(f"住户{number}") for number in range(4)]
    for phone in phones:
        phone.say("您好，请问几点上班？")
    desk.platform.day_quota = 2
    for phone in phones:
        desk.push(phone, "停水通知", key=phone.openid)
    wait_for(desk.platform, lambda: len(statuses(desk, "pending")) == 2)
    tried = len(desk.platform.calls_of(SEND))
    desk.platform.clock.skip(hours=8)
    assert len(statuses(desk, "pending")) == 2
    assert len(desk.platform.calls_of(SEND)) == tried
    desk.platform.clock.skip(hours=7)
    for phone in phones:
        phone.reads("停水通知")
        assert len([one for one in phone.screen() if "停水通知" in one.text]) == 1


@pytest.mark.parametrize("event_first", [False, True])
@pytest.mark.parametrize(
    ("outcome", "status", "reachable"),
    [
        ("success", "sent", True),
        ("failed:user block", "dead", False),
        ("failed:freq limit", "dead", True),
        ("failed: system failed", "dead", True),
    ],
)
def test_w21_how_a_template_message_ended_counts_whenever_it_is_told(
    noticing: Desk,
    event_first: bool,  # noqa: FBT001 - two cases
    outcome: str,
    status: str,
    reachable: bool,  # noqa: FBT001 - the same
) -> None:
    fang = writing(noticing)
    noticing.platform.clock.skip(hours=49)
    noticing.platform.event_first = event_first
    noticing.platform.outcomes.append(outcome)
    noticing.push(fang, "师傅明天到")
    if not event_first:
        wait_for(noticing.platform, lambda: noticing.outbox("师傅明天到").status == "sent")
        events = list(noticing.platform.events)
        send_events(noticing.platform)
        # It comes twice, as events do.
        noticing.platform.events.extend(events)
        send_events(noticing.platform)
    row = noticing.becomes("师傅明天到", status)
    assert calls(noticing) == (["师傅明天到"] if status == "dead" else [])
    assert (outcome in (row.error or "")) == (status == "dead")
    account = noticing.account(fang)
    assert account is not None
    assert account.reachable is reachable


def test_w22_a_subscription_is_used_once_and_a_refused_one_not_at_all(noticing: Desk) -> None:
    fang = writing(noticing)
    fang.agree(SUBSCRIPTION)
    noticing.platform.clock.skip(hours=49)
    for text in ("第一条", "第二条"):
        noticing.push(fang, text)
    assert [fang.reads(text).kind for text in ("第一条", "第二条")] == ["subscription", "template"]
    fang.agree(SUBSCRIPTION)
    fang.refuse(SUBSCRIPTION)
    noticing.push(fang, "第三条")
    assert fang.reads("第三条").kind == "template"
    # Agreed to as far as we know, used up as the platform says.
    noticing.platform.clock.skip(seconds=2)
    fang.agree(SUBSCRIPTION)
    fang.follower.consents.clear()
    noticing.push(fang, "第四条")
    assert fang.reads("第四条").kind == "template"
    assert [call.errcode for call in noticing.platform.calls_of("message/subscribe/bizsend")] == [0, 43101]


def test_w23_who_leaves_gets_nothing_and_finds_everything_on_return(desk: Desk) -> None:
    fang = writing(desk)
    fang.say("随时")
    fang.reads("请核对报修")
    fang.say("确认")
    fang.reads("工单号 1001")
    fang.unfollow()
    account = desk.account(fang)
    assert account is not None
    assert not account.reachable
    calls = len(desk.platform.calls_of(SEND))
    desk.push(fang, "师傅明天到")
    wait_for(desk.platform, lambda: desk.outbox("师傅明天到").status not in {"pending", "sending"} or None)
    assert len(desk.platform.calls_of(SEND)) == calls
    desk.platform.clock.skip(hours=30)
    fang.follow()
    assert "王芳" in fang.reads().text
    returned = desk.account(fang)
    assert returned is not None
    assert returned.reachable
    fang.say("查一下我的报修进度")
    fang.reads("1001")


@pytest.mark.parametrize("wrong", ["expired", "no picture", "proxy"])
def test_w24_a_photo_that_cannot_be_had_is_asked_for_again(desk: Desk, wrong: str) -> None:
    fang = desk.resident()
    fang.say(HELLO)
    fang.reads("什么时候方便上门")
    if wrong == "no picture":
        fang.photo(b'{"errcode":40007,"errmsg":"invalid media_id"}')
    elif wrong == "proxy":
        desk.platform.faults.order("media/get", PROXY_PAGE, times=-1)
        fang.photo(JPEG)
    else:
        media_id = desk.platform.keep_media(JPEG)
        desk.platform.clock.skip(hours=73)
        fang.message({"MsgType": "image", "PicUrl": "http://a", "MediaId": media_id}, "message")
    fang.reads("照片没有收到")
    desk.platform.faults.clear()
    assert not list(Path(desk.runtime.settings.media_dir).rglob("*"))


def test_a_photo_that_comes_late_is_kept(desk: Desk) -> None:
    fang = writing(desk)
    desk.platform.faults.order("media/get", BAD_GATEWAY)
    fang.photo(JPEG)
    fang.say("随时")
    fang.reads("请核对报修", "1 张")


def test_busy_three_times_is_tried_later_and_a_dropped_answer_is_not_sent_twice(desk: Desk) -> None:
    fang = writing(desk)
    desk.platform.faults.order(SEND, BUSY, times=4)
    desk.push(fang, "第一条")
    wait_for(desk.platform, lambda: len(desk.platform.calls_of(SEND)) >= 3)
    desk.platform.clock.skip(minutes=5)
    fang.reads("第一条")
    desk.platform.faults.order(SEND, DROPPED_AFTER_ACCEPT)
    desk.push(fang, "第二条")
    desk.becomes("第二条", "unknown")
    desk.platform.clock.skip(minutes=30)
    assert [one.text for one in fang.screen()].count("第二条") == 1


def test_a_wrong_setting_stops_everything_and_loses_nothing(desk: Desk) -> None:
    fang = writing(desk)
    desk.platform.whitelisted = False
    desk.push(fang, "停水通知")
    wait_for(desk.platform, lambda: desk.outbox("停水通知").error)
    tried = len(desk.platform.calls)
    assert tried <= 2
    desk.platform.whitelisted = True
    desk.platform.clock.skip(minutes=16)
    fang.reads("停水通知")
