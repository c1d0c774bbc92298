"""WeCom's customer service (微信客服): residents write with their own WeChat, without following anything.

    GET  /channels/kf    verification of the callback address
    POST /channels/kf    'there is something new': 200 after it has been fetched and stored, 503 until then

Messages are fetched with a cursor, kept by the platform for three days. After each message of theirs, five of ours may
be sent within 48 hours; what is over waits until they write again. A person is known by the customer-service account
that they wrote to, and their id there.
"""

from bot.channels.wecom.kf.channel import KfChannel, open_channel

__all__ = ["KfChannel", "open_channel"]
