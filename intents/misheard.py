"""Words as speech recognition and hasty thumbs write them: same sound, another character, and no word of their own."""

import re
from typing import Final

_NOT_BEFORE_HOURS: Final = "(?![点半楼层一二三四五六七八九十\\d])"
_MEANT: Final = {
    "名天|命天|明添": "明天",
    "后添|候天": "后天",
    f"(?<![早晚马])上(?:五|舞|武){_NOT_BEFORE_HOURS}": "上午",
    f"(?<!马)下(?:五|舞|武){_NOT_BEFORE_HOURS}": "下午",
    "(?<![高和崇])尚(?:午|五)": "上午",
    "(?<![一-龥])(?:队|堆|怼)的(?![一-龥])": "对的",
    "(?<![一-龥])[队怼](?![一-龥])": "对",
    "(?<![\\d一二三四五六七八九十上下栋整全本几高大层])楼水(?=[了啦咯勒得很]|的厉)|漏睡|露水(?=[了啦咯勒])": "漏水",
    "(?<![解拆消扫清免开])除房(?![屋子间东租产])|橱房|厨防|初房": "厨房",
    "(?<=[\\d一二三四五六七八九十])(?:动|洞|冻|东|董)(?=[\\d一二三四五六七八九十]{1,2}单元)": "栋",
    "(?<=[台厅房厨室道间梯门口])等(?=[坏不又也都])": "灯",
    "不两(?=[了啦咯]|$)": "不亮",
    "水龙投|水笼头|水龙斗|水咙头": "水龙头",
    "马捅|马筒|马统(?!领)": "马桶",
    "卫生见|卫生建|卫生件": "卫生间",
    "店梯|电体|殿梯": "电梯",
    "物叶|物页|务业(?!务)": "物业",
    "(?<!申)报休(?![假息])": "报修",
    "(?<!暂)停店(?![面铺里])": "停电",
    "跳杂|跳扎|跳炸": "跳闸",
    "门尽(?!头)|门劲": "门禁",
    "头诉|偷诉": "投诉",
    "取销": "取消",
    "时侯": "时候",
    "(?<![老厨教])师付(?![款钱费了清])": "师傅",
    "却认|确任|雀认|缺认|(?<![一-龥])(?:缺人|确人)(?![一-龥])": "确认",
    "(?<![一-龥])(?:体教|提教|体交|题交|提叫)(?![一-龥])": "提交",
    "(?<!有)空条(?!件)": "空调",
    "我加(?![入班了油一个微上急强钱价到他她你群])": "我家",
}
_SLIPS: Final = tuple((re.compile(pattern), meant) for pattern, meant in _MEANT.items())
_ANY: Final = re.compile("|".join(_MEANT))


def put_right(said: str) -> str:
    """Give a normalised text with such words as they were meant; every word keeps its length."""
    if said.isascii() or _ANY.search(said) is None:
        return said
    for pattern, meant in _SLIPS:
        said = pattern.sub(meant, said)
    return said
