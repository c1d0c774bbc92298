"""The name of a visitor, as said; in English without the title."""

import re
from collections.abc import Iterator
from typing import Final

from intents.entities.lexicon import words
from intents.entities.passage import Find, Passage
from intents.patterns import regex

SURNAMES: Final = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟"
    "谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐"
    "易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳"
    "欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵"
    "苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝劳贝冼蔺晁屠"
)
COMPOUND: Final = "欧阳|司马|上官|诸葛|慕容|司徒|夏侯|皇甫"
TITLE: Final = (
    "师傅|先生|小姐|女士|太太|老师|阿姨|叔叔|伯伯|医生|经理|总|哥|姐|叔|姨|伯|工|律师|教练|护士|大夫|生|婆婆|奶奶|"
    "爷爷|嫂"
)
HAN: Final = r"[\u4e00-\u9fff]"
STOP: Final = (
    "等来的是在要和跟与说到去也有都会他她我你这那过今后上下开车吧了吗呢啊一二两三四五六七八九十个位号点半从带住给把"
    "被叫请让想就还又再很没不可能电手预登帮进出概周星礼晚早中下系嚟话同每逢，。、,. "
)
NEXT: Final = (
    "明[天日早晚后]|大[概约人家门厅堂楼]|现[在时]|马上|正[在好]|已经|刚[刚才好]|快[要到]|自己|可能|应该|准备|打算|直接|平时|"
    "平常|经常|常常|长期|固定|以后"
)
"""How a sentence goes on behind a name: '周杰现在', '李明马上'."""
GIVEN: Final = rf"(?:(?![{STOP}]|{NEXT}){HAN}){{1,2}}"
FULL: Final = (
    f"(?!明[天日早晚后]|周[一二三四五六日末]|时候|时间|和|于|安排|安装|施工|单独|车牌|全家|全部|全都|金杯|江铃|江淮)(?:(?:{COMPOUND}){GIVEN}|"
    f"[{SURNAMES}]{GIVEN}|张三(?!丰)|李四|王五|赵六)"
)
ADDRESSED: Final = rf"(?!(?<=点)钟|施工|阿[姨哥姐婆])(?:[{SURNAMES}老小阿]|{COMPOUND}){{1,2}}(?:{TITLE})"
CALLED: Final = rf"大(?![方白麦卫时米全古成车门])[{SURNAMES}]|[老小阿](?![{STOP}姨哥姐师板公婆人爸妈孩区时朋]){HAN}"
ROLE: Final = (
    "徒弟|师兄|师弟|师姐|师妹|学长|学弟|学姐|学妹|室友|舍友|网友|表嫂|弟媳|学生|邻居|发小|嫂子|姐夫|妹夫|弟妹|老板|领导|朋友|同学|同事|客人|访客|来客|亲戚|表弟|表妹|表哥"
    "|表姐|堂弟|堂哥|弟弟|哥哥|姐姐|妹妹|舅舅|姑姑|叔叔|阿姨|外甥|"
    "侄子|侄女|司机|师傅|保姆|月嫂|钟点工|家教|老师|闺蜜|兄弟|教练|姓名|名字|名字是|联系人|中介|看护|保洁|护工|"
    "装修公司|工人|战友|男朋友|女朋友|男友|女友|来访人|访客姓名|老乡|同乡|客户|妈妈|爸爸|家政"
)
CALLED_ALONE: Final = rf"(?:(?![{STOP}外客师保物滴快前管经个电车急救搬警货面轿])[\u4e00-\u9fff]){{2,3}}"
"""What may be any name behind 'she is called'."""
CHINESE: Final = regex(
    rf"(?:(?:{ROLE})(?:的)?(?:姓名|名字)?|(?<![\u4e00-\u9fff])(?:登记|访客|来人|预约))[ :：,，是系为]{{0,2}}(?:叫做?|"
    rf"名叫)?[ :：]?(?P<a>{FULL}|{ADDRESSED}|{CALLED})(?![\u4e00-\u9fff]?[市省区路街镇])"
    r"|(?:名叫|他叫|她叫|就叫|人叫|叫做|(?<![\u4e00-\u9fff])叫|的叫|位叫|姓名[:：是]?|名字[:：是]?|个叫|朋友叫|(?:名字?|姓名)[^。,.;]{0,6}[改换](?:成|为|叫)|"
    f"仔叫) ?(?P<b>{FULL}|{ADDRESSED}|{CALLED}|[a-z]{{2,12}}(?: [a-z]{{2,12}})?)(?!来?[修看])"
    f"|(?P<c>{ADDRESSED})(?=[ ,，]?(?!.{{0,6}}(?:没来|昨|什么时候|几时|修了|态度|上次))[^。,，]{{0,12}}?(?:过来|"
    "来(?!电|回)|上门|到|进小区|嚟))"
    rf"|(?:(?<![\u4e00-\u9fff])|(?<=[今明后][天日晚早])|(?<=[上下中]午)|(?<=点))(?P<d>{FULL})"
    r"(?=[ ,，:：]{1,2}1[3-9]\d|[ ,，:：]{0,2}(?:\x00|"
    "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-z]))"
    rf"|(?:[他她佢]|^)叫做? ?(?P<f>{CALLED_ALONE})(?=$|[ ,，。.!]|1[3-9]\d)"
    r"|姓 ?(?P<g>[a-z]{2,12})(?![a-z])"
    rf"|(?:{ROLE}) ?(?P<h>[a-z]{{3,12}})(?= ?(?:[今明后]|[上下]午|晚上|要来|会来|想来|过?来|嚟|到))"
    rf"|姓(?P<e>{COMPOUND}|(?![名氏啥甚什乜咩哪])[\u4e00-\u9fff])(?:的)?(?![\u4e00-\u9fff]?名)",
    re.ASCII,
)
TITLES: Final = (
    r"(?:(?:Mr|Mrs|Ms|Dr)\.? (?:and|&) )?"
    "(?:Mr|Mrs|Ms|Miss|Mdm|Madam|Dr|Doctor|Prof|Professor|Sir|Uncle|Auntie|Aunty|Aunt|Pastor|Rev|Shri|Smt|Er|Engr|"
    r"Pandit|Chef|Coach|Brother|Sister|Bro|Sis|Father|Sheikh|Mama|Baba)\.? "
)
WORD: Final = r"[A-Z][a-zA-Z'’-]+"
CAPITALIZED: Final = (
    rf"{WORD}(?: (?:(?:bin|binti|bte|al|de|da|van|von|der|ben|ibn|s/o|d/o|a/l) )?(?:{WORD}|[A-Z]\.?)){{0,3}}"
)
KIN: Final = (
    "friend|friends|buddy|mate|colleague|coworker|co-worker|cousin|brother|sister|mother|father|mum|mom|dad|"
    "mother-in-law|father-in-law|aunt|uncle|nephew|niece|guest|visitor|guests|visitors|driver|plumber|electrician|"
    "carpenter|tutor|nanny|helper|maid|cleaner|au pair|dog walker|hairdresser|house help|househelp|pet sitter|"
    "piano tuner|sitter|mother in law|father in law|sister-in-law|brother-in-law|grandmother|grandfather|husband|"
    "grandson|granddaughter|"
    "wife|cook|nurse|girlfriend|boyfriend|fiance|son|daughter|grandma|grandpa|classmate|teacher|contractor|"
    "technician|painter|designer|photographer|vet|physio|physiotherapist|client|"
    "in-laws|agent|babysitter|man|guy|lady|handyman|mover|installer|boss|partner|trainer|therapist|doctor|pianist|"
    "piano teacher|delivery guy|delivery man|tuner|caterer"
)
ENGLISH: Final = regex(
    r"(?:\b(?:(?:[Mm]y|[Oo]ur|[Aa]|[Aa]n|[Tt]he|[Hh]is|[Hh]er|[Oo]ne|"
    rf"[Oo]ld) (?:\w+ ){{0,2}}?)?(?:{KIN})s?(?: (?:from|of) [A-Z]\w+\b)?(?:(?:'s)? (?:full )?name(?: is|'s| :)?|,| is|"
    r" called| named|:| -|'s called| \()? ?"
    r"|\b(?:[Nn]ames?|[Vv]isitor(?: name| today| tomorrow| tonight| on \w+day)?|"
    r"[Gg]uest(?: name| today| tomorrow)?|[Dd]river(?: name)?|[Cc]alled|[Nn]amed|"
    "[Vv]isitor details|[Ll]et|[Ee]xpecting|[Pp]ass for|[Ee]ntry for|[Rr]egister|[Aa]llow(?: po)?(?: si)?|[Aa]dd|"
    r"[Pp]ut \w+ on|[Nn]ame of|[Nn]amely|[Aa]dmit|[Ff]rom \w+,)(?:\s?[:：-]| is| are)? ?|\b(?:comes|"
    f"coming) )(?:{TITLES})?(?P<a>{CAPITALIZED})"
    rf"|\b{TITLES}(?P<b>{CAPITALIZED})(?=[^.!?]{{0,40}}\b(?:com(?:e|es|ing)|arriv|visit|will|is here|at the gate|"
    r"to my|plate|car|\x00))"
    rf"|\b(?:vet|visit|visitor|guest|coming|come in|pass)\b[^!?]{{0,80}}?\b{TITLES}(?P<c>{CAPITALIZED})"
    f"|(?:^|[.,!?] )(?:{TITLES})?(?P<d>{CAPITALIZED}) (?:is |will be |'s )?(?:coming|arriving|visiting|comes|"
    r"arrives|will come|will visit|is at the (?:main )?gate|drops by)\b",
    re.ASCII,
)
NO_NAME: Final = frozenset(
    words(
        "i|it|he|she|they|we|you|the|this|that|there|my|our|your|please|pls|thanks|thank|hi|hello|dear|good|"
        "mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|"
        "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|january|"
        "february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|"
        "jul|aug|sep|oct|nov|dec|blk|block|tower|flat|unit|apt|room|building|today|tomorrow|tonight|grab|"
        "uber|lalamove|ikea|amazon|flipkart|swiggy|zomato|didi|visitor|guest|management|sir|madam|team|all|"
        "and|or|for|from|to|at|in|on|is|are|was|no|not|can|could|will|would|when|what|who|why|how|house|hse|"
        "kindly|me|us|them|him|her|just|also|same|only|her|his|its|toyota|honda|bmw|tesla|mercedes|audi|"
        "china|hk|singapore|india|kenya|nigeria|wifi|airbnb|ok|okay|tmr|wechat|whatsapp|christmas|diwali|cny|"
        "dhl|fedex|sf|meituan|jd|taobao|suv|van|car|bike|lorry|truck|taxi|lift|gate|security|guard|police|"
        "mr|mrs|ms|mdm|miss|dr|"
        "fire|ambulance|delivery|plate|number|phone|mobile|tel|contact|"
        "sorry|correction|actually|oops|wait|yes|yeah|yep|yup|nope|great|perfect|lovely|correct|confirm|confirmed|"
        "sure|alright|btw|change|update|hmm|haha|lol|alamak|done|instead|but|then"
    )
)


def names(passage: Passage) -> Iterator[Find]:
    """Give the names that the message introduces as a visitor's, in text order, Chinese ones first."""
    for text, pattern in ((passage.text, CHINESE), (passage.cased, ENGLISH)):
        for match in pattern.finditer(text):
            group = match.lastgroup
            if group and (span := proper(text, *match.span(group))):
                yield Find("name", text[span[0] : span[1]], *span)


def proper(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Give the span of a name without the words behind it that only begin a sentence; None where nothing is left."""
    written = text[start:end].split(" ")
    kept: list[str] = []
    for word in written:
        if word.lower().rstrip(".") in NO_NAME:
            break
        kept.append(word)
    name = " ".join(kept).rstrip("'’-")
    name = name.removesuffix("'s").removesuffix("’s")
    return (start, start + len(name)) if name else None
