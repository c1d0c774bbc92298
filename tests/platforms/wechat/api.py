"""The Official Account API over HTTP: tokens, JSON, files, errors with status 200, and whatever goes wrong by order."""

import asyncio
from collections.abc import Sequence

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import Receive, Scope, Send

from tests.platforms.wechat.callback import send_events
from tests.platforms.wechat.faults import ApiError, Fault
from tests.platforms.wechat.methods import METHODS, stable_token
from tests.platforms.wechat.platform import Json, Platform

LARGEST_IMAGE = 2 * 1024 * 1024


class CutResponse(Response):
    """An answer that breaks off, and the connection with it."""

    async def __call__(self, _scope: Scope, _receive: Receive, send: Send) -> None:
        """Promise more than is sent."""
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"1000")]})
        await send({"type": "http.response.body", "body": b'{"errcode":', "more_body": True})


def api_routes(platform: Platform) -> Sequence[BaseRoute]:
    """Give the routes that the account's server calls."""

    async def call(request: Request) -> Response:
        method = request.path_params["method"]
        parameters: Json = await _parameters(request)
        fault = platform.faults.take(method, parameters)
        if fault is not None and not fault.takes_effect:
            response = await _broken(fault)
            errcode = fault.errcode or None
        else:
            response, errcode = await _carry_out(platform, request, method, parameters)
            if fault is not None:
                await asyncio.sleep(fault.delay)
                response = CutResponse() if fault.cut else response
        platform.record(method, {name: value for name, value in parameters.items() if name != "media"}, errcode)
        return response

    return (Route("/cgi-bin/{method:path}", call, methods=["GET", "POST"]),)


async def _carry_out(platform: Platform, request: Request, method: str, parameters: Json) -> tuple[Response, int]:
    try:
        if not platform.whitelisted:
            raise ApiError(40164, "invalid ip 127.0.0.1, not in whitelist")  # noqa: TRY301 - one place makes answers of errors
        with platform.lock:
            if method == "stable_token":
                return JSONResponse(stable_token(platform, parameters)), 0
            _check_token(platform, request.query_params.get("access_token", ""))
            if method == "media/get":
                return _download(platform, parameters), 0
            if method == "media/upload":
                return JSONResponse(_upload(platform, parameters)), 0
            if method not in METHODS:
                raise ApiError(40066, "invalid url")  # noqa: TRY301 - the same
            found = METHODS[method](platform, parameters)
    except ApiError as error:
        return JSONResponse({"errcode": error.errcode, "errmsg": f"{error.errmsg} rid: 0"}), error.errcode
    if platform.event_first:
        await asyncio.to_thread(send_events, platform)
    return JSONResponse({"errcode": 0, "errmsg": "ok"} | found), 0


def _check_token(platform: Platform, token: str) -> None:
    if not token:
        raise ApiError(41001, "access_token missing")
    until = platform.tokens.get(token)
    if until is None:
        raise ApiError(40001, "invalid credential, access_token is invalid or not latest")
    if until <= platform.now():
        raise ApiError(42001, "access_token expired")


def _download(platform: Platform, parameters: Json) -> Response:
    stored = platform.media.get(str(parameters.get("media_id")))
    if stored is None or stored[1] <= platform.now():
        raise ApiError(40007, "invalid media_id")
    return Response(stored[0], media_type="image/jpeg")


def _upload(platform: Platform, parameters: Json) -> Json:
    content = parameters.get("media")
    if not isinstance(content, bytes) or not content:
        raise ApiError(41005, "media data missing")
    if len(content) > LARGEST_IMAGE:
        raise ApiError(45001, "media size out of limit")
    return {"type": "image", "media_id": platform.keep_media(content), "created_at": int(platform.now())}


async def _broken(fault: Fault) -> Response:
    await asyncio.sleep(fault.delay)
    if fault.cut:
        return CutResponse()
    if fault.html:
        return HTMLResponse("<html><h1>Bad Gateway</h1>nginx</html>", status_code=fault.status)
    return JSONResponse({"errcode": fault.errcode, "errmsg": "as ordered"}, fault.status)


async def _parameters(request: Request) -> Json:
    parameters: Json = dict(request.query_params)
    parameters.pop("access_token", None)
    if request.method == "POST" and request.headers.get("content-type", "").startswith("application/json"):
        parameters.update(await request.json())
        return parameters
    async with request.form(max_part_size=64 * 1024 * 1024) as form:
        for name, value in form.multi_items():
            parameters[name] = await value.read() if isinstance(value, UploadFile) else value
    return parameters
