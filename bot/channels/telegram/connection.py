"""What Telegram knows of us: where to call us, and whether it succeeds."""

from telegram import Bot
from telegram.error import TelegramError

from bot.channels.protocol import PermanentError
from bot.channels.telegram.errors import delivery_error
from bot.channels.telegram.menus import set_menus
from bot.channels.telegram.updates import ALLOWED_UPDATES
from bot.clock import RealClock

CONNECTIONS = 40
"""Calls of the webhook side by side, at most; Telegram's own default."""


async def connect(bot: Bot, address: str, secret: str) -> str:
    """Let Telegram call us there, and set the menus; what waits is kept. Raises the errors of delivery."""
    try:
        await bot.set_webhook(
            address, secret_token=secret, allowed_updates=list(ALLOWED_UPDATES), max_connections=CONNECTIONS
        )
        await set_menus(bot)
    except TelegramError as error:
        raise delivery_error(error) from error
    return f"Telegram calls {address}; the menus are set"


async def disconnect(bot: Bot) -> str:
    """Let Telegram wait to be asked, and set the menus; what waits is kept. Raises the errors of delivery."""
    try:
        await bot.delete_webhook()
        await set_menus(bot)
    except TelegramError as error:
        raise delivery_error(error) from error
    return "no webhook: this installation asks for updates (GUANJIA_TELEGRAM__MODE=polling); the menus are set"


async def examine(bot: Bot, address: str | None, group: str | None) -> str:
    """Give the bot's name and how its updates come; raises PermanentError when they, or topics, cannot come."""
    try:
        me, hook = await bot.get_me(), await bot.get_webhook_info()
        if group is not None and not (await bot.get_chat(group)).is_forum:
            raise PermanentError(f"GUANJIA_TELEGRAM__STAFF_GROUP: {group} has no topics; turn them on in its settings")
    except TelegramError as error:
        raise PermanentError(str(delivery_error(error))) from error
    if hook.url != (address or ""):
        set_to = f"the webhook is {hook.url}" if hook.url else "no webhook is set"
        raise PermanentError(f"@{me.username}: {set_to}; run `guanjia set-webhook telegram`")
    told = f"@{me.username}, {'webhook' if address else 'polling'}, {hook.pending_update_count} updates wait"
    if hook.last_error_date is not None:
        age = RealClock().now() - hook.last_error_date
        told += f"; Telegram failed to call us {int(age.total_seconds()) // 60} min ago: {hook.last_error_message}"
    return told
