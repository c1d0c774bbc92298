"""The fake is as strict as Telegram: driven here by python-telegram-bot itself, and by the page for people."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator

import httpx
import pytest
from telegram import Bot, BotCommand, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, Conflict, InvalidToken, TelegramError

from intents.trust import trusted
from tests.platforms.telegram.phone import wait_for
from tests.platforms.telegram.server import Telegram, running

JPEG = b"\xff\xd8\xff\xe0 a photo"


@pytest.fixture
def telegram() -> Iterator[Telegram]:
    with running() as server:
        yield server


def drive(telegram: Telegram, work: Callable[[Bot], Awaitable[None]], token: str | None = None) -> None:
    """Let a bot work on the fake."""

    async def run() -> None:
        async with bot_of(telegram, token) as bot:
            await work(bot)

    asyncio.run(run())


def bot_of(telegram: Telegram, token: str | None = None) -> Bot:
    """Give a bot that talks to the fake."""
    address = telegram.address
    return Bot(token or telegram.platform.token, base_url=f"{address}/bot", base_file_url=f"{address}/file/bot")


def refusal(telegram: Telegram, work: Callable[[Bot], Awaitable[object]]) -> TelegramError:
    """Give what Telegram answers to a call that it refuses."""
    caught: list[TelegramError] = []

    async def run(bot: Bot) -> None:
        with pytest.raises(TelegramError) as error:
            await work(bot)
        caught.append(error.value)

    drive(telegram, run)
    return caught[0]


def test_a_wrong_token_is_refused(telegram: Telegram) -> None:
    async def work(_bot: Bot) -> None:
        raise AssertionError("never reached")

    with pytest.raises(InvalidToken):
        drive(telegram, work, token="1:wrong")


def test_an_offset_confirms_what_is_below_it_and_nothing_else_does(telegram: Telegram) -> None:
    phone = telegram.phone("Anna")
    numbers = [phone.say(text) for text in "abc"]

    async def work(bot: Bot) -> None:
        for _ in range(2):
            assert [update.update_id for update in await bot.get_updates()] == numbers
        assert [update.update_id for update in await bot.get_updates(offset=numbers[1])] == numbers[1:]
        assert [update.update_id for update in await bot.get_updates(limit=1)] == [numbers[1]]
        assert len(await bot.get_updates(offset=-1)) == 1
        assert len(await bot.get_updates()) == 1

    drive(telegram, work)


def test_a_long_poll_ends_with_the_first_news_and_a_second_one_throws_it_out(telegram: Telegram) -> None:
    phone = telegram.phone("Anna")

    async def work(bot: Bot) -> None:
        first = asyncio.create_task(bot.get_updates(timeout=20))
        await asyncio.to_thread(wait_for, telegram.platform, lambda: telegram.platform.pollers or None)
        async with bot_of(telegram) as other:
            second = asyncio.create_task(other.get_updates(timeout=20))
            with pytest.raises(Conflict, match="erminated by other getUpdates"):
                await first
            phone.say("a")
            assert len(await second) == 1

    drive(telegram, work)


def test_kinds_that_were_not_asked_for_do_not_come(telegram: Telegram) -> None:
    phone = telegram.phone("Anna")

    async def work(bot: Bot) -> None:
        await bot.get_updates(allowed_updates=["message"])
        phone.say("a")
        phone.edit("b")
        assert [update.edited_message for update in await bot.get_updates()] == [None]

    drive(telegram, work)


def test_updates_are_kept_for_a_day(telegram: Telegram) -> None:
    telegram.phone("Anna").say("a")
    telegram.platform.skip(24 * 3600 + 1)
    assert telegram.platform.pending() == []


def test_an_edit_that_changes_nothing_is_refused(telegram: Telegram) -> None:
    phone = telegram.phone("Anna")
    phone.start()
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("A", callback_data="a")]])

    async def work(bot: Bot) -> None:
        message = await bot.send_message(phone.person.id, "x", reply_markup=markup)
        with pytest.raises(BadRequest, match="Message is not modified"):
            await message.edit_text("x", reply_markup=markup)
        await message.edit_reply_markup(None)
        await message.edit_text("y")

    drive(telegram, work)
    assert [(shown.text, shown.buttons) for shown in phone.news()] == [("y", ())]


@pytest.mark.parametrize(
    ("text", "data", "words"),
    [
        ("x" * 4097, "a", "Message is too long"),
        (" ", "a", "Message text is empty"),
        ("x", "水" * 22, "Button_data_invalid"),
    ],
)
def test_what_is_too_long_is_refused(telegram: Telegram, text: str, data: str, words: str) -> None:
    phone = telegram.phone("Anna")
    phone.start()
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("A", callback_data=data)]])
    error = refusal(telegram, lambda bot: bot.send_message(phone.person.id, text, reply_markup=markup))
    assert words.lower() in str(error).lower()


def test_markup_that_does_not_end_is_refused(telegram: Telegram) -> None:
    phone = telegram.phone("Anna")
    phone.start()
    error = refusal(telegram, lambda bot: bot.send_message(phone.person.id, "a_b", parse_mode="Markdown"))
    assert "can't parse entities" in str(error).lower()


def test_a_caption_of_1025_characters_and_a_broken_picture_are_refused(telegram: Telegram) -> None:
    phone = telegram.phone("Anna")
    phone.start()
    too_long = refusal(telegram, lambda bot: bot.send_photo(phone.person.id, JPEG, caption="x" * 1025))
    assert "caption is too long" in str(too_long)
    assert (
        "IMAGE_PROCESS_FAILED" in str(refusal(telegram, lambda bot: bot.send_photo(phone.person.id, b"<html>"))).upper()
    )


def test_a_link_to_a_file_is_good_for_an_hour(telegram: Telegram) -> None:
    telegram.phone("Anna").photo(JPEG)

    async def work(bot: Bot) -> None:
        [update] = await bot.get_updates()
        assert update.message is not None
        file = await bot.get_file(update.message.photo[-1])
        assert bytes(await file.download_as_bytearray()) == JPEG
        telegram.platform.skip(3601)
        with pytest.raises(TelegramError):
            await file.download_as_bytearray()

    drive(telegram, work)


def test_commands_are_checked(telegram: Telegram) -> None:
    async def work(bot: Bot) -> None:
        await bot.set_my_commands([BotCommand("demo", "Play somebody")], language_code="en")
        with pytest.raises(BadRequest):
            await bot.set_my_commands([BotCommand("Démo", "x")])

    drive(telegram, work)
    assert [one["command"] for one in telegram.platform.commands["en"]] == ["demo"]


def test_a_webhook_shuts_polling_out(telegram: Telegram) -> None:
    async def work(bot: Bot) -> None:
        await bot.set_webhook("https://example.com/")
        assert (await bot.get_webhook_info()).url == "https://example.com/"
        with pytest.raises(Conflict):
            await bot.get_updates()
        await bot.delete_webhook()
        assert await bot.get_updates() == ()

    drive(telegram, work)


def test_one_can_play_by_hand(telegram: Telegram) -> None:
    with httpx.Client(base_url=telegram.address, verify=trusted()) as page:
        assert "Fake Telegram" in page.get("/").text
        [anna] = page.post("/hand/people", json={"first_name": "Anna"}).json()["people"]
        page.post(f"/hand/{anna['id']}/say", data={"text": "你好"}).raise_for_status()
        page.post(f"/hand/{anna['id']}/photo", data={"text": "x"}, files={"photo": JPEG}).raise_for_status()
        said, shown = page.get(f"/hand/{anna['id']}/screen").json()
        assert (said["text"], shown["caption"]) == ("你好", "x")
        assert page.get(f"/hand/photo/{shown['photo'][-1]['file_id']}").content == JPEG
        page.post("/hand/fault", json={"method": "getMe", "fault": "502"}).raise_for_status()
        assert page.get(f"/bot{telegram.platform.token}/getMe").status_code == 502
        assert page.get("/hand/calls").json()[-1]["status"] == 502
    assert len(telegram.platform.pending()) == 2
