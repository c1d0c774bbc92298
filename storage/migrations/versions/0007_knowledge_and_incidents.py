"""What a community has written down, and what is out."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from storage.types import UTCDateTime

revision: str = "0007"
down_revision: str | None = "0006"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Go one revision up."""
    json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
    op.add_column("community", sa.Column("cluster_size", sa.Integer(), nullable=False, server_default="3"))
    op.create_table(
        "knowledge_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("questions", json, nullable=False),
        sa.Column("answers", json, nullable=False),
        sa.Column("source", json, nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"], ["community.id"], name=op.f("fk_knowledge_entry_community_id_community")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_knowledge_entry")),
        sa.UniqueConstraint("community_id", "topic", name=op.f("uq_knowledge_entry_community_id_topic")),
    )
    op.create_table(
        "incident",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("buildings", json, nullable=True),
        sa.Column("notes", json, nullable=False),
        sa.Column("starts_at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("expected_end", UTCDateTime(timezone=True), nullable=True),
        sa.Column("ended_at", UTCDateTime(timezone=True), nullable=True),
        sa.Column("opened_by_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_incident_community_id_community")),
        sa.ForeignKeyConstraint(["opened_by_id"], ["account.id"], name=op.f("fk_incident_opened_by_id_account")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incident")),
    )
    op.create_index("ix_incident_community_id_ended_at", "incident", ["community_id", "ended_at"])
    op.create_table(
        "incident_follower",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("incident_id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=True),
        sa.Column("affected", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["incident_id"], ["incident.id"], name=op.f("fk_incident_follower_incident_id_incident")
        ),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_incident_follower_account_id_account")),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_incident_follower_ticket_id_ticket")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incident_follower")),
        sa.UniqueConstraint("incident_id", "account_id", name=op.f("uq_incident_follower_incident_id_account_id")),
    )
    op.create_index("ix_incident_follower_account_id", "incident_follower", ["account_id"])


def downgrade() -> None:
    """Go one revision down."""
    op.drop_table("incident_follower")
    op.drop_table("incident")
    op.drop_table("knowledge_entry")
    op.drop_column("community", "cluster_size")
