"""The words that short answers are made of, language by language: zh and zh-Hant together, then en."""

from typing import Final

YES: Final = (
    "是 是的 对 对的 对对 对对对 好 好的 好嘞 好滴 好呀 好吧 行 行的 行吧 可以 可以的",
    "没错 没问题 确认 确认提交 提交 嗯 嗯嗯 嗯哪 恩",
    "要 要的 中 得 得啦 系 系呀 啱 冇错 冇問題 冇问题 是啊 就这样",
    "就是这样 就这么办 没毛病 成 妥",
    "办吧 登记吧 對 對的 沒錯 沒問題 確認 係 係呀",
    "yes y yep yeah yup can ok okay okie k sure correct right confirm confirmed fine good submit",
    "boleh betul",
    "👍 👌 ✅",
)
CHINESE_YES: Final = (
    r"(?:好|行|可以|得|成|中|妥|要|确认|確認|[没沒冇]问题|[没沒冇]問題)[的嘅嘞嘚滴哒呀吧啦喇啊呗唄咯囉啰哦噢喔吖哈额]{0,2}"
    r"|(?:对|對|是|係|系|啱|嗯|恩|[没沒冇]错|[没沒冇]錯)[的嘅滴呀啊啦喇咯哦噢喔吖哈呐]{0,2}"
    r"|对头|对着呢|没得问题|巴适|好个|ok[的啦呀哈]"
)
"""A yes with the particles of any region; '好了' and '对了' say something else."""
YES_IN_WORDS: Final = (
    "yes please",
    "yes confirm",
    "go ahead",
    "ok lah",
    "can lah",
    "that's right",
    "thats right",
    "looks good",
    "sounds good",
    "please do",
    "of course",
    "do the needful",
    "please do the needful",
    "kindly do the needful",
    "please proceed",
    "kindly proceed",
    "no that's all",
    "no thats all",
    "no, that's all",
    "no that's it",
    "nothing else",
    "no nothing else",
    "no changes",
    "nothing to add",
    "nothing to change",
)
ENGLISH_YES: Final = (
    r"can (?:already|lah|lor|leh|one|can|liao)|ok can"
    r"|yes|yep|yeah|yup|ok|okay|kk|k|sure|correct|right|confirm(?:ed)?|perfect|lovely"
    r"|(?:it'?s|it is|that is|this is|all) (?:right|correct|fine|good|ok|okay|perfect)|ya|aye|yea|yah"
    r"|that'?s (?:it|right|correct|fine|good|all)"
    r"|champion|too easy|lock it in|sweet|beauty|no worries|go for it|let'?s do (?:it|that)|book it in"
    r"|splendid|wonderful|excellent|marvell?ous|smashing|cool|awesome|fantastic|terrific|nice one"
    r"|grand|brilliant|great|super|deal|ideal|absolutely|definitely|certainly|affirmative|alright"
    r"|all right|fine"
    r"|(?:that )?works(?: for me)?|by all means|you bet|for sure|do it|fine by me|roger(?: that)?"
    r"|sounds? (?:fine|right|great)"
    r"|go on (?:so|then)|work away|fire away|grand so|go ahead|looks? good|sounds? good|all good|spot on|exactly"
)
BUT: Final = (
    r"\?|\b(?:but|except|only|wait|no|not|n'?t|change|however|instead|also|and|if|when|what|how|why|who|sorry|make)\b"
)
BESIDES_YES: Final = (
    r"please|pls|terima kasih|makasih"
    r"|thanks?|thank you|ty|thx|tks|cheers|ta|dear|love|mate|darling|sir|madam|ma'?am|bro|then|lah"
    r"|submit|send|it|do|that|po|ji|lor|leh|liao|ah|uncle|auntie|boss|man|buddy|pal|love|hun|pet|friend|confirm(?:ed)?"
    r"|go on|very much|so much|kindly|indeed|raise|log|report|file|register|record|lodge|book|arrange|forward|proceed"
    r"|dispute|contest|challenge|review|check|investigate|look into"
    r"|(?:for|to) (?:my |the |our )?(?:mum|mom|mother|dad|father|him|her|them|us|that|this|it|guest|visitor|repair|pass"
    r"|booking|friend|sister|brother|son|daughter|wife|husband|one|first one|second one|other one)"
    r"|it'?s|is|all|just|for me|(?:to|for|on) (?:both|all|everything|all of (?:them|it))|both"
)
"""What may stand beside an English yes without saying anything else."""
NO: Final = (
    "不 不是 不对 不對 不是的 错了 錯了 不行 不要 否 没有 沒有 不用 唔系 唔係 唔啱 唔好 不可以 先不 不提交 有误 有誤",
    "tidak tak no n nope nah wrong not correct incorrect cannot negative",
    "👎 ❌",
)
NO_IN_WORDS: Final = ("not right", "not correct", "no thanks", "cannot lah", "not yet")

