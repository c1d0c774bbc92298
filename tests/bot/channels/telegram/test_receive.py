"""What each kind of update becomes for the front desk."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.clock import SimulatedClock
from bot.hearing import Hearing
from bot.media import MediaStore
from bot.settings import AsrSettings
from handlers.dialogue.messages import Incoming, Medium, choice_id
from handlers.dialogue.texts import render
from intents.embedded import EmbeddedEngine
from storage.account import Account
from storage.database import Database
from storage.outbox import Notification
from storage.transaction import reading, transaction
from tests.bot.channels.telegram.opened import Recorder, opened, reception, take
from tests.bot.channels.telegram.payloads import PERSON, UPDATES
from tests.platforms.asr import running
from tests.platforms.telegram.payloads import BOT_ID
from tests.platforms.telegram.phone import Phone
from tests.platforms.telegram.server import Telegram

JPEG = b"\xff\xd8\xff\xe0 a photo"
PNG = b"\x89PNG\r\n\x1a\n another"


class Bench:
    """Updates in, what the desk took and answered out."""

    def __init__(
        self, telegram: Telegram, database: Database, folder: Path, engine: EmbeddedEngine, clock: SimulatedClock
    ) -> None:
        self.telegram = telegram
        self.folder = folder
        self.recorder = Recorder()
        self.database = database
        self.desk = reception(self.database, folder, engine, clock, self.recorder.feature())

    def bring(self, *payloads: Mapping[str, Any]) -> list[Incoming]:
        """Let the channel take updates; give what the feature got."""

        async def work() -> None:
            async with opened(self.telegram, self.folder) as channel:
                await take(channel, self.desk, *payloads)

        asyncio.run(work())
        return self.recorder.taken

    def sent(self, send: Callable[[Phone], object]) -> list[Incoming]:
        """Let somebody do something on the phone, and bring what Telegram makes of it."""
        send(self.telegram.phone("芳"))
        return self.bring(*self.telegram.platform.pending())

    def answers(self) -> list[str]:
        """Give the texts that the desk wants to send."""
        with reading(self.database) as session:
            rows = session.query(Notification).order_by(Notification.id).all()
            return [row.content["text"] for row in rows]

    def account(self) -> Account:
        """Give the account of the person."""
        with reading(self.database) as session:
            account = Account.on(session, "telegram", PERSON)
            assert account is not None
            session.expunge(account)
            return account


@pytest.fixture
def bench(
    telegram: Telegram, sqlite_database: Database, tmp_path: Path, engine: EmbeddedEngine, clock: SimulatedClock
) -> Bench:
    return Bench(telegram, sqlite_database, tmp_path, engine, clock)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("text", "厨房水龙头滴水"),
        ("start", "/start gj-AbCdEfGhIjKlMnOpQrStUv"),
        ("reply_with_quote", "3-2-501"),
        ("forwarded", "电梯坏了"),
        ("unknown_new_fields", "你好"),
        ("contact_own", "+8613800000001"),
    ],
)
def test_words_become_a_text(bench: Bench, name: str, text: str) -> None:
    [incoming] = bench.bring(UPDATES[name])
    assert (incoming.medium, incoming.text, incoming.photos) == (Medium.TEXT, text, ())
    assert (incoming.channel, incoming.account) == ("telegram", PERSON)
    assert incoming.dedupe_key == f"{BOT_ID}:{UPDATES[name]['update_id']}"


def test_the_account_gets_the_full_name(bench: Bench) -> None:
    bench.bring(UPDATES["text"])
    assert bench.account().display_name == "芳 王"


@pytest.mark.parametrize("name", ["sticker", "contact_of_another", "contact_without_account", "pdf"])
def test_what_cannot_be_read_is_answered_in_words(bench: Bench, name: str) -> None:
    assert bench.bring(UPDATES[name]) == []
    assert bench.answers() == [render("zh", "dialogue-no-text")]


def test_a_voice_message_is_asked_for_in_writing(bench: Bench) -> None:
    assert bench.bring(UPDATES["voice"]) == []
    assert bench.answers() == [render("zh", "dialogue-voice")]


def test_a_voice_message_that_is_understood_is_as_good_as_a_text(bench: Bench) -> None:
    with running() as asr:
        asr.hears("厨房水龙头滴水")
        bench.desk = replace(bench.desk, hearing=Hearing(AsrSettings(url=asr.url, model="whisper-1")))
        [incoming] = bench.sent(Phone.voice)
        assert (incoming.medium, incoming.text) == (Medium.VOICE, "厨房水龙头滴水")
        assert asr.calls[0].body["file"] == ("voice.ogg", b"OggS")


def test_the_caption_of_a_video_is_read(bench: Bench) -> None:
    [incoming] = bench.bring(UPDATES["video_with_caption"])
    assert (incoming.medium, incoming.text) == (Medium.OTHER, "卫生间天花板在漏水")


@pytest.mark.parametrize("name", ["edited", "pinned", "group", "from_a_bot"])
def test_what_is_nobodys_request_has_no_effect(bench: Bench, name: str) -> None:
    """T7 as far as it goes yet: an edit never makes a second ticket. A group gets no answer, another bot neither."""
    assert bench.bring(UPDATES[name]) == []
    assert bench.answers() == []


def test_a_photo_is_kept_in_its_largest_size(bench: Bench) -> None:
    [incoming] = bench.sent(lambda phone: phone.photo(JPEG, "厨房"))
    assert (incoming.medium, incoming.text) == (Medium.PHOTO, "厨房")
    [digest] = incoming.photos
    assert MediaStore(bench.folder / "media").read(digest) == (JPEG, "image/jpeg")


def test_a_picture_sent_as_a_file_is_a_photo(bench: Bench) -> None:
    [incoming] = bench.sent(lambda phone: phone.document(PNG, "image/png"))
    assert incoming.medium is Medium.PHOTO
    assert len(incoming.photos) == 1


def test_a_file_that_only_claims_to_be_a_picture_is_not_kept(bench: Bench) -> None:
    assert bench.sent(lambda phone: phone.document(b"<script>", "image/png")) == []
    assert bench.answers() == [render("zh", "dialogue-no-text")]


def test_t24_a_file_of_21_megabytes_is_answered_in_words(bench: Bench) -> None:
    """T24: Telegram would not hand it out, so it is not even asked for."""
    assert bench.sent(lambda phone: phone.document(PNG, "image/png", size=21 * 1024 * 1024)) == []
    assert bench.answers() == [render("zh", "dialogue-no-text")]
    assert bench.telegram.platform.calls_of("getFile") == []


def test_t24_telegrams_own_refusal_of_a_large_file_is_answered_in_words(bench: Bench) -> None:
    """T24: what the message says about the size may be missing."""

    def send(phone: Phone) -> None:
        phone.document(PNG, "image/png", size=21 * 1024 * 1024)
        phone.platform.updates[0][1]["message"]["document"].pop("file_size")

    assert bench.sent(send) == []
    assert bench.answers() == [render("zh", "dialogue-no-text")]


def test_an_album_is_one_message_with_its_caption(bench: Bench) -> None:
    [incoming] = bench.sent(lambda phone: phone.album([JPEG, PNG], "厨房漏水"))
    assert (incoming.medium, incoming.text, len(incoming.photos)) == (Medium.PHOTO, "厨房漏水", 2)


@pytest.mark.parametrize("name", ["press", "press_on_old_message", "press_without_message"])
def test_t08_t10_a_press_counts_whatever_became_of_its_message(bench: Bench, name: str) -> None:
    """T8: the fake knows no such query and says that it is too old. T10: its message is gone, or too old."""
    bench.bring(UPDATES["text"])
    with transaction(bench.database) as session:
        account = Account.on(session, "telegram", PERSON)
        assert account is not None
        content = {"text": "?", "choices": [{"label": "A", "action": "recorder.press", "arguments": {}}]}
        Notification.enqueue(
            session, account, dedupe_key="k", kind="reply", content=content, now=bench.desk.clock.now()
        )
        token = session.query(Notification).filter_by(dedupe_key="k").one().token
    update = UPDATES[name]
    pressed = {**update, "callback_query": {**update["callback_query"], "data": choice_id(token, 0)}}
    incoming = bench.bring(pressed)[-1]
    assert (incoming.medium, incoming.choice) == (Medium.CHOICE, choice_id(token, 0))
    assert [call.status for call in bench.telegram.platform.calls_of("answerCallbackQuery")] == [400]


def test_a_forged_press_is_answered_in_words(bench: Bench) -> None:
    assert bench.bring(UPDATES["press"]) == []
    assert bench.answers() == [render("zh", "dialogue-button-unknown")]


def test_whoever_blocks_the_bot_is_unreachable_until_they_take_it_back(bench: Bench) -> None:
    bench.bring(UPDATES["text"], UPDATES["blocked"])
    assert not bench.account().reachable
    bench.bring(UPDATES["unblocked"])
    assert bench.account().reachable


def test_leaving_a_group_is_no_blocking(bench: Bench) -> None:
    bench.bring(UPDATES["text"], UPDATES["removed_from_group"])
    assert bench.account().reachable


def test_blocking_by_somebody_unknown_changes_nothing(bench: Bench) -> None:
    bench.bring(UPDATES["blocked"])
    with reading(bench.database) as session:
        assert Account.on(session, "telegram", PERSON) is None


def test_t01_the_same_update_twice_at_once_has_one_effect(
    telegram: Telegram, database: Database, tmp_path: Path, engine: EmbeddedEngine, clock: SimulatedClock
) -> None:
    """T1: on both databases."""
    recorder = Recorder()
    desk = reception(database, tmp_path, engine, clock, recorder.feature())

    async def work() -> None:
        async with opened(telegram, tmp_path) as channel:
            await asyncio.gather(*(take(channel, desk, UPDATES["text"]) for _ in range(5)))

    asyncio.run(work())
    with reading(database) as session:
        assert session.query(Notification).count() == 1
        assert session.query(Account).count() == 1
