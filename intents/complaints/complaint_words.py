"""The words of complaints: of what kind they are, whom they concern, and who may know who complains."""

from enum import StrEnum
from typing import Final

from intents.complaints import words_of_complaints as words
from intents.normalise import normalise
from intents.patterns import regex, says


class Identity(StrEnum):
    """Who may see who complains: the front desk, managers alone, nobody."""

    NAMED = "named"
    SEALED = "sealed"
    ANONYMOUS = "anonymous"


_IDENTITIES: Final = {
    Identity.NAMED: regex(words.NAMED),
    Identity.SEALED: regex(words.SEALED),
    Identity.ANONYMOUS: regex(words.ANONYMOUS),
}
_TOPICS: Final = {topic: regex(pattern) for topic, pattern in words.TOPICS.items()}
_SUBMITTED: Final = regex(words.SUBMITTED)
_SUBMITS_AT_END: Final = regex(rf"(?:^|[,.;!?。] ?)(?:提交|submit|send|file)[^,.;!?。]{{0,4}}(?:{words.SUBMITTED})$")
_SUBMITS_FIRST: Final = regex(rf"(?:{words.SUBMITTED})[ ,.;!。]+(?=\S)")
_SENDS: Final = regex(
    r"[\s,，。]*(?:就|那就|可以)?(?:提交|交上去|报上去|submit(?: it)?|send(?: it)?)(?:吧|了|啊|呀|就行)?$"
)
_HESITATES: Final = regex(r"[?？]|吗|呢|等|先|再|但|可是|不过|改|不对|\b(?:but|wait|first|change|not|and|if|so)\b")
"""What makes 'anonymously …' no handing in yet."""
_OPENS: Final = regex(
    r"(?:(?:hi|hello|hey|good \w+|excuse me|sir|madam)[ ,.!]+)*(?:i|we)(?:'d| would)? (?:really |just )?"
    r"(?:want|need|like|wish|have|am here|'m here)(?: to)? (?:make |file |lodge |raise |register |submit )?"
    r"(?:an? )?(?:formal |official |serious )?complain(?:ts?)?\b(?! (?:form|status|number|i made))"
    r"|(?:你好|您好)?[,， ]*(?:我|我们)(?:要|想)(?:要)?(?:投诉|举报)(?!电话|热线|[^,.;!?。]{0,4}(?:怎么|进度|结果))"
)
_WISHES: Final = regex(words.WISHES)
_RATHER: Final = regex(rf"(?:{words.RATHER})[^,.;!?]{{0,4}}(?:{words.ANONYMOUS}|{words.SEALED}|{words.NAMED})")
_ANNOUNCES: Final = regex(
    r"\b(?:also|and)(?: i)?(?: also)?(?:'d| would)? (?:want|need|like|wish|have)(?: to)? "
    r"(?:make |file |lodge |raise )?(?:an? )?complain(?:t|ts)?(?: (?:about|against|of)\b|$)"
    r"|(?:(?:另外|还|顺便|再|而且)(?:我)?(?:要|想)?(?:要)?|(?:^|[ ,.;!?])我(?:现在|就|真的|必须|只能)?(?:要|得"
    r"|必须))(?:投诉|举报)(?!的?(?:进度|结果|电话)|[过了])"
)
"""With which a complaint is announced behind another request."""
_ASKS_WHO_SEES: Final = regex(words.ASKS_WHO_SEES)
_NO_MATTER: Final = regex(words.NO_MATTER)
_IN_ANGER: Final = regex(words.IN_ANGER)
_COMPLAINS: Final = regex(words.COMPLAINS)
_SUGGESTS: Final = regex(words.SUGGESTS)
_CORRECTS: Final = regex(words.CORRECTS)
_RECKLESS: Final = regex(
    r"(?:电动车|外卖|快递|摩托|汽车|小车|货车|车子?|滑板|单车|自行车)[^.;!?。]{0,14}(?:飞快|很快|太快|乱窜|横冲直撞|逆行|不减速|超速)"
    r"|(?:差点|险些)(?:把|被)?[^,.;!?。]{0,6}(?:撞|刮|碰|砸|扑|咬)(?:到|着|倒|了|上)"
    r"|\b(?:scooters?|bikes?|e-?bikes?|riders?|cars?|drivers?)\b.{0,30}"
    r"\b(?:too fast|speeding|recklessly|nearly (?:hit|ran))\b"
)
_AT_GATE: Final = regex(
    r"不(?:让|给|准|许|肯)[^,.;!?。]{0,4}(?:进|入|上|放)|[没冇](?:有)?(?:让|给)[^,.;!?。]{0,4}(?:进|入)|[拦挡堵](?:住|着|下|在|了|咗)"
    r"|(?:刚才|刚刚|头先|当时|那天|上次|昨)[^.;!?。]{0,16}来|来的时候|来过"
    r"|\b(?:refus\w+|turned away|stopped|blocked|not (?:let|allow\w*)|(?:didn'?t|wouldn'?t|won'?t) (?:let|allow))\b"
)
_NOW: Final = regex(
    r"现在|正在|还在|又在|这会儿?|一直在|马上|赶紧|快(?:来|去|叫|让)|都几点了|这么晚|而家|依家|仲(?:系|喺)?|今晚"
    r"|\b(?:right now|now|still|at this hour|tonight|going on|can'?t sleep)\b"
)
_BEFORE: Final = regex(
    r"昨|前[天晚几]|上周|上个?星期|那天|每[天晚次]|天天|晚晚|经常|老是|总是|平时|白天"
    r"|\b(?:yesterday|last (?:night|week|weekend)|every (?:day|night|evening|morning)|always|usually|often|nightly)\b"
)
_QUIET: Final = regex(
    r"(?:跳舞|广场舞|唱|孩子|小孩|熊孩子|楼上|楼下|隔壁|邻居|音响|音乐|装修|狗|打球|麻将|ktv|他们?|她们?|那家|老头|大妈)"
    r"[^.;!?。]{0,16}(?:(?:小|轻|低)(?:一?点|些)?(?:声|音)|声音?[^,.;!?。]{0,4}(?:小|轻|低)(?:一?点|些)|关小|调小|安静(?:一?点|些))"
    r"|\b(?:neighbou?rs?|kids|children|music|party|parties|tv|speakers?|dogs?|upstairs|downstairs|next door|they"
    r"|them|he|she)\b"
    r"[^.;!?]{0,24}\b(?:turn (?:it |that |the \w+ )?down|quieter|keep (?:it|the noise) down|less noise|be quiet"
    r"|lower (?:the|their) (?:volume|music))\b"
)
_UNREACHABLE: Final = regex(
    r"(?:物业|客服|前台|值班室?|管理处|办公室|管家|经理|你们)[^.;!?。]{0,14}"
    r"(?:打不通|没人接|无人接|冇人听"
    r"|不接(?:电话)?(?=$|[ ,.])|已读不回|从来不回|都?不回(?:信息|消息|微信)?(?=$|[ ,.])|锁着门|关着门)"
    r"|\b(?:office|desk|hotline|reception|management|you(?: guys| people)?)\b[^.;!?]{0,24}"
    r"\b(?:never (?:answers?|picks? up|repl(?:y|ies))|(?:do|does)(?:n'?t| not) (?:answer|pick up|reply)"
    r"|keeps? ringing|is always (?:closed|shut|empty))\b"
)
_DAMAGED: Final = regex(
    r"(?:师傅|保安|保洁|物业|维修工?|工人|你们)[^;!?。]{0,14}(?:砸|弄|碰|打|刮|撞|搞|踩|拖)(?:坏|裂|碎|破|烂|花|掉)"
    r"|\b(?:your )?(?:technician|plumber|electrician|cleaner|worker|guard|guy|man|staff|contractor)s?\b[^.;!?]{0,24}"
    r"\b(?:broke|damaged|scratched|cracked|ruined|smashed|dented)\b"
)
_CLUTTER: Final = regex(words.CLUTTER)
_OWN_HOME: Final = regex(words.OWN_HOME)
_NEIGHBOUR: Final = regex(words.NEIGHBOUR)
_DRILLS: Final = regex(words.DRILLS)
_TO_COME: Final = regex(r"来|明天|后天|下周|下个?月|登记|进场|预约|要(?:装修|施工)|打算|准备|可以|能不能|允许|几点")
DESKS: Final = frozenset({"前台", "front desk", "reception"})
"""Where those work who are complained of: the words for them are no place where something happened."""
_TELLS_ON: Final = regex(
    r"^[\s,，]*(?:你好|您好|我|我要|我想|要|想|跟你们?|跟您|向你们?|[,， ]){0,4}"
    r"(?:反映|举报|揭发|告状)(?:一?下|个|一个|一件)?(?:事情?|情况|问题)?[^.;!?。]{0,10}"
    r"(?:财务|保安|前台|保洁|师傅|经理|管家|客服|工程部|维修工|物业的?人|门卫|收费员|收费的|收费处)"
    r"|\b(?:guard|plumber|technician|electrician|cleaner|receptionist|repairman|worker|concierge"
    r"|staff)s?\b[^.;!?]{0,40}"
    r"\b(?:asked|demanded|wanted|took|stole|cheated|insulted|shouted|swore|yelled|overcharged|lied)\b"
    r"[^.;!?]{0,16}\b(?:me|us|my|our|cash|money|tip)\b"
)
_ASKS: Final = regex(r"[?？]|吗|怎么|如何|可以.{0,4}匿名|能不能|\b(?:can|how|is it possible|do i)\b")
_AROUND: Final = " ,.;:!?~…、。-–—，；：！？"


