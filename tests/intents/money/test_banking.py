"""What a bank is asked and a front desk is not."""

import pytest

from intents.money.banking import is_bank_business


@pytest.mark.parametrize(
    "text",
    [
        "the ATM swallowed my card",
        "what is the exchange rate for euros",
        "how do I get a virtual card",
        "can I change my PIN?",
        "I need to transfer money to my sister",
        "what's the interest rate on a savings account",
        "why was my card refused at the supermarket",
        "I want to verify my identity",
    ],
)
def test_of_a_bank(text: str) -> None:
    assert is_bank_business(text)


@pytest.mark.parametrize(
    "text",
    [
        "can I pay the management fee by credit card",
        "my bank transfer for the service charge is still pending",
        "I was charged twice",
        "my access card was declined at the gate",
        "what is the door PIN",
        "is there an ATM in the compound",
        "how do I set up direct debit for the levy",
        "which exchange rate did you apply to my payment",
    ],
)
def test_of_a_house(text: str) -> None:
    assert not is_bank_business(text)
