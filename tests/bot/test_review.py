"""`guanjia review`: what leaves, in both shapes, and that it leaves once."""

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from bot.review import as_catalogue, utterance
from intents.training.check import Utterance, findings
from storage.database import Database
from storage.review import Reason, ReviewItem
from storage.transaction import transaction
from tests.bot.commands import environment, guanjia, guanjia_here

AT = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)
ROWS = (
    ("厨房漏水,打[PHONE]找[NAME]师傅", "zh", "fee_question", "repair_request", Reason.CORRECTED, AT),
    ("那个事怎么说", "zh", "fee_question", None, Reason.UNCLEAR, AT),
    (
        "- the {gate}\n[is] stuck: again",
        "en",
        None,
        "repair_request",
        Reason.REFILED,
        datetime(2026, 11, 22, tzinfo=UTC),
    ),
)


def fill(database: Database) -> str:
    with transaction(database) as session:
        for text, language, guess, intent, reason, at in ROWS:
            item = ReviewItem(text=text, language=language, guess=guess, intent=intent, reason=reason, at=at)
            item.keep(session)
    url = database.engine.url.render_as_string(hide_password=False)
    database.close()
    return url


def test_lines_leave_once_and_again_when_asked_for(database: Database, tmp_path: Path) -> None:
    url = fill(database)
    done = guanjia_here(tmp_path, "review", database_url=url)
    assert (done.returncode, done.stderr) == (0, "")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert lines[0] == {
        "text": "厨房漏水,打[PHONE]找[NAME]师傅",
        "intent": "repair_request",
        "guess": "fee_question",
        "reason": "corrected",
        "lang": "zh",
        "at": "2026-11-20T10:00:00+08:00",
    }
    assert [line["intent"] for line in lines] == ["repair_request", None, "repair_request"]
    assert guanjia_here(tmp_path, "review", database_url=url).stdout == ""
    again = guanjia_here(tmp_path, "review", "--all", "--since", "2026-11-22", database_url=url)
    assert [json.loads(line)["reason"] for line in again.stdout.splitlines()] == ["refiled"]


def test_the_yaml_takes_what_has_a_label_and_leaves_the_rest(database: Database, tmp_path: Path) -> None:
    url = fill(database)
    done = guanjia_here(tmp_path, "review", "--yaml", database_url=url)
    assert yaml.safe_load(done.stdout) == {
        "version": "3.1",
        "nlu": [
            {
                "intent": "repair_request",
                "examples": "- 厨房漏水,打xxx找xxx师傅\n- the (gate) (is) stuck: again\n",
            }
        ],
    }
    assert guanjia_here(tmp_path, "review", "--yaml", database_url=url).stdout == ""
    assert "那个事怎么说" in guanjia_here(tmp_path, "review", database_url=url).stdout


def test_what_could_not_be_written_is_not_marked(database: Database, tmp_path: Path) -> None:
    url = fill(database)
    with Path("/dev/full").open("w") as full_disk:
        full = subprocess.run(
            [sys.executable, "-m", "bot", "review"],
            cwd=tmp_path,
            env=environment(database_url=url),
            stdout=full_disk,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert full.returncode == 1
    assert "not marked as exported" in full.stderr
    assert len(guanjia_here(tmp_path, "review", database_url=url).stdout.splitlines()) == 3


def test_a_database_without_a_schema_is_told_in_words(tmp_path: Path) -> None:
    done = guanjia_here(tmp_path, "review", database_url=f"sqlite:///{tmp_path / 'empty.db'}")
    assert done.returncode == 1
    assert "guanjia migrate" in done.stderr


def test_a_date_that_is_none_is_refused(tmp_path: Path) -> None:
    done = guanjia(tmp_path, "review", "--since", "yesterday", database_url=f"sqlite:///{tmp_path / 'empty.db'}")
    assert done.returncode == 2


@pytest.mark.parametrize("text", ["[PHONE]", "[NAME] [ROOM]!", "...", ""])
def test_what_is_nothing_but_masks_is_no_utterance(text: str) -> None:
    assert utterance(text) == ""


def test_one_text_is_one_line_and_the_newest_label_counts() -> None:
    items = [ReviewItem(text="灯坏了", intent=intent) for intent in ("complaint", "repair_request")]
    [group] = yaml.safe_load("\n".join(as_catalogue(items)))["nlu"]
    assert (group["intent"], group["examples"].splitlines()) == ("repair_request", ["- 灯坏了"])
    line = Utterance(group["examples"][2:], group["intent"], "review")
    assert list(findings([line])) == []
    assert as_catalogue([]) == []
