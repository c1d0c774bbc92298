from pathlib import Path

import pytest

from tests.architecture.names import empty_names
from tests.architecture.sources import ROOT, plant


def test_the_sources_have_no_empty_names() -> None:
    assert empty_names(ROOT) == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("bot/utils.py", ""),
        ("handlers/tickets/ticket_helpers.py", ""),
        ("handlers/common/flow.py", ""),
        ("storage/manager.py", ""),
        ("tests/util.py", ""),
        ("storage/ticket.py", "class TicketManager: pass\n"),
        ("bot/a.py", "class HelperThing: pass\n"),
    ],
)
def test_an_empty_name_is_reported(tmp_path: Path, path: str, text: str) -> None:
    found = empty_names(plant(tmp_path, {"tests/__init__.py": "", path: text}))
    assert len(found) == 1
    assert found[0].startswith(path)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("storage/community.py", "class Community: pass\n"),
        ("handlers/staff/roles.py", "class Role:\n    MANAGER = 'manager'\n"),
        ("storage/a.py", "class HouseholdRole: pass\n"),
    ],
)
def test_a_speaking_name_is_not_reported(tmp_path: Path, path: str, text: str) -> None:
    assert empty_names(plant(tmp_path, {"tests/__init__.py": "", path: text})) == []
