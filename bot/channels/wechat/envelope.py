"""Opening what WeChat posts, and closing what it gets back: signature, AES, current and previous key."""

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from wechatpy.crypto import PrpCrypto, WeChatCrypto

from bot.channels.callbacks import Element, RefusedCallbackError, check_freshness, check_signature, read_xml
from bot.settings import WechatSettings

_MOST_REMEMBERED: Final = 5000


@dataclass(frozen=True, slots=True)
class Opened:
    """What was in an envelope. `seal` gives the XML of a reply in the form in which the platform wants it."""

    content: Element
    seal: Callable[[str], str]


@dataclass(slots=True)
class Envelopes:
    """The token and keys of one account.

    In plain mode the signature says nothing of the body: one that was seen with a body is taken with no other.
    """

    settings: WechatSettings
    _seen: OrderedDict[str, bytes] = field(default_factory=OrderedDict)

    def verify(self, query: Mapping[str, str], now: datetime) -> str:
        """Give the `echostr` of a verification to answer with; raises RefusedCallbackError."""
        self._check_plain(query, now)
        return query.get("echostr", "")

    def open(self, query: Mapping[str, str], body: bytes, now: datetime) -> Opened:
        """Give what is in a posted body; raises RefusedCallbackError."""
        if query.get("encrypt_type", "raw") == "raw":
            return self._open_plain(query, body, now)
        if query["encrypt_type"] != "aes":
            raise RefusedCallbackError("encrypt_type")
        return self._open_safe(query, body, now)

    def _check_plain(self, query: Mapping[str, str], now: datetime) -> None:
        timestamp = query.get("timestamp", "")
        check_signature(query.get("signature", ""), self._token, timestamp, query.get("nonce", ""))
        check_freshness(timestamp, now)

    def _open_plain(self, query: Mapping[str, str], body: bytes, now: datetime) -> Opened:
        self._check_plain(query, now)
        if not self.settings.plain:
            raise RefusedCallbackError("not encrypted", 403)
        digest = hashlib.sha256(body).digest()
        if self._seen.setdefault(query["signature"], digest) != digest:
            raise RefusedCallbackError("a signature that came with another body", 403)
        if len(self._seen) > _MOST_REMEMBERED:
            self._seen.popitem(last=False)
        return Opened(read_xml(body), lambda reply: reply)

    def _open_safe(self, query: Mapping[str, str], body: bytes, now: datetime) -> Opened:
        """Open an encrypted body: what lies beside the encrypted part (compatible mode) is not looked at."""
        timestamp, nonce = query.get("timestamp", ""), query.get("nonce", "")
        encrypted = read_xml(body).value("Encrypt")
        # `signature` covers neither: checking that one is a mistake that the platform's own documents warn of.
        check_signature(query.get("msg_signature", ""), self._token, timestamp, nonce, encrypted)
        check_freshness(timestamp, now)
        text, key = self._decrypt(encrypted)
        return Opened(read_xml(text), lambda reply: self._seal(reply, key, timestamp, nonce))

    def _decrypt(self, encrypted: str) -> tuple[str, str]:
        """Give the text and the key that opened it: the current one, or the one before."""
        for key in self._keys:
            try:
                return str(
                    PrpCrypto(_bytes_of(key, self._token, self.settings.app_id)).decrypt(
                        encrypted, self.settings.app_id
                    )
                ), key
            except Exception:  # noqa: BLE001, S112 - wechatpy stumbles over garbage in a dozen ways
                continue
        raise RefusedCallbackError("not encrypted with our key, or not for us")

    def _seal(self, reply: str, key: str, timestamp: str, nonce: str) -> str:
        crypto = WeChatCrypto(self._token, key, self.settings.app_id)
        return str(crypto.encrypt_message(reply, nonce, timestamp))

    @property
    def _token(self) -> str:
        return self.settings.token.get_secret_value()

    @property
    def _keys(self) -> list[str]:
        both = (self.settings.aes_key, self.settings.previous_aes_key)
        return [key.get_secret_value() for key in both if key is not None]


def _bytes_of(key: str, token: str, app_id: str) -> bytes:
    return bytes(WeChatCrypto(token, key, app_id).key)
