"""Pictures: fetched as soon as somebody sends one, uploaded before we send one; WeChat keeps both for three days."""

import asyncio
from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

import structlog

from bot.channels.app_api import Api
from bot.channels.protocol import PermanentError, RetryLaterError, UnknownOutcomeError
from bot.media import MediaStore, NotAPhotoError

FETCH_PAUSES: Final = (0.3, 1.0, 3.0)
"""Seconds between tries; a token that cannot be had is waited for no longer than that."""
UPLOADS_GOOD: Final = timedelta(days=2, hours=12)
_MOST_REMEMBERED: Final = 1000
log = structlog.get_logger()


@dataclass(slots=True)
class Pictures:
    """Pictures of one account. An upload is used again while it is good."""

    api: Api
    store: MediaStore
    _uploads: OrderedDict[str, tuple[str, datetime]] = field(default_factory=OrderedDict)

    async def fetch(self, media_id: str) -> tuple[str, ...]:
        """Give the digest of a picture that somebody sent, or nothing when it cannot be had or is none."""
        for pause in (*FETCH_PAUSES, None):
            try:
                content = await self.api.download(media_id)
                return (await asyncio.to_thread(self.store.save, content),)
            except (PermanentError, NotAPhotoError) as error:
                log.warning("wechat_photo_not_given", error=f"{type(error).__name__}: {error}")
                return ()
            except (RetryLaterError, UnknownOutcomeError) as error:
                log.warning("wechat_photo_not_fetched", error=str(error), again=pause is not None)
            if pause is not None:
                await asyncio.sleep(pause)
        return ()

    async def upload(self, digest: str) -> str | None:
        """Give the media_id of a photo of ours; None when it is not here. Raises as `Api.post`."""
        now = self.api.tokens.clock.now()
        known = self._uploads.get(digest)
        if known is not None and known[1] > now:
            return known[0]
        found = await asyncio.to_thread(self.store.read, digest)
        if found is None:
            log.error("photo_missing", photo=digest)
            return None
        media_id = await self.api.upload_image(*found)
        self._uploads[digest] = (media_id, now + UPLOADS_GOOD)
        if len(self._uploads) > _MOST_REMEMBERED:
            self._uploads.popitem(last=False)
        return media_id

    def forget(self, digest: str) -> None:
        """Upload this one anew next time."""
        self._uploads.pop(digest, None)
