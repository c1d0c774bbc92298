import re

import pytest

from bot.channels.web.rendering import FOLDER
from bot.channels.web.texts import accepted_language, page_text
from handlers.dialogue.texts import LANGUAGES, TextError


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "zh"),
        ("zh-CN,zh;q=0.9", "zh"),
        ("zh-TW", "zh-Hant"),
        ("zh-HK;q=0.8,en;q=0.3", "zh-Hant"),
        ("zh-Hant-MO", "zh-Hant"),
        ("en-US,zh-CN;q=0.9", "en"),
        ("fr-FR,zh-CN;q=0.7,en;q=0.6", "zh"),
        ("en;q=0.1, zh;q=0.9", "zh"),
        ("fr,de;q=0.5", "en"),
        (";;;,q=,en;q=nonsense,*", "en"),
        (",", "zh"),
    ],
)
def test_the_best_language_for_a_reader(header: str, language: str) -> None:
    assert accepted_language(header) == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_that_a_page_or_a_refusal_names_is_there(language: str) -> None:
    sources = [*FOLDER.glob("templates/*.html"), *FOLDER.glob("*.py")]
    named = {name for path in sources for name in re.findall(r"[\"'](web-[a-z-]+)[\"']", path.read_text("utf-8"))}
    assert len(named) > 40
    for name in named:
        arguments = {"name": "Wang"} if name in {"web-hello", "web-hello-staff"} else {}
        assert page_text(language, name, **arguments).strip()


def test_every_text_is_used() -> None:
    source = "".join(path.read_text("utf-8") for path in [*FOLDER.glob("templates/*.html"), *FOLDER.glob("*.py")])
    texts = re.findall(r"^(web-[a-z-]+) =", (FOLDER / "en.ftl").read_text("utf-8"), re.MULTILINE)
    assert [text for text in texts if text not in source] == []


def test_a_missing_text_raises() -> None:
    with pytest.raises(TextError):
        page_text("en", "web-no-such-text")
