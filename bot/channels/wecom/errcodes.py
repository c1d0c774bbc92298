"""What an errcode of WeCom means. Only the number counts: the words beside it may change (document 90313)."""

from typing import Final

from prometheus_client import Gauge

from bot.channels.app_api import BUSY, SETTINGS_PAUSE, ApiError, SettingsRefusedError
from bot.channels.protocol import ClosedError, PermanentError, RetryLaterError

TOKEN_REFUSED: Final = frozenset({40014, 42001, 41001})
_SETTINGS: Final = {
    40001: "the secret is not that of the application",
    40013: "there is no such corporation",
    40056: "there is no such application",
    301002: "the secret belongs to another application than the agent id",
    60020: "this machine's address is not among the trusted ones of the application",
    48002: "the application may not call this",
    43012: "the application has no callback address, so it may not send cards with buttons",
}
"""Errcode → what an operator has to look at."""
_NOBODY_THERE: Final = frozenset({40003, 40031, 60011, 60111, 81013})
"""No such member, or outside the visible range of the application."""
_CLOSED: Final = frozenset({95001, 95002})
"""Customer service: five messages have been sent, or 48 hours have passed, since the person last wrote."""
_TOO_MUCH: Final = {45009: 60.0, 45011: 60.0, 45033: 5.0}
"""Errcode → seconds: too many calls, of all applications of the corporation or at the same time."""
MISCONFIGURED: Final = Gauge("guanjia_wecom_misconfigured", "1 while WeCom refuses us because of a setting")


def error_of(errcode: int, errmsg: str) -> PermanentError | RetryLaterError | ClosedError:
    """Give what to make of a refusal."""
    reason = f"{errcode}: {errmsg[:200]}"
    if errcode in _SETTINGS:
        return SettingsRefusedError(f"{errcode}: {_SETTINGS[errcode]}", SETTINGS_PAUSE, everybody=True)
    if errcode in _TOO_MUCH:
        return RetryLaterError(reason, _TOO_MUCH[errcode], everybody=True)
    if errcode in _CLOSED:
        return ClosedError(reason)
    if errcode == BUSY:
        return RetryLaterError(reason)
    return ApiError(errcode, reason, unreachable=errcode in _NOBODY_THERE)
