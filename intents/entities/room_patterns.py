"""How homes are written: the pattern of every notation, and the words that tell a home from another number."""

import re
from typing import Final

from intents.patterns import regex

SPOKEN: Final = "零〇一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖"
COUNT: Final = rf"(?:\d{{1,3}}|[{SPOKEN}十百]{{1,4}})"
NOT_ROOM: Final = (
    "(?! ?(?:元|块|度|吨|年|月|个|人|次|米|平|分|点|%|kw|天(?!花)|斤|只|张|辆|多|几|小时|毫米|公里|万|千|种|"
    "层|楼|栋|幢|"
    r"单元|期|毛|[:：]\d|号(?!房)|岁|位|套|户型|"
    "(?:hrs?|hours?|am|pm|mins?|minutes?|yuan|rmb|rupees|bob|bucks|dollars|cash|units?|people|pax|times|"
    "gallons|litres|liters|days|weeks|"
    "months|years?|percent|steps|kg|mm|cm|sq|words|more|"
    r"th|st|nd|rd)\b|-\d|/-|[.,]\d|"
    # 412 for water, 300 is far too much
    r"for (?:the |my )?(?:water|electricity|power|gas|parking|property|management|service|maintenance|heating)"
    r"(?= (?:is|was|seems|looks|bill|fees?|charges?|this|last|in)\b| ?[,.!?]|$)|"
    r"(?:is|was|seems|looks) (?:way |far |much |just |simply |really |absolutely )?"
    r"(?:too|absurd|crazy|ridiculous|outrageous|insane|wrong|a lot)\b))"
)
BARE: Final = (
    rf"\d{{3,4}}[a-z]?(?![a-z0-9])|\d{{1,2}}[a-gi-z](?![a-z0-9])|[a-z]\d{{1,4}}(?![a-z0-9])|"
    f"[{SPOKEN}十百千]{{3,7}}(?![{SPOKEN}十百千])"
)
BUILDING_WORD: Final = r"bât|blk|block|bldg|building|tower|twr|wing|bld|blg"
ROOM_WORD: Final = (
    r"flat|unit|apt|appt|apartment|room|rm|suite|ste|hse|house|villa|door no|shop|(?<=\d )door|(?<=\d, )door"
)
FLOOR_AFTER: Final = r"(?:st|nd|rd|th)? ?(?:/ ?f|f|flr|floor|fl|storey)\b\.?"
FACILITY: Final = regex(
    "(?:meeting|function|party|game|games|laundry|pump|rubbish|refuse|waste|bin|store|play|living|dining|bath|bed|"
    "class|guard|guest|multipurpose|seminar|changing|club|green|power|ac|aircon|"
    r"air con|coffee|ware|town|opera|light|full|open) ?$",
    re.ASCII,
)

