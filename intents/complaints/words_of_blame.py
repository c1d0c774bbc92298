"""What residents call the staff of their community, and how they say that they have merely told them.

Patterns for text in one spelling (`intents.normalise`): simplified, lower case.
"""

from collections.abc import Mapping
from typing import Final

ROLES: Final[Mapping[str, str]] = {
    "guard": (
        r"保安|警卫|管理员|门卫|安保|门岗|看门的|\bguards?\b|security (?:guard|staff|officer|man|men|guy|team)"
        r"|\b(?:watch|door)m[ae]n\b"
    ),
    "front_desk": r"前台|客服|管家|接待(?:员|的)|front[ -]?desk|reception(?:ist)?s?\b|concierge|customer service",
    "manager": r"经理|主任|领导|负责人|\bmanagers?\b|\bsupervisors?\b",
    "technician": (
        r"维修(?:工|师傅|人员|员|的人)|(?<!装修)(?<!搬家)(?<!快递)师傅|水电工|电工|水工"
        r"|\btechnicians?\b|\brepair ?m[ae]n\b|\bplumbers?\b|\belectricians?\b|\bhandym[ae]n\b"
        r"|\bmaintenance (?:guy|m[ae]n|staff|worker|team)\b"
    ),
    "finance": r"财务|收费员|会计|出纳|\bcashiers?\b|\baccountants?\b",
}
"""Role → what people in it are called."""
TITLES: Final = (
    "师傅|师父|经理|主任|队长|班长|保安|管家|客服|前台|主管|助理|会计|总|工|姐|哥|叔|姨|先生|小姐|女士|老师|太太|某|"
    "阿姨"
)
ENGLISH_TITLES: Final = (
    r"mr|mrs|ms|miss|mdm|master|manager|technician|guard|security|officer|auntie|uncle|brother|sister|shifu"
    r"|xiao|lao|ah"
)
SURNAMES: Final[Mapping[str, str]] = {
    surname: spelling
    for spelling, surnames in {
        "wang": "王汪", "li": "李黎", "zhang": "张", "liu": "刘", "chen": "陈", "yang": "杨", "huang": "黄",
        "zhao": "赵",
        "wu": "吴武", "zhou": "周", "xu": "徐许", "sun": "孙", "ma": "马", "zhu": "朱", "hu": "胡", "guo": "郭",
        "he": "何贺", "lin": "林", "gao": "高", "luo": "罗", "zheng": "郑", "liang": "梁", "xie": "谢", "song": "宋",
        "tang": "唐汤", "han": "韩", "feng": "冯", "deng": "邓", "cao": "曹", "peng": "彭", "zeng": "曾", "xiao": "肖",
        "tian": "田", "dong": "董", "pan": "潘", "yuan": "袁", "cai": "蔡", "jiang": "蒋姜江", "yu": "余于", "du": "杜",
        "ye": "叶", "cheng": "程", "wei": "魏", "su": "苏", "lu": "吕卢陆", "ding": "丁", "ren": "任", "yao": "姚",
        "shen": "沈", "zhong": "钟", "cui": "崔", "tan": "谭", "fan": "范", "liao": "廖", "shi": "石史", "jin": "金",
        "jia": "贾", "xia": "夏", "fu": "付", "fang": "方", "zou": "邹", "xiong": "熊", "bai": "白", "meng": "孟",
        "qin": "秦", "qiu": "邱", "hou": "侯", "yin": "尹", "xue": "薛", "yan": "闫", "duan": "段", "lei": "雷",
        "long": "龙", "tao": "陶", "mao": "毛", "hao": "郝", "gu": "顾", "gong": "龚", "shao": "邵", "wan": "万",
        "qian": "钱", "dai": "戴", "mo": "莫", "kong": "孔", "xiang": "向",
    }.items()
    for surname in surnames
}  # fmt: skip
"""Surname → how it is spelt in Latin letters."""
TOLD: Final = (
    r"(?:跟|和|同|向|给|找|问|告诉|联系|通知|打给|打电话给|叫|请|让|派|安排|喊|希望|要求|反映给|报给|除了)"
    r"(?:了|过|个|几个|一个|你们|咱们|咱|小区|物业|的|一下|过了)*(?:{role})(?:说|讲|反映|投诉|报|打|沟通|那边)?"
    r"|(?:told|tell|called|call|asked|ask|informed|inform|(?:spoke|talked|spoken) (?:to|with)|contacted|rang|emailed|"
    r"(?:reported|complained)(?: it| this)? to|want|please let|send|have|only)(?: the| your| a| to)*\s?(?:{role})"
)
"""Telling somebody is no blame …"""
IGNORED: Final = (
    r"不管|不理|没管|没理|没反应|没用|推|敷衍|态度|没人|不接|不处理|不解决|没处理|没解决|骂|凶|拖"
    r"|ignor|nothing|rude|refus|useless|never (?:came|come|call)|no (?:one|response|reply|answer)|didn'?t"
    r"|don'?t|won'?t"
)
"""… unless the same sentence says what came of it."""
