"""Deciding on claims: the office sees what is on file, taps, and the applicant is told. Nobody is let in by a claim."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from handlers.dialogue.flow import welcome
from handlers.dialogue.messages import Choice, Command
from handlers.dialogue.moments import day_text
from handlers.dialogue.notify import notify
from handlers.dialogue.texts import render
from handlers.dialogue.turn import Turn
from handlers.work.dispatch import accounts_of
from storage import Session
from storage.home_claim import ClaimStatus, HomeClaim
from storage.resident import HouseholdRole
from storage.staff import Role, Staff


def ask_office(session: Session, claim: HomeClaim, now: datetime, occasion: str) -> int:
    """Show a claim to the front desk and managers, those on duty if any is; give how many it reached."""
    staff = [
        one for one in Staff.of_community(session, claim.community_id) if one.has_role(Role.FRONT_DESK, Role.MANAGER)
    ]
    accounts = accounts_of(session, [one for one in staff if one.on_duty(now)] or staff)
    for account in accounts:
        language = account.language
        notify(
            session,
            account,
            "claim-card",
            facts(session, claim, now, language),
            key=f"claim:{claim.id}:{occasion}:{account.id}",
            now=now,
            choices=(
                Choice(render(language, "claim-approve"), Command("claim.approve", {"claim": claim.id})),
                Choice(render(language, "claim-refuse"), Command("claim.refuse", {"claim": claim.id})),
            ),
        )
    return len(accounts)


def facts(session: Session, claim: HomeClaim, now: datetime, language: str) -> Mapping[str, str]:
    """Give what staff see of a claim, with how far it agrees with what is on file."""
    home = claim.claimed_home(session)
    role = render(language, f"household-role-{claim.role}")
    if claim.role == HouseholdRole.TENANT:
        role = f"{role} · {_until(claim.until, now.date(), language)}"
    return {
        "home": home.code if home else claim.home,
        "name": claim.name,
        "phone": claim.phone,
        "role": role,
        "match": render(language, f"claim-match-{claim.match(session)}"),
    }


def _until(until: date | None, today: date, language: str) -> str:
    return day_text(until, today, language) if until else render(language, "registration-until-open")


def approve(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Let the applicant in."""
    claim = _claim(turn, arguments)
    if claim is None or turn.account.staff_id is None:
        return
    before = claim.account.resident_id
    home = claim.approve(turn.session, turn.account.staff_id, turn.now)
    if home is None:
        turn.say("claim-no-home", home=claim.home)
        return
    turn.say("claim-approved", name=claim.name, home=home.code)
    _tell(turn, claim, "registration-approved", {"name": claim.name, "home": home.code})
    if before is None:
        welcome(turn.features, turn.session, claim.account, turn.now)


def refuse(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Turn the applicant down; they are not told what is on file."""
    claim = _claim(turn, arguments)
    if claim is None or turn.account.staff_id is None:
        return
    claim.refuse(turn.account.staff_id, turn.now)
    turn.say("claim-refused", name=claim.name, home=claim.home)
    community = turn.account.community
    language = claim.account.language
    phone = community.phone if community and community.phone else render(language, "front-desk")
    _tell(turn, claim, "registration-refused", {"home": claim.home, "phone": phone})


def _claim(turn: Turn, arguments: Mapping[str, Any]) -> HomeClaim | None:
    """Give the waiting claim behind a button, locked, to somebody who may decide about it; else say why not."""
    claim = HomeClaim.locked(turn.session, int(arguments["claim"]))
    staff = turn.account.staff
    if claim is None or staff is None or not staff.dispatches or staff.community_id != claim.community_id:
        turn.say("dialogue-button-unknown")
        return None
    if claim.status != ClaimStatus.WAITING:
        by = turn.session.get(Staff, claim.decided_by_id) if claim.decided_by_id else None
        turn.say(f"claim-already-{claim.status}", name=by.name if by else turn.word("assignee-none"))
        return None
    return claim


def _tell(turn: Turn, claim: HomeClaim, text_id: str, arguments: Mapping[str, str]) -> None:
    key = f"claim:{claim.id}:{claim.status}"
    notify(turn.session, claim.account, text_id, arguments, key=key, now=turn.now)
