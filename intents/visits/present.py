"""Who is there now, or on the way: 'at the gate', '马上到', and what 'now' is said of besides."""

from typing import Final

from intents.patterns import regex
from intents.replies import presence

_NOW: Final = regex(
    r"现在|不(?:让|给|放)(?:他|她|他们|人)?进|(?:已经|都|刚)?(?:到|在)了?(?:小区)?(?:的)?[东南西北正大]门"
    r"|(?:已经|人)?(?:到|在)(?:小区|大|校|南|北|东|西|正)?(?:门口|门岗|楼下|大门|岗亭)|马上(?:就)?[到来进]"
    r"|快到了|立刻|即刻|[依而]家|就到|已经到了"
    r"|\b(?:right now|(?<!from )now(?! on)|at the (?:main |front )?(?:gate|door|guardhouse|guard house|lobby|"
    r"entrance)|(?:already|is|are) here|on (?:the|his|her|their) way|arriving soon|just arrived|"
    r"reached already)\b"
)
_MERELY_NOW: Final = regex(r"现在|\b(?:right now|(?<!from )now(?! on))\b")
_COMES_NOW: Final = regex(
    r"^\W*(?:right )?now\b|来|嚟|到|(?<!现)在|进|入|门|登记|^\W*现在\W*$|\b(?:here|there|out|outside|downstairs"
    r"|at the|com\w+|arriv\w+|in"
    r"|visit\w*|register|let|waiting|from|starting|needs?)\b"
)


def says_there(plain: str) -> bool:
    """Tell whether a normalised text says that somebody is there, or about to be."""
    return _NOW.search(plain) is not None


def merely_now(plain: str) -> bool:
    """Tell whether 'now' is all that makes a text say so: it may also be said of a plan ('now it is 3pm')."""
    return _NOW.sub(" ", plain) == _MERELY_NOW.sub(" ", plain)


def comes_now(plain: str) -> bool:
    """Tell whether a mere 'now' is when somebody comes: not that of 'it's three of them now', 'we are outside now'."""
    return _COMES_NOW.search(plain) is not None and not presence.says_where_we_are(plain)