TAKES_BACK: Final = (
    r"不对|不對|不是|错了|錯了|说错了|說錯了|搞错了|唔系|唔係|唔啱|等等|哦不|啊不|应该是|應該是|是|我说的?是"
    r"|no|nope|sorry|wait|oops|actually|i mean(?:t)?|not that(?: one)?|wrong(?: one)?|it'?s|make it"
)
STOP: Final = (
    (
        "算了(?:吧|啦|啊|呀|哈|哦|喔|罢|嘛|先|那就|就这样|谢谢|麻烦|[ ,，]"
        "|算了|不(?:用|要|修|报|办|弄|搞|登记|约|来|说|投诉|订|必|问)(?:了|你们)?){0,4}"
    ),
    "(那|还是|就|算了|[ ,，])*(取消|撤)(吧|了|掉|回|销|了吧|掉吧)?",
    "不(报|報)?(修)?了",
    "不(修|弄|办|辦|登记|登記)了",
    "退出",
    "停止?",
    (
        r"(?:[哈嘿呵啊哎呀哦噢唉 ,，]|不好意思|抱歉|对不起|sorry)*发错(?:了|人|群|地方|窗口|对话|消息|信息)*(?:哈"
        r"|不好意思|抱歉|对不起|[ ,，])*"
    ),
    "不用了.{0,4}",
    "唔(使|要)(喇|啦|了)?",
    (
        r"(?:(?:oh|oops|ok|okay|no|nah|actually|well|hmm|sorry|wait|ah|eh|um|you know what"
        r"|on second thou?ghts?)[,.]* )*"
        r"(?:(?:skip|scrap|leave|drop|scratch|cancel|forget|stop) (?:it|that|this|about it|that one|this one)"
        r"|cancel|stop"
        r"|never ?mind|nvm|quit|exit|no need|don'?t bother|changed my mind|i(?:'ve| have)? changed my mind"
        r"|(?:that was (?:the |a )?|this is (?:the )?)?wrong (?:chat|person|number|group|window|message|one to send)"
        r"|(?:please |pls )?(?:ignore|disregard)(?: (?:that|this|it|me|my (?:last )?(?:message|text)))?"
        r"|(?:that )?wasn'?t (?:meant )?for you|meant (?:that|this) for someone else"
        r"|(?:no,? )?(?:(?:i'?m|i am|i was|we were|it'?s|it was|that was|just|only|totally)[ ]?)*"
        r"(?:kidding|joking|a joke|jk|messing|messing around|pulling your leg))"
        r"(?: then| please| pls| mate| lah| already| now| for now| thanks| thank you| sorry)*"
    ),
)
STOP_AND_MORE: Final = (
    (
        r"(?:[哦噢嗯那行好吧][\s,，。]*){0,3}(?:那|还是|就)?(?:我)?(?:让|叫|等|由)(?:他|她|佢"
        r"|它)们?自己(?:去)?(?:报|说|弄|来|办|处理|登记|联系)[^,，。!！?？]{0,4}$"
    ),
    (
        r"(?:[唉哎嗯那哦呃行好]\w{0,2}[\s,，。]+|[唉哎哦呃诶]+)?(?:还是|那|就|要不)?先?(?:算了|不用了|不要了|不必了|取消吧|不报了"
        r"|不办了)(?=[\s,，。.!！吧啦这那先我]|$)"
    ),
    r"(?:[唉哎嗯哦呃]\w{0,2}[\s,，。]+)?(?:唔使|唔要)(?:喇|啦)(?=[\s,，。.!！]|$)",
    (
        r"(?:(?:还是|那|就|算了?|我|我们|等下|等等|等会儿?|等一下|慢着|哎呀?|先|暂时|要不|今天|现在|这次)[\s,，。]*){0,4}"
        r"(?:不|唔)(?:申诉|投诉|举报|报修?|报名|修|预约|预订|订|登记?|参加|提|办|弄|搞|约|来修)"
        r"(?:了|啦|喇|住先?)(?=[\s,，。.!！吧]|$)"
    ),
    (
        r"(?:(?:oh|ok|okay|no|nah|actually|well|hmm|sorry|you know what"
        r"|ai+y[ao]h?|haiz|ugh|argh|eh|ah|alamak|walao),? )*"
        r"(?:never ?mind|forget (?:about )?(?:it|that|this)|cancel (?:it|that|this)|(?:drop|skip|scrap) (?:it|that))\b"
    ),
    r"(?:don'?t bother|no need)\b",
    (
        r"(?:(?:ha)+|lol|lmao|hehe|no|oh|ok|sorry|relax|nah|[ ,.!])*"
        r"(?:(?:i'?m|i am|i was|it'?s|it was|that was|just|only) ?)*(?:kidding|joking|a joke|jk)\b"
    ),
    (
        r"(?:(?:actually|ok|sorry|oh|no)[,. ]+)*no (?:complaints?|repairs?|visitors?|guests?)"
        r"(?: at all| needed| today)?(?=[,.;!]|$)"
    ),
    (
        r"(?:[唉哎嗯哦哈呵嘿嘻\s,，。!！]|那个|刚才){0,6}(?:我)?"
        r"(?:开(?:个)?玩笑|逗你|闹着玩|说着玩|讲笑|玩下)(?:的|啦|了|玩|呢|嘅|而已){0,3}(?=[\s,，。.!！]|$)"
    ),
    (
        r"(?:(?:oh|no|ok|wait|sorry|actually|hmm)[,. ]+)*(?:he|she|they)"
        r"(?:(?:'s|'ve| has| have)?(?: just)? cancel(?:l?ed)\b"
        r"|(?: is|'s| are|'re)? (?:not coming|can'?t (?:come|make it)))"
    ),
)
STOP_THEN: Final = (
    r"\s*(?:(?:oh|ok|okay|no|nah|wait|actually|well|hmm|sorry|you know what|aiya|alamak)[ ,.!]+)*"
    r"(?:never ?mind|forget|scrap|drop|skip|leave|cancel)(?: about)?(?: (?:it|that|this|that one"
    r"|the (?:\w+ ){0,2}\w+))?"
    r"(?: (?:for now|please|pls|then))?\s*(?:[,.;:!–-]\s*|\s(?=actually|instead|but|now))"
    r"(?:(?:actually|but|instead|please|now|rather|it'?s)[ ,]+)*(?P<en>\S.*)"
    r"|\s*(?:[唉哎哦噢嗯等一下不,，。 ]{0,6})(?:算了|不要了|不用了|(?:那个|这个|前面那个)?先?(?:别|不)(?:管"
    r"|修|弄|报)(?:那个|这个|它)?了?)"
    r"[,，。 ]*(?:(?:那个|这个|它)?(?:先)?(?:不管|不修|不弄|不用|别管)了?)?[,，。;； ]+(?P<zh>\S.*)"
)
"""What calls off and goes on with something else."""
STOP_AT_END: Final = (
    (
        r"(?:[\s,，。.!！;；]|^)(?:还是|那就|那|就)?(?:算了|不用了|不要了|不办了|取消吧|不弄了"
        r"|撤(?:了|掉|回|销)?吧|撤(?:了|掉))(?:吧|啦)?$"
    ),
    r"(?:[\s,.!;]|^)(?:唔使|唔要|唔搞|算)(?:喇|啦)$",
    r"(?:^|[,.!;]\s*|\s)(?:just )?(?:never ?mind|forget (?:it|about it)|cancel (?:it|that)|drop it|don'?t bother)$",
)
"""After a reason: 'too much hassle, forget it', '太麻烦了 算了'."""


