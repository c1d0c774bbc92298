"""Pages from templates."""

from functools import cache, partial
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from bot.channels.web.texts import page_language, page_text
from handlers.dialogue.texts import LANGUAGES

FOLDER: Final = Path(__file__).parent
STATIC: Final = FOLDER / "static"


def page(request: Request, template: str, *, status: int = 200, **values: object) -> HTMLResponse:
    """Give a page in the reader's language; `t` in a template is a text of the pages."""
    language = page_language(request)
    values = {"seat": None, "invite": "", **values, "t": partial(page_text, language), "language": language}
    html = _environment().get_template(template).render(values, languages=LANGUAGES)
    return HTMLResponse(html, status_code=status, headers={"vary": "accept-language, cookie"})


@cache
def _environment() -> Environment:
    return Environment(loader=FileSystemLoader(FOLDER / "templates"), autoescape=True, undefined=StrictUndefined)
