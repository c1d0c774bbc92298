"""The answer to 'shall I pass it on?': in other words than a tap."""

from typing import Final

from intents import answers
from intents.normalise import normalise
from intents.patterns import regex

LONGEST: Final = 40
"""Characters; whoever writes more says something else as well."""
_BEFORE: Final = "(?:好|的|行|嗯|那|对|可以|麻烦|请|你|您|就|,|，| )*(?:帮我?|帮忙|替我)?"
_AFTER: Final = "(?:前台|物业|管理处|他们|一|下|问|吧|呗|啦|了|去|谢谢|,|，| )*"
_AGREED: Final = "(?:yes|ok|okay|sure|please|pls|then|,| )*"
_DESK: Final = "(?:them|the (?:front )?desk|the office)"
_PASS_ON: Final = regex(
    f"{_BEFORE}(?:转给?|转达给?|转告|问|去问|反映给?){_AFTER}"
    rf"|{_AGREED}(?:pass|send|forward) (?:it|this|that|the question|my question)(?: on| over)?(?: to {_DESK})?"
    "(?: please| pls| then)?"
    rf"|{_AGREED}ask (?:{_DESK}|for me|them for me)(?: please)?"
)


def says_pass_on(text: str) -> bool:
    """Tell whether the whole text agrees to a question being passed on."""
    if len(text) > LONGEST:
        return False
    return is_only_yes(text) or _PASS_ON.fullmatch(answers.trim(normalise(text).text)) is not None


def is_only_yes(text: str) -> bool:
    """Tell whether it is a plain yes, which means something only right after the offer."""
    return answers.is_yes(text)
