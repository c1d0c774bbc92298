"""Bills with numbers, lines and payments; disputes about them; how fees are paid; the role that a ticket is for."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from storage.types import UTCDateTime

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Go one revision up."""
    _number_bills()
    _add_details()
    _add_disputes()
    op.create_table(
        "payment_setting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("methods", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("link", sa.String(), nullable=False),
        sa.Column("qr", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("shown_after_days", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"], ["community.id"], name=op.f("fk_payment_setting_community_id_community")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_setting")),
        sa.UniqueConstraint("community_id", name=op.f("uq_payment_setting_community_id")),
    )
    op.add_column("ticket", sa.Column("for_role", sa.String(), nullable=True))


def _number_bills() -> None:
    op.add_column("bill", sa.Column("number", sa.String(), nullable=True))
    op.execute("UPDATE bill SET number = period || '-' || id")
    with op.batch_alter_table("bill") as table:
        table.alter_column("number", existing_type=sa.String(), nullable=False)
        table.create_unique_constraint(op.f("uq_bill_community_id_number"), ["community_id", "number"])


def _add_details() -> None:
    op.create_table(
        "bill_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("bill_id", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("quantity", sa.Numeric(precision=12, scale=3), nullable=True),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("unit_price", sa.Numeric(precision=12, scale=4), nullable=True),
        sa.Column("amount", sa.Numeric(precision=12, scale=2), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["bill_id"], ["bill.id"], name=op.f("fk_bill_line_bill_id_bill")),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_bill_line_community_id_community")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bill_line")),
    )
    op.create_index("ix_bill_line_bill_id", "bill_line", ["bill_id"])
    op.create_table(
        "payment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("bill_id", sa.Integer(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=12, scale=2), nullable=False),
        sa.Column("paid_on", sa.Date(), nullable=False),
        sa.Column("method", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["bill_id"], ["bill.id"], name=op.f("fk_payment_bill_id_bill")),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_payment_community_id_community")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment")),
    )
    op.create_index("ix_payment_bill_id", "payment", ["bill_id"])


def _add_disputes() -> None:
    op.create_table(
        "bill_dispute",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("bill_id", sa.Integer(), nullable=False),
        sa.Column("frozen", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("at", UTCDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["bill_id"], ["bill.id"], name=op.f("fk_bill_dispute_bill_id_bill")),
        sa.ForeignKeyConstraint(
            ["community_id"], ["community.id"], name=op.f("fk_bill_dispute_community_id_community")
        ),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_bill_dispute_ticket_id_ticket")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bill_dispute")),
        sa.UniqueConstraint("ticket_id", "bill_id", name=op.f("uq_bill_dispute_ticket_id_bill_id")),
    )
    op.create_index("ix_bill_dispute_bill_id", "bill_dispute", ["bill_id"])


def downgrade() -> None:
    """Go one revision down."""
    with op.batch_alter_table("ticket") as table:
        table.drop_column("for_role")
    op.drop_table("payment_setting")
    op.drop_table("bill_dispute")
    op.drop_table("payment")
    op.drop_table("bill_line")
    with op.batch_alter_table("bill") as table:
        table.drop_constraint(op.f("uq_bill_community_id_number"), type_="unique")
        table.drop_column("number")
