"""What the fake says of topics and of groups, in Telegram's words."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from intents.trust import trusted
from tests.platforms.telegram.platform import Group
from tests.platforms.telegram.server import Telegram, running


@pytest.fixture(scope="module")
def telegram() -> Iterator[Telegram]:
    with running() as server:
        yield server


@pytest.fixture
def group(telegram: Telegram) -> Group:
    return telegram.platform.add_group("工单")


def call(telegram: Telegram, method: str, **parameters: Any) -> dict[str, Any]:  # noqa: ANN401 - what the Bot API takes
    address = f"{telegram.address}/bot{telegram.platform.token}/{method}"
    answer: dict[str, Any] = httpx.post(address, json=parameters, verify=trusted()).json()
    return answer


def test_a_topic_is_made_written_in_renamed_and_closed(telegram: Telegram, group: Group) -> None:
    thread = call(telegram, "createForumTopic", chat_id=group.id, name="1001")["result"]["message_thread_id"]
    sent = call(telegram, "sendMessage", chat_id=group.id, text="x", message_thread_id=thread)["result"]
    assert (sent["message_thread_id"], sent["is_topic_message"]) == (thread, True)
    assert call(telegram, "editForumTopic", chat_id=group.id, message_thread_id=thread, name="1001 ✅")["ok"]
    assert call(telegram, "closeForumTopic", chat_id=group.id, message_thread_id=thread)["ok"]
    again = call(telegram, "closeForumTopic", chat_id=group.id, message_thread_id=thread)
    assert again["description"] == "Bad Request: TOPIC_NOT_MODIFIED"
    assert group.topics[thread].name == "1001 ✅"


def test_what_is_refused(telegram: Telegram, group: Group) -> None:
    missing = call(telegram, "sendMessage", chat_id=group.id, text="x", message_thread_id=1)
    assert missing["description"] == "Bad Request: message thread not found"
    group.manages_topics = False
    assert "not enough rights" in call(telegram, "createForumTopic", chat_id=group.id, name="x")["description"]
    group.is_forum = False
    assert "not a forum" in call(telegram, "createForumTopic", chat_id=group.id, name="x")["description"]


def test_a_group_with_a_new_id_says_so(telegram: Telegram, group: Group) -> None:
    moved = telegram.platform.upgrade_group(group)
    answer = call(telegram, "sendMessage", chat_id=group.id, text="x")
    assert answer["parameters"] == {"migrate_to_chat_id": moved.id}
    assert call(telegram, "sendMessage", chat_id=moved.id, text="x")["ok"]


@pytest.mark.parametrize(
    ("parameters", "told"),
    [
        ({"url": "http://guanjia.example.com/"}, "HTTPS URL must be provided"),
        ({"url": "https://guanjia.example.com/", "secret_token": "a b"}, "unallowed characters"),
    ],
)
def test_a_webhook_that_telegram_would_not_call(telegram: Telegram, parameters: dict[str, str], told: str) -> None:
    assert told in call(telegram, "setWebhook", **parameters)["description"]
    assert call(telegram, "getWebhookInfo")["result"]["url"] == ""
