"""How residents complain: what about, and who may know of it.

Patterns for text in one spelling (`intents.normalise`): simplified, lower case.
"""

from collections.abc import Mapping
from typing import Final

_NOT: Final = r"(?:不要|莫要?|甭|别|不想|不愿意?|不用|不可以|唔好|唔想|请勿|勿|不)"
_NAME: Final = r"(?:名字?|姓名|是谁|身份|个人信息|信息|实名|我家|房号|门牌)"
_DO_NOT: Final = r"(?:do ?n[o']?t|do not|don'?t want to|never|not|without|please no)"

ANONYMOUS: Final = (
    rf"匿名|{_NOT}[^,.;!?。、]{{0,6}}(?:写|留|说|提|透露|暴露|公开|显示|讲|告诉|知道|用|署|出现|畀"
    rf"|俾)[^,.;!?。、]{{0,6}}{_NAME}"
    rf"|{_NOT}(?:话|讲|告诉|说|畀|俾|给)[^,.;!?。、]{{0,6}}(?:知道?|听)[^,.;!?。、]{{0,2}}(?:系|是)我"
    rf"|{_NOT}让[^,.;!?。、]{{0,5}}知道是我|(?:别|莫要?|甭|不要|不想|唔好|唔想|请勿|勿)(?:说|讲|话|提|透露)(?:出去)?[^,.;!?。、]{{0,3}}(?:是|系)我(?!们)"
    r"(?:讲|说|反映|投诉|举报|告)?(?:的|嘅)?"
    rf"|{_NOT}(?:署名|实名|留名|具名)|保密我的?(?:名字|身份)"
    r"|anonym\w*"
    rf"|{_DO_NOT}[^,.;!?]{{0,20}}(?:tell|use|mention|include|give|show|reveal|share|put|disclose|say|know|write)"
    r"(?:ing)?[^,.;!?]{0,14}(?:my name|my identity|who (?:i am|it was|reported|complained|said)|it'?s me|it was me)"
    r"|\bno need (?:to|for) (?:\w+ ){0,2}(?:say|tell|give|mention|put|know|use|write|show)[^,.;!?]{0,14}(?:my name"
    r"|who (?:i am|it was"
    r"|complained|said)|it'?s me|it was me)"
    r"|(?:keep|leave) my (?:name|identity) (?:out|off|private|secret|confidential|hidden)|no names? please"
)
SEALED: Final = (
    r"(?:只|仅|就|净系|净)(?:想|要|希望|需要|能|可以)?(?:[给让由俾畀]|话)?(?:你们?)?(?:的)?(?:经理|主任"
    r"|领导)(?:能|可以)?(?:一个?人)?(?:看到?|知道"
    r"|晓得)(?:我是谁|我的名字|就行|就好)?"
    r"|只(?:能|可以)?[给让](?:你们)?(?:经理|主任|领导)(?:看到?|知道)|除了经理"
    r"|only (?:the |your )?managers?(?: (?:can|may|should|to))?(?: (?:see|know|be told))?(?: (?:my name"
    r"|who i am|it'?s me))?"
    r"|just (?:the |your )managers?\b(?! (?:told|said|was|is))"
    r"|(?:managers? only|for the manager'?s? eyes only|only (?:show|tell)(?: it| my name"
    r"| who i am)?(?: to)? (?:the )?managers?)"
    r"|(?:show|tell)(?: it| my name| this)? (?:to )?(?:the )?managers? only"
    r"|between (?:you,? )?(?:me|us) and (?:the |your )?managers?|between (?:you|us) and (?:the |your )?managers?"
)
NAMED: Final = (
    r"(?<!不)(?<!不想)(?<!不要)(?<!别)实名|(?<!不)(?:可以|能)(?:[具记署]名|(?:写|留|用|署)我的?(?:名字?|姓名))"
    r"|^[我就]?[具记署]名(?:都|也)?(?:(?:冇|没)?(?:关系|所谓|问题)|吧|就行|提交)?$"
    r"|with my name|(?<!not )(?<!n't )(?<!(?<!ok)(?<!fine)(?<!okay)(?<!happy)(?<!willing)(?<!welcome) to )"
    r"(?:use|put|show|include|give) my (?:real |full )?name"
    r"|\b(?:my )?name(?:'s| is) (?:fine|ok|okay)|(?:don'?t|do not) (?:mind|care) (?:if )?(?:them |you |people "
    r"|they |he |she "
    r"|anyone |anybody |everyone |the \w+ )?(?:all )?"
    r"(?:knowing|know(?:s|ing)?|see(?:s|ing)?|hav(?:e|ing)|using my name|use my name)"
    r"|not anonym\w*|不(?:用|要|必|使|想)?(?:再)?匿名"
    r"|(?<!不)(?<!别)(?<!勿)(?:就|直接|大方|还是|可以)(?:写|留|署|报|用)(?:上|下)?我的?(?:真|本)?(?:名字?|姓名|大名)"
    r"|用真名|(?<!没)(?<!不)光明正大"
)
"""Looked for before the others: 'not anonymous' is not anonymous."""
_SEND: Final = (
    r"(?:[没冇]?(?:问题|所谓|关系)|没事|不怕|也?行|都?可以|都得"
    r"|提交|投诉|举报|吧|啦|喇|咯|呀|就好|就行|的|submit|send|please|pls|it|ly|then|that|keep|make|file|report)"
)
SUBMITTED: Final = (
    rf"(?:请|我要|还是|就|那就|用|选|please |i'?d like to |make it |keep it |keep this |submit(?: it)? |stay "
    rf"|send(?: it)? |you (?:can|may) |feel free to |i |no problem |just )*"
    rf"(?:(?:提交|确认|好的?|行|嗯+|ok|yes|submit)[ ,，]*)?(?:(?:and|but) )?"
    rf"(?:(?:please|keep me|i stay|make me) )*(?:{SEALED}|{NAMED}|匿名|anonymous(?:ly)?)(?:[ ,]*{_SEND})*"
)
WISHES: Final = (
    r"(?!.*(?:人工|客服|真人))(?:[^,.;!?。]{0,8}[ ,])?(?:能不能|可不可以|能否|可以|麻烦|你们?|快|赶紧|[, ])*"
    r"(?:让|叫|派|安排|请|喊)(?:个|一?下|你们|值班的?|几个)*(?:保安|物业|管家|师傅|人|巡逻)[^,.;!?。]{0,6}"
    r"(?:说|劝|管|看|提醒|制止|处理|敲|警告|查|去|来)"
    r"|(?:麻烦|请|能不能|可以|你们?|[ ,]){0,4}(?:帮我们?|替我们?|帮忙|上门|去|上去|下去)(?:跟|和|同|给"
    r"|找)(?:他们?家?|她们?家?|楼[上下]|隔壁|邻居|人家|对方|那家)"
    r"[^,.;!?。]{0,4}(?:说|讲|沟通|提醒|打(?:声|个)招呼|反映|谈)"
    r"|(?!.*(?:人工|客服|真人))(?:我们?|就|只|也|[, ]){0,3}(?:希望|要求|最好(?:是|能)?|盼望?|想让|想你们|请你们)"
    r"|(?:(?:please|pls|so|and|ok|just|name'?s (?:fine|ok))[ ,]+)*(?:get|have) (?:it|them|him|her|that|this"
    r"|that car|the car)"
    r" (?:moved|towed|removed|cleaned|cleared|stopped|sorted|told|out of (?:there|my))"
    r"|(?:please |pls |so |and |can't you |ok )*(?:can|could|would|will) (?:some ?(?:one|body)|any ?(?:one|body)|you"
    r"|security"
    r"|(?:the |a |your )?guards?|they)(?: guys)? (?:please |pls |kindly |just |maybe )*(?!(?:call|ring|phone|contact"
    r"|talk to|speak to) (?:me|us))"
    r"(?:go|come|send|stop|tell|talk|ask|check|deal|do something|have a word|knock|make them|speak|shut)\b"
    r"|(?:please |pls )?(?:send|get) (?:the |a |some )?(?:security|guards?|some ?(?:one|body))(?: up| over| down"
    r"| round| now)*\b"
    r"|(?:i|we) (?:just |only |really )?(?:hope|expect|demand|(?:want|would like|'?d like) (?:you|them|him|her|the)) "
)
RATHER: Final = (
    r"还是|改成?|换成?|要不|不如|宁可|算了|rather|better|actually|make it|change (?:it|that) to|on second thoughts?"
)
TOPICS: Final[Mapping[str, str]] = {
    "staff": (
        r"(?:保安|警卫|门卫|前台|客服|管家|经理|师傅|维修(?:工|人员)|保洁|工作人员|员工|物业的?人|收费员"
        r"|小[\u4e00-\u9fff]"
        r"|老[\u4e00-\u9fff])"
        r"[^.;!?。]{0,16}(?:态度|骂|凶|(?:说话|讲话|口气|语气)[^,.;!?。]{0,3}(?:难听|冲|差|不好|凶|阴阳)"
        r"|不礼貌|无礼|睡觉|玩手机|抽烟|不理|乱收|收红包|要钱|索|推|粗鲁|不负责|迟到"
        r"|脱岗|不在岗|说话不算)"
        r"|态度(?:很|太|特别|极|十分|非常|真)?(?:差|恶劣|不好|坏|嚣张)|(?:冇|唔|好唔|没)礼貌"
        r"|(?:保安|门卫|前台|保洁|师傅|经理)[^.;!?]{0,40}\b(?:rude|asleep|yell\w*|shout\w*|swor\w*|ignor\w*|unprofessional"
        r"|bad attitude)\b"
        r"|\b(?:guards?|receptionist|manager|technician|staff|security|cleaner|concierge|repairman)\b[^.;!?]{0,40}"
        r"\b(?:rude|sleep\w*|asleep|yell\w*|shout\w*|swor\w*|swear\w*|ignor\w*|unprofessional|drunk|smok\w*|bribe"
        r"|refus\w*)"
        r"|\b(?:rude|unprofessional) (?:guards?|staff|receptionist|security)"
    ),
    "noise": (
        r"吵|噪音|噪声|嘈|喧哗|太响|大声|唱[kK歌]|卡拉|蹦迪|跳舞|喝酒划拳|拉椅子|拖桌子|跳绳|打麻将|蹦|咚咚|敲"
        r"|电钻|音响|音乐|唱歌|狗[^,.;!?。]{0,4}(?:叫|吠)|半夜|深夜|扰民|广场舞|装修"
        r"|\bnois\w*|\bloud\w*|\bdrum\w*|\bbark\w*|\bparty|\bparties|\bmusic|\bdrill\w*|\bstomp\w*|\bscream\w*"
        r"|\bhammer\w*|\bkaraoke|\bsing(?:s|ing)\b|\bpiano|\btrumpet|\bbanging|\bshout\w*|\bjump\w*"
    ),
    "hygiene": (
        r"脏|臭|垃圾(?!物业|公司|管理|服务|态度|小区)|卫生|狗屎|狗粪|尿|蟑螂|老鼠|污|异味|烟味|烟头|霉|没(?:人)?打扫|不打扫|邋遢|杂物"
        r"|(?:楼道|走廊|过道|楼梯|门口|电梯口)[^.;!?。]{0,12}(?:堆|鞋柜|纸箱|鞋架)"
        r"|\bdirty|\bfilth\w*|\bsmell\w*|\bstink\w*|\btrash|\brubbish|\bgarbage|\blitter|\bpoop|\burine|\bpee"
        r"|\brats?\b|\bcockroach"
    ),
    "parking": (
        r"停车|车位|堵(?:住|着|了)?(?:门|路|车)|占(?:了|着|用)?(?:我|我家)?(?:的)?(?:位|车)|乱停|挡(?:住|着)?(?:我"
        r"|车|路)|充电桩"
        r"|\bpark(?:ed|ing|s)?\b|\bblock(?:ed|ing|s)? (?:my|the|our)"
    ),
    "security": (
        r"陌生人|小偷|偷|被盗|监控|门禁|没人(?:守|值班)|随便(?:进|放)|外卖(?:员)?(?:随便|乱)|推销|高空|抛物|安全"
        r"|电动车(?:上楼|进)|飞线"
        r"|\bstranger|\btheft|\bthief|\bstolen|\bsteal|\bcctv|\bunsafe|\bsecurity\b|\bsolicit\w*"
        r"|\bthrow\w* .{0,20}(?:window|balcony)"
    ),
    "service": (
        r"没人(?:管|来|理|处理|接|修)|不(?:管|处理|解决|作为|回复)|拖|敷衍|推诿|效率|说了?(?:\S{1,3})?[次遍]"
        r"|反映了?|服务(?:太|很|真|不|质量|差)|物业费"
        r"|涨价|乱收费|收费|催|一直没|还没(?:修|来|处理)"
        r"|\bservice\b|\bno(?:body| one) (?:came|comes|cares|answers|does)|\bnothing (?:is|was|has|gets)"
        r"|\bstill (?:not|waiting)"
        r"|\b(?:second|third|fourth|third) time|\bignored|\bfees?\b|\bincrease"
    ),
    "neighbour": (
        r"邻居|楼上|楼下|隔壁|对门|对面那户|租户|租客|群租|养(?:狗|鸡|鸽)|漏水到|滴水|晾"
        r"|\bneighbou?rs?\b|\bupstairs\b|\bdownstairs\b|\bnext[ -]door\b|\btenants?\b|\bairbnb"
    ),
}
"""Kind → its words; the first kind that has any counts."""
NEIGHBOUR: Final = (
    r"(?:楼上|樓上|楼下|樓下|隔壁|对门|對門|邻居|鄰居|(?i:\b(?:(?:upstairs|downstairs"
    r"|next[ -]door) neighbou?rs?|neighbou?rs?|"
    r"upstairs|downstairs|next[ -]door)\b))"
)
ASKS_WHO_SEES: Final = (
    r"(?:会|能|可以|可能)(?:不会|不能)?(?:被|让|畀|给)?[^,.;!?。]{0,6}"
    r"(?:知道|知|看到|查到|晓得|发现)(?:是)?(?:谁|我|边个)[^,.;!?。]{0,8}(?:吗|不|么|呢|[?？]|吧|咩)?$"
    r"|(?:会不会|会|怕)[^,.;!?。]{0,4}(?:泄露|暴露|透露)[^,.;!?。]{0,8}"
    r"|(?:知道|知)(?:是)?(?:我|谁)(?:投诉|举报|说|反映|讲)(?:的|嘅)?(?:吗|不|么|咩)"
    r"|(?:会不会|会|能|可以)[^,.;!?。]{0,4}(?:知道|看到|查到"
    r"|认出)[^,.;!?。]{0,4}我[^,.;!?。]{0,6}[吗嘛么?？]"
    r"|谁(?:能|会|可以)?(?:看|知道)|真的?匿名[吗?？]|保密[吗?？]"
    r"|\b(?:will|would|can|could|does|do) (?:he|she|they|the \w+|any ?(?:one|body)|my neighbou?rs?|those people)"
    r" (?:ever )?(?:find out|know|see (?:it|me|my|who)|be told|hear|get to know)"
    r"|\bwho (?:will|can|would|gets to|is able to) (?:see|know|read)"
    r"|\bis (?:it|this|that) (?:really |truly |totally |going to be )?(?:anonymous|confidential|private|secret)\b"
)
IN_ANGER: Final = (
    r"\b(?:put|puts|putting|rais\w+|hik\w+|increas\w+|jack\w+)\b.{0,24}\b(?:fees?|charges?|prices?"
    r"|rent)\b(?!.{0,60}\?)"
    r"|"
    r"(?:我|我们)?(?:每月|每年|天天)?交(?:的|这)?(?:物业)?(?:费|钱)(?:是)?(?:干(?:嘛|什么)|喂狗|白交)|白交"
    r"|(?:干什么|干嘛|干啥|做什么|做乜|食)吃的|吃干饭|吃白饭"
    r"|(?:物业|你们?)(?:都|全|到底|究竟)*(?:死哪|是?干嘛的|是?干什么的|管不管)"
    r"|\bwhat (?:the (?:hell|heck|fuck) |on earth |exactly )?(?:do|am|are) (?:i|we) (?:even )?pay(?:ing)?"
    r"(?: (?:you|these fees|you guys|all this|this))? for\b|\bis this what (?:i|we) pay\b"
)
"""Anger in the form of a question: what the fees are for, what anybody here does."""
COMPLAINS: Final = r"投诉|举报|告(?:他们|你们|状)|complain(?:t|ing|ts)?\b|lodge|report (?:him|her|them)"
SUGGESTS: Final = r"建议|提个?意见|suggest(?:ion|ing|ions)?\b|feedback"
NO_MATTER: Final = (
    r"[\s,.!?;:~…、。-]|嗯|哦|我?(?:就|也|都)?(?:要|想|来|想要|需要)|我们?|投诉|举报|反映|提个?|一下|一个?|个|件事"
    r"|也?(?:行|可以|得)|早点|早日|尽快|赶紧|抓紧|快点?|处理|解决|公开|改成?|建议|意见|就|还是|那|吧|啦|了"
    r"|算了?|行|好的?|想了想|(?:光|只|就会|天天|整天|白)?(?:收|拿)(?:着?钱|费)|不干(?:活|事|人事)|吃干饭|你们?|他们?|这帮|这些|这群"
    r"|都?是|全|提交|确认|物业|小区|喂|机器人?|人工智障|智障|程序|的|破|烂|饭桶|蠢货?|猪|废柴|你|你好|您好"
    r"|请问|麻烦|给|帮|什么|东西|一?群|到底|真|太|很"
    r"|垃圾|废物|混蛋|王八蛋|傻[逼bx叉]|滚|他?妈的?|操|草泥马|狗屎|去死|吃屎|骗子|白痴|脑残|神经病|不要脸|狗东西|死"
    r"|吸血鬼?|强盗|土匪|流氓|黑社会|黑心|无良"
    r"|\b(?:hi|hello|hey|please|pls|i|i'?d|we|want|wanna|would|like|need|to|a|an|the|make|file|lodge|submit|send"
    r"|raise|have|keep|and|then|yes|ok|"
    r"complain|complaint|complaints|suggestion|suggest|feedback|about|you|your|are|is|all|guys|people|management|"
    r"something|my|this|it|of|bunch|such|fuck\w*|shit\w*|idiots?|useless|morons?|stupid|damn|joke|disgrace|shambles|pathetic|hopeless|clueless|lot|bastards?|scum"
    r"|assholes?|garbage|trash|suck)\b"
)
"""What says nothing about the matter: the wish, the address, abuse."""
CORRECTS: Final = (
    r"不对|不是|说错|改成|改为|应该是|是(?:昨|前|今|上|周|星期|早|晚|\d)|还有|而且|另外他|补充|再加|加一句|对了"
    r"|no[,. ]|actually|sorry|i meant|it(?:'s| is| was)|make it|change|also|and|plus|besides"
)
CLUTTER: Final = (
    r"(?:楼道|走廊|过道|楼梯间?|消防通道|门口|大堂|公共区域)[^,.;!?。]{0,8}(?:堆|摆|放)(?:着|了|满|放)?[^,.;!?。]{0,8}"
    r"(?:杂物|纸[箱皮壳]|鞋|垃圾|东西|单车|自行车|电动车|旧家具)"
    r"|\b(?:pil(?:e|es|ed|ing)|heaps?|stacks?|stor(?:es|ed|ing)|leav(?:es|ing)|left|dump(?:s|ed|ing)?|put(?:s|ting)?"
    r"|block(?:s|ed|ing)?|full of|clutter(?:ed)?|boxes|shoes|shoe ?racks?|bikes?|bicycles?|junk|rubbish|furniture"
    r"|prams?)\b"
    r"[^.!?]{0,60}\b(?:corridors?|hall ?way|landing|stairs|staircase|stairwell|fire exit|fire escape"
    r"|outside (?:their|his|her|our|my"
    r"|the)|passage(?:way)?)\b"
)
"""Things that somebody leaves where everybody walks: nothing that is broken."""
OWN_HOME: Final = (
    r"(?:我是|我家|我住|我在|本人|住在|i live (?:in|at)|i(?:'?m| am) (?:in|at|from)"
    r"|(?:my|our) (?:flat|home|unit)(?: is)?)\W*$"
)
"""What stands before one's own home."""
DRILLS: Final = (
    r"(?:楼[上下]|隔壁|对[门面]|邻居|他们?家?|\d{3,4}(?:室|号|房|家|那家|那户)?|人)[^,.;!?。]{0,8}"
    r"(?:(?:在|又|还|就|用|开)(?:在|用|开)?(?:电钻|冲击钻|装修|施工|打孔|钻孔|钻墙|凿墙|砸墙|打钻|敲墙)|(?:电钻|冲击钻)(?:声|响))"
)
"""Somebody makes noise by working: nobody comes, and nothing is to be mended."""
