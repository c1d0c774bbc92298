"""structlog for us and for every library that uses the standard logging, free of phone numbers and secrets."""

import logging
import re
import sys
from collections.abc import Iterable
from typing import Literal, TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

_SECRET_NAME = re.compile(
    r"(?i)(?:^|[_-])(?:token|secret|password|passwd|authorization|cookie|(?:aes|api|secret)_?key)$"
)
_REPLACEMENTS = (
    # Mainland mobile numbers, with or without country code, spaces or hyphens; then any number in international form.
    (re.compile(r"(?<![\d.])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)"), "[phone]"),
    (re.compile(r"(?<!\w)\+\d(?:[- ]?\d){7,14}(?!\d)"), "[phone]"),
    # A bot token is part of every address of the Telegram API.
    (re.compile(r"\d{6,}:[A-Za-z0-9_-]{30,}"), "[secret]"),
    # WeChat and WeCom take theirs as query parameters.
    (
        re.compile(r"(?i)\b((?:access_|webhook_)?token|(?:corp|app)?secret|password|signature)=[^&\s\"']+"),
        r"\1=[secret]",
    ),
    # Who has the address of a pass, survey or notice may open it.
    (re.compile(r"(?<=/[psn]/)[A-Za-z0-9_-]{8,}"), "[secret]"),
    (re.compile(r"(?<=://)([^:/@\s]+):[^@/\s]+@"), r"\1:[secret]@"),
)


class Mask:
    """A structlog processor that hides phone numbers and secrets in names and values, at any depth."""

    def __init__(self, known_secrets: Iterable[str] = ()) -> None:
        self._known = tuple(secret for secret in known_secrets if secret)

    def __call__(self, _logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
        """Give the event with everything hidden that is nobody's business."""
        return {name: self._named(name, value) for name, value in event.items()}

    def _named(self, name: object, value: object) -> object:
        if isinstance(name, str) and _SECRET_NAME.search(name):
            return "[secret]"
        return self._masked(value)

    def _masked(self, value: object) -> object:
        if isinstance(value, dict):
            return {name: self._named(name, inner) for name, inner in value.items()}
        if isinstance(value, (list, tuple, set, frozenset)):
            return [self._masked(inner) for inner in value]
        if value is None or isinstance(value, (bool, float)):
            return value
        text = str(value)
        masked = self._text(text)
        return value if masked == text and isinstance(value, int) else masked

    def _text(self, text: str) -> str:
        for secret in self._known:
            text = text.replace(secret, "[secret]")
        for pattern, replacement in _REPLACEMENTS:
            text = pattern.sub(replacement, text)
        return text


def set_up_logs(
    log_format: Literal["console", "json"], known_secrets: Iterable[str] = (), stream: TextIO | None = None
) -> None:
    """Send every log line of the process through structlog to `stream` (standard error), masked.

    uvicorn must be started with `log_config=None`, or it replaces its part of this.
    """
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.processors.StackInfoRenderer(),
        # Before the mask: a traceback can quote a phone number, too.
        structlog.processors.format_exc_info,
        Mask(known_secrets),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, _renderer(log_format)],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.INFO)
    _take_in_libraries()


def _take_in_libraries() -> None:
    """Let the lines of libraries go the same way, whatever an earlier configuration did with them."""
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [], True
        logger.setLevel(logging.NOTSET)
    # One line per call to a platform says nothing that our own delivery lines do not say better.
    for name in ("httpx", "httpcore", "apscheduler"):
        logging.getLogger(name).setLevel(logging.WARNING)


def _renderer(log_format: Literal["console", "json"]) -> Processor:
    if log_format == "json":
        return structlog.processors.JSONRenderer(ensure_ascii=False)
    return structlog.dev.ConsoleRenderer(
        colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback, pad_event_to=0
    )
