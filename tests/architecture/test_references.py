from pathlib import Path

import pytest

from tests.architecture.references import CLOCK, COMMIT, ENVIRONMENT, MOCKING, OPENING, SKIPPING, Rule, misused
from tests.architecture.sources import ROOT, plant

RULES = {
    "environment": ENVIRONMENT,
    "clock": CLOCK,
    "commit": COMMIT,
    "opening": OPENING,
    "skipping": SKIPPING,
    "mocking": MOCKING,
}


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_the_sources_keep_to_the_rule(rule: Rule) -> None:
    assert misused(ROOT, rule) == []


@pytest.mark.parametrize(
    ("rule", "path", "text"),
    [
        (ENVIRONMENT, "bot/app.py", "import os\nhome = os.environ['HOME']\n"),
        (ENVIRONMENT, "bot/app.py", "import os as system\nhome = system.getenv('HOME')\n"),
        (ENVIRONMENT, "storage/database.py", "\nfrom os import environ\n"),
        (ENVIRONMENT, "handlers/a.py", "\nfrom dotenv import load_dotenv\n"),
        (CLOCK, "handlers/tickets/service.py", "from datetime import datetime\nnow = datetime.now()\n"),
        (CLOCK, "handlers/tickets/service.py", "import datetime as dt\ntoday = dt.date.today()\n"),
        (CLOCK, "bot/delivery.py", "import time\nstart = time.time()\n"),
        (CLOCK, "bot/delivery.py", "\nfrom time import time\n"),
        (CLOCK, "storage/ticket.py", "from sqlalchemy import func\ndefault = func.now()\n"),
        (COMMIT, "bot/conversation.py", "def f(session):\n    session.commit()\n"),
        (COMMIT, "storage/outbox.py", "def f(engine):\n    with engine.begin() as c: pass\n"),
        (OPENING, "handlers/tickets/jobs.py", "\nfrom storage.transaction import transaction\n"),
        (OPENING, "handlers/tickets/jobs.py", "from storage import transaction\ntransaction.transaction(1)\n"),
        (OPENING, "storage/ticket.py", "\nfrom storage.transaction import reading as r\n"),
        (SKIPPING, "tests/test_a.py", "import pytest\n@pytest.mark.skipif(True)\ndef test_a(): pass\n"),
        (SKIPPING, "tests/test_a.py", "import pytest\npytest.importorskip('a')\n"),
        (MOCKING, "tests/test_a.py", "\nfrom unittest.mock import patch\n"),
        (MOCKING, "tests/test_a.py", "\nfrom unittest import mock\n"),
    ],
)
def test_a_violation_is_reported_with_its_line(tmp_path: Path, rule: Rule, path: str, text: str) -> None:
    found = misused(plant(tmp_path, {path: text}), rule)
    assert len(found) == 1
    assert found[0].startswith(f"{path}:2: ")


@pytest.mark.parametrize(
    ("rule", "path", "text"),
    [
        (ENVIRONMENT, "bot/settings.py", "import os\nhome = os.environ['HOME']\n"),
        (ENVIRONMENT, "bot/app.py", "import os\nos.link('a', 'b')\n"),
        (CLOCK, "bot/clock.py", "from datetime import UTC, datetime\nnow = datetime.now(UTC)\n"),
        (CLOCK, "bot/delivery.py", "import time\nstart = time.monotonic()\n"),
        (CLOCK, "handlers/a.py", "def f(clock):\n    return clock.now()\n"),
        (COMMIT, "storage/transaction.py", "def f(session):\n    session.commit()\n"),
        (COMMIT, "handlers/dialogue/drafts.py", "def f(flow, turn):\n    flow.commit(turn)\n"),
        (OPENING, "bot/conversation.py", "from storage.transaction import transaction\ntransaction(1)\n"),
        (MOCKING, "tests/test_a.py", "import unittest\n"),
    ],
)
def test_what_is_allowed_is_not_reported(tmp_path: Path, rule: Rule, path: str, text: str) -> None:
    root = plant(tmp_path, {"tests/__init__.py": "", path: text})
    assert misused(root, rule) == []
