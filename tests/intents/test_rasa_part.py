"""The part of the catalogue that a Rasa server is trained on when the whole would take hours."""

from pathlib import Path

import pytest
import yaml

from intents.rasa_part import CATALOGUE, PROJECT, main, utterances, write_part
from intents.training.examples import read_catalogue
from intents.understanding import INTENTS


def written(folder: Path) -> dict[str, list[str]]:
    groups = yaml.safe_load((folder / "nlu" / "part.yml").read_text("utf-8"))["nlu"]
    return {group["intent"]: [line[2:] for line in group["examples"].splitlines()] for group in groups}


def test_without_options_it_is_the_whole_catalogue_as_written(tmp_path: Path) -> None:
    number = write_part(tmp_path)
    assert sorted((label, text) for label, lines in written(tmp_path).items() for text in lines) == sorted(utterances())
    assert number >= len(read_catalogue(CATALOGUE)) > 6_000
    assert (tmp_path / "config.yml").read_text() == yaml.safe_dump(
        yaml.safe_load((PROJECT / "config.yml").read_text()), sort_keys=False
    )


def test_every_nth_of_each_label_but_at_least_two(tmp_path: Path) -> None:
    whole: dict[str, int] = {}
    for label, _ in utterances():
        whole[label] = whole.get(label, 0) + 1
    write_part(tmp_path, every=50)
    part = {label: len(lines) for label, lines in written(tmp_path).items()}
    assert part.keys() == whole.keys() > set(INTENTS)
    for label, number in whole.items():
        # The first is both among the first two and the first of every 50.
        assert part[label] == min(number, -(-number // 50) + 1)


def test_the_same_part_each_time(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_part(tmp_path / name, every=30)
    assert written(tmp_path / "a") == written(tmp_path / "b")


def test_labels_and_epochs_as_asked(tmp_path: Path) -> None:
    labels = ["greeting", "repair_request+fee_question"]
    assert main([str(tmp_path), "--every", "9", "--epochs", "3", "--held-out", "5", "--only", *labels]) == 0
    assert sorted(written(tmp_path)) == labels
    assert yaml.safe_load((tmp_path / "domain.yml").read_text())["intents"] == labels
    pipeline = yaml.safe_load((tmp_path / "config.yml").read_text())["pipeline"]
    assert [component["epochs"] for component in pipeline if "epochs" in component] == [3]
    assert pipeline[-1]["evaluate_on_number_of_examples"] == 5


@pytest.mark.parametrize("options", [["--only", "greetings"], ["--every", "0"], ["--epochs", "many"]])
def test_a_wrong_option_is_named(tmp_path: Path, options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([str(tmp_path), *options])
    assert options[-1] in capsys.readouterr().err
