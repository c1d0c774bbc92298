"""WeCom's customer service: cursors and windows."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from storage.types import UTCDateTime

revision: str = "0019"
down_revision: str | None = "0018"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Go one revision up."""
    op.create_table(
        "kf_cursor",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kf_id", sa.String(), nullable=False),
        sa.Column("cursor", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kf_cursor")),
        sa.UniqueConstraint("kf_id", name=op.f("uq_kf_cursor_kf_id")),
    )
    op.create_table(
        "kf_window",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("opened_at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("sent", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kf_window")),
        sa.UniqueConstraint("person", name=op.f("uq_kf_window_person")),
    )


def downgrade() -> None:
    """Go one revision down."""
    op.drop_table("kf_window")
    op.drop_table("kf_cursor")
