"""The answer in the response to a callback: free of any quota, if it is ready within the five seconds."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from wechatpy.replies import TextReply

from bot.channels.protocol import Outgoing
from bot.channels.wechat.layout import LONGEST_TEXT, clean, numbered, size

SUCCESS: Final = "success"
"""What the platform takes for 'received, nothing to say now'."""


@dataclass(slots=True)
class Ride:
    """Decides, once, whether an answer rides in the response: it is asked in the transaction, or it is too late.

    Whoever comes first wins: after `close` nothing rides, and once something rides the response waits for the commit.
    """

    links: bool
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _decided: bool = False

    def choose(self, messages: Sequence[Outgoing]) -> int:
        """Give how many of these messages one response holds."""
        with self._lock:
            if self._decided:
                return 0
            number = fitting(messages, links=self.links)
            self._decided = number > 0
            return number

    def close(self) -> bool:
        """Let nothing ride any more; False when something does already."""
        with self._lock:
            if self._decided:
                return False
            self._decided = True
            return True


def fitting(messages: Sequence[Outgoing], *, links: bool) -> int:
    """Give how many of the first messages fit into one text: one with photos does not, one with choices ends it."""
    number = 0
    for message in messages:
        if message.photos or size(text_of(messages[: number + 1], links=links)) > LONGEST_TEXT:
            break
        number += 1
        if message.choices:
            break
    return number


def text_of(messages: Sequence[Outgoing], *, links: bool) -> str:
    """Give the messages as one text."""
    return "\n\n".join(numbered(message.text, message.choices, links=links) for message in messages)


def reply_xml(text: str, openid: str, account: str, now: datetime) -> str:
    """Give the reply as XML, well-formed whatever is in the text."""
    # wechatpy puts it into CDATA as it is.
    content = clean(text).replace("]]>", "]]]]><![CDATA[>")
    return str(TextReply(source=account, target=openid, content=content, time=int(now.timestamp())).render())
