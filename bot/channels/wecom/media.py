"""Pictures on their way in and out; WeCom keeps what is uploaded, and what people send, for three days."""

import asyncio
from typing import Final

import structlog

from bot.channels.app_api import Api, ApiError
from bot.channels.protocol import PermanentError, RetryLaterError, UnknownOutcomeError
from bot.media import MediaStore, NotAPhotoError
from bot.reception import Reception

FETCH_PAUSES: Final = (0.3, 1.0, None)
"""Seconds between tries."""
log = structlog.get_logger()


async def fetch(api: Api, reception: Reception, media_id: str) -> tuple[str, ...]:
    """Give the digest of a picture that somebody sent, fetched at once; empty when it cannot be had."""
    for pause in FETCH_PAUSES:
        try:
            return (await reception.keep_photo(await api.download(media_id)),)
        except (PermanentError, NotAPhotoError) as error:
            log.warning("wecom_photo_not_given", error=str(error))
            return ()
        except (RetryLaterError, UnknownOutcomeError) as error:
            log.warning("wecom_photo_not_fetched", error=str(error), again=pause is not None)
        if pause is not None:
            await asyncio.sleep(pause)
    return ()


async def hear(api: Api, reception: Reception, media_id: str) -> str:
    """Give the words of a voice message; the empty string where nobody can hear it."""
    if not reception.hearing.can_hear or not media_id:
        return ""
    try:
        content = await api.download(media_id)
    except (PermanentError, RetryLaterError, UnknownOutcomeError) as error:
        log.warning("wecom_voice_not_fetched", error=str(error))
        return ""
    return await reception.hearing.words(content, "voice.amr")


async def upload(api: Api, media: MediaStore, digest: str) -> str | None:
    """Give the media_id of a picture of ours; None when there is no picture: the words matter more."""
    found = await asyncio.to_thread(media.read, digest)
    if found is None:
        log.error("photo_missing", photo=digest)
        return None
    try:
        return await api.upload_image(*found)
    except ApiError as error:
        log.warning("wecom_photo_refused", photo=digest, error=str(error))
        return None
