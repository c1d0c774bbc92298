"""How much Telegram lets a bot send (Bots FAQ, 'My bot is hitting limits'): its real limits are not published."""

from typing import Final

from bot.channels.protocol import Limits, Rate


def group_of(account: str) -> str | None:
    """Give the group of an account that is one; the ids of groups are negative. Topics share their group's limit."""
    return account.partition("/")[0].partition(":")[0] if account.startswith("-") else None


LIMITS: Final = Limits(
    overall=Rate(25, 1, burst=5),
    chat=Rate(1, 1, burst=5),
    group=Rate(17, 60, burst=3),
    group_of=group_of,
)
"""At most 30 in any second, one a second to a person (who may get a few at once), 20 in any minute to a group."""