TOKEN: Final = regex(
    # b-12-08
    r"(?<![\da-z#./\-–:])(?P<bm>[a-h])-(?P<fm>\d{1,2})-(?P<rm>\d{2}[a-z]?)(?![\da-z]|[-/]\d)|"
    # 3-2-501, 3#2-501, 8/1/303
    r"(?<![\da-z#./\-–:])(?P<b3>\d{1,2}|[a-z]\d?)[-–—#/](?P<u3>\d{1,2}|[a-d])[-–—/](?P<r3>\d{3,4}[a-z]?|"
    r"\d{1,2}[a-z])(?![\da-z]|[-/]\d)"
    # 三杠二杠五零一
    rf"|(?<![\d{SPOKEN}十])(?P<bz>\d{{1,2}}|[{SPOKEN}十]{{1,3}})杠(?:(?P<uz>\d{{1,2}}|"
    rf"[{SPOKEN}十]{{1,3}})杠)?(?P<rz>\d{{3,4}}|[{SPOKEN}]{{3,4}})(?![\d{SPOKEN}])"
    # 3号楼, 十二栋, a座, 3#
    rf"|(?<![\da-z{SPOKEN}十百])第?(?P<b>[a-z]\d{{0,2}}|\d{{1,3}}[a-z]?|[{SPOKEN}十百]{{1,4}}|"
    rf"[甲乙丙丁东南西北])(?:号楼|号栋|栋楼?|幢楼?|座(?![位机])|檀|#楼?(?!\d{{1,2}}-\d{{2}}(?!\d)))"
    # 88弄12号501室
    rf"|(?<![\d{SPOKEN}])(?P<bh>\d{{1,3}})号(?=[ -]?(?:{COUNT}单元|\d{{3,4}}[a-z]?(?:室|房(?!租))))"
    # 二单元, 2门501
    rf"|(?<![\d{SPOKEN}十])(?P<u>\d{{1,2}}|[{SPOKEN}十]{{1,3}}|[a-d甲乙丙丁])(?:单元|门洞|[门梯](?=[ -]?(?:\d{{3,4}}|"
    rf"[{SPOKEN}]{{3,4}})(?!\d)))"
    r"|\b(?:entrance|staircase|stair) (?P<ue>\d{1,2}|[a-d])(?![a-z0-9])|"
    r"(?<![\w#.-])(?P<bsg>\d{1,3}[a-z]?) (?=#b?\d{1,2}-\d{2})"
    # 18楼, 18层, 26/f, 14th floor, level 12
    rf"|(?<![\d#.{SPOKEN}])(?P<f>\d{{1,2}}|[{SPOKEN}十]{{1,3}})[楼层](?!上|下|电|道|梯)"
    rf"|(?<![\da-z#])(?P<f2>\d{{1,2}}){FLOOR_AFTER}(?!室)|\b(?:level|lvl|lv|floor)\.? ?(?P<f3>\d{{1,2}})\b"
    # 18楼后面的 C室, 3室
    r"|(?<![\da-z])(?P<rs>[a-z]|\d{1,2})[室座](?!一?[厅位])"
    # #05-01, #b1-05; unit 17-22
    rf"|(?:#|\b(?:unit|apt|flat|apartment|(?:landlord|owner|tenant|resident)s? (?:of|at"
    rf"|in)) #?)(?P<sf>b?\d{{1,2}})-(?P<sr>\d{{2,4}}[a-z]?)(?![\d-])"
    r"|(?<=\d )(?P<sf2>0\d|[1-4]\d)-(?P<sr2>\d{2,3})(?![\d-])"
    # blk 12, tower b, 6 bldg, b wing
    rf"|\b(?:{BUILDING_WORD})\b\.?(?: ?(?:no\.?|number|#))? ?-?(?P<be>[a-z]?\d{{1,3}}[a-z]?"
    rf"|[a-z])(?![a-z0-9'])(?! ?%)"
    rf"|(?<![\w#/.-])(?P<be2>\d{{1,2}})(?:st|nd|rd|th)? ?(?:{BUILDING_WORD})\b(?! ?#?\d{{1,2}}(?!\d|-\d))|"
    r"(?<![\w'])(?P<be3>[a-h])[ -]?(?:wing|tower|block|blk)\b"
    # flat 3c, apt 310, hse b6, room 1502, #310
    rf"|\b(?P<rw>{ROOM_WORD})\b\.?(?: ?(?:no\b\.?|number|num|#|is))?[ :.#]{{0,2}}(?P<re>(?:\d{{1,5}}(?:-?[a-z])?|"
    rf"[a-z]{{1,2}}\d{{1,4}}|[a-z])(?![a-z0-9'/]|-\d))(?! ?(?:st|nd|rd|th)\b)"
    rf"|(?<![\w.])#(?P<rh>\d{{2,4}}[a-z]?|\d{{1,2}}[a-z])(?![\w-])"
    # 4-502, a-1203, b/1203
    r"|(?:^|(?<=[.,;!?] ))(?:no\.?|number|nr\.?) ?(?P<rn>\d{1,4}[a-z]?)(?=[ .!]*$)"
    r"|(?<![\da-z#./\-–:+])(?P<b2>\d{1,2}|[1-9]\d\d(?=-[1-9]\d{3}(?!\d))|"
    r"[a-z]\d?)(?P<dash>[-–—/])(?P<r2>\d{3,4}[a-z]?|\d{1,2}[a-z])(?![\da-z]|[-/:]\d)" + NOT_ROOM + ""
    # 房号1502, 501室, 五零一室
    rf"|(?:房号|门牌号?|房间号?|室号)(?:码?(?:还|就)?[是:： ]*)(?P<rl>{BARE})"
    rf"|(?<![\d{SPOKEN}十百a-z.-])(?P<rr>\d{{3,4}}[a-z]?|\d{{1,2}}[a-z]|[a-z]\d{{1,4}}|[{SPOKEN}]{{3,4}}|"
    f"[{SPOKEN}十百千]{{4,7}})(?:室|号?房(?![租价东])|户(?![型外口]))"
    rf"|(?<![a-z0-9.¥$€£₹:：+*{SPOKEN}十百])(?<!\d[-,.])(?P<bare>{BARE})"
    + NOT_ROOM
    + r"|(?:(?<=[楼层] )|(?<=[\d/]f ))(?P<bl>[a-z]|\d{1,2})(?![a-z0-9])|(?:(?<=[楼层])|(?<=[\d/]f))(?P<bl2>[a-z]|"
    r"\d{1,2}室?)(?![a-z0-9])",
    re.ASCII,
)
REFUSED: Final = regex(
    "(?:工单|单号|编号|号码|密码|验证码|尾号|故障码|型号|错误码?|热线|拨打?|车牌|转|约|共|交了?|扣了?|花了?|收了?|"
    "退我?|还我|扣我|收我|付我?|才|快|要|买了?|充了?|欠|"
    r"\b(?:no|number|request|ticket|case|ref|code|pin|error|fault|model|order|invoice|bus|flight|approx|about|paid|"
    "charged?|cost|pay|rs|rmb|usd|inr|kes|ksh|hkd|sgd|only|until|till|by|last|year|"
    "since|dial|call|route|refund|fine|fee|over|under|least|dec|nov|oct|sept?|aug|july?|june?|may|apr|mar|feb|"
    "jan))[ .:：#¥$是了]{0,3}$",
    re.ASCII,
)
LEFT: Final = "[ :：,，是在系的(（]{0,3}$"
CUED: Final = regex(
    "(?:我家|我们家|我是|我住|我们住|本人|我这|俺家|俺是|咱家|我在|我屋企|我系|我哋|住在?|住喺|业主|到我|"
    "漏到|楼上|楼下|隔壁|对面|对门|邻居|"
    r"\b(?:i am|i'm|im|we are|we're|live in|live at|stay in|staying in|staying at|upstairs|downstairs|"
    "neighbou?r|tell|above|"
    rf"below|outside|owner of|tenant of|resident of|come to|go to|deliver to|room|unit|home)){LEFT}",
    re.ASCII,
)
CUED_WITHOUT_MONEY: Final = regex(
    r"(?:(?:^|[ ,，。])[是系]$|(?:^|[ ,，。着])我|不对|错了|应该是|说错|改成|打错|不是|唔系|"
    rf"\b(?:from|in|this is|mine is|mine|it's|its|wait|mean|sorry|actually|not)){LEFT}",
    re.ASCII,
)
"""Where the message speaks of money, the number behind these words may be a sum."""
MONEY: Final = regex(
    r"[费钱块扣退付价]|(?<!单)元|收了|交了|\b(?:bill|fee|fees|paid|pay|charged?|price|cost|refund|sent|"
    r"for an?|but \d|to \d)\b",
    re.ASCII,
)
FOLLOWED: Final = regex(
    "^ ?(?:业主|的业主|住户|租客|这里|这边|这家|家|报修|的[,，。 ]|漏水|没水|没电|停电|停水|门口|跳闸|here|owner|"
    "resident|tenant|speaking)",
    re.ASCII,
)
ALONE_BEFORE: Final = regex(
    r"(?:^|[.;!?。！？;:：(（\n~～,，、\U0001f300-\U0001faff☀-➿❤] ?| - |(?<=[\u4e00-\u9fff]) )$", re.ASCII
)
ALONE_AFTER: Final = regex(
    r"^[ .,!。，！)）~～\x00]*(?:thanks?.{0,12}|thx|谢谢.{0,4}|pls|please|唔该)?[ .!。！]*$", re.ASCII
)
MINE: Final = regex(r"(?:i'm|i am|my|we're|im|flat|unit|我是|我家|我住)[ :]?(?:in |at )?$")
SET_OFF: Final = regex(r"[.,;!?()] ?$")
PAUSE: Final = regex(r" ?[.,;!?)]|$")
OPENING: Final = regex(r"^ ?[ ,，:：的]", re.ASCII)
NO_HOME: Final = frozenset({"q1", "q2", "q3", "q4", "h1", "h2", "2d", "3d", "3g", "4g", "5g", "4k", "2k", "8k"})
LETTER_F: Final = regex(r"\df$")
"""'I am 12F' is a flat, 'on 12F' a floor."""
SHORT: Final = frozenset({"bl", "bl2"})
FULL: Final = 3
"""Digits of a room number that needs no word beside it."""
BEFORE: Final = 28
