"""Talking in the terminal: the front desk for one person, without a server.

The process delivers and fires timers itself. Notifications to a terminal wait in the outbox until the person's terminal
fetches them, so two terminals on one database, say a resident's and a technician's, talk to each other.
"""

from bot.terminal.people import UnknownPersonError, sit_down
from bot.terminal.screen import Screen, standard_screen
from bot.terminal.talk import Talk
from bot.terminal.texts import spoken_language

__all__ = ["Screen", "Talk", "UnknownPersonError", "sit_down", "spoken_language", "standard_screen"]
