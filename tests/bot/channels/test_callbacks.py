"""The gate of every callback: hostile bodies are refused fast, in little memory, before anything is done with them."""

import asyncio
import time
import tracemalloc
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from starlette.requests import Request
from starlette.types import Message

from bot.channels.callbacks import (
    LARGEST_BODY,
    OLDEST,
    RefusedCallbackError,
    check_freshness,
    check_signature,
    read_body,
    read_xml,
    signature,
)
from tests.conftest import START

LAUGHS = (
    "<?xml version='1.0'?><!DOCTYPE xml [<!ENTITY a0 'ha'>"
    + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
    + "]><xml><Content>&a9;</Content></xml>"
)
HOSTILE: dict[str, str | bytes] = {
    "billion laughs": LAUGHS,
    "quadratic": f"<!DOCTYPE xml [<!ENTITY a '{'a' * 50_000}'>]><xml>{'&a;' * 4000}</xml>",
    "external entity": "<!DOCTYPE xml [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><xml><Content>&a;</Content></xml>",
    "external dtd": "<!DOCTYPE xml SYSTEM 'http://127.0.0.1:9/a.dtd'><xml/>",
    "parameter entity": "<!DOCTYPE xml [<!ENTITY % a SYSTEM 'http://127.0.0.1:9/'> %a;]><xml/>",
    "unknown entity": "<xml>&nobody;</xml>",
    "instruction": "<?php echo 1 ?><xml/>",
    "a million tags": f"<xml>{'<a/>' * 1_000_000}</xml>",
    "deep": "<a>" * 100_000,
    "open": "<xml><a>",
    "two roots": "<xml/><xml/>",
    "empty": "",
    "blank": "   ",
    "json": '{"MsgType": "text"}',
    "prefix without a name": "<a:b/>x",
    "half a character": "<xml>\ud800</xml>",
    "latin bytes": b"<xml>\xff\xfe</xml>",
    "utf-16": "<?xml version='1.0' encoding='utf-16'?><xml/>".encode("utf-16"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_xml_is_refused_at_once_and_in_little_memory(name: str) -> None:
    document = HOSTILE[name]
    with pytest.raises(RefusedCallbackError):
        read_xml(document)
    tracemalloc.start()
    began = time.process_time()
    with pytest.raises(RefusedCallbackError):
        read_xml(document[:LARGEST_BODY])
    seconds, (_, peak) = time.process_time() - began, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert seconds < 0.05
    assert peak < 1024 * 1024


def test_an_ordinary_document_is_read_with_its_blanks_and_without_what_xml_forbids() -> None:
    root = read_xml(
        "<?xml version='1.0' encoding='gbk'?>\n<xml><A><![CDATA[ 漏水 <b> ]]></A><B>1&amp;2\x08</B>"
        "<List><I>1</I><I>2</I></List></xml>".encode()
    )
    assert (root.value("A"), root.value("B"), root.value("C")) == (" 漏水 <b> ", "1&2", "")
    assert [one.text for one in root.children[2].all("I")] == ["1", "2"]


def test_what_is_there_twice_is_no_answer() -> None:
    with pytest.raises(RefusedCallbackError):
        read_xml("<xml><A>1</A><A>2</A></xml>").value("A")


@pytest.mark.parametrize("given", ["", "0" * 40, signature("t", "1", "other"), "é" * 40, "\ud800", "x" * 10**6])
def test_a_wrong_signature_is_refused(given: str) -> None:
    check_signature(signature("t", "1", "n"), "n", "t", "1")
    with pytest.raises(RefusedCallbackError) as refused:
        check_signature(given, "t", "1", "n")
    assert refused.value.status == 403


@pytest.mark.parametrize("timestamp", ["", "-1", "1e9", "9" * 10, "9" * 400, "٣", "a", "1763604000.5"])
def test_a_timestamp_that_is_none_is_refused(timestamp: str) -> None:
    with pytest.raises(RefusedCallbackError):
        check_freshness(timestamp, START)


def test_only_what_was_sent_about_now_is_fresh() -> None:
    for apart in (OLDEST, -OLDEST):
        check_freshness(str(int((START + apart).timestamp())), START)
        with pytest.raises(RefusedCallbackError):
            check_freshness(str(int((START + apart * 1.01).timestamp())), START)


def request(chunks: AsyncIterator[bytes], announced: str | None = None) -> Request:
    async def receive() -> Message:
        try:
            return {"type": "http.request", "body": await anext(chunks), "more_body": True}
        except StopAsyncIteration:
            return {"type": "http.request", "body": b"", "more_body": False}

    headers = [(b"content-length", announced.encode())] if announced is not None else []
    return Request({"type": "http", "method": "POST", "headers": headers}, receive)


def test_a_large_body_is_refused_before_it_is_read() -> None:
    taken = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal taken
        while True:
            taken += 1024
            yield b"x" * 1024

    for announced in (str(30 * 1024 * 1024), "9" * 400, "many", "-1", ""):
        with pytest.raises(RefusedCallbackError) as refused:
            asyncio.run(read_body(request(endless(), announced)))
        assert refused.value.status == 413
    assert taken == 0
    # One that announces nothing, or lies, is let go as soon as it is too long.
    for lie in (None, "10"):
        with pytest.raises(RefusedCallbackError):
            asyncio.run(read_body(request(endless(), lie)))
    assert taken <= 2 * (LARGEST_BODY + 2048)


def test_a_small_body_is_read_whole() -> None:
    async def two() -> AsyncIterator[bytes]:
        yield b"ab"
        yield b"c"

    assert asyncio.run(read_body(request(two()))) == b"abc"
    assert timedelta(minutes=5) < OLDEST < timedelta(hours=1)
