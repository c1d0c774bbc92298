"""The web chat: a page of our own, for residents and staff who use no messenger.

Pages (HTML, forms work without JavaScript; the chat itself needs it)
    GET  /chat                        choose who to be: a demo identity, a guest; `?invite=CODE` asks to confirm an invitation
    POST /chat/enter                  `who=resident-12 | staff-3 | guest-1`, or `invite=CODE`; 303 to the chat
    GET  /chat/SEAT                   the chat of one identity
    POST /chat/SEAT/leave             give the identity up in this browser; 303 to /chat
    POST /chat/language               `language=zh | zh-Hant | en`, and `seat` or `invite` to come back to

A seat is one identity in one browser: several can be open side by side in tabs. The signed cookie `guanjia_chat` names
the browser and its seats; the account behind a seat has an external id that is derived from both and kept nowhere else.

API (JSON, used by static/chat.js; every refusal is `{"error": "words for people"}`)
    GET  /chat/SEAT/messages          the newest messages, `{"messages": [..], "cursor": "..", "earlier": ".." or null}`
         ?since=CURSOR                what is new since, again with a cursor. It overlaps the last answer by a minute, for
                                      transactions do not commit in order: drop the ids that are known
         ?before=EARLIER              older ones
    POST /chat/SEAT/messages          a form (multipart with photos): `id` (made by the client, 8-64 of A-Z a-z 0-9 _ -,
                                      the same on every retry: one effect, the same answer again), and `text`, `choice`
                                      (the id of a choice), `photo` (repeated, up to 9 of 10 MB). Gives `{"messages": [..]}`:
                                      the message itself and the replies to it, after the commit
    GET  /chat/SEAT/media/DIGEST      a photo that this account sent or was sent

    A message is `{"id", "from": "me" | "desk", "kind": "said" | "reply" | "push" | "alert" | "survey", "text", "at": UTC,
    "photos": [address, ..], "choices": [{"id", "label"}, ..], "open": may its choices still be tapped,
    "chosen": label or null, "client": the client's id or null, "taken": has it had its effect, "pressed": choice id or null}`.
    401: unknown seat. 403: the request came from another site (Origin or Sec-Fetch-Site must say that it did not).
    413: larger than 30 MB. 422: not a message, or not a photo. 429: too fast (`Retry-After`). 503: the database is away.
"""

from bot.channels.protocol import Channel
from bot.channels.web.channel import WebChannel
from bot.settings import Settings


def open_channel(settings: Settings) -> Channel:
    """Give the web chat; it needs no settings of its own."""
    return WebChannel(zone=settings.timezone)
