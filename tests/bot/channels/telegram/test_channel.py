"""Opening the channel: what cannot work is said at start."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.channels.registry import open_channels
from bot.channels.telegram import TelegramChannel, open_channel
from bot.settings import Settings, SettingsError, TelegramSettings

TOKEN = "123456789:AAFabcdefghijklmnopqrstuvwxyz0123456"


def settings(tmp_path: Path, section: TelegramSettings | None) -> Settings:
    return Settings(_env_file=None, media_dir=tmp_path, telegram=section)


def test_the_registry_opens_it_when_a_token_is_set(tmp_path: Path) -> None:
    channel = open_channels(settings(tmp_path, TelegramSettings(token=SecretStr(TOKEN))))["telegram"]
    assert isinstance(channel, TelegramChannel)
    assert (channel.name, channel.bot_id) == ("telegram", "123456789")
    assert channel.bot.base_url == f"https://api.telegram.org/bot{TOKEN}"
    assert channel.bot.base_file_url == f"https://api.telegram.org/file/bot{TOKEN}"


def test_another_server_can_be_named(tmp_path: Path) -> None:
    section = TelegramSettings(token=SecretStr(TOKEN), api_base="http://127.0.0.1:8081/")
    assert open_channel(settings(tmp_path, section)).bot.base_url == f"http://127.0.0.1:8081/bot{TOKEN}"


@pytest.mark.parametrize("token", ["", "abc", "abc:def", "765432", "765:abc def"])
def test_what_is_no_token_is_refused_without_repeating_it(tmp_path: Path, token: str) -> None:
    section = TelegramSettings.model_construct(token=SecretStr(token), mode="polling")
    with pytest.raises(SettingsError) as caught:
        open_channel(settings(tmp_path, None).model_copy(update={"telegram": section}))
    assert caught.value.problems[0].startswith("GUANJIA_TELEGRAM__TOKEN: ")
    assert len(token) < 3 or token not in str(caught.value)


def test_in_webhook_mode_telegram_calls_us_below_the_public_address(tmp_path: Path) -> None:
    section = TelegramSettings(token=SecretStr(TOKEN), mode="webhook", webhook_secret=SecretStr("s" * 16))
    public = settings(tmp_path, None).model_copy(update={"telegram": section, "public_url": "https://example.com"})
    assert open_channel(public).address == "https://example.com/channels/telegram"


def test_a_secret_left_from_another_time_opens_no_route_in_polling_mode(tmp_path: Path) -> None:
    section = TelegramSettings(token=SecretStr(TOKEN), webhook_secret=SecretStr("s" * 16))
    assert open_channel(settings(tmp_path, section)).address is None
