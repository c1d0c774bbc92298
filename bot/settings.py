"""The only reader of the environment: every setting of Guanjia, checked once, at start.

`.env.example` says what each one means to an operator.
"""

import contextlib
import difflib
import os
import re
import secrets
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from dotenv import dotenv_values
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

VAR_DIR = Path("var")

_PREFIX = "GUANJIA_"
_DELIMITER = "__"
_TELEGRAM_API = "https://api.telegram.org"


class SettingsError(Exception):
    """The environment does not describe a working installation: one line per problem, each naming its setting."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def _base_url(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        raise ValueError("should be an address such as https://guanjia.example.com")
    return value.rstrip("/")


def _webhook_secret(value: SecretStr) -> SecretStr:
    if not re.fullmatch(r"[A-Za-z0-9_-]{16,256}", value.get_secret_value()):
        raise ValueError("should be 16 to 256 characters of A-Z a-z 0-9 _ -, which is all that Telegram sends back")
    return value


BaseUrl = Annotated[str, AfterValidator(_base_url)]
Required = Annotated[str, Field(min_length=1)]
RequiredSecret = Annotated[SecretStr, Field(min_length=1)]
# Both WeChat platforms issue 43 characters of base64, which decode to the 32 bytes of an AES-256 key.
AesKey = Annotated[SecretStr, Field(min_length=43, max_length=43)]


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class TelegramSettings(_Section):
    """A Telegram bot. `webhook_secret` comes with every update in webhook mode, and is required there.

    `staff_group` is the id of a supergroup with topics, in which the bot may manage them.
    """

    token: RequiredSecret
    mode: Literal["polling", "webhook"] = "polling"
    webhook_secret: Annotated[SecretStr, AfterValidator(_webhook_secret)] | None = None
    api_base: BaseUrl = _TELEGRAM_API
    staff_group: Annotated[int, Field(lt=0)] | None = None


class WechatSettings(_Section):
    """A WeChat Official Account; the previous key stays valid while a new one is rolled out.

    `plain`: whether callbacks may come unencrypted, too. The `fields` of a template name what goes into each of them:
    title, text, time, community, or words of the operator's own.
    """

    app_id: Required
    secret: RequiredSecret
    token: RequiredSecret
    aes_key: AesKey
    previous_aes_key: AesKey | None = None
    api_base: BaseUrl = "https://api.weixin.qq.com"
    plain: bool = True
    menu_links: bool = True
    menu: tuple[dict[str, Any], ...] | None = None
    template_id: Required | None = None
    template_fields: dict[str, str] = {}
    subscription_id: Required | None = None
    subscription_fields: dict[str, str] = {}

    @model_validator(mode="after")
    def _templates_have_fields(self) -> Self:
        for name in ("template", "subscription"):
            if getattr(self, f"{name}_id") and not getattr(self, f"{name}_fields"):
                setting = f"{_PREFIX}WECHAT{_DELIMITER}{name.upper()}_FIELDS"
                raise ValueError(f"{setting}: is missing, and {name}_id is set")
        return self


class WecomSettings(_Section):
    """An application of a WeCom (企业微信) corporation."""

    corp_id: Required
    agent_id: int
    secret: RequiredSecret
    token: RequiredSecret
    aes_key: AesKey
    api_base: BaseUrl = "https://qyapi.weixin.qq.com"


class KfSettings(_Section):
    """WeCom's customer service (微信客服), through which residents write with their own WeChat."""

    corp_id: Required
    secret: RequiredSecret
    token: RequiredSecret
    aes_key: AesKey
    api_base: BaseUrl = "https://qyapi.weixin.qq.com"


class RasaSettings(_Section):
    """A Rasa server trained on our catalogue."""

    url: BaseUrl


class LlmSettings(_Section):
    """An OpenAI-compatible endpoint; local servers need no key."""

    url: BaseUrl
    model: Required
    key: SecretStr | None = None
    daily_calls: Annotated[int, Field(ge=0)] = 500


class AsrSettings(_Section):
    """An OpenAI-compatible server that writes down what is said in voice messages; local ones need no key."""

    url: BaseUrl
    model: Required
    key: SecretStr | None = None


