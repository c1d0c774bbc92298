"""The calls of the API that an application makes, with WeCom's own refusals."""

from collections.abc import Callable, Mapping

from tests.platforms.wecom import limits
from tests.platforms.wecom.cards import check_card
from tests.platforms.wecom.faults import ApiError
from tests.platforms.wecom.platform import CODE_LIFETIME, TOKEN_LIFETIME, Code, Json, Message, Platform

LONGEST_TEXT = 2048
"""Bytes; what is longer is cut off (document 90241)."""


def get_token(platform: Platform, query: Mapping[str, str]) -> Json:
    """Give an access token."""
    if query.get("corpid") != platform.corp_id:
        raise ApiError(40013, "invalid corpid")
    agent_id = platform.secrets.get(query.get("corpsecret", ""))
    if agent_id is None:
        raise ApiError(40001, "invalid credential")
    token, lifetime = platform.issue_token(agent_id)
    return {"access_token": token, "expires_in": int(lifetime)}


def agent_of(platform: Platform, token: str) -> int:
    """Give the application to which an access token belongs."""
    if not token:
        raise ApiError(41001, "access_token missing")
    known = platform.tokens.get(token)
    if known is None or known.revoked:
        raise ApiError(40014, "invalid access_token")
    if platform.now() - known.at >= TOKEN_LIFETIME:
        raise ApiError(42001, "access_token expired")
    if not platform.trusted:
        raise ApiError(60020, "not allow to access from your ip")
    return known.agent_id


def _check_agent(agent_id: int, parameters: Json) -> None:
    given = parameters.get("agentid")
    if not isinstance(given, int):
        raise ApiError(40056, "invalid agentid")
    if given != agent_id:
        raise ApiError(301002, "not allow operate another agent with this accesstoken")


def send(platform: Platform, agent_id: int, parameters: Json) -> Json:
    """Carry out message/send."""
    _check_agent(agent_id, parameters)
    users = [one for one in str(parameters.get("touser", "")).split("|") if one]
    if not users:
        raise ApiError(40031, "invalid userid list")
    valid = [one for one in users if _reachable(platform, one)]
    if not valid and not platform.lenient:
        raise ApiError(81013, "user & party & tag all invalid")
    kind, content = _content(platform, parameters)
    answer: Json = {"msgid": f"m{platform.number()}"}
    if kind == "template_card" and content.get("task_id"):
        platform.task_ids.add(content["task_id"])
        answer["response_code"] = platform.issue_code(content["task_id"])
    if not limits.is_repeated(platform, parameters):
        for user in valid:
            message = Message(answer["msgid"], user, from_app=True, kind=kind, content=content, at=platform.now())
            if limits.is_over(platform, user):
                platform.dropped.append(message)
            else:
                platform.put(message)
    return answer | {"invaliduser": "|".join(one for one in users if one not in valid)}


def _reachable(platform: Platform, userid: str) -> bool:
    member = platform.members.get(userid)
    return member is not None and member.present and member.visible


def _content(platform: Platform, parameters: Json) -> tuple[str, Json]:
    kind = str(parameters.get("msgtype"))
    content = parameters.get(kind)
    if kind not in {"text", "markdown", "image", "template_card"}:
        raise ApiError(40008, "invalid msgtype")
    if not isinstance(content, dict):
        raise ApiError(41048, f"{kind} missing")
    if kind in {"text", "markdown"}:
        if not str(content.get("content", "")).strip():
            raise ApiError(44004, "text content is empty")
        cut = str(content["content"]).encode()[:LONGEST_TEXT].decode(errors="replace")
        return kind, {"content": cut}
    if kind == "image" and platform.media.get(str(content.get("media_id"))) is None:
        raise ApiError(40007, "invalid media_id")
    if kind == "template_card":
        check_card(content, callback=platform.callback, used=platform.task_ids)
    return kind, content


def update_card(platform: Platform, agent_id: int, parameters: Json) -> Json:
    """Carry out message/update_template_card."""
    _check_agent(agent_id, parameters)
    code = platform.codes.get(str(parameters.get("response_code")))
    if code is None or code.used or platform.now() - code.at >= CODE_LIFETIME:
        raise ApiError(60140, "response_code is invalid, used or expired")
    card, button = parameters.get("template_card"), parameters.get("button")
    if card is not None:
        check_card(card, callback=platform.callback, used=platform.task_ids, updates=True)
    elif not (button or {}).get("replace_name"):
        raise ApiError(41068, "neither button.replace_name nor template_card")
    code.used = True
    users = None if parameters.get("atall") else {str(one) for one in parameters.get("userids", [])}
    show_update(platform, code, users, card, str((button or {}).get("replace_name", "")))
    return {"invaliduser": [one for one in users or () if not _reachable(platform, one)]}


def show_update(platform: Platform, code: Code, users: set[str] | None, card: Json | None, replaced: str) -> None:
    """Change the card on the screens of these members (None: of all who have it)."""
    for message in platform.messages:
        if message.content.get("task_id") == code.task_id and (users is None or message.userid in users):
            if card is not None:
                message.content = {**card, "task_id": code.task_id}
                message.replaced = str(card.get("replace_text", ""))
            else:
                message.replaced = replaced
    platform.changed()


def agent_get(platform: Platform, agent_id: int, query: Mapping[str, str]) -> Json:
    """Carry out agent/get."""
    given = query.get("agentid", "")
    _check_agent(agent_id, {"agentid": int(given) if given.isdigit() else None})
    users = [{"userid": one.userid} for one in platform.members.values() if one.visible and one.present]
    return {"agentid": agent_id, "name": "管家", "allow_userinfos": {"user": users}}


METHODS: Mapping[str, Callable[[Platform, int, Json], Json]] = {
    "message/send": send,
    "message/update_template_card": update_card,
}
"""Calls whose parameters are a JSON body."""
