"""Complaints and suggestions: from whom, seen by whom, and never by those whom they are about."""

from handlers.complaints.flow import COMPLAINT, FILE, SUGGESTION, file, listen, overhear
from handlers.complaints.unsealing import UNSEALING, unseal_by_button
from handlers.dialogue.flow import Feature

FEATURE = Feature(
    name="complaints",
    flows=(COMPLAINT, SUGGESTION, UNSEALING),
    actions={FILE: file, "ticket.unseal": unseal_by_button},
    listen=listen,
    overhear=overhear,
)
