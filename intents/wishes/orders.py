"""Food, shops outside, and the sale of homes: orders and wishes that no front desk of a residential community takes."""

from typing import Final

from intents.patterns import regex, says

_FOOD: Final = (
    r"(?:margheritas?|pepperoni|pizzas?|burgers?|fries|cappuccinos?|lattes?|espressos?|americanos?"
    r"|flat whites?|coffees?"
    r"|teas?|bubble teas?|milk ?teas?|beers?|wines?|cokes?|sandwich(?:es)?|noodles|fried rice|sushi|curry"
    r"|curries|kebabs?"
    r"|tacos?|salads?|dumplings|bento|chicken wings|ice creams?)"
)
_ORDER: Final = regex(
    r"^(?:(?:hi|hello|hey|please|pls|can i (?:have|get|order)|could i (?:have|get)|i'?d like(?: to order)?"
    r"|i want|i'?ll have"
    r"|get me|for me|we'?d like|order|and)[ ,!.]+)*"
    rf"(?:a|an|one|two|three|four|five|some|\d+|the)? ?(?:x |times )?(?:(?!class|event|party"
    rf"|course)\w+ ){{0,2}}{_FOOD}"
    r"(?![ -](?:class|event|party|tasting|course|workshop|machine|room|stain|spill|table|corner|smell))\b"
    r"(?![^!?]*\b(?:leak|broken|stain|smell|floor|wall|noise|stuck|drain|pipe|stolen|class|workshop|event"
    r"|activity)\w*)"
    r"|^(?:请|麻烦|帮我|给我|我要|我想要|来|要|点|[ ,]){1,4}(?:来|点|要|上|送)?(?:一|两|三|四|几|\d)?(?:份|碗"
    r"|杯|盘|笼|串)"
    r"(?!.{0,6}(?:合同|协议|报告|文件|发票|收据|表|通知|账单|说明|资料|清单|证明|复印|名单|礼|沙|水泥))[^,.;!?。]{1,8}$"
    r"|^(?:来|要|给我来|我要|我想要|帮我点|点)(?:一|两|三|四|\d)?(?:份|杯|个|碗|瓶|盒)[^,.;!?。]{0,6}"
    r"(?:奶茶|咖啡|披萨|比萨|炒饭|汉堡|可乐|啤酒|面|米线|盖饭|外卖|寿司|拿铁)"
)
_LETS_OUT: Final = regex(
    r"\b(?:rent|let|lease|sublet|sub-?lease)(?:ting|ing)? (?:\w+ ){0,3}out\b|\brent(?:ing)? out\b"
    r"|\bsub-?let(?:ting)?\b"
    r"|\bsub-?leas(?:e|ing)\b|出租(?!车)|转租|(?:把|将)[^,.;!?。]{1,8}租出去"
)

_NEARBY: Final = r"(?:附近|周边|周围|旁边|门口|这边|边上)"
_SHOP: Final = (
    r"(?:修手机|手机店|打印|复印|理发|美发|饭店|餐馆|餐厅|馆子|火锅|烧烤|小吃|夜宵|早餐|早点|奶茶|咖啡|面馆|药店"
    r"|菜市场|花店|驾校|网吧|宾馆|酒店|好吃|好喝)"
)
_SHOPS: Final = regex(
    rf"{_NEARBY}[^,.;!?。]{{0,8}}{_SHOP}(?![^.;!?。]*(?:吵|油烟|扰民|味|脏|占道|投诉))"
    r"|\b(?:good|best|decent|cheap|nice|any|some|which|buy|find|recommend\w*)\b[^.;!?]{0,30}"
    r"\b(?:restaurants?|biryani|food|pizza|noodles|laksa|takeaways?|cafes?|coffee|bars?|pubs?|groceries|grocery"
    r"|supermarkets?|barbers?|salons?"
    r"|phone repair|pharmac(?:y|ies)|chemist)\b[^.;!?]{0,16}\b(?:near ?by|around (?:here|us)|near (?:here|us|by)"
    r"|close by|in the area|walking distance)\b"
    r"|\b(?:near ?by|around here|near here)\b[^.;!?]{0,16}\b(?:restaurants?|cafes?|groceries|supermarkets?"
    r"|barbers?|salons?|pharmac(?:y|ies)|bars?)\b"
)
"""Shops of the town: no front desk keeps a list of them."""

