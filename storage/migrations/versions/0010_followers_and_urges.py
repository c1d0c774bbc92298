"""Who follows a ticket that somebody else reported, and when it was last urged."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from storage.types import UTCDateTime

revision: str = "0010"
down_revision: str | None = "0009"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Go one revision up."""
    op.create_table(
        "ticket_follower",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("since", UTCDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"], ["community.id"], name=op.f("fk_ticket_follower_community_id_community")
        ),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_ticket_follower_ticket_id_ticket")),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_ticket_follower_account_id_account")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket_follower")),
        sa.UniqueConstraint("ticket_id", "account_id", name=op.f("uq_ticket_follower_ticket_id_account_id")),
    )
    op.create_index(op.f("ix_ticket_follower_account_id"), "ticket_follower", ["account_id"])
    op.add_column("ticket", sa.Column("urged_at", UTCDateTime(timezone=True), nullable=True))


def downgrade() -> None:
    """Go one revision down."""
    op.drop_column("ticket", "urged_at")
    op.drop_table("ticket_follower")
