"""The words by which people say what they want to know about money, in simplified Chinese and English, lower case."""

from typing import Final

NOT_SHOWN: Final = (
    (
        "(?:交|缴|付|转账|转钱|打款|汇款?)(?:过|了|咗|清|完)[^.;!?。]{0,12}(?:还|仲|怎么|点解|为什么|咋)(?:是"
        "|会|在)?[^,.;!?。]{0,4}(?:显示|欠|未|没|催|冇)"
    ),
    "(?:交|缴|付|转|扫)(?:了|过|完|掉|清|咗|过了).{0,14}(?:还|仍|怎么|为什么|咋|点解).{0,8}(?:显示|欠|未|没|催|冇)",
    "(?:交|缴|付|转|扣)(?:了|过|完|咗).{0,10}(?:没|未|不|冇)(?:有)?(?:到账|入账|更新|显示|销|变)",
    "(?:没|未)(?:有)?(?:到账|入账|销账)|(?:显示|还是).{0,4}(?:未|没|欠)(?:交|缴|付|费)",
    (
        "^(?!.*(?:是不是|有没有|是否|吗|没|哪|怎么|点))(?:我|都|早就|早|已经?|刚刚?|刚才|明明|昨天|前天|老公"
        "|老婆|爸|妈|先生|太太).{0,12}"
        "(?:交|缴|付|转|畀|俾)(?:过|了|过了|完了|清了|咗)(?:呀|啊|的|啦|了|费|钱|款)*$"
    ),
    "^(?:交|缴|付|畀|俾)(?:过了|完了|清了|了|过|咗)(?:呀|啊|的|啦|了)*$",
    r"\b(?:paid|payment|transfer\w*|pay)\b.{0,50}\b(?:still|not (?:show|reflect|updat|register|receiv|there)\w*)",
    r"\b(?:paid|payment|pay)\b.{0,50}\b(?:doesn'?t|isn'?t|hasn'?t|didn'?t) (?:been )?(?:show|reflect|updat|gone)\w*",
    r"\bstill (?:shows?|says?|showing|marked|listed).{0,25}(?:unpaid|owe|owing|due|outstanding|overdue)",
    (
        r"^(?!.*(?:\?|receipt|invoice|fapiao))(?:(?:but|yes|no|well|and|ok)[ ,]*)*(?:i|we|my \w+)(?:'ve| have| had)? "
        r"(?:already )?(?:paid|transferred|settled)\b.{0,50}\b(?:by|via|through|on|using|with|yesterday|from)\b"
    ),
    r"\b(?:already|just) paid\b|\bi(?:'ve| have)? paid (?:it|this|that|already|yesterday|today|last)\b",
)
"""I have paid, and it does not show."""
DISPUTE: Final = (
    r"\bstill (?:being |getting )?(?:charged|billed|charging|billing)\b",
    (
        "(?:交|缴|付|转)(?:过|了|过了|清了|咗)[^.;!?。]{0,8}有[^,.;!?。]{0,4}(?:截图|凭证|回单|记录|收据|小票"
        "|流水)(?!吗|没)"
    ),
    (
        "[不唔]认|认不了|不承认|有异议|提异议|异议|申诉|对不上|对不到数|唔(?:对|啱)"
        "|不(?:对|啱)(?!比|称|应|外)|有误|错账|不是我家?的"
    ),
    "(?:扣|收|交|缴|付|计|算)(?:了|咗|我|我们|过){0,3}(?:两|俩|二|2|三|3)(?:次|回|遍|笔)|重复(?:扣|收|缴|交|计|付)",
    "多(?:收|扣|算|记|计)(?:了|咗|我)?|(?:算|收|扣|记|计|搞|弄|开|抄)(?:错|得不对|的不对)|乱(?:收|扣)",
    (
        "(?:账单|费用?|单子|金额|数目?|度数|读数|水表|电表).{0,6}(?:有问题|不准|不合理|错)"
        "|(?:不应该|不该|凭什么)(?:收|扣|要|交)"
    ),
    (
        "(?:怎么|点)(?:可能|会)(?:有|是|用|要)?(?:这么|那么|咁)?多?$|一个人住[^.;!?。]{0,6}(?:怎么|不)可能"
        "|(?:没人|没|冇)(?:住|用|停|开).{0,12}(?:收|扣|费|钱|账单)|拒绝?(?:交|缴|付)|不会?交这"
    ),
    r"(?:^|[ ,.!，。])(?:这|绝对|根本|完全|肯定|就|都|真|[ ,])*不可能(?:的|吧|啊|呀|用|有)?[^,.;!?。 ]{0,8}[!.。]*$",
    r"\b(?:impossible|no way|can(?:no|')t (?:possibly )?be that (?:much|high))\b",
    r"\b(?:wrong|incorrect|mistaken?|error|dispute|disputing|contest|objection|object to|overcharg\w*|over-charg\w*)\b",
    r"\b(?:not|isn'?t|doesn'?t|can'?t) (?:be |look |seem )?(?:right|correct|add up|mine|ours)\b",
    r"\b(?:not|don'?t|can'?t) (?:accept|recogni[sz]e)\b",
    r"\b(?:charged?|billed?|debited?|deducted|paid|took)\b.{0,20}\b(?:twice|two times|2 times|double)\b",
    r"\b(?:twice|double)[- ](?:charged|billed)\b|\bduplicate\b",
    r"\b(?:refuse to pay|not paying|won'?t pay|nobody liv\w+|no one liv\w+)\b|\bnever (?:used|had|parked)\b",
)
"""The bill is wrong."""
RECEIPT: Final = ("发票|开票|收据|收条|缴费凭证|开(?:个|张)?单据", r"\b(?:invoices?|receipts?|fapiao)\b")
"""A paper for what was paid."""
WANTS_RECEIPT: Final = (
    "(?:开|要|给|补)[^,.;!?。]{0,6}(?:发票|收据|收条)",
    r"\b(?:get|have|need|want|send|give|issue|like)\b[^.;!?]{0,20}\b(?:receipts?|invoices?|fapiao)\b",
)
"""The paper is wanted for what has been paid."""
NO_RECEIPT: Final = (
    "(?:没|无|不给)(?:有|开)?(?:发票|收据)",
    r"\b(?:no|without(?: a| any)?) (?:receipt|invoice)|how much.{0,30}\binvoice",
)
"""The paper is mentioned, not wanted."""
WHY: Final = (
    (
        "(?:为什么|为何|为啥|干嘛|咋|怎么|点解|怎样|凭啥|凭什么).{0,14}(?:高|贵|涨|翻|变|不一样|不同|增加|低"
        "|少了|多(?!少)|比上)"
        r"|(?:咋|怎么|点解)(?:会|是|就|要)?[¥￥]?\d|(?:上|前|去)[个月年一]{1,3}(?:份)?(?:才|只要?|就)[¥￥]?\d"
    ),
    (
        r"(?:比|和|跟|同)(?:上|前|去|之前|以前|\d{1,2}月|十?[一二三四五六七八九十]月).{0,8}(?:高|贵|多|涨|不一样|不同|差|低|少)"
        "|涨(?:了|价了|这么|那么)|(?:这么|那么|咁|太)(?:贵|高|多钱)"
    ),
    "(?:多|高|贵)(?:了|出|咗).{0,4}(?:多少|几多|哪|什么|块)",
    (
        r"\bwhy\b.{0,60}\b(?:high\w*|more|expensive|increas\w*|up|jump\w*|differen\w*|much|double|rise|risen"
        r"|rose|low\w*|less|chang\w*)\b"
    ),
    r"\bhow come\b(?!.{0,20}\b(?:paid|late|overdue))",
    r"\b(?:higher|more|lower|less|increased|went up|gone up|jumped)\b.{0,20}\b(?:than|from|compared)\b",
    r"\b(?:so|too|this) (?:high|expensive|much)\b|\bwhat(?:'s| has|s)? changed\b|\bcompared? (?:to|with)\b",
)
"""Why it is more than before."""
UNWRITTEN: Final = (
    "(?:访客|客人|外来|临时|来访|亲友|朋友)的?(?:车)?(?:停车|停|车|泊车)|(?:visitor|guest)s?'? ?(?:parking|cars?)",
    "滞纳金|违约金|罚款|罚金|利息|退(?:款|钱|费|还|押|回|给|不退|吗|$)|能退|可退",
    (
        "(?:能不能|可不可以|可以|可否|能|想|要|申请|怎么|如何)退"
        "|(?:能不能|可不可以|可以|可否|能).{0,4}(?:少|便宜|减|免|缓|延|晚)"
    ),
    (
        "优惠|减免|打折|折扣|免(?:交|缴|费)|涨价|收费标准|价目|价格表|是(?:个)?(?:啥|什么|咩)(?:费|钱)?$"
        "|是(?:啥|什么)(?:费|意思)"
    ),
    "过户|谁名下|分期|预交|预缴|包年|抵扣|代扣|自动扣|(?:多少钱|几多钱)(?:一|每)(?:个|次|小时|天|晚)",
    "(?:交|付|缴|支付)不(?:进|了|上|成)|(?:支付|付款|缴费|扫码).{0,10}(?:失败|报错|不存在|打不开|没反应)",
    r"\bpay(?:ing)? (?:it |them |this |my \w+ )?late\b",
    r"\b(?:don'?t|not) pay(?:ing)? (?:it |them )?(?:on time|by then)\b",
    r"\b(?:late (?:fees?|charges?|payment)|penalt\w+|interest|refund\w*|money back|discount\w*|waive\w*|tariff)\b",
    r"\bwho (?:must |should |has to |have to |needs to |will |is supposed to |is going to )?pays?\b",
    r"\b(?:price list|instal?ments?|direct debit|payment (?:failed|fails|error)|(?:can'?t|cannot|unable to) pay)\b",
    r"\bwhat is (?:this|the) .{0,30}\bfor\b|\b(?:second|2nd|extra) (?:car|lot|space)\b",
    r"\bper (?:hour|night|visit|entry)\b",
)
"""What no bill says."""
RULE: Final = (
    "单价|怎么算|怎样算|点计|点算|如何计算|怎么计|计费|按什么|按面积|多少钱?(?:一|每)(?:平|度|吨|方)|依据",
    r"\bhow (?:is|are|was|do|did|come)\b.{0,40}\b(?:calculat\w*|comput\w*|work\w*|arrived)\b",
    r"\b(?:rate|unit price|formula|per (?:sqm|sq|unit|kwh|tonn?e?))\b",
)
"""How it is reckoned."""
PAID: Final = (
    (
        "(?<!能)(?<!可以)(?<!可)(?<!得)(?:交|缴|付|扣|畀|俾|结)(?:了|过|清|掉|完|上|到|费|咗){0,2}(?:没|未|吗"
        "|嘛|冇|不(?!进|了|上|成|起))"
        "|(?:有没有?|是否|是不是|有冇|有无)(?:已经)?(?:交|缴|付|扣|结)"
    ),
    "(?:交|缴|付|结)清(?:了)?[?？]?$|缴费(?:记录|情况|状态)|到账(?:了)?(?:没|吗)",
    r"\b(?:is|has|have|was|were|are|am)\b.{0,45}\b(?:paid|settled|cleared|received)\b",
    r"\bdid\b.{0,20}\bpay\b|\bpaid (?:or not|yet)\b",
    r"\bpayment (?:status|history|record\w*)\b|\bpayment\b.{0,20}\b(?:go|gone|went|come|came) (?:through|in)\b",
)
"""Whether it is paid."""
HOW: Final = (
    "(?:怎么|怎样|如何|咋|点样?|哪里|哪儿|哪|边度|用什么|什么方式|在线|网上|手机).{0,8}(?:交|缴|付|畀|俾|给钱)",
    (
        "(?:交|缴|付)(?:费|款|钱)?(?:的)?(?:方式|渠道|地址|链接|二维码|途径|办法|码)"
        "|(?:缴费|付款|收款|支付)(?:码|链接|二维码|方式)|二维码|扫码"
    ),
    "(?:微信|支付宝|刷卡|银行卡|现金|转账|银联|云闪付|支票|八达通).{0,8}(?:交|缴|付|吗|可以|行不)",
    (
        "^(?:交|缴|付)[^了过清没吗]{1,6}费$"
        "|(?<!时候)(?<!号)(?:我要|我想|想要?|要|帮我|来|去|现在|这就)(?:交|缴|付)(?!了|过|完)(?:一下|个"
        "|下)?(?:[^了过完多]{0,6})$"
    ),
    r"\b(?:how|where|which way)\b(?! much).{0,30}\bpay\b(?!.{0,20}\bdispute)",
    r"\bpayment (?:methods?|links?|options?|qr)\b|\bqr\b",
    r"\b(?:pay|paying) (?:by|with|online|via|through|cash|in cash|using)\b",
    r"\b(?:want|like|need|going) to pay\b|\blink to pay\b",
    r"\b(?:can|could|may) i pay\b",
)
"""How to pay."""
OWED: Final = (
    (
        "欠|未(?:交|缴|付)|没(?:交|缴|付)(?:的|清)|待缴|拖欠|还(?:差|要交|要缴|需要?交|需要?缴|有多少)"
        "|(?:总共|一共|合计|总计).{0,4}(?:要|该|应)(?:交|缴|付)"
    ),
    r"\b(?:owe|owed|owing|arrears|outstanding|overdue|unpaid|balance|past due|total due)\b",
    r"\b(?:anything|nothing) (?:to pay|due|left)\b",
)
"""What is still to be paid."""
DETAIL: Final = (
    "明细|详细|(?<!不)清单|构成|组成|哪些(?:费|项)|都是(?:什么|啥)|包括(?:什么|哪)",
    r"\bbreak (?:it|this|that|them) (?:all )?(?:down|up)\b|\bwhat(?:'s| is) (?:it|this|that) for\b|\bitem by item\b",
    r"\b(?:details?|break ?downs?|break ?up|itemi[sz]e\w*|line items?|made up of|what(?:'s| is) in (?:it|the bill))\b",
)
"""The lines of a bill."""
WHEN: Final = (
    (
        "^(?:那|到底|总共|一共|要|是|交|共)*(?:多少|几多)(?:钱)?(?:来着|啊|呀|呢|吗|嘛)*$|截止"
        "|几号(?:交|前|截)|什么时候(?:交|缴|付|到期|截)|最(?:晚|迟|后)|期限|到期|分别"
    ),
    r"\b(?:due|deadline|last day|statement)\b",
)
"""Until when, and how much again: said after an answer, as the whole message."""
BILL_WORDS: Final = (
    r"账单|帐单|费|欠|缴|[这那呢嗰](?:笔|张|单)|扣(?:了|我|款|钱)|收(?:了|我)|钱|"
    r"\b(?:bills?|fees?|charges?|charged|overcharged|billed|statement|invoice|payment|debited)\b"
)
"""What shows that a message is about money."""
CLEAR_DISPUTE: Final = (
    (
        "[不唔]认|认不了|异议|重复(?:扣|收|缴|计)|多(?:收|扣|算)"
        "|(?:扣|收|计)(?:了|咗|我|我们|过){0,3}(?:两|俩|二|2|三|3)(?:次|回|遍|笔)"
    ),
    "(?:算|收|扣|计|抄)错|(?:账单|费|金额|单子).{0,6}(?:不对|有误|错|有问题|唔啱)|凭什么(?:收|扣)",
    r"\b(?:not paying|won'?t pay) (?:this|that|the|for)\b",
    r"\b(?:dispute|disputing|overcharg\w*)\b|\b(?:charged|billed|debited)\b.{0,20}\b(?:twice|two times|double)\b",
    r"\b(?:bill|fee|charge|amount)\b.{0,20}\b(?:wrong|incorrect|not right|not correct)\b",
    r"\bwrong (?:bill|amount|charge)",
)
"""A bill is disputed, whatever was talked about before."""
FILLERS: Final = (
    (
        r"那|这|还有|再|看看|看一下|看下|查一下|查下|查|我家|我|要|想|问|的是|是|的|呢|吗|嘛|啊|呀|来着|怎么样|多少"
        r"|钱|另外|同埋|咁"
    ),
    r"一?个|费用?|账单|单子?|不对|不是|[\s,.，。?？!！、~'’-]",
    r"\b(?:and|what|how|about|then|also|the|for|of|my|is|it|i|mean|meant|no|not|show|me|please|pls|bill|fees?|one|s)\b",
)
"""What may stand around the name of a fee or a period in a message that says nothing else."""
HOW_MUCH: Final = ("多少|几多|几钱|截止|什么时候", r"\b(?:how much|due|deadline|amount)\b")
"""How much, and until when: more than the way to pay is asked."""
OFFER_TAKEN: Final = (
    (
        r"^(?:please |pls |can you |could you |kindly )*(?:take|remove|strike|delete|waive) (?:it|that|this|the charge)"
        r"(?: off| out| away)?(?: (?:the|my) bill)?(?: please| then)?[ .!?]*$"
    ),
    (
        "^(?:我)?(?:这里|手里|手机上?|这边)?(?:都|还)?有(?:付款|支付|转账|缴费|扣款)?"
        "(?:截图|凭证|记录|小票|回单|单据)(?:的|呢|啊|呀)*$"
    ),
    (
        r"^(?:(?:yes|yeah|yep|ok|okay|sure|please|pls|kindly|can you|could you)[ ,]*)*"
        r"(?:have|let|get|ask|tell) (?:them|finance|him|her|some(?:one|body)) "
        r"(?:to )?(?:check|look|know|see|find|trace)\b"
    ),
    (
        "^(?:好的?|行|嗯+|对|是的?|要|可以|麻烦|请|那|唔该|唔該|帮我|幫我|给我|你们?|让|财务|他们|就|去|[，, ]){0,6}"
        "(?:转|交|问|找|查|申请|提交|报上去|核实|核对)(?:给|一下|下|问|查)?(?:财务|他们|清楚)?(?:问|查|看)*(?:吧|一下|呀|啊)?$"
    ),
    (
        r"[,.;!?。 ](?:你们|给我|帮我|麻烦|请|快|好好|去|自己|重新|再){1,4}"
        r"(?:查|核)(?:查|一下|实|对|清楚|一查)(?:吧|一下)?[.!。]*$"
    ),
    (
        r"^(?:(?:well|ok|okay|then|yes|no|so|anyway|still|fine|please|pls|just|but|i|i'd|would|want|like|to|can|could|you)"
        r"[ ,.!]+)*(?:have|get|put|see|note|log|register|raise|file|make)? ?(?:a |an |my |this |that |it |the )*"
        r"(?:formal(?:ly)? |official(?:ly)? )?(?:(?:objection|dispute|query)\b|(?:put |noted |kept )?(?:down )?"
        r"(?:on|in) (?:the )?(?:record|file|writing)\b)(?:[ ,]+(?:please|pls|then|now|thanks|with you"
        r"|with them|somewhere"
        r"|about (?:it|this|that)|against (?:it|this|that)))*[ .!]*$"
    ),
    r"^(?:我)?(?:就|要|想|得|先)*(?:正式)?(?:提出?)?(?:异议|留个?(?:底|记录|案|档)|备个?案|记录在案)(?:吧|了|一下)?[.!。]*$",
    (
        r"^(?:(?:yes|yeah|ok|okay|sure|please|pls|go ahead|and|then|so|well|fine)\W+)*(?:ask|pass|tell|check with"
        r"|forward)(?: \w+){0,3}\W*$"
    ),
)
"""Yes, ask finance."""
HOW_FAR: Final = (
    "什么时候|多久|好了(?:吗|没)|好没|还没|进度|到哪|几时",
    r"\b(?:when|ready|yet|status|how long|still waiting)\b",
)
"""How far something is that was asked for before."""
TITLE: Final = (
    "抬头|税号|纳税人|公司|单位|企业|邮箱|电子邮件|寄|专票|普票|个人|备注",
    r"@|\b(?:company|title|tax|vat|email|e-mail|ltd|inc|payable|addressed|name on|made out|personal)\b",
    r"\b(?:to|in|under|on) (?:my|the|our) (?:\w+ )?name\b",
)
"""What belongs on an invoice."""
CORRECTION: Final = (
    r"^(?:不对|不是|唔系|唔啱|错了|no|nope|not that|wrong)?[\s,，.。、]*"
    r"(?:(?:应该)?[是系](?=\s*\d+(?:$|室|房|号|的|那))"
    r"|我(?:是|想)?(?:问|说|查|要问|指)的?(?:是)?|是问|系问|i (?:meant?|am asking about)|i'm asking about)"
)
"""The beginning of 'no, what I asked about is …': what follows is the question."""
