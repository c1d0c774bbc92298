"""What only the Official Account API has: its stable token, and day quotas that begin anew at midnight in China."""

from datetime import datetime, timedelta, timezone
from typing import Final

import httpx

from bot.channels.app_api import TOKEN_TIMEOUT, Errcodes, read_answer
from bot.channels.protocol import RetryLaterError
from bot.channels.tokens import Fetched
from bot.channels.wechat.errcodes import MISCONFIGURED, TOKEN_REFUSED, error_of
from bot.clock import Clock
from bot.settings import WechatSettings

CHINA: Final = timezone(timedelta(hours=8))
"""The platform's clock."""


async def fetch_token(client: httpx.AsyncClient, settings: WechatSettings) -> Fetched:
    """Ask for the account's stable token, which all who ask get alike while it is good; raises what says why not."""
    body = {
        "grant_type": "client_credential",
        "appid": settings.app_id,
        "secret": settings.secret.get_secret_value(),
        "force_refresh": False,
    }
    try:
        answer = read_answer(await client.post("/cgi-bin/stable_token", json=body, timeout=TOKEN_TIMEOUT))
    except httpx.HTTPError as error:
        raise RetryLaterError(f"stable_token: {type(error).__name__}") from None
    if answer["errcode"] != 0:
        raise error_of(answer["errcode"], str(answer.get("errmsg", "")), until_tomorrow=3600.0)
    return Fetched(str(answer["access_token"]), float(answer["expires_in"]))


def errcodes(clock: Clock) -> Errcodes:
    """Give what the errcodes mean at the time of the clock."""

    def error(errcode: int, errmsg: str) -> Exception:
        return error_of(errcode, errmsg, until_tomorrow=until_tomorrow(clock.now()))

    return Errcodes("wechat", TOKEN_REFUSED, error, MISCONFIGURED)


def until_tomorrow(now: datetime) -> float:
    """Give the seconds until midnight in China, when the platform counts its day quotas anew, and a minute."""
    local = now.astimezone(CHINA)
    midnight = local.replace(hour=0, minute=1, second=0, microsecond=0) + timedelta(days=1)
    return (midnight - local).total_seconds()
