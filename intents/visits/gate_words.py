"""What a guard types: a code, the link of a pass, a plate or a name, with or without what to do."""

import re
from dataclasses import dataclass
from typing import Final

from intents.normalise import normalise
from intents.patterns import regex

_CODE: Final = regex(r"(?<![A-Z0-9-])([2-9][A-HJKMNP-Z2-9]{3})[- ]?([A-HJKMNP-Z2-9]{4})(?![A-Z0-9-])")
_LINK: Final = regex(r"/p/([A-Za-z0-9_-]{16,40})")
_VERBS: Final = (
    ("refuse", r"拒绝进入|拒绝放行|拒绝|不放行|不让进|不给进|拦下|refuse|reject|deny|turn(?:ed)? away|do not admit"),
    ("admit", r"放行|放入|放进|让进|已进|进入|进场|到了|admit|allow|let (?:him|her|them )?in|check ?in|arrived"),
    ("leave", r"离开了?|走了|离场|出场|已出|出去了|left|leave|leaving|check ?out|out"),
    ("approve", r"同意|批准|通过|approve|agree"),
)
_PATTERN: Final = tuple(
    (verb, regex(rf"^(?:{words})[\s,，:：]*(?P<rest>.+)$", re.IGNORECASE)) for verb, words in _VERBS
)
_LOOK_UP: Final = regex(
    r"^(?:查(?:一?下|询)?|核对|验证|check|verify|look ?up|find|visitor|访客|通行码|码|code|车牌号?|plate|car)"
    r"[\s,，:：]*(?P<rest>.+)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class GateWords:
    """What to do (`admit`, `refuse`, `leave`, `approve`, or None: only look), and with which pass.

    Of `code` (eight characters, without a hyphen), `token` (of a pasted link) and `words` (a plate or a name, with a
    note behind it) at least one is there; `note` is what stands behind a code or a link.
    """

    verb: str | None
    code: str | None
    token: str | None
    words: str
    note: str


def read(text: str) -> GateWords | None:
    """Give what a line of somebody at the gate says; None for an empty one."""
    said = " ".join(text.split())
    verb, rest = _verb(said)
    looked = _LOOK_UP.match(rest)
    rest = looked["rest"] if looked else rest
    link = _LINK.search(rest)
    if link:
        return GateWords(verb, None, link[1], "", rest[link.end() :].strip(" ,，。"))
    upper = normalise(rest).text.upper()
    code = next((one for one in _CODE.finditer(upper) if re.search("[A-Z]", one[1] + one[2])), None)
    if code and len(upper) == len(rest):
        return GateWords(verb, code[1] + code[2], None, "", rest[code.end() :].strip(" ,，。"))
    return GateWords(verb, None, None, rest.strip(" ,，。#"), "") if rest else None


def _verb(said: str) -> tuple[str | None, str]:
    for verb, pattern in _PATTERN:
        found = pattern.match(said)
        if found:
            return verb, found["rest"]
    return None, said
