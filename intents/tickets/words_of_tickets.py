"""The words about tickets that are there already, language by language, in one spelling: simplified, lower case."""

from typing import Final

CHASE: Final = (
    (
        r"给(?:个|我)?(?:个)?(?:准信|准话|说法|交代|痛快话)|再不(?:来|到|修|处理|解决|管)"
        r"|(?:能不能|能|可不可以|可以|麻烦)(?:尽量)?快一?点|人呢|师傅呢"
        r"|说好(?:了|的)?[^,.;!?。]{0,10}(?:来|到|修)"
    ),
    (
        r"催|(?:怎么|咋|点解|为什么|为啥)[^,.;!?。]{0,6}(?:还|仲)?(?:没|不|未)[^,.;!?。]{0,4}(?:来|到|修|动静"
        r"|消息|回音|处理|解决|人|结果)"
    ),
    r"(?:还|仲|都|一直)(?:是)?(?:没|未|冇)(?:有)?人?[^,.;!?。]{0,3}(?:来|到|上门|动静|消息|处理|联系|理|管)",
    r"(?:还|仲|都|一直)(?:是)?(?:没|未|冇)有?人(?:过?来|嚟)?(?:整|修|搞|弄|跟进?)",
    (
        r"等(?:了|咗)?(?:很久|好久|半天|这么久|那么久|咁耐|一?整?(?:个)?(?:上午|下午|早上|晚上|天|小时|钟头"
        r"|星期|礼拜)|[\d一两几三四五六七八九十半]+(?:个)?(?:多|半)?(?:天|日|小时|钟头|钟|次|周))"
    ),
    (
        r"(?:都|已经|这都)(?:[^,.;!?。]{0,4})(?:多久|多长时间|几天|几个小时)了|没人(?:来|管|理|联系)|(?:快"
        r"|赶紧|抓紧|尽快)(?:点|些)?(?:来|派|安排|处理|修|去)"
    ),
    (
        r"第[二三四五六\d]次(?:问|催|找|打|报|讲|说)|又过了|到底(?:什么时候|几时|还|修|来)|(?:拖|几时"
        r"|什么时候)(?:了|到|先)(?:多久|几时|什么时候)|问(?:了|过)(?:好)?几次"
    ),
    (
        r"\bchas(?:e|ing)\b|\bhurry\b|\burge\b|\bremind (?:them|him|her)\b|\bpush (?:it|them)\b|\bspeed (?:it"
        r"|this|things) up\b"
    ),
    r"\bstill (?:waiting|nothing|no(?: |-)?(?:one|body)|hasn'?t|haven'?t|not (?:here|come|done))\b|\bbeen waiting\b",
    (
        r"\bno(?: |-)?(?:one|body) (?:has |have |is |'s )?(?:even )?(?:came|come|coming|show|shown|showed"
        r"|turned|called|contacted|here)"
    ),
    (
        r"\b(?:2nd|second|3rd|third|4th|fourth|fifth|5th) time\b|\bhow much longer\b|\bhow many times\b"
        r"|\btak(?:ing|es|en) (?:so|this|too) long\b"
    ),
    (
        r"\bwaited\b|\bi (?:wait|am waiting|have been waiting)\b|\bi'm (?:still )?waiting\b"
        r"|\bsince (?:yesterday|this morning|morning|last \w+)\b"
        r"|\bwhere (?:the (?:hell|heck|fuck|devil) |on earth )?(?:is|are) (?:he|she|they"
        r"|your|the (?:guy|plumber|technician|electrician))"
    ),
    r"\bit'?s been (?:\w+ ){0,3}(?:hours?|hrs|days?|weeks?|ages|forever)\b",
    r"\b(?:hours?|days?|weeks?) (?:now|already|later)\b",
    r"\?\?|\b(?:hello|any ?(?:one|body) there)\?",
)
"""A question about a ticket that has one of these presses for it."""
IN_VAIN: Final = (
    (
        r"放(?:了|我|我们|人|住户|[ ,]){0,3}(?:的)?鸽子|(?:白|干|空)等|左等右等|(?:请|告)(?:了)?(?:一天"
        r"|半天)?假(?:在家|专门|就|[ ,]){0,3}等"
        r"|(?:说好|讲好|约好|约|定好|答应)(?:了|的)?[^,.;!?。]{0,8}[点午晚天](?:钟|半)?(?:的|来|到"
        r"|上门)*[ ,，]*(?:怎么)?(?:人呢|人影|到现在|现在都)"
    ),
    (
        r"\bstood (?:me|us) up\b|\b(?:wait(?:ed|ing)?|stay(?:ed)? (?:home|in)) (?:\w+ ){0,4}for nothing\b"
        r"|\b(?:said|promised|was supposed to|were supposed to|agreed)\b[^.;!?]{0,24}\b(?:where(?:'s| is| are)"
        r"|no ?(?:one|body)|nobody)\b"
    ),
)
"""Who was to come has not: that presses for the visit, whatever it sounds like."""
PRESSED: Final = (
    (
        r"第[二三四五六\d]次(?:找|催|报|问|打|说|反映|联系|跟)|催(?:了|过|死|咗)"
        r"|(?:报|说|反映|打|联系|找|讲)[^,.;!?。]{0,6}"
        r"(?:好几|[两二三四五六七八九十几\d])(?:次|遍|回)|等(?:了|咗|足)[^,.;!?。]{0,6}[天日周时]"
    ),
    (
        r"(?:还|仲|都|一直|到现在|怎么)(?:是|也)?(?:没|冇|未)(?:有|见)?(?:个)?(?:人|师傅)?[^,.;!?。]{0,3}(?:来"
        r"|嚟|到|上门|修|处理|动静|联系|影)"
        r"|没人来修?|冇人嚟|怎么还[不没]|拖(?:了|到)"
    ),
    (
        r"\b(?:2nd|second|3rd|third|4th|fourth|fifth|5th) time\b|\bno(?: |-)?(?:one|body) (?:has )?(?:came|come"
        r"|shown|showed|turned)"
    ),
    r"\bstill (?:waiting|no(?: |-)?(?:one|body)|nothing|not (?:here|come|done|fixed))\b|\bhow many (?:more )?times\b",
    r"\bbeen waiting\b|\b(?:keep|kept) (?:asking|calling|chasing|telling|messaging)\b",
    r"\bno(?: |-)?(?:one|body) (?:has |have |ever )?(?:even )?(?:called|contacted)|\bumpteenth time\b",
)
"""What presses for a ticket even where it sounds like a complaint."""
BARE_CHASE: Final = (
    (
        r"(?:能不能|能|可不可以|可以|麻烦|请|那)?(?:你们|师傅)?(?:再)?(?:尽量|稍微)?快(?:一)?点(?:儿)?(?:来|修"
        r"|处理|弄|过来)?"
        r"(?:吗|么|嘛|不|吧|啊|呀|行不行|好不好|可以吗)*"
    ),
    (
        r"(?:还|仲)(?:在|是|喺度)[^,.;!?。]{1,8}[ ,，]+(?:你们|能不能|麻烦)?"
        r"(?:快点?|赶紧|赶快|快来|管管|管一管)(?:来)?(?:人|管)?[啊呀吧吗]?"
    ),
    (
        r"(?:so |hello |hi |hey |but |and )?where(?:'s| is| are| r) (?:the|my|your|that|this) (?:\w+ )?"
        r"(?:plumber|electrician|technician|engineer|repair ?man|handyman|guy|man|worker|contractor|maintenance)s?"
        r"(?: now| already| leh| lah)?"
        r"|师傅(?:到哪|在哪|去哪|走到哪)[里儿]?了?[啊呀呢]?|(?:水工|电工|水电工|维修工|维修师傅)(?:人)?呢"
    ),
    (
        r"(?:请|麻烦|唔该|能不能|可以|帮我?|帮忙|再|我要|我想){0,3}催(?:催+|一?催|一?下|一?下下|单|促|促一下)?(?:师傅"
        r"|他们?|物业)?(?:吧|了|啊|呗|好吗|一下)?"
    ),
    (
        r"(?:师傅)?(?:怎么|咋)?(?:还|仲)(?:没|未)有?人?(?:来|到)(?:啊|呀|呢|吗)?|人呢|(?:怎么)?没人来(?:啊|呀)?"
        r"|(?:你们|你们的|约好的|说好的|派来的)?(?:师傅|维修的?|修[^,.;!? ]{1,3}的|工人|水电工)人?(?:呢|去哪了?"
        r"|哪去了)[啊呀]?"
    ),
    r"(?:please |can you |could you |pls )?chase(?: (?:it|this|them|him|that))?(?: up)?(?: please| pls| for me)?",
    (
        r"(?:please )?hurry(?: up)?(?: please)?|(?:still )?no ?(?:one|body) (?:came|has come|is here|showed up"
        r"|turned up|here)(?: yet| lah)?"
    ),
    r".{0,40}\bhurry (?:up (?:with|on) .{1,40}|(?:them|him|her|it|that|this|things)(?: one)? up(?: please| mate)?\??)",
    r"still waiting(?: here| leh| lah)?|any (?:update|news)s?(?:\?+| please| pls| yet| or not)?",
)
ADDITION: Final = (
    (
        r"(?:about|for|regarding) (?:the|my) [\w ]{2,24}[:,-] ?"
        r"(?!.*(?:\?|\b(?:how|when|any|status|update|news|cancel|hurry|move|change|need|who)\b))"
    ),
    r"(?:我|再|还|另外|顺便|想|要){0,3}补(?:充|一?[张个段点下]|几张|拍|发)",
    r"(?:这|那)(?:个)?是(?:我)?(?:刚|现场|现在|刚才|当时)?(?:拍)?的?(?:现场)?(?:照片|图片?|视频)",
    r"(?:刚才|刚刚)?忘(?:了|记)(?:说|讲|告诉|提)|漏(?:了)?(?:说|讲)",
    r"(?:请|麻烦|帮我?|你们?)?(?:转告|告诉|跟|和|同)(?:一?下)?(?:师傅|维修|工人|他们?|技工)(?:说|讲)?",
    r"(?:i )?forgot to (?:say|mention|tell|add)|to add|(?:please )?add(?: that|:| this)|one more (?:thing|detail)",
    r"(?:please |can you |pls )?(?:tell|let) (?:him|her|them|the (?:guy|plumber|technician|electrician|engineer))",
    (
        r".*(?:工单|单子|报修单?)(?:里|上)?(?:加|写|补|添|记|备注)(?:上|进去|一下|一笔)"
        r"|.*[加写补添记](?:到|进|在).{0,4}(?:工单|单子)"
    ),
    r".*\b(?:add|put) (?:it|this|that) (?:to|on) (?:the|my|that|this) (?:same )?(?:ticket|request|report|repair|job)\b",
    r"(?:please |pls |kindly )?note(?: that)? (?!down)|fyi\b|just so (?:you|they|he|she) knows?\b",
    r"more (?:info|details?)",
)
REGRETS: Final = (
    (
        r"(?:还是|仍然)(?:麻烦|请|让|叫|得|要|劳驾)?(?:你们|师傅|人|派个?人|来个?人)*(?:的)?(?:师傅|人)?(?:来|过来|上门)(?:修|看|弄|一趟|吧|下)"
        r"|(?:还是|仍然|仲系|仲)(?:要|需要|想)(?:修|弄|你们|人)|别取消|(?<!要)不(?:要)?取消"
        r"|(?:^|[,.;!? 。，])(?:那|我|算了|不好意思|等等)*(?:又要了|(?:还是|仍然|还|仲系)"
        r"(?:要|约|订|照常|照旧|来|按原来的?)(?:的|吧|啦|嘅))(?=$|[,.;!? 。，])"
        r"|恢复(?:工单|报修|预约|那个)|不是(?:要|想)?取消|我?还[是要]{1,2}(?:修|来)的|(?:点|按|取消)错|后悔"
    ),
    (
        r"\b(?:i|we) (?:still|do|really) (?:need|want) (?:it|that|this|the repair|him|them|you|some(?:one|body))\b"
        r"|\b(?:don'?t|do not|didn'?t (?:want|mean) to) cancel\b|\buncancel\b|\bundo\b|\bneed it after all\b"
        r"|\b(?:bring|put) (?:it|that) back\b|\breinstate\b|\brestore (?:it|that|the)\b"
        r"|\bkeep (?:it|that|the (?:ticket|visit|appointment|repair|booking))\b"
        r"(?! (?:quiet|secret|private|anonymous|out|open|on|off|down))"
    ),
)
MAYBE_ADDITION: Final = (
    r"对了|还有|而且|并且|另外|再说一?下|顺便|哦对|仲有",
    (
        r"make (?:it|that) (?:\d|two|three|four|five)\b|another one (?:just|has|is)\b|now (?:it'?s )?(?:\d|two"
        r"|three) of them\b"
    ),
    r"and\b|(?:and )?also\b|ps\b|p\.s|btw\b|by the way|and by the way|oh and|plus\b|additionally",
)
BEFORE_A_VISIT: Final = (
    (
        r"\b(?:any ?(?:day|time|morning|afternoon|evening|weekday|weekend)|every ?day|whenever)\b"
        r"[^.;!?]{0,24}\b(?:but|except|apart from|other than)\b"
        r"|除了?(?:周|星期|礼拜)[一二三四五六日天末].{0,6}都"
    ),
    (
        r"(?:带|拿)(?:上|个|把|点|些|着|一)*(?:长|高|新|大|备用)*(?:梯子?|工具|零件|配件|材料|鞋套|灯泡|管子"
        r"|胶|钻|手电|发票|收据)"
        r"|\bbring\b[^.;!?]{0,20}\b(?:ladder|tools?|parts?|bulbs?|shoe ?covers?|receipt|torch|drill|spares?)\b"
    ),
    (
        r"(?:先|提前|来之?前|到了?|上门前)[^,.;!?。]{0,6}(?:打|给我|联系|电话"
        r"|发(?:个|条)?(?:信息|消息|短信|微信|字)|敲门|按(?:门)?铃|通知|说一声)"
        r"|(?:按|敲)(?:门铃|门)"
    ),
    r"家里有?(?:只|条|个)?(?:狗|猫|老人|小孩|孩子|宝宝|婴儿|病人)|有(?:只|条)?(?:大)?狗|宝宝在睡",
    (
        r"\b(?:ring|press|use|don'?t ring|knock on) the (?:door ?bell|bell|buzzer|intercom|door|side door|back door)\b"
        r"|\b(?:door|gate|entry) code\b|\b(?:beware of|mind) (?:the|my|our) (?:dog|cat)\b"
        r"|\b(?:from|who came) last time\b"
        r"|\b(?:the )?same (?:man|guy|technician|plumber|electrician|person) (?:as|please|again)"
        r"|\bdog (?:barks|bites|is friendly)\b|\b(?:please|just|only|to) knock\b"
        r"|\b(?:baby|child|kid|husband|wife|mum|grandma)(?:'s| is)? (?:sleep(?:s|ing)|asleep)\b"
        r"|\b(?:there'?s|there is|we have|i have|got) (?:a|an|two|my) (?:\w+ )?(?:dog|cat|baby|puppy)\b"
        r"|\bbaby (?:is |'s )?(?:asleep|sleeping|naps)\b|\btake (?:your|their|his) shoes off\b"
    ),
    (
        r"\b(?:ring|call|phone|knock|text|whatsapp)(?: \w+){0,2} (?:first|before)\b|\bbefore (?:coming"
        r"|you come|they come)\b"
    ),
    (
        r"\b(?:dog|cat|baby|toddler|pet)s?\b.{0,20}\b(?:home|inside|house|flat|sleeping)\b|\b(?:doorbell"
        r"|door code|gate code|buzzer)\b"
    ),
)
ANOTHER_TIME: Final = (
    (
        r"改(?:今|明|后|大后|周|星期|礼拜|下|早|晚|上午|[一二三四五六七八九十\d]|到|成|为|在|约|期|天|个时间"
        r"|时间|一下时间|下时间)"
        r"|换(?:到|成|个时间|时间|个日子|[上下]午|晚上|早上|[明后]天|周|星期|礼拜|一天)|挪到|推(?:迟"
        r"|后|到)|延(?:后|到|期)|提前到|约(?:到|在|成)|(?:时间|上门)[^,.;!?。]{0,4}(?:改|换)"
    ),
    r"(?:不在家|没空|有事|没时间|不方便|唔得闲|冇人喺)[^.;!?。]{0,12}(?:来|再来|吧|可以|先)",
    (
        r"\binstead\b|\breschedul|\bpostpone|\b(?:move|change|shift|push|switch|bring)\b[^.;!?]{0,24}\b(?:to"
        r"|forward|back)\b|\bchange (?:the )?(?:time|visit|appointment|date)\b"
    ),
    (
        r"\b(?:can|could) (?:you|they|he|we|it|the \w+)(?: guys)? (?:come|make it|do|be)\b|\bmake it\b"
        r"|\b(?:is|would be|works|suits(?: me| us)?) better\b"
        r"|\b(?:please|pls|kindly|do|better|rather|only|don'?t)(?: only| not)? (?:come|drop by|stop by|pop round"
        r"|send (?:him|someone))(?: by| over| round)? (?:after|at|around|before|by|between|on|from|later|earlier)\b"
        r"|\bnot (?:at )?home\b|\b(?:won'?t|can'?t|cannot) be (?:at )?(?:home|in|there)\b"
        r"|^(?:no|sorry|oops|wait|actually|[, ])*(?:it|that|the (?:time|date|day)) should (?:be|have been|say)\b"
    ),
)
OF_SOMETHING_ELSE: Final = (
    r"访客|客人|朋友|亲戚|来访|通行证|家政|保洁|预约的|球场|泳池|会所|活动|快递|装修|停车|车牌",
    (
        r"\b(?:visitors?|guests?|friends?|pass|booking|court|hall|pool|class|event|parcel|delivery|parking"
        r"|nanny|cleaner)\b"
    ),
)
OF_THE_WORK: Final = (
    r"上门|师傅|维修|报修|工单|修(?:理|水|电|灯)|检修|水电工|电工",
    r"\b(?:visit|repair|plumber|technician|electrician|ticket|engineer|repairman|handyman|worker|maintenance)s?\b",
)
NOT_THE_SAME: Final = (
    (
        r"不是(?:同)?一?(?:个|件|台|回事|处|这(?:个|件|台)|那(?:个|件|台))|不(?:一样|同)|另(?:外)?一?(?:个|件"
        r"|台|处|部|盏)|别的(?:问题|事)|两回事|不同"
    ),
    (
        r"\bnot the same\b|\b(?:different|another|separate|other) (?:one|fault|problem|issue|thing|lift|ticket"
        r"|place|leak|light)?|\bsomething else\b"
    ),
)
THE_SAME: Final = (
    r"(?:对|是|嗯|系|啱|没错|[, 的啊呀]){0,4}(?:我)?(?:也|就|都)?(?:是|系)?(?:就?(?:是|系))?"
    r"(?:(?:同|这|那|嗰)一?(?:个|件|台|部|盏|回事|样)|(?:这|那)(?:个|件)?(?:事|问题|情况))(?:的|啊|呀|啦|吧|了)?"
    r"|(?:哦|噢|啊|原来|嗯|[ ,])*(?:我?(?:老公|老婆|爱人|先生|太太|爸|妈|儿子|女儿|家人|室友)|我们?|家里|他|她)?"
    r"(?:已经|都|早就?)*(?:报|说|登记)(?:过|了){1,2}(?:啊|呀|的|吗|嘛|[ ,])*(?:那)?"
    r"(?:就?行|就?好|算了|没事了?|不用了|可以|谢谢)?(?:了|吧|啊|[ ,])*"
    r"|(?:yes|yeah|yep|it'?s|it is|that'?s|[, ])*(?:the )?same(?: one| thing| issue| problem)?"
    r"|(?:oh|ah|ok|right|[, ])*(?:my \w+|he|she|somebody|someone)(?:'s| has)? already (?:reported|raised|logged)"
    r" (?:it|this|that)(?:[, ]*(?:then|fine|ok|thanks|thank you|never mind))*"
)
TAKES_BACK: Final = (
    r"(?:哦|啊|诶|哎|呀|哟|唉|对了|不好意思|等等|等下|[, ])*(?:说错|讲错|打错|写错|搞错|弄错|报错)(?:了|咗)?"
    r"|(?:哦|啊|诶|哎|不对|[, ])*不是[^,.;!?。 ]{1,6}[ ,]*(?:而?是|系)|不好意思[, ]*(?:应该)?是"
    r"|(?:no |oh |sorry |oops |wait |[, ])*i meant"
    r"|(?:no|oh|sorry|oops|wait|actually|hang on|my mistake|my bad)[,.! ]+(?:wait |sorry )?"
    r"(?:it'?s|it is|that'?s|(?:it |that )?should be) (?:in |on |at )?(?:the|my|our)\b"
)
ASKS_WHO: Final = (
    r"(?:到底)?(?:是)?(?:谁|哪(?:个|位)(?:师傅)?|边个)(?:会|要)?(?:来|嚟|负责|接单|跟进|处理|管)(?:我家"
    r"|我的)?(?:修|弄|看|的)*[啊呀呢吗]?"
    r"|(?:师傅|人)?(?:几点|什么时候|几时|啥时候)(?:能|会|可以)?(?:来|到|嚟|过来|上门)[啊呀呢]?"
    r"|(?:你们|师傅|一般|大概|大约|最快|要|得|还)*(?:等)?(?:多久|多长时间|几天)(?:才|能|可以|会|有)*(?:人)?(?:来|到|上门|过来|嚟)(?:人|修|一趟)?[啊呀呢吗]?"
    r"|师傅(?:姓什么|叫什么|是谁|电话|贵姓)[^,.;!?]{0,6}"
    r"|what(?:'s| is) (?:the |his |her |their )?(?:(?:technician|plumber|electrician|guy|man)(?:'s)? )?name"
    r"|when (?:can|will|going to) (?:you |they |it |he |someone )?(?:come|repair|fix|be (?:fixed|repaired|done))"
    r"(?: it| sia| ah| lah| leh| please)*"
    r"|who(?:'s| is)? the (?:technician|plumber|electrician)"
    r"|who(?:'s| is)? (?:coming|doing it|on it|assigned)|when (?:is|are) (?:he|she|they) coming"
)
"""Short questions about who comes, or when."""
DECLINES: Final = (
    r"(?:不|唔)(?:行|可以|方便|得|好|合适|能|在家?)|没空|没时间|有事|冇空|来不及|改",
    (
        r"[^,.;!?。 ]{1,8}(?<![行不])(?:(?:不|唔)(?:行|可以|方便|得闲|合适|在家?)(?![行吗么嘛?])|没空|没时间|冇空"
        r"|来不及|(?:要|得)(?:上班|开会|出差|加班))"
    ),
    (
        r"(?:no|nope|sorry|can'?t|cannot|not|unfortunately|doesn'?t|that (?:doesn'?t|won'?t)|i'?m (?:not|busy"
        r"|at work)|i (?:can'?t|won'?t|work))\b"
        r"|[\w: ]{1,16} (?:doesn'?t|does not|won'?t|isn'?t|is not|is no) (?:work|suit|good|ok|possible|convenient|do)\b"
    ),
)
