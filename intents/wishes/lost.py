"""What is lost or has run away: people ask whether anybody saw it, and want others to look out."""

from typing import Final

from intents.patterns import regex, says

_PETS: Final = r"(?:cat|kitty|kitten|dog|doggie|puppy|parrot|budgie|bird|rabbit|hamster|guinea pig|tortoise|pet)s?"
_THINGS: Final = (
    r"(?:umbrella|wallet|purse|handbag|bag|backpack|scarf|glasses|sunglasses|jacket|coat|hat|cap|gloves?|watch|ring"
    r"|ear ?rings?|necklace|bracelet|toy|ball|headphones|ear ?phones|airpods|bottle|scooter helmet|phone|tablet)"
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
    r"|我(?:的|把)?[^,.;!?。]{0,4}(?:雨?伞|钱包|手机|书包|背包|包包|眼镜|耳机|帽子|外套|手表|戒指|水杯)"
    r"[^,.;!?。]{0,4}(?:丢|掉|落|忘)(?:了|在)"
)
_TAKEN: Final = regex(
    r"偷|抢|撞|咬|被.{0,4}拿|\b(?:stole|stolen|robbed|theft|thief|snatched|taken by|bit|bitten|attacked|hit by|run over"
    r"|trapped|stuck|flushed)\b"
)
"""Then somebody did it, or it is in danger: more than lost."""


def tells_of_loss(text: str) -> bool:
    """Tell whether the text says that the writer's pet has run away, or a thing of theirs was left or lost."""
    return says(_LOST, text) and not says(_TAKEN, text)
