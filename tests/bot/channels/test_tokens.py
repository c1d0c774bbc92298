"""One token for all processes, fetched once; a platform that gives none, or takes none, is left alone."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import timedelta
from functools import wraps
from typing import Any

import pytest

from bot.channels import tokens
from bot.channels.protocol import RetryLaterError
from bot.channels.tokens import LEASE, MARGIN, Fetched, Tokens
from bot.clock import SimulatedClock
from storage.access_token import AccessToken
from storage.database import Database
from storage.transaction import reading, transaction


@dataclass
class Mint:
    """A platform that gives tokens: token-1, token-2, …, or fails as told."""

    fails: bool = False
    calls: int = 0
    answers: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.answers.set()

    async def __call__(self) -> Fetched:
        self.calls += 1
        number = self.calls
        await self.answers.wait()
        if self.fails:
            raise ConnectionError("no route")
        return Fetched(f"token-{number}", 7200)


@pytest.fixture
def replica(database: Database, clock: SimulatedClock) -> Callable[[Mint], Tokens]:
    return lambda mint: Tokens(database, clock, "wechat", mint)


Replica = Callable[[Mint], Tokens]


def in_a_loop(test: Callable[..., Coroutine[Any, Any, None]]) -> Callable[..., None]:
    @wraps(test)
    def run(**fixtures: object) -> None:
        asyncio.run(test(**fixtures))

    return run


@in_a_loop
async def test_two_replicas_and_ten_senders_fetch_once(replica: Replica) -> None:
    mint = Mint()
    one, other = replica(mint), replica(mint)
    mint.answers.clear()
    waiting = [asyncio.create_task(tokens.get()) for tokens in (one, other) for _ in range(5)]
    await asyncio.sleep(0.3)
    mint.answers.set()
    assert set(await asyncio.gather(*waiting)) == {"token-1"}
    assert mint.calls == 1


@in_a_loop
async def test_a_refused_token_is_replaced_once_for_all(replica: Replica, clock: SimulatedClock) -> None:
    mint = Mint()
    one, other = replica(mint), replica(mint)
    assert await one.get() == await other.get() == "token-1"
    assert await one.get(refused="token-1") == "token-2"
    assert await other.get(refused="token-1") == "token-2"
    clock.advance(timedelta(seconds=7200 - MARGIN - 1))
    assert await one.get() == "token-2"
    clock.advance(timedelta(seconds=1))
    assert await one.get() == await other.get() == "token-3"
    assert mint.calls == 3


@in_a_loop
async def test_a_restart_takes_the_token_from_the_store(replica: Replica) -> None:
    mint = Mint()
    assert [await replica(mint).get() for _ in range(20)] == ["token-1"] * 20
    assert mint.calls == 1


@in_a_loop
async def test_a_platform_without_tokens_is_left_alone_for_longer_and_longer(
    replica: Replica, clock: SimulatedClock, database: Database
) -> None:
    mint = Mint(fails=True)
    one, other = replica(mint), replica(mint)
    pauses = []
    for _ in range(10):
        with pytest.raises(RetryLaterError) as refused:
            await one.get()
        assert refused.value.seconds is not None
        pauses.append(refused.value.seconds)
        for tokens_ in (one, other, one):
            with pytest.raises(RetryLaterError):
                await tokens_.get()
        clock.advance(timedelta(seconds=refused.value.seconds))
    assert pauses == [5, 10, 20, 40, 80, 160, 320, 640, 900, 900]
    assert mint.calls == 10
    mint.fails = False
    assert await other.get() == "token-11"
    await other.worked()
    with reading(database) as session:
        row = AccessToken.of(session, "wechat")
        assert row is not None
        assert (row.failures, row.error, row.rests_until) == (0, None, None)


@in_a_loop
async def test_tokens_that_are_never_taken_open_the_circuit_though_the_platform_gives_them(
    replica: Replica, clock: SimulatedClock
) -> None:
    mint = Mint()
    one, other = replica(mint), replica(mint)
    await one.get()
    pauses = []
    for _ in range(3):
        refused = await one.refused_again("40001")
        assert refused.seconds is not None
        pauses.append(refused.seconds)
        for tokens_ in (one, other):
            with pytest.raises(RetryLaterError, match="40001"):
                await tokens_.get()
        clock.advance(timedelta(seconds=refused.seconds))
        await one.get()
    assert pauses == [5, 10, 20]
    assert tokens.CIRCUIT.labels("wechat")._value.get() == 1  # noqa: SLF001 - the library shows it nowhere else
    await one.worked()
    assert tokens.CIRCUIT.labels("wechat")._value.get() == 0  # noqa: SLF001 - the same
    assert (await one.refused_again("40001")).seconds == 5


@in_a_loop
async def test_a_process_that_died_while_it_fetched_is_replaced(
    replica: Replica, clock: SimulatedClock, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tokens, "LOOK_SECONDS", 0.01)
    monkeypatch.setattr(tokens, "MOST_LOOKS", 3)
    with transaction(database) as session:
        assert AccessToken.locked(session, "wechat").lease("the dead", clock.now(), LEASE)
    mint = Mint()
    with pytest.raises(RetryLaterError):
        await replica(mint).get()
    clock.advance(LEASE)
    assert await replica(mint).get() == "token-1"
