"""Number plates of many countries."""

import pytest

from tests.intents.entities.reading import first

PLATES = [
    ("粤B88K66 放行", "粤B88K66"),
    ("京A·66688", "京A66688"),
    ("沪C 1R234", "沪C1R234"),
    ("浙 A D12345 新能源", "浙AD12345"),
    ("苏E12345D", "苏E12345D"),
    ("粵B 123 45", "粤B12345"),
    ("川a9x8y7", "川A9X8Y7"),
    ("粤B一二三四五", "粤B12345"),
    ("车牌是鄂A幺二三零零", "鄂A12300"),
    ("粤Z1234港", "粤Z1234港"),
    ("车牌 B12345", "B12345"),
    ("湘A-DF8899的车", "湘ADF8899"),
    ("粤B12345 1203的客人", "粤B12345"),
    ("車牌 WX 4521", "WX4521"),
    ("AB 1234 要入嚟", "AB1234"),
    ("SLB 2231 K", "SLB2231K"),
    ("sjx1204h coming", "SJX1204H"),
    ("MH 12 DE 1433", "MH12DE1433"),
    ("DL3CAB1234", "DL3CAB1234"),
    ("22 BH 1234 AA", "22BH1234AA"),
    ("KCB 123T", "KCB123T"),
    ("LSR-450-KJ", "LSR450KJ"),
    ("LSR 450 KJ at the gate", "LSR450KJ"),
    ("LR21 XKD outside", "LR21XKD"),
    ("white van, AB12 CDE", "AB12CDE"),
    ("WQR 8812 is my cousin", "WQR8812"),
    ("car plate vbb 77", "VBB77"),
    ("reg 191-D-20456", "191D20456"),
    ("with the car B KR 4471", "BKR4471"),
    ("plates A 123 BC 77", "A123BC77"),
    ("7ABC123 white Camry", "7ABC123"),
    ("my car FZ 882 was hit", "FZ882"),
]
NONE = [
    "BLK 123 has no water",
    "Flat 12B",
    "B-1406",
    "I am 1204",
    "RMB 3000 refunded",
    "at 1130 tomorrow",
    "NOV 2026 bill",
    "complaint no. GC-1187",
    "baby in the car, B1",
    "the lorry is 3.4m",
    "新栋503",
    "云顶A座1203",
    "ROOM 1203 IS COLD",
    "movers truck, Tue 8 sharp",
    "WE BUY USED PHONES",
    "what is 30% off 235 is it",
    "alarms at 11am and 132pm",
]


@pytest.mark.parametrize(("text", "plate"), PLATES)
def test_plate(text: str, plate: str) -> None:
    assert first("plate", text) == plate


@pytest.mark.parametrize("text", NONE)
def test_what_only_looks_like_a_plate(text: str) -> None:
    assert first("plate", text) is None
