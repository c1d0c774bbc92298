"""Talking in the terminal: the front desk for one person, without a server.

The process delivers and fires timers itself. Notifications to a terminal wait in the outbox until the person's terminal
fetches them, so two terminals on one database, say a resident's and a technician's, talk to each other.
"""

from bot.app import build
from bot.demo import load_demo
from bot.settings import Settings
from bot.terminal.people import UnknownPersonError, sit_down
from bot.terminal.screen import Screen, standard_screen
from bot.terminal.talk import Talk
from bot.terminal.texts import spoken_language
from intents.engine import IntentEngine
from storage.database import open_database
from storage.migrate import upgrade

__all__ = ["Screen", "UnknownPersonError", "converse", "standard_screen"]


def converse(settings: Settings, screen: Screen, name: str | None, engine: IntentEngine | None = None) -> None:
    """Let the person of that name (asked for when None) talk until the end of the input; raises UnknownPersonError.

    The database is migrated, and the demo community loaded, as `guanjia serve` does.
    """
    database = open_database(settings.database_url)
    upgrade(database)
    if settings.demo:
        load_demo(database)
    database.close()
    runtime = build(settings, engine=engine)
    try:
        player = sit_down(runtime.database, screen, name, spoken_language(), runtime.reception.clock.now())
        Talk(runtime, screen, player).run()
    finally:
        runtime.database.close()
