"""What work costs: 'how much is a lock change' is asked before anything is billed, and no bill answers it."""

from typing import Final

from intents.normalise import normalise
from intents.patterns import regex, says

_PRICE: Final = (
    r"多少钱|几多钱|几钱|啥价|什么价|咩价|(?:怎么|点|如何|怎样)(?:收费|收钱|算钱|计费)|(?:收费|要钱|收钱|要收费"
    r"|花钱)(?:吗|嘛|不|么|没|冇)|收多少|价钱|价格|贵不贵|免费(?:吗|的吗|嘛)"
)
_WORK: Final = (
    r"(?:更换|换|维修|修(?!金)|安装|装(?!修)|疏?通|清洗|洗|拆|开锁|开个?锁|配|打孔|补(?!缴|交)|刷漆|加氟|整|上门"
    r"|保洁|搬)(?!.{0,3}(?:户|业主|人|卡费))"
)
_OF_WORK: Final = regex(
    rf"{_WORK}[^,.;!?。]{{0,12}}(?:{_PRICE})|(?:{_PRICE})[^,.;!?。]{{0,6}}{_WORK}"
    r"|上门费|师傅[^,.;!?。]{0,6}(?:收费|要钱|收钱|要多少)"
    r"|\bhow much\b[^.;!?]{0,40}\b(?:fix\w*|repair\w*|replac\w*|chang(?:e|ing)|install\w*|unblock\w*"
    r"|clear\w*|servic\w*|clean\w*|call[ -]?outs?|(?:plumber|electrician|technician)s?)\b"
    r"|\b(?:cost|price|charge|fee)s?\b[^.;!?]{0,20}\b(?:of|for|to) [^.;!?]{0,25}\b(?:fix\w*|repair\w*"
    r"|replac\w*|chang(?:e|ing)|install\w*|unblock\w*|clean\w*|call[ -]?outs?)\b"
    r"|\b(?:call[ -]?out|visit|labou?r|handyman|plumber|electrician|technician) (?:cost|price|charge|fee)s?\b"
    r"|\b(?:charge|bill|pay)\b[^.;!?]{0,12}\bfor (?:the |a |any |your )?(?:call[ -]?outs?|repairs?|visits?|labou?r"
    r"|parts|(?:plumber|electrician|technician|handyman)s?)\b"
    r"|\b(?:is|are) (?:the |a |your )?(?:repair|call[ -]?out|visit|service)s? (?:free|chargeable)\b"
)
_BILLED: Final = regex(
    r"物业费|管理费|停车费|车位|水费|电费|水电|燃气费|煤气费|取暖费|暖气费|基金|账单|欠|滞纳|押金|装修"
    r"|月卡|月费|季度|上个?月|这个?月|本月|下个?月|\d月|今年|去年"
    r"|\b(?:bills?|management|parking|season|water (?:bill|fee)|deposit|sinking|arrears|owe|last month|this month)\b"
)

_OF_IT: Final = regex(
    r"(?:那|这个?|维修|修理?|修一次|上门|师傅)*(?:大概|大约|一共|总共)?(?:要|收|需要)?"
    r"(?:多少钱|几多钱|几钱|收费|要钱|收钱|花钱|怎么收费|免费)(?:的|吗|嘛|呢|啊|呀|么|不|没|唔)*"
    r"|(?:(?:and|so|ok|but|by the way|btw)[ ,]*)*(?:how much|what)(?:'?s| is| will| would| does| do| are)?"
    r"(?: you| it| this| that| the (?:repair|visit|service|job|work))?(?: gonna| going to)?(?: cost| charge| be)?"
    r"(?: me| us| for (?:it|this|that|me|us))?"
    r"|(?:(?:and|so|ok|but)[ ,]*)*(?:how much|what)(?:'?s| is| does| would| will| do you charge)?(?: it"
    r"| that)?(?: cost)?(?: for| is| to get)*"
    r" (?:a|the|another|one) (?:new|replacement|another|second|spare|copy)(?: (?:one|card|fob|key|tag"
    r"|remote))?(?: cost| then)*"
    r"|(?:is|will|do|does) (?:it|this|that|the repair|i|we)(?: be| have to)?(?: free| cost| pay)"
    r"(?: of charge| anything| for (?:it|this))?"
    r"|(?:(?:and|so|ok|but|btw)[ ,]*)*(?:would|will|does|do|is|could|am|are) (?:it|that|this|i|we|the \w+)"
    r"(?: be| have to| need to| going to| gonna)*(?: cost| charged?| pay| billed)"
    r"(?: (?:me|us|you|anything|something|a lot|much|extra|money|for|it|that|this|myself|or not|to pay|the)"
    r"| (?:plumber|electrician|technician|repair ?man|handyman|guy|man|repairs?|visit|work|job|labou?r|parts?"
    r"|call[ -]?out))*"
    r"|(?:(?:and|so|ok|but|btw)[ ,]*)*is (?:it|this|that|the (?:repair|visit)) (?:for )?free,? or (?:do|will"
    r"|must|should)"
    r" (?:i|we)(?: have to)? pay(?: for it| something)?"
    r"|(?:is|does|do) (?:it|that|you|they)(?: charge| cost)?"
    r" (?:more(?: expensive)?|extra|cheaper)(?: (?:on|at|in|for|over) [\w ]{3,20})?"
    r"|(?:(?:and|so|ok|but|what'?s|what is|what about|how about|tell me|any idea of)[ ,]*)*(?:the |its )?"
    r"(?:price|cost|fee|charge|rate)s?(?: (?:for|of) (?:it|this|that))?(?: then| please)?"
    r"|(?:(?:and|so|ok|but)[ ,]*)*how much(?:'?s| is| are| does| would| will)?(?: it| that| this)?(?: be| cost)?"
    r" (?:per|an?|each|every|for (?:an? |one |two |\d )?) ?(?:month|hour|hr|person|head|time|session|game"
    r"|slot|day|night"
    r"|half (?:an )?hour|adults?|kids?|child(?:ren)?|guests?|residents?)"
    r"|(?:(?:and|so|ok|but)[ ,]*)*(?:is|are) (?:it|this|that|they) (?:for )?free(?: of charge)?(?: for \w+)?"
    r"|who (?:will |should |must |has to |is going to )?pays?(?: for (?:it|this|that|the repair))?(?: ah| lah| leh)?"
    r"|(?:is there|any) (?:a |any )?(?:charges?|fees?|costs?)(?: for (?:it|this|that|the (?:repair|visit)))?"
)


def asks_price_of_it(text: str) -> bool:
    """Tell whether the whole text asks what the thing that is talked about costs: 'how much will it cost?'."""
    return _OF_IT.fullmatch(normalise(text).text.strip(" ?.!,。？！，")) is not None


def asks_price_of_work(text: str) -> bool:
    """Tell whether the text asks what some work would cost, and names nothing that bills are for."""
    return says(_OF_WORK, text) and not says(_BILLED, text)
