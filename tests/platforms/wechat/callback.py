"""WeChat calling the account's server: three modes, three tries of five seconds, and what the follower sees of it."""

import secrets
from dataclasses import dataclass

import httpx
import xmltodict

from tests.platforms.wechat import cipher
from tests.platforms.wechat.platform import ACCOUNT, UNAVAILABLE, Json, Message, Platform

TRIES = 3


@dataclass(frozen=True, slots=True)
class Try:
    """One delivery to the account's server: status (None: no answer in time) and body of the answer."""

    status: int | None
    body: str = ""


def to_xml(content: Json) -> str:
    """Give a message or event as XML; dicts are nested, lists repeated."""
    return f"<xml>{''.join(_element(name, value) for name, value in content.items())}</xml>"


def _element(name: str, value: object) -> str:
    if isinstance(value, dict):
        return f"<{name}>{''.join(_element(inner, one) for inner, one in value.items())}</{name}>"
    if isinstance(value, list):
        return "".join(_element(name, one) for one in value)
    if isinstance(value, int | float):
        return f"<{name}>{value}</{name}>"
    return f"<{name}><![CDATA[{str(value).replace(']]>', ']]]]><![CDATA[>')}]]></{name}>"


def verify(platform: Platform, address: str, echo: str = "5299208143561232917") -> bool:
    """Enter an address as the operator does: it is taken when it answers with the text."""
    query = _query(platform) | {"echostr": echo}
    answer = platform.client.get(address, params=query, timeout=platform.patience)
    if answer.status_code != httpx.codes.OK or answer.text != echo:
        return False
    platform.callback = address
    return True


def _query(platform: Platform, age: float = 0.0) -> dict[str, str]:
    timestamp, nonce = str(int(platform.now() - age)), str(secrets.randbelow(10**9))
    return {
        "signature": cipher.signature(platform.token, timestamp, nonce),
        "timestamp": timestamp,
        "nonce": nonce,
    }


def letter(platform: Platform, content: Json, *, age: float = 0.0, aes_key: str = "") -> tuple[dict[str, str], str]:
    """Give query and body of a callback in the account's mode, signed some seconds ago."""
    given: Json = {"ToUserName": ACCOUNT, "CreateTime": int(platform.now()), **content}
    query, xml = _query(platform, age), to_xml(given)
    if platform.mode == "plain":
        return query | {"openid": str(given["FromUserName"])}, xml
    encrypted = cipher.encrypt(xml, aes_key or platform.aes_key, platform.app_id)
    signature = cipher.signature(platform.token, query["timestamp"], query["nonce"], encrypted)
    query |= {"encrypt_type": "aes", "msg_signature": signature, "openid": str(given["FromUserName"])}
    beside = given if platform.mode == "compatible" else {"ToUserName": ACCOUNT}
    return query, to_xml(beside | {"Encrypt": encrypted})


def post(platform: Platform, query: dict[str, str], body: str | bytes) -> Try:
    """Post one body to the account's server."""
    try:
        answer = platform.client.post(
            platform.callback,
            params=query,
            content=body.encode() if isinstance(body, str) else body,
            headers={"content-type": "text/xml"},
            timeout=platform.patience,
        )
    except httpx.HTTPError:
        return Try(None)
    return Try(answer.status_code, answer.text)


def deliver(platform: Platform, content: Json, *, aes_key: str = "") -> list[Try]:
    """Bring a message to the account's server, again while it does not answer; the follower sees what comes of it."""
    done: list[Try] = []
    for _ in range(TRIES):
        done.append(post(platform, *letter(platform, content, aes_key=aes_key)))
        if done[-1].status == httpx.codes.OK:
            break
    openid = str(content["FromUserName"])
    shown = _shown(platform, done[-1], openid, aes_key or platform.aes_key)
    if shown:
        message = Message(
            openid, from_account=True, kind="text", content={"content": shown}, at=platform.now(), passive=True
        )
        platform.show(message)
    return done


def _shown(platform: Platform, last: Try, openid: str, aes_key: str) -> str:
    """Give what appears in the chat: the reply, nothing, or that the account is out of order."""
    if last.status != httpx.codes.OK:
        return UNAVAILABLE
    if last.body in {"", "success"}:
        return ""
    try:
        return read_reply(platform, last.body, openid, aes_key)
    except Exception:  # noqa: BLE001 - whatever is wrong with it, the real platform says the same
        return UNAVAILABLE


def read_reply(platform: Platform, body: str, openid: str, aes_key: str) -> str:
    """Give the text of a passive reply; raises when it is not one that the platform accepts."""
    reply = xmltodict.parse(body)["xml"]
    if platform.mode != "plain":
        expected = cipher.signature(platform.token, str(reply["TimeStamp"]), reply["Nonce"], reply["Encrypt"])
        if reply["MsgSignature"] != expected:
            raise ValueError("wrong signature")
        reply = xmltodict.parse(cipher.decrypt(reply["Encrypt"], aes_key, platform.app_id), strip_whitespace=False)[
            "xml"
        ]
    if (reply["ToUserName"], reply["FromUserName"], reply["MsgType"]) != (openid, ACCOUNT, "text"):
        raise ValueError("not for this chat")
    int(reply["CreateTime"])
    if not 0 < len(reply["Content"].encode()) <= 2048:
        raise ValueError("empty or too long")
    return str(reply["Content"])


def send_events(platform: Platform) -> list[list[Try]]:
    """Tell the account's server how its notices ended, those that it has not been told yet."""
    done = []
    while platform.events:
        done.append(deliver(platform, platform.events.popleft()))
    return done
