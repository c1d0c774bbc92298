"""The words of short answers about a fault: it is not mended, it is broken, something is to be mended."""

from typing import Final

NOT_FIXED: Final = (
    (
        r"(?:上次|上回|之前|上个?月|上周|前几天|前阵子?)(?:修|报|弄|处理|换)?(?:过|了|好)?(?:的)?(?:那个|那处|那里)?[^,.;!?。，！？]{1,10}?"
        r"又(?:开始)?(?:漏|滴|渗|堵|坏|返|响|臭|跳|停|不(?!来|是)|没(?!人|来|修))"
    ),
    r"^又(?!来了|是|要|报|想|有|没|去|涨|收|催|到|开始收)[\u4e00-\u9fff]{1,5}了(?:啊|呀)?[.!。！ ]*$",
    (
        r"(?:昨[天日]|前天|上午|下午|早上|刚刚?|剛剛?|才|上次|上回|上周|那天|今[天早])[^,.;!?。，！？]{0,4}"
        r"(?:修|换|換|弄|通|整|搞)(?:好|过|過|完)?(?:了|的|嘅|咗)[^,.;!?。，！？]{0,10}又"
    ),
    (
        r"(?:修|弄|整|换|換|通|搞|来|來|查|看)(?:了|过|過|咗|好|完)[^,.;!?。，！？]{0,8}?"
        r"(?:还|還|仍|照样|照樣|依然|依旧|仲)(?:是|在|会|一直|系)?(?:漏|滴|渗|堵|坏|响|臭|吵|跳|[不没沒唔冇](?!知|错))"
    ),
    (
        r"(没|沒)有?(修|弄|搞)好|(还|還)没好|還沒好|又(开始|開始)?(坏|壞|漏|不行|堵|不亮|停|唔得|[返反][味臭水]|湿|濕|潮|渗|松|掉|跳|卡)了?|(没"
        r"|沒)解(决|決)|[冇未]整好"
    ),
    (
        r"(还|還)(是|系)?(不|没|沒|唔)(热|熱|冷|凉|涼|亮|通|响|響|转|轉|动|動|行|好|出水|制热|制冷|能用|工作|着|灵|靈)"
        r"|等于(白|没|沒)修|白修了?|(跟|和|同)(没|沒)修(过)?(一样|一樣|似的|差不多)"
        r"|修了(跟|和|等于|也)?(没|沒|白)修|老毛病"
    ),
    (
        r"(还|還)(是|在)(坏|壞|漏|堵|滴|不行|不亮|不好用|没用|沒用|老样子|老樣子)|仲(系|係|喺度|有)?(漏|坏|壞"
        r"|塞|唔|滴|未好)"
    ),
    r"\b(not fixed|(isn'?t|wasn'?t|not|never) (really |properly )?(fixed|repaired)|not solved|came back)\b",
    (
        r"\bstill (leak(s|ing)?|drip(s|ping)?|broken|blocked|stuck|dark|not work(ing)?|doesn'?t work|the same"
        r"|(has )?no (hot )?water)\b"
    ),
    (
        r"\b(broke(n)?|leak(s|ing|ed)?|drip(s|ping|ped)?|block(ed|s)?|clog(ged|s)?|chok(e|ed|es)|stuck|jam(med|s)?"
        r"|overflow(s|ing|ed)?|flicker(s|ing|ed)?|trip(s|ped|ping)?|dark|dead|cold|off|out|down|gone|stopped|spoil(t|ed)?"
        r"|rattl(es?|ing)|buzz(es|ing)?|hum(s|ming)?|squeak(s|ing|y)?|grind(s|ing)?|vibrat(es|ing)|bang(s|ing)"
        r"|whistl(es|ing)|squeal(s|ing)|loose|cracked|running|spark(s|ing)?"
        r"|smell(s|ing|y)?|noisy|not working|acting up|playing up|same (thing|problem|issue|fault|leak|trouble)"
        r"|happen(s|ed|ing)?|back) (down )?(already )?again\b"
    ),
    (
        r"\b(not|won'?t|does(n'?t| not)) "
        r"(cool|heat|work|clos|open|flush|drain|charg|lock|start|light|turn)(e|s|es|ing)?"
        r"( on| off| up| down| properly)? again\b|\bmak(es|ing) (the|that|a|this) (\w+ )?(noise|sound) again\b"
    ),
    (
        r"\b(didn'?t|did not) (fix|help|work)\b|\bsame as before\b|\bback to square one\b|\b(no|not any) better\b"
        r"|\b(made|makes) no difference\b|\b(worse|as bad as) (than )?(before|ever)\b"
    ),
    r"\bstill (the )?same\b",
    (
        r"\bstill (is|does|do|are|has|have|was|wo|ca|can)? ?(n['’]?t|not) (really |properly |quite |as |very )?"
        r"(cold|cool|warm|hot|heat|work|clos|open|flush|drain|lock|start|turn|light|right|good|dry|straight|clean"
        r"|charg|spin|fit|ok(ay)?|tight|stable|level|any better)(e|s|es|ing)?\b"
    ),
    (
        r"\bstill (very |so |really |a bit )?(leak(s|ing|y)?|drip(s|ping)?"
        r"|blocked|broken|not working|drain(s|ing)|slow(ly)?|smell(s|ing|y)?|run(s|ning)|flicker(s|ing)?"
        r"|cold|loud|noisy|trip(s|ping)|jam(s|med|ming)|clog(s|ged)|chok(es|ed)|loose|sticks|won'?t|wet|dead"
        r"|rattl(es|ing))\b"
    ),
)

