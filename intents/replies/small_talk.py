"""Words that want nothing: laughter, stickers, 'oh', and questions about who is talking here."""

import unicodedata
from typing import Final

from intents.normalise import normalise
from intents.patterns import regex, says
from intents.replies.answers import squeeze

_STICKERS: Final = r"(?:\[[^\[\]\d]{1,8}\]|/::?[a-z<>()~-]{1,8}|【表情】)"
_SOUNDS: Final = (
    "哈{2,}|呵{2,}|嘿{2,}|嘻{2,}|哎|唉|诶|欸|哦+|喔+|噢+|额+|呃+|啊+|唔|咦|哇+"
    "|(?:ha){2,}h?|(?:he){2,}|lol|lmao|oh+|hm+|uh+|wow"
)
_ACKNOWLEDGED: Final = (
    r"(?:好的?|行|嗯|哦|噢|那|ok)?[ ,，]*(?:我)?(?:知道|明白|明|了解|晓得|清楚|收到|懂)(?:了|啦|喇|咗)(?:哈|啊|吧)?"
    r"|(?:没(?:什么|啥)?事?(?:儿)?|冇嘢)?[ ,，]*(?:我)?(?:就是?|只是|随便)"
    r"(?:试|看|问|点|逛)(?:试|看|问|点|逛|一下)(?:而已|的|啦)?"
    r"|got it|noted|understood"
    r"|(?:(?:it'?s|it is|all|everything(?:'s| is)?|it|that|ok|yes|great)[ ,]*)*"
    r"(?:perfect|great|good|fine|fixed|working|works|sorted"
    r"|lovely|brilliant)(?: fine| well| perfectly| great)? now(?:[ ,]*(?:thanks?|thank you|cheers))?"
)
_REACTION: Final = regex(rf"(?:{_STICKERS}|{_SOUNDS}|[~!?.,。，！？～…\s])+|(?:{_ACKNOWLEDGED})[~!.。！ ]*")
_WHO: Final = regex(
    r"(?:请问|請問)?(?:你|您)(?:到底)?(?:是|係)(?:谁|誰|哪位|什么人|邊個|边个"
    r"|(?:不是|唔係)?(?:个)?(?:机器人|機器人|真人|人工智能|ai|bot))"
    r"(?:吗|嗎|呀|啊|呢|咩|吧|还是真人|還是真人)*"
    r"|(?:你|您)(?:能|会|會|可以|识|識)(?:做|干|幹|办|辦|帮我做|幫我做)(?:点|點)?(?:什么|什麼|啥|咩|乜嘢"
    r"|哪些事?)(?:吗|呢|呀|啊)?"
    r"|(?:怎么|怎麼|如何)(?:用|使用)(?:你|您|这个|這個)?|帮助|幫助|菜单|選單|功能"
    r"|(?:who|what) are you|(?:am i (?:talking|speaking|chatting|texting) (?:to|with)|is this|are you) "
    r"(?:a |an )?(?:real |live |actual )?"
    r"(?:robot|bot|human(?: being)?|person|ai|machine|computer)(?: or .{2,20})?"
    r"|what can you (?:do|help(?: me)? with)|how does this work|help|menu"
)

_CALLS_OUT: Final = regex(
    r"(?:喂+|你好|请问|哈[喽啰]|还|到底|[, ])*(?:有(?:没有)?人(?:在|理)?[吗么嘛]?|在(?:吗|不在|不|么)|人呢"
    r"|客服呢|[怎咋]么?(?:还|都|一直)?[没不]有?人(?:理|回|来|回复|接)?我?"
    r"|(?:我)?(?:还|一直|都)?(?:在)?等着(?:呢|啊|的)?|还没人(?:理|回|来|接)?我?|还要等多久"
    r"|等(?:了)?(?:好久|半天)了?|有冇人(?:呀|啊)?)(?:呀|啊|吗|呢|的)?"
    r"|(?:hello|hi|hey|[, ])*(?:(?:is )?any ?(?:one|body)(?: there| here)?|still waiting|are you there|hello)"
)

