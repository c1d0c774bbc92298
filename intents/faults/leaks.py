"""Leaks that neighbours tell of: whoever is blamed has somebody look."""

from typing import Final

from intents.patterns import regex, says

_BLAMED: Final = regex(
    r"(?:楼下|隔壁|邻居|对门|\d{3,4}|他们?)[^,.;!?。]{0,8}(?:说|反映|投诉|找)[^,.;!?。]{0,4}"
    r"(?:我|咱|俺)(?:们)?家?[^,.;!?。]{0,6}(?:漏|渗|滴)"
    r"|\b(?:downstairs|neighbou?rs?|flat below)\b.{0,20}\bsays?\b.{0,20}\b(?:my|our|we)\b.{0,20}\bleak"
)


def is_blamed_for_leak(text: str) -> bool:
    """Tell whether the text says that the neighbours have water from the writer's home: '楼下说我家漏水'."""
    return says(_BLAMED, text)
