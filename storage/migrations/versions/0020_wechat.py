"""What WeChat lets us send: windows, consents, notices on their way."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from storage.types import UTCDateTime

revision: str = "0020"
down_revision: str | None = "0019"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Go one revision up."""
    op.create_table(
        "wechat_grant",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("openid", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("left", sa.Integer(), nullable=False),
        sa.Column("until", UTCDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wechat_grant")),
        sa.UniqueConstraint("openid", "kind", name=op.f("uq_wechat_grant_openid_kind")),
    )
    op.create_table(
        "wechat_consent",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("openid", sa.String(), nullable=False),
        sa.Column("template", sa.String(), nullable=False),
        sa.Column("left", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wechat_consent")),
        sa.UniqueConstraint("openid", "template", name=op.f("uq_wechat_consent_openid_template")),
    )
    op.create_table(
        "wechat_notice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("msgid", sa.String(), nullable=False),
        sa.Column("notification_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(), nullable=True),
        sa.Column("created_at", UTCDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["notification_id"], ["outbox.id"], name=op.f("fk_wechat_notice_notification_id_outbox")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wechat_notice")),
        sa.UniqueConstraint("msgid", name=op.f("uq_wechat_notice_msgid")),
    )


def downgrade() -> None:
    """Go one revision down."""
    for table in ("wechat_notice", "wechat_consent", "wechat_grant"):
        op.drop_table(table)