class Settings(BaseSettings):
    """Everything an operator decides; an optional section that is None is not configured."""

    model_config = SettingsConfigDict(
        env_prefix=_PREFIX,
        env_nested_delimiter=_DELIMITER,
        env_ignore_empty=True,
        env_file_encoding="utf-8",
        extra="ignore",
        frozen=True,
    )

    # Not a SecretStr, for every command needs it; it may hold a password, so it is never shown.
    database_url: Annotated[str, Field(min_length=1, repr=False)] = f"sqlite:///{VAR_DIR}/guanjia.db"
    host: str = "127.0.0.1"
    port: Annotated[int, Field(ge=1, le=65535)] = 8000
    secret_key: Annotated[SecretStr, Field(min_length=32)] | None = None
    public_url: BaseUrl = "http://127.0.0.1:8000"
    media_dir: Path = VAR_DIR / "media"
    timezone: ZoneInfo = ZoneInfo("Asia/Shanghai")
    demo: bool = False
    log_format: Literal["console", "json"] = "console"
    worker_poll_seconds: Annotated[float, Field(gt=0, le=60)] = 1.0
    lease_seconds: Annotated[float, Field(ge=5, le=600)] = 30.0
    telegram: TelegramSettings | None = None
    wechat: WechatSettings | None = None
    wecom: WecomSettings | None = None
    kf: KfSettings | None = None
    rasa: RasaSettings | None = None
    llm: LlmSettings | None = None
    asr: AsrSettings | None = None

    @model_validator(mode="after")
    def _webhook_is_complete(self) -> Self:
        telegram = self.telegram
        if telegram is None or telegram.mode != "webhook":
            return self
        if telegram.webhook_secret is None:
            raise ValueError(
                "GUANJIA_TELEGRAM__WEBHOOK_SECRET: is missing, and GUANJIA_TELEGRAM__MODE=webhook needs it"
            )
        if telegram.api_base == _TELEGRAM_API and not self.public_url.startswith("https://"):
            raise ValueError("GUANJIA_PUBLIC_URL: should start with https://, for Telegram calls no other webhook")
        return self


def load_settings(env_file: Path | None = Path(".env")) -> Settings:
    """Give the settings of the environment, and of `.env` for what the environment leaves open.

    Raises SettingsError with every problem at once; values are never repeated in it, for they may be secrets.
    """
    problems = _misspelt({**(dotenv_values(env_file) if env_file else {}), **os.environ})
    try:
        settings = Settings(_env_file=env_file)
    except ValidationError as error:
        raise SettingsError([*problems, *_problems(error)]) from None
    if problems:
        raise SettingsError(problems)
    return settings


def known_secrets(settings: Settings) -> list[str]:
    """Give the values of all secrets that are set, for the logs to hide."""
    sections: list[BaseModel] = [settings]
    sections += [value for _, value in settings if isinstance(value, BaseModel)]
    values = [value for section in sections for _, value in section]
    return [value.get_secret_value() for value in values if isinstance(value, SecretStr)]


def setting_names() -> list[str]:
    """Give the name of every setting as it is written in the environment."""
    return list(_names(Settings, _PREFIX))


def secret_key(settings: Settings, folder: Path = VAR_DIR) -> str:
    """Give the key that signs sessions and links: the configured one, or one made once and kept in `folder`.

    Processes that start together agree on one key: it is written in full under a name of its own, and then linked
    to its place, which succeeds for exactly one of them.
    """
    if settings.secret_key is not None:
        return settings.secret_key.get_secret_value()
    path = folder / "secret-key"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", dir=folder, prefix=".secret-key-") as file:
            file.write(secrets.token_urlsafe(48))
            file.flush()
            with contextlib.suppress(FileExistsError):
                os.link(file.name, path)
    return path.read_text()


def _names(model: type[BaseModel], prefix: str) -> Iterator[str]:
    for name, field in model.model_fields.items():
        nested = [part for part in (field.annotation, *getattr(field.annotation, "__args__", ())) if _is_section(part)]
        if nested:
            yield from _names(nested[0], f"{prefix}{name.upper()}{_DELIMITER}")
        else:
            yield f"{prefix}{name.upper()}"


def _is_section(annotation: object) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, _Section)


def _misspelt(environment: Mapping[str, str | None]) -> list[str]:
    """Give a problem for each name that is almost a setting; a foreign name with our prefix is left alone."""
    known = setting_names()
    problems = []
    for name in environment:
        written = name.upper()
        if not written.startswith(_PREFIX) or written in known:
            continue
        if likely := difflib.get_close_matches(written, known, n=1, cutoff=0.85):
            problems.append(f"{name}: is not a setting; is {likely[0]} meant?")
    return problems


def _problems(error: ValidationError) -> list[str]:
    problems = []
    for detail in error.errors(include_url=False, include_input=False):
        name = _PREFIX + _DELIMITER.join(str(part).upper() for part in detail["loc"])
        text = detail["msg"].removeprefix("Value error, ")
        if detail["type"] == "missing":
            section = str(detail["loc"][0])
            problems.append(f"{name}: is missing, and {section} is configured in part")
        elif not detail["loc"]:
            problems.append(text)
        else:
            problems.append(f"{name}: {text[0].lower()}{text[1:]}")
    return problems
