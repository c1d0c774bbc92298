"""`guanjia set-webhook telegram`, and what `guanjia doctor` says of the channel."""

import asyncio
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.__main__ import main
from bot.channels.protocol import PermanentError
from bot.channels.telegram.channel import TelegramChannel, open_channel
from bot.settings import Settings, TelegramSettings
from tests.platforms.telegram.faults import failing
from tests.platforms.telegram.server import Telegram

SECRET = "a-secret-of-the-webhook"
ADDRESS = "https://guanjia.example.com/channels/telegram"


def checked(telegram: Telegram, folder: Path, *, webhook: bool, group: int | None = None) -> str:
    return asyncio.run(_channel(telegram, folder, webhook=webhook, group=group).check())


def _channel(telegram: Telegram, folder: Path, *, webhook: bool, group: int | None) -> TelegramChannel:
    section = TelegramSettings(
        token=SecretStr(telegram.platform.token),
        api_base=telegram.address,
        mode="webhook" if webhook else "polling",
        webhook_secret=SecretStr(SECRET),
        staff_group=group,
    )
    public = "https://guanjia.example.com"
    return open_channel(Settings(_env_file=None, media_dir=folder, public_url=public, telegram=section))


def set_webhook(telegram: Telegram, folder: Path, monkeypatch: pytest.MonkeyPatch, mode: str) -> int:
    monkeypatch.chdir(folder)
    for name, value in {
        "PUBLIC_URL": "https://guanjia.example.com",
        "TELEGRAM__TOKEN": telegram.platform.token,
        "TELEGRAM__API_BASE": telegram.address,
        "TELEGRAM__MODE": mode,
        "TELEGRAM__WEBHOOK_SECRET": SECRET,
    }.items():
        monkeypatch.setenv(f"GUANJIA_{name}", value)
    return main(["set-webhook", "telegram"])


def test_the_command_sets_address_secret_and_kinds(
    telegram: Telegram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert set_webhook(telegram, tmp_path, monkeypatch, "webhook") == 0
    assert telegram.platform.webhook == ADDRESS
    assert telegram.platform.webhook_headers == {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    assert telegram.platform.allowed == {"message", "edited_message", "callback_query", "my_chat_member"}
    shown = capsys.readouterr()
    assert ADDRESS in shown.out
    assert SECRET not in shown.out + shown.err


def test_in_polling_mode_the_command_takes_the_webhook_away(
    telegram: Telegram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    telegram.platform.webhook = "https://elsewhere.example.com"
    assert set_webhook(telegram, tmp_path, monkeypatch, "polling") == 0
    assert telegram.platform.webhook == ""


def test_a_refusal_is_said_without_the_token(
    telegram: Telegram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    telegram.platform.faults.order("setWebhook", failing(400, "Bad Request: bad webhook: Failed to resolve host"))
    assert set_webhook(telegram, tmp_path, monkeypatch, "webhook") == 1
    shown = capsys.readouterr()
    assert "resolve host" in shown.err
    assert telegram.platform.token not in shown.out + shown.err


@pytest.mark.parametrize("channel", ["web", "telegram"])
def test_a_channel_with_no_webhook_to_set_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], channel: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["set-webhook", channel]) == 2
    assert capsys.readouterr().err.startswith(f"{channel}: ")


def test_doctor_names_the_bot_and_how_much_waits(telegram: Telegram, tmp_path: Path) -> None:
    telegram.phone("Anna").say("hello")
    assert checked(telegram, tmp_path, webhook=False) == "@guanjia_test_bot, polling, 1 updates wait"


def test_doctor_says_that_telegram_cannot_reach_us(telegram: Telegram, tmp_path: Path) -> None:
    telegram.platform.webhook = ADDRESS
    telegram.platform.webhook_error = (int(telegram.platform.now()) - 130, "Connection refused")
    said = checked(telegram, tmp_path, webhook=True)
    assert said.endswith("Telegram failed to call us 2 min ago: Connection refused")


@pytest.mark.parametrize("webhook", [True, False])
def test_t21_doctor_finds_a_webhook_that_is_not_ours(telegram: Telegram, tmp_path: Path, *, webhook: bool) -> None:
    """T21."""
    telegram.platform.webhook = "https://elsewhere.example.com"
    with pytest.raises(PermanentError, match=r"elsewhere.*guanjia set-webhook telegram"):
        checked(telegram, tmp_path, webhook=webhook)


def test_t21_doctor_finds_that_no_webhook_is_set(telegram: Telegram, tmp_path: Path) -> None:
    """T21."""
    with pytest.raises(PermanentError, match="no webhook is set"):
        checked(telegram, tmp_path, webhook=True)


@pytest.mark.parametrize(("topics", "told"), [(True, "polling"), (False, "has no topics")])
def test_doctor_looks_at_the_staff_group(telegram: Telegram, tmp_path: Path, *, topics: bool, told: str) -> None:
    group = telegram.platform.add_group("工单")
    group.is_forum = topics
    try:
        said = checked(telegram, tmp_path, webhook=False, group=group.id)
    except PermanentError as error:
        said = str(error)
    assert told in said


def test_t22_doctor_says_that_the_token_is_refused(telegram: Telegram, tmp_path: Path) -> None:
    """T22."""
    telegram.platform.faults.order("getMe", failing(401, "Unauthorized"), times=-1)
    with pytest.raises(PermanentError, match="InvalidToken"):
        checked(telegram, tmp_path, webhook=False)
