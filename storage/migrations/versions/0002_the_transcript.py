"""The transcript of the web chat."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from storage.types import UTCDateTime

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Go one revision up."""
    op.create_table(
        "utterance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("community_id", sa.Integer(), nullable=True),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("choice", sa.String(), nullable=True),
        sa.Column("pressed_id", sa.Integer(), nullable=True),
        sa.Column("photos", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("created_at", UTCDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_utterance_account_id_account")),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_utterance_community_id_community")),
        sa.ForeignKeyConstraint(["pressed_id"], ["outbox.id"], name=op.f("fk_utterance_pressed_id_outbox")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_utterance")),
        sa.UniqueConstraint("key", name=op.f("uq_utterance_key")),
    )
    op.create_index("ix_utterance_account_id_created_at", "utterance", ["account_id", "created_at"])
    op.create_index(op.f("ix_utterance_pressed_id"), "utterance", ["pressed_id"])
    op.create_index("ix_outbox_account_id_sent_at", "outbox", ["account_id", "sent_at"])


def downgrade() -> None:
    """Go one revision down."""
    op.drop_index("ix_outbox_account_id_sent_at", table_name="outbox")
    op.drop_table("utterance")
