"""The page on which one plays several followers by hand, and the calls behind it."""

import asyncio
import base64
from collections.abc import Awaitable, Callable, Sequence
from importlib.resources import files

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Route

from tests.platforms.wechat.callback import send_events, verify
from tests.platforms.wechat.faults import BAD_GATEWAY, BUSY, DROPPED_AFTER_ACCEPT, refusing, slow
from tests.platforms.wechat.phone import Phone, Shown
from tests.platforms.wechat.platform import SUBSCRIPTION, Json, Platform

FAULTS = {
    "busy (-1)": BUSY,
    "502": BAD_GATEWAY,
    "slow": slow(20),
    "dropped": DROPPED_AFTER_ACCEPT,
    "used up (45047)": refusing(45047),
    "too late (45015)": refusing(45015),
    "day quota (45009)": refusing(45009),
    "token refused (40001)": refusing(40001),
}
Answer = Callable[[Request], Awaitable[Response]]


def hand_routes(platform: Platform) -> Sequence[BaseRoute]:
    """Give the page at `/` and what it calls."""

    async def page(_request: Request) -> Response:
        return HTMLResponse(files(__package__ or "").joinpath("page.html").read_text("utf-8"))

    async def people(request: Request) -> Response:
        if request.method == "POST":
            platform.add(str((await request.json())["name"]))
        return JSONResponse(_state(platform))

    async def control(request: Request) -> Response:
        given = await request.json()
        if "fault" in given:
            platform.faults.order(str(given["method"]), FAULTS[given["fault"]])
        if "hours" in given:
            platform.clock.skip(hours=float(given["hours"]))
        if "mode" in given:
            platform.mode = str(given["mode"])
        if "callback" in given:
            taken = await asyncio.to_thread(verify, platform, str(given["callback"]))
            return JSONResponse({"taken": taken})
        await asyncio.to_thread(send_events, platform)
        return JSONResponse({})

    return (
        Route("/", page),
        Route("/hand/people", people, methods=["GET", "POST"]),
        Route("/hand/control", control, methods=["POST"]),
        Route("/hand/{openid}/screen", _screen(platform)),
        Route("/hand/{openid}/{act}", _act(platform), methods=["POST"]),
    )


def _state(platform: Platform) -> Json:
    now = platform.now()
    return {
        "people": [
            {
                "openid": one.openid,
                "name": one.name,
                "follows": one.follows,
                "windows": {
                    deed: [left, int(until - now)] for deed, (left, until) in one.windows.items() if until > now
                },
            }
            for one in platform.followers.values()
        ],
        "faults": list(FAULTS),
        "menu": platform.menu,
        "callback": platform.callback,
        "mode": platform.mode,
        "time": platform.clock.now().isoformat(timespec="seconds"),
        "calls": [[call.method, call.errcode] for call in platform.calls[-15:]],
    }


def _screen(platform: Platform) -> Answer:
    async def screen(request: Request) -> Response:
        phone = Phone(platform, platform.followers[request.path_params["openid"]])
        return JSONResponse([_line(one) for one in phone.screen()])

    return screen


def _line(shown: Shown) -> Json:
    photo = base64.b64encode(shown.photo).decode() if shown.photo else None
    return {
        "mine": not shown.from_account,
        "kind": shown.kind,
        "text": shown.text,
        "passive": shown.passive,
        "labels": shown.labels,
        "photo": photo,
    }


def _act(platform: Platform) -> Answer:
    async def act(request: Request) -> Response:
        phone = Phone(platform, platform.followers[request.path_params["openid"]])
        async with request.form() as form:
            upload, text = form.get("photo"), str(form.get("text", ""))
            content = await upload.read() if isinstance(upload, UploadFile) else b""
        acts: dict[str, Callable[[], object]] = {
            "say": lambda: phone.say(text),
            "photo": lambda: phone.photo(content),
            "voice": lambda: phone.voice(text or None),
            "tap": lambda: phone.tap(text),
            "menu": lambda: phone.menu(text),
            "follow": lambda: phone.follow(text),
            "scan": lambda: phone.scan(text),
            "unfollow": phone.unfollow,
            "agree": lambda: phone.agree(SUBSCRIPTION),
        }
        await asyncio.to_thread(acts[request.path_params["act"]])
        return JSONResponse({})

    return act
