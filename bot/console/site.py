"""The console's addresses."""

from collections.abc import Sequence
from functools import partial

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.console.assigning import assign
from bot.console.badge import PATH, BadgeOffice
from bot.console.calls import finish_call, show_calls
from bot.console.headers import SafeHeaders
from bot.console.incidents import change_one, end_one, open_one, show_incidents
from bot.console.media import show_photo
from bot.console.notices import send_one, show_notices, stop_one
from bot.console.pages import STATIC, error_page
from bot.console.passes import act_on_pass, find_pass, show_pass, show_passes
from bot.console.people import invite, show_people
from bot.console.refiling import correct
from bot.console.sign_in import LanguageChoice, SignIn, sign_out
from bot.console.texts import language_of
from bot.console.throttle import Throttle
from bot.console.ticket_list import show_list
from bot.console.ticket_page import show_ticket
from bot.console.visit import Door, go
from bot.reception import Reception
from storage.transaction import is_outage


def console_routes(reception: Reception) -> Sequence[BaseRoute]:
    """Give the staff web pages, under /console."""
    https = reception.public_url.startswith("https://")
    office = BadgeOffice(reception.secret_key, secure=https)
    door = Door(reception, office)
    sign_in = SignIn(reception, office, Throttle())
    routes = [
        Route("/", _start, methods=["GET"]),
        Route("/sign-in", sign_in.show, methods=["GET"]),
        Route("/sign-in", sign_in.take, methods=["POST"]),
        Route("/sign-out", door.action(partial(sign_out, office=office)), methods=["POST"]),
        Route("/language", LanguageChoice(reception, office).take, methods=["POST"]),
        Route("/tickets", door.page(show_list), methods=["GET"]),
        Route("/tickets/{number}", door.page(show_ticket), methods=["GET"]),
        Route("/tickets/{number}/assign", door.action(assign), methods=["POST"]),
        Route("/tickets/{number}/refile", door.action(correct), methods=["POST"]),
        Route("/people", door.page(show_people), methods=["GET"]),
        Route("/people/invite", door.action(invite), methods=["POST"]),
        Route("/passes", door.page(show_passes), methods=["GET"]),
        Route("/passes/find", door.action(find_pass), methods=["POST"]),
        Route("/passes/{number}", door.page(show_pass), methods=["GET"]),
        Route("/passes/{number}/{verb}", door.action(act_on_pass), methods=["POST"]),
        Route("/incidents", door.page(show_incidents), methods=["GET"]),
        Route("/incidents/open", door.action(open_one), methods=["POST"]),
        Route("/incidents/{incident}/change", door.action(change_one), methods=["POST"]),
        Route("/incidents/{incident}/end", door.action(end_one), methods=["POST"]),
        Route("/notices", door.page(show_notices), methods=["GET"]),
        Route("/notices/send", door.action(send_one), methods=["POST"]),
        Route("/notices/{notice}/stop", door.action(stop_one), methods=["POST"]),
        Route("/calls", door.page(show_calls), methods=["GET"]),
        Route("/calls/{call}/done", door.action(finish_call), methods=["POST"]),
        Route("/media/{digest}", door.page(show_photo), methods=["GET"]),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]
    application = Starlette(routes=routes, exception_handlers={HTTPException: _refuse, Exception: _fail})
    # Around everything: an error page of the last resort is a page, too.
    return (Mount(PATH, SafeHeaders(application, https=https)),)


def _start(_request: Request) -> Response:
    return go("/console/tickets")


def _refuse(request: Request, error: Exception) -> Response:
    status, headers = (error.status_code, error.headers) if isinstance(error, HTTPException) else (500, None)
    return error_page(language_of(request), status, headers)


def _fail(request: Request, error: Exception) -> Response:
    """Tell the person in words; the traceback goes to the log, for Starlette raises the error again after this."""
    return error_page(language_of(request), 503 if is_outage(error) else 500)
