"""What is lost or has run away: people ask whether anybody saw it, and want others to look out."""

from typing import Final

from intents.normalise import normalise
from intents.patterns import regex, says
from intents.replies.answers import is_question

_PETS: Final = r"(?:cat|kitty|kitten|dog|doggie|puppy|parrot|budgie|bird|rabbit|hamster|guinea pig|tortoise|pet)s?"
_THINGS: Final = (
    r"(?:umbrella|wallet|purse|handbag|bag|backpack|scarf|glasses|sunglasses|jacket|coat|hat|cap|gloves?|watch|ring"
    r"|ear ?rings?|necklace|bracelet|toy|ball|headphones|ear ?phones|airpods|bottle|scooter helmet|phone|tablet"
    r"|keys?|key ?ring|bunch of keys|set of keys|shoes?|pram|stroller|scooter|laptop|watch|id|passport)"
)
_THINGS_ZH: Final = (
    r"雨?伞|钱包|手机|书包|背包|包包|眼镜|耳机|帽子|外套|手表|戒指|水杯|钥匙|项链|身份证|公文包|手套|围巾|玩具|滑板车"
)
_LOST: Final = regex(
    rf"\b(?:my|our) (?:\w+ ){{0,2}}{_PETS}\b[^.;!?]{{0,30}}\b(?:got out|get out|got loose|ran (?:away|off|out)"
    r"|run (?:away|off)|escaped|missing|lost|flew (?:away|off|out)|slipped out|disappeared|not come (?:home|back)"
    r"|gone(?! to| for| through| crazy))\b"
    rf"|\b(?:lost|can'?t find|cannot find|looking for|seen) (?:my|our) (?:\w+ ){{0,2}}(?:{_PETS}|{_THINGS})\b"
    rf"|\b(?:left|dropped|forgot|misplaced) (?:my|our|his|her|a) (?:\w+ ){{0,2}}{_THINGS}\b"
    r"|(?:我家?|我们家?|家里)的?(?:小)?(?:猫咪?|狗狗?|狗子|鸟|鹦鹉|兔子|乌龟|仓鼠)[^,.;!?。]{0,6}(?:跑丢|走丢|走失|丢了|跑了|跑出去"
    r"|不见了|飞走|飞了|找不到)"
    r"|(?:有没有(?:人)?|谁)(?:看到|看见|见到|捡到)(?:过)?(?:我家?|我们家?)的?[^,.;!?。]{1,8}"
    r"|我(?:的|把)?[^,.;!?。]{0,4}(?:" + _THINGS_ZH + r")"
    r"[^,.;!?。]{0,4}(?:丢|掉|落|忘|不见)(?:了|在|[进到下]?(?:电梯缝|电梯井|梯缝|井道|楼下|平台|天井))"
    rf"|\b(?:my|our) (?:\w+ ){{0,2}}{_THINGS} (?:is|are|has|have|got|went)(?: been)? (?:lost|missing|gone"
    rf"|misplaced)\b"
)
_FOUND: Final = regex(
    rf"\b(?:found|picked up|come across|came across) (?:a|an|some|somebody'?s|someone'?s|this|these)"
    rf" (?:\w+ ){{0,3}}{_THINGS}\b"
    rf"|\b(?:hand|turn|bring|give)(?:ed|n)? (?:it |them )?in\b[^.;!?]{{0,24}}\b{_THINGS}\b"
    rf"|\b{_THINGS}\b[^.;!?]{{0,24}}\b(?:handed|turned) in\b"
    rf"|\b(?:any ?one|any ?body|some ?one|some ?body)(?:'s)?(?: has| have)? (?:found|seen|lost) (?:a|an|any|my"
    rf"|the|their)"
    rf" (?:\w+ ){{0,3}}{_THINGS}\b"
    rf"|(?:捡|拾|执)(?:到|了|咗)(?:一?[个把串只部副张条]|了|别人的?|谁的|业主的?){{0,2}}[^,.;!?。]{{0,6}}(?:{_THINGS_ZH}|东西|卡)"
)
_LOCKED_OUT: Final = regex(
    r"(?:进|入|回)(?:不|唔)(?:了|去|到)|开不了|打不开|锁在(?:外面|门外)|\block(?:ed)? (?:\w+ )?out\b|\b(?:can'?t"
    r"|cannot) get in\b"
)
_NO_KEY: Final = regex(
    r"(?:忘(?:了|记)?带?|没带|没拿|丢|落|锁)[^,.;!?。]{0,4}(?:钥匙|锁匙)|(?:钥匙|锁匙)[^,.;!?。]{0,6}(?:丢|忘|落|没带|不见|锁在)"
    r"|锁在(?:外面|门外)|\block(?:ed)? (?:(?:my|our)sel(?:f|ves) )?out\b"
    r"|\b(?:lost|forgot|left|misplaced) (?:my |our |the )?(?:\w+ )?keys?\b"
)
_LEFT_INSIDE: Final = regex(
    r"孩|娃|宝|老人|我[妈爸]|[爷奶公婆]|灶|锅|炉|煤气|燃气|火|烟|水龙头|阳台|天台|冷|药|狗|猫|救"
    r"|\b(?:bab(?:y|ies)|child\w*|kids?|sons?|daughters?|toddler|infant|stove|oven|hob|gas|pans?|cooking|fire"
    r"|smoke|tap|bath"
    r"|balcony|roof|freezing|mum|mom|dad|gran\w*|elderly|husband|wife|sick|medicine|insulin|dogs?|cats?|jump|someone"
    r"|somebody|inside)\b(?<!keys inside)(?<!key inside)"
)
"""Who or what is behind the door, so that it cannot wait."""
_LOCK_AT_FAULT: Final = regex(
    r"锁(?:芯|头)?(?:坏|卡|失灵|断|转不)|断在|\b(?:lock|key|latch)\b[^.;!?]{0,12}\b(?:broke\w*|jam\w*|stuck"
    r"|snapped|faulty|won'?t turn)\b"
)
_LOOKS: Final = regex(
    r"(?:(?:yes|yeah|ok|sure|please)[ ,.]+(?:please[ ,.]+)?)?(?:it'?s|it is|it was|it has|they'?re|they are"
    r"|she'?s|she is|he'?s|he is"
    r"|an?|the|with|last seen|last time|probably|maybe|about|around|near|by|in|on|at|black|white|brown|blue|red"
    r"|grey|gray"
    r"|green|yellow|pink|silver|gold\w*|small|big|large|little)\b(?!.*\b(?:coming|visit\w*|please come|fix|repair)\b)"
    r"|(?:是的?|好的?|嗯|[ ,，])*(?:是|在|最后|大概|大约|应该|可能|昨|今|刚|一[串个把只条部]"
    r"|[黑白蓝红灰绿黄粉银棕][的色]|颜色|上面|里面)(?!.*(?:修|来))"
)
_OF_A_LOCK: Final = regex(
    r"信报?箱|报箱|门禁|门卡|电梯卡|补办|[补换配](?:一?[张个把]|新)|换锁|\b(?:mail|letter|post) ?box\b"
    r"|\bkey ?(?:fob|card|tag)s?\b"
    r"|\b(?:access|lift|entry) card\b|\breplac\w+|\bcopy\b|\bnew (?:one|key|lock)\b"
)
"""What is lost and has to be made anew: how, is written down elsewhere."""
_TAKEN: Final = regex(
    r"偷|抢|撞|咬|被.{0,4}拿|\b(?:stole|stolen|robbed|theft|thief|snatched|taken by|bit|bitten|attacked|hit by|run over"
    r"|trapped|stuck|flushed)\b"
)
"""Then somebody did it, or it is in danger: more than lost."""


def tells_of_loss(text: str) -> bool:
    """Tell whether the text says that the writer's pet has run away, or a thing of theirs was left or lost."""
    return says(_LOST, text) and not any(says(pattern, text) for pattern in (_TAKEN, _LOCKED_OUT, _OF_A_LOCK))


def tells_of_find(text: str) -> bool:
    """Tell whether the text is about a thing that somebody found, or may have: 'anyone found a wallet?'."""
    return says(_FOUND, text) and not says(_TAKEN, text)


def tells_of_lockout(text: str) -> bool:
    """Tell whether the text says that its writer has no key and cannot get in, through no fault of the lock."""
    other = says(_LOCK_AT_FAULT, text) or says(_LEFT_INSIDE, text)
    return says(_LOCKED_OUT, text) and says(_NO_KEY, text) and not other


def describes(text: str) -> bool:
    """Tell whether a text can say no more than what a thing looks like, or where it was: 'a blue one'."""
    return _LOOKS.match(normalise(text).text) is not None and not is_question(text)
