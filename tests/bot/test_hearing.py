"""Voice messages in words."""

import asyncio
from collections.abc import Iterator

import pytest
from pydantic import SecretStr

from bot.hearing import LARGEST_VOICE, Hearing
from bot.settings import AsrSettings
from tests.platforms.asr import Asr, running

VOICE = b"OggS some sound"


@pytest.fixture(scope="module")
def asr() -> Iterator[Asr]:
    with running() as server:
        yield server


@pytest.fixture(autouse=True)
def _afresh(asr: Asr) -> None:
    asr.calls.clear()
    asr.script.clear()


def hear(asr: Asr, content: bytes = VOICE, key: str | None = None) -> str:
    settings = AsrSettings(url=asr.url, model="whisper-1", key=SecretStr(key) if key else None)
    return asyncio.run(Hearing(settings).words(content, "voice.ogg"))


def test_the_voice_is_sent_and_the_words_come_back(asr: Asr) -> None:
    asr.hears(" 厨房水管漏水了 ")
    assert hear(asr, key="k") == "厨房水管漏水了"
    [call] = asr.calls
    assert call.headers["authorization"] == "Bearer k"
    assert call.body == {"model": "whisper-1", "file": ("voice.ogg", VOICE)}


def test_without_a_key_none_is_sent(asr: Asr) -> None:
    asr.hears("x")
    hear(asr)
    assert "authorization" not in asr.calls[0].headers


@pytest.mark.parametrize("body", ["{}", "[]", "<html>", '{"text": "  "}'])
def test_an_answer_without_words_is_nothing(asr: Asr, body: str) -> None:
    asr.sends(body)
    assert hear(asr) == ""


def test_a_server_that_fails_hears_nothing(asr: Asr) -> None:
    asr.sends('{"text": "x"}', 500)
    asr.hangs_up()
    assert (hear(asr), hear(asr)) == ("", "")


@pytest.mark.parametrize("content", [b"", b"x" * (LARGEST_VOICE + 1)])
def test_what_is_no_short_message_is_not_sent(asr: Asr, content: bytes) -> None:
    assert hear(asr, content) == ""
    assert asr.calls == []


def test_without_a_server_nobody_hears() -> None:
    assert not Hearing().can_hear
    assert asyncio.run(Hearing().words(VOICE, "voice.ogg")) == ""
