"""Whom the front desk has to call."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from storage.types import UTCDateTime

revision: str = "0018"
down_revision: str | None = "0017"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

_OPEN = sa.text("done_at IS NULL")


def upgrade() -> None:
    """Go one revision up."""
    references = {"community": "community", "account": "account", "resident": "resident", "notification": "outbox"}
    op.create_table(
        "phone_task",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("resident_id", sa.Integer(), nullable=False),
        sa.Column("notification_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("created_at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("done_at", UTCDateTime(timezone=True), nullable=True),
        sa.Column("done_by_id", sa.Integer(), nullable=True),
        *[
            sa.ForeignKeyConstraint([f"{name}_id"], [f"{to}.id"], name=op.f(f"fk_phone_task_{name}_id_{to}"))
            for name, to in (*references.items(), ("done_by", "staff"))
        ],
        sa.PrimaryKeyConstraint("id", name=op.f("pk_phone_task")),
        sa.UniqueConstraint("notification_id", name=op.f("uq_phone_task_notification_id")),
    )
    columns = ["community_id", "id"]
    op.create_index("ix_phone_task_open", "phone_task", columns, postgresql_where=_OPEN, sqlite_where=_OPEN)
    op.create_index("ix_phone_task_account_id", "phone_task", ["account_id"])


def downgrade() -> None:
    """Go one revision down."""
    op.drop_table("phone_task")
