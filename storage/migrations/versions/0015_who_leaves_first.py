"""Channel and priority of what is to be sent, and how much has been sent lately."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from storage.types import UTCDateTime

revision: str = "0015"
down_revision: str | None = "0014"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

_UNFINISHED = sa.text("status IN ('pending', 'sending')")


def upgrade() -> None:
    """Go one revision up."""
    # Columns with a default are added in place; a copy of this table would take minutes where it is large.
    op.add_column("outbox", sa.Column("channel", sa.String(), nullable=False, server_default=""))
    op.add_column("outbox", sa.Column("priority", sa.Integer(), nullable=False, server_default="2"))
    op.execute(
        "UPDATE outbox SET channel = (SELECT channel FROM account WHERE account.id = outbox.account_id),"
        " priority = CASE WHEN lane = 'emergency' THEN 0 WHEN kind = 'reply' THEN 1 ELSE 2 END"
    )
    op.drop_index("ix_outbox_due", "outbox")
    columns = ["channel", "priority", "due_at", "id"]
    op.create_index("ix_outbox_due", "outbox", columns, postgresql_where=_UNFINISHED, sqlite_where=_UNFINISHED)
    op.create_table(
        "channel_pace",
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("chat", sa.String(), nullable=False),
        sa.Column("spent_until", UTCDateTime(timezone=True), nullable=False),
        sa.Column("paused_until", UTCDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("channel", "chat", name=op.f("pk_channel_pace")),
    )
    op.create_table(
        "account_pace",
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("spent_until", UTCDateTime(timezone=True), nullable=False),
        sa.Column("free_at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("paused_until", UTCDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_account_pace_account_id_account"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_account_pace")),
    )


def downgrade() -> None:
    """Go one revision down. What was held till its recipient writes is dead then."""
    op.drop_table("account_pace")
    op.drop_table("channel_pace")
    op.execute("UPDATE outbox SET status = 'dead' WHERE status = 'held'")
    op.execute("UPDATE outbox SET lane = 'normal' WHERE lane = 'broadcast'")
    op.drop_index("ix_outbox_due", "outbox")
    op.create_index("ix_outbox_due", "outbox", ["due_at"], postgresql_where=_UNFINISHED, sqlite_where=_UNFINISHED)
    op.drop_column("outbox", "priority")
    op.drop_column("outbox", "channel")
