"""What a failed call to the Bot API means: never again, later, or nobody knows.

The descriptions are Telegram's; python-telegram-bot passes them on with another first letter, so case does not count.
"""

from typing import Final

import httpx
import structlog
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, TelegramError

from bot.channels.protocol import MovedError, PermanentError, RetryLaterError, UnknownOutcomeError
from bot.channels.telegram.requests import TooManyRequestsError

TOKEN_PAUSE: Final = 60.0
"""Seconds until a refused token is tried again: somebody has to change a setting meanwhile."""
_NOBODY_THERE: Final = ("chat not found", "user not found", "user is deactivated", "peer_id_invalid", "user_is_blocked")
# The request left, and no answer came back. After any other error of the network it cannot have reached Telegram whole.
_NO_ANSWER: Final = (httpx.ReadTimeout, httpx.WriteTimeout, httpx.ReadError, httpx.RemoteProtocolError)
log = structlog.get_logger()


def delivery_error(error: TelegramError) -> PermanentError | RetryLaterError | UnknownOutcomeError | MovedError:
    """Give what the delivery loop should make of a failed send.

    The order matters: BadRequest and TimedOut are kinds of NetworkError.
    """
    reason = f"{type(error).__name__}: {error.message}"
    if isinstance(error, ChatMigrated):
        return MovedError(reason, str(error.new_chat_id))
    if isinstance(error, Forbidden | BadRequest):
        return PermanentError(reason, unreachable=isinstance(error, Forbidden) or nobody_there(error))
    if isinstance(error, TooManyRequestsError):
        return RetryLaterError(reason, error.seconds)
    if isinstance(error, InvalidToken):
        log.error("telegram_token_refused", error=reason)
        return RetryLaterError(reason, TOKEN_PAUSE, everybody=True)
    if isinstance(error, NetworkError) and isinstance(error.__cause__, _NO_ANSWER):
        return UnknownOutcomeError(f"{reason} ({type(error.__cause__).__name__})")
    return RetryLaterError(reason)


def nobody_there(error: TelegramError) -> bool:
    """Tell whether a refused request means that the account is gone, or never was."""
    return any(words in error.message.lower() for words in _NOBODY_THERE)
