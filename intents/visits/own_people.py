"""Help that a household has already and lets in: 'our ayi comes every Monday to clean' books no cleaning."""

from typing import Final

from intents.patterns import regex, says

_HELPER: Final = (
    r"(?:cleaner|cleaning (?:lady|woman|man)|helper|maid|nanny|ayi|amah|au pair|baby ?sitter|tutor|teacher|nurse|carer"
    r"|caregiver|cook|driver|gardener|masseuse|therapist|physio\w*|trainer|dog ?walker|阿姨|钟点工|保姆|家教|护工)"
)
_OURS: Final = regex(
    rf"\b(?:my|our|the kids'?|my (?:mum|mom|dad|son|daughter|mother|father)'?s)\b.{{0,20}}{_HELPER}.{{0,40}}"
    r"\b(?:come|comes|coming|visits?|visiting|starts?|works?|will be here)\b"
    rf"|(?:我家|我们家|我屋企)(?:的|嘅|请的)?.{{0,6}}(?:阿姨|钟点工|保姆|家教|护工).{{0,12}}(?:每|逢|来|过来|上门)"
)


def is_helper_of_ours(text: str) -> bool:
    """Tell whether the text says that somebody who works for the household comes."""
    return says(_OURS, text)
