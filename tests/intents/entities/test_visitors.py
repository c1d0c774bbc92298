"""How many visitors come, and who."""

import pytest

from tests.intents.entities.reading import first

PEOPLE = [
    ("明天来3个人", "3"),
    ("来两位客人", "2"),
    ("四个朋友过来吃饭", "4"),
    ("我同学一共5个人", "5"),
    ("两大一小", "3"),
    ("2个大人1个小孩", "3"),
    ("我姑一家三口过来住", "3"),
    ("他们俩晚上到", "2"),
    ("十二个人聚餐", "12"),
    ("6位访客", "6"),
    ("會有15個外面的朋友", "15"),
    ("5 people coming for dinner", "5"),
    ("three friends tonight", "3"),
    ("4 of my classmates", "4"),
    ("2 pax only", "2"),
    ("party of 6", "6"),
    ("2 adults and 1 child", "3"),
    ("four decorators begin on Monday", "4"),
    ("fifteen people at ours", "15"),
    ("三个人 不对 四个人", "4"),
]
NO_PEOPLE = [
    "我妈一个人住",
    "电梯困了两个人",
    "two people trapped",
    "three times already",
    "等了两个小时",
    "三个月",
    "来个师傅",
    "人没变",
    "2 bedrooms",
]
NAMES = [
    ("我朋友张伟明天来", "张伟"),
    ("访客姓名：李晓红", "李晓红"),
    ("司机王师傅到门口了", "王师傅"),
    ("来的人叫欧阳明", "欧阳明"),
    ("新保姆叫周桂芳", "周桂芳"),
    ("陈老师今晚来上课", "陈老师"),
    ("葉先生星期二嚟", "葉先生"),
    ("我战友老魏到大门口了", "老魏"),
    ("my friend John Smith is coming at 5", "John Smith"),
    ("visitor: Mei Ling Tan", "Mei Ling Tan"),
    ("Dr Amina Yusuf is coming for my mum", "Amina Yusuf"),
    ("my cousin Priya arrives tonight", "Priya"),
    ("the plumber's name is Carlos", "Carlos"),
    ("my mother-in-law Odile, Sunday", "Odile"),
    ("please allow Ravi Kumar", "Ravi Kumar"),
    ("a guest from Milan, Paolo Rossi, on Friday", "Paolo Rossi"),
]
NO_NAMES = [
    "谢谢王师傅",
    "让小陈来",
    "thank you, Tiffany",
    "Ramesh Rao, Tower 4",
    "my friend is coming",
    "朋友明天来",
    "my friend Please open",
    "快递叫我下去",
]


@pytest.mark.parametrize(("text", "people"), PEOPLE)
def test_people(text: str, people: str) -> None:
    assert first("people", text) == people


@pytest.mark.parametrize("text", NO_PEOPLE)
def test_who_is_no_visitor_is_not_counted(text: str) -> None:
    assert first("people", text) is None


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_name(text: str, name: str) -> None:
    assert first("name", text) == name


@pytest.mark.parametrize("text", NO_NAMES)
def test_other_names(text: str) -> None:
    assert first("name", text) is None
