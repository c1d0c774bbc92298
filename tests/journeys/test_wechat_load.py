"""The load script at a pace that any machine holds: every turn is answered in time, and nothing is lost."""

import argparse
from pathlib import Path

from intents.embedded import EmbeddedEngine
from storage.database import open_database
from storage.migrate import upgrade
from tests.journeys.wechat_desk import open_desk, settings_for
from tests.journeys.wechat_load import PATIENCE, drained, load, residents_for, settle
from tests.platforms.wechat.server import running


def test_a_few_encrypted_turns_are_answered_in_time_also_without_tokens(tmp_path: Path, engine: EmbeddedEngine) -> None:
    given = argparse.Namespace(rate=4.0, seconds=3.0, outage=1.0, warming=0.5, processes=1)
    with running() as wechat:
        settings = settings_for(wechat, tmp_path)
        database = open_database(settings.database_url)
        upgrade(database)
        openids = settle(database, wechat.platform, residents_for(given))
        with open_desk(settings, wechat, engine) as desk:
            crowd = load(wechat, [wechat.platform.callback], openids, given)
            result = crowd.result
            assert drained(database, 20.0)
            assert set(result.answers) <= {"passive", "success"}
            assert len(result.seconds) == sum(result.answers.values()) >= 8
            assert max(result.seconds) < PATIENCE
            assert desk.taken() == crowd.turns
            assert desk.tickets()
        database.close()
