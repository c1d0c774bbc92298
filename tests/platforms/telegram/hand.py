"""The page on which one plays several people by hand, and the calls behind it."""

from collections.abc import Awaitable, Callable, Sequence
from importlib.resources import files

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Route

from tests.platforms.telegram.faults import BAD_GATEWAY, DROPPED_AFTER_ACCEPT, TOO_MANY_WITHOUT_TIME, slow, too_many
from tests.platforms.telegram.payloads import Json
from tests.platforms.telegram.phone import Phone
from tests.platforms.telegram.platform import Platform

FAULTS = {
    "429": too_many(5),
    "429 without time": TOO_MANY_WITHOUT_TIME,
    "502": BAD_GATEWAY,
    "slow": slow(20),
    "dropped": DROPPED_AFTER_ACCEPT,
}
Answer = Callable[[Request], Awaitable[Response]]


def hand_routes(platform: Platform) -> Sequence[BaseRoute]:
    """Give the page at `/` and what it calls."""

    async def page(_request: Request) -> Response:
        return HTMLResponse(files(__package__ or "").joinpath("page.html").read_text("utf-8"))

    async def people(request: Request) -> Response:
        if request.method == "POST":
            given = await request.json()
            platform.add_person(given["first_name"], given.get("last_name", ""), given.get("language", "zh-hans"))
        chats = {person.id: Phone(platform, person) for person in tuple(platform.people.values())}
        listed = [{**phone.person.profile, "blocked": phone.person.blocked} for phone in chats.values()]
        return JSONResponse({"people": listed, "faults": list(FAULTS), **platform.state()})

    async def fault(request: Request) -> Response:
        given = await request.json()
        platform.faults.order(given["method"], FAULTS[given["fault"]])
        return JSONResponse({})

    async def calls(_request: Request) -> Response:
        newest = platform.calls[-50:]
        return JSONResponse([{"method": c.method, "parameters": c.parameters, "status": c.status} for c in newest])

    async def photo(request: Request) -> Response:
        file = platform.files[request.path_params["file_id"]]
        return Response(file.content, media_type="image/jpeg")

    return (
        Route("/", page),
        Route("/hand/people", people, methods=["GET", "POST"]),
        Route("/hand/fault", fault, methods=["POST"]),
        Route("/hand/calls", calls),
        Route("/hand/photo/{file_id}", photo),
        Route("/hand/{person:int}/screen", _screen(platform)),
        Route("/hand/{person:int}/{act}", _act(platform), methods=["POST"]),
    )


def _screen(platform: Platform) -> Answer:
    async def screen(request: Request) -> Response:
        messages: list[Json] = platform.messages.get(request.path_params["person"], [])
        return JSONResponse(messages)

    return screen


def _act(platform: Platform) -> Answer:
    async def act(request: Request) -> Response:
        phone = Phone(platform, platform.people[request.path_params["person"]])
        async with request.form() as form:
            upload, text = form.get("photo"), str(form.get("text", ""))
            photos = [await upload.read()] if isinstance(upload, UploadFile) else []
            message_id = int(str(form.get("message_id") or 0))
        acts: dict[str, Callable[[], object]] = {
            "say": lambda: phone.say(text),
            "edit": lambda: phone.edit(text),
            "photo": lambda: phone.photo(photos[0], text),
            "press": lambda: phone.press_data(text, message_id),
            "sticker": phone.sticker,
            "voice": phone.voice,
            "location": phone.location,
            "block": phone.block,
            "unblock": phone.unblock,
        }
        acts[request.path_params["act"]]()
        return JSONResponse({})

    return act
