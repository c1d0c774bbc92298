"""Buttons that people press: answered at once, and brought to the desk; the calendar is leafed through here."""

import asyncio
import contextlib
from dataclasses import dataclass
from datetime import date

import structlog
from telegram import Bot, CallbackQuery, InlineKeyboardMarkup
from telegram.error import TelegramError

from bot.channels.telegram.calendar import Tap, day_keyboard, month_keyboard, picked_keyboard, read_tap, words_of
from bot.channels.telegram.layout import keyboard_of
from bot.channels.telegram.store import CHANNEL
from bot.channels.telegram.texts import telegram_text
from bot.conversation import outgoing
from bot.reception import Reception
from handlers.dialogue.messages import split_choice_id
from storage.account import Account
from storage.outbox import Notification, last_question
from storage.transaction import reading

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button as we know it. `ours`: it was given to this very account, and still means something.

    `tap` is what it does to a calendar, and `markup` the keyboard that the message came with.
    """

    ours: bool
    language: str
    today: date
    tap: Tap | None = None
    markup: InlineKeyboardMarkup | None = None


@dataclass(frozen=True, slots=True)
class Presses:
    """Looks at presses before the desk does."""

    bot: Bot
    reception: Reception

    def look(self, query: CallbackQuery, language: str) -> Pressed:
        """Give what is known of a pressed button; `language` is for somebody new."""
        data = query.data or ""
        tap = read_tap(data)
        choice = split_choice_id(data)
        desk = self.reception.desk
        with reading(self.reception.database) as session:
            account = Account.on(session, CHANNEL, str(query.from_user.id))
            community = account.community if account else None
            today = desk.clock.now().astimezone(community.zone if community else desk.zone).date()
            spoken = account.language if account else language
            token = tap.token if tap else choice[0] if choice else ""
            row = Notification.by_token(session, token) if token else None
            if account is None or row is None or row.account_id != account.id:
                return Pressed(ours=False, language=spoken, today=today)
            markup = keyboard_of(outgoing(row))
            if tap is None:
                known = choice is not None and choice[1] < len(row.content.get("choices", ()))
                return Pressed(known, spoken, today, None, markup)
            newest = last_question(session, account.id)
            asked = newest is not None and newest.id == row.id and bool(row.content.get("asks"))
            return Pressed(asked, spoken, today, tap, markup)

    async def answer(self, query: CallbackQuery, pressed: Pressed) -> None:
        """Take the clock off the button, and say over it when it means nothing any more."""
        text = None if pressed.ours else telegram_text(pressed.language, "telegram-button-expired")
        # Too late is normal ("query is too old"): the press has its effect all the same.
        with contextlib.suppress(TelegramError, KeyError):
            await self.bot.answer_callback_query(query.id, text=text)

    async def leaf(self, query: CallbackQuery, pressed: Pressed) -> str | None:
        """Show what a tap on the calendar leads to; give what was picked in words, None while nothing is."""
        tap, language = pressed.tap, pressed.language
        if tap is None or not pressed.ours:
            return None
        if tap.what == "moment":
            await self._edit(query, picked_keyboard(tap.token, tap, language))
            return words_of(tap, language)
        if tap.what == "close":
            await self._edit(query, pressed.markup)
        elif tap.what == "day" and tap.day is not None:
            await self._edit(query, day_keyboard(tap.token, tap.day, language))
        elif tap.what in {"open", "month"}:
            await self._edit(query, month_keyboard(tap.token, tap.day or pressed.today, pressed.today, language))
        return None

    async def _edit(self, query: CallbackQuery, markup: InlineKeyboardMarkup | None) -> None:
        # 'Not modified' after a double tap, a message that is gone, a slow line: the words remain, and can be answered.
        message = query.message
        if message is None:
            return
        try:
            await asyncio.shield(
                self.bot.edit_message_reply_markup(message.chat.id, message.message_id, reply_markup=markup)
            )
        except (TelegramError, KeyError) as error:
            log.info("telegram_calendar_not_shown", error=type(error).__name__)
