"""The answer to 'shall I pass it on?' and 'shall I report it?': in other words than a tap."""

from typing import Final

from intents.normalise import normalise
from intents.patterns import regex
from intents.replies import answers

LONGEST: Final = 40
"""Characters; whoever writes more says something else as well."""
LONGEST_REPORT: Final = 60
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

_REPORT: Final = regex(
    r"报(?:一?下|吧|修|上去|了|啦)|登记|记(?:下|上)|(?:只有|就|淨係|净系|得)我(?:们|哋)?(?:一?家|屋企|这)|派个?人|叫人"
    r"|\b(?:report|log|raise|record|file) (?:it|this|that|one|a)\b|\b(?:please|pls|just|can you|could you) report\b"
    r"|\b(?:only|just) (?:in |at |for )?(?:us|me|my|our|ours|mine)\b"
    r"|\b(?:the )?neighbou?rs?(?:'?s)? (?:have|has|got|do|does|is|are|still)\b"
    r"|\b(?:send|get) (?:some|any)(?:one|body)\b|\b(?:mine|ours) is\b"
)
_NOT: Final = regex(r"\b(?:don'?t|do not|no need|needn'?t)\b|[别不](?:用|要|必|报)|唔使|唔洗")


def agrees_to_report(text: str) -> bool:
    """Tell whether a short text agrees to report what was asked about, or says that it is only one's own home."""
    said = normalise(text).text
    if len(text) > LONGEST_REPORT or _NOT.search(said):
        return False
    return is_only_yes(text) or answers.is_yes_and_more(text) or _REPORT.search(said) is not None


def says_pass_on(text: str) -> bool:
    """Tell whether the whole text agrees to a question being passed on."""
    if len(text) > LONGEST:
        return False
    return is_only_yes(text) or _PASS_ON.fullmatch(answers.trim(normalise(text).text)) is not None


def is_only_yes(text: str) -> bool:
    """Tell whether it is a plain yes, which means something only right after the offer; thanks agree to nothing."""
    return answers.is_yes(text) and not answers.is_enough(text)
