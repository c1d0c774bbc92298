"""The page /p/<token>: what a pass is worth right now, its code, its QR."""

import asyncio
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Final

import jinja2
import segno
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.console.headers import SafeHeaders
from bot.console.texts import accepted_language
from bot.console.throttle import Throttle, network_of
from bot.reception import Reception
from handlers.dialogue.texts import LANGUAGES, render
from handlers.visitors.facts import moments, page_lines
from storage.transaction import is_outage, reading
from storage.visitor_pass import Standing, VisitorPass

FOLDER: Final = Path(__file__).parent
WRONG_TRIES: Final = 30
"""Addresses that lead nowhere, from one place within 15 minutes; then none is looked up any more."""
SHOWN: Final = frozenset({Standing.VALID, Standing.NOT_YET, Standing.NOT_NOW})
"""Standings in which the code is worth showing."""


@dataclass(frozen=True, slots=True)
class PassPage:
    """Shows passes by their tokens. Whoever tries many wrong ones is not answered for a while."""

    reception: Reception
    throttle: Throttle

    async def show(self, request: Request) -> Response:
        """Give the page of a pass; 404 for a token that is none, 429 when too many were tried."""
        limits = {f"pass:{network_of(request.client.host if request.client else '')}": WRONG_TRIES}
        wait = self.throttle.enter(limits, self.reception.clock.now())
        if wait is not None:
            response = problem(request, 429)
            response.headers["retry-after"] = str(int(wait.total_seconds()) + 1)
            return response
        found = await asyncio.to_thread(self._page, request)
        if found is None:
            return problem(request, 404)
        self.throttle.forgive(limits)
        return found

    def _page(self, request: Request) -> Response | None:
        now = self.reception.clock.now()
        with reading(self.reception.database) as session:
            found = VisitorPass.by_token(session, request.path_params["token"])
            if found is None:
                return None
            language = language_of(request, found.account.language)
            standing = found.standing(now)
            link = f"{self.reception.public_url.rstrip('/')}/p/{found.token}"
            name = str(standing).replace("_", "-")
            return page(
                "pass.html",
                language,
                standing=name,
                community=found.community.name,
                verdict=render(language, f"pass-page-{name}"),
                detail=render(language, f"pass-page-{name}-detail", **moments(found, now, language)),
                facts=page_lines(found, now, language),
                code=found.shown_code if standing in SHOWN else "",
                picture=qr(link) if standing in SHOWN else "",
                token=found.token,
            )


def language_of(request: Request, default: str) -> str:
    """Give the language that was tapped, else the browser's first that we have, else the host's."""
    asked = request.query_params.get("lang", "")
    return asked if asked in LANGUAGES else accepted_language(request) or default


def problem(request: Request, status: int) -> Response:
    """Give the page that says in words what is wrong."""
    known = status if status in {404, 429, 503} else 500
    language = language_of(request, "zh")
    verdict, detail = (render(language, f"pass-page-{known}{part}") for part in ("", "-detail"))
    blank = {"community": "", "facts": [], "code": "", "picture": "", "token": ""}
    return page("pass.html", language, status=status, standing="problem", verdict=verdict, detail=detail, **blank)


def page(template: str, language: str, *, status: int = 200, **context: object) -> HTMLResponse:
    """Give a page in that language; what the template is not given is an error."""
    shared = {"language": language, "languages": list(LANGUAGES), "stylesheet": _stylesheet()}
    html = (
        _environment().get_template(template).render(t=lambda text_id: render(language, text_id), **shared, **context)
    )
    return HTMLResponse(html, status, headers={"x-robots-tag": "noindex, nofollow"})


def qr(link: str) -> str:
    """Give the QR code of a link as SVG."""
    picture = BytesIO()
    segno.make(link, error="m").save(picture, kind="svg", scale=6, border=2, xmldecl=False, svgns=False, omitsize=True)
    return picture.getvalue().decode()


def pass_routes(reception: Reception) -> Sequence[BaseRoute]:
    """Give the pages of visitor passes, under /p."""
    routes = [
        Mount("/static", StaticFiles(directory=FOLDER / "static")),
        Route("/{token}", PassPage(reception, Throttle()).show, methods=["GET"]),
    ]
    application = Starlette(routes=routes, exception_handlers={HTTPException: refuse, Exception: fail})
    return (Mount("/p", SafeHeaders(application, https=reception.public_url.startswith("https://"))),)


def refuse(request: Request, error: Exception) -> Response:
    """Give the page for an address or a method that there is not."""
    return problem(request, error.status_code if isinstance(error, HTTPException) else 500)


def fail(request: Request, error: Exception) -> Response:
    """Give the page for what went wrong here."""
    return problem(request, 503 if is_outage(error) else 500)


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(FOLDER / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


@cache
def _stylesheet() -> str:
    digest = hashlib.sha256((FOLDER / "static" / "pass.css").read_bytes()).hexdigest()[:12]
    return f"/p/static/pass.css?v={digest}"
