"""Who comes: a name, or what somebody is to the resident, or for which company they work."""

import re
from typing import Final

from intents.entities.name import ADDRESSED, CALLED_ALONE, FULL, SURNAMES
from intents.entities.name import NO_NAME as NO_WORD_OF_A_NAME
from intents.normalise import Normalised, normalise
from intents.patterns import regex, says
from intents.replies import answers
from intents.visits import words

_ROLE: Final = regex(rf"(?P<cn>(?:{words.ROLES})(?!(?:请|找|叫|约|雇)(?:了|个|的|一)))|\b(?P<en>{words.EN_ROLES})\b")
"""Not for whom somebody comes: '给孩子请了个家教'."""
_TITLE_OF_ROLE: Final = regex("(?:阿姨|师傅|师父|師傅|老师|老師|医生|醫生|护士|律师|教练|先生|小姐|女士|太太)$")
_COMPANY: Final = regex(
    r"(?P<cn>[\u4e00-\u9fff]{2,6}(?<![的来是叫有])(?:公司|工作室|家具城|物流|快递|装饰))|(?P<en>\b(?!the |my |our |"
    r"some |a )[a-z][\w&]+ (?:company|services|movers|logistics|pte ltd|renovation|interiors?|"
    r"cleaning))\b"
)
_TRADE: Final = regex(
    r"(?:(?:有个|有位|有一?[个位]|来[个位]|叫了?个)"
    r"|(?:^|(?<=[ ,，午上天日晚点个位]))(?=(?:安?装|维?修|送|清?洗|换|检修|收|搬|疏?通)))"
    r"(?P<who>[\u4e00-\u9fff]{2,5}的(?:师傅|工人|人)?)(?=要|会|[不唔又]|过?来|上门|到|明|后|今|下|$|[ ,，])"
)
"""Who is called by what they do: 有个收废品的来."""
_CALLED: Final = regex(
    rf"\b(?:my|our|his|her|their) (?:\w+ ){{0,1}}(?:{words.EN_ROLES}),? (?:called |named )?"
    r"(?P<name>[a-z][a-z'’-]+(?: [a-z][a-z'’-]+)??)"
    r"(?= (?:is|are|will|wants?|comes?|coming|arriv\w+|visit\w*|needs?|would)\b|'s |'ll )"
)
"""A name between what somebody is to the resident and what they do: 'my cousin Jun will come'."""
_CALLED_ON: Final = regex(
    rf"(?:^|[:;,.] ?|\b(?:my|our|his|her|their|a|the) )(?:{words.EN_ROLES}),? (?:called |named )?"
    r"(?P<name>[a-z][a-z'’-]+(?: [a-z][a-z'’-]+)??)"
    r"(?=,? (?:tmrw?|tomorrow|today|tonight|tonite|this|next|on|at|for|around|from|between|mon|tue|wed|thu|fri|sat|sun"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b)"
)
"""A name between what somebody is to the resident and when they come: 'sister mary jones tmrw 6pm'."""
_WRITTEN: Final = regex(
    r"\b(?:[Mm]rs?|[Mm]s|[Mm]iss|[Mm]dm|[Dd]r|[Pp]rof)\.? (?P<titled>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)"
    r"|\b(?P<of_family>(?!(?:Mum|Mom|Dad|Grandma|Grandpa|Granny)\b)[A-Z][a-z'’-]+(?: [A-Z][a-z'’-]+)?)"
    r"(?=(?:,| and| &| with| plus) (?:his|her|their) )"
    r"|^(?:and |also |plus |then ){0,2}(?P<leading>(?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Next|This)[a-z]* )"
    r"[A-Z][a-z'’-]+ [A-Z][a-z'’-]+)"
    r"(?=,? (?:on|at|for|tomorrow|tmrw?|today|tonight|this|next|from)\b)"
    r"|, (?P<between>(?!(?:Block|Blk|Tower|Building|Main|North|South|East|West|Flat|Unit|Gate|Thank|Many|Best|Kind)\b)"
    r"(?!(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|Wednes|Satur)(?:day)? |(?:January|February|March|April|May|June|July) )"
    r"[A-Z][a-z'’-]+ [A-Z][a-z'’-]+)(?=,|[.!]?$)"
)
"""A name by its capitals: 'Mrs. Nair on Monday', 'Anna Wu on Sunday', 'a guest, Mark Lee, at six'."""
_NO_CALL: Final = regex(
    r"\b(?:who|that|and|also|they|she|he|it|from|with|which|in|law|friend|family|group|car|plate|is|are|will|was|there"
    r"|here|two|three|few|some|old|son|daughter|team|company|guys|people|coming|comes?|visits?|visiting"
    r"|arriv\w+|staying"
    r"|stays|over|round|again|please|pls|po|dropping|popping|pass|only|also|maybe|probably|sometime|early|late|later"
    r"|tomorrow|tmrw?|today|tonight|on|at|for|around|between|this|next|driving|flying|list|service|slot|day|number)\b"
)
_NOT_A_COMPANY: Final = regex(r"明天|今天|后天|周.|有个?|我家|我们|一个|上午|下午|晚上|号")
_NAME: Final = regex(rf"(?:{FULL}|{ADDRESSED}|[小老阿][\u4e00-\u9fff])(?:(?:和|跟|、|,|，)(?:{FULL}|{ADDRESSED}))?")
_LATIN_BEHIND: Final = regex(
    rf"(?:{words.ROLES}|叫)\s?(?P<name>[A-Z][A-Za-z'’-]+(?: [A-Z][A-Za-z'’-]+)*)(?=$|[ ,，。、\u4e00-\u9fff])"
)
"""A name in Latin letters behind what somebody is to the resident: '我老板Michael来'."""
_BRINGS: Final = regex(
    r"带(?:着|上|了|个|一个|两个|他|她|同|(?=(?:女|男)?朋友|老婆|老公|太太|孩子|小孩|家人|[爸妈]|同事|同学))|再加|一起来|跟(?:他|她)(?:一起|一块)"
    r"|\b(?:bring(?:s|ing)?|along|plus)\b"
)
_NAMED: Final = regex(
    rf"(?:他|她|佢|人|名字|名)?(?:叫做?|名叫|姓)(?!人|客服|前台|管家|师傅|经理)(?:{FULL}|{ADDRESSED}|[老小阿][\u4e00-\u9fff]|[{SURNAMES}])(?:的|吧|啊|呀)?"
    rf"|叫做? ?{CALLED_ALONE}"
)
_NO_SURNAME: Final = (
    "方便|白天|何时|时加|时有|高兴|平时|时间|空了|安全|全部|家里"
    "|车子|车来|成都|单独|安装|安排|施工|关于|包括|应该|马上|同时"
)
"""Words that begin like a name."""
_COMING: Final = regex(
    rf"(?P<name>(?!{_NO_SURNAME}){FULL}) ?(?:(?:要|会|也|想|准备|又?不|都不|来不了了?|"
    rf"带[^,，。]{{0,6}})?(?:过来|来|到访|到我|到家|嚟|拜访|上门|串门|做客|住|进小区))"
)
_INTRODUCED: Final = regex(
    rf"(?:{words.ROLES}|[个位](?:仔|女|囡|孙)|"
    r"(?P<renamed>(?:名字?|姓名)(?:应该|要)?(?:改[做成为]|系|是|错了,? ?是)))(?:叫做?)?"
    rf"(?P<name>(?!{_NO_SURNAME})(?:{FULL}|{ADDRESSED}|[老小阿](?!姨)[\u4e00-\u9fff]|"
    rf"(?(renamed)[{SURNAMES}][\u4e00-\u9fff]{{1,2}}|(?!))))"
    r"(?=$|[ ,，。、要会过来同和跟带住嚟到开揸今明后聽听周星下上晚早中\d一二三四五六七八九十])"
)
_COMES: Final = regex(
    r"过来|来我?家|要来|会来|来(?:吃|住|玩|看|修|装|送|接|拜|做)|嚟|上门"
    r"|\b(?:com(?:es?|ing)|visit(?:s|ing)?|drop(?:s|ping) by)\b"
)
_NO_NAME: Final = regex("|".join(words.NO_NAME))
_FILLER: Final = regex("|".join(words.FILLER), re.IGNORECASE)
_QUESTION: Final = regex(
    r"[?？]|吗|怎么|什么|为何|为什么|多少|几点|\b(?:what|why|how|when|where|can|do|does|is there)\b", re.IGNORECASE
)
_WISH: Final = regex(
    r"(?:我?(?:要|想)?)?(?:投诉|举报|报修|转人工|取消|建议|预约|查一?下|催)|\b(?:complain|report|cancel|i want to)\b"
)
"""What nobody is called."""
_HIS_NAME: Final = regex(r"\b(?:his|her|their|the|visitor'?s?|guest'?s?) (?:full )?names?(?:'s| is| are)\b")
_LABEL: Final = regex(
    r"^\s*(?:(?:the |a |my |one |new )?(?:visitor|guest|name|person|contact)s?(?: is|'s)?"
    r"|(?:登记)?(?:访客|訪客|来访|客人)(?:登记)?)[ :：,，]+",
    re.IGNORECASE,
)
_SIGNED: Final = regex(r"\b(?:thanks|thank you|thx|regards|cheers|yours|sincerely|love|best|ta)\b|谢|謝|此致")
_GROUP: Final = regex(
    r"父母|爸妈|爹妈|家人|一家|朋友们|亲戚|\b(?:parents|family|folks|in-?laws|friends|relatives|couple|guests)\b"
)
_CLAUSE: Final = regex(r"[,，。;；、\n]|(?<=[\u4e00-\u9fff])\s+")
_LONGEST_CHINESE: Final = 8
_LONGEST_WORDS: Final = 4
_LONGEST_LATIN: Final = 40


