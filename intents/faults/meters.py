"""Machines that swallow money, and meters that are said to be broken where a bill is asked about."""

from typing import Final

from intents.normalise import normalise
from intents.patterns import regex

_METER: Final = regex(
    r"(?:是不是|肯定是?|怀疑是?|估计是?|该不会是?|会不会是?|我看)?(?:水|电|燃气|煤气|气)?表(?:是不是|肯定|估计|可能|怕是|都|又|已经|该不会)*"
    r"(?:坏|故障|失灵|失准|空转|倒转|走得?(?:太)?快|有毛病|漏水)"
    r"|\b(?:the |my |our )?(?:water |electric(?:ity)? |gas |power )?meter(?:'s| is| must be| may be| might be"
    r"| could be"
    r"| seems| looks| has gone)(?: \w+)? ?(?:broken|faulty|wrong|bust|stuck|defective|running (?:too )?fast)"
)
_SWALLOWS: Final = regex(
    r"(?:售货机|贩卖机|自助机|缴费机|洗衣机|充电桩|售水机|饮料机|兑币机)[^,.;!?。]{0,6}(?:吞|吃|卡)(?:了|掉|咗)?(?:我)?(?:的)?[^,.;!?。]{0,5}(?:块|元|钱"
    r"|币|卡|蚊)"
    r"|\b(?:vending|drinks?|laundry|ticket|pay(?:ment)?|snack)[ -]?(?:machine|kiosk"
    r"|station)?\b[^.;!?]{0,12}\b(?:ate|eats?|swallow(?:s|ed)|took|takes|kept)\b"
    r" (?:my )?(?:\w+ )?(?:money|coins?|note|dollars?|card|change)\b"
)


def swallows_money(text: str) -> bool:
    """Tell whether the text says that a machine of the house keeps what was put in: it is to be mended."""
    return _SWALLOWS.search(normalise(text).text) is not None


def begin_of_broken_meter(text: str) -> int | None:
    """Give where the text says, or suspects, that a meter is broken: '水费翻倍了 水表肯定坏了'."""
    said = normalise(text)
    found = _METER.search(said.text)
    return said.origins[found.start()] if found else None
