"""What can be booked and joined, and who has booked and joined."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from storage.types import Json, UTCDateTime

revision: str = "0011"
down_revision: str | None = "0010"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def _references(table: str, *names: str) -> list[sa.ForeignKeyConstraint]:
    return [
        sa.ForeignKeyConstraint([f"{name}_id"], [f"{to}.id"], name=op.f(f"fk_{table}_{name}_id_{to}"))
        for name in names
        for to in ["service_item" if name == "item" else name]
    ]


def _catalogue() -> None:
    op.create_table(
        "service_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("names", Json, nullable=False),
        sa.Column("words", Json, nullable=False),
        sa.Column("price", sa.Numeric(12, 2), nullable=False),
        sa.Column("unit", Json, nullable=False),
        sa.Column("opens", sa.Time(), nullable=False),
        sa.Column("closes", sa.Time(), nullable=False),
        sa.Column("slot_minutes", sa.Integer(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        *_references("service_item", "community"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_item")),
    )
    op.create_index("ix_service_item_community_id_active", "service_item", ["community_id", "active"])
    op.create_table(
        "activity",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("names", Json, nullable=False),
        sa.Column("words", Json, nullable=False),
        sa.Column("place", Json, nullable=False),
        sa.Column("description", Json, nullable=False),
        sa.Column("starts_at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        *_references("activity", "community"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity")),
    )
    op.create_index("ix_activity_community_id_starts_at", "activity", ["community_id", "starts_at"])


def upgrade() -> None:
    """Go one revision up."""
    _catalogue()
    op.create_table(
        "booking",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("starts", UTCDateTime(timezone=True), nullable=False),
        sa.Column("ends", UTCDateTime(timezone=True), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        *_references("booking", "community", "item", "ticket", "account"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_booking")),
        sa.UniqueConstraint("ticket_id", name=op.f("uq_booking_ticket_id")),
    )
    op.create_index("ix_booking_item_id_status_starts", "booking", ["item_id", "status", "starts"])
    op.create_table(
        "signup",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("attended", sa.Boolean(), nullable=True),
        *_references("signup", "community", "activity", "ticket", "account"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signup")),
        sa.UniqueConstraint("ticket_id", name=op.f("uq_signup_ticket_id")),
    )
    op.create_index(op.f("ix_signup_account_id"), "signup", ["account_id"])
    op.create_index("ix_signup_activity_id_status", "signup", ["activity_id", "status"])


def downgrade() -> None:
    """Go one revision down."""
    for table in ("signup", "booking", "activity", "service_item"):
        op.drop_table(table)
