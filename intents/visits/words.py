"""The words of visits, in simplified Chinese and lower-case English."""

from typing import Final

ROLES: Final = (
    "工头|包工头|领班|带班的|装修公司|装修师傅|装修佬|水喉佬|水喉匠|搬屋佬|装修工人|装修队|装修工|施工队|施工师傅|施工人员"
    "|搬家公司|搬屋公司|搬家师傅|搬屋师傅|搬家工人|搬家的|货拉拉|快狗打车|快狗|家政公司|家政阿姨|家政|"
    "保洁阿姨|保洁公司|保洁员|保洁|钟点工阿姨|钟点工|钟点阿姨|钟点姐姐|钟点|小时工|做饭阿姨|阿姨|保姆"
    "|月嫂|育儿嫂|育婴师|护工|护理员|看护|家教老师|家教|钢琴老师|老师|教练|"
    "丈母娘|老丈人|岳丈|公婆|婆家人|娘家人|儿媳妇|爹妈|爹娘|姨夫|姨父|姨丈|舅母|舅妈|姑丈|堂叔|表叔|表婶"
    "|干儿子|干女儿|老同学|老同事|老朋友|老邻居|"
    "医生|护士|律师|安装师傅|安装工人|安装工|维修师傅|维修工|维修人员|空调师傅|水电师傅|水电工|木工|瓦工"
    "|油漆工|电工|水工|师傅|工人|送货司机|送货师傅|送货员|送货的|送货|"
    "送家具|送家电|快递员|快递|外卖员|外卖小哥|外卖|网约车司机|网约车|滴滴司机|滴滴|出租车|的士司机|的士"
    "|代驾|司机|房产中介|中介|看房客|租客|房客|客户|摄影师|婚庆公司|"
    "开锁师傅|月子中心|顺丰|京东|美团|饿了么|男朋友|女朋友|男友|女友|朋友仔|朋友|同学|同事|同乡|老乡|战友"
    "|闺蜜|兄弟|哥们|亲戚|亲家|家人|领导|岳父岳母|岳父|岳母|公公|"
    "婆婆|爸爸妈妈|爸妈|父母|爸爸|妈妈|老爸|老妈|父亲|母亲|爷爷|奶奶|外公|外婆|姥姥|姥爷|舅舅|舅妈|姑姑"
    "|姑父|姑妈|叔叔|婶婶|伯伯|伯父|伯母|姨妈|阿姨|大姨|小姨|表姐夫|表妹夫|表嫂|堂嫂|表哥|"
    "表弟|表姐|表妹|堂哥|堂弟|堂姐|堂妹|哥哥|弟弟|姐姐|妹妹|儿子|女儿|外孙女|外甥女|孙子|孙女|外孙|侄子"
    "|侄女|外甥|孩子|"
    "徒弟|师兄|师弟|师姐|师妹|师父|师母|学长|学弟|学姐|学妹|室友|舍友|网友|干姐姐?|干妹妹?|干哥哥?|干弟弟?|学生|邻居|发小|闺女|姑爷|嫂子|姐夫|妹夫|弟妹|小舅子|小姨子|老板|领导|合伙人|侄儿|外孙女|干妈"
    "|干爹|姐妹|嫂嫂|弟媳|连襟|妯娌|(?:(?:大|二|三|四|小|老)|(?<=我))(?:舅|姨|姑|叔|伯)|"
    "(?<=我)妈|(?<=我)爸|(?<=我)哥|(?<=我)姐|(?<=我)弟|(?<=我)妹|(?<=我)爷|(?<=我)奶|细佬|家姐|老豆|老母|阿妈|阿爸|阿哥|阿姐|阿爷|阿嫲|嫲嫲|老公"
    "|老婆|太太|媳妇|儿媳|新抱|女婿|"
    "(?<=我个)(?:女|仔|囡)(?![人孩友儿婿细朋])|(?<=[^一-九两]个)(?:女|仔|囡)(?=[^人孩友儿婿细朋的士性生])"
)
EN_ROLES: Final = (
    "moving company|house ?movers?|movers?|lalamove|gogox|gogovan|renovation (?:team|workers?|"
    "contractor)s?|interior designers?|decorators?|painters?|plumbers?|electricians?|carpenters?|"
    "contractors?|technicians?|installers?|handym[ae]n|workers?|workm[ae]n|aircon (?:guy|man|"
    "technician|servicing)|cleaning lady|cleaners?|cleaning (?:service|crew|team)|part ?-?time maid|"
    "(?:house)?maid|domestic helper|helper|nanny|babysitter|caregiver|carer|nurse|"
    "physio(?:therapist)?|doctor|piano teacher|tutor|teacher|coach|trainer|cook|driver|courier|"
    "delivery (?:guy|man|boy|driver|team)|delivery|ikea|grab(?: driver)?|uber(?: driver)?|taxi|cab|"
    "property agents?|agents?|photographer|caterers?|vet|dog walker|girlfriend|boyfriend|"
    "best friend|friends?|colleagues?|coworkers?|classmates?|relatives?|in-?laws|"
    "mother[- ]in[- ]law|father[- ]in[- ]law|brother[- ]in[- ]law|sister[- ]in[- ]law|parents|mum|"
    "mom|mother|mummy|dad|father|daddy|grandma|grandpa|grandmother|grandfather|grandparents|"
    "grandsons?|granddaughters?|grandkids|grandchild(?:ren)?|brothers?|sisters?|cousins?|uncle"
    "|aunt(?:y|ie)?|nephews?|nieces?|sons?|daughters?|"
    "electric(?:al)? guy|internet guy|piano tuner|hairdresser|electrician uncle|client|customer|"
    "boss|family"
)
CANCEL: Final = (
    "取消|撤销|撤掉|撤回|作废|删掉|删了|注销|不登记了|不要了|(?:以后|之后)(?:都|也|就)?(?:唔使|唔駛|不用|不必|唔)(?:再)?(?:嚟|来|过来)",
    (
        "(?:他|她|他们|她们|佢|佢哋|人|朋友|客人|师傅|阿姨|妈|爸|老师|同事)(?:们)?(?:又)?(?:都)?(?:不|唔|没法"
        "|冇得)(?:过)?(?:来|嚟|去|能来|"
        "能过来)(?:了|啦|喇|咗)?"
    ),
    "(?:不|唔)(?:用|使|必|会|需要)(?:再)?(?:过)?(?:来|嚟)(?:了|啦|喇)|(?:辞|离)(?:了|职|工)|不(?:做|干|请)了",
    "不来了|不过来了|唔嚟喇|唔嚟啦|唔嚟了|来不了|(?<!能)(?:不能|没法|没办法)(?:过)?来了?|(?:过来|来|嚟)(?:不成|唔到)",
    r"\b(?:cancel|revoke|void|delete|withdraw|remove|call off)\b",
    r"\b(?:scrap|scratch|bin|axe) (?:it|that|this|him|her|them|the (?:pass|visit|guest|visitor))\b",
    r"\b(?:not|isn'?t|won'?t be|aren'?t|no longer|never) (?:coming|visiting|come)\b|\bwon'?t come\b",
    (
        r"\b(?:stop|end|terminate|deactivate|disable|kill) (?:(?:her|his|their|the|this|that) )?(?:\w+(?:'s)? )?"
        r"(?:pass(?:es)?|access|registration)\b"
    ),
    (
        r"\b(?:can'?t|cannot|won'?t|couldn'?t|not going to|unable to) (?:be able to )?(?:come|make it)\b"
        r"|\bno need (?:the |for (?:the )?)?(?:pass|visitor)"
    ),
)
ONCE_AWAY: Final = (
    (
        r"(?:这|下|本|今|明|后|(?:周|星期|礼拜)[一二三四五六日天])[^,.;!?。]{0,8}(?:先|就|暂时|又|都)?(?:不|唔|没法|冇得)(?:用|能|得"
        r"|会)?(?:过)?(?:来|嚟|上门)"
        r"|(?:这|下|本|今|明|后|(?:周|星期|礼拜)[一二三四五六日天])[^,.;!?。]{0,8}(?:过)?(?:来(?:不了|不成)|[嚟到]唔到)"
    ),
    r"(?:这|下|本|今|明|后)[^,.;!?。]{0,8}(?:请(?:一天)?假|休息|有事|休假)",
    (
        r"(?:\bnot|n'?t|\bcannot) (?:be )?(?:able to )?(?:com(?:e|ing)|make it)\b[^.;!?]{0,12}\b(?:this|next"
        r"|today|tomorrow"
        r"|tonight|(?:on )?(?:mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?)\b"
    ),
    r"\b(?:skip(?:s|ping)?|miss(?:es|ing)?|off) (?:this|next|today|tomorrow|on (?:mon|tue|wed|thu|fri|sat|sun)\w*)\b",
    (
        r"\b(?:away|sick|ill|busy|on (?:holiday|leave|vacation)|travell?ing)\b[^.;!?]{0,12}\b(?:this|next"
        r"|today|tomorrow"
        r"|on (?:mon|tue|wed|thu|fri|sat|sun)\w*)\b"
        r"|\bno (?:lessons?|class(?:es)?|cleaning|visits?)\b[^.;!?]{0,8}\b(?:this|next|today|tomorrow|on \w+day)\b"
        r"|^(?:but |just )?not (?:this|next) (?:week|mon|tue|wed|thu|fri|sat|sun)"
    ),
)
"""Of somebody who comes every week: not on this one day."""
FOR_GOOD: Final = (
    "以后|再也|从此|开始|起|都不|辞|不做了|不干了|不请了|取消",
    r"\b(?:any ?more|from|stop\w*|no longer|never|quit|cancel\w*)\b",
)
AS_BEFORE: Final = (
    (
        r"(?:那|就|[ ,]){0,2}(?:之后|以后|往后|后面|其他的?(?:时间|日子)?|别的(?:时间|日子)?|下周(?:起|开始)?)"
        r"(?:还是|都|也|就|仍|继续){0,2}(?:照旧|照常|不变|正常|一样|老样子)(?:来|的|就行|吧)?"
    ),
    r"(?:then |after that )?(?:the rest |otherwise )?(?:stays? )?(?:as (?:usual|before|normal)|the same)",
)
EXTEND: Final = (
    "延长|延期|续期|(?:再|还要|多)延|延(?:到|后|[一两二三几半\\d])|续到|续住|多住|再住|多待|再待|多留|住久|多呆|再多.{0,2}天",
    r"\bextend|\bextension|\blonger\b|\b(?:one|two|three|a few|few|\d+) more (?:day|night|week)s?\b",
    r"\banother (?:\d+ |one |two |few )?(?:day|night|week)s?\b",
)
CHANGE: Final = (
    r"(?:今|明|后|大后|周|星期|礼拜|下|\d)[^,.;!?。]{0,6}才(?:能|会)?(?:过)?(?:来|到|嚟)",
    "改|换成|换到|换一?天|推迟|推到|提前|延后|延到|挪到|调到|调整|顺延",
    r"不是.{1,8}(?:是|[,，、 ])|不是(?:今|明|后|周|星期|礼拜|\d)|唔系.{1,6}系",
    "晚点来|早点来|先啱",
    (
        r"\b(?:is|are|be|'s|'re|running|will be|going to be)(?: a (?:bit|little)| about| \w+ (?:min\w*|hours?))?"
        r" (?:running )?(?:late|delayed|held up)\b|\bmore like (?:\d|noon|midday)"
        r"|(?:会|要|得|可能|估计)(?:晚|迟)(?:一?点|些|[一二两三四五六七八九十半\d]+(?:个)?(?:小时|钟头|分钟))?(?:到|来|过来)"
    ),
    (
        r"\b(?:chang|mov|push|postpon|reschedul|shift|delay|swap|switch|amend|updat|edit|correct)(?:e|es|"
        r"ed|ing)?\b"
    ),
    r"\bbring (?:it )?forward\b|\binstead\b|\bmake (?:it|that)\b",
    r"\bnot (?:on )?(?:today|tomorrow|tmr|mon|tue|wed|thu|fri|sat|sun|\d)\w*",
)
SLIP: Final = (
    "不对|错了|说错|写错|搞错|记错|打错|更正|应该是|其实是|唔啱|讲错|等等|不好意思",
    r"\b(?:actually|i mean(?:t)?|sorry|wrong|should be|typo|correction|oops)\b",
)
AGAIN: Final = (
    "再来|又来|还来|还要来|也来|另外|还有一|再登记|再来一|下次|还有(?:个|位|一个|一位)|新登记|多登记",
    r"\bagain\b|\banother (?:visitor|guest|friend|pass|one|person)\b|\balso\b",
    r"\bone more (?:visitor|guest|friend|pass|person)\b|\bas well\b|\bnew pass\b",
)
SAME: Final = (
    (
        "(?:还是|同|跟|和|一样|同样|照)(?:是|的)?(?:刚才|上次|上回|之前|原来|头先|那)?(?:的)?(?:那)?(?:个|位"
        "|辆|台|架|部|批|些|班)?(?:人|车|朋友|师傅)"
    ),
    "同一|一样的(?:人|车)|老样子|照旧|跟上次一样|和上次一样|同上次一样|还是上次",
    (
        r"\bsame (?:car|people|person|guy|guest|visitor|friend|plate|vehicle|driver|cleaner|as (?:before|"
        "last|just|the last))"
    ),
    r"\blike last time\b|\bthe usual\b",
)
LIST: Final = (
    "(?:查|看|有哪些|哪些|列出|显示|我的|几个|多少|状态).{0,8}(?:访客|通行证|通行码|登记的客人|访客登记)",
    (
        "(?:访客|通行证|通行码|登记的客人).{0,6}(?:有哪些|哪些|在哪|查一下|看一下|列表|记录|找不到|再发|发我"
        "|重发|还有效|有几)"
        "|谁要来|谁会来"
    ),
    (
        r"\b(?:show|list|see|view|check|what|which|any|how many|resend|send)\b.{0,20}\b(?:visitors?|"
        r"guests?|pass(?:es)?|visitor code)\b"
    ),
    r"\b(?:how long|until when|when)\b.{0,10}\b(?:pass|code)\b.{0,12}\b(?:valid|good|last|work|expire|run out)",
    r"\b(?:is|are)\b.{0,16}\bpass(?:es)?\b.{0,14}\b(?:ok|okay|valid|active|good|there|fine|working|ready|approved)\b",
    (
        r"\b(?:what|which) (?:time|day|date|name|car|plate|hour)\b.{0,16}\b(?:did|have|had) i"
        r" (?:put|give|given|say|said|set|enter|register)"
    ),
    r"\bmy (?:visitors|passes|guests)\b|\bwho(?:'s| is) coming\b|\b(?:visitor )?pass link\b",
)
SUBJECT: Final = (
    "访客|客人|通行证|通行码|来访|登记|放行码|入场证|拜访|預約|嚟|人来|过来",
    "(?:他|她|佢|朋友|师傅|阿姨|同事|同学|亲戚|妈|爸|老师|保洁|钟点工|搬家|装修).{0,10}来",
    (
        r"\b(?:visitors?|guests?|pass(?:es)?|gate ?pass|visit|coming|come|comes|friends?|cleaner|mover|"
        r"plumber|maid|he|she|they|her|him)\b"
    ),
)
THERE: Final = (
    "刚才|刚刚|那个|那张|这个|这张|上面|头先|啱啱|他|她|佢|人家",
    r"\b(?:just now|that one|that|it|he|she|they|the one|this)\b",
)
NO_NAME: Final = (
    (
        "不知道|不清楚|没有|沒有|冇|不用|随便|跳过|就这样|确认|好的?|是的?|对的?|行|可以|嗯+|没车|不开车"
        "|没有车|走路|先不填|不方便说"
    ),
    (
        r"\b(?:no|none|not sure|don'?t know|dunno|skip|yes|ok(?:ay)?|confirm|no idea|nope|no car|later|"
        r"never ?mind)\b"
    ),
)
FILLER: Final = (
    (
        "^(?:(?:他|她|佢|访客|客人|对方)(?:的)?|(?:的)?(?:全名|名字|姓名|大名)|叫做?|名叫|就?是|系|我的"
        "|我家的?|我们的?|[一]个|个|一位|位|有|还有|车牌号?)+"
    ),
    "(?:吧|哦|喔|啦|呀|啊|呢|了|来)+$|[:：,，。.!！]|左右|前后|上下|大概|大约|大約|差不多|约莫|[以之]?[前后後]$",
    r"\b(?:(?:his|her|their|the|visitor'?s?|guest'?s?) )?(?:full )?name(?:'s| is)?\b",
    (
        r"\b(?:it'?s|its|it is|this is|he'?s|she'?s|he is|she is|called|named|a|an|the|my|our|just|mr|"
        r"mrs|ms|miss|from|please|pls|lah|car|plate|number|no|with|and)\b\.?"
    ),
)
OTHER: Final = (
    r"报修|工单|维修|投诉|师傅什么时候|预约|活动|账单|费用|漏水|(?<!装)修(?!改)|\d{4,}号",
    r"\b(?:repair|ticket|complaint|appointment|booking|technician|bill|leak\w*|activity|class)\b",
)
EXPLICIT: Final = (
    "访客|客人|通行证|通行码|放行码|来访",
    r"\b(?:visitors?|guests?|(?:gate ?|visitor )?pass(?:es)?)\b",
)