_MAY_THEY: Final = regex(
    r"^(?:(?:and|so|also|btw|by the way|hi|hello|sorry|ok|oh|one question|question)[ ,:.!]+)*"
    r"(?:can|could|may|are|is it (?:ok|okay|possible|allowed|fine) (?:if|for)|am) "
    r"(?:i|we|he|she|they|it|guests?|visitors?|people|kids|children|the \w+|my \w+(?: \w+)?) "
    r"(?:to |allowed to |also |still |just )*"
    r"(?:use|park|enter|come in|go (?:in|up|through)|bring|take|leave|borrow|keep|ride|swim|smoke|walk|drive in"
    r"|unload|load|wait"
    r"|play|store|charge|access|pick up|drop off)\b[^.;!]{0,60}[?]?$"
)
_WAIT: Final = (
    r"(?:(?:你|您)?先?(?:等|稍|慢)(?:一?下|一?哈|等|一阵|阵|一?会|我|候)*(?:儿|子|嘛|啊|哈|先|啦)*|别急"
    r"|唔急|不急|(?:晚点|迟点|等会儿?|回头|再)(?:再)?(?:说|讲)?吧|再说|看情况(?:吧)?|不一定"
    r"|hold on|one sec(?:ond)?"
    r"|just a (?:sec(?:ond)?|moment|minute)|give me a (?:sec(?:ond)?|moment|minute)|wait)"
)
_SEE: Final = (
    r"(?:(?:让|等|容|畀|俾)?我(?:先|再|得|要|去)*(?:看|想(?=一?想|一?下|看|清楚|好|$)|问(?!个|一个|题|你|您|点)|查|睇|谂"
    r"|(?:同|跟|和)(?=[^,.;!?。、]{1,6}(?:商量|说|讲|确认|对|问|倾|谂)))[^,.;!?。、]{0,8}?(?:嘛|哈|先|吧"
    r"|再说|再讲|再定|一下|下|看|想|商量)*"
    r"|(?:车牌号?|名字|姓名|人数|时间|几点|电话|谁来|几个人|具体时间|哪天)?(?:还|暂时|现在)?(?:不知道|没定"
    r"|未定|不确定|不清楚|没想好|唔知)"
    r"(?:[ ,，]?(?:晚点|回头|待会儿?|到时候?|定了|知道了|再)(?:再)?(?:说|告诉你们?|发|补|给|讲)?)?"
    r"|(?:还|仲)(?:没|未)(?:想好|定|谂好|商量好)[^,.;!?。、]{0,3}|(?:let me|i'?ll|i will|i need to|i have to|gotta)"
    r" (?:check|think|ask|see|look)[^,.;!?]{0,24})"
)
_ASKS_ON: Final = regex(
    r"(?:那么?|咁|如果)?(?:要是|换成|是)?[^,.;!?。、师你]{1,8}(?:呢|咧|又点)"
    r"|(?:and|what about|how about) (?:on |at |the |for )*\w+(?: \w+){0,2}"
)
_BYE: Final = regex(
    r"(?:^|[ ,.!])(?:拜拜?|再见|回头(?:再)?(?:说|聊)|先这样|晚安|88"
    r"|bye(?:[ -]?bye)?|see you|good ?night|talk later)[啦了哈呀吧]?$"
)
_PRAISE: Final = regex(
    r"(?:保安|门卫|师傅|保洁|阿姨|前台|管家|客服|经理|小伙子?|大姐|工作人员|你们)[^.;!?。]{0,10}(?:真|太"
    r"|很|特别|非常|好|超)(?:好|棒|热心|负责|给力|贴心|耐心|专业|厉害|辛苦)"
    r"|\b(?:guy|technician|plumber|electrician|guard|staff|lady|man|lad|chap|cleaner|he|she|they)s?\b"
    r".{0,12}\b(?:was|is|were|are|did) (?:a |an |very |so |really |super |extremely )*"
    r"(?:good|great|excellent|kind|polite|helpful|professional|nice|fantastic|wonderful|quick|brilliant"
    r"|lovely|friendly)\b"
    r"|\b(?:lovely|great|good|nice|excellent|amazing|brilliant|fantastic|super|fine) (?:job|work)\b"
    r"|表扬|点赞|(?:大大的|个)赞|暖心|夸(?:一?夸|奖)|\b(?:kudos|shout ?out|compliments?|praise)\b"
    r"|\b(?:porter|concierge|receptionist|cleaner|guard|lady|guy|staff|team)s?\b.{0,10}\b(?:is|was|are"
    r"|were) (?:a |an )?(?:star|legend|gem|hero|angel|saint)s?\b"
)
_WRONG: Final = regex(
    r"不|没|冇|唔|坏|漏|堵|脏|臭|吵|差|慢|垃圾|投诉|天了|年了|谁|怎么|凭|呵呵|怪|可是|但是?|就是太|[?？]"
    r"|希望|建议|能否|应该|\b(?:but|not|n't|never|why|again|still|broken|leak\w*)\b"
)
_BUT_FIRST: Final = regex(
    r"^(?:but|and|however)[, ]+"
    r"|(?:我)?(?:没有?|不是|不|无)(?:什么|要|想|来|是)*(?:投诉|意见|抱怨)(?:的|什么)?[ ,.;!。]+"
    r"|(?:^|[.,;!] ?)(?:i have |this is |it'?s )?(?:no complaints?|not (?:a |to )?complain(?:t|ing)?)(?: at all"
    r"| this time)?(?=[ ,.;!])"
)
"""What only denies that something is wrong is nothing wrong."""
_PAPERS: Final = regex(
    r"(?:家人|家里人|老婆|老公|爱人|先生|太太|爸妈?|妈|孩子|儿子|女儿|父母)[^,.;!?。]{0,4}(?:也|都)?(?:想"
    r"|要|能)[^,.;!?。]{0,4}(?:用这|加进|加入|绑)"
    r"|"
    r"户主|过户|业主(?:信息|姓名|名字|资料)|改名|产权|房产证|登记的(?:名字|电话|手机)|租赁合同|入住证明|居住证"
)
_ASKS_TO_WAIT: Final = regex(rf"(?:嗯|哦|哎|那|ok|oh|um+|hm+|er|well|[, ])*(?:{_WAIT}(?:[ ,，.。]*{_SEE})?|{_SEE})")

