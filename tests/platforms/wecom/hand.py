"""The page on which one plays several members by hand, and the calls behind it."""

from collections.abc import Callable, Sequence
from importlib.resources import files

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Route

from tests.platforms.wecom.callback import Try, verify
from tests.platforms.wecom.faults import BAD_GATEWAY, BUSY, DROPPED_AFTER_ACCEPT, failing, slow
from tests.platforms.wecom.phone import Phone
from tests.platforms.wecom.platform import Platform

FAULTS = {
    "-1 busy": BUSY,
    "40014 token": failing(40014, "invalid access_token"),
    "60020 ip": failing(60020, "not allow to access from your ip"),
    "502": BAD_GATEWAY,
    "slow": slow(20),
    "dropped": DROPPED_AFTER_ACCEPT,
}


def hand_routes(platform: Platform) -> Sequence[BaseRoute]:
    """Give the page at `/` and what it calls."""

    async def page(_request: Request) -> Response:
        return HTMLResponse(files(__package__ or "").joinpath("page.html").read_text("utf-8"))

    async def members(request: Request) -> Response:
        if request.method == "POST":
            given = await request.json()
            platform.add_member(given["userid"], given.get("name") or given["userid"])
        listed = [{"userid": one.userid, "name": one.name, "visible": one.visible} for one in platform.members.values()]
        state = {"callback": platform.callback, "calls": len(platform.calls), "dropped": len(platform.dropped)}
        return JSONResponse({"members": listed, "faults": list(FAULTS), **state})

    async def enter_callback(request: Request) -> Response:
        given = await request.json()
        return JSONResponse({"taken": await run_in_threadpool(verify, platform, given["address"])})

    async def fault(request: Request) -> Response:
        given = await request.json()
        platform.faults.order(given["method"], FAULTS[given["fault"]])
        return JSONResponse({})

    async def calls(_request: Request) -> Response:
        newest = platform.calls[-50:]
        return JSONResponse([{"method": c.method, "parameters": c.parameters, "errcode": c.errcode} for c in newest])

    async def photo(request: Request) -> Response:
        return Response(platform.media[request.path_params["media_id"]].content, media_type="image/jpeg")

    async def act(request: Request) -> Response:
        return await _act(platform, request)

    async def screen(request: Request) -> Response:
        shown = _phone(platform, request).screen()
        return JSONResponse(
            [
                {"mine": not one.from_app, "kind": one.kind, "text": one.text, "keys": one.keys, "task": one.task_id}
                | {"photo": platform.chat(request.path_params["userid"])[one.at - 1].content.get("media_id")}
                for one in shown
            ]
        )

    return (
        Route("/", page),
        Route("/hand/members", members, methods=["GET", "POST"]),
        Route("/hand/callback", enter_callback, methods=["POST"]),
        Route("/hand/fault", fault, methods=["POST"]),
        Route("/hand/calls", calls),
        Route("/hand/photo/{media_id}", photo),
        Route("/hand/{userid}/screen", screen),
        Route("/hand/{userid}/{act}", act, methods=["POST"]),
    )


def _phone(platform: Platform, request: Request) -> Phone:
    return Phone(platform, platform.members[request.path_params["userid"]])


async def _act(platform: Platform, request: Request) -> Response:
    phone = _phone(platform, request)
    async with request.form() as form:
        upload, text, task = form.get("photo"), str(form.get("text", "")), str(form.get("task", ""))
        photos = [await upload.read()] if isinstance(upload, UploadFile) else []
    acts: dict[str, Callable[[], list[Try]]] = {
        "say": lambda: phone.say(text),
        "photo": lambda: phone.photo(photos[0]),
        "press": lambda: phone.press_key(text, task),
        "voice": phone.voice,
        "location": phone.location,
        "enter": lambda: phone.event("enter_agent"),
        "hide": lambda: _hide(phone),
    }
    tries = await run_in_threadpool(acts[request.path_params["act"]])
    return JSONResponse({"tries": [one.status for one in tries]})


def _hide(phone: Phone) -> list[Try]:
    """Take the member out of the visible range, or back in."""
    phone.member.visible = not phone.member.visible
    return phone.event("subscribe" if phone.member.visible else "unsubscribe")
