"""The resident's home in every notation, and the numbers that are no homes."""

import pytest

from tests.intents.entities.reading import first

CHINESE = [
    ("我说的是二期12栋 房号还是803", "12--803"),
    ("4栋1单元702厨房水管爆了", "4-1-702"),
    ("我是6号楼3单元1104的业主", "6-3-1104"),
    ("五号楼一单元三零二停水", "5-1-302"),
    ("十二栋二单元一五零一", "12-2-1501"),
    ("三栋幺单元幺幺零二 门铃哑了", "3-1-1102"),
    ("7-2-1203 没暖气", "7-2-1203"),
    ("12#3-602电表箱有异响", "12-3-602"),
    ("9#801", "9--801"),
    ("11栋2-904", "11-2-904"),
    ("5栋1602", "5--1602"),
    ("B座2306空调滴水", "B--2306"),
    ("A2栋1单元1405", "A2-1-1405"),
    ("C座-2单元-1907", "C-2-1907"),
    ("8楼2单元403马桶堵了", "8-2-403"),
    ("6号楼 2单元 11楼 1102室", "6-2-1102"),
    ("10号楼三单元十二楼1203", "10-3-1203"),
    ("二期15栋1单元601", "15-1-601"),
    ("168弄7号502室", "7--502"),
    ("三杠二杠四零一", "3-2-401"),
    ("房号1807", "--1807"),
    ("门牌号是906", "--906"),
    ("1402室门锁坏了", "--1402"),
    ("八零三室漏水", "--803"),
    ("我家904天花板渗水", "--904"),
    ("九座七樓F 冇熱水", "9--7F"),
    ("住1106 网断了", "--1106"),
    ("703业主 问下物业费", "--703"),
    ("1单元1203", "-1-1203"),
    ("我是9号楼的，2单元1301", "9-2-1301"),
    ("一号楼一百零二", "1--102"),
    ("７栋３单元２０２", "7-3-202"),
    ("3栋2单元\u200b501", "3-2-501"),
]
TRADITIONAL = [
    ("12座7樓B室冷氣漏水", "12--7B"),
    ("2座25樓D", "2--25D"),
    ("第3座 16/F C室", "3--16C"),
    ("三座十樓A室", "3--10A"),
    ("8樓F室門鐘壞咗", "--8F"),
    ("A棟1205燈唔著", "A--1205"),
    ("6座9樓05室", "6--905"),
]
ENGLISH = [
    ("I am landlord of 15-03", "--1503"),
    ("Building 4, door 12.", "4--12"),
    ("tower B lift is down, I'm in 1203", "B--1203"),
    ("Tower 2 flat 1907, no hot water", "2--1907"),
    ("flat 5D", "--5D"),
    ("unit 9A, tap leaking", "--9A"),
    ("Apt 214 heater dead", "--214"),
    ("bldg 7 apt 415", "7--415"),
    ("4 bldg 1806", "4--1806"),
    ("blk 9 #11-34", "9--1134"),
    ("#07-12 blk 21A", "21A--0712"),
    ("Blk 5 #B1-03", "5--B103"),
    ("Block C, flat 12", "C--12"),
    ("flat 7, block D", "D--7"),
    ("flat no. 702, B wing", "B--702"),
    ("B-1406 fan not working", "B--1406"),
    ("Tower 3, 31/F, Flat H", "3--31H"),
    ("Flat B, 14/F, Block 2", "2--14B"),
    ("2nd floor, flat C, tower 6", "6--2C"),
    ("Unit 4, level 9", "--904"),
    ("Hse C12 no water", "--C12"),
    ("house no 27", "--27"),
    ("villa 8 gate stuck", "--8"),
    ("6-1902 the intercom is dead", "6--1902"),
    ("5-2-1001, drain blocked", "5-2-1001"),
    ("Building 4, entrance 3, apartment 51", "4-3-51"),
    ("T3-1804", "T3--1804"),
    ("I'm in 614 and the toilet won't flush", "--614"),
    ("1308 no light in the hall since last night", "--1308"),
    ("the door won't lock. 11C", "--11C"),
    ("unit 17-08 blk 4", "4--1708"),
    ("my unit 9-C", "--9C"),
    ("Room 2203, Building 5, Unit 1", "5-1-2203"),
    ("Building 7, Unit 3, Room 401", "7-3-401"),
    ("B-12-08, no water", "B--1208"),
    ("I'm 12F, second door", "--12F"),
    ("number 19, damp in the hall. no. 19", "--19"),
    ("11 #03-04 mailbox", "11--0304"),
    ("#506, dishwasher is flooding", "--506"),
]
OWN = [
    ("楼上803漏水到我家703", "--703"),
    ("隔壁1204天天吵，我是1203", "--1203"),
    ("upstairs 1502 is drumming again, I am 1402", "--1402"),
    ("water from 9B above, we're 8B blk 2", "2--8B"),
    ("tell 7A to turn it down. I'm in 6A", "--6A"),
]
SUPERSEDED = [
    ("4栋1单元702 不对 是703", "4-1-703"),
    ("我家1203，说错了，1302", "--1302"),
    ("不对 是604", "--604"),
    ("不是802 是803", "--803"),
    ("blk 7 1105, no wait, 1106", "7--1106"),
    ("no wait, 915", "--915"),
    ("flat 4B sorry I mean flat 4D", "--4D"),
    ("5号楼1单元301，打错了，应该是6号楼1单元301", "6-1-301"),
]
NONE = [
    "工单7731到哪一步了",
    "7731号单还没人来",
    "request no. 4410 please",
    "ticket 88213",
    "物业费交了1860",
    "充了300块",
    "the bill says 1450 yuan",
    "paid 2600 already",
    "2026-11-23来",
    "11-23 09:30",
    "12号楼",
    "8号楼门口有垃圾",
    "Block 6 has no water",
    "打13912345678",
    "meeting room 3 at 5pm",
    "function room 201 is locked",
    "换成4G信号也不行",
    "密码是8823",
    "十点二十来",
    "tell the people on 9F to be quiet",
    "一百二十块押金",
    "水压才0.2",
    "隔壁1204太吵",
    "EV charger at P1-077",
    "多收我120",
    "bill went from 1200 to 1500",
    "it's 2200 for a wardrobe",
    "应该是286，你们收了386",
    "取件码 3-2-1001",
    "paid on 12/03/2019",
    "there's a guy from 803 in my bay",
    "part 404-A of the pump",
]


@pytest.mark.parametrize(("text", "room"), [*CHINESE, *TRADITIONAL, *ENGLISH])
def test_notations(text: str, room: str) -> None:
    assert first("room", text) == room


@pytest.mark.parametrize(("text", "room"), OWN)
def test_of_two_homes_the_resident_s_own_counts(text: str, room: str) -> None:
    assert first("room", text) == room


@pytest.mark.parametrize(("text", "room"), SUPERSEDED)
def test_what_was_taken_back_does_not_count(text: str, room: str) -> None:
    assert first("room", text) == room


@pytest.mark.parametrize("text", NONE)
def test_other_numbers_are_no_homes(text: str) -> None:
    assert first("room", text) is None
