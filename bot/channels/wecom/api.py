"""What only WeCom's API has: its access token, and questions that are asked once, at the start."""

from collections.abc import Mapping
from typing import Final

import httpx
from pydantic import SecretStr

from bot.channels.app_api import TOKEN_TIMEOUT, Errcodes, Json, read_answer
from bot.channels.protocol import RetryLaterError
from bot.channels.tokens import Fetched
from bot.channels.wecom.errcodes import MISCONFIGURED, TOKEN_REFUSED, error_of

ERRCODES: Final = Errcodes("wecom", TOKEN_REFUSED, error_of, MISCONFIGURED)


async def fetch_token(client: httpx.AsyncClient, corp_id: str, secret: SecretStr) -> Fetched:
    """Ask for an access token; raises what says why there is none."""
    query = {"corpid": corp_id, "corpsecret": secret.get_secret_value()}
    answer = await ask_once(client, "/cgi-bin/gettoken", query)
    return Fetched(str(answer["access_token"]), float(answer["expires_in"]))


async def ask_once(client: httpx.AsyncClient, path: str, query: Mapping[str, str]) -> Json:
    """Give the answer to one question, asked once; raises one of the errors of `bot.channels.protocol`."""
    try:
        answer = read_answer(await client.get(path, params=dict(query), timeout=TOKEN_TIMEOUT))
    except httpx.HTTPError as error:
        # Its own words may hold the address, and that the secret.
        raise RetryLaterError(f"{path}: {type(error).__name__}") from None
    if answer["errcode"] != 0:
        raise error_of(answer["errcode"], str(answer.get("errmsg", "")))
    return answer
