"""The Bot API over HTTP: tokens, forms, errors and whatever goes wrong by order."""

import asyncio
from collections.abc import Sequence
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import Receive, Scope, Send

from tests.platforms.telegram.faults import ApiError, Fault
from tests.platforms.telegram.methods import METHODS
from tests.platforms.telegram.payloads import Json
from tests.platforms.telegram.platform import Platform
from tests.platforms.telegram.polling import get_updates

LINK_LIFETIME = 3600.0
"""Seconds that a link to a file is good for: Telegram promises at least an hour."""


class CutResponse(Response):
    """An answer that breaks off, and the connection with it."""

    async def __call__(self, _scope: Scope, _receive: Receive, send: Send) -> None:
        """Promise more than is sent."""
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"1000")]})
        await send({"type": "http.response.body", "body": b'{"ok":', "more_body": True})


def api_routes(platform: Platform) -> Sequence[BaseRoute]:
    """Give the routes that the bot calls."""

    async def call(request: Request) -> Response:
        method = request.path_params["method"]
        parameters = await _parameters(request)
        if request.path_params["token"] != platform.token:
            return _error(ApiError(401, "Unauthorized"))
        fault = platform.faults.take(method, parameters)
        response = await _answer(platform, method, parameters, fault)
        cut = isinstance(response, CutResponse)
        platform.record(method, _without_files(parameters), 0 if cut else response.status_code)
        return response

    async def download(request: Request) -> Response:
        file = platform.files.get(request.path_params["file_id"])
        if request.path_params["token"] != platform.token or file is None:
            return _error(ApiError(404, "Not Found"))
        fault = platform.faults.take("file", {})
        if fault is not None:
            return await _broken(fault)
        if not file.linked_at or platform.now() - file.linked_at > LINK_LIFETIME:
            return _error(ApiError(404, "Not Found"))
        return Response(file.content, media_type="application/octet-stream")

    return (
        Route("/bot{token}/{method}", call, methods=["GET", "POST"]),
        Route("/file/bot{token}/photos/{file_id}", download),
    )


async def _answer(platform: Platform, method: str, parameters: Json, fault: Fault | None) -> Response:
    if fault is not None and not fault.takes_effect:
        return await _broken(fault)
    response = await _carry_out(platform, method, parameters)
    if fault is None:
        return response
    await asyncio.sleep(fault.delay)
    return CutResponse() if fault.cut else response


async def _carry_out(platform: Platform, method: str, parameters: Json) -> Response:
    try:
        result: Any
        if method.lower() == "getupdates":
            result = await get_updates(platform, parameters)
        elif method.lower() in METHODS:
            with platform.lock:
                result = METHODS[method.lower()](platform, parameters)
        else:
            raise ApiError(404, "Not Found")  # noqa: TRY301 - one place turns errors into answers
    except ApiError as error:
        return _error(error)
    return JSONResponse({"ok": True, "result": result})


async def _broken(fault: Fault) -> Response:
    await asyncio.sleep(fault.delay)
    if fault.cut:
        return CutResponse()
    if fault.html or fault.error is None:
        return HTMLResponse("<html><h1>502 Bad Gateway</h1>nginx</html>", status_code=fault.status)
    return _error(fault.error, fault.status)


def _error(error: ApiError, status: int | None = None) -> Response:
    body: Json = {"ok": False, "error_code": error.code, "description": error.description}
    if error.parameters:
        body["parameters"] = dict(error.parameters)
    return JSONResponse(body, status_code=error.code if status is None else status)


async def _parameters(request: Request) -> Json:
    """Give the parameters from wherever the Bot API allows them: query, form, files, JSON."""
    parameters: Json = dict(request.query_params)
    if request.method == "POST" and request.headers.get("content-type", "").startswith("application/json"):
        parameters.update(await request.json())
        return parameters
    async with request.form(max_files=20, max_part_size=64 * 1024 * 1024) as form:
        for name, value in form.multi_items():
            parameters[name] = await value.read() if isinstance(value, UploadFile) else value
    return parameters


def _without_files(parameters: Json) -> Json:
    return {
        name: f"{len(value)} bytes" if isinstance(value, bytes) else value
        for name, value in parameters.items()
        if name != "allowed_updates"
    }
