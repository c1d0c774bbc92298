"""All checks, one after the other."""

from collections.abc import Iterator

from bot.channels.registry import open_channels
from bot.clock import RealClock
from bot.doctor.findings import Finding, ok, problem, reason_of
from bot.doctor.machine import check_engine, check_media, check_openness, check_secret_key
from bot.doctor.platforms import check_channels
from bot.doctor.records import check_database
from bot.settings import SettingsError, load_settings


def examine() -> Iterator[Finding]:
    """Yield a finding for each check, as it is made; nothing is changed."""
    try:
        settings = load_settings()
    except SettingsError as error:
        for line in error.problems:
            yield problem("settings", line, "correct it in the environment or in .env; .env.example explains each one")
        yield check_engine()
        return
    yield ok("settings", "read from the environment and .env")
    yield check_secret_key(settings)
    yield from check_openness(settings)
    yield check_media(settings)
    yield check_engine()
    try:
        channels = open_channels(settings)
    except Exception as error:  # noqa: BLE001 - a channel that does not open is what we are asked for
        channels = {}
        yield problem("channels", reason_of(error), "look at the settings of the channel that it names")
    yield from check_channels(channels)
    yield from check_database(settings.database_url, channels, RealClock())