_ANYBODY: Final = regex(
    r"师傅|師傅|工人?$|快[递遞]|外[卖賣]|送[货貨]|司[机機]|[顺順][丰豐]|京[东東]|美[团團]"
    r"|technician|plumber|electrician|worker|deliver|courier|driver|taxi|grab|uber",
    re.IGNORECASE,
)
"""Who may come for a ticket, or with a parcel: who they are says little of whose guest they are."""


def role_in(text: str) -> str | None:
    """Give the company or the role of the visitor that a text names, as it is written: 装修师傅, the movers."""
    read = normalise(text)
    company = _COMPANY.search(read.text)
    if company and not _NOT_A_COMPANY.search(company[0]):
        return _written(text, read, company)
    role, trade = _ROLE.search(read.text), _TRADE.search(read.text)
    if role and not (trade and trade.start("who") <= role.start() < trade.end("who")):
        return _written(text, read, role)
    return text[read.origins[trade.start("who")] : read.origins[trade.end("who") - 1] + 1] if trade else None


def is_anybody(role: str) -> bool:
    """Tell whether a role is that of anybody who may come for a ticket, or with a parcel: '师傅', '快递'."""
    return _ANYBODY.search(role) is not None


def with_title(name: str, role: str | None) -> str:
    """Give a mere surname with what its owner is called by: '孙' and '保洁阿姨' make 孙阿姨."""
    title = _TITLE_OF_ROLE.search(role or "")
    return name + title[0] if len(name) == 1 and name in SURNAMES and title else name


