"""The page /n/<token>: a notice in full, in the reader's language."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import jinja2
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.console.headers import SafeHeaders
from bot.console.pages import local_time
from bot.console.texts import accepted_language
from bot.reception import Reception
from handlers.dialogue.texts import LANGUAGES, render
from storage.notice import Notice
from storage.transaction import is_outage, reading

FOLDER: Final = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class NoticePage:
    """Shows notices by their tokens."""

    reception: Reception

    async def show(self, request: Request) -> Response:
        """Give the page of a notice; 404 for a token that is none."""
        return await asyncio.to_thread(self._page, request)

    def _page(self, request: Request) -> Response:
        language = _language(request)
        with reading(self.reception.database) as session:
            notice = Notice.by_token(session, request.path_params["token"])
            if notice is None:
                return _problem(request, 404)
            text = notice.text(language)
            return _html(
                language,
                200,
                community=notice.community.name,
                title=text["title"],
                paragraphs=[line for line in text["body"].split("\n") if line.strip()],
                at=local_time(notice.created_at, notice.community.zone),
            )


def notice_routes(reception: Reception) -> Sequence[BaseRoute]:
    """Give the pages of notices, under /n."""
    routes = [
        Mount("/static", StaticFiles(directory=FOLDER / "static")),
        Route("/{token}", NoticePage(reception).show, methods=["GET"]),
    ]
    application = Starlette(routes=routes, exception_handlers={HTTPException: _refuse, Exception: _fail})
    return (Mount("/n", SafeHeaders(application, https=reception.public_url.startswith("https://"))),)


def _refuse(request: Request, error: Exception) -> Response:
    return _problem(request, error.status_code if isinstance(error, HTTPException) else 500)


def _fail(request: Request, error: Exception) -> Response:
    return _problem(request, 503 if is_outage(error) else 500)


def _problem(request: Request, status: int) -> Response:
    language = _language(request)
    text_id = "notice-page-404" if status < 500 else "dialogue-failed"  # noqa: PLR2004 - the families of HTTP
    return _html(language, status, community="", title=render(language, text_id), paragraphs=[], at="")


def _language(request: Request) -> str:
    asked = request.query_params.get("lang", "")
    return asked if asked in LANGUAGES else accepted_language(request) or "zh"


def _html(language: str, status: int, **context: object) -> HTMLResponse:
    shared = {"language": language, "languages": list(LANGUAGES)}
    page = _template().render(t=lambda text_id: render(language, text_id), **shared, **context)
    return HTMLResponse(page, status, headers={"x-robots-tag": "noindex, nofollow"})


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(FOLDER / "templates"), autoescape=True, undefined=jinja2.StrictUndefined
    )
    return environment.get_template("notice.html")
