"""What is said of our own visits and tickets and sounds like something else: moved, called off by others, replaced."""

from typing import Final

from intents.patterns import regex, says
from intents.replies.answers import is_question

_WORKER: Final = (
    r"(?:plumber|electrician|technician|tech|repair ?man|engineer|handyman"
    r"|maintenance (?:guy|man|team)|repair (?:guy|man|team))"
)
_MOVED: Final = regex(
    r"(?:报修|维修|修理|工单|单子|那个?单)[^,.;!?。]{0,10}(?:改|换|挪|推|延|提前)(?:一?下|个)?(?:时间|日子|期|天|到|成)"
    r"|(?:让|叫|请|跟|麻烦)?(?:维修|修理|水电|电工|水工)?(?:师傅|电工|水工)[^,.;!?。]{0,8}(?:改|换|挪|推迟?|延)(?:到|成|个?时间|期|天)"
    r"|师傅约的[^;!?。]{0,24}(?:改|换)"
    r"|修[^,.;!?。]{1,5}的[^,.;!?。]{0,6}(?:改|换|挪|推迟?|延)(?:到|成|个?时间|期|天)"
    r"|(?:改|换|推迟|提前|调)(?:一?下|个)?(?:上门|维修|修理|师傅)[^,.;!?。]{0,4}(?:时间|日子)"
    rf"|\b(?:ask|tell|get|have|let) (?:the|your|that) {_WORKER}\b(?: to)? come\b[^.;!?]{{0,40}}\binstead\b"
    rf"|\b(?:move|change|resched\w+|postpone|push|shift)\b[^.;!?]{{0,16}}\b(?:the |my |your )?(?:{_WORKER}"
    rf"|repair(?: visit| appointment| slot)?)\b"
)
_THEIRS: Final = regex(r"我(?:们|家)?(?:自己)?(?:请|叫|找|约)的|装修|进场|访客|施工|\bmy own\b|\bvisitor|\bguest")
"""Workers whom the household has hired are visitors."""
_OURS: Final = regex(
    r"(?:是(?:不是)?|算)你们(?:这边|物业|公司)?(?:派|安排|叫|请)?(?:来)?的?"
    r"(?:人|员工|师傅|工作人员)?(?:吗|么|嘛|啊|不|没)?(?=[?？ ,。]"
    r"|$)(?!.{0,4}(?:态度|问题|责任))"
    r"|\b(?:is|are|was|were) (?:he|she|they|this|that|the (?:man|guy|woman|lady|people)) (?:really |actually "
    r"|one |some )?(?:of )?"
    r"(?:yours|from you|your (?:guy|man|people|staff)|with you|sent by you)\b|\bdid you (?:really )?send (?:him"
    r"|her|them|any ?one|some ?one|this man)\b"
)
_WORKERS: Final = regex(
    r"(?:你们|物业|这边|这里|小区)?(?:这|那)?(?:有没有|有冇|有)(?:会)?[^,.;!?。来到]{0,6}(?:师傅|电工|木工|水工|锁匠|搬运工|服务|业务)(?!来|到|过来|接单|跟"
    r"|在)(?:吗|么|嘛|不|没)?(?=[?？ ,。!]|$)"
    r"|\bdo you (?:guys )?(?:have|offer|provide) (?:an? |any )?(?:\w+ ){0,2}(?:locksmith|carpenter|painter"
    r"|handyman|electrician|plumber|service)s?\b"
)
_WARRANTY: Final = regex(
    r"(?:在|过|出)?(?:了)?(?:质)?保(?:修)?(?:期|内|外)|\b(?:under|in|out of|still in|covered by)(?: the)? warranty\b"
)
_ACCIDENT: Final = regex(
    r"(?:不小心|误|错)[^,.;!?。]{0,4}(?:按|碰|触|点)[^,.;!?。]{0,6}(?:警|铃|求助|紧急|sos)|(?:警铃|求助|紧急|报警)[^,.;!?。]{0,6}(?:按错|误按"
    r"|误触|不小心)"
    r"|\b(?:emergency|alarm|sos|panic|help|call) (?:button|bell|cord)\b[^.;!?]{0,24}\b(?:by (?:accident|mistake)"
    r"|accidentally)\b"
    r"|\b(?:accidentally|by (?:accident|mistake))\b[^.;!?]{0,16}\b(?:press|hit|push|pull|set off"
    r"|trigger)\w*\b[^.;!?]{0,12}\b(?:button|bell|cord|alarm)\b"
)
_NOT_CANCELLED: Final = regex(
    r"(?:又)?(?:没有?|不是|未|冇)(?:人)?(?:说|讲|话|申请|要求|点)?(?:过)?(?:要|想)?(?:取消|撤销|撤单|撤)[^;!?。]{0,16}(?:怎么|为什么|为啥|谁|咋|点解)"
    r"|(?:怎么|为什么|为啥|谁|咋|凭什么)[^,.;!?。]{0,10}(?:取消|撤销|撤|关)(?:了|掉)[^;!?。]{0,8}(?:我的?|没人问|我没)"
    r"|\b(?:i )?(?:never|did ?n'?t|have ?n'?t|not)(?: ask(?:ed)?(?: you)? to| want to| said to)? (?:cancel"
    r"|close)(?:l?ed)?\b.*\b(?:why|who|how come)\b"
    r"|谁[^,.;!?。]{0,2}把我[^,.;!?。]{0,6}(?:撤|取消|关)(?:销)?(?:了|掉)"
    r"|\b(?:why did|how come|why was|why is|why has)\b[^.;!?]{0,20}\b(?:cancel|close)(?:l?ed"
    r"|d)?\b[^.;!?]{0,16}\b(?:my|the|our) (?:ticket|request|report|booking|job|repair)"
    r"|\bwho\b[^.;!?]{0,20}\b(?:cancel|close)(?:l?ed|d)\b[^.;!?]{0,16}\b(?:my|the|our) (?:ticket|request|report"
    r"|booking|job|repair)"
)
_UNHAPPY: Final = regex(
    r"(?:处理|结果|服务|修|态度|回复)[^,.;!?。]{0,8}(?:不满意|唔满意|不认可)|重新(?:派人|处理|修)|返工"
    r"|\b(?:not|un)[ -]?(?:happy|satisfied|acceptable)\b[^.;!?]{0,16}\b(?:with|about)\b|\bdo it again\b"
)
_REPLACE: Final = regex(
    r"(?:别|不要|不用|不)(?:修|维修)了?[ ,，]*(?:直接|就|干脆|给我|帮我)*(?:换|更换)"
    r"|\b(?:don'?t|do not|no need to) (?:fix|repair"
    r"|mend)\b[^.;!?]{0,24}"
    r"\b(?:replace|swap|change) (?:it|the|them|that)\b"
)
_REPORTED_THEN: Final = regex(r"(?:上个?月|上周|昨|前[天日]|\d{1,2}[号日]|周.|星期.)[^,.;!?。]{0,8}报(?:的|过|修的?)")
_STATE: Final = regex(
    r"(?:现在|目前|到底|如今)?(?:是)?(?:啥|什么|咩)情况|(?:怎么|咋|点)样了?(?=$|[ ,.?!])"
    r"|有(?:没有)?(?:消息|进展|结果|下文)|到哪(?:一步|了)|没下文"
    r"|\b(?:any (?:news|update|progress)|what'?s (?:happening|the status)|no news)\b"
)


