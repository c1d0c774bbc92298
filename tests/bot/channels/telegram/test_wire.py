"""The wire to Telegram: connections are kept, and a failure says how far the call had come."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import httpx
import pytest

from bot.channels.telegram.wire import Patience, Wire, open_wire
from tests.platforms.telegram.fast import fast_telegram

PATIENCE = Patience(connect=2, pool=0.1, read=0.1, write=1)
ANSWER = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nOK"
Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def wire_to(serve: Serve, connections: int = 2) -> AsyncIterator[Wire]:
    """Give a wire to somebody who treats each connection like that."""
    talks: list[asyncio.Task[None] | None] = []

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        talks.append(asyncio.current_task())
        with contextlib.suppress(ConnectionError):
            await serve(reader, writer)
            writer.close()
            await writer.wait_closed()

    server = await asyncio.start_server(talk, "127.0.0.1", 0)
    async with server:
        wire = open_wire(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", connections)
        assert wire is not None
        yield wire
        wire.close()
        await asyncio.gather(*(one for one in talks if one))


async def post(wire: Wire, patience: Patience = PATIENCE) -> tuple[int, bytes]:
    return await wire.post("/send", {"content-type": "text/plain"}, b"hello", patience)


async def heard(reader: asyncio.StreamReader) -> bytes:
    """Give the next call."""
    return await reader.readuntil(b"\r\n\r\n") + await reader.readexactly(5)


def serving(*answers: bytes | None) -> tuple[Serve, list[bytes]]:
    """Give somebody who answers the calls of each connection like that and then hangs up; None says nothing."""
    calls: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        for answer in answers:
            try:
                calls.append(await heard(reader))
            except asyncio.IncompleteReadError:
                break
            if answer is None:
                await reader.read()
                break
            writer.write(answer)

    return serve, calls


def test_a_connection_is_used_again_and_a_call_is_whole() -> None:
    serve, calls = serving(ANSWER, ANSWER)

    async def scene() -> list[tuple[int, bytes]]:
        async with wire_to(serve) as wire:
            return [await post(wire), await post(wire)]

    assert asyncio.run(scene()) == [(200, b"OK"), (200, b"OK")]
    assert calls[0].startswith(b"POST /send HTTP/1.1\r\nhost: 127.0.0.1:")
    assert calls[0].endswith(b"content-type: text/plain\r\ncontent-length: 5\r\n\r\nhello")


def test_where_the_other_side_hangs_up_the_next_call_has_a_connection_of_its_own() -> None:
    serve, calls = serving(b"HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 2\r\n\r\nOK")

    async def scene() -> None:
        async with wire_to(serve) as wire:
            for _ in range(3):
                assert await post(wire) == (200, b"OK")

    asyncio.run(scene())
    assert len(calls) == 3


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (None, httpx.ReadTimeout),
        (b"", httpx.RemoteProtocolError),
        (ANSWER[:-1], httpx.RemoteProtocolError),
        (b"nonsense\r\n\r\n", httpx.RemoteProtocolError),
        (b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * 1_100_000, httpx.RemoteProtocolError),
    ],
    ids=["silence", "end", "end in the middle", "no HTTP", "too much"],
)
def test_a_call_without_a_good_answer_may_have_had_its_effect(
    answer: bytes | None, error: type[httpx.HTTPError]
) -> None:
    serve, _calls = serving(answer)

    async def scene() -> None:
        async with wire_to(serve) as wire:
            with pytest.raises(error):
                await post(wire)

    asyncio.run(scene())


def test_a_call_that_nobody_took_says_so() -> None:
    async def scene() -> None:
        async with wire_to(serving(ANSWER)[0]) as wire:
            pass
        with pytest.raises(httpx.ConnectError):
            await post(wire)

    asyncio.run(scene())


def test_who_finds_no_connection_free_has_sent_nothing() -> None:
    serve, calls = serving(None)

    async def scene() -> None:
        async with wire_to(serve, connections=1) as wire:
            first = asyncio.create_task(post(wire, Patience(1, 1, 0.5, 1)))
            await asyncio.sleep(0.01)
            with pytest.raises(httpx.PoolTimeout):
                await post(wire)
            with pytest.raises(httpx.ReadTimeout):
                await first

    asyncio.run(scene())
    assert len(calls) == 1


def test_calls_side_by_side_share_the_connections() -> None:
    async def scene(address: str) -> None:
        wire = open_wire(address, 8)
        assert wire is not None
        await asyncio.gather(*(wire.post(f"/{n}", {}, b"%d" % n, Patience(5, 30, 30, 5)) for n in range(200)))
        wire.close()

    with fast_telegram() as telegram:
        asyncio.run(scene(telegram.address))
        seen = telegram.seen()
    assert (seen["sent"], seen["repeated"]) == (200, 0)
    assert seen["connections"] <= 9


def test_behind_a_proxy_there_is_no_wire(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example:3128")
    assert open_wire("https://api.telegram.org", 8) is None
