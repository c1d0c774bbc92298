import os
import re
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from bot.settings import Settings, SettingsError, known_secrets, load_settings, secret_key, setting_names

ROOT = Path(__file__).parents[2]
AES_KEY = "a" * 43
WECHAT = {
    "GUANJIA_WECHAT__APP_ID": "wx1",
    "GUANJIA_WECHAT__SECRET": "app-secret",
    "GUANJIA_WECHAT__TOKEN": "token",
    "GUANJIA_WECHAT__AES_KEY": AES_KEY,
}
WECOM = {
    "GUANJIA_WECOM__CORP_ID": "ww1",
    "GUANJIA_WECOM__AGENT_ID": "1000002",
    "GUANJIA_WECOM__SECRET": "secret",
    "GUANJIA_WECOM__TOKEN": "token",
    "GUANJIA_WECOM__AES_KEY": AES_KEY,
}


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith("GUANJIA_"):
            monkeypatch.delenv(name)


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch) -> "Load":
    return Load(monkeypatch)


class Load:
    """Loads settings from an environment of the given names alone."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch

    def __call__(self, environment: dict[str, str]) -> Settings:
        for name, value in environment.items():
            self._monkeypatch.setenv(name, value)
        return load_settings(env_file=None)

    def problems(self, environment: dict[str, str]) -> list[str]:
        with pytest.raises(SettingsError) as caught:
            self(environment)
        assert str(caught.value).splitlines() == caught.value.problems
        return caught.value.problems


def test_an_empty_environment_is_a_working_installation(load: Load) -> None:
    settings = load({})
    assert settings.database_url == "sqlite:///var/guanjia.db"
    assert (settings.host, settings.port) == ("127.0.0.1", 8000)
    assert settings.public_url == "http://127.0.0.1:8000"
    assert settings.media_dir == Path("var/media")
    assert settings.timezone == ZoneInfo("Asia/Shanghai")
    assert not settings.demo
    assert settings.secret_key is None
    sections = (settings.telegram, settings.wechat, settings.wecom, settings.rasa, settings.llm, settings.asr)
    assert sections == (None,) * 6


def test_every_section_can_be_configured(load: Load) -> None:
    settings = load(
        {
            **WECHAT,
            **WECOM,
            "GUANJIA_WECHAT__PREVIOUS_AES_KEY": "b" * 43,
            "GUANJIA_TELEGRAM__TOKEN": "1:a",
            "GUANJIA_TELEGRAM__API_BASE": "http://127.0.0.1:9000/",
            "GUANJIA_RASA__URL": "http://127.0.0.1:5005",
            "GUANJIA_LLM__URL": "http://127.0.0.1:11434/v1",
            "GUANJIA_LLM__MODEL": "qwen3:8b",
        }
    )
    assert settings.wechat is not None
    assert settings.wechat.previous_aes_key is not None
    assert settings.wecom is not None
    assert settings.wecom.agent_id == 1000002
    assert settings.telegram is not None
    assert settings.telegram.mode == "polling"
    assert settings.telegram.api_base == "http://127.0.0.1:9000"
    assert settings.rasa is not None
    assert settings.llm is not None
    assert settings.llm.key is None


@pytest.mark.parametrize("missing", [*WECHAT, *WECOM])
def test_a_half_configured_channel_names_what_is_missing(load: Load, missing: str) -> None:
    section = WECHAT if missing in WECHAT else WECOM
    problems = load.problems({name: value for name, value in section.items() if name != missing})
    assert len(problems) == 1
    assert problems[0].startswith(f"{missing}: is missing")


@pytest.mark.parametrize(
    ("name", "value", "named"),
    [
        ("GUANJIA_TELEGRAM__MODE", "polling", "GUANJIA_TELEGRAM__TOKEN: is missing"),
        ("GUANJIA_LLM__URL", "http://127.0.0.1:1/v1", "GUANJIA_LLM__MODEL: is missing"),
        ("GUANJIA_PORT", "eighty", "GUANJIA_PORT: "),
        ("GUANJIA_PORT", "0", "GUANJIA_PORT: "),
        ("GUANJIA_TIMEZONE", "Asia/Peking", "GUANJIA_TIMEZONE: "),
        ("GUANJIA_PUBLIC_URL", "guanjia.example.com", "GUANJIA_PUBLIC_URL: should be an address"),
        ("GUANJIA_LOG_FORMAT", "xml", "GUANJIA_LOG_FORMAT: "),
        ("GUANJIA_SECRET_KEY", "short", "GUANJIA_SECRET_KEY: "),
        ("GUANJIA_DATABSE_URL", "sqlite://", "GUANJIA_DATABSE_URL: is not a setting; is GUANJIA_DATABASE_URL meant?"),
    ],
)
def test_a_bad_value_is_one_line_that_names_the_setting(load: Load, name: str, value: str, named: str) -> None:
    problems = load.problems({name: value})
    assert len(problems) == 1
    assert problems[0].startswith(named)


def test_an_unknown_name_in_a_section_is_a_problem(load: Load) -> None:
    problems = load.problems({**WECHAT, "GUANJIA_WECHAT__COLOUR": "green"})
    assert [problem.split(":")[0] for problem in problems] == ["GUANJIA_WECHAT__COLOUR"]


def test_names_of_others_with_our_prefix_are_left_alone(load: Load) -> None:
    assert load({"GUANJIA_SERVICE_HOST": "10.0.0.1", "GUANJIA_PORT_8000_TCP": "tcp://10.0.0.1:8000"}).port == 8000


def test_all_problems_are_told_at_once_and_no_value_is_repeated(load: Load) -> None:
    problems = load.problems({"GUANJIA_PORT": "x", "GUANJIA_WECHAT__AES_KEY": "my-short-key", "GUANJIA_HOTS": "h"})
    assert len(problems) == 6
    assert "my-short-key" not in "\n".join(problems)


def test_an_empty_value_counts_as_absent(load: Load) -> None:
    assert load({"GUANJIA_TELEGRAM__TOKEN": "", "GUANJIA_PORT": ""}).telegram is None


def test_a_webhook_needs_its_secret_and_https(load: Load) -> None:
    webhook = {"GUANJIA_TELEGRAM__TOKEN": "1:a", "GUANJIA_TELEGRAM__MODE": "webhook"}
    assert load.problems(webhook)[0].startswith("GUANJIA_TELEGRAM__WEBHOOK_SECRET: is missing")
    webhook["GUANJIA_TELEGRAM__WEBHOOK_SECRET"] = "s" * 16
    assert load.problems(webhook)[0].startswith("GUANJIA_PUBLIC_URL: should start with https://")
    webhook["GUANJIA_PUBLIC_URL"] = "https://guanjia.example.com/"
    assert load(webhook).public_url == "https://guanjia.example.com"


@pytest.mark.parametrize("secret", ["s" * 15, "with spaces in it here", "s" * 257])
def test_a_webhook_secret_is_what_telegram_accepts(load: Load, secret: str) -> None:
    problems = load.problems({"GUANJIA_TELEGRAM__TOKEN": "1:a", "GUANJIA_TELEGRAM__WEBHOOK_SECRET": secret})
    assert problems[0].startswith("GUANJIA_TELEGRAM__WEBHOOK_SECRET: ")


def test_the_environment_wins_over_the_file(load: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / ".env"
    file.write_text("GUANJIA_PORT=9001\nGUANJIA_HOST=0.0.0.0\nPOSTGRES_PASSWORD=of-another-program\n")
    monkeypatch.setenv("GUANJIA_PORT", "9002")
    settings = load_settings(env_file=file)
    assert (settings.host, settings.port) == ("0.0.0.0", 9002)  # noqa: S104  the point is that it is not the default
    assert load({}).host == "127.0.0.1"


def test_a_misspelt_name_in_the_file_is_a_problem(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("GUANJIA_PROT=9001\n")
    with pytest.raises(SettingsError, match="is GUANJIA_PORT meant"):
        load_settings(env_file=file)


def test_settings_are_frozen_and_show_no_secret(load: Load) -> None:
    settings = load({**WECHAT, "GUANJIA_SECRET_KEY": "k" * 40, "GUANJIA_DATABASE_URL": "postgresql://u:hunter2@h/d"})
    with pytest.raises(ValidationError):
        settings.port = 1  # type: ignore[misc]
    assert not re.search(r"app-secret|aaaa|kkkk|hunter2", repr(settings))


def test_the_example_names_every_setting_and_no_other() -> None:
    lines = (ROOT / ".env.example").read_text().splitlines()
    written = [match[1] for line in lines if (match := re.match(r"# (GUANJIA_\w+)=", line))]
    assert sorted(written) == sorted(setting_names())


def test_the_example_comments_on_every_setting_and_shows_the_defaults(tmp_path: Path) -> None:
    text = (ROOT / ".env.example").read_text()
    for block in text.split("\n\n"):
        if re.search("^# GUANJIA_", block, re.MULTILINE):
            assert not block.startswith("# GUANJIA_"), f"no comment: {block}"
    general = text.split("# --- Telegram")[0]
    file = tmp_path / ".env"
    file.write_text(re.sub("^# GUANJIA_", "GUANJIA_", general, flags=re.MULTILINE))
    assert load_settings(env_file=file) == load_settings(env_file=None)


def test_a_configured_key_is_used_as_it_is(load: Load, tmp_path: Path) -> None:
    assert secret_key(load({"GUANJIA_SECRET_KEY": "k" * 32}), tmp_path) == "k" * 32
    assert list(tmp_path.iterdir()) == []


def test_a_key_is_made_once_and_only_its_owner_can_read_it(load: Load, tmp_path: Path) -> None:
    folder = tmp_path / "var"
    key = secret_key(load({}), folder)
    assert len(key) >= 43
    assert secret_key(load({}), folder) == key
    assert stat.S_IMODE((folder / "secret-key").stat().st_mode) == 0o600
    assert [path.name for path in folder.iterdir()] == ["secret-key"]


def test_those_who_start_together_agree_on_one_key(load: Load, tmp_path: Path) -> None:
    settings = load({})
    starters = 8
    barrier = Barrier(starters)

    def start(_: int) -> str:
        barrier.wait()
        return secret_key(settings, tmp_path)

    with ThreadPoolExecutor(starters) as pool:
        keys = set(pool.map(start, range(starters)))
    assert len(keys) == 1


def test_every_secret_is_known_to_the_logs(load: "Load") -> None:
    settings = load({**WECHAT, "GUANJIA_SECRET_KEY": "k" * 40, "GUANJIA_TELEGRAM__TOKEN": "1:token-of-a-bot"})
    assert set(known_secrets(settings)) == {"k" * 40, "1:token-of-a-bot", "app-secret", "token", AES_KEY}
