"""What people say about when somebody is in for a visit, as regular expressions in one spelling."""

from typing import Final

ANY_TIME_BUT: Final = (
    r"除了?(?:这个?|下个?)?(?:周|星期|礼拜)[一二三四五六日天末].{0,6}(?:都|随便|随时|任何|其他)",
    (
        r"\b(?:any ?(?:day|time|morning|afternoon|evening|weekday|weekend)|every ?day|whenever|always|all week)\b"
        r"[^.;!?]{0,24}\b(?:but|except|apart from|other than|besides)\b"
    ),
)
ANY_PART: Final = (
    (
        r"\b(?:any|most|weekday|all) (?:mornings?|afternoons?|evenings?)(?: (?:of )?(?:this|next|the) "
        r"(?:coming )?week(?:end)?)?\b|\b(?:mornings?|afternoons?|evenings?) any ?day\b"
        r"|\bany ?day\b[^.;!?]{0,12}\b(?:in the )?(?:morning|afternoon|evening)s?\b"
    ),
    r"(?:哪|任何|随便哪|每)一?天的?(?:上午|下午|早上|晚上)都?|(?:上午|下午|早上|晚上)(?:哪天|随便哪天|任何一天|每天)都?",
)
"""A part of whatever day."""
ANY_TIME: Final = (
    (
        "(?:什么|什麼|啥子?|几|幾)(?:时候|時候|时|時|前儿|辰光)?(?:过?来|上门|修)?(都|也)(在|行|可以|得|有人"
        "|方便|中|成|好)"
        "|全天|整天|成日都"
    ),
    (
        "(?:随便|隨便)(?:哪天|哪一天|几点|什么时候|什麼時候|啥时候|吧|你们|都行)|哪天都(?:行|可以|成)"
        "|看你们(?:时间|方便|安排)"
    ),
    "(现在|現在|家里|家裡|屋里|一直|都|随时|隨時|全天|今天都)(都|就)?(有人|在家|可以|能来|能來|方便)",
    "(我|人)?(现在|現在|而家)(就)?[在喺](家|屋|屋企)(里|裡|头|頭)?",
    "(白天|日头|日頭|平时|平時|整日|每天|天天|日日|一直|都|也)(一直|都|也|就)*(在|搁|擱|待在?|呆在?|喺|守)(家|屋|屋企)",
    (
        r"(?:^|[\s,，。])(?:我|人|我人)?(?:就|都|现在|正)?(?:在家|在屋头|在屋里|在家头|在门口|在家门口"
        r"|在楼下等|在门外|在外面等)(?:等着?|呢|着|了|啊)?(?=$|[\s,，。!！])"
    ),
    "(?:今天|今日|这两天|白天|整天|一天|成日)(?:一天|整天|全天|成日)?(?:都|也|一直)在(?![上干忙睡外出开])",
    r"(白天|日头|日頭|整日|一直)(一直|都|就)*(在(?=$|[\s,，。.!！的呢啊哈家这等])|喺度)",
    "我在家|有人在家|随时|隨時|什么时候都(行|可以)|什麼時候都(行|可以)|都可以|都行|任何时间|任何時間",
    "尽快|盡快|越快越好|马上来|馬上來|现在就来|現在就來|快点来|快點來|赶紧来|趕緊來|立刻",
    (
        r"^(?:就|最好|[,，]){0,2}(?:现在|現在|而家|依家|马上|馬上|即刻"
        r"|立马)(?:就?(?:行|要|来|可以|最好))?[吧啊呀]?(?=$|[\s,，。!！])"
    ),
    r"\b(?:any|every) ?day(?: this week| next week)?(?: is| would be|'s)? (?:fine|ok|okay|good|works?|will do|suits)\b",
    (
        r"\b(?:any|every) ?(?:day|morning|afternoon|time) (?:this|next) week\b|\b(?:i'?m|we'?re|i am|we are|she'?s"
        r"|he'?s) always (?:at )?(?:in|home)\b"
    ),
    r"^now(?: please| pls| lah| is (?:fine|good|ok))?[.! ]*$",
    (
        r"^(?:what|wdym|wtf|duh|obviously|of course|when)\b(?![^?]*\bis\b)[^.;!]{0,40}[,.?! ]+now[.! ]*$"
        r"|^(?:什么|啥|还问|还能|当然|废话)[^。;]{0,14}?(?:现在|马上|立刻|立马)[啊呀吧呗来!！。 ]*$"
    ),
    r"\b(?:immediately|right away|straight ?away)\b",
    r"\b(any ?time|right now|as soon as possible|asap|whenever|home now|in all day|come now)\b",
    r"\b(someone|somebody)('s| is) (at )?(home|in)\b",
    r"\b(i'?m|i am|we are|we're) ((at |back )?home|in|back)\b",
    r"\b(at )?home (all|the whole) (day|week(end)?)\b|\bin all day\b",
    "(到家|回来|回來|返[到嚟来]屋企|返嚟|回到家)(了|啦|喇)",
)
WILL_BE_IN: Final = (
    (
        "(?:老公|老婆|爱人|先生|太太|爸|妈|爷|奶|父|母|儿子|女儿|阿姨|家人|家里人|我|他|她|屋企人)[^,.;!?。、]{0,8}"
        "(?:会?在家|会?在屋里|(?:才|就|会|能|先)?(?:回来|回家|到家|下班|放学|返来|返屋企)|喺屋企|在家等|守着"
        "|等(?:着|师傅|你们))"
    ),
    (
        r"\b(?:husband|wife|partner|mum|mom|mother|dad|father|son|daughter|maid|helper|nanny|flatmate|room ?mate|i|we"
        r"|he|she|they|someone|somebody)\b"
        r"(?: (?!will|can|is|are|was|not)[a-z]+)?(?:'ll| will| can| is going to| are going to| is| are|'s|'m)? ?"
        r"(?:also )?(?:be )?(?:there|here|home|at home|in|around|waiting)\b"
    ),
)
"""Who lets the technician in: an answer to 'when', however much it looks like a visit."""
IN_UNTIL: Final = (
    r"(?:^(?:(?:yes|ok|sure|today|well)[ ,]+)*"
    r"|\b(?:i'?m|i am|we'?re|we are|i'?ll be|we'?ll be|(?:some|any)(?:one|body)(?:'s| is)|\w+ is)(?: still| only)? )"
    r"(?:at home|home|here|in|around|available|free)(?: today| now| tomorrow)? "
    r"(?P<en>(?:until|untill|till|til|up to) [^,.;!?]{1,24})"
    r"|(?:在家|在屋里|家里有人|屋里有人|有人)(?:待|呆)?(?P<zh>到[^,.;!?。、]{1,10})"
)
"""Up to when somebody is at home."""
IN_THEN: Final = (
    (
        r"都?(?:在(?![上干忙睡外])|搁家|(?:能|可以|就|先)?(?:到|回|赶回|返)(?:到|来|得?了)?(?:家|屋企)|赶得?回来|喺屋企|有人|方便|有空|得闲|可以|行|成|能来|来|嚟|修|看|吧"
        r"|得(?=$|[\s,，。.!！啦喇嘅㗎]))"
    ),
    r"\b(?:home|in|free|available|fine|good|works?|come|ok|okay|please|best)\b",
)
"""What is said with a part of the day that suits: '下午都在', 'afternoon is fine'."""
LET_COME: Final = (
    r"(?:(?:ok|okay|yes|yeah|sure|fine|please|pls|kindly|just|then|so|well|no|sorry|actually|you can|u can|they can"
    r"|he can|you may|you guys can|let (?:them|him))[ ,.!]+)*"
    r"(?:come|drop by|pop (?:in|by|over|round)|send (?:him|them|somebody|someone))"
    r"(?: by| over| round| up| again| back)?(?: then)? "
    r"(?:(?:on|at|after|before|between|by|from|around|in the) \w|any ?time|this|next|tomorrow|tmr\w*|today|tonight"
    r"|mon|tue|wed|thu|fri|sat|sun)"
    r"|(?:好的?|行|那|就|嗯|[ ,，])*(?:你们|师傅|叫师傅|让师傅|他们)[^,.;!?。]{1,14}"
    r"(?:过来|来|上门)(?:吧|就行|好了|修|看)"
)
"""Words to whoever comes for the work, and of no visitor."""
SAME_TIME: Final = (
    (
        "同一?[个個]?(?:时间|時間|时候|時候|钟点|點)|[这這那嗰](?:个|個)?(?:时间|時間|时段|時段|钟点|點鐘|点)"
        "|一[样樣]的?(?:时间|時間)"
        "|(?:时间|時間|钟点)(?:不变|不變|照旧|照舊|一样|一樣)|原来的?(?:时间|時間)|照旧的?时间"
    ),
    r"\bsame (?:time|hour|slot)\b",
)
THEN: Final = (
    r"(?:那个|那個|嗰个|同一?个?)(?:时间|時間|时候|時候)|那时候?|那時候?|嗰阵|嗰陣",
    r"\b(?:for|at|by) (?:then|that time)\b|\b(?:at |for )?the same (?:time|slot|hour)\b",
)
"""What points at a time that was said before."""
TOGETHER: Final = (
    (
        "(?:一起|一块儿?|一併|一并|顺便|順便|顺带|同时|一齐|一次过)(?:给|帮)?(?:我)?(?:修|弄|看|换|换|整|搞"
        "|处理|維修|维修|睇|来)"
    ),
    r"\b(?:same (?:visit|trip)|while (?:he|she|they|you)(?:'s|'re| is| are) (?:here|there|at it)|at the same time)\b",
)
"""That what is asked for can be done in the visit that is agreed already."""
NOON: Final = ("中午|正午|晌午|午间|午間", r"\b(?:noon|midday|lunch ?time|tengah hari)\b")
MORNING: Final = (
    "[今明后後]早(?![餐饭点])|[聽听]朝早?|早上|上午|上半[日天]|上昼|上晝|前晌|头晌|头午|晨早|早晨|清早|朝早|一早",
    r"\b(?:pagi|mornin|moring|mornign|morning|mrng|morn|forenoon|first thing)\b",
    r"\ba\.?m\.?\b",
)
AFTERNOON: Final = (
    "下午|下半[日天]|下昼|下晝|后晌|後晌|午后|午後|晏晝|晏昼",
    r"\b(?:afternoon|arvo|aft|petang|after lunch)\b",
    r"\b(?:in|the) p\.?m\.?\b",
)
EVENING: Final = (
    "晚上|傍晚|夜里|夜裡|(?:[今明后後听聽]|(?:周|週|星期|礼拜|禮拜)[一二三四五六日天末])晚|夜晚",
    r"\b(evening|malam|evng|tonight|tonite|night|nite)\b",
)
NOT_THEN: Final = (
    (
        r"(?:早上|上午|中午|下午|晚上|傍晚)(?:我们?|家里|都|又|也|要|得|就)*"
        r"(?:不行|不方便|没空|没人|上班|睡觉|要睡|不在|有事|冇空|唔得|不可以|开会)"
    ),
    (
        r"\b(?:in the )?(?:mornings?|afternoons?|evenings?|nights?)\b(?: (?:i|we|he|she|they|everyone|nobody|my \w+))?"
        r"(?:'m| am|'re| are| is)? ?(?:all )?(?:sleep\w*|asleep|work\w*|busy|out|away|cannot|can'?t|cmi|no can"
        r"|not (?:free|in|home"
        r"|available|possible|good|ok|convenient)|doesn'?t work|don'?t work|is bad|are bad|at work|no good)\b"
    ),
    r"\b(?:not|no|never|can'?t do|except|work) (?:in the |the |any )?(?:mornings?|afternoons?|evenings?|nights?)\b",
)
"""A part of the day that does not suit, beside one that does: 'mornings I sleep, afternoon can'."""
GREETING: Final = (
    "(?<![天日一二三四五六末])(?:早上|上午|中午|下午|晚上|早晨)好(?![不吗伐么嘛了唔])",
    r"\bgood (?:morning|afternoon|evening|day|night)\b|\bma['’]?am\b",
    r"^(?:morning|afternoon|evening)(?= all| there| dear| sir| mate|[,.!])",
)
"""A greeting that names a part of the day says nothing of when to come."""
OURSELVES: Final = (
    r"^(?!.*(?:[他她佢]|\b(?:he|she|they|him|them)\b)).*(?:(?:我们?|咱们?)(?:人|都|也|已经|现在|全家)*"
    r"(?:在(?:外面|楼下|家|上班|安全)|下楼|跑?出来|出门|到家|回家)"
    r"|\b(?:i|we)(?:'m|'re|'ve| am| are| have| all| both)* (?:\w+ ){0,2}(?:out(?:side)?|downstairs|home|away"
    r"|safe|inside"
    r"|back|at work)\b)"
)
"""Where the writers themselves are, and of nobody else: 'we have come outside now'."""