_ANNOUNCES: Final = regex(
    r"(?:你好|您好|在吗|喂|请问|[ ,])*(?:我们?|咱们?)?(?:想|要|有|得|来|就)*(?:跟|和|向|同|找)?(?:你们?|您"
    r"|物业|管家|前台)?"
    r"(?:反映|反应|说|讲|报告|咨询|问|请教|汇报|打听|商量)?(?:一?下|一?[个件点些]|点儿)*(?:事情?|问题|情况|事儿|嘢)"
    r"(?:想|要)?(?:跟|和|向|同|找|麻烦)?(?:你们?|您|物业|管家|前台)?(?:反映|说|讲|问|咨询|处理|一?下)*"
    r"|(?:(?:hi|hello|hey|good \w+)[ ,.!]+)*(?:(?:i|we)(?: have|'ve got| got| want| need| would like|'d like)"
    r"(?: to (?:report|raise|tell you(?: about)?|discuss|mention|flag))?|(?:can|may|could) i (?:tell|report"
    r"|raise|mention))"
    r"(?: you)?(?: an?| some| one| about)* (?:something|issue|problem|matter|thing|concern)s?(?: please| pls)?"
)
"""That there is something to tell, and not yet what."""
_ADDS_FAMILY: Final = regex(
    r"(?:爱人|老公|老婆|先生|太太|爸妈?|妈妈?|父母|家人|家属|家里人|孩子|儿子|女儿|室友|合租的?)[^,.;!?。]{0,6}?"
    r"(?:加(?:进来|进去|到|上|入|一下)|绑定?(?:上|进|到|一下)?(?=$|[ ,.?吗呢啊])|开通|一起用|也能用)"
    r"(?!.*(?:人数|聚|报名|活动|通行证|访客))"
    r"|\b(?:add|link|register|include)\b.{0,12}\b(?:wife|husband|spouse|partner|parents?|mum|mom|dad|son|daughter"
    r"|family"
    r"|roommate|flatmate)\b.{0,20}\b(?:to|on|under|with) (?:my|our|this|the) (?:account|home|flat|unit|house|app)\b"
)
_ACKNOWLEDGES: Final = regex(
    r"(?:好|行|嗯|恩|哦|噢|知道|收到|明白|了解|可以|没问题|没事|谢|多谢|辛苦|麻烦|拜|再见|放心|不客气|不用谢|(?:那)?我?等(?:你|着|消息|通知)"
    r"|[是对](?:的|啊|呀|对|吧)|没(?:有)?(?:别的|其他|什么|啥|了)|唔该|多谢|不用|算)"
    r"|(?:ok|okay|fine|great|thanks?|thank you|cool|got it|noted|alright|all right|sure|yes|yep|yeah"
    r"|no problem|no worries"
    r"|bye|see you|will do|perfect|good|nothing|no that|no thanks|lovely|cheers|i'?ll (?:wait|be))\b"
)
"""How words begin that say no more than 'I hear you'."""


