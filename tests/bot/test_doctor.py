"""`guanjia doctor`: what is wrong, and what to do."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.channels.protocol import PermanentError
from bot.channels.web.channel import WebChannel
from bot.clock import RealClock
from bot.doctor.findings import Finding, Level
from bot.doctor.machine import check_media, check_openness, check_secret_key
from bot.doctor.platforms import check_channels
from bot.doctor.records import check_database
from bot.settings import Settings
from storage.account import Account
from storage.database import open_database
from storage.outbox import Delivery, Notification
from storage.stored_update import Arrival, StoredUpdate
from storage.timer import Timer, TimerStatus
from storage.transaction import transaction
from tests.bot.commands import guanjia, guanjia_here
from tests.neighbourhood import settle


def test_a_new_machine_is_fine_and_stays_untouched(tmp_path: Path) -> None:
    done = guanjia(tmp_path, "doctor")
    assert (done.returncode, done.stderr) == (0, "")
    assert "warning  database: there is none yet" in done.stdout
    assert "ok       engine: repair_request" in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_wrong_settings_are_named_and_not_repeated(tmp_path: Path) -> None:
    done = guanjia_here(tmp_path, "doctor", port="65536000", telegram__mode="webhook")
    assert done.returncode == 1
    assert "problem  settings: GUANJIA_PORT" in done.stdout
    assert "problem  settings: GUANJIA_TELEGRAM__TOKEN: is missing" in done.stdout
    assert "65536000" not in done.stdout


def test_a_database_out_of_reach_is_a_problem_that_shows_no_password(tmp_path: Path) -> None:
    done = guanjia_here(tmp_path, "doctor", database_url="postgresql://me:hunter2@127.0.0.1:1/x")
    assert done.returncode == 1
    assert "problem  database: " in done.stdout
    assert "hunter2" not in done.stdout + done.stderr


def test_after_the_demo_all_is_well(tmp_path: Path) -> None:
    guanjia_here(tmp_path, "demo")
    done = guanjia_here(tmp_path, "doctor")
    assert done.returncode == 0
    assert "ok       database: sqlite, revision" in done.stdout
    assert "ok       outbox: nothing is due" in done.stdout


def examined(url: str) -> dict[str, Finding]:
    return {one.subject: one for one in check_database(url, {"web", "telegram"}, RealClock())}


def test_what_is_stuck_and_what_failed(database_url: str) -> None:
    now = RealClock().now()
    database = open_database(database_url)
    people = settle(database, now)
    with transaction(database) as session:
        for number, (account, status) in enumerate(
            [
                (people.wang, Delivery.PENDING),
                (people.wang, Delivery.DEAD),
                (people.wang, Delivery.DEAD),
                (people.wang, Delivery.UNKNOWN),
                (people.li, Delivery.PENDING),
            ]
        ):
            found = session.get(Account, account)
            assert found is not None
            row_id = Notification.enqueue(
                session, found, dedupe_key=str(number), kind="push", content={"text": ""}, now=now - timedelta(hours=3)
            )
            row = session.get(Notification, row_id)
            assert row is not None
            row.status, row.error = status, None if status is Delivery.PENDING else "the bot was blocked"
        Timer.schedule(session, "survey.send", 1, 1, now - timedelta(hours=1))
        Timer.schedule(session, "survey.send", 2, 1, now + timedelta(hours=1))
        Timer.schedule(session, "survey.expire", 3, 1, now)
        session.flush()
        failed = Timer.locked(session, 3)
        assert failed is not None
        failed.status, failed.error = TimerStatus.FAILED, "KeyError: 'x'"
        for key in ("1", "2"):
            arrival = Arrival(key, {})
            stored = StoredUpdate.store(session, "telegram", arrival, now - timedelta(hours=2), timedelta(0))
        StoredUpdate.park(session, [stored or 0], "cannot be read")
    database.close()
    found_by = examined(database_url)
    assert found_by["database"].level is found_by["clock"].level is Level.OK
    assert found_by["outbox (web)"].level is Level.PROBLEM
    assert found_by["outbox (web)"].what == "1 due, the oldest for 3 h"
    assert found_by["outbox (wecom)"].level is Level.WARNING
    assert found_by["dead letters"].what == "2 of web: the bot was blocked"
    assert found_by["unknown outcomes"].what == "1 of web: the bot was blocked"
    assert found_by["timers"].level is Level.PROBLEM
    assert found_by["timers"].what.startswith("1 should have fired")
    assert found_by["failed timers"].what == "1 of survey.expire: KeyError: 'x'"
    assert found_by["updates"].level is Level.PROBLEM
    assert found_by["updates"].what == "1 came more than 5 min ago and wait"
    assert found_by["parked updates"].what == "1 of telegram: cannot be read"


def test_a_database_without_schema(empty_url: str) -> None:
    finding = examined(empty_url)["database"]
    if empty_url.startswith("sqlite"):
        assert (finding.level, finding.what) == (Level.WARNING, "there is none yet")
        Path(empty_url.removeprefix("sqlite:///")).touch()
        finding = examined(empty_url)["database"]
    assert (finding.level, finding.remedy) == (Level.PROBLEM, "run `guanjia migrate`")


@pytest.mark.parametrize(
    ("settings", "levels"),
    [
        (Settings(demo=True), {"address": Level.OK}),
        (Settings(demo=True, host="0.0.0.0"), {"demo": Level.WARNING, "address": Level.WARNING}),  # noqa: S104 - what is warned of
        (Settings(demo=True, public_url="https://x.example"), {"demo": Level.WARNING, "address": Level.OK}),
        (Settings(public_url="http://x.example"), {"address": Level.WARNING}),
    ],
)
def test_what_can_be_reached_from_elsewhere(settings: Settings, levels: dict[str, Level]) -> None:
    assert {one.subject: one.level for one in check_openness(settings)} == levels


def test_where_the_secret_key_comes_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "none yet" in check_secret_key(Settings()).what
    file = tmp_path / "var" / "secret-key"
    file.parent.mkdir()
    file.write_text("k" * 48)
    file.chmod(0o644)
    assert check_secret_key(Settings()).level is Level.WARNING
    file.chmod(0o600)
    assert check_secret_key(Settings()).level is Level.OK
    assert "GUANJIA_SECRET_KEY" in check_secret_key(Settings.model_validate({"secret_key": "k" * 48})).what


def test_a_media_folder_that_cannot_be(tmp_path: Path) -> None:
    assert check_media(Settings(media_dir=tmp_path / "new" / "media")).level is Level.OK
    file = tmp_path / "file"
    file.touch()
    assert check_media(Settings(media_dir=file / "media")).level is Level.PROBLEM
    assert sorted(tmp_path.iterdir()) == [file]


class Asked(WebChannel):
    """A channel whose platform answers with the zone's name, or refuses."""

    async def check(self) -> str:
        if self.name == "refused":
            raise PermanentError("Unauthorized")
        if self.name == "broken":
            raise OSError("no route")
        return "@guanjia_bot"


def test_channels_are_asked() -> None:
    zone = Settings().timezone
    channels = {name: Asked(zone, name) for name in ("good", "refused", "broken")}
    found = list(check_channels({"web": WebChannel(zone), **channels}))
    assert [str(one).split(" -> ")[0] for one in found] == [
        "ok       channel web: configured",
        "ok       channel good: @guanjia_bot",
        "problem  channel refused: Unauthorized",
        "problem  channel broken: OSError: no route",
    ]
