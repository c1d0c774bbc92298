"""Fees: what a home owes and why, how to pay, invoices, disputes. Finance gets what the bills do not answer."""

from handlers.dialogue.flow import Feature
from handlers.fees.dispute import DISPUTE, press_dispute
from handlers.fees.flow import QUESTION, ask, listen, overhear, press_pass_on
from handlers.fees.receipt import RECEIPT, press_receipt

FEATURE = Feature(
    name="fees",
    flows=(QUESTION, DISPUTE, RECEIPT),
    answers={"fee_question": ask},
    actions={"fees.dispute": press_dispute, "fees.receipt": press_receipt, "fees.pass_on": press_pass_on},
    listen=listen,
    overhear=overhear,
)
