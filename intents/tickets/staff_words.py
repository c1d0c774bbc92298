"""What staff write about their tickets: '接单', 'on my way 1003', '完成 1001 换了软管', '转给赵师傅'."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from intents.patterns import regex

_VERBS: Final[tuple[tuple[str, str], ...]] = (
    (
        "transfer",
        (
            r"转(?:单|派)?给|轉(?:單|派)?給|移交给?|移交給|交给|交給|派(?:单|單)?给|派(?:單)?給"
            r"|换(?:成)?(?=\S{1,4}师傅)|(?:transfer|pass|give|assign|reassign|hand over)(?: (?:it|this|that"
            r"|ticket))?(?=\s)"
        ),
    ),
    (
        "reply",
        (
            r"(?:回复|回覆|答复|答覆|告诉|告訴|通知|转告|轉告)(?:一下)?(?:住户|住戶|业主|業主|客户|客戶)|(?:跟|和"
            r"|同)(?:住户|住戶|业主|業主|客户|客戶)(?:说|說|讲|講)|(?:reply to|tell|message|inform"
            r"|let)(?: the)? (?:resident|customer|owner|tenant)(?: know)?(?: that)?|reply\b"
        ),
    ),
    (
        "wait_resident",
        (
            r"等住户|等住戶|等业主|等業主|住户不在|住戶不在|业主不在|業主不在|没人(?:在家|开门|应门)|沒人(?:在家"
            r"|開門|應門)|家里没人|联系不上(?:住户|业主)?|聯絡不上|waiting for (?:the )?(?:resident|owner|customer"
            r"|tenant)|wait(?:ing)? (?:for )?resident|(?:no ?one|nobody)(?:'s| is)? (?:at )?(?:home|in)\b"
            r"|resident (?:is )?not (?:at )?(?:home|in)"
        ),
    ),
    (
        "wait_parts",
        (
            r"没带(?:配件|零件|材料)|等配件|等零件|等材料|缺配件|缺件|缺材料|等料|要等[^,，。]{0,6}(?:配件|零件|货|貨)|(?:配件|零件"
            r"|材料)没到|wait(?:ing)?(?: for)? (?:the )?(?:parts?|spares?|spare parts|materials?)"
            r"|need (?:the )?(?:spare )?parts|parts? (?:on order|ordered)"
        ),
    ),
    (
        "propose",
        (
            r"[^,.;!?。]{0,8}(?:有事|去不了|来不及|没空|走不开)[ ,，]+(?:改|换|能不能|可以|那)|改(?=[上下]午"
            r"|晚上|早上|明天|后天|周|星期|\d)|改到|改约|改約|改期|约到|約到|约在|約在|建议改|建議改|推迟到"
            r"|推遲到|提前到|(?:propose|reschedule"
            r"|suggest|postpone)(?: (?:it|a visit|to))*|(?:move|change|push) (?:it |the visit )?to"
        ),
    ),
    ("cancel", r"取消(?:工单|工單|这单|這單)?|作废|作廢|撤单|撤單|cancel(?: (?:it|this|ticket))?"),
    (
        "accept",
        (
            r"接单|接單|我接|收到|接了|接受|抢单|搶單|我去|我来(?:吧|修|处理)?(?=\W|\d|$)|accept(?:ed)?|take it"
            r"|i'?ll take(?: it)?|taking it|got it|mine\b|grab"
        ),
    ),
    (
        "depart",
        (
            r"出发|出發|在路上|马上到|馬上到|这就去|這就去|去了|动身|on (?:my|the) way|omw|leaving now"
            r"|heading (?:there|over)"
        ),
    ),
    (
        "arrive",
        (
            r"到了|到达|到達|已到|到现场|到現場|到门口|到門口|开始处理|開始處理|开始修|開始修|arrived|i'?m here"
            r"|on site|started"
        ),
    ),
    (
        "resume",
        r"继续|繼續|恢复|恢復|接着修|接著修|配件到了|resume|continue|back (?:at|on) it|parts (?:arrived|are here)",
    ),
    (
        "hand_back",
        r"退回|退单|退單|做不了|修不了|干不了|幹不了|处理不了|處理不了|hand (?:it )?back|return(?: it)?\b|can'?t do",
    ),
    (
        "finish",
        (
            r"完成|修好了?|搞定|处理好了|處理好了|处理完|處理完|好了|做完|完工|弄好了|done|fixed|finish(?:ed)?"
            r"|completed?|resolved?"
        ),
    ),
    (
        "list",
        (
            r"我的工单|我的工單|工单列表|工單列表|待办|待辦|有(?:什么|哪些)(?:工单|活)|工单$|工單$|查工单|(?:my"
            r"|show|open|list)? ?(?:tickets|jobs)\b|list|what(?:'s| is) (?:next|open|left)"
        ),
    ),
)
_BEFORE: Final = (
    r"^[\s,，。#]*(?:(?:把|将|將|工单|工單|单号|單號|ticket"
    r"|no\.?)?[\s:：#]*(?P<before>\d{4,8})[\s,，:：号號]*)?(?:请|請|帮我|幫我|我|先|please|pls)?\s*"
)
_ENDS: Final = regex(
    "(?:结束|結束)(?:对话|對話|会话|會話|聊天)?|释放|釋放|交还|交還|转回机器人|轉回機器人"
    "|release|done|end(?: (?:the )?chat)?"
)
_PATTERN: Final = tuple((verb, regex(f"{_BEFORE}(?:{words})", re.IGNORECASE)) for verb, words in _VERBS)
_NUMBER: Final = regex(r"^[\s,，:：#号號]*(?:(?:工单|工單|ticket|no\.?)[\s:：#]*)?(?P<after>\d{4,8})(?![\d点:：])")
_LAST: Final = regex(r"[\s,，:：#]+(?P<last>\d{4,8})$")
_END_NUMBER: Final = frozenset({"transfer", "accept", "propose", "list"})
"""Verbs whose ticket may also be named last: '转给赵师傅 1001'."""


@dataclass(frozen=True, slots=True)
class StaffWords:
    """What to do (a verb of the state machine's buttons, or `list`), to which ticket number, with which note."""

    verb: str
    number: str | None
    note: str


def read(text: str) -> StaffWords | None:
    """Give what a line of a staff member asks to do, or None when it begins with no such word."""
    said = unicodedata.normalize("NFKC", text).strip()
    for verb, pattern in _PATTERN:
        found = pattern.match(said)
        if found:
            return _with_number(verb, found["before"], said[found.end() :])
    return None


def ends_talk(text: str) -> bool:
    """Tell whether a whole line of a staff member gives the resident back to the bot: '结束', 'done', 'end chat'."""
    said = unicodedata.normalize("NFKC", text).casefold().strip(" \t\n.,!。，！")
    return _ENDS.fullmatch(said) is not None


def _with_number(verb: str, before: str | None, rest: str) -> StaffWords:
    after = _NUMBER.match(rest)
    if before is None and after is not None:
        return StaffWords(verb, after["after"], _bare(rest[after.end() :]))
    last = _LAST.search(rest) if before is None and verb in _END_NUMBER else None
    if last is not None:
        return StaffWords(verb, last["last"], _bare(rest[: last.start()]))
    return StaffWords(verb, before, _bare(rest))


def _bare(note: str) -> str:
    return note.strip(" ,，。:：;；-")


def called(words: str) -> str:
    """Give what somebody is called by, without a title: '老赵师傅' → '赵', 'to mr zhao' → 'zhao'."""
    if words.isascii():
        return words.rsplit(maxsplit=1)[-1] if words.split() else ""
    return re.sub(r"^[老小阿]|师傅|師傅|经理|經理|主管|工$|哥$|姐$", "", words)