DONE_AGAIN: Final = (
    (
        r"返工|返修|(?:能不能|可不可以|可以|麻烦|让|叫|请|你们|师傅|他|再|还要|得|[ ,]){1,4}(?:再|重新)(?:来|过来"
        r"|上门)?(?:一?[趟次下]|给我)?"
        r"(?:修|调|弄|装|换|处理|看|搞|整|补)(?:一?[下次遍趟]|一?[修调弄装看整]|好)?(?:吗|吧|呗|不|么)?|(?:能不能"
        r"|可以|麻烦|让|叫|请|[ ,])*再(?:过)?来(?:一[趟次]|看看|看下)"
    ),
    (
        r"\b(?:come|send (?:him|them|someone)) (?:back|again)(?: and| to)? (?:fix|adjust|redo|finish|check|look|do)\b"
        r"|\bredo (?:it|that|this)\b|\bdo it (?:again|over)\b"
    ),
)
"""Somebody is to come once more for what was done."""
ALL_THE_SAME: Final = (
    (
        r"(?:根本|完全|一点(?:都)?|还是|好像)?(?:没用|不管用|没效果|没改善|没变化|没区别|没作用|没啥用|白投诉|白说)|(?:还|照样|照旧|仍然|依旧|又|仲)(?:是|在|喺度)?(?:这样|那样|老样子"
        r"|飘|吵|叫|闹|放|跳|占|停|堆|臭|响|漏|冒|扔|骂|打|装|烧|抽)"
    ),
    (
        r"\b(?:no use|useless|no change|nothing (?:has )?changed|(?:didn'?t|did not) help|(?:still|again) (?:\w+ ){0,3}"
        r"(?:going on|at it|doing it|loud|noisy|barking|smoking|parked|there|happening))\b"
    ),
)
"""What was complained of goes on, whatever was done."""
ONLY_BROKEN: Final = (
    r"(?:这|那|這|呢)?(?:个|個|里|裡|边|邊)?(?:又|都|好像)?(?:坏|壞|坏掉|壞咗)(?:了|啦|喇)?"
    r"|(?:这|那|這|呢)?(?:个|個|里|裡|边|邊)?(?:又|都|好像|给|全)?(?:堵|塞|漏|断|裂|掉|松|锈|卡)(?:住|死"
    r"|开|下来)?(?:了|啦|喇|咗)"
    r"|(?:又)?(?:不能用|用不了|唔用得)(?:了|喇)?"
    r"|(?:it'?s |it is |this (?:one |thing )?is |that'?s |that (?:one |thing )?is )?"
    r"(?:broken|not working|spoilt|spoiled)(?: again| lah| already)?"
)

MERE_WISH: Final = (
    r"[\s,.!?。!?、~…]|^(?:来|给我|帮我|请)*(?:修|弄|整)(?:一?下|个|点)?(?:东西)?(?:吧|呗|啊)?$",
    (
        "你好|您好|请问|請問|麻烦|麻煩|我要|我想|想要|需要|帮我|幫我|帮忙|幫忙|申请|申請|报个?修|報個?修|維修"
        "|维修|修理|修东西|修東西"
    ),
    "坏了东西|壞了東西|东西坏了|東西壞了|一下|有东西|有東西|家里|家裡|我家|师傅|師傅|物业|物業|那|吧|就|呗",
    r"\b(hi|hello|hey|please|pls|i|we|want|need|would|like|to|a|an|the|something|request|report|repairs?|fix|fixed)\b",
    (
        r"\b(?:good|morning|afternoon|evening|there|have|got|something|anything|repaired|mended|thing|sir"
        r"|madam|dear|ma'?am)\b"
    ),
    r"\b(some|my|home|maintenance|help|with|is|broken|make|get)\b",
)
