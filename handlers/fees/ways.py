"""How to pay: what the community has configured, and an honest word on what it has not."""

from collections.abc import Sequence

from handlers.dialogue.households import desk_phone
from handlers.dialogue.turn import Turn
from handlers.fees.wording import method_name, money, title
from storage.bill import Bill
from storage.payment_setting import PaymentSetting

MOST_LINKS = 5


def setting(turn: Turn) -> PaymentSetting:
    """Give how fees are paid in the sender's community."""
    return PaymentSetting.of(turn.session, turn.account.community_id or 0)


def phone(turn: Turn) -> str:
    """Give the phone number for questions about fees: finance's own, else the office's."""
    return setting(turn).phone or desk_phone(turn)


def names(turn: Turn) -> str:
    """Give the ways to pay in a line; at the office with its hours."""
    community = turn.account.community
    hours = f"{community.service_from:%H:%M}–{community.service_until:%H:%M}" if community else ""
    methods = setting(turn).methods or ["office"]
    return turn.word("fees-or").join(
        turn.word("pay-office-hours", hours=hours) if method == "office" and hours else method_name(turn, method)
        for method in methods
    )


def text(turn: Turn, bills: Sequence[Bill]) -> str:
    """Give how to pay these bills: the ways, a link and a QR code for each where the community has them.

    A community that has only a link has the code on our own page of the bill.
    """
    known = setting(turn)
    lines = [turn.word("fees-ways", ways=names(turn), phone=phone(turn))]
    for bill in [bill for bill in bills if bill.owed][:MOST_LINKS]:
        what, owed = title(turn, bill), money(bill.owed)
        if known.link:
            lines.append(turn.word("fees-pay-link", title=what, owed=owed, link=known.link_for(bill)))
        if known.qr:
            lines.append(turn.word("fees-pay-qr", title=what, owed=owed, link=known.qr_for(bill)))
        elif known.link:
            page = f"{turn.public_url}/b/{bill.token}"
            lines.append(turn.word("fees-pay-qr", title=what, owed=owed, link=page))
    if not known.link and not known.qr:
        lines.append(turn.word("fees-no-link"))
    return "\n".join(lines)
