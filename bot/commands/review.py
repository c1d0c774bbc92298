"""`guanjia review`: what was misunderstood, for people to look at and for the catalogue."""

import argparse
import sys
from collections.abc import Sequence
from datetime import datetime, time

from bot.clock import RealClock
from bot.review import as_catalogue, as_lines
from bot.settings import load_settings
from storage.database import open_database
from storage.migrate import is_current
from storage.review import ReviewItem
from storage.transaction import reading, transaction


def run(options: argparse.Namespace) -> int:
    """Print what has not been exported yet; it counts as exported once it is written."""
    settings = load_settings()
    zone = settings.timezone
    since = datetime.combine(options.since, time(), zone) if options.since else None
    database = open_database(settings.database_url)
    try:
        if not is_current(database):
            print("The database is not at the newest revision: run `guanjia migrate` first.", file=sys.stderr)
            return 1
        with reading(database) as session:
            items = ReviewItem.for_export(session, since=since, again=options.all, labelled=options.yaml)
            session.expunge_all()
        if not _write(as_catalogue(items) if options.yaml else as_lines(items, zone)):
            return 1
        with transaction(database) as session:
            ReviewItem.mark_exported(session, items, RealClock().now())
    finally:
        database.close()
    return 0


def _write(lines: Sequence[str]) -> bool:
    """Print the lines; False when whoever should read them has gone away, or the disk is full."""
    try:
        for line in lines:
            print(line)
        sys.stdout.flush()
    except OSError as error:
        # Python flushes once more at its end, and would complain again.
        sys.stdout = None
        print(f"Not written, and so not marked as exported: {error}", file=sys.stderr)
        return False
    return True
