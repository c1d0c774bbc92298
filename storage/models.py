"""Every mapped class: importing this module completes the metadata."""

from typing import Final

from storage.account import Account, Invitation
from storage.audit import AuditEntry
from storage.base import Base
from storage.bill import Bill
from storage.community import Building, Community, Home
from storage.conversation import Conversation
from storage.inbox import InboxRow
from storage.outbox import Notification
from storage.resident import Membership, Resident
from storage.review import ReviewItem
from storage.staff import Staff
from storage.survey import Survey
from storage.ticket import Ticket, TicketEvent, TicketPhoto
from storage.ticket_privacy import TicketExclusion
from storage.timer import Timer
from storage.transcript import Utterance

ALL: Final[tuple[type[Base], ...]] = (
    Community,
    Building,
    Home,
    Resident,
    Membership,
    Staff,
    Account,
    Invitation,
    Conversation,
    InboxRow,
    Notification,
    Timer,
    Ticket,
    TicketEvent,
    TicketPhoto,
    TicketExclusion,
    Bill,
    Survey,
    AuditEntry,
    Utterance,
    ReviewItem,
)
