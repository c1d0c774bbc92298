"""The web chat: a page of our own, for residents and staff who use no messenger.

Pages (HTML; their forms work without JavaScript, the chat itself needs it)
    GET  /chat                 choose who to be: a demo identity, a guest; `?invite=CODE` asks to confirm an invitation
    POST /chat/enter           `who=resident-12 | staff-3 | guest-1`, or `invite=CODE`; 303 to the chat
    GET  /chat/SEAT            the chat of one identity
    POST /chat/SEAT/leave      give the identity up in this browser; 303 to /chat
    POST /chat/language        `language=zh | zh-Hant | en`, and `seat` or `invite` to come back to

A seat is one identity in one browser: several can be open side by side in tabs. The signed cookie `guanjia_chat` names
the browser and its seats; the external id of the account behind a seat is derived from both, and tells neither.

API (JSON, used by static/chat.js)
    GET  /chat/SEAT/messages   the newest messages: `{"messages": [..], "cursor": "..", "earlier": ".." or null}`
         ?since=CURSOR         what is new since then, with the next cursor. Answers overlap by a minute, because
                               transactions do not commit in order: drop the ids that are known
         ?before=EARLIER       older ones
    POST /chat/SEAT/messages   a form (multipart with photos): `id` (made by the client, 8-64 of A-Z a-z 0-9 _ -, the
                               same on every retry: one effect, the same answer again), and `text`, `choice` (the id
                               of one), `photo` (repeated). After the commit it gives `{"messages": [..]}`: what was
                               said and the replies to it; what else was due to the account comes along
    GET  /chat/SEAT/media/DIGEST    a photo that this account sent or was sent

A message: `id`, `from` (me, desk), `kind` (said, or of the outbox: reply, push, alert, survey), `text`, `at` (UTC),
`photos` (addresses), `choices` (`id`, `label`), `open` (may they still be tapped), `passing` (they close with whatever
is said next), `chosen` (label or null); of what was said also `client` (the client's id), `taken` (false: it waits for
a retry to have its effect) and `pressed` (choice id or null).

A refusal: `{"error": words for people}`. 401 unknown seat; 403 from another site (Origin or Sec-Fetch-Site must say
that it is not); 404 photo; 413 over 30 MB; 422 no message, or no photo; 429 too fast (`Retry-After`); 503 no database.
"""

from bot.channels.protocol import Channel
from bot.channels.web.channel import WebChannel
from bot.settings import Settings


def open_channel(settings: Settings) -> Channel:
    """Give the web chat; it needs no settings of its own."""
    return WebChannel(zone=settings.timezone)
