"""Photos that people send: fetched at once, for Telegram's links hold the bot's token and expire."""

import asyncio
import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import structlog
from telegram import Bot, Message
from telegram.error import BadRequest, TelegramError

from bot.media import LARGEST_PHOTO

RETRY_PAUSES: Final = (0.3, 0.6, 1.2, 2.4)
"""Seconds between tries."""
LONGEST_FETCH: Final = 30.0
"""Seconds for all tries together: then the photo is given up, lest it hold up everybody's messages."""
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class PhotoFile:
    """A picture on Telegram's servers; `size` in bytes, 0 when Telegram does not say."""

    file_id: str
    size: int


def photo_of(message: Message) -> PhotoFile | None:
    """Give the picture of a message in its largest size, also when it was sent as a file."""
    if message.photo:
        largest = max(message.photo, key=lambda size: size.width * size.height)
        return PhotoFile(largest.file_id, largest.file_size or 0)
    document = message.document
    if document is not None and (document.mime_type or "").startswith("image/"):
        return PhotoFile(document.file_id, document.file_size or 0)
    return None


async def fetch(bot: Bot, photo: PhotoFile) -> bytes | None:
    """Give the bytes of a picture, or None when it is too large or cannot be had."""
    if photo.size > LARGEST_PHOTO:
        log.warning("telegram_photo_too_large", size=photo.size)
        return None
    try:
        async with asyncio.timeout(LONGEST_FETCH):
            return await _try_again(bot, photo, RETRY_PAUSES)
    except TimeoutError:
        log.warning("telegram_photo_given_up", seconds=LONGEST_FETCH)
        return None


async def _try_again(bot: Bot, photo: PhotoFile, pauses: Sequence[float]) -> bytes | None:
    for pause in (*pauses, None):
        try:
            # Asked for anew each time: the link from an earlier try may have expired.
            file = await bot.get_file(photo.file_id)
            return bytes(await file.download_as_bytearray())
        except BadRequest as error:
            log.warning("telegram_photo_not_given", error=error.message)
            return None
        except (TelegramError, KeyError) as error:
            log.warning("telegram_photo_not_fetched", error=type(error).__name__, again=pause is not None)
        if pause is not None:
            await asyncio.sleep(pause * random.uniform(0.5, 1.0))  # noqa: S311 - jitter is no secret
    return None
