"""Refusals in words: a page for people who look at one, JSON for the script of the chat."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.channels.web.rendering import page
from bot.channels.web.texts import page_language, page_text


def problem(request: Request, text_id: str, status: int, **arguments: str | int) -> Response:
    """Give a response that says what is wrong, in the reader's language."""
    words = page_text(page_language(request), text_id, **arguments)
    if request.url.path.endswith("/messages"):
        return JSONResponse({"error": words}, status_code=status)
    return page(request, "problem.html", status=status, words=words)
