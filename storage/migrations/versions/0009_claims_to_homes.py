"""Claims to belong to a home."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from storage.types import UTCDateTime

revision: str = "0009"
down_revision: str | None = "0008"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Go one revision up."""
    op.create_table(
        "home_claim",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("home", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("created_at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("decided_at", UTCDateTime(timezone=True), nullable=True),
        sa.Column("decided_by_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_home_claim_community_id_community")),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_home_claim_account_id_account")),
        sa.ForeignKeyConstraint(["decided_by_id"], ["staff.id"], name=op.f("fk_home_claim_decided_by_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_home_claim")),
    )
    op.create_index("ix_home_claim_account_id_status", "home_claim", ["account_id", "status"])
    op.create_index("ix_home_claim_community_id_status", "home_claim", ["community_id", "status"])


def downgrade() -> None:
    """Go one revision down."""
    op.drop_table("home_claim")
