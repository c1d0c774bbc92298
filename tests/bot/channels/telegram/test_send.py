"""What arrives on the phone, and what the delivery loop learns when it does not."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.channels.protocol import (
    MovedError,
    Outgoing,
    PermanentError,
    RetryLaterError,
    ShownChoice,
    UnknownOutcomeError,
)
from bot.channels.telegram.requests import Timeouts
from bot.media import MediaStore
from tests.bot.channels.telegram.opened import IMPATIENT, opened
from tests.platforms.telegram.faults import (
    BAD_GATEWAY,
    DROPPED_AFTER_ACCEPT,
    OK_FALSE,
    TOO_MANY_WITHOUT_TIME,
    Fault,
    failing,
    slow,
    too_many,
)
from tests.platforms.telegram.phone import Phone
from tests.platforms.telegram.platform import Platform
from tests.platforms.telegram.server import Telegram

JPEG = b"\xff\xd8\xff\xe0 a photo"
CHOICES = (ShownChoice("t:0", "接单"), ShownChoice("t:1", "退回"))


@pytest.fixture
def anna(telegram: Telegram) -> Phone:
    phone = telegram.phone("Anna")
    phone.start()
    return phone


@pytest.fixture
def photos(tmp_path: Path) -> tuple[str, ...]:
    media = MediaStore(tmp_path / "media")
    return tuple(media.save(JPEG + str(number).encode()) for number in range(12))


class Post:
    """Sends to one account through one channel."""

    def __init__(self, telegram: Telegram, folder: Path) -> None:
        self.telegram = telegram
        self.folder = folder

    def send(self, account: object, text: str = "x", **more: object) -> None:
        """Send once."""
        self.send_twice(account, text, times=1, **more)

    def send_twice(self, account: object, text: str, *, times: int = 2, **more: object) -> None:
        """Send, and after a failure that is to be repeated, send again; raises what the last try raises."""
        given = {"choices": (), "photos": (), **more}
        timeouts = given.pop("timeouts", None)
        assert timeouts is None or isinstance(timeouts, Timeouts)
        message = Outgoing(
            id=1,
            channel="telegram",
            account=str(account),
            kind="push",
            text=text,
            created_at=datetime(2026, 11, 20, tzinfo=UTC),
            **given,  # type: ignore[arg-type]
        )

        async def work() -> None:
            async with opened(self.telegram, self.folder, timeouts) as channel:
                for attempt in range(times):
                    try:
                        await channel.send(message)
                    except RetryLaterError:
                        if attempt == times - 1:
                            raise

        asyncio.run(work())


@pytest.fixture
def post(telegram: Telegram, tmp_path: Path) -> Post:
    return Post(telegram, tmp_path)


def test_a_text_with_choices_arrives_with_buttons(post: Post, anna: Phone) -> None:
    post.send(anna.person.id, "工单 1001", choices=CHOICES)
    [shown] = anna.news()
    assert (shown.text, shown.buttons) == ("工单 1001", (("接单", "退回"),))
    assert shown.data == {"接单": "t:0", "退回": "t:1"}


def test_links_in_a_text_are_not_opened_by_telegram(post: Post, anna: Phone) -> None:
    post.send(anna.person.id, "https://guanjia.example.com/p/secret")
    [call] = post.telegram.platform.calls_of("sendMessage")
    assert call.parameters["link_preview_options"] == '{"is_disabled": true}'


def test_one_photo_carries_text_and_buttons(post: Post, anna: Phone, photos: tuple[str, ...]) -> None:
    post.send(anna.person.id, "工单 1001", photos=photos[:1], choices=CHOICES)
    [shown] = anna.news()
    assert (shown.text, shown.photo, shown.labels) == ("工单 1001", JPEG + b"0", ("接单", "退回"))


def test_several_photos_come_as_an_album_before_the_text(post: Post, anna: Phone, photos: tuple[str, ...]) -> None:
    post.send(anna.person.id, "工单 1001", photos=photos[:3], choices=CHOICES)
    *album, card = anna.news()
    assert [shown.photo for shown in album] == [JPEG + b"0", JPEG + b"1", JPEG + b"2"]
    assert (card.text, card.labels) == ("工单 1001", ("接单", "退回"))
    assert len(post.telegram.platform.calls_of("sendMediaGroup")) == 1


def test_more_photos_than_an_album_holds(post: Post, anna: Phone, photos: tuple[str, ...]) -> None:
    post.send(anna.person.id, "", photos=photos[:11])
    assert len(anna.news()) == 11
    assert [call.method for call in post.telegram.platform.calls] == ["sendMediaGroup", "sendPhoto"]


def test_a_photo_that_is_not_there_does_not_hold_up_the_text(post: Post, anna: Phone) -> None:
    post.send(anna.person.id, "工单 1001", photos=("0" * 64,))
    [shown] = anna.news()
    assert (shown.text, shown.photo) == ("工单 1001", None)


def test_a_photo_that_telegram_refuses_does_not_hold_up_the_text(
    post: Post, anna: Phone, photos: tuple[str, ...]
) -> None:
    post.telegram.platform.faults.order("sendPhoto", failing(400, "Bad Request: PHOTO_INVALID_DIMENSIONS"))
    post.send(anna.person.id, "工单 1001", photos=photos[:1], choices=CHOICES)
    [shown] = anna.news()
    assert (shown.text, shown.labels) == ("工单 1001", ("接单", "退回"))


def test_t23_4097_characters_come_in_two_messages(post: Post, anna: Phone) -> None:
    """T23: the buttons hang on the last."""
    post.send(anna.person.id, "水" * 4097, choices=CHOICES)
    first, second = anna.news()
    assert (len(first.text), first.labels) == (4096, ())
    assert (second.text, second.labels) == ("水", ("接单", "退回"))


def test_t23_a_caption_of_1025_characters_becomes_a_message(post: Post, anna: Phone, photos: tuple[str, ...]) -> None:
    """T23: the photo comes first."""
    post.send(anna.person.id, "水" * 1025, photos=photos[:1])
    assert [(shown.photo is not None, len(shown.text)) for shown in anna.news()] == [(True, 0), (False, 1025)]


def test_t23_signs_that_mean_something_in_markdown_arrive_as_they_are(post: Post, anna: Phone) -> None:
    """T23: texts are sent plain, so nothing in a name can break them."""
    post.send(anna.person.id, "_王*芳`[<b>&")
    assert anna.news()[0].text == "_王*芳`[<b>&"


def test_t14_who_blocked_the_bot_is_unreachable(post: Post, anna: Phone) -> None:
    """T14."""
    anna.block()
    with pytest.raises(PermanentError) as caught:
        post.send(anna.person.id)
    assert caught.value.unreachable


def test_t15_a_deactivated_account_is_unreachable(post: Post, anna: Phone) -> None:
    """T15."""
    anna.person.deactivated = True
    with pytest.raises(PermanentError) as caught:
        post.send(anna.person.id)
    assert caught.value.unreachable


@pytest.mark.parametrize("account", ["1", "no number"])
def test_t15_a_chat_that_is_not_there_is_unreachable(post: Post, account: str) -> None:
    """T15."""
    with pytest.raises(PermanentError) as caught:
        post.send(account)
    assert caught.value.unreachable


def test_who_never_wrote_cannot_be_written_to(post: Post) -> None:
    stranger = post.telegram.phone("Ben")
    with pytest.raises(PermanentError) as caught:
        post.send(stranger.person.id)
    assert caught.value.unreachable


def test_t19_a_chat_with_a_new_number_is_told_apart(post: Post, anna: Phone) -> None:
    """T19: whoever delivers writes the new number down, and sends there."""
    moved = failing(400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=-1001)
    post.telegram.platform.faults.order("sendMessage", moved)
    with pytest.raises(MovedError) as caught:
        post.send(anna.person.id)
    assert caught.value.account == "-1001"


def test_another_refusal_is_permanent_for_this_message_alone(post: Post, anna: Phone) -> None:
    post.telegram.platform.faults.order("sendMessage", failing(400, "Bad Request: something else"))
    with pytest.raises(PermanentError) as caught:
        post.send(anna.person.id)
    assert not caught.value.unreachable


def test_nothing_to_send_is_permanent(post: Post, anna: Phone) -> None:
    with pytest.raises(PermanentError):
        post.send(anna.person.id, " \n")


@pytest.mark.parametrize(
    ("fault", "seconds"),
    [
        (too_many(7), 7),
        (TOO_MANY_WITHOUT_TIME, None),
        (BAD_GATEWAY, None),
        (OK_FALSE, None),
        (failing(500, "Internal Server Error"), None),
        (failing(401, "Unauthorized"), 60),
        (failing(404, "Not Found"), 60),
    ],
)
def test_t16_t17_t22_what_may_go_well_later(post: Post, anna: Phone, fault: Fault, seconds: int | None) -> None:
    """T16, T17, T22: nothing of it was shown, so it may be sent again."""
    post.telegram.platform.faults.order("sendMessage", fault)
    with pytest.raises(RetryLaterError) as caught:
        post.send(anna.person.id)
    assert caught.value.seconds == seconds
    assert anna.news() == []


@pytest.mark.parametrize("fault", [slow(1.0), DROPPED_AFTER_ACCEPT])
def test_t18_no_answer_after_the_message_left_is_an_unknown_outcome(post: Post, anna: Phone, fault: Fault) -> None:
    """T18: it was shown, and nobody will ever tell us."""
    post.telegram.platform.faults.order("sendMessage", fault)
    with pytest.raises(UnknownOutcomeError):
        post.send(anna.person.id, timeouts=IMPATIENT)
    assert len(anna.news()) == 1


def test_a_server_that_is_not_there_may_be_there_later(tmp_path: Path) -> None:
    """The connection was refused: certainly nothing was taken."""
    with pytest.raises(RetryLaterError):
        Post(Telegram("http://127.0.0.1:9", Platform()), tmp_path).send(1)


def test_a_message_that_failed_half_way_goes_on_where_it_stopped(
    post: Post, anna: Phone, photos: tuple[str, ...]
) -> None:
    post.telegram.platform.faults.order("sendMessage", too_many(1))
    post.send_twice(anna.person.id, "工单 1001", photos=photos[:2])
    assert [(shown.photo is not None, shown.text) for shown in anna.news()] == [
        (True, ""),
        (True, ""),
        (False, "工单 1001"),
    ]


def test_the_token_is_in_no_error(post: Post, anna: Phone) -> None:
    post.telegram.platform.faults.order("sendMessage", BAD_GATEWAY)
    with pytest.raises(RetryLaterError) as caught:
        post.send(anna.person.id)
    assert post.telegram.platform.token not in str(caught.value)
