"""Several requests in one message: what a clause alone says counts, and a message unclear between two asks for both."""

from datetime import datetime

import pytest

from intents.embedded import EmbeddedEngine
from intents.understanding import Certainty

NOW = datetime.fromisoformat("2026-11-20T10:00:00+08:00")


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("厕所堵了,顺便问下物业费交到几号", {"fee_question", "repair_request"}),
        ("灯坏了 明天我爸来住两天 帮登记下", {"visitor_registration", "repair_request"}),
        ("can you fix the hallway light and tell me what I owe", {"fee_question", "repair_request"}),
        ("my tap leaks. and my sister's coming on Sunday at noon", {"visitor_registration", "repair_request"}),
        ("厨房水管漏水,家里现在有人,麻烦尽快来修", {"repair_request"}),
        ("水管漏水,对了家里有狗", {"repair_request"}),
        ("健身房跑步机皮带打滑 另外游泳卡能延期不", {"repair_request", "service_info"}),
        ("电灯坏了 顺便问一下装修几点之前不能动工", {"repair_request", "service_info"}),
        ("my tap drips. by the way where do I put old paint cans?", {"repair_request", "service_info"}),
        ("厨房漏水 另外什么时候能来修", {"repair_request"}),
        ("门禁卡丢了,还有备用的,怎么补办", {"service_info"}),
    ],
)
def test_what_is_asked_for(engine: EmbeddedEngine, text: str, intents: set[str]) -> None:
    meaning = engine.understand(text, NOW)
    assert meaning.certainty is Certainty.SURE
    assert {one.intent for one in meaning.requests if one.confidence >= 0.4 or one is meaning.requests[0]} == intents