def asks_why_cancelled(text: str) -> bool:
    """Tell whether the text asks who called off what its writer did not: '我又没说要取消 你们怎么给我撤了'."""
    return says(_NOT_CANCELLED, text)


def is_unhappy(text: str) -> bool:
    """Tell whether the text says that what was done does not do: '处理结果我不满意 重新派人' calls nothing off."""
    return says(_UNHAPPY, text)


def wants_replaced(text: str) -> bool:
    """Tell whether the text wants a thing replaced instead of mended: nothing is called off."""
    return says(_REPLACE, text)


def reported_then(text: str) -> bool:
    """Tell whether the text says when something was reported: '上个月5号报的…'."""
    return says(_REPORTED_THEN, text)


def asks_state(text: str) -> bool:
    """Tell whether the text asks how what was reported stands: '现在啥情况'."""
    return says(_STATE, text)


def asks_for_worker(text: str) -> bool:
    """Tell whether the text asks if a trade is on offer at all: '你们有没有开锁师傅'."""
    return says(_WORKERS, text)


def asks_about_warranty(text: str) -> bool:
    """Tell whether the text asks what is still under warranty: 'is the ceiling under warranty?'."""
    return says(_WARRANTY, text) and is_question(text)


def pressed_by_accident(text: str) -> bool:
    """Tell whether the text says that somebody pressed the button of the alarm by accident: nobody need come."""
    return says(_ACCIDENT, text)


def moves_our_visit(text: str) -> bool:
    """Tell whether the text wants our people to come at another time: 'ask the plumber to come on Thursday instead'."""
    return says(_MOVED, text) and not says(_THEIRS, text)


def asks_whether_ours(text: str) -> bool:
    """Tell whether the text asks if somebody at the door is one of ours: no visitor of theirs."""
    return says(_OURS, text)
