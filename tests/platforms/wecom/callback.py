"""WeCom calling the application: verification within a second, messages with three tries of five seconds."""

import secrets
from dataclasses import dataclass
from functools import cache
from xml.sax.saxutils import escape

import httpx
import xmltodict

from intents.trust import trusted
from tests.platforms.wecom import cipher
from tests.platforms.wecom.methods import show_update
from tests.platforms.wecom.platform import Json, Platform

TRIES = 3
PATIENCE = 5.0
VERIFY_PATIENCE = 1.0


@dataclass(frozen=True, slots=True)
class Try:
    """One delivery of a message to the application: status (None: no answer in time) and body of the answer."""

    status: int | None
    body: str = ""


@cache
def _client() -> httpx.Client:
    """Give one client for all calls: a new one reads all certificates of the machine first."""
    return httpx.Client(limits=httpx.Limits(max_keepalive_connections=0), verify=trusted())


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


def envelope(platform: Platform, xml: str, *, receive_id: str = "", aes_key: str = "") -> str:
    """Give the encrypted body of a callback."""
    encrypted = cipher.encrypt(xml, aes_key or platform.aes_key, receive_id or platform.corp_id)
    to = escape(platform.corp_id)
    return (
        f"<xml><ToUserName><![CDATA[{to}]]></ToUserName><Encrypt><![CDATA[{encrypted}]]></Encrypt>"
        "<AgentID><![CDATA[1000002]]></AgentID></xml>"
    )


def signed(platform: Platform, encrypted: str, *, age: float = 0.0) -> dict[str, str]:
    """Give the query of a callback that was signed some seconds ago."""
    timestamp, nonce = str(int(platform.now() - age)), secrets.token_hex(5)
    given = {"msg_signature": cipher.signature(platform.token, timestamp, nonce, encrypted)}
    return given | {"timestamp": timestamp, "nonce": nonce}


def verify(platform: Platform, address: str, text: str = "1616140317555161061") -> bool:
    """Enter a callback address as the administrator does: it is taken when it answers with the decrypted text."""
    encrypted = cipher.encrypt(text, platform.aes_key, platform.corp_id)
    query = signed(platform, encrypted) | {"echostr": encrypted}
    try:
        answer = _client().get(address, params=query, timeout=VERIFY_PATIENCE)
    except httpx.HTTPError:
        return False
    if answer.status_code != httpx.codes.OK or answer.content != text.encode():
        return False
    platform.callback = address
    return True


def deliver(platform: Platform, content: Json, *, tries: int = TRIES, address: str = "") -> list[Try]:
    """Bring a message to the application, again while it does not answer with 200; give how each try went."""
    done: list[Try] = []
    body = envelope(platform, to_xml(content))
    for _ in range(tries):
        done.append(post(platform, body, address=address))
        if done[-1].status == httpx.codes.OK:
            _obey(platform, done[-1].body)
            break
    return done


def post(platform: Platform, body: str, query: dict[str, str] | None = None, *, address: str = "") -> Try:
    """Post one body to the application, signed unless a query is given."""
    encrypted = str(xmltodict.parse(body)["xml"]["Encrypt"]) if query is None else ""
    try:
        answer = _client().post(
            address or platform.callback,
            params=query or signed(platform, encrypted),
            content=body.encode(),
            headers={"content-type": "text/xml"},
            timeout=PATIENCE,
        )
    except httpx.HTTPError:
        return Try(None)
    return Try(answer.status_code, answer.text)


def _obey(platform: Platform, body: str) -> None:
    """Do what a passive reply says; raises when it is neither empty, `success` nor encrypted for this corporation."""
    if body in {"", "success"}:
        return
    reply = xmltodict.parse(body)["xml"]
    expected = cipher.signature(platform.token, str(reply["TimeStamp"]), reply["Nonce"], reply["Encrypt"])
    if reply["MsgSignature"] != expected:
        raise AssertionError("the passive reply is not signed")
    inner = xmltodict.parse(cipher.decrypt(reply["Encrypt"], platform.aes_key, platform.corp_id))["xml"]
    if inner["MsgType"] != "update_button":
        raise AssertionError(f"a passive reply that this fake does not know: {inner['MsgType']}")
    with platform.lock:
        code = next(one for one in reversed(platform.codes.values()) if not one.used)
        code.used = True
        show_update(platform, code, {inner["ToUserName"]}, None, inner["Button"]["ReplaceName"])
