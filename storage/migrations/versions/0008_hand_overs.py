"""Hand-overs to a person, and a transcript of every channel."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from storage.types import UTCDateTime

revision: str = "0008"
down_revision: str | None = "0007"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

_OPEN = sa.text("ended_at IS NULL")


def upgrade() -> None:
    """Go one revision up."""
    op.create_table(
        "hand_over",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("called_at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("alerted_at", UTCDateTime(timezone=True), nullable=True),
        sa.Column("promised_by", UTCDateTime(timezone=True), nullable=True),
        sa.Column("overdue_at", UTCDateTime(timezone=True), nullable=True),
        sa.Column("taken_at", UTCDateTime(timezone=True), nullable=True),
        sa.Column("resident_at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("staff_at", UTCDateTime(timezone=True), nullable=True),
        sa.Column("waiting_since", UTCDateTime(timezone=True), nullable=True),
        sa.Column("ended_at", UTCDateTime(timezone=True), nullable=True),
        sa.Column("ending", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_hand_over_account_id_account")),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_hand_over_community_id_community")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_hand_over_staff_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hand_over")),
    )
    op.create_index(
        "ix_hand_over_open", "hand_over", ["account_id"], unique=True, postgresql_where=_OPEN, sqlite_where=_OPEN
    )
    op.create_index("ix_hand_over_held", "hand_over", ["staff_id"], postgresql_where=_OPEN, sqlite_where=_OPEN)
    op.create_index(op.f("ix_hand_over_account_id"), "hand_over", ["account_id"])
    with op.batch_alter_table("utterance") as table:
        table.add_column(sa.Column("discreet", sa.Boolean(), nullable=False, server_default=sa.false()))
        # Platforms number their messages as they like: a key is one account's own.
        table.drop_constraint("uq_utterance_key", type_="unique")
        table.create_unique_constraint("uq_utterance_account_id_key", ["account_id", "key"])
    with op.batch_alter_table("utterance") as table:
        table.alter_column("discreet", server_default=None)


def downgrade() -> None:
    """Go one revision down. Of what two accounts said under one key, the first stays."""
    op.execute("DELETE FROM utterance WHERE id NOT IN (SELECT min(id) FROM utterance GROUP BY key)")
    with op.batch_alter_table("utterance") as table:
        table.drop_constraint("uq_utterance_account_id_key", type_="unique")
        table.create_unique_constraint("uq_utterance_key", ["key"])
        table.drop_column("discreet")
    op.drop_table("hand_over")
