"""What people say to tell which of their tickets they mean."""

from collections.abc import Mapping
from typing import Final

OPEN: Final = r"(?:open |pending |current |outstanding |active |repair |other )*"
LISTED: Final = r"(?:tickets?|requests?|repairs?|complaints?|reports?|jobs?|issues?)"
"""What residents call their tickets when they ask for all of them."""
ALL: Final = (
    r"都(?!没|未|等|已|还|好|多|快)|全部|全都|所有|统统|两(?:个|单|件)",
    r"\b(?:all|both|everything|every (?:one|ticket|request))\b(?! (?:good|right|day|the time|morning|afternoon))",
)
NEWEST: Final = (
    r"刚才|刚刚|最(?:近|新|后)(?:一)?(?:次|个|单|件|的|报)|上一?(?:个|单|次|回)|啱啱",
    (
        r"\bjust (?:now|reported|sent|filed|opened)\b|\b(?:latest|newest|last|most recent)(?: one| ticket"
        r"| request| repair)?\b(?! (?:week|month|night|monday|tuesday|wednesday|thursday|friday|saturday"
        r"|sunday))"
    ),
)
OLDEST: Final = (r"最早|最先|最开始|一开始|头一(?:个|单|件)", r"\b(?:earliest|oldest|very first)\b")
REFERENCE: Final = (
    (
        r"(?:(?:我|就|是|要|问|查|看|想)?(?:的|一下|问)?)(?:那|这|上次|上回|刚才|刚刚|昨天|前天|今天|上周|早上"
        r"|之前|最近|最早|最新|最后|头)[^,.;!?。]{0,8}(?:的|个|单|件|次|张)(?:呢|吧|啊|工单)?"
    ),
    (
        r"[^,.;!?。]{1,6}(?:的)?那(?:个|单|件|张)(?:呢|吧|啊)?|(?:就|我要|是|查"
        r"|看)?第[\d一二三四五六七八九两](?:个|单|件|张|条)(?:呢|吧|啊)?"
    ),
    (
        r"(?:(?:sorry|oops|no|i mean|i meant|it'?s|its|that'?s)[, ]*)*"
        r"(?:工单|单号|编号|ticket|number|no|#|的)? ?[:#]? ?\d{4,8} ?(?:号|那个|那单|呢)?"
    ),
    (
        r"(?!(?:please )?(?:cancel|stop|drop|withdraw|forget|scrap|close|delete|remove|fix)\b)"
        r"(?:(?:the|my|that|this) )?(?:[\w'-]+ ){0,3}(?:one|ticket|request)(?: please| pls)?"
    ),
    r"(?:the|that) (?:one|ticket) (?:about|with|for|from|in|on|of) .{1,25}",
)
EMPTY: Final = (
    (
        r"那个|这个|那单|那件|的|我家?|昨天|前天|今天|上次|上回|刚才|刚刚|报的?|修|工单|单子?|进度|怎么样|怎样"
        r"|如何|取消|不用|查|问|一下|现在|还没|没|还|好|了|吗|呢|吧|啊|请|帮|想|要|什么时候|哪|到|坏|又|说|是"
        r"|有|在|不|来|人|先"
    ),
    (
        r"\b(?:the|one|about|ticket|request|how|what|when|with|for|from|that|this|and|not|cancel|please|status"
        r"|update|any|repair|fixed|fix|broken|still|again|new|you|your|going|has|have|was|yet|can|will|get)\b"
    ),
)
"""What says nothing about which ticket is meant."""
KINDS: Final[Mapping[str, str]] = {
    "complaint": r"投诉|举报|\bcomplain",
    "suggestion": r"建议|意见|\bsuggest",
    "fee_dispute": r"账单|费用|收费|缴费|\bbill|\bfee",
    "service": r"预约|\bbook",
    "repair": r"报修|维修|\brepair",
    "emergency": r"紧急|火警|\bemergency",
}
