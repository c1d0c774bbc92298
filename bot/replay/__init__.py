"""`guanjia replay`: a script of messages, on the path of real ones, with a fresh database and a simulated clock."""

from bot.replay.lines import ScriptError
from bot.replay.script import replay

__all__ = ["ScriptError", "replay"]
