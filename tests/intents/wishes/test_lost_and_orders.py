"""What is lost, what is ordered, what is let: nothing of it is a booking, a complaint or an alarm."""

import pytest

from intents.emergency import danger
from intents.wishes import orders
from intents.wishes.lost import describes, tells_of_find, tells_of_lockout, tells_of_loss


@pytest.mark.parametrize(
    "text",
    [
        "our cat got out",
        "our dog ran away this morning",
        "I left my umbrella in the lobby",
        "我家猫跑丢了",
        "谁看到我家狗了",
        "I lost my keys near the pool",
        "我钥匙丢了",
    ],
)
def test_something_is_lost(text: str) -> None:
    assert tells_of_loss(text)


@pytest.mark.parametrize(
    "text",
    [
        "the neighbour's dog got out again and bit my son",
        "can I walk my dog without a lead",
        "my cat is stuck on the ledge outside the window",
        "my bag was stolen in the garage",
        "my son is missing since noon",
        "locked myself out, lost my keys",
        "my mailbox key is lost",
    ],
)
def test_nothing_is_merely_lost(text: str) -> None:
    assert not tells_of_loss(text)


@pytest.mark.parametrize("text", ["someone found a wallet?", "捡到一个钱包", "has anyone handed in a black umbrella"])
def test_something_is_found(text: str) -> None:
    assert tells_of_find(text)


@pytest.mark.parametrize(
    "text", ["someone found a way over the fence", "I found a cockroach in my bath", "找到人修了吗"]
)
def test_nothing_is_found(text: str) -> None:
    assert not tells_of_find(text)


def test_what_it_looks_like_is_added() -> None:
    assert describes("a blue keyring with three keys")
    assert describes("是一只黄色的小狗")
    assert not describes("my kitchen tap drips")


@pytest.mark.parametrize("text", ["locked myself out, lost my keys", "I'm locked out of my flat", "忘带钥匙了 进不去"])
def test_the_writer_has_no_key(text: str) -> None:
    assert tells_of_lockout(text)
    assert danger(text.lower(), 0.97) is None


@pytest.mark.parametrize(
    "text",
    ["locked out, baby is inside", "锁在外面了 灶上还烧着水", "key snapped in the lock, can't get in"],
)
def test_more_than_a_key_is_missing(text: str) -> None:
    assert not tells_of_lockout(text)


def test_a_lost_cat_is_no_alarm_and_a_sleeping_guest_is_none() -> None:
    assert danger("i lost my cat, she is grey", 0.9) is None
    assert danger("she's sleeping over", 0.98) is None
    assert danger("she's asleep and we can't wake her up", 0.98) is not None


@pytest.mark.parametrize("text", ["two margherita please", "one cappuccino please", "来一杯奶茶"])
def test_food_is_ordered(text: str) -> None:
    assert orders.orders_food(text)


@pytest.mark.parametrize(
    "text", ["two tickets please", "one coffee workshop place please", "two places for the tea tasting please"]
)
def test_no_food_is_ordered(text: str) -> None:
    assert not orders.orders_food(text)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("附近哪家修手机便宜", True),
        ("小区附近有好吃的火锅吗", True),
        ("is there any good biryani place nearby", True),
        ("where can I buy groceries near here?", True),
        ("附近有没有幼儿园", False),
        ("门口新开的火锅店油烟味太大", False),
        ("is there any parking nearby", False),
    ],
)
def test_shops_outside(text: str, asked: bool) -> None:  # noqa: FBT001
    assert orders.asks_for_shops(text) is asked


@pytest.mark.parametrize(
    ("text", "sought"),
    [
        ("招不招电工 我有证", True),
        ("are you hiring cleaners?", True),
        ("小孩数学作业：一个水池进水管每小时注水3吨", True),
        ("homework: how does a lift work", True),
        ("我孩子做作业 楼上太吵", False),
        ("you should hire a second guard", False),
    ],
)
def test_work_is_sought_or_an_exercise_solved(text: str, sought: bool) -> None:  # noqa: FBT001
    assert orders.asks_for_work(text) is sought


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("写个消防演练的通知 周五下午两点", True),
        ("make me an invoice template in excel", True),
        ("帮我写个居住证明", False),
        ("please write a letter for proof of residence", False),
        ("写了三封投诉信了没人理", False),
        ("I'll write a letter to the manager about your guard", False),
    ],
)
def test_a_text_is_to_be_written(text: str, wanted: bool) -> None:  # noqa: FBT001
    assert orders.asks_to_write(text) is wanted


def test_a_home_is_let() -> None:
    assert orders.lets_out("I'd like to rent mine out")
    assert orders.lets_out("我想把车位租出去")
    assert not orders.lets_out("I'd like to rent the party room")
