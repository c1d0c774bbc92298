"""Menus of commands: who gets which, and what a command says."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.channels.telegram.connection import disconnect
from bot.channels.telegram.menus import RESIDENT, STAFF, StaffMenus, spoken
from bot.clock import SimulatedClock
from handlers.dialogue.texts import LANGUAGES
from intents.embedded import EmbeddedEngine
from intents.tickets import staff_words
from storage.account import Account
from storage.database import Database
from storage.transaction import transaction
from tests.bot.channels.telegram.opened import opened
from tests.conftest import START
from tests.neighbourhood import settle
from tests.platforms.telegram.server import Telegram

MEANING = {
    "repair": "repair_request",
    "visitor": "visitor_registration",
    "fees": "fee_question",
    "tickets": "ticket_status",
    "human": "human_agent",
    "help": "greeting",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", RESIDENT)
def test_a_command_says_what_the_engine_understands(language: str, command: str, engine: EmbeddedEngine) -> None:
    assert engine.understand(spoken(f"/{command}", language), START).intent == MEANING[command]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_command_of_staff_says_what_staff_say(language: str) -> None:
    words = staff_words.read(spoken("/mine", language))
    assert words is not None
    assert words.verb == "list"


@pytest.mark.parametrize("text", ["/start", "/start repair", "/repair now", "repair", "/unknown", "// repair", "/"])
def test_what_is_no_command_of_ours_stays_as_it_is(text: str) -> None:
    assert spoken(text, "en") == text


def test_a_command_may_name_the_bot() -> None:
    assert spoken("/repair@guanjia_test_bot", "zh") == "我要报修"


def test_everybody_gets_a_menu_in_the_language_of_the_app(telegram: Telegram, tmp_path: Path) -> None:
    async def work() -> None:
        async with opened(telegram, tmp_path) as channel:
            await disconnect(channel.bot)

    asyncio.run(work())
    menus = telegram.platform.commands
    assert set(menus) == {"", "zh"}
    assert [one["command"] for one in menus["zh"]] == list(RESIDENT)
    assert (menus["zh"][0]["description"], menus[""][0]["description"]) == ("报修", "Report a fault")


def test_staff_get_their_own_menu_until_they_are_staff_no_more(
    telegram: Telegram, tmp_path: Path, database: Database, clock: SimulatedClock
) -> None:
    people = settle(database, clock.now())

    def change(work: Callable[[Account], None]) -> None:
        with transaction(database) as session:
            account = session.get(Account, people.li)
            assert account is not None
            work(account)

    def join(account: Account) -> None:
        account.channel, account.external_id = "telegram", "5000000077"

    def leave(account: Account) -> None:
        account.staff_id = None

    async def work() -> None:
        async with opened(telegram, tmp_path) as channel:
            menus = StaffMenus(channel.bot, database)
            await menus.set()
            change(join)
            await menus.set()
            await menus.set()
            assert [one["command"] for one in telegram.platform.commands["5000000077"]] == list(STAFF)
            change(leave)
            await menus.set()

    asyncio.run(work())
    assert telegram.platform.commands == {}
    assert len(telegram.platform.calls_of("setMyCommands")) == 1
