"""Numbers as residents write and speak them: 12, 十二, 一二, 幺幺零, twelve."""

from typing import Final

from intents.entities.lexicon import words

SINGLE: Final[dict[str, int]] = {
    **{character: value for value, character in enumerate("零一二三四五六七八九")},
    **{character: value for value, character in enumerate("0123456789")},
    **{character: value for value, character in enumerate("壹贰叁肆伍陆柒捌玖", start=1)},
    "〇": 0,
    "○": 0,
    "洞": 0,
    "幺": 1,
    "两": 2,
    "俩": 2,
    "仨": 3,
}
SCALE: Final[dict[str, int]] = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "拾": 10, "佰": 100, "仟": 1000}
TENS: Final[dict[str, int]] = {"廿": 20, "卅": 30}
ENGLISH: Final[dict[str, int]] = {
    word: value
    for value, word in enumerate(
        words(
            "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
            "sixteen|seventeen|eighteen|nineteen|twenty"
        )
    )
} | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50, "couple": 2, "half": 0}

CHINESE: Final = "[零〇一二三四五六七八九十百千万两俩仨幺廿卅]"


def value(text: str) -> int | None:
    """Give the whole number that is written, or None where it is none."""
    if text in ENGLISH:
        return ENGLISH[text]
    if text.isascii():
        return int(text) if text.isdecimal() else None
    if all(character in SINGLE for character in text):
        return int("".join(str(SINGLE[character]) for character in text)) if text else None
    return scaled(text)


def scaled(text: str) -> int | None:
    """Read a Chinese number with 十, 百, 千, 万 in it; 三百五 is 350."""
    total, pending, scale = 0, 0, 1
    for position, character in enumerate(text):
        if character in SINGLE:
            pending = (
                pending * 10 + SINGLE[character] if position and text[position - 1].isdecimal() else SINGLE[character]
            )
        elif character in TENS:
            total += TENS[character]
        elif character == "万":
            total, pending, scale = (total + pending) * 10_000, 0, 10_000
        elif character in SCALE:
            scale = SCALE[character]
            total, pending = total + (pending or 1) * scale, 0
        else:
            return None
    colloquial = pending and scale >= SCALE["百"] and len(text) > 1 and text[-2] in SCALE
    return total + (pending * scale // 10 if colloquial else pending)


def digits(text: str) -> str:
    """Give the digits of a number that is read out (五零一 → 501) or counted (三百零一 → 301), zeros in front kept."""
    if all(character in SINGLE for character in text):
        return "".join(str(SINGLE[character]) for character in text)
    number = scaled(text)
    return text if number is None else str(number)
