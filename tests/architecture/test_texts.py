from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, plant
from tests.architecture.texts import chinese_literals


def test_no_chinese_text_in_python() -> None:
    assert chinese_literals(ROOT) == []


@pytest.mark.parametrize("path", ["bot/a.py", "handlers/tickets/flow.py", "storage/ticket.py"])
@pytest.mark.parametrize(
    "text",
    [
        "\nTEXT = '工单已登记'\n",
        "\ndef f(n): return f'工单 {n}'\n",
        "\nWORDS = {'取消'}\n",
        "\nSTOP = '，'\n",
    ],
)
def test_a_chinese_literal_is_reported_with_its_line(tmp_path: Path, path: str, text: str) -> None:
    found = chinese_literals(plant(tmp_path, {path: text}))
    assert len(found) == 1
    assert found[0].startswith(f"{path}:2: ")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("handlers/a.py", '"""工单 (ticket)."""\n\nA = 1  # 工单\n'),
        ("handlers/a.py", 'class A:\n    """住户."""\n\n    b: int\n    """房屋."""\n'),
        ("intents/a.py", "WORDS = ('着火',)\n"),
        ("handlers/a.py", "TEXT = 'ticket-opened'\n"),
        ("handlers/a.py", "FIRST = '\\u4e00'\n"),
    ],
)
def test_documentation_and_the_words_of_intents_are_not_reported(tmp_path: Path, path: str, text: str) -> None:
    assert chinese_literals(plant(tmp_path, {path: text})) == []
