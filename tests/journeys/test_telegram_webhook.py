"""Webhook mode at its edge, through real HTTP: who is let in, what is stored before the 200, what is sent again."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from bot.channels.telegram.webhook import LARGEST_UPDATE
from intents.embedded import EmbeddedEngine
from intents.trust import trusted
from storage.stored_update import UpdateStatus
from tests.bot.channels.telegram.payloads import UPDATES
from tests.journeys.telegram_desk import SECRET, Desk, all_confirmed, inbox_keys, open_desk, small_community, stored
from tests.platforms.telegram.payloads import BOT_ID
from tests.platforms.telegram.phone import wait_for
from tests.platforms.telegram.server import Telegram, running

PROOF = {"X-Telegram-Bot-Api-Secret-Token": SECRET}


@pytest.fixture(scope="module")
def telegram() -> Iterator[Telegram]:
    with running() as server:
        yield server


@pytest.fixture(scope="module")
def desk(telegram: Telegram, tmp_path_factory: pytest.TempPathFactory, engine: EmbeddedEngine) -> Iterator[Desk]:
    """Give one desk for all of these: what each of them leaves behind is no other's business."""
    folder = tmp_path_factory.mktemp("desk")
    small_community(folder)
    with open_desk(telegram, folder, engine, mode="webhook") as running_desk:
        yield running_desk


@pytest.fixture
def before(desk: Desk) -> list[str]:
    """Give what was stored before the test."""
    return stored(desk, *UpdateStatus)


def post(desk: Desk, body: object = UPDATES["text"], **more: Any) -> int:  # noqa: ANN401 - what httpx takes
    given = {"headers": PROOF, "json": body, **more}
    return httpx.post(str(desk.channel.address), **given, timeout=10, verify=trusted()).status_code


def test_set_webhook_names_address_secret_and_kinds(desk: Desk, telegram: Telegram) -> None:
    """What was set when the desk was opened."""
    assert desk.channel.address is not None
    assert telegram.platform.webhook == desk.channel.address
    assert telegram.platform.webhook_headers == PROOF
    assert telegram.platform.allowed == {"message", "edited_message", "callback_query", "my_chat_member"}


def test_t01_five_deliveries_at_once_get_five_200s_and_have_one_effect(desk: Desk) -> None:
    """T1: the second waits in the database for the first."""
    with ThreadPoolExecutor(5) as pool:
        assert list(pool.map(lambda _: post(desk), range(5))) == [200] * 5
    all_confirmed(desk)
    assert inbox_keys(desk).count(f"{BOT_ID}:700001") == 1


@pytest.mark.parametrize("headers", [{}, {"X-Telegram-Bot-Api-Secret-Token": "another"}, {"X-Secret": SECRET}])
def test_t04_without_the_secret_nothing_is_read_or_stored(
    desk: Desk, before: list[str], headers: dict[str, str]
) -> None:
    """T4."""
    assert post(desk, headers=headers) == 403
    assert stored(desk, *UpdateStatus) == before


def test_t04_other_methods_and_other_types_are_refused(desk: Desk, before: list[str]) -> None:
    """T4."""
    for method in ("GET", "PUT", "DELETE", "HEAD"):
        assert httpx.request(method, str(desk.channel.address), headers=PROOF, verify=trusted()).status_code == 405
    assert post(desk, json=None, data={"update_id": "1"}) == 415
    assert post(desk, json=None, content=b"{}") == 415
    assert stored(desk, *UpdateStatus) == before


@pytest.mark.parametrize("announced", [True, False])
def test_t04_what_is_too_large_is_refused_before_it_has_been_read(
    desk: Desk, before: list[str], *, announced: bool
) -> None:
    """T4: also when its size is not announced."""
    large = b"[" + b" " * LARGEST_UPDATE + b"]"
    content = large if announced else iter([large[: len(large) // 2], large[len(large) // 2 :]])
    typed = {**PROOF, "content-type": "application/json"}
    assert post(desk, json=None, content=content, headers=typed) == 413
    assert stored(desk, *UpdateStatus) == before


@pytest.mark.parametrize(
    "body", [b"", b"\x00", b"{", b"[" * 100_000, b'"\\ud800"', b"[1]", b'{"update_id": "x"}', b'{"message": {}}']
)
def test_t05_whatever_carries_the_secret_is_taken_and_parked(
    desk: Desk, telegram: Telegram, before: list[str], body: bytes
) -> None:
    """T5: with anything but a 200, Telegram would send it for a day and hold back what follows."""
    typed = {**PROOF, "content-type": "application/json"}
    assert post(desk, json=None, content=body, headers=typed) == 200
    assert post(desk, json=None, content=body, headers=typed) == 200
    [kept] = [key for key in stored(desk, *UpdateStatus) if key not in before]
    assert kept in stored(desk, UpdateStatus.PARKED)
    anna = telegram.phone("Anna")
    anna.say("谢谢")
    anna.reads("不客气")


def test_while_the_database_is_away_telegram_is_asked_to_send_again(desk: Desk, telegram: Telegram) -> None:
    anna = telegram.phone("Anna")
    with desk.database.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE stored_update RENAME TO elsewhere")
    pushed = len(telegram.platform.pushes)
    anna.say("谢谢")
    wait_for(telegram.platform, lambda: len(telegram.platform.pushes) > pushed or None)
    with desk.database.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE elsewhere RENAME TO stored_update")
    anna.reads("不客气")
    all_confirmed(desk)
    statuses = [push.status for push in telegram.platform.pushes[pushed:]]
    assert statuses[0] == 503
    assert statuses[-1] == 200


def test_what_was_in_an_update_is_forgotten_when_it_is_done(desk: Desk, telegram: Telegram) -> None:
    anna = telegram.phone("Anna")
    anna.say("谢谢")
    anna.reads()
    all_confirmed(desk)
    with desk.database.engine.connect() as connection:
        done = connection.exec_driver_sql("SELECT payload FROM stored_update WHERE status = 'done'").all()
    assert {json.dumps(json.loads(payload)) for (payload,) in done} == {"{}"}
