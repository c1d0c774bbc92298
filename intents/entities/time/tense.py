"""Whether the words around a day speak of what has been."""

import re
from typing import Final

from intents.patterns import regex

BEFORE: Final = regex(
    r"(?:上次|之前|那次|当时|已经|明明|刚刚|"
    r"\b(?:complaint|request|report|ticket|email|mail|message|letter|reported|raised|said|told|since|was|were|"
    "came|logged|filed|submitted|happened|paid|bought|visited|promised|"
    r"complained|called|sent|wrote|booked|started|broke|last|(?:the|your|his|her|that|this|a|repair"
    r"|first) visit|fixed|repaired|done|failed|got|did)"
    r"(?: (?!come|will|can|need|pls|please|is|are|so|to|but|until|till|before)[a-z'()#\d]+){0,6} ?$)",
    re.ASCII,
)
AFTER: Final = regex(
    "^ ?last\\b|^ ?(?:就|我|你们?|他们?|师傅|工人|技工|有人|才|刚|那天|那次|晚上|上午|下午|早上|中午|的时候|"
    "[0-9一二三四五六七八九十两]{1,2}[点时:半0-9分钟]{0,4}){0,3}"
    "(?:报的|报修|报过|报了|说的|说好|说要|说会|约的|来过|来的|来了|提的|(?:submit|report|complain|pay|book|raise|"
    "call)|提交|反映|反应|投诉|打的|打过|打了|修过|修的|修好|修了|坏的|坏了|交的|交了|交过|缴的|缴了|买的|订的|"
    "定的|申请|登记的|登记过|话|讲|应承|答应|"
    r"开始|停的|漏的|扣了|扣的|充的|充了|发的|发过|收到|看到|走的|换的|换了|装的)|"
    "^ ?,?(?: ?(?:i|we|he|she|they|you|your|my|the|a|one|guy|man|technician|someone|nobody|no one|morning|"
    r"afternoon|evening|night|about|at|around|already)\b){0,4} ?"
    "(?:said|told|was|were|came|reported|raised|logged|paid|bought|complained|called|happened|promised|left|went|"
    r"did|didn't|got|sent|submitted|filed|visited|asked|had|broke|failed|stopped|fixed)\b",
    re.ASCII,
)
WANTED: Final = regex(
    r"(?:\b(?:will|shall|wants?|needs?|like|please|pls|can|could|must|should|going to|gonna|hoping to|plans? to"
    r"|may|might|to)\b|'ll\b)(?: (?:you|we|i|he|she|they|some\w+|any\w+))?"
    r"(?: (?!(?:know|say|said|tell|told|ask|asked|i|we|he|she|they|you)\b)[a-z']+){0,5} ?$",
    re.ASCII,
)
"""'Will visit me on Saturday', 'want it fixed on Monday': what is still to come, whatever its verb looks like."""
I_SAID: Final = regex(r"\bi said(?: on| at| for)? ?$", re.ASCII)
"""'No, I said Tuesday' corrects what is still to come."""
WINDOW: Final = 44


def past(text: str, start: int, end: int) -> bool:
    """Tell whether what stands at this span of the text has been."""
    before = text[max(0, start - WINDOW) : start]
    if I_SAID.search(before):
        return False
    has_been = BEFORE.search(before) is not None and WANTED.search(before) is None
    return has_been or AFTER.search(text[end : end + WINDOW]) is not None
