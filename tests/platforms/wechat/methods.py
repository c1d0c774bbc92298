"""What the account's server can call, with the checks of the real platform."""

from collections.abc import Callable
from datetime import timedelta, timezone
from typing import Any

from tests.platforms.wechat.faults import ApiError
from tests.platforms.wechat.platform import OVERLAP, SUBSCRIPTION, Json, Message, Platform

LONGEST_TEXT = 2048
CHINA = timezone(timedelta(hours=8))
_LENGTHS = {"thing": 20, "character_string": 32, "phrase": 5, "name": 10}


def stable_token(platform: Platform, given: Json) -> Json:
    """Give the same token to everybody while it is good, a new one five minutes before its end."""
    if given.get("appid") != platform.app_id:
        raise ApiError(40013, "invalid appid")
    if given.get("secret") != platform.secret:
        raise ApiError(40125, "invalid appsecret")
    now = platform.now()
    good = [token for token, until in platform.tokens.items() if until > now + OVERLAP]
    token = good[-1] if good and not given.get("force_refresh") else platform.issue_token()
    return {"access_token": token, "expires_in": int(platform.tokens[token] - now)}


def custom_send(platform: Platform, given: Json) -> Json:
    """Send a customer-service message."""
    openid, kind = str(given.get("touser", "")), str(given.get("msgtype", ""))
    content = given.get(kind)
    if not isinstance(content, dict) or kind not in _CHECKS:
        raise ApiError(40008, "invalid message type")
    _CHECKS[kind](platform, content)
    day = platform.clock.now().astimezone(CHINA).date().isoformat()
    if platform.day_quota is not None and platform.sent_on[day] >= platform.day_quota:
        raise ApiError(45009, "reach max api daily quota limit")
    platform.use_window(openid)
    platform.sent_on[day] += 1
    if platform.revoke_after is not None:
        platform.revoke_after -= 1
        if platform.revoke_after == 0:
            platform.revoke_tokens()
    platform.show(Message(openid, from_account=True, kind=kind, content=content, at=platform.now()))
    return {}


def _check_text(_platform: Platform, content: Json) -> None:
    if not content.get("content"):
        raise ApiError(44004, "empty content")
    if len(str(content["content"]).encode()) > LONGEST_TEXT:
        raise ApiError(45002, "content size out of limit")


def _check_image(platform: Platform, content: Json) -> None:
    stored = platform.media.get(str(content.get("media_id")))
    if stored is None or stored[1] <= platform.now():
        raise ApiError(40007, "invalid media_id")


def _check_news(_platform: Platform, content: Json) -> None:
    articles = content.get("articles", [])
    if len(articles) != 1:
        raise ApiError(45008, "article size out of limit")
    if not articles[0].get("title") or not str(articles[0].get("url", "")).startswith("http"):
        raise ApiError(40035, "invalid parameter")


def _check_menu(platform: Platform, content: Json) -> None:
    if not platform.menus_allowed:
        raise ApiError(40200, "invalid account type")
    entries = content.get("list", [])
    if not 0 < len(entries) <= 10 or not all(one.get("id") and one.get("content") for one in entries):
        raise ApiError(40035, "invalid parameter")
    if len(str(content.get("head_content", "")).encode()) > LONGEST_TEXT:
        raise ApiError(45002, "content size out of limit")


_CHECKS: dict[str, Callable[[Platform, Json], None]] = {
    "text": _check_text,
    "image": _check_image,
    "news": _check_news,
    "msgmenu": _check_menu,
}


def typing(platform: Platform, given: Json) -> Json:
    """Show that the account is writing."""
    follower = platform.followers.get(str(given.get("touser")))
    if given.get("command") not in {"Typing", "CancelTyping"}:
        raise ApiError(45072, "invalid command")
    if follower is None:
        raise ApiError(40003, "invalid openid")
    now = platform.now()
    if now - follower.acted_at > 30:
        raise ApiError(45080, "no message in the last 30 seconds")
    if follower.typing_until > now:
        raise ApiError(45081, "already typing")
    follower.typing_until = now + 15
    return {}


