"""`guanjia replay`: a script of messages against a fresh database and a simulated clock, through the path of real ones."""

from bot.replay.script import ScriptError, replay

__all__ = ["ScriptError", "replay"]
