"""Ratings in words: '5', '三星', '4分 师傅很好', '修得不错 给五分', '⭐⭐⭐'."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from intents.normalise import normalise
from intents.patterns import regex, says

_DIGITS: Final = "[1-5]|[一二三四五两兩]"
_IN_ENGLISH: Final = ("one", "two", "three", "four", "five")
_VALUES: Final = {
    **{word: n for n, word in enumerate("一二三四五", 1)},
    **{word: n for n, word in enumerate(_IN_ENGLISH, 1)},
    "两": 2,
    "兩": 2,
}
_UNITS: Final = r"(?:颗星|顆星|星|分(?![钟鐘])|stars?|points?|/5|out of 5|out of five)"
_UNIT: Final = regex(rf"(?:{_DIGITS}|\b(?:{'|'.join(_IN_ENGLISH)})) ?{_UNITS}|[⭐★🌟]")
_SCORE: Final = regex(
    r"(?:打|给个?|給個?|我给|我給|评|評|i give(?: it)?(?: a)?|rate(?: it)?(?: a)?)?\s*"
    rf"(?P<n>{_DIGITS}|(?:{'|'.join(_IN_ENGLISH)})(?=\s*(?:stars?|points?|out|[,.!]|$)))\s*"
    rf"{_UNITS}?(?:吧|啦|咯|哦|喔|了)?"
    r"(?:[\s,，。.!！、:：;；~～-]+(?P<rest>.*)|$)",
    re.DOTALL,
)
_STARS: Final = regex(r"(?P<stars>(?:[⭐★🌟]\ufe0f?){1,5})\s*(?P<rest>.*)", re.DOTALL)
_GIVEN: Final = regex(
    rf"(?:打|给|畀|俾|评|值)(?:个|你们?|他们?|她|师傅|佢|满)?(?P<zh>{_DIGITS})(?:颗星|星|分(?!钟|之))"
    rf"|(?P<praise>[五5]星好评|满分|全五星)"
    rf"|(?:^|[\s,.!;、])(?:应该是?|是|改成?|改为)?(?P<alone>{_DIGITS})(?:颗星|星|分)(?=好评|吧|啦|咯|$|[\s,.!;、])"
    rf"|\b(?:give|rate|giving|deserves?)\b(?: \w+){{0,3}}? (?P<en>[1-5]|{'|'.join(_IN_ENGLISH)})\b"
    r"(?! (?:minutes?|hours?|days?))"
    rf"|\b(?:make|change) (?:it|that|my rating)(?: to)? (?:an? )(?P<better>[1-5]|{'|'.join(_IN_ENGLISH)})(?! ?\w)"
    rf"|\b(?P<out>[1-5]|{'|'.join(_IN_ENGLISH)}) ?(?:stars?|out of (?:5|five)|/ ?5)(?!\w)"
)
"""A score said in the middle of words."""
_SLIP: Final = regex(
    r"(?:[啊哎呀哦噢唉]|不好意思|不对|刚才|刚刚|[点按打选手]错了?|手滑了?|搞错了?|错了|想|要|其实|应该|是|改成?|改为|我|吧|的"
    r"|\b(?:sorry|oops|wrong|mistake|i|meant?|to|wanted|it|should|be|actually|no|pressed|the|button|by)\b|[\s,.!。，！])*"
)
_SLIPPED: Final = regex(r"错|手滑|不好意思|\b(?:sorry|oops|wrong|mistake|meant)\b")
_AT_END: Final = regex(
    r"(?:[.!;]|(?<=[\u4e00-\u9fff])[,。!]) ?(?:so |i'?d say |i say |only |just |a )*"
    rf"(?P<n>{_DIGITS}|{'|'.join(_IN_ENGLISH)})(?: ?分| stars?| from me)?[.! ]*$"
)
"""A score behind its reasons: 'finally. Took you long enough. 3'."""
_REMARK: Final = regex(
    r"(?:来得|有点|太|挺|很|比较|还算|做事|干活)(?:慢|快|晚|久|脏|干净|细|认真|专业|及时|准时|拖)|态度"
    r"|[打弄搞修装刷抹涂贴][得的](?:到处|满地|一地|一塌|乱|脏|歪)|没(?:有)?(?:清理|打扫|收拾|擦)|(?:弄|搞)(?:得)?(?:一地|满地|脏|乱)"
    r"|手艺|修好了|修得|弄得|收拾|迟到|耐心|负责"
    r"|\b(?:slow|late|quick|fast|polite|rude|friendly|messy|clean|tidy|on time|professional|fixed|did a)\b"
)
_DECLINES: Final = regex(
    r"(?:不想?|懒得|别让我?|唔想?)(?:评价?|打分|填)(?:了|啦)?$|别(?:再)?问了|不参与"
    r"|\b(?:don'?t|do not|won'?t|never|not|no) "
    r"(?:do|doing|answer|answering|fill|want|rate|rating|interested in|more|time for|have time for)?"
    r"\b[^.!?]{0,24}\b(?:surveys?|ratings?|feedback|scores?|questionnaires?)\b"
    r"|\b(?:stop|quit) (?:asking|sending|bothering)\b|\b(?:don'?t|do not) (?:want|like) to rate\b"
)
_HEAD: Final = regex(r"(?P<head>[^,.;!，。；！]{1,16})[,.;!，。；！]+(?P<rest>.+)", re.DOTALL)
BEST: Final = 5
_WORDS: Final = {
    1: regex(r"(?:很|太|非常|极|特别|真)(?:差|不满意|烂|糟糕?|差劲)了?|极差|very (?:bad|poor)|terrible|awful"),
    2: regex(
        r"(?:不|唔)(?:太|是很|怎么|系几)?满意|较差|比较差|不(?:太|怎么)(?:好|行)"
        r"|poor|bad|not (?:so |very )?(?:good|happy|satisfied)"
    ),
    3: regex(r"一般般?吧?|还行吧?|还可以吧?|马马虎虎|凑合|麻麻哋|okay ?ish|average|so[- ]?so"),
    4: regex(r"(?:比较|挺|蛮|还|几)?满意的?(?:了|啦|吧)?|挺好的?|不错|几好|good|satisfied"),
    5: regex(
        r"(?:很|非常|十分|特别|超级?|太|相当)(?:满意|好|棒|赞)的?(?:了|啦)?|好评|完美"
        r"|very (?:good|satisfied|happy)|excellent|perfect"
    ),
}


@dataclass(frozen=True, slots=True)
class Rating:
    """A score from 1 to 5 with the words that came with it, or None."""

    score: int
    comment: str | None


def rating(text: str) -> Rating | None:
    """Give the rating that the text states, at its beginning or among its words; None when it states none."""
    said = unicodedata.normalize("NFKC", text).strip()
    stars = _STARS.fullmatch(said)
    if stars:
        return Rating(len(stars["stars"].replace("\ufe0f", "")), stars["rest"].strip() or None)
    found = _SCORE.match(said.casefold())
    if found is not None:
        rest = (found["rest"] or "").strip()
        return Rating(_value(found["n"]), said[-len(rest) :] if rest else None)
    last = _AT_END.search(normalise(said).text)
    if last is not None:
        return Rating(_value(last["n"]), said)
    given = _GIVEN.search(normalise(said).text)
    if given is None:
        return None
    word = given["zh"] or given["alone"] or given["en"] or given["better"] or given["out"]
    return Rating(_value(word) if word else BEST, None if _is_mere_slip(said, given) else said)


def _is_mere_slip(said: str, given: re.Match[str]) -> bool:
    """Tell whether beside its score a text only puts an earlier one right: '按错了 我想打4分'."""
    plain = normalise(said).text
    beside = plain[: given.start()] + " " + plain[given.end() :]
    return _SLIPPED.search(beside) is not None and _SLIP.fullmatch(beside) is not None


def names_unit(text: str) -> bool:
    """Tell whether a rating says what its number counts: '5分', '4 stars'."""
    return says(_UNIT, text)


def declines(text: str) -> bool:
    """Tell whether the text says that its writer rates nothing: "I don't do surveys", '不评价'."""
    return says(_DECLINES, text)


def remarks(text: str) -> bool:
    """Tell whether the text says how the work was done: '来得有点慢 但是修好了'."""
    return says(_REMARK, text)


def in_words(text: str) -> int | None:
    """Give the score that a text says in the words of the question, alone or before its reasons: 'very good'."""
    said = normalise(text).text.strip(" ,.!~…。、")
    found = _HEAD.fullmatch(said)
    head = found["head"].strip() if found else said
    if found is not None and not remarks(found["rest"]):
        # 'Good, thanks' says little; 'very good, quick and polite' rates.
        return None
    return next((score for score, pattern in _WORDS.items() if pattern.fullmatch(head)), None)


def _value(word: str) -> int:
    return int(word) if word.isdecimal() else _VALUES[word]
