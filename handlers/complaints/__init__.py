"""Complaints and suggestions: from whom, seen by whom, and never by those whom they are about."""

from handlers.complaints.flow import COMPLAINT, FILE, SUGGESTION, answer_who_sees, file, listen
from handlers.complaints.unsealing import UNSEALING, unseal_by_button
from handlers.dialogue.flow import Feature

FEATURE = Feature(
    name="complaints",
    flows=(COMPLAINT, SUGGESTION, UNSEALING),
    actions={FILE: file, "ticket.unseal": unseal_by_button},
    listen=listen,
    preempt=answer_who_sees,
)