_SCHOOLWORK: Final = regex(
    r"(?:数学|语文|英语|物理|作文|应用|小学|奥数|附加)(?:作业|题)[:：]|(?:作业|应用题|作文题目?)[:：]"
    r"|(?:这道|道|一道)(?:数学|应用|奥数|物理)?题"
    r"|\b(?:home ?work|maths? problem|exam question|quiz|crossword|essay)\b ?[:?]|\bmy (?:son|daughter|kid"
    r"|child)'?s (?:home ?work|essay|maths?)\b"
)
_WORK: Final = regex(
    r"(?<!志愿者)(?<!志愿者还)(?<!义工)(?<!义工还)(?<!活动)(?<!活动还)(?:还|你们?|物业|小区|这边?|这里)?(?:招不招|还招|招聘|招人|招(?:个|一?名|几个)?(?:保安|电工|保洁|水工|水电工|客服|管家|维修工|门卫|司机))(?:吗|不|么|嘛|人)?"
    r"(?![^,.;!?。]*(?:多几个|太少|不够|态度|素质))|应聘|找(?:个)?工作"
    r"|\b(?:are you|r u|do you|is there any|any) (?:hiring"
    r"|vacanc(?:y|ies)|recruiting)\b"
    r"|\b(?:job|work) (?:vacanc(?:y|ies)|openings?|application)\b|\bapply for (?:a|the) (?:job|position)\b"
    r"|\b(?:find me|looking for) an? (?:\w+ ){0,2}job\b"
    r"|\b(?:send|submit) my (?:cv|resume)\b|\b(?:vacation|annual leave|sick) days?\b|\bpay ?slips?\b"
)

_PAPER: Final = r"证明|凭证|收据|许可|放行|委托|说明函|在职|居住"
_TEXTS: Final = (
    r"(?:通知|海报|标语|文案|检讨|总结|作文|公告|发言稿|倡议书|信|诗|故事|对联|请假条|日记|评语|广告|简历|歌|祝福)"
)
_WRITE: Final = regex(
    r"^(?:请|麻烦|能不能|可以|可唔可以|你|给我|帮我|帮忙|替我|帮|[ ,，])*"
    r"(?:写|拟|起草|编|润色|生成|作)(?:一?[个份篇段封首条副张]|点)"
    rf"(?![^.;!?。]*(?:{_PAPER}))[^,.;!?。]{{0,14}}{_TEXTS}"
    r"|^(?:(?:please|pls|can you|could you|would you|kindly|help me|hey|hi|ok)[ ,]+)*(?:write|draft|compose|make"
    r"|create) (?:me |us )?(?:up )?"
    r"(?:a|an|my|some|the)\b(?![^.;!?]*\b(?:proof|residen\w*|noc|permit|confirmation|certificate|reference"
    r"|clearance)\b)[^.;!?]{0,24}"
    r"\b(?:poem|letter|essay|email|speech|story|song|notice|template|cv|resume|caption|haiku|rap|excel"
    r"|spreadsheet|joke|slogan|poster)s?\b"
)


def asks_to_write(text: str) -> bool:
    """Tell whether the text wants a text written: '写个消防演练的通知'; a proof of residence is none."""
    return says(_WRITE, text)


def asks_for_work(text: str) -> bool:
    """Tell whether the text looks for work, or for an answer to an exercise: '招不招电工 我有证'."""
    return says(_WORK, text) or says(_SCHOOLWORK, text)


def asks_for_shops(text: str) -> bool:
    """Tell whether the text asks for a shop or a restaurant outside: '附近哪家修手机便宜'."""
    return says(_SHOPS, text)


def orders_food(text: str) -> bool:
    """Tell whether the text orders food or drink: 'two margherita please' signs up for nothing."""
    return says(_ORDER, text)


def lets_out(text: str) -> bool:
    """Tell whether the text is about letting one's own home or parking space: nothing to be booked."""
    return says(_LETS_OUT, text)