def praises(text: str) -> bool:
    """Tell whether the text speaks well of somebody, and of nothing that is wrong: '保安小伙子真好'."""
    return says(_PRAISE, text) and not says(_WRONG, _BUT_FIRST.sub("", normalise(text).text))


def is_about_papers(text: str) -> bool:
    """Tell whether the text is about what the office has on file of a home: '户主要改成我'."""
    return says(_PAPERS, text)


def asks_to_add_family(text: str) -> bool:
    """Tell whether the text asks how somebody of the family can use this as well: '想把我爱人也加到这套房里'."""
    return says(_ADDS_FAMILY, text)


def asks_on(text: str) -> bool:
    """Tell whether the whole text asks the last question once more, about something else: '那周末呢'."""
    return _ASKS_ON.fullmatch(normalise(text).text.strip(" ,.!?~…")) is not None


def says_bye(text: str) -> bool:
    """Tell whether the text ends the talk: nobody is asked anything after 'bye'."""
    return _BYE.search(normalise(text).text.strip(" ,.!~…")) is not None


def announces(text: str) -> bool:
    """Tell whether the whole text says that there is something to tell, and not what: '我想反映个问题'."""
    return _ANNOUNCES.fullmatch(normalise(text).text.strip(" ,.!~…")) is not None


def asks_to_wait(text: str) -> bool:
    """Tell whether the whole text says that an answer is still to come: '等下 我问问老婆', 'let me check'."""
    return _ASKS_TO_WAIT.fullmatch(normalise(text).text.strip(" ,.!~…")) is not None


_STAFFED: Final = regex(
    r"(?:请问|你们|物业|前台|办公室|[ ,，])*"
    r"(?:(?:周|星期|礼拜)[末日天一二三四五六]|双休日|节假日|晚上|夜里|夜间|中午|元旦|国庆|春节|过年|放假"
    r"|今天|明天|今晚)"
    r"(?:[^,.;!?。、]{0,4})(?:有(?:没有)?人(?:在|值班|上班)?|上(?:不上)?班|开(?:不开)?门|值班|办公|营业|休息)"
    r"(?:吗|么|嘛|不|没|呢|啊|呀|[?？])*"
    r"|(?:is|are) (?:any ?one|any ?body|the office|you|reception|the desk) (?:there |in |open |around |working )?"
    r"(?:on|at|over|during) (?:the )?(?:weekends?|saturdays?|sundays?|nights?|holidays?)\??"
)


def asks_whether_staffed(text: str) -> bool:
    """Tell whether the whole text asks whether somebody works at a time: '周末有人吗' greets nobody."""
    return _STAFFED.fullmatch(normalise(text).text.strip(" ,.!~…")) is not None


def is_reaction(text: str) -> bool:
    """Tell whether a text is only a sticker, an emoji, laughter or a sound."""
    said = unicodedata.normalize("NFKC", text).casefold().strip()
    without_emoji = "".join(char for char in said if unicodedata.category(char) not in {"So", "Sk", "Mn", "Cf", "Cs"})
    return bool(said) and (not without_emoji.strip() or _REACTION.fullmatch(without_emoji) is not None)


def asks_who(text: str) -> bool:
    """Tell whether the whole text asks who or what answers here, or what it can do."""
    return _WHO.fullmatch(squeeze(text)) is not None


def calls_out(text: str) -> bool:
    """Tell whether the whole text only asks whether anybody is there: '有人吗', '怎么还没人理我', 'anyone there?'."""
    return _CALLS_OUT.fullmatch(normalise(text).text.strip(" ,.!?~…")) is not None


def asks_whether_allowed(text: str) -> bool:
    """Tell whether the whole text asks whether somebody may do something here: 'can they use the cargo lift?'."""
    return _MAY_THEY.match(normalise(text).text) is not None


def only_acknowledges(text: str) -> bool:
    """Tell whether the text begins by saying that it was heard, and tells nothing: '好的我等着', 'ok will do'."""
    return _ACKNOWLEDGES.match(squeeze(normalise(text).text)) is not None
