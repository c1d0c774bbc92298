from pathlib import Path

import pytest

from tests.architecture.contracts import check, contract_names, copy_of_the_sources
from tests.architecture.sources import ROOT

# Violations are planted into a copy of the real tree, so that an exception in a contract which is too wide shows:
# one of every contract at a time, since import-linter takes seconds.
VIOLATIONS = {
    "layers": [
        {"handlers/planted.py": "import bot"},
        {"intents/planted.py": "import handlers"},
        {"intents/planted.py": "import storage"},
        {"storage/planted.py": "import intents"},
        {"storage/planted.py": "def f():\n    import bot.clock"},
    ],
    "features": [
        {
            "handlers/planted/__init__.py": "",
            "handlers/planted/flow.py": "import handlers.another",
            "handlers/another.py": "",
        },
        {
            "handlers/planted/__init__.py": "import handlers.another.service",
            **{f"handlers/another/{n}.py": "" for n in ("__init__", "service")},
        },
        {"handlers/dialogue/planted.py": "import handlers.another", "handlers/another.py": ""},
        {"handlers/work/planted.py": "import handlers.another", "handlers/another.py": ""},
        {
            "handlers/planted.py": "import handlers.features",
            "handlers/features.py": "import handlers.another",
            "handlers/another.py": "",
        },
    ],
    "dialogue": [
        {"handlers/dialogue/planted.py": "import handlers.work"},
        {"handlers/dialogue/planted.py": "from handlers.work.tickets import open_ticket"},
    ],
    "channels": [
        {"bot/channels/planted.py": "import bot.channels.another", "bot/channels/another.py": ""},
        {
            "bot/channels/planted/__init__.py": "",
            "bot/channels/planted/send.py": "from bot.channels import another",
            "bot/channels/another.py": "",
        },
        *(
            {f"bot/channels/{shared}.py": "import bot.channels.another", "bot/channels/another.py": ""}
            for shared in ("protocol", "callbacks", "tokens")
        ),
    ],
    "sqlalchemy": [
        {f"{package}/planted.py": "from sqlalchemy.orm import Session"} for package in ("bot", "handlers", "intents")
    ],
    "telegram": [
        {f"{folder}/planted.py": "from telegram.error import RetryAfter"}
        for folder in ("bot", "bot/channels", "bot/console", "handlers", "storage")
    ],
    "wechatpy": [
        {f"{folder}/planted.py": "from wechatpy.crypto import WeChatCrypto"}
        for folder in ("bot", "bot/channels", "bot/channels/telegram", "handlers")
    ],
    "apscheduler": [
        {f"{folder}/planted.py": "import apscheduler.triggers"} for folder in ("bot", "handlers", "storage")
    ],
}
ALLOWED = {
    "handlers/features.py": "import handlers.planted.flow",
    "handlers/planted/__init__.py": "",
    "handlers/planted/flow.py": "import handlers.dialogue, handlers.work, handlers.planted.service, intents",
    "handlers/planted/service.py": "import storage",
    "bot/channels/registry.py": "import bot.channels.planted.send",
    "bot/channels/planted/__init__.py": "",
    "bot/channels/planted/send.py": "from bot.channels import app_api, callbacks, protocol, tokens",
    "bot/channels/app_api.py": "import bot.channels.protocol, bot.channels.tokens",
    "bot/channels/protocol.py": "import handlers",
    "bot/channels/callbacks.py": "",
    "bot/channels/tokens.py": "import bot.channels.protocol, storage",
    "bot/channels/telegram/planted.py": "import telegram",
    "bot/channels/wechat/planted.py": "import wechatpy",
    "bot/channels/wecom/planted.py": "import wechatpy",
    "bot/scheduler.py": "import apscheduler",
    "storage/planted.py": "import sqlalchemy",
}


ROUNDS = range(max(map(len, VIOLATIONS.values())))


def plant(root: Path, sources: dict[str, str], *, replace: bool = True) -> None:
    for name, text in sources.items():
        path = root / name
        if path.exists() and not replace:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        for folder in path.parent.relative_to(root).parents:
            if folder != Path():
                (root / folder / "__init__.py").touch()
        (path.parent / "__init__.py").touch()
        path.write_text(text + "\n")


def planted_in_round(number: int) -> dict[str, dict[str, str]]:
    """Give the violation of each contract that has so many, in files that carry the name of their contract."""
    return {
        contract: {
            name.replace("planted", f"planted_{contract}"): text.replace("planted", f"planted_{contract}")
            for name, text in violations[number].items()
        }
        for contract, violations in VIOLATIONS.items()
        if number < len(violations)
    }


def test_the_sources_keep_every_contract() -> None:
    verdict = check(ROOT)
    assert verdict.kept, verdict.output


def test_every_contract_has_its_planted_violation() -> None:
    assert set(VIOLATIONS) == set(contract_names())


@pytest.mark.parametrize("number", ROUNDS)
def test_a_planted_violation_breaks_its_contract(tmp_path: Path, number: int) -> None:
    root = copy_of_the_sources(tmp_path)
    plant(root, ALLOWED, replace=False)
    planted = planted_in_round(number)
    for violation in planted.values():
        plant(root, violation)
    verdict = check(root)
    for contract, violation in planted.items():
        module = next(iter(violation)).removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        assert module in verdict.broken(contract), verdict.output


def test_what_the_design_allows_breaks_none(tmp_path: Path) -> None:
    root = copy_of_the_sources(tmp_path)
    plant(root, ALLOWED)
    verdict = check(root)
    assert verdict.kept, verdict.output
