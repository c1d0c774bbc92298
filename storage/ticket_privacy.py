"""Who may know of a ticket, and who may know whoever reported it."""

from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base
from storage.staff import Role, Staff

if TYPE_CHECKING:
    from storage.ticket import Ticket


class TicketExclusion(Base):
    """A member of staff from whom a ticket is kept, because it is about them."""

    __tablename__ = "ticket_exclusion"
    __table_args__ = (UniqueConstraint("ticket_id", "staff_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"))
    ticket_id: Mapped[int] = mapped_column(ForeignKey("ticket.id"))
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), index=True)


def keep_from(ticket: "Ticket", staff: Staff) -> bool:
    """Keep a ticket from somebody whom it is about, whatever their role; False when it was kept from them before."""
    if any(one.staff_id == staff.id for one in ticket.exclusions):
        return False
    ticket.exclusions.append(TicketExclusion(community_id=ticket.community_id, staff_id=staff.id))
    return True


def shows_reporter(ticket: "Ticket", viewer: Staff | None) -> bool:
    """Tell whether this person may see who reported it; with None, whether everybody who sees the ticket may.

    Nobody, when it is anonymous; when it is sealed, managers alone.
    """
    if ticket.anonymous:
        return False
    return not ticket.sealed or (viewer is not None and viewer.has_role(Role.MANAGER) and ticket.is_for(viewer))
