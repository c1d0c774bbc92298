"""Visitor passes, their history, and wrong tries of their codes."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from storage.types import UTCDateTime

revision: str = "0006"
down_revision: str | None = "0005"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

_JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    """Go one revision up."""
    op.add_column("community", sa.Column("open_passes", sa.Integer(), nullable=False, server_default="8"))
    op.add_column("community", sa.Column("pass_days", sa.Integer(), nullable=False, server_default="31"))
    _create_pass()
    op.create_table(
        "pass_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("pass_id", sa.Integer(), nullable=False),
        sa.Column("at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("status_before", sa.String(), nullable=True),
        sa.Column("status_after", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("data", _JSON, nullable=False),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_pass_event_community_id_community")),
        sa.ForeignKeyConstraint(["pass_id"], ["visitor_pass.id"], name=op.f("fk_pass_event_pass_id_visitor_pass")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pass_event")),
    )
    op.create_index(op.f("ix_pass_event_pass_id"), "pass_event", ["pass_id"])
    op.create_table(
        "code_tries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("wrong", sa.Integer(), nullable=False),
        sa.Column("since", UTCDateTime(timezone=True), nullable=False),
        sa.Column("locked_until", UTCDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_code_tries_staff_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_code_tries")),
        sa.UniqueConstraint("staff_id", name=op.f("uq_code_tries_staff_id")),
    )


def _create_pass() -> None:
    op.create_table(
        "visitor_pass",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("home_id", sa.Integer(), nullable=False),
        sa.Column("resident_id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("people", sa.Integer(), nullable=True),
        sa.Column("plate", sa.String(), nullable=True),
        sa.Column("valid_from", UTCDateTime(timezone=True), nullable=False),
        sa.Column("valid_until", UTCDateTime(timezone=True), nullable=False),
        sa.Column("weekdays", _JSON, nullable=False),
        sa.Column("day_from", sa.Time(), nullable=True),
        sa.Column("day_until", sa.Time(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("opened_at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("arrived_at", UTCDateTime(timezone=True), nullable=True),
        sa.Column("left_at", UTCDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["community_id"], ["community.id"], name=op.f("fk_visitor_pass_community_id_community")
        ),
        sa.ForeignKeyConstraint(["home_id"], ["home.id"], name=op.f("fk_visitor_pass_home_id_home")),
        sa.ForeignKeyConstraint(["resident_id"], ["resident.id"], name=op.f("fk_visitor_pass_resident_id_resident")),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_visitor_pass_account_id_account")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visitor_pass")),
        sa.UniqueConstraint("token", name=op.f("uq_visitor_pass_token")),
        sa.UniqueConstraint("code", name=op.f("uq_visitor_pass_code")),
    )
    op.create_index("ix_visitor_pass_home_id_status", "visitor_pass", ["home_id", "status"])
    op.create_index(
        "ix_visitor_pass_community_id_status_valid_until", "visitor_pass", ["community_id", "status", "valid_until"]
    )
    op.create_index("ix_visitor_pass_community_id_plate", "visitor_pass", ["community_id", "plate"])


def downgrade() -> None:
    """Go one revision down."""
    op.drop_table("code_tries")
    op.drop_table("pass_event")
    op.drop_table("visitor_pass")
    op.drop_column("community", "pass_days")
    op.drop_column("community", "open_passes")
