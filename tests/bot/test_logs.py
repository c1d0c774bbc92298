import io
import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot.logs import Mask, set_up_logs

TELEGRAM_TOKEN = "123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc"


@pytest.fixture(autouse=True)
def _logging_as_it_was() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    yield
    root.handlers = handlers
    root.setLevel(level)
    structlog.reset_defaults()


def masked(value: object) -> object:
    return Mask(["configured-value"])(None, "info", {"event": value})["event"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("电话13812345678，谢谢", "电话[phone]，谢谢"),
        ("call 138-1234-5678", "call [phone]"),
        ("call 138 1234 5678 or +86 13912345678", "call [phone] or [phone]"),
        ("ring +65 9123 4567 please", "ring [phone] please"),
        (13812345678, "[phone]"),
        (f"POST /bot{TELEGRAM_TOKEN}/sendMessage", "POST /bot[secret]/sendMessage"),
        ("/cgi-bin/send?access_token=68_AbC-d&type=1", "/cgi-bin/send?access_token=[secret]&type=1"),
        ("GET /p/9fQ3kXw2LmNa HTTP/1.1", "GET /p/[secret] HTTP/1.1"),
        ("postgresql://guanjia:hunter2@db/guanjia", "postgresql://guanjia:[secret]@db/guanjia"),
        ("the key is configured-value", "the key is [secret]"),
        ({"phones": ["13812345678"]}, {"phones": ["[phone]"]}),
        ({"wechat_token": "x", "Authorization": "y"}, {"wechat_token": "[secret]", "Authorization": "[secret]"}),
    ],
)
def test_what_is_hidden(text: object, expected: object) -> None:
    assert masked(text) == expected


@pytest.mark.parametrize(
    "value",
    [
        "ticket 20261120-1001 of home 3-2-501",
        "due 2026-11-20T10:00:00+08:00",
        1732070400,
        {"dedupe_key": "ticket:1:accepted", "requested_slot": "time", "seconds": 0.25, "ok": True, "none": None},
        "/console/tickets/1001?page=2",
        "18 digits 110101199003074514",
    ],
)
def test_what_stays(value: object) -> None:
    assert masked(value) == value


def test_json_lines_hold_event_fields_and_level() -> None:
    stream = io.StringIO()
    set_up_logs("json", stream=stream)
    structlog.get_logger("bot.delivery").warning("sent", to="13812345678", attempt=2)
    line = json.loads(stream.getvalue())
    assert line["event"] == "sent"
    assert line["to"] == "[phone]"
    assert line["attempt"] == 2
    assert line["level"] == "warning"
    assert line["logger"] == "bot.delivery"
    assert line["timestamp"].endswith("Z")


def test_lines_of_other_libraries_take_the_same_way() -> None:
    stream = io.StringIO()
    uvicorn = logging.getLogger("uvicorn.access")
    uvicorn.handlers = [logging.StreamHandler(io.StringIO())]
    uvicorn.propagate = False
    set_up_logs("json", stream=stream)
    uvicorn.info('%s - "%s %s"', "127.0.0.1", "GET", "/s/9fQ3kXw2LmNa")
    assert json.loads(stream.getvalue())["event"] == '127.0.0.1 - "GET /s/[secret]"'


def test_tracebacks_are_masked() -> None:
    stream = io.StringIO()
    set_up_logs("console", stream=stream)
    try:
        int("no home for 13812345678")
    except ValueError:
        structlog.get_logger("bot").exception("turn failed")
    assert "'no home for [phone]'" in stream.getvalue()
    assert "13812345678" not in stream.getvalue()


def test_setting_up_twice_writes_once() -> None:
    stream = io.StringIO()
    set_up_logs("console", stream=stream)
    set_up_logs("console", stream=stream)
    structlog.get_logger("bot").info("started")
    assert stream.getvalue().count("started") == 1
