"""Names of the intents that the readers of wishes speak of, and how sure what is said plainly is."""

from typing import Final

PLAIN: Final = 0.9
"""What is said plainly is as sure as this, however few the words: '投诉' is no doubtful fragment."""
EMERGENCY: Final = "emergency"
FIX: Final = "repair_request"
VISIT: Final = "visitor_registration"
BOOKING: Final = "service_booking"
OUT_OF_SCOPE: Final = "out_of_scope"
ASKED: Final = frozenset({"service_info", "ticket_status"})
"""What is asked, as a rule: somebody who is announced without a question is a visitor."""
