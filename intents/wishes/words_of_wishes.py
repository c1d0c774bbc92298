"""What residents call the things they can ask for, and how they say that one of them is not meant.

Patterns for text in one spelling (`intents.normalise`): simplified, lower case.
"""

from collections.abc import Mapping
from typing import Final

NAMES: Final[Mapping[str, str]] = {
    "ticket_cancel": r"(?:算了)?[ ,，]?(?:还是)?不(?:预约|约|订|报名|参加)了|取消(?:工单|报修|订单)"
    r"|cancel(?:l?ing)? (?:my |the |a )?(?:ticket|request|repair)",
    "ticket_status": r"(?:查|问|看|催)[^,.;!?。、]{0,4}进[度展]|进[度展]|催单|status|progress|follow(?:ing)?[ -]up",
    "visitor_registration": (
        r"(?:登记|预约)(?:一?[个下])?(?:访客|来访)|(?:访客|来访)(?:登记|预约)?|放行条?|通行证"
        r"|visitor(?:s| pass| registration)?|guests?"
    ),
    "fee_question": (
        r"(?:物业|管理|停车|车位|水电?|电|燃?气|天然气|取暖|暖气|维修|装修)费"
        r"|(?:申请|办)?(?:物业费)?(?:减免|缓[交缴])(?:物业费)?|维修金|费用|收费|缴费|交费|账单"
        r"|(?:(?:management|parking|water|electricity|property|service) )?(?:fees?|bills?|charges?|payments?)|billing"
    ),
    "complaint": r"投诉|举报|反[映应]|complain(?:ts?|ing)?",
    "suggestion": r"提?[个点]?(?:建议|意见)|suggest(?:ions?|ing)?|feedback",
    "service_booking": r"预[约订定](?:服务|场地)?|订场地?|book(?:ing)?|reserv(?:e|ation)",
    "activity_signup": (
        r"报名|参加活动|活动|sign(?:ing)?(?: me| us)?[ -]?up|count (?:me|us) in|event|activity"
        r"|(?:put|add) (?:me|us|my name|our names) (?:down|on the (?:waiting )?list|to the (?:waiting )?list)"
    ),
    "human_agent": (
        r"[转找叫]?(?:人工|客服|真人)"
        r"|(?:(?:talk|speak) to )?(?:a )?(?:human|real person|human agent)|(?:talk|speak) to (?:someone|somebody)"
    ),
    "emergency": r"紧急(?:情况|求助|事件)?|急事|报警|emergency",
    "repair_request": (
        r"(?:raise|open|create|log|lodge|make|put in) (?:a|an|one|the|my) (?:repair |maintenance |new )?"
        r"(?:ticket|job|work order)"
        r"|报个?修|报障|维修|修理|修东西|repairs?|maintenance|(?:any|some)(?:one|body) to fix"
        r"|(?:any|some)thing (?:fixed|repaired|mended)"
        r"|(?:some|any)thing (?:that(?:'?s| is) )?(?:broken|not working|faulty|damaged)"
        r"|(?:a|an|one) (?:fault|breakage|defect)"
    ),
}
"""Intent → its names. Where two begin at the same place, the earlier intent counts."""
QUESTIONS: Final = (
    r"咨询|打听|了解(?:一?下)?|问(?:一?下|个?问题|规定)?|information|info|(?:e|i)nquir(?:y|e|ing)|question|ask(?:ing)?"
)
"""Names of `service_info`: they say what is wanted only when nothing else is named beside them."""
LOOSELY_NAMED: Final[Mapping[str, str]] = {
    "visitor_registration": (
        r"(?:登记|预约)(?:一?[个下])?(?:访客|来访)|(?:访客|来访)(?:登记|预约)"
        r"|(?:visitor|guest) (?:pass|registration)|register(?:ing)? (?:a |any )?(?:visitor|guest)s?"
    ),
}
"""What has to be said in full to be denied: 'not a visitor, my mother' still wants her registered."""

