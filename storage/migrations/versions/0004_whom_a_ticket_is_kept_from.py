"""Sealed tickets, and whom a ticket is kept from."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Go one revision up."""
    op.add_column("ticket", sa.Column("sealed", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_table(
        "ticket_exclusion",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"], ["community.id"], name=op.f("fk_ticket_exclusion_community_id_community")
        ),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_ticket_exclusion_ticket_id_ticket")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_ticket_exclusion_staff_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket_exclusion")),
        sa.UniqueConstraint("ticket_id", "staff_id", name=op.f("uq_ticket_exclusion_ticket_id_staff_id")),
    )
    op.create_index(op.f("ix_ticket_exclusion_staff_id"), "ticket_exclusion", ["staff_id"])


def downgrade() -> None:
    """Go one revision down."""
    op.drop_table("ticket_exclusion")
    op.drop_column("ticket", "sealed")
