"""HTML out of templates."""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from functools import cache, partial
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

import jinja2
from starlette.responses import HTMLResponse

from bot.console.texts import render
from handlers.dialogue.texts import LANGUAGES, TextError

FOLDER: Final = Path(__file__).parent
STATIC: Final = FOLDER / "static"


def page(template: str, language: str, *, status: int = 200, **context: object) -> HTMLResponse:
    """Give a page in that language. Templates call `t(id, …)` for a text; what they are not given is an error."""
    html = (
        _environment()
        .get_template(template)
        .render(
            t=partial(render, language),
            word=partial(word, language),
            language=language,
            languages=list(LANGUAGES),
            stylesheet=_stylesheet(),
            **{"staff": None, "csrf": "", "here": "/console/", **context},
        )
    )
    return HTMLResponse(html, status)


def word(language: str, group: str, value: str) -> str:
    """Give the word for a value of a row (`word('status', 'in_progress')`); the value itself when nobody named it."""
    name = f"{group}-{value.replace('_', '-')}"
    for text_id in (f"console-{name}", name):
        try:
            return render(language, text_id)
        except TextError:
            continue
    return value


def local_time(moment: datetime, zone: ZoneInfo) -> str:
    """Give a moment as staff write it: local date and time, the same in every language."""
    return f"{moment.astimezone(zone):%Y-%m-%d %H:%M}"


def error_page(language: str, status: int, headers: Mapping[str, str] | None = None) -> HTMLResponse:
    """Give the page that says in words what went wrong, and nothing about our insides."""
    known = status if status in {400, 403, 404, 405, 413, 415, 503} else 500
    response = page("error.html", language, status=status, text_id=f"console-error-{known}")
    response.headers.update(headers or {})
    return response


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
    # The digest lets a browser keep the file, and fetch it anew after an update.
    digest = hashlib.sha256((STATIC / "console.css").read_bytes()).hexdigest()[:12]
    return f"/console/static/console.css?v={digest}"
