"""What an errcode of the Official Account API means. Only the number counts: the words beside it change."""

from typing import Final

from prometheus_client import Gauge

from bot.channels.app_api import BUSY, NO_FILE, SETTINGS_PAUSE, ApiError, SettingsRefusedError
from bot.channels.protocol import ClosedError, RetryLaterError

TOKEN_REFUSED: Final = frozenset({40001, 40014, 42001, 41001})
OUT_OF_WINDOW: Final = 45015
"""Too late, or no longer following: the words beside it say both."""
USED_UP: Final = 45047
TEMPLATE_UNKNOWN: Final = 40037
SUBSCRIPTION_REFUSED: Final = 43101
MEDIA_GONE: Final = NO_FILE
DAY_QUOTA: Final = 45009
MINUTE: Final = 60.0
_SETTINGS: Final = {
    40013: "there is no such AppID",
    40125: "the AppSecret is wrong",
    40164: "this machine's address is not in the IP whitelist",
    61004: "this machine's address is not in the IP whitelist",
    48001: "the account may not call this (is it a verified service account?)",
    48004: "this interface has been blocked for the account",
    TEMPLATE_UNKNOWN: "there is no such template; they are deleted when the account's category changes",
}
"""Errcode → what an operator has to look at."""
_NOBODY_THERE: Final = frozenset({40003, 43004, 43005, 50002})
"""No openid of this account, not following, or restricted by the platform."""
MISCONFIGURED: Final = Gauge("guanjia_wechat_misconfigured", "1 while WeChat refuses us because of a setting")


class WindowError(ClosedError):
    """Nothing may be sent to this person now. `errcode` says whether it is too late or too much."""

    def __init__(self, errcode: int, reason: str) -> None:
        super().__init__(reason)
        self.errcode = errcode


def error_of(errcode: int, errmsg: str, *, until_tomorrow: float) -> Exception:
    """Give what to make of a refusal; `until_tomorrow` are the seconds until the platform's day quotas begin anew."""
    reason = f"{errcode}: {errmsg[:200]}"
    if errcode in _SETTINGS:
        return SettingsRefusedError(f"{errcode}: {_SETTINGS[errcode]}", SETTINGS_PAUSE, everybody=True)
    if errcode == DAY_QUOTA:
        return RetryLaterError(reason, until_tomorrow, everybody=True)
    if errcode == 45011:  # noqa: PLR2004 - calls in a minute
        return RetryLaterError(reason, MINUTE, everybody=True)
    if errcode == BUSY:
        return RetryLaterError(reason)
    if errcode in {OUT_OF_WINDOW, USED_UP}:
        return WindowError(errcode, reason)
    return ApiError(errcode, reason, unreachable=errcode in _NOBODY_THERE)
