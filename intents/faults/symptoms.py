"""What a thing does that it should not: in a word or two, of a lift, of what has been missing at home for days."""

from typing import Final

from intents.faults.demands import tells_of_fault, was_reported
from intents.normalise import normalise
from intents.patterns import regex, says

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
_LIFT_SHAKES: Final = regex(
    r"\b(?:lifts?|elevators?)\b.{0,30}\b(?:grind|jerk|judder|shudder|rattl|jolt|squeal|screech|shak)\w*"
    r"|\b(?:lifts?|elevators?)\b.{0,24}\b(?:wrong floors?|skip(?:s|ping)? floors?|not level)\b"
    r"|\b(?:lifts?|elevators?)\b.{0,20}\b(?:scary|strange|weird|funny|odd|horrible|awful|terrible|loud) (?:noise|sound)"
    r"|(?:电梯|升降机|𨋢|梯|lift).{0,12}(?:震|抖|晃|怪声|异响|哐|咣|嘎|咯噔|顿|卡住?|失灵|时好时坏"
    r"|一停一停|跳层|不平层)"
    r"|(?:门(?![口卫岗前外卡店])[^,.;!?。]{0,10}夹|(?:道闸|栏杆|抬杆|闸机|翼闸)[^,.;!?。]{0,10}[夹砸打撞])"
    r"(?:到|着|了|伤|过)*(?:人|手|脚|孩|娃|老人|我|车|头|包)"
    r"|\b(?:doors?|gates?|barriers?)\b.{0,20}\b(?:shut|shuts|close|closes|closed|slams?|slammed|came down|comes down)"
    r" (?:right )?(?:on|onto) (?:me|my|people|us|the|a|cars?|her|his)\b"
)
"""What a lift or a door does that is out of order, though no word says so."""
_MISSING: Final = regex(
    r"\b(?:no|without) (?:any |hot |running )?(?:water|power|electricity|gas|heating|heat|air ?con|hot water"
    r"|internet|wifi)"
    r" (?:for|in|since) (?:\w+ ){0,2}(?:\w+)\b"
)
_LACKS: Final = regex(
    r"(?:still|again|help|hi|hello|there(?:'s| is)|we have|i have|got|[ ,])*"
    r"no (?:power|electricity|internet|wi-?fi|network|signal|heat|heating|lights?|water|hot water|gas|water pressure)"
    r"(?:again|still|at all|now|today|here|lah|leh|please|help|[ ,.!])*"
)
"""What is missing and nothing else: 'no power' looks like a no."""
_HOT_WATER: Final = regex(
    r"热水(?!瓶|壶|袋)|\bhot water\b(?! bottle)|\bwater (?:is |comes out |stays |won'?t get )*(?:cold|warm|hot)\b"
    r"|\b(?:boiler|geyser|(?:water|instant) heater)s?\b(?=.{0,24}\b(?:not|n'?t|no|dead|cold|broken|stopped"
    r"|faulty|out)\b)"
)
_BREAKS: Final = regex(
    r"溢|爆|炸|淹|喷|反水|返水|跳闸|\b(?:overflow|burst|flicker|flood|gush|spray|spark|trip|leak|drip|smell|rattl)\w*"
    r"|\b(?:won'?t|wont|does ?n'?t|doesnt|do ?n'?t|isn'?t|isnt|aren'?t|not|no longer|no|stopped|keeps|out|off"
    r"|down|dead)\b"
)
_MENDED: Final = regex(
    r"(?:好|亮|通)了(?!吗|没)|[来有][水电]了|自己(?:修|弄|换|好)|不[漏滴响堵]了"
    r"|\b(?:fixed|sorted|mended|cleared|solved|repaired) (?:it|itself|the|that|now|by|already)|\b(?:is|it's"
    r"|are|all|got)"
    r" (?:fine|ok|okay|fixed|sorted|back|working)\b|\bworks? (?:again|now|fine)\b|\bcame back\b"
    r"|\bmy own (?:plumber|guy)"
    r"|\bstopped (?:leaking|dripping|by itself|on its own)"
)
_CALLS_IT_COMPLAINT: Final = regex(
    r"\bcomplain|\b(?:the whole|entire) (?:building|block)\b|\bcompensat|\bevery (?:week|month|winter)\b"
)


def is_symptom(text: str) -> bool:
    """Tell whether the whole text says what a thing does that it should not: 'noisy', 'not cold', '异响'."""
    said = normalise(text).text.strip(" ,.!~")
    return all(_SYMPTOM.fullmatch(one) for one in _AND.split(said))


def shows_fault(text: str) -> bool:
    """Tell whether the text describes a machine that is out of order: 'the lift shakes'."""
    return says(_LIFT_SHAKES, text) and not was_reported(text)


def breaks_down(text: str) -> bool:
    """Tell whether the text says of something that it is out of order now, and not that it has been put right."""
    return (tells_of_fault(text) or says(_BREAKS, text)) and not says(_MENDED, text)


def is_about_hot_water(text: str) -> bool:
    """Tell whether the text is about hot water that does not come, be it the pipe, the boiler or the gas."""
    return says(_HOT_WATER, text)


def lacks(text: str) -> bool:
    """Tell whether the text says what is missing and no more: 'no power', 'still no internet!'."""
    return _LACKS.fullmatch(normalise(text).text) is not None


def says_what_is_missing(text: str) -> bool:
    """Tell whether the text says in anger for how long the home has had no heating, and not that it was reported."""
    return says(_MISSING, text) and not was_reported(text) and not says(_CALLS_IT_COMPLAINT, text)
