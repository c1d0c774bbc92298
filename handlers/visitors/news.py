"""Who is told of what happens to a visitor pass."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from handlers.dialogue.messages import Choice, Command
from handlers.dialogue.moments import moment_text
from handlers.dialogue.notify import notify
from handlers.dialogue.texts import render
from handlers.visitors import facts
from handlers.work.dispatch import accounts_of
from storage import Session
from storage.account import Account
from storage.staff import Staff
from storage.visitor_pass import PassEvent, VisitorPass
from storage.visitor_pass_states import PassStatus, PassVerb

TO_HOST: Final[Mapping[PassVerb, str]] = {
    PassVerb.ADMIT: "pass-news-arrived",
    PassVerb.APPROVE: "pass-news-approved",
    PassVerb.REFUSE: "pass-news-refused",
}


def link_to(visitor_pass: VisitorPass, public_url: str) -> str:
    """Give the address of the page that a host forwards to the visitor."""
    return f"{public_url}/p/{visitor_pass.token}"


def ask_desk(session: Session, visitor_pass: VisitorPass, now: datetime) -> None:
    """Ask those who decide whether this pass may be more than the community allows without asking."""
    desk = [one for one in Staff.of_community(session, visitor_pass.community_id) if one.dispatches]
    for account in accounts_of(session, [one for one in desk if one.on_duty(now)] or desk):
        actor = visitor_pass.actor(account)
        notify(
            session,
            account,
            "pass-asked",
            {"card": facts.card(visitor_pass, now, account.language), "host": visitor_pass.resident.name},
            key=f"pass:{visitor_pass.id}:asked:{account.id}",
            now=now,
            choices=facts.gate_buttons(visitor_pass, actor, now, account.language) if actor else (),
        )


def tell_overstay(session: Session, visitor_pass: VisitorPass, now: datetime) -> None:
    """Tell the host that a visitor who stays is past the end of the pass, and how to give them more time."""
    account = Account.of_resident(session, visitor_pass.resident_id)
    if account is None:
        return
    more = {"pass": visitor_pass.id, "change": {"more": 1}}
    notify(
        session,
        account,
        "pass-news-overstay",
        {
            "who": facts.who_text(visitor_pass, account.language),
            "home": visitor_pass.home.code,
            "until": moment_text(visitor_pass.valid_until, now, visitor_pass.community.zone, account.language),
        },
        key=f"pass:{visitor_pass.id}:over:{visitor_pass.version}",
        now=now,
        choices=(Choice(render(account.language, "pass-button-one-more-day"), Command("pass.change", more)),),
    )


def tell_host(session: Session, visitor_pass: VisitorPass, event: PassEvent, now: datetime, public_url: str) -> None:
    """Tell the host of an arrival, an approval or a refusal; of a visitor who left nobody is told."""
    account = Account.of_resident(session, visitor_pass.resident_id)
    text_id = TO_HOST.get(PassVerb(event.what))
    if account is None or text_id is None:
        return
    if event.status_before == PassStatus.REQUESTED and event.what == PassVerb.REFUSE:
        text_id = "pass-news-not-approved"
    notify(
        session,
        account,
        text_id,
        {
            "who": facts.who_text(visitor_pass, account.language),
            "home": visitor_pass.home.code,
            "when": facts.when_text(facts.window_of_pass(visitor_pass), now, account.language),
            "time": moment_text(now, now, visitor_pass.community.zone, account.language),
            "note": event.note or render(account.language, "note-none"),
            "phone": visitor_pass.community.phone or render(account.language, "front-desk"),
            "code": visitor_pass.shown_code,
            "link": link_to(visitor_pass, public_url),
        },
        key=f"pass:{visitor_pass.id}:event:{event.id}:host",
        now=now,
    )
