"""Forum topics of groups: what the bot does with them, and what Telegram refuses."""

from collections.abc import Callable, Mapping
from typing import Any

from tests.platforms.telegram.checks import recipient, refuse
from tests.platforms.telegram.payloads import Json
from tests.platforms.telegram.platform import Group, Platform, Topic


def create_forum_topic(platform: Platform, parameters: Json) -> Json:
    """Make a topic."""
    group, name = _forum(platform, parameters), _name(parameters)
    thread = platform.number()
    group.topics[thread] = Topic(name)
    platform.changed()
    return {"message_thread_id": thread, "name": name, "icon_color": 7322096}


def edit_forum_topic(platform: Platform, parameters: Json) -> bool:
    """Give a topic another name."""
    topic, name = _topic(platform, parameters), _name(parameters)
    if topic.name == name:
        raise refuse("TOPIC_NOT_MODIFIED")
    topic.name = name
    platform.changed()
    return True


def close_forum_topic(platform: Platform, parameters: Json) -> bool:
    """Close a topic: members cannot write in it any more, administrators can."""
    return _turn(platform, parameters, closed=True)


def reopen_forum_topic(platform: Platform, parameters: Json) -> bool:
    """Open a topic again."""
    return _turn(platform, parameters, closed=False)


def get_chat(platform: Platform, parameters: Json) -> Json:
    """Say what is known of a chat."""
    known = {"accent_color_id": 1, "max_reaction_count": 11}
    gifts = dict.fromkeys(("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription"), True)
    return {
        **recipient(platform, parameters).chat,
        **known,
        "accepted_gift_types": {**gifts, "gifts_from_channels": True},
    }


def _turn(platform: Platform, parameters: Json, *, closed: bool) -> bool:
    topic = _topic(platform, parameters)
    if topic.closed == closed:
        raise refuse("TOPIC_NOT_MODIFIED")
    topic.closed = closed
    platform.changed()
    return True


def _forum(platform: Platform, parameters: Json) -> Group:
    group = recipient(platform, parameters)
    if not isinstance(group, Group) or not group.is_forum:
        raise refuse("the chat is not a forum")
    if not group.manages_topics:
        raise refuse("not enough rights to create a topic")
    return group


def _topic(platform: Platform, parameters: Json) -> Topic:
    topic = _forum(platform, parameters).topics.get(int(parameters.get("message_thread_id", 0)))
    if topic is None:
        raise refuse("TOPIC_ID_INVALID")
    return topic


def _name(parameters: Json) -> str:
    name = str(parameters.get("name", "")).strip()
    if not 0 < len(name) <= 128:
        raise refuse("TOPIC_TITLE_INVALID")
    return name


TOPIC_METHODS: Mapping[str, Callable[[Platform, Json], Any]] = {
    "createforumtopic": create_forum_topic,
    "editforumtopic": edit_forum_topic,
    "closeforumtopic": close_forum_topic,
    "reopenforumtopic": reopen_forum_topic,
    "getchat": get_chat,
}
