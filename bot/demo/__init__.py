"""The demo: two communities with homes, residents, staff and bills, to try everything without anybody's data."""

from bot.demo.load import load_demo

__all__ = ["load_demo"]
