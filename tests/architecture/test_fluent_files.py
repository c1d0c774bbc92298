from pathlib import Path

import pytest

from tests.architecture.fluent_files import differences
from tests.architecture.sources import ROOT

GOOD = {
    "zh": "opened = 工单 { $number } 已登记\n-brand = 管家\n",
    "zh_hant": "opened = 工單 { $number } 已登記\n-brand = 管家\n",
    "en": "opened = { $number ->\n    [one] one ticket\n   *[other] { $number } tickets\n }\n-brand = Guanjia\n",
}


def folder(root: Path, texts: dict[str, str], name: str = "tickets") -> Path:
    (root / "handlers" / name).mkdir(parents=True)
    for language, text in texts.items():
        (root / "handlers" / name / f"{language}.ftl").write_text(text, "utf-8")
    return root


def test_the_languages_say_the_same() -> None:
    assert differences(ROOT) == []


def test_equal_languages_are_not_reported(tmp_path: Path) -> None:
    assert differences(folder(tmp_path, GOOD)) == []


@pytest.mark.parametrize(
    ("changed", "reported"),
    [
        ({"en": "-brand = Guanjia\n"}, "opened is missing in en"),
        ({"zh": GOOD["zh"] + "more = 更多\n"}, "more is missing in zh_hant"),
        ({"zh_hant": "opened = 工單已登記\n-brand = 管家\n"}, "opened takes different arguments"),
        ({"zh_hant": "opened = 工單 { $nummer }\n-brand = 管家\n"}, "opened takes different arguments"),
        ({"en": GOOD["en"] + "opened = again { $number }\n"}, "opened is there twice"),
        ({"en": GOOD["en"] + "broken { }\n"}, "does not parse"),
        ({"en": GOOD["en"].replace("-brand = Guanjia", "-brand = Guanjia\n    .short = G")}, "-brand.short is missing"),
    ],
)
def test_a_difference_is_reported(tmp_path: Path, changed: dict[str, str], reported: str) -> None:
    found = differences(folder(tmp_path, {**GOOD, **changed}))
    assert any(reported in line for line in found), found


def test_a_missing_language_is_reported(tmp_path: Path) -> None:
    found = differences(folder(tmp_path, {language: GOOD[language] for language in ("zh", "en")}))
    assert found == ["handlers/tickets: has no zh_hant.ftl"]


def test_an_id_in_two_folders_is_reported(tmp_path: Path) -> None:
    found = differences(folder(folder(tmp_path, GOOD), GOOD, "visitors"))
    assert "handlers/visitors: opened is in handlers/tickets, too" in found


def test_a_tree_without_texts_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        differences(tmp_path)