def identity(text: str) -> Identity | None:
    """Give who may see the sender by what the text says; None when it says nothing about that."""
    said = normalise(text).text
    return next((level for level, pattern in _IDENTITIES.items() if pattern.search(said)), None)


def wishes_not_to_be_known(text: str) -> bool:
    """Tell whether the text tells of something and wants its sender hidden: '…别说是我说的'."""
    return identity(text) in {Identity.SEALED, Identity.ANONYMOUS} and has_matter(text) and not says(_ASKS, text)


def asks_who_sees(text: str) -> bool:
    """Tell whether the text asks who will know the sender: 'will he find out?', '他会知道是我吗'."""
    return says(_ASKS_WHO_SEES, text)


def opens_complaint(text: str) -> bool:
    """Tell whether the text begins by saying that its writer complains: 'I want to complain about the cleaning'."""
    return _OPENS.match(normalise(text).text) is not None


def begin_of_complaint(text: str) -> int | None:
    """Give where a complaint is announced behind something else: '… and I also want to complain about the dog'."""
    said = normalise(text)
    found = _ANNOUNCES.search(said.text)
    return said.origins[found.start()] if found and found.start() > 0 else None


def tells_on_staff(text: str) -> bool:
    """Tell whether the text begins by saying that it tells of something, and what it tells of is somebody's doing."""
    return says(_TELLS_ON, text)


