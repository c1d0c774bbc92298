"""Alembic's entry: the migrations run on the connection that `storage.migrate` hands over."""

from alembic import context
from sqlalchemy import Connection

from storage.base import Base

connection: Connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True, compare_type=True)
with context.begin_transaction():
    context.run_migrations()
