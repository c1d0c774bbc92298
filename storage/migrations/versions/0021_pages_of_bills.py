"""The page from which a bill can be paid: its unguessable address."""

import secrets
from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0021"
down_revision: str | None = "0020"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

_BILL = sa.table("bill", sa.column("id", sa.Integer()), sa.column("token", sa.String()))


def upgrade() -> None:
    """Go one revision up."""
    with op.batch_alter_table("bill") as table:
        table.add_column(sa.Column("token", sa.String(), nullable=True))
    connection = op.get_bind()
    for bill_id in connection.scalars(sa.select(_BILL.c.id)).all():
        connection.execute(_BILL.update().where(_BILL.c.id == bill_id).values(token=secrets.token_urlsafe(16)))
    with op.batch_alter_table("bill") as table:
        table.alter_column("token", nullable=False)
        table.create_unique_constraint(op.f("uq_bill_token"), ["token"])


def downgrade() -> None:
    """Go one revision down."""
    with op.batch_alter_table("bill") as table:
        table.drop_constraint(op.f("uq_bill_token"), type_="unique")
        table.drop_column("token")