def template_send(platform: Platform, given: Json) -> Json:
    """Accept a template message; how it ends is told later."""
    openid = _followed(platform, given)
    if given.get("template_id") not in platform.templates:
        raise ApiError(40037, "invalid template_id")
    _check_fields(given.get("data"))
    msgid = platform.number()
    status = platform.outcomes.popleft() if platform.outcomes else "success"
    event = {"FromUserName": openid, "MsgType": "event", "Event": "TEMPLATESENDJOBFINISH"}
    platform.events.append(event | {"MsgID": msgid, "Status": status})
    if status == "success":
        platform.show(Message(openid, from_account=True, kind="template", content=given["data"], at=platform.now()))
    return {"msgid": msgid}


def subscribe_send(platform: Platform, given: Json) -> Json:
    """Accept a subscription notification, one for each consent."""
    openid = _followed(platform, given)
    template = str(given.get("template_id"))
    if template != SUBSCRIPTION:
        raise ApiError(40037, "invalid template_id")
    _check_fields(given.get("data"))
    consents = platform.followers[openid].consents
    if consents.get(template, 0) < 1:
        raise ApiError(43101, "user refuse to accept the msg")
    consents[template] -= 1
    msgid = platform.number()
    status = platform.outcomes.popleft() if platform.outcomes else "success"
    entry = {
        "TemplateId": template,
        "MsgID": msgid,
        "ErrorCode": 0 if status == "success" else 1,
        "ErrorStatus": status,
    }
    event: Json = {"FromUserName": openid, "MsgType": "event", "Event": "subscribe_msg_sent_event"}
    platform.events.append(event | {"SubscribeMsgSentEvent": {"List": entry}})
    if status == "success":
        platform.show(Message(openid, from_account=True, kind="subscription", content=given["data"], at=platform.now()))
    return {"msgid": msgid}


def _followed(platform: Platform, given: Json) -> str:
    openid = str(given.get("touser"))
    if openid not in platform.followers:
        raise ApiError(40003, "invalid openid")
    if not platform.followers[openid].follows:
        raise ApiError(43004, "require subscribe")
    return openid


def _check_fields(data: Any) -> None:  # noqa: ANN401 - whatever the bot sends
    if not isinstance(data, dict) or not data:
        raise ApiError(47003, "argument invalid! data is empty")
    for name, field in data.items():
        longest = next((length for kind, length in _LENGTHS.items() if name.startswith(kind)), 200)
        if not 0 < len(str(field.get("value", ""))) <= longest:
            raise ApiError(47003, f"argument invalid! data.{name}.value is invalid")


def menu_create(platform: Platform, given: Json) -> Json:
    """Set the menu."""
    buttons = given.get("button")
    if not isinstance(buttons, list) or not 0 < len(buttons) <= 3:
        raise ApiError(40016, "invalid button size")
    for button in buttons:
        _check_button(button, 16)
        below = button.get("sub_button", [])
        if len(below) > 5:
            raise ApiError(40023, "invalid sub button size")
        for one in below:
            _check_button(one, 60)
    platform.menu = buttons
    return {}


def _check_button(button: Json, longest: int) -> None:
    if not 0 < len(str(button.get("name", "")).encode()) <= longest:
        raise ApiError(40018, "invalid button name size")
    if "sub_button" not in button and button.get("type") not in {"click", "view", "scancode_push", "scancode_waitmsg"}:
        raise ApiError(40017, "invalid button type")
    if len(str(button.get("key", "")).encode()) > 128:
        raise ApiError(40019, "invalid button key size")


def qrcode_create(platform: Platform, given: Json) -> Json:
    """Make a QR code that carries a scene."""
    scene = str(given.get("action_info", {}).get("scene", {}).get("scene_str", ""))
    if given.get("action_name") not in {"QR_STR_SCENE", "QR_LIMIT_STR_SCENE"} or not 0 < len(scene) <= 64:
        raise ApiError(40053, "invalid action info")
    ticket = f"gQ{platform.number()}"
    platform.scenes[ticket] = scene
    return {"ticket": ticket, "url": f"http://weixin.qq.com/q/{ticket}"}


METHODS: dict[str, Callable[[Platform, Json], Json]] = {
    "message/custom/send": custom_send,
    "message/custom/typing": typing,
    "message/template/send": template_send,
    "message/subscribe/bizsend": subscribe_send,
    "menu/create": menu_create,
    "qrcode/create": qrcode_create,
}
