"""Notices to everybody, and the notifications that they are told by."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from storage.types import Json, UTCDateTime

revision: str = "0017"
down_revision: str | None = "0016"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

_OF_NOTICE = sa.text("notice_id IS NOT NULL")


def upgrade() -> None:
    """Go one revision up."""
    op.create_table(
        "notice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("texts", Json, nullable=False),
        sa.Column("buildings", Json, nullable=False),
        sa.Column("link", sa.String(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("after_id", sa.Integer(), nullable=False),
        sa.Column("enqueued", sa.Integer(), nullable=False),
        sa.Column("created_at", UTCDateTime(timezone=True), nullable=False),
        sa.Column("ended_at", UTCDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["author_id"], ["staff.id"], name=op.f("fk_notice_author_id_staff")),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_notice_community_id_community")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice")),
        sa.UniqueConstraint("token", name=op.f("uq_notice_token")),
    )
    op.create_index("ix_notice_community_id_id", "notice", ["community_id", "id"])
    # No foreign key: SQLite would copy the whole table for it.
    op.add_column("outbox", sa.Column("notice_id", sa.Integer(), nullable=True))
    columns = ["notice_id", "status"]
    op.create_index("ix_outbox_notice", "outbox", columns, postgresql_where=_OF_NOTICE, sqlite_where=_OF_NOTICE)


def downgrade() -> None:
    """Go one revision down."""
    op.execute("UPDATE outbox SET status = 'dead' WHERE status = 'cancelled'")
    op.drop_index("ix_outbox_notice", "outbox")
    op.drop_column("outbox", "notice_id")
    op.drop_table("notice")
