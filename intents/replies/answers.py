"""Short answers that need no model: yes, no, stop, a number from a list, 'I am home'."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from intents.entities.corrections import CHANGED
from intents.misheard import put_right
from intents.normalise import normalise
from intents.patterns import any_of, regex, says
from intents.replies import positions
from intents.replies import words_of_answers as words


def _word_set(lines: Iterable[str], phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split()) | frozenset(phrases)


_YES: Final = _word_set(words.YES, words.YES_IN_WORDS)
_NO: Final = _word_set(words.NO, words.NO_IN_WORDS)
_THANKS_BEHIND: Final = regex(
    r"(?:(?:谢谢|謝謝|多谢|多謝|感谢|感謝|唔该晒?|唔該晒?|麻烦|麻煩|辛苦|有劳)(?:你们?|您|你們|师傅|師傅"
    r"|了|啦|喇|哈|啊)*[\s,，。.!！~]*)+$"
)
_THANKS_AHEAD: Final = regex(
    r"^哈{2,}[ ,，。!！~]*(?=\w)"
    r"|^(?:(?:haha+|lol|thanks?|thank you|thx|cheers|ta|谢谢|謝謝|多谢|多謝|感谢|感謝|麻烦|麻煩|辛苦|有劳|有勞"
    r"|唔该晒?|唔該晒?)"
    r"(?:你们?|您|你們|师傅|師傅|啊|啦|了|哈)*[ ,.!，。]+)+(?=\w)"
)
_DO_IT_BEHIND: Final = regex(
    r"(?:^|[\s,，。])(?:就|都)?(?:交给|转给|交畀)(?:财务|前台|物业|经理|管家|你们|他们)(?:去)?(?:查|核实"
    r"|核对|处理|看|办|跟进)?(?:一?下|吧|了)*$"
    r"|"
    r"(?:^|[\s,，。])?(?:请|就|快|你们?|给我|帮我|幫我|替我|帮忙|幫忙)+(?:查|办|辦|提交|登记|登記|报|報"
    r"|安排|处理|處理|弄|搞|申请|记|記|约)(?:一?下|上|吧|了|啦|喇|好)*$"
)
_CONFIRMS: Final = regex(
    r"(?:好的?|对的?|嗯|行|可以|那就?|我|就|都|全都?|一起|帮我|幫我){0,2}[\s,，]*(?:确认|確認|提交|送出"
    r"|送件|确认提交|確認提交|确认无误"
    r"|就(?:这[样么]|這[樣麼]|咁(?:样|樣)?)(?:办|辦|定了)?|[报報发發交递遞](?:上去)?(?=[吧啊呀呗])|[报報]上去|下单)"
    r"(?:吧|啦|了|一下|啊|呀|呗)*"
    r"|(?:(?:whatever|fine|ok|okay|yes|yeah|yep|sure|great|please|just|then|go ahead(?: and)?|now"
    r"|haha+|lol|thanks?|thank you|cheers|perfect|lovely|alright|right|no|nope|nothing (?:else|more)"
    r"|that'?s (?:all|it|everything)|that is all)[, !.]+)*"
    r"(?:confirm(?:ed)?|submit(?: it| that| this)?|send it(?: off| in)?|file it"
    r"|(?:submit|send|file) (?:the|my|that|this) (?:\w+ ){0,2}(?:complaint|request|suggestion|booking|form|one))"
    r"(?: please| pls| now| already| then)*"
)
_STOP: Final = regex(f"(?:{'|'.join(words.STOP)})")
_ENOUGH: Final = regex(
    r"(?:(?:ok|okay|k|alright|all right|right|fine|good|great|noted|got it|i see|cool|perfect)[ ,.!]+)+"
    r"(?:thanks?|thank you|thx|tks|ty|cheers|ta)(?: (?:you|a lot|so much|very much|dear|mate|lah))*"
    r"|(?:好的?|行|嗯|知道了|明白了?|收到)[,，.。!！ ]*(?:谢谢|謝謝|多谢|多謝)(?:你们?|您|了|啦|哈)*"
)
_STOP_LATER: Final = regex(
    r"(?:如果|要是|万一|到时候?|临时|之后|以后|约了|订了|登记了)[^.;!?。]{0,10}(?:能|可以|可否"
    r"|得)[^,.;!?。]{0,4}(?:取消|退|改)[^,.;!?。]{0,3}(?:吗|么|不|嘛|[?？])"
    r"|\bcan i (?:still )?(?:cancel|call it off|change it)\b[^.!]{0,24}\b(?:later|afterwards|if)\b"
)
_HEARD: Final = regex(
    r"(?:[嗯恩唔哦噢]{1,4}[ ,，]*)?(?:好+[的吧嘞滴呀啊哒]?|行[的吧啊]?|可以的?|成|中|妥|得|收到|知道了)?(?:谢谢|多谢)?"
    r"|m{2,}|h+m+|uh[ -]?huh|(?:ok(?:ay|ie)?|k|sure|fine|good|can|alright)(?: (?:lah|then|thanks|thank you))?"
)
_THANKS: Final = regex(r"(?:terima kasih|thx|tks|thanks?|thank you|ty|tysm|3q)(?: (?:you|a lot|so much|very much))?")
_FIRST_WORDS: Final = regex(r"[^,.!?;:。、，！？；：\n]+?(?=[,.!?;:。、，！？；：\n]|$|(?<=[\u4e00-\u9fff]) )")
_ASKS_MORE: Final = regex(
    r"[\s,.!;。、，！；]+"
    r"(?:(?:and|oh|also|plus|btw|by the way|one more thing|another thing|i|we|还有|另外|顺便|对了)[\s,，]+){0,3}"
    r"(?:(?:and|also|plus|i also|we also|one more thing|another thing|by the way|btw)\b.{0,12}\b"
    r"(?:need|want|like|can|could|please|how|what|when|where|is there|do you|book|register|report)\b"
    r"|can you also\b|could you also\b|(?:还有|另外|顺便|对了)[\s,，]*(?:我?(?:还|也)?(?:想|要)|帮|再|问))",
    re.IGNORECASE,
)
_REPEATED_YES: Final = regex(
    rf"(?:{words.CHINESE_YES}|yes|ok|yeah){{1,4}}"
    rf"|(?:{words.ENGLISH_YES})(?: (?:{words.ENGLISH_YES}|{words.BESIDES_YES}))*"
)
_BETWEEN: Final = regex(r"[\s,.!;~、，。！；～-]+")
_BEGINS_WITH_YES: Final = regex(rf"(?:{words.ENGLISH_YES})\b(?!['’])")
_BUT: Final = regex(words.BUT)
_STOP_AND_MORE: Final = any_of(words.STOP_AND_MORE)
_STOP_THEN: Final = regex(words.STOP_THEN, re.IGNORECASE | re.DOTALL)
_STOP_AT_END: Final = any_of(words.STOP_AT_END)
_AROUND_VALUES: Final = any_of(words.AROUND_VALUES)
_SUBMIT: Final = regex(r"(?<!不)(?<!别)提交|\b(?<!not )(?<!n't )(?:submit|send it|file it)\b")
_SUBMITS_LAST: Final = regex(
    r"(?:登记|报修|投诉|建议|预约|那个|这个|那张|那单|上面的|刚才的?)(?:的?(?:那个|那件))?(?:接着|继续)?(?:办|报|弄|来)?[\s,，。]*"
    r"(?:就|我)?(?:确认|確認|提交)(?:提交)?(?:吧|一下|了|啊)?$"
)
_GO_ON: Final = any_of(words.GO_ON)
_QUESTION: Final = any_of(words.QUESTION)
_ABUSE: Final = any_of(words.ABUSE)
_ENGLISH_COUNT: Final = (
    ("first", "second", "third", "fourth", "fifth", "sixth"),
    ("1st", "2nd", "3rd", "4th", "5th", "6th"),
    ("one", "two", "three", "four", "five", "six"),
)
_COUNTED: Final = {
    **{word: n for n, word in enumerate("一二三四五六七八九十", 1)},
    **{word: n for row in _ENGLISH_COUNT for n, word in enumerate(row, 1)},
    "两": 2,
    "兩": 2,
    "首": 1,
}
_LAST: Final = "last"
_NUMBER: Final = r"(?P<n>\d{1,2}|[一二三四五六七八九十两兩首])"
_CHINESE_ORDINAL: Final = regex(
    rf"(?:就|那就|我?要|我?选|选择|我?選|選擇)?(?:第{_NUMBER}|最[后後]一?)"
    "(?:个|個|项|項|条|條|单|單|种|種|间|間|套)?(?:时间|時間|时段|時段|选项|選項)?(?:吧|的|啦|呀)?"
)
_CHINESE_OPTION: Final = regex(rf"(?:就|我?要|选|選)?{_NUMBER}(?:号|號)?吧?")
_ENGLISH_ORDINAL: Final = regex(
    r"(?:(?:just|only|simply|ok|okay|yes|yeah|sure|um|er|use|take|pick|i mean|i'?ll take|i'?d say|let'?s (?:say|take)"
    r"|go with|go for)[ ,]+)*"
    r"(?:(?:(?:for|in|at|it'?s|it is) )?the |number |no\.? |option |i want the |i choose |choose )?"
    rf"(?P<n>\d{{1,2}}|{'|'.join(word for row in _ENGLISH_COUNT for word in row)}|{_LAST})"
    r"(?: one| option)?(?: please| pls)?"
)
_TAKES_BACK: Final = regex(f"(?:(?:{words.TAKES_BACK})[\\s,，。.!;]*)+")
_PUNCTUATION: Final = frozenset(" \t\r\n.,!?;:~…。、，；：！？")


def squeeze(text: str) -> str:
    """Give the text in lower case and half width, without blanks and punctuation around it."""
    return trim(put_right(unicodedata.normalize("NFKC", text).casefold()))


def trim(text: str) -> str:
    """Give the text without blanks and punctuation around it."""
    start, end = 0, len(text)
    while start < end and text[start] in _PUNCTUATION:
        start += 1
    while end > start and text[end - 1] in _PUNCTUATION:
        end -= 1
    return text[start:end]


def is_yes(text: str) -> bool:
    """Tell whether the whole text is a plain yes."""
    said = trim(_THANKS_AHEAD.sub("", squeeze(text)))
    if said in _YES or _REPEATED_YES.fullmatch(said) is not None:
        return True
    return all(part in _YES for part in _BETWEEN.split(said)) if said else False


def may_only_hear(text: str) -> bool:
    """Tell whether the whole text may be a yes, or no more than 'I hear you': '嗯', '好的', 'ok'; '对' is a yes."""
    return _HEARD.fullmatch(squeeze(text)) is not None


def is_yes_and_more(text: str) -> bool:
    """Tell whether the whole text is a yes with thanks or 'do it' behind it: 'OK謝謝', '係 幫我查'."""
    said = squeeze(text)
    rest = trim(_DO_IT_BEHIND.sub("", trim(_THANKS_BEHIND.sub("", said))))
    return rest != said and is_yes(rest)


def is_enough(text: str) -> bool:
    """Tell whether the whole text thanks for an answer and wants no more of it: 'ok thanks', '好的谢谢'."""
    return _ENOUGH.fullmatch(squeeze(text)) is not None


def is_confirmation(text: str) -> bool:
    """Tell whether the whole text says to hand in what is being talked about, which a mere yes need not mean."""
    return _CONFIRMS.fullmatch(trim(_THANKS_AHEAD.sub("", squeeze(text)))) is not None


def is_no(text: str) -> bool:
    """Tell whether the whole text is a plain no."""
    return squeeze(text) in _NO


def is_thanks(text: str) -> bool:
    """Tell whether the whole text is a short word of thanks that people of any language write: 'thx'."""
    return _THANKS.fullmatch(squeeze(text)) is not None


def is_stop(text: str) -> bool:
    """Tell whether the whole text says to drop what is being talked about."""
    return _STOP.fullmatch(squeeze(text)) is not None


def asks_whether_to_stop_later(text: str) -> bool:
    """Tell whether the text asks if what is being agreed on may be called off later: '临时有事能取消吗'."""
    return says(_STOP_LATER, text)


def opens_with_yes(text: str) -> bool:
    """Tell whether the text begins with a plain yes, set off from what follows: 'yes, kindly do the needful'."""
    said = squeeze(text)
    first = _FIRST_WORDS.match(said)
    if first is None:
        return False
    return is_yes(first[0]) or is_confirmation(first[0]) or _REPEATED_YES.fullmatch(first[0]) is not None


def ends_with_submit(text: str) -> bool:
    """Tell whether the last words of the text hand in what it names: '刚才我姐那个登记 确认'."""
    return _SUBMITS_LAST.search(squeeze(text)) is not None and not is_correction(text)


def end_of_yes(text: str) -> int | None:
    """Give where a text goes on after a plain yes, if it asks for one thing more: 'ok. I also need a receipt'."""
    first = _FIRST_WORDS.match(text)
    if first is None or not is_yes(first[0]):
        return None
    return first.end() if _ASKS_MORE.match(text, first.end()) else None


def begins_with_yes(text: str) -> bool:
    """Tell whether the text begins with a yes and takes nothing of it back: 'yes po thank you', not 'yes but at 5'."""
    said = squeeze(text)
    return _BEGINS_WITH_YES.match(said) is not None and not _BUT.search(said)


def opens_with_stop(text: str) -> bool:
    """Tell whether the text begins with calling off, and goes on about it: '唉 算了 都是邻居'."""
    return _STOP_AND_MORE.match(squeeze(text)) is not None


def behind_stop(text: str) -> str | None:
    """Give what stands behind the words that call something off: 'forget that, the toilet is overflowing'."""
    found = _STOP_THEN.match(text)
    return found["en"] or found["zh"] if found else None


def ends_with_stop(text: str) -> bool:
    """Tell whether the text says why, and then calls off: 'too much hassle, forget it'."""
    return _STOP_AT_END.search(squeeze(text)) is not None


def ordinal(text: str, count: int) -> int | None:
    """Give which of `count` choices the text names, from 0: '2', '第二个', 'the second', 'last'; None when none."""
    said = squeeze(text)
    patterns = (_CHINESE_ORDINAL, _CHINESE_OPTION, _ENGLISH_ORDINAL)
    found = next((match for match in (pattern.fullmatch(said) for pattern in patterns) if match), None)
    if found is None or not count:
        return positions.nth(said, count)
    word = found["n"] or _LAST
    number = count if word == _LAST else _count(word)
    return number - 1 if 1 <= number <= count else None


def corrected_ordinal(text: str, count: int) -> int | None:
    """Give which of `count` choices the text names after taking another back: 'no sorry, the first one'."""
    said = squeeze(text)
    taken_back = _TAKES_BACK.match(said)
    return ordinal(said[taken_back.end() :], count) if taken_back else None


def _count(word: str) -> int:
    return int(word) if word.isdecimal() else _COUNTED[word]


def says_nothing(text: str) -> bool:
    """Tell whether a text is only words that go with a value ('在', 'my', 'it is'), or none at all."""
    return not _AROUND_VALUES.sub("", normalise(text).text).strip()


def says_submit(text: str) -> bool:
    """Tell whether the text wants something handed in, whatever else it says."""
    return says(_SUBMIT, text)


def says_go_on(text: str) -> bool:
    """Tell whether the text asks to go on with what was left unfinished."""
    return _GO_ON.search(squeeze(text)) is not None


def is_abusive(text: str) -> bool:
    """Tell whether the text insults."""
    return _ABUSE.search(unicodedata.normalize("NFKC", text).casefold()) is not None


def is_question(text: str) -> bool:
    """Tell whether the text asks something."""
    return says(_QUESTION, text)


def is_correction(text: str) -> bool:
    """Tell whether the text takes back or changes something that was said before."""
    return CHANGED.search(normalise(text).text) is not None
