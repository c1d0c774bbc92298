"""The menus of commands: for everybody in the language of the app, for staff in their chats; and what a command says.

A command is only a shortcut for words: it means the same as writing them.
"""

import asyncio
import re
from dataclasses import dataclass, field
from typing import Final

import structlog
from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat
from telegram.error import TelegramError

from bot.channels.telegram.store import CHANNEL
from bot.channels.telegram.texts import telegram_text
from storage.account import Account
from storage.database import Database
from storage.transaction import reading

RESIDENT: Final = ("repair", "visitor", "fees", "tickets", "human", "help")
STAFF: Final = ("mine", "help")
LANGUAGES: Final = (("", "en"), ("zh", "zh"))
"""Language of the app (two letters; the empty one is any other) → language of the menu."""
SECONDS: Final = 30.0
"""How soon somebody who has become a member of staff finds the menu of staff."""
_COMMAND: Final = re.compile(r"/([a-z]+)(?:@\w+)?", re.ASCII)
log = structlog.get_logger()


def spoken(text: str, language: str) -> str:
    """Give the words that a command stands for; any other text as it is."""
    match = _COMMAND.fullmatch(text.strip())
    if match is None or match[1] not in {*RESIDENT, *STAFF}:
        return text
    return telegram_text(language, f"says-{match[1]}")


def is_command(text: str) -> bool:
    """Tell whether a text may be one of our commands."""
    return _COMMAND.fullmatch(text.strip()) is not None


async def set_menus(bot: Bot) -> None:
    """Set the menus that everybody gets in private chats; raises TelegramError."""
    for app, language in LANGUAGES:
        menu = _menu(RESIDENT, language)
        await bot.set_my_commands(menu, scope=BotCommandScopeAllPrivateChats(), language_code=app or None)


def _menu(names: tuple[str, ...], language: str) -> list[BotCommand]:
    return [BotCommand(name, telegram_text(language, f"menu-{name}")) for name in names]


@dataclass(slots=True)
class StaffMenus:
    """Gives staff their own menu, and takes it from those who are staff no more; setting one twice does no harm."""

    bot: Bot
    database: Database
    shown: dict[str, str] = field(default_factory=dict)

    async def run(self) -> None:
        """Keep them in step until cancelled."""
        while True:
            try:
                await self.set()
            except Exception as error:  # noqa: BLE001 - a menu is worth no outage
                log.warning("telegram_menus_failed", error=type(error).__name__)
            await asyncio.sleep(SECONDS)

    async def set(self) -> None:
        """Set what has changed since the last time in this process."""
        wanted = await asyncio.to_thread(self._wanted)
        for chat, language in wanted.items():
            if self.shown.get(chat) != language:
                await self._change(chat, language)
        for chat in self.shown.keys() - wanted.keys():
            await self._change(chat, None)

    def _wanted(self) -> dict[str, str]:
        with reading(self.database) as session:
            return {one.external_id: one.language for one in Account.all_of_staff(session, CHANNEL)}

    async def _change(self, chat: str, language: str | None) -> None:
        scope = BotCommandScopeChat(chat)
        try:
            if language is None:
                await self.bot.delete_my_commands(scope=scope)
            else:
                await self.bot.set_my_commands(_menu(STAFF, language), scope=scope)
        except TelegramError as error:
            # Such as a chat that is gone: tried again when the process starts anew.
            log.info("telegram_menu_not_set", error=type(error).__name__)
        if language is None:
            self.shown.pop(chat, None)
        else:
            self.shown[chat] = language
