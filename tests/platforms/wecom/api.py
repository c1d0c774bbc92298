"""The API over HTTP: tokens, JSON, files, errors with status 200, and whatever goes wrong by order."""

import asyncio
import json
from collections.abc import Callable, Sequence

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from tests.platforms.scripted import CutResponse
from tests.platforms.wecom import kf
from tests.platforms.wecom.faults import ApiError, Fault
from tests.platforms.wecom.methods import METHODS, agent_get, agent_of, get_token
from tests.platforms.wecom.platform import MEDIA_LIFETIME, Json, Platform

CALLS = {
    **METHODS,
    "kf/sync_msg": kf.sync_msg,
    "kf/send_msg": kf.send_msg,
}
LARGEST_IMAGE = 10 * 1024 * 1024


def api_routes(platform: Platform) -> Sequence[BaseRoute]:
    """Give the routes that the application calls."""

    async def token(request: Request) -> Response:
        return await _call(platform, "gettoken", {}, lambda: get_token(platform, request.query_params))

    async def method(request: Request) -> Response:
        name = request.path_params["method"]
        body: Json = json.loads(await request.body() or b"{}")
        if name not in CALLS:
            return JSONResponse({"errcode": 43002, "errmsg": "require another method"})
        return await _call(platform, name, body, lambda: CALLS[name](platform, _agent(platform, request), body))

    async def agent(request: Request) -> Response:
        return await _call(
            platform, "agent/get", {}, lambda: agent_get(platform, _agent(platform, request), request.query_params)
        )

    async def upload(request: Request) -> Response:
        async with request.form() as form:
            file = form.get("media")
            content = await file.read() if isinstance(file, UploadFile) else b""
        return await _call(
            platform, "media/upload", {"bytes": len(content)}, lambda: _upload(platform, request, content)
        )

    async def download(request: Request) -> Response:
        return await _download(platform, request)

    return (
        Route("/cgi-bin/gettoken", token),
        Route("/cgi-bin/agent/get", agent),
        Route("/cgi-bin/media/upload", upload, methods=["POST"]),
        Route("/cgi-bin/media/get", download),
        Route("/cgi-bin/{method:path}", method, methods=["POST"]),
    )


def _agent(platform: Platform, request: Request) -> int:
    return agent_of(platform, request.query_params.get("access_token", ""))


async def _call(platform: Platform, name: str, parameters: Json, carry_out: Callable[[], Json]) -> Response:
    fault = platform.faults.take(name)
    if fault is not None and not fault.takes_effect:
        platform.record(name, parameters, fault.error.errcode if fault.error else None)
        return await _broken(fault)
    with platform.lock:
        try:
            answer: Json = {"errcode": 0, "errmsg": "ok"} | carry_out()
        except ApiError as error:
            answer = {"errcode": error.errcode, "errmsg": error.errmsg}
        platform.record(name, parameters, answer["errcode"])
    if fault is not None:
        await asyncio.sleep(fault.delay)
        if fault.cut:
            return CutResponse()
    return JSONResponse(answer)


async def _broken(fault: Fault) -> Response:
    await asyncio.sleep(fault.delay)
    if fault.cut:
        return CutResponse()
    if fault.error is None:
        return Response(fault.body, fault.status, media_type="text/html")
    return JSONResponse({"errcode": fault.error.errcode, "errmsg": fault.error.errmsg}, fault.status)


def _upload(platform: Platform, request: Request, content: bytes) -> Json:
    _agent(platform, request)
    if request.query_params.get("type") != "image":
        raise ApiError(40005, "invalid file type")
    if not 5 < len(content) <= LARGEST_IMAGE:
        raise ApiError(40006, "invalid file size")
    return {"type": "image", "media_id": platform.keep_media(content), "created_at": str(int(platform.now()))}


async def _download(platform: Platform, request: Request) -> Response:
    """Give a file; an error is JSON with status 200, as the platform's."""
    media = platform.media.get(request.query_params.get("media_id", ""))

    def carry_out() -> Json:
        _agent(platform, request)
        if media is None or platform.now() - media.at >= MEDIA_LIFETIME:
            raise ApiError(40007, "invalid media_id")
        return {}

    answer = await _call(platform, "media/get", {}, carry_out)
    if media is None or isinstance(answer, CutResponse) or bytes(answer.body) != _OK:
        return answer
    return Response(media.content, media_type="image/jpeg")


_OK = bytes(JSONResponse({"errcode": 0, "errmsg": "ok"}).body)
