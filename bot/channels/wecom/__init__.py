"""WeCom (企业微信): staff in the chat with an application of their corporation (自建应用).

    GET  /channels/wecom    verification of the callback address: the decrypted `echostr`, bare, within a second
    POST /channels/wecom    a message or an event, encrypted; 200 after the commit, with an empty body, or `success` for
                            what is not understood. 403 wrong signature or receiver, or stale; 400 no message;
                            413 too large; 503 not stored in time: WeCom asks again, and the second call joins the first

Tickets are shown as template cards; when what a card offers no longer holds, its buttons are replaced by how the ticket
stands (refresh.py). What it takes to connect a corporation: docs/wecom.md.
"""

from bot.channels.wecom.channel import WecomChannel, open_channel

__all__ = ["WecomChannel", "open_channel"]
