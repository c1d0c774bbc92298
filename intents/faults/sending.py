"""Wishes for somebody to come and work: send a plumber, find a repairman, when can you come."""

from typing import Final

from intents.patterns import regex, says

_SEND: Final = regex(
    r"\b(?:send|get) (?:some|any)?(?:one|body) (?:round|over|up|out|down|along|to (?:look|see|check|fix|sort))\b"
    r"|\bsend (?:a|the|your) (?:plumber|electrician|technician|engineer|handyman|repair ?man|guy|man|bloke)\b|"
    r"(?:找|叫|派|喊|请|安排)(?:个|一?位)?(?:人|师傅|工人)(?:过?来|上门|嚟)?(?:家里?|我家|屋企)?(?:看|修"
    r"|弄|睇|整|检查|处理|查)"
    r"|(?:找|揾|叫|派|请|需要|想要)(?:个|一?位)?(?:维修|修理|水电|水喉|会修的|懂修的)?(?:师傅|师父|工人|佬)"
    r"(?:[,.;!?。 ]|过?来|上门|嚟|看看|修|$)(?!.{0,6}(?:问|聊|谈|说|电话|投诉))"
    r"|\b(?:need|want|find me|looking for) (?:a|the|your|some) (?:good )?(?:repair ?man|handyman|fixer|plumber"
    r"|electrician|technician)\b(?!'s)"
)
_OUR_PEOPLE: Final = regex(
    r"(?:你们|你地|你哋|物业|派个?(?:人|师傅)|叫个?(?:人|师傅)|安排个?(?:人|师傅))"
    r"(?:今|明|后|周|星期|礼拜|上午|下午|早上|晚上|再|能|可以|就|[一二三四五六日天\d点半])*"
    r"(?:过?来|上门|嚟|到我?家)(?:给|帮|替)?(?:我|我们)?(?:家)?(?:换|修|装(?!修)|通|补|弄|整|看看|检查)"
    r"|\b(?:can|could|would|will) (?:some(?:one|body)|any(?:one|body)|you guys|a (?:plumber|technician"
    r"|electrician|handyman))"
    r" (?:please )?(?:come|pop|drop|swing)\b(?!.{0,12}\bvisit)"
)
_FOR_A_VISIT: Final = regex(
    r"(?:什么|啥|几|何)(?:时候?|点|日)[^,.;!?。、]{0,6}(?:来|嚟|上门|派|安排)"
    r"|(?:能|可以|可唔可以|麻烦|快|赶紧|尽快)[^,.;!?。、]{0,6}"
    r"(?:来|嚟|派|叫|安排|找)[^,.;!?。、]{0,4}(?:修|看|睇|整|弄|处理|检查|人|师傅)"
    r"|(?:来|嚟|派)(?:个)?(?:人|师傅)?(?:给|帮)?(?:我)?(?:修|看看|睇)"
    r"|(?:能|可以|会|可唔可以|能不能)(?:过)?(?:来|嚟|到|上门)(?:得了)?(?:一趟)?(?:吗|么|不|嘛|呀|吧)?[ ?!。]*$"
    r"|\bwhen(?:'s| is| are) (?:you|some ?(?:one|body)|any ?(?:one|body)|they|he|the \w+|a \w+)(?: guys)?"
    r" (?:finally |actually |ever )?(?:coming|going to come|gonna come|fixing|showing up)\b"
    r"|\bwhen (?:can|will|could) (?:you|someone|somebody|anyone|they|he)\b[^.;!?]{0,12}\b(?:come|send|fix|be here|look)"
    r"|\b(?:can|could|would|will) (?:you|they|he|she|it|someone|somebody|anyone|the \w+|your \w+)(?: guys| man| guy)?"
    r" (?:please |maybe |perhaps |possibly )?(?:come|pop|swing|drop|send|look|have a look|fix)\b"
    r"|\b(?:can|could|will) (?:the|that|your) (?:\w+ ){2,6}come\b"
)


def wants_somebody_to_look(text: str) -> bool:
    """Tell whether the text asks for somebody who looks at a thing: '家里有点问题 想找人看看' calls for no clerk."""
    return says(_SEND, text)


def sends_for_our_people(text: str) -> bool:
    """Tell whether the text wants our people to come and work: '你们明天上午来换个插座吧' announces no visitor."""
    return says(_OUR_PEOPLE, text)


def asks_for_visit(text: str) -> bool:
    """Tell whether the text asks for somebody to come, or when: beside a fault this is no request of its own."""
    return says(_FOR_A_VISIT, text)
