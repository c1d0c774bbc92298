"""The page /b/<token>: what is owed on a bill, and the QR code of its payment, to scan or to forward."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route

from bot.console.headers import SafeHeaders
from bot.console.throttle import Throttle, network_of
from bot.passes.site import WRONG_TRIES, fail, language_of, page, problem, qr, refuse
from bot.reception import Reception
from handlers.dialogue.texts import render
from storage.bill import Bill
from storage.community import Community
from storage.payment_setting import PaymentSetting
from storage.transaction import reading


@dataclass(frozen=True, slots=True)
class BillPage:
    """Shows bills by their tokens: number, sum and code; of whoever lives there nothing."""

    reception: Reception
    throttle: Throttle

    async def show(self, request: Request) -> Response:
        """Give the page of a bill; 404 for a token that is none, 429 when too many were tried."""
        limits = {f"bill:{network_of(request.client.host if request.client else '')}": WRONG_TRIES}
        wait = self.throttle.enter(limits, self.reception.clock.now())
        if wait is not None:
            return problem(request, 429)
        found = await asyncio.to_thread(self._page, request)
        if found is None:
            return problem(request, 404)
        self.throttle.forgive(limits)
        return found

    def _page(self, request: Request) -> Response | None:
        with reading(self.reception.database) as session:
            bill = Bill.by_token(session, request.path_params["token"])
            if bill is None:
                return None
            language = language_of(request, "zh")
            community = session.get_one(Community, bill.community_id)
            link = PaymentSetting.of(session, bill.community_id).link_for(bill) if bill.owed else ""
            due = [("due", bill.due.isoformat())] if bill.due else []
            return page(
                "bill.html",
                language,
                community=community.name,
                standing="not-yet" if bill.owed else "valid",
                owed=f"¥{bill.owed:.2f}",
                detail=render(language, "bill-page-owed" if bill.owed else "bill-page-paid"),
                facts=[
                    (render(language, f"bill-page-{name}"), value) for name, value in (("number", bill.number), *due)
                ],
                picture=qr(link) if link else "",
                link=link if link.startswith(("https://", "http://")) else "",
            )


def bill_routes(reception: Reception) -> Sequence[BaseRoute]:
    """Give the pages of bills, under /b."""
    routes = [Route("/{token}", BillPage(reception, Throttle()).show, methods=["GET"])]
    application = Starlette(routes=routes, exception_handlers={HTTPException: refuse, Exception: fail})
    return (Mount("/b", SafeHeaders(application, https=reception.public_url.startswith("https://"))),)