def without_identity(said: str) -> str:
    """Give a normalised text without the words that say who may see its sender."""
    for pattern in _IDENTITIES.values():
        said = pattern.sub(" ", said)
    return said


def submits(text: str) -> bool:
    """Tell whether the text hands a complaint in and says how: '匿名提交', '实名 让经理打给我'."""
    said = normalise(text).text.strip(_AROUND)
    whole = _SUBMITTED.fullmatch(said) is not None or _SUBMITS_AT_END.search(said) is not None
    level = _SENDS.sub("", said)
    # '不留名 提交', '别写我名字 提交吧'.
    whole = whole or (level != said and identity(level) is not None and not has_matter(level))
    return whole or (_SUBMITS_FIRST.match(said) is not None and not _HESITATES.search(said))


def has_matter(text: str) -> bool:
    """Tell whether anything is left when the mere wish, who may see it, and abuse are taken away."""
    return bool(_NO_MATTER.sub("", without_identity(normalise(text).text)).strip(_AROUND))


def topic(text: str) -> str:
    """Give what kind of complaint it is, by its words; `other` when they tell nothing."""
    said = normalise(text).text
    return next((topic for topic, pattern in _TOPICS.items() if pattern.search(said)), "other")


def neighbour(text: str) -> str | None:
    """Give the words for the neighbour whom the text speaks of: '楼上', 'next door'."""
    found = _NEIGHBOUR.search(text)
    return found[0] if found else None


