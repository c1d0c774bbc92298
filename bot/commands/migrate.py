"""`guanjia migrate`."""

import argparse

from bot.settings import load_settings
from storage.database import open_database
from storage.migrate import newest_revision, upgrade


def run(_options: argparse.Namespace) -> int:
    """Bring the database to the newest schema."""
    database = open_database(load_settings().database_url)
    upgrade(database)
    database.close()
    print(f"The database is at revision {newest_revision()}.")
    return 0
