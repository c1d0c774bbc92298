"""WeChat Official Account (微信服务号): residents in the chat with it.

    GET  /channels/wechat    verification of the address: `echostr` as it came
    POST /channels/wechat    a message or an event, plain or encrypted (in compatible mode only that part counts). 200
                             after the commit, with the answer as passive reply where it is ready within four seconds,
                             else `success` and the answer by customer service. 403 wrong signature, or stale; 400 no
                             message of ours; 413 over 64 KB

Messages out: what a resident did opens a window in which so many may be sent (quota.py); outside it a subscription
notification or a template message goes out, if there is one (notices.py), else the message is held until they write.
What it takes to connect an account, and what cannot be tested without one: docs/wechat.md.
"""

from bot.channels.wechat.channel import WechatChannel, open_channel

__all__ = ["WechatChannel", "open_channel"]
