"""What platforms sent, stored before they are told that we have it."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from storage.types import Json, UTCDateTime

revision: str = "0014"
down_revision: str | None = "0013"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

_WAITING = sa.text("status = 'waiting'")


def upgrade() -> None:
    """Go one revision up."""
    op.create_table(
        "stored_update",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("dedupe_key", sa.String(), nullable=False),
        sa.Column("chat", sa.String(), nullable=False),
        sa.Column("album", sa.String(), nullable=True),
        sa.Column("payload", Json, nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("received_at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("due_at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("leased_until", UTCDateTime(timezone=True), nullable=True),
        sa.Column("error", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stored_update")),
        sa.UniqueConstraint("channel", "dedupe_key", name=op.f("uq_stored_update_channel_dedupe_key")),
    )
    op.create_index(
        "ix_stored_update_waiting",
        "stored_update",
        ["channel", "chat", "id"],
        postgresql_where=_WAITING,
        sqlite_where=_WAITING,
    )
    op.create_index("ix_stored_update_status_received_at", "stored_update", ["status", "received_at"])


def downgrade() -> None:
    """Go one revision down."""
    op.drop_table("stored_update")