def coming(text: str) -> str | None:
    """Give the name of whom a text says that they come: 明天张伟来, 我婆婆刘桂英今天到, 名字改成陈大文."""
    read = normalise(text)
    introduced = _INTRODUCED.search(read.text)
    if introduced:
        start, end = introduced.span("name")
        return text[read.origins[start] : read.origins[end - 1] + 1]
    called = next(
        (
            one
            for pattern in (_CALLED, _CALLED_ON)
            for one in pattern.finditer(read.text)
            if not _NO_CALL.search(one["name"])
        ),
        None,
    )
    if called:
        start, end = called.span("name")
        return text[read.origins[start] : read.origins[end - 1] + 1]
    written_name = _LATIN_BEHIND.search(text) or _WRITTEN.search(text)
    if written_name:
        return next(part for part in written_name.groups() if part)
    found = _COMING.search(read.text)
    if found is None:
        return None
    start, end = found.span("name")
    role = _ROLE.search(read.text)
    if role and role.start() <= start < role.end():
        return None
    return text[read.origins[start] : read.origins[end - 1] + 1]


def begins_with_name(text: str) -> bool:
    """Tell whether the text begins with what somebody is called: '叫卢小宝', '叫王浩 京A12345' call for nobody."""
    said = answers.squeeze(text)
    found = _NAMED.match(said)
    return found is not None and not said[found.end() : found.end() + 1].strip(" ,，。")


