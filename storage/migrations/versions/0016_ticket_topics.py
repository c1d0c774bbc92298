"""The staff group, and a topic in it for each ticket."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0016"
down_revision: str | None = "0015"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Go one revision up."""
    op.create_table(
        "staff_group",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("configured", sa.String(), nullable=False),
        sa.Column("chat_id", sa.String(), nullable=False),
        sa.Column("seen_event_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff_group")),
        sa.UniqueConstraint("channel", "configured", name=op.f("uq_staff_group_channel_configured")),
    )
    op.create_table(
        "ticket_topic",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("thread_id", sa.Integer(), nullable=True),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"], ["community.id"], name=op.f("fk_ticket_topic_community_id_community")
        ),
        sa.ForeignKeyConstraint(["group_id"], ["staff_group.id"], name=op.f("fk_ticket_topic_group_id_staff_group")),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_ticket_topic_ticket_id_ticket")),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_ticket_topic_account_id_account")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket_topic")),
        sa.UniqueConstraint("account_id", name=op.f("uq_ticket_topic_account_id")),
        sa.UniqueConstraint("group_id", "ticket_id", name=op.f("uq_ticket_topic_group_id_ticket_id")),
    )


def downgrade() -> None:
    """Go one revision down."""
    op.drop_table("ticket_topic")
    op.drop_table("staff_group")
