"""The words about tickets that are there already, language by language, in one spelling: simplified, lower case."""

from typing import Final

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
        r"(?:还是|仍然)(?:得|要|只能)?(?:麻烦|找|请|靠|需要|劳驾)(?:一?下)?(?:你们?|您|师傅)(?!问|查|个|件|帮我?[问查])"
        r"|(?:还是|仍然)(?:麻烦|请|让|叫|得|要|劳驾)?(?:你们|师傅|人|派个?人|来个?人)*(?:的)?(?:师傅|人)?(?:来|过来|上门)(?:修|看|弄|一趟|吧|下)"
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
        r"|\b(?:can|could|would|will) (?:you|he|they|someone|somebody)(?: guys)? still (?:send|come|fix|do|repair)\b"
        r"|\bstill (?:send|want|need) (?:him|them|someone|somebody|it)\b|还能(?:派人?|叫人|让师傅|请师傅)?(?:来|修)"
    ),
)
MAYBE_ADDITION: Final = (
    r"(?:那什么|那个|哦|哎|[ ,])*(?:顺道儿?|顺带|捎带|一块儿)|对了|还有|而且|并且|另外|再说一?下|顺便|哦对|仲有",
    (
        r"make (?:it|that) (?:\d|two|three|four|five)\b|another one (?:just|has|is)\b|now (?:it'?s )?(?:\d|two"
        r"|three) of them\b"
    ),
    r"and\b|(?:and )?also\b|ps\b|p\.s|btw\b|by the way|and by the way|oh and|plus\b|additionally",
)
BEFORE_A_VISIT: Final = (
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
    (
        r"(?:能不能|可不可以|能|可以|要不|那|麻烦|[ ,]){0,3}先(?:给我?|帮我?|让我?)?(?:们)?(?:装|换|拿|借|应急|顶"
        r"|凑合|弄|接|用)(?:一?个|一?下|着|上)?(?:临时|旧|备用|将就)?"
        r"|\b(?:in the meantime|temporar(?:y|ily)|for the time being)\b"
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
        r"|(?:早|晚|迟|提前|推后)(?:一)?点(?:儿)?(?:来|到|上门)?(?:吗|行吗|可以吗|好吗|行不行"
        r"|吧)?[ ,，]*[^,.;!?。]{0,4}(?:\d{1,2}|[一二三四五六七八九十两]{1,2})点"
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
