"""What a thing does that it should not, in a word or two: said of a thing that was named before."""

from typing import Final

from intents.normalise import normalise
from intents.patterns import regex

_SYMPTOM: Final = regex(
    r"(?:(?:it'?s|it is|it|is|very|so|quite|a bit|bit|really|too|super|just|getting|making|keeps?|starts?|kind of|like"
    r"|got|has|have|gone|went|the|um|er|well|always|all|a|an|some|completely|totally|suddenly)[ ,]+)*"
    r"(?:nois[ey]|noisy|noises?|loud|smell(?:s|y|ing)?|stink(?:s|y|ing)?|leak(?:s|y|ing)?|drip(?:s|ping)?|wet|weak|slow"
    r"|stuck|loose|cracked|broken|jammed|blocked|choked|clogged|flicker(?:s|ing)?|dim|dead|freezing|buzz(?:es|ing)?"
    r"|hum(?:s|ming)?|rattl(?:es?|ing)|vibrat(?:es?|ing)|shak(?:es?|ing|y)|grind(?:s|ing)|whistl(?:es|ing)"
    r"|squeak(?:s|y|ing)?|squeal(?:s|ing)|spoil(?:t|ed)?|faulty|rusty|beep(?:s|ing)?|trip(?:s|ped|ping)|error code"
    r"|mouldy"
    r"|(?:not|isn'?t|won'?t|doesn'?t|does not|no longer|never|can'?t|cannot) (?:be |get |getting )?(?:cold"
    r"|cool(?:ing)?|hot|warm"
    r"|heat(?:ing)?|work(?:ing)?|drain(?:ing)?|flush(?:ing)?|start(?:ing)?|clos(?:e|ing)|open(?:ing)?"
    r"|turn(?:ing)? on|on"
    r"|switch(?:ing)? on|lock(?:ing)?|charg(?:e|ing)|spin(?:ning)?|respond(?:ing)?)"
    r"|no (?:power|water|cold air|hot water|signal|sound|picture|pressure|light|display))"
    r"(?: (?:noises?|sounds?|smell|badly|a lot|again|now|lah|leh|sia|too|and|also|very|at night|all the time|inside"
    r"|there"
    r"|nois[ey]|loud|weak|slow|one|quite|so|much|since \w+|already|sometimes))*"
    r"|(?:它|就|一直|老是?|总是?|有点|很|太|好|特别|那个|就是|时不时|声音|有){0,4}"
    r"(?:吵|响|嗡嗡响?|异响|怪声|噪音大?|大声|声音(?:很|太|好)?大|漏水|滴水|不[冷热凉制转动亮通]|不制[冷热]|不出[水风]"
    r"|没风|有味|臭|松了?|慢|堵了?|坏了?|裂了?|卡住?了?|跳闸|没反应|打不[开着]|关不[上紧]|震)(?:得很|死了|了|啊|呀|的|得厉害)*"
)
_AND: Final = regex(r",? (?:and|but|also) (?:also )?|, ?| (?=(?:还|也|又))")


def is_symptom(text: str) -> bool:
    """Tell whether the whole text says what a thing does that it should not: 'noisy', 'not cold', '异响'."""
    said = normalise(text).text.strip(" ,.!~")
    return all(_SYMPTOM.fullmatch(one) for one in _AND.split(said))
