"""Cards in chats that can still be changed, for when their buttons no longer hold."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from storage.types import UTCDateTime

revision: str = "0013"
down_revision: str | None = "0012"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Go one revision up."""
    op.create_table(
        "shown_card",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("notification_id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=True),
        sa.Column("good_until", UTCDateTime(timezone=True), nullable=False),
        sa.Column("checked_version", sa.Integer(), nullable=False),
        sa.Column("leased_until", UTCDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_shown_card_community_id_community")),
        sa.ForeignKeyConstraint(["notification_id"], ["outbox.id"], name=op.f("fk_shown_card_notification_id_outbox")),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_shown_card_ticket_id_ticket")),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_shown_card_account_id_account")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shown_card")),
        sa.UniqueConstraint("notification_id", name=op.f("uq_shown_card_notification_id")),
    )
    still_open = sa.text("code IS NOT NULL")
    op.create_index(
        "ix_shown_card_open", "shown_card", ["good_until"], postgresql_where=still_open, sqlite_where=still_open
    )


def downgrade() -> None:
    """Go one revision down."""
    op.drop_table("shown_card")