ABUSE: Final = (
    (
        r"傻[逼比b叉]|吃屎|(?:是|都|全)死人|死光了|吃干饭|煞笔|沙雕|[操草肏艹](你|您|他)|他妈的?|你妈的?|妈的|妈逼|放屁"
        r"|(?:^|[\s,，。.!！])(?:真是?|太|就是|一群|一帮|一堆|全是|都是)?垃圾(?:$|[\s,，。.!！])|滚蛋|去死"
        r"|混蛋|王八蛋|狗屁|狗东西|废物|饭桶|废柴|脑残|垃圾(公司|物业|机器人|东西)"
    ),
    "(?:物业|你们|管理处)[^,.;!?。，！？ ]{0,6}(?:吸血鬼|强盗|土匪|骗子|流氓|黑社会)",
    "(?:黑心|吸血|无良)(?:物业|管理处|公司)",
    "滚(?:开|远|吧|犊子)|^滚$|智障|白痴|神经病|有病吧|仆街|冚家|屌你|戇居|憨居|痴线|黐線|蠢猪|猪头",
    r"\bf[*@#]+\w*",
    r"\b(useless|stupid|worthless) (?:pieces?|bunch|lot) of\b|\bpieces? of (?:junk|crap|garbage|shit|trash|rubbish)\b",
    r"\b(f+u+c*k+\w*|wtf|stfu|shit(ty|s)?|bullshit|bitch|bastards?|assholes?|arseholes?)\b",
    r"\b(wankers?|twats?|pricks?|dick ?heads?|tossers?|cunts?|scumbags?|jerks|muppets|clowns)\b(?! (?:when|and|each))",
    r"\b(idiots?|morons?|stupid (bot|people|machine))\b",
    r"\byou(?:'re| are| lot are| guys are) (?:all )?(?:a (?:joke|disgrace|shambles)|pathetic|hopeless|clueless)\b",
    r"\b(screw you|go to hell|piss off|useless (bot|idiots?|people|management))\b",
)
AROUND_VALUES: Final = (
    r"(?:\d{1,3}|[a-z])(?:栋|幢|号楼|座)|\b(?:block|blk|building|bldg|tower) ?(?:\d{1,3}|[a-z])\b",
    r"[\s,.!?。、…~:;-]",
    (
        "[哦噢喔嗯唉哎](?![a-z])|那就?|就|我们?家?|咱们?家?|阿拉|这里|这边|那边|住|在|是|的|呢|啊|呀|哈|吧|呗|里|喺|系|屋企|以后|之后|以前"
        "|之前|前后|左右|那个|那里|[嗰呢][个個度边邊]|这个|这里"
    ),
    r"\b(i'?m|i|we|my|our|the|at|in|on|is|it'?s|it|from|here|there|this|that|unit|flat|room|am|live)\b",
    r"\b(about|regarding|re)\b",
    r"\b(please|pls|plz|kindly|thanks|thank you|would be|works?|suits?|fine|good|best|great|for me|for us)\b",
)
QUESTION: Final = (
    (
        r"[?？]|吗|呢|嘛$|么$|什么(?!时候(?:过?来|上门|修)?[都也])|啥(?!时候(?:过?来|上门|修)?[都也]|前儿)"
        r"|怎么|咋|多少|多久(?!没|都|了)|几点|几号|几时(?![都也])|哪里|哪儿|哪个|谁|为何|为什么|点解|点样|边度|乜|是不是|有没有"
        r"|能不能|停不停|来不来|会不会|要不要|用不用|开不开|可不可以|系咪|有冇"
    ),
    r"\b(what|when|where|why|who|which|how|is there|are there|can i|could i|may i|do you|does|is it|are you|will)\b",
)
GO_ON: Final = (
    (
        "(?:刚才|刚刚|之前|前面|上面|头先|那个|那张|剛才|剛剛|頭先|那個)[^,.;!?。、，！？]{0,8}"
        "(?:还要|還要|仲要|还是要|還是要|仍要|照旧|照樣|照样)(?:的|嘅|办|辦|报|報|登记|登記|提交"
        "|弄){0,2}(?:哈|啊|啦|呀|喔)?$"
    ),
    (
        r"\bi(?: do)? still (?:want|need|would like)\b.{0,12}"
        r"\b(?:complain(?:t)?|form|request|report|visitor|repair|that|it)\b"
    ),
    r"(?:^|[\s,，。])(?:我)?(?:还是|仍然|还|仲)(?:是)?(?:要|需要|想要?)(?:继续)?(?:修|报|办|登记|弄|约|投诉|来)(?:一下)?(?:的|嘅|吧|啊|哈|呀)*$",
    "(接着|继续|接下去|繼續|接著)(报|報|办|辦|登记|登記|说|說|弄|来|來|填|做)?(吧|啦|呀|哈)?$",
    (
        r"(?:投诉|投訴|报修|報修|访客|訪客|登记|登記|预约|預約|报名|報名|建议|建議|刚才|剛才|之前)(?:的)?"
        r"(?:那个|那個|那件|那单|嗰個|的事)?(?:接着|继续|接下去|繼續)(?=$|[\s,，。])"
    ),
    "(没|還沒|还没|未)(报|報|填|办|辦|说|說|弄)(完|好|晒).{0,8}(接着|继续|接著|繼續)",
    r"\b(?<!not )(?<!n't )(go on|carry on|continue)( (then|please|now)| (with )?(it|that|this|(the|my) [\w ]{1,20}))*$",
    r"^(?:(?:let'?s|ok|okay|yes|please|can we|can i|i want to|i'?d like to|we can)\W+)*(go on|carry on|continue)\b",
    r"\b(let'?s finish|finish (it|that|the (form|report|request)))\b",
)