def asks_in_anger(text: str) -> bool:
    """Tell whether a text only vents in the form of a question about money: 'what the hell do I pay you for'."""
    return says(_IN_ANGER, text)


def complains(text: str) -> bool:
    """Tell whether the text calls itself a complaint."""
    return says(_COMPLAINS, text)


def suggests(text: str) -> bool:
    """Tell whether the text calls itself a suggestion."""
    return says(_SUGGESTS, text)


def tells_of_drilling(text: str) -> bool:
    """Tell whether the text says that neighbours are at work with a drill, and that nobody is to come: '楼上在电钻'."""
    return says(_DRILLS, text) and not says(_TO_COME, text)


def tells_of_clutter(text: str) -> bool:
    """Tell whether the text says that things stand where everybody walks: 'a pile of shoes in the corridor'."""
    return says(_CLUTTER, text)


def corrects(text: str) -> bool:
    """Tell whether the text begins as a correction of what was said before, or as an addition to it."""
    return _CORRECTS.match(normalise(text).text.strip(_AROUND)) is not None


def wishes_for(text: str) -> bool:
    """Tell whether the text begins by saying what is to come of it: '希望你们上门说说'; no call for a clerk."""
    return _WISHES.match(normalise(text).text.strip(_AROUND)) is not None


def cannot_reach_us(text: str) -> bool:
    """Tell whether the text says that nobody of ours answers: '物业电话打不通 微信不回'; nothing of it is broken."""
    return says(_UNREACHABLE, text)


def without_calls(text: str) -> str:
    """Give a text without the words that say that nobody of ours answers: a line that is dead is no broken thing."""
    return _UNREACHABLE.sub(" ", normalise(text).text)


def tells_of_damage(text: str) -> bool:
    """Tell whether the text says that our people damaged something: '师傅修水管把我家地板砸裂了 谁赔'."""
    return says(_DAMAGED, text)


def asks_for_quiet(text: str) -> bool:
    """Tell whether the text wants somebody to be less loud: '跳舞那个音响能不能小点声' improves nothing."""
    return says(_QUIET, text)


def tells_of_recklessness(text: str) -> bool:
    """Tell whether the text tells of somebody's riding, driving or throwing that nearly hurt somebody."""
    return says(_RECKLESS, text)


def tells_of_gate(text: str) -> bool:
    """Tell whether the text tells of a visitor whom the gate did not let in, or who has been: no visit to come."""
    return says(_AT_GATE, text)


def goes_on(text: str) -> bool:
    """Tell whether what the text complains of goes on as it is written: not only 'last night', nor 'every night'."""
    return says(_NOW, text) or not says(_BEFORE, text)


def changes_identity(text: str) -> bool:
    """Tell whether the text thinks better of who may see its sender: '哎 还是匿名吧 怕他找我麻烦'."""
    return says(_RATHER, text)


def says_own_home(before: str) -> bool:
    """Tell whether what stands before a home says that it is the writer's own."""
    return _OWN_HOME.search(normalise(before).text) is not None