def brings(text: str) -> bool:
    """Tell whether the text says that whoever comes brings somebody."""
    return _BRINGS.search(normalise(text).text) is not None


def says_coming(text: str) -> bool:
    """Tell whether a text says of somebody that they come, and is not only a name or a time."""
    return _COMES.search(normalise(text).text) is not None


def renames(text: str) -> bool:
    """Tell whether a text gives another name for a visitor: '名字改成李四'."""
    said = normalise(text).text
    found = _INTRODUCED.search(said)
    return _HIS_NAME.search(said) is not None or (found is not None and found["renamed"] is not None)


def _written(text: str, read: Normalised, found: re.Match[str]) -> str:
    return text[read.origins[found.start()] : read.origins[found.end() - 1] + 1]


def bare_name(text: str) -> str | None:
    """Give the name that an answer to 'who is it?' consists of; None where it says something else."""
    if _QUESTION.search(text) or _NO_NAME.fullmatch(answers.squeeze(text)) or _WISH.match(normalise(text).text):
        return None
    name = " ".join(_FILLER.sub(" ", text.strip()).split()).strip(" ,，、。.!！-")
    if not name or any(character.isdigit() for character in name) or not any(one.isalpha() for one in name):
        return None
    chinese = sum("\u3400" <= one <= "\u9fff" for one in name)
    if chinese:
        return name if len(name) <= _LONGEST_CHINESE else None
    return name if len(name) <= _LONGEST_LATIN and len(name.split()) <= _LONGEST_WORDS else None


def added_name(text: str) -> str | None:
    """Give the name that a text adds to what is known, where one of its clauses is nothing but a name."""
    for clause in _CLAUSE.split(text):
        name = bare_name(_LABEL.sub("", clause))
        if name and (_NAME.fullmatch(normalise(name).text) or _is_latin_name(name)):
            return name
    return None


def _is_latin_name(name: str) -> bool:
    words_of_it = name.split()
    capitals = all(re.fullmatch(r"[A-Z][A-Za-z'’.-]*", word) for word in words_of_it)
    return capitals and not any(word.lower().rstrip(".") in NO_WORD_OF_A_NAME for word in words_of_it)


def says_no_name(text: str) -> bool:
    """Tell whether an answer to 'who is it?' is that there is nothing to tell."""
    return _NO_NAME.fullmatch(answers.squeeze(text)) is not None


def is_labelled(text: str) -> bool:
    """Tell whether a text begins as a form does: 'visitor John Lee, 3pm'."""
    return _LABEL.match(text) is not None


def signs(text: str) -> bool:
    """Tell whether a text ends as a letter does: 'thanks, Doris'."""
    return says(_SIGNED, text)


def is_group(name: str) -> bool:
    """Tell whether what stands on a pass as a name is several of the family or of the friends."""
    return says(_GROUP, name)
