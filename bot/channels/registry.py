"""The one list of channels. A channel is a package here with `open_channel(settings) -> Channel`."""

from collections.abc import Mapping
from importlib import import_module
from typing import Final

from bot.channels.protocol import Channel
from bot.settings import Settings

CHANNELS: Final[Mapping[str, str]] = {
    "web": "bot.channels.web",
    "telegram": "bot.channels.telegram",
    "wechat": "bot.channels.wechat",
    "wecom": "bot.channels.wecom",
    "kf": "bot.channels.wecom.kf",
}
"""Channel name → its package. `web` is always open, any other when the setting of its name is there."""
ALWAYS_OPEN: Final = frozenset({"web"})


def open_channels(settings: Settings) -> dict[str, Channel]:
    """Open the configured channels. The package of one that is not configured is not even imported (start-up time)."""
    names = [name for name in CHANNELS if name in ALWAYS_OPEN or getattr(settings, name) is not None]
    return {name: import_module(CHANNELS[name]).open_channel(settings) for name in names}