DENIALS: Final = (
    (
        r"(?<!是)(?<!要)(?:不是|[不谈]算(?:是|得上|不上)?|谈不上|并?没有?说我?|(?<!还)(?<!都)没有?|谁说我?|不系|唔系|冇话?|[不唔]想|[不唔]要|别)"
        r"(?:说我?|讲我?|话我?|在|来|要|想|叫你们?|让你们?|给我|帮我|提|做|办|申请|登记|为了|关于|什么|这个){0,4}"
    ),
    (
        r"(?:\b(?:don'?t|do not|didn'?t|did not|wasn'?t|was not|never|not)|\b(?:isn'?t) (?:a|an|about|really))"
        r"(?: (?:want|need|mean|meant|ask|asked|asking|for|to|a|an|any|the|make|making|file|filing|report|reporting|"
        r"request|requesting|say|said|here|about|my|this|that|is|it|really|trying|looking|lodge|lodging|raise|submit)"
        r"){0,6} "
    ),
)
"""What comes right before the name of the thing that is not meant."""
DENIED_UP_TO: Final = (
    (
        r"(?:的|了|啊|呀|啦|喇|嘅|吧|哈|哦|喔|单|服务|登记|事情?|问题){0,3}"
        r"(?= ?(?:$|[,.;!~、。…])| (?=[\u4e00-\u9fff])| ?(?:我|而?是|就是|只是|[也亦](?=不|没|唔)|要|想|系|因为|怎么))"
    ),
    (
        r"(?: (?:issue|request|problem|thing|question|order|ticket|call|please|pls|at all|lah|leh))*"
        r"(?=$|[,.;:!~…-]| ?[–—-]| (?:i|i'm|i'd|it'?s|this|but|just|rather|only|please|pls|what|how|can)\b)"
    ),
)
"""What may follow it: nothing that it could be about, and no question mark."""
PLAIN_NO: Final = (
    (
        r"(?:不是|不对|不系|唔系|唔啱|错了|[你们]*(?:理解|搞|弄|听|会)错(?:了|意)*"
        r"|[你们]*误会了?)(?:我的?意思)?[啊呀啦喇了的吧]?"
        r"|(?:那|还是)?算了吧?(?=[ ,，。]*(?:我|那|就|直接|还是)*(?:要|想|来|去)*(?:投诉|举报|报修|提个?建议|转人工))"
    ),
    (
        r"(?:(?:actually|rather|please|no|ok|hmm|well|sorry|honestly|better|just|you know what|let'?s)[, ]+)*"
        r"(?:make|change|turn) (?:it|this|that)(?: into| to)?"
    ),
    r"(?:no|nope|wrong|you(?:'ve| have)? (?:misunderstood|got (?:it|me) wrong)(?: me)?|that'?s wrong)",
)
"""A 'no' that says what is not meant only together with what is."""
NOT_THIS: Final = (
    r"(?:我|我说的?)?(?:不是|唔系|不系)(?:[这那呢个咁样]){0,3}意思[啊呀啦]?",
    r"[你们]*(?:完全)?(?:理解|会)错(?:了|意)*(?:我的?意思)?了?|[你们]*误会(?:我的?意思|我)?了?",
    r"(?:这|那)?(?:个)?(?:不是|唔系)我(?:想|要)(?:要|说|办|问|讲)?[的嘅]|我(?:要|说)的不是这个事?",
    (
        r"(?:no )?(?:that|this|it)(?:'?s not| is not| was not| isn'?t| wasn'?t) what i(?:'?m| am)? ?"
        r"(?:mean|meant|want|wanted|need|needed|ask|asked|asking|said|say|looking)(?: for| about| to say)?"
    ),
    r"(?:no )?you(?:'ve| have)? (?:misunderstood|got (?:it|me) wrong)(?: me)?|(?:no )?wrong thing",
)
"""A whole message that says no more than that this is not it."""

WANTING: Final = (
    (
        r"(?:[那就嗯其实对 ,，]{0,4})(?:我[们是]?)?(?:帮我|给我|替我)?"
        r"(?:是|系|就是|只是|而是|就系)?(?:要|想要?|来|需要)?(?:来|要)?"
        r"(?:提|做|办|问|查|报|咨询)?(?:一?[个下点])?(?:这个)?"
    ),
    (
        r"(?:(?:i'?m|i am|i'd|i|it'?s|it is|its|this is|just|to|a|an|the|want|wanted|need|like|would|about|for|make|"
        r"file|register|report|ask|asking|please|pls|my|here|calling|actually|rather|but|mean|meant|only|hi|hello|hey"
        r"|good|morning|afternoon|evening|there|have|get|got|sir|madam|dear)[,.!]? )*"
    ),
)
WANTED: Final = (
    r"(?:一?下|他们?|她们?|它们?|这[家户个]人?|那[家户个]人?|的|了|啊|呀|啦|喇|嘅|吧|问题|事情?|登记|服务){0,3}",
    r"(?: (?:please|pls|request|issue|question|pass|thing|lah|then))*",
)
"""What stands around a name that is the whole message: 'I want to …', '… please'."""
