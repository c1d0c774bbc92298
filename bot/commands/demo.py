"""`guanjia demo`."""

import argparse

from bot.demo import load_demo
from bot.settings import load_settings
from storage.database import open_database
from storage.migrate import upgrade


def run(_options: argparse.Namespace) -> int:
    """Load the demo community; a database that has a community is left alone."""
    database = open_database(load_settings().database_url)
    upgrade(database)
    loaded = load_demo(database)
    database.close()
    print("The demo community is loaded." if loaded else "The database is not empty: nothing was loaded.")
    return 0
