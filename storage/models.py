"""Every mapped class: importing this module completes the metadata."""

from typing import Final

from storage.access_token import AccessToken
from storage.account import Account, Invitation
from storage.activity import Activity, Signup
from storage.audit import AuditEntry
from storage.base import Base
from storage.bill import Bill, BillLine, Payment
from storage.bill_dispute import BillDispute
from storage.booking import Booking, ServiceItem
from storage.community import Building, Community, Home
from storage.conversation import Conversation
from storage.follower import TicketFollower
from storage.gate import CodeTries
from storage.hand_over import HandOver
from storage.home_claim import HomeClaim
from storage.inbox import InboxRow
from storage.incident import Incident, IncidentFollower
from storage.kf import KfCursor, KfWindow
from storage.knowledge import KnowledgeEntry
from storage.notice import Notice
from storage.outbox import Notification
from storage.pace import AccountPace, ChannelPace
from storage.payment_setting import PaymentSetting
from storage.phone_task import PhoneTask
from storage.resident import Membership, Resident
from storage.review import ReviewItem
from storage.shown_card import ShownCard
from storage.staff import Staff
from storage.stored_update import StoredUpdate
from storage.survey import Survey
from storage.ticket import Ticket, TicketEvent, TicketPhoto
from storage.ticket_privacy import TicketExclusion
from storage.ticket_topic import StaffGroup, TicketTopic
from storage.timer import Timer
from storage.transcript import Utterance
from storage.visitor_pass import PassEvent, VisitorPass
from storage.wechat import WechatConsent, WechatGrant, WechatNotice

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
    HandOver,
    InboxRow,
    Notification,
    Notice,
    PhoneTask,
    ChannelPace,
    AccountPace,
    Timer,
    Ticket,
    TicketEvent,
    TicketPhoto,
    TicketExclusion,
    HomeClaim,
    TicketFollower,
    Bill,
    BillLine,
    Payment,
    BillDispute,
    PaymentSetting,
    Survey,
    AuditEntry,
    Utterance,
    ReviewItem,
    VisitorPass,
    PassEvent,
    CodeTries,
    KnowledgeEntry,
    Incident,
    IncidentFollower,
    ServiceItem,
    Booking,
    Activity,
    Signup,
    AccessToken,
    ShownCard,
    KfCursor,
    KfWindow,
    StoredUpdate,
    StaffGroup,
    TicketTopic,
    WechatGrant,
    WechatConsent,
    WechatNotice,
)
