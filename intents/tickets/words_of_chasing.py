"""What people press for a ticket with, language by language, in one spelling: simplified, lower case."""

from typing import Final

CHASE: Final = (
    (
        r"给(?:个|我)?(?:个)?(?:准信|准话|说法|交代|痛快话)|再不(?:来|到|修|处理|解决|管)"
        r"|(?:能不能|能|可不可以|可以|麻烦)(?:尽量)?快一?点|人呢|师傅呢"
        r"|说好(?:了|的)?[^,.;!?。]{0,10}(?:来|到|修)"
        r"|(?:^|[ ,.!?])(?:你们|麻烦|能不能|拜托)?(?:快一?[点些]|搞?快[点些]|赶紧|抓紧|尽快"
        r"|麻利点)[啊呀吧呗的]*[ !.。]*$"
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
        r"|没人来修?|冇人嚟|怎么还[不没]|拖(?:了|到)|说(?:好|是|了)?(?:要)?来[^,.;!?。]{0,4}(?:没|不|冇)来|又(?:是)?(?:没|冇)(?:有)?人"
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
    (
        r"(?:(?:hello|hi|hey|eh|oi|so|sorry)[ ,]+)*(?:is |are |has |have |got |got any |any )?(?:people|any ?one"
        r"|any ?body|some ?one|technician|plumber|electrician|guy|uncle) (?:to )?(?:come|coming|came)"
        r"(?: (?:to )?(?:fix|repair|see|check)(?: it)?| already| yet| liao| today| now)*(?: or not| anot| or what)"
        r"|why (?:(?:is it|it|does it|are you|are they) )*(?:so|tak(?:e|es|ing)(?: so)?) (?:long|slow|late)"
        r"(?: one| ah| sia| leh| lah| la| already)*"
        r"|(?:师傅|你们|到底)?怎么(?:要|等|得|会)?(?:这么|那么|介|咁)(?:久|慢|长时间)(?:啊|呀|的|呢|了)*"
    ),
)
NEWS: Final = (
    r"(?:现在|那|后来|修得?|进展|事情|处理得?|[ ,])*(?:怎么样|怎样|咋样|咋个样|点样|点)(?:了|啦|呀|喇|咗)?[?!.。]*"
    r"|(?:有|有没有|有冇)(?:什么)?(?:消息|进展|结果|动静|回音|下文)(?:了)?(?:吗|么|没有?|呢|呀)?[?!.。]*"
    r"|(?:现在)?(?:到|去到)(?:哪|边)(?:一?步|了|里)了?[?!.。]*|(?:现在)?(?:什么|啥|咩)(?:情况|进度)(?:了|呀|啊)?[?!.。]*|"
    r"(?:so|and|well|then)(?: then)? ?\?+"
    r"|(?:so[ ,]+)?any (?:news|updates?|progress|word)(?: yet| please| so far)? ?[?.!]*"
    r"|what(?:'s| is| was) (?:the|my) (?:ticket |case |reference |request |complaint |repair |job )?"
    r"(?:number|no|ref|reference|id) ?[?.]*"
    r"|(?:and |so |ok |then )*what(?: happens?| will happen| comes)? (?:next|now)(?: then)? ?\?*"
    r"|(?:news|updates?|progress) ?\?+|(?:what'?s|whats) (?:the )?(?:news|update|status|latest) ?\?*"
)
"""A whole message that asks for news in a word."""
