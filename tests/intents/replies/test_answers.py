"""Short answers as people really give them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intents.faults import more_of_it, places
from intents.replies import answers, fault_answers, presence, ratings
from intents.tickets import references, staff_words, ticket_words
from intents.tickets.staff_words import StaffWords


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("2", 1),
        ("２", 1),
        ("第二个", 1),
        ("就第一个", 0),
        ("第一单", 0),
        ("选3", 2),
        ("二", 1),
        ("2号", 1),
        ("最后一个", 2),
        ("the second", 1),
        ("the second one please", 1),
        ("option 2", 1),
        ("last", 2),
        ("4", None),
        ("0", None),
        ("501", None),
        ("第二天", None),
        ("2个人", None),
        ("", None),
    ],
)
def test_which_of_three_choices(text: str, index: int | None) -> None:
    assert answers.ordinal(text, 3) == index


@pytest.mark.parametrize(
    ("text", "index"),
    [("后面那个", 2), ("就前面那套吧", 0), ("中间那个", 1), ("the latter", 2), ("下面那间", 2), ("后面有个人", None)],
)
def test_which_of_three_by_its_place(text: str, index: int | None) -> None:
    assert answers.ordinal(text, 3) == index


def test_no_choice_of_none() -> None:
    assert answers.ordinal("last", 0) is None


@pytest.mark.parametrize(
    ("text", "score", "comment"),
    [
        ("5", 5, None),
        ("三星", 3, None),
        ("两星吧 太慢", 2, "太慢"),
        ("4分 师傅很好", 4, "师傅很好"),
        ("给5分", 5, None),
        ("⭐⭐⭐", 3, None),
        ("★★★★ thanks", 4, "thanks"),
        ("two stars", 2, None),
        ("4 stars, quick", 4, "quick"),
        ("I give it a 3", 3, None),
        ("3/5", 3, None),
        ("师傅修得不错 给五分", 5, "师傅修得不错 给五分"),
        ("五星好评", 5, "五星好评"),
        ("quick and friendly, I'd give him four stars", 4, "quick and friendly, I'd give him four stars"),
    ],
)
def test_a_rating_with_or_without_words(text: str, score: int, comment: str | None) -> None:
    assert ratings.rating(text) == ratings.Rating(score, comment)


@pytest.mark.parametrize(
    "text",
    [
        "501",
        "3楼漏水",
        "6",
        "0",
        "五楼的灯坏了",
        "one of the lamps is dark",
        "谢谢",
        "",
        "再给五分钟",
        "差三分八点",
        "给两个灯泡",
    ],
)
def test_what_is_no_rating(text: str) -> None:
    assert ratings.rating(text) is None


@pytest.mark.parametrize(
    "text",
    ["对", "是的!", "OK", "嗯嗯", "確認", "yes please", "👍", "  Yes. "],
)
def test_a_plain_yes(text: str) -> None:
    assert answers.is_yes(text)
    assert not answers.is_no(text)


@pytest.mark.parametrize(
    "text", ["提交吧", "行 就这样吧", "帮我提交", "那就报吧", "submit it please", "go ahead and submit"]
)
def test_a_wish_to_hand_in(text: str) -> None:
    assert answers.is_confirmation(text)
    assert not answers.is_no(text)


@pytest.mark.parametrize("text", ["不对", "No!", "唔係", "not yet", "错了。"])
def test_a_plain_no(text: str) -> None:
    assert answers.is_no(text)
    assert not answers.is_yes(text)


@pytest.mark.parametrize("text", ["算了", "取消吧", "不修了", "never mind", "Cancel it please", "唔使啦", "forget it"])
def test_stop(text: str) -> None:
    assert answers.is_stop(text)


@pytest.mark.parametrize(
    "text", ["取消昨天那个工单", "水停不下来", "cancel my visitor tomorrow", "不用了这个水龙头换一个"]
)
def test_what_does_not_drop_the_matter(text: str) -> None:
    assert not answers.is_stop(text)


@pytest.mark.parametrize("text", ["家里现在有人", "随时", "麻烦尽快", "any time is fine", "I'm home", "asap pls"])
def test_any_time(text: str) -> None:
    assert presence.is_any_time(text)


@pytest.mark.parametrize(
    ("text", "part"),
    [("明天上午", "morning"), ("Sat afternoon", "afternoon"), ("今晚", "evening"), ("周三", None), ("3pm", None)],
)
def test_part_of_the_day(text: str, part: str | None) -> None:
    assert presence.part_of_day(text) == part


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("我要报修", False),
        ("Hi, I need a repair please", False),
        ("厨房漏水", True),
        ("the tap drips", True),
        ("", False),
    ],
)
def test_a_mere_wish_is_no_fault(text: str, says: bool) -> None:  # noqa: FBT001 - a column of the table
    assert fault_answers.says_what_is_wrong(text) is says


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("接单", StaffWords("accept", None, "")),
        ("完成 1001 换了软管", StaffWords("finish", "1001", "换了软管")),
        ("1001 完成,换了软管", StaffWords("finish", "1001", "换了软管")),
        ("on my way 1003", StaffWords("depart", "1003", "")),
        ("等配件: 阀门", StaffWords("wait_parts", None, "阀门")),
        ("我的工单", StaffWords("list", None, "")),
    ],
)
def test_what_staff_write(text: str, words: StaffWords) -> None:
    assert staff_words.read(text) == words


def test_other_words_of_staff_are_no_command() -> None:
    assert staff_words.read("这个住户电话打不通") is None


@pytest.mark.parametrize(
    ("place", "category", "text", "common"),
    [
        ("电梯", "lift", "电梯坏了", True),
        (None, "lift", "上不去了", True),
        ("厨房", "water", "厨房漏水", False),
        ("lobby", "lighting", "lobby light is out", True),
        ("kitchen", "water", "kitchen pipe", False),
        ("common bathroom", "appliance", "geyser in common bathroom not heating", False),
        ("3栋楼下", "lighting", "3栋楼下的灯不亮", True),
        (None, "water", "漏水", False),
    ],
)
def test_common_area_or_home(place: str | None, category: str, text: str, common: bool) -> None:  # noqa: FBT001 - a column
    assert places.is_common(place, category, text) is common


@pytest.mark.parametrize(
    ("text", "building"),
    [("7号楼门口", "7"), ("B座大堂", "B"), ("block C lobby", "C"), ("03栋电梯", "3"), ("电梯", None)],
)
def test_the_building_that_is_spoken_of(text: str, building: str | None) -> None:
    assert places.building_in(text) == building


@given(st.text(max_size=300))
def test_nothing_written_breaks_them(text: str) -> None:
    answers.ordinal(text, 3)
    ratings.rating(text)
    answers.is_stop(text)
    staff_words.read(text)
    places.building_in(text)


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("forget that, the toilet is overflowing", "the toilet is overflowing"),
        ("never mind the tap, my fridge socket is dead", "my fridge socket is dead"),
        ("算了那个不管了 马桶溢出来了", "马桶溢出来了"),
        ("don't forget the bathroom light", None),
        ("forget it", None),
    ],
)
def test_what_stands_behind_a_stop(text: str, behind: str | None) -> None:
    assert answers.behind_stop(text) == behind


@pytest.mark.parametrize("text", ["it still isnt cold and he left a mess", "still won't flush", "it leaked again"])
def test_a_repair_did_not_help(text: str) -> None:
    assert fault_answers.says_not_fixed(text)


@pytest.mark.parametrize("text", ["he still isn't here", "it still isn't clear when", "still not cheap"])
def test_nothing_is_said_of_the_repair(text: str) -> None:
    assert not fault_answers.says_not_fixed(text)


@pytest.mark.parametrize(
    "text",
    ["come on Monday between 9 and 11", "you can come tomorrow after 4", "send him over at 3", "你们周一九点过来吧"],
)
def test_we_are_told_when_to_come(text: str) -> None:
    assert presence.lets_come(text)


@pytest.mark.parametrize(
    "text", ["my aunt comes on Monday at 9", "come on!!", "somebody is coming at 9", "周一我朋友过来"]
)
def test_somebody_else_comes(text: str) -> None:
    assert not presence.lets_come(text)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("I have the dentist at 2, could he make it 4?", " he make it 4?"),
        ("Wednesday I'm at work until 5, can he come at 5:30?", " he come at 5:30?"),
        ("Wednesday 2pm is fine", None),
    ],
)
def test_what_is_asked_for_behind_a_reason(text: str, asked: str | None) -> None:
    assert ticket_words.asked_instead(text) == asked


def test_what_goes_on_about_the_very_thing() -> None:
    assert references.begins_with_it("but that pipe does need fixing")
    assert references.begins_with_it("不过那个管子还是要修")
    assert not references.begins_with_it("my kitchen tap drips")


@pytest.mark.parametrize(
    ("text", "part"),
    [("后天上午好伐", "morning"), ("周六晚上好吗", "evening"), ("晚上好 我要报修", None), ("早上好啊", None)],
)
def test_a_greeting_is_no_part_of_a_day(text: str, part: str | None) -> None:
    assert presence.part_of_day(text) == part


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [("投诉那个继续 3栋的电梯", True), ("访客那个接着登记", True), ("报修继续催一下", False), ("继续漏水", False)],
)
def test_going_on_with_what_is_named(text: str, *, goes_on: bool) -> None:
    assert answers.says_go_on(text) is goes_on


@pytest.mark.parametrize(
    ("text", "again"),
    [("上次那个卫生间吊顶又滴水了", True), ("上次修的水管又漏了", True), ("上次那个师傅又没来", False)],
)
def test_what_was_mended_is_broken_again(text: str, *, again: bool) -> None:
    assert fault_answers.says_not_fixed(text) is again


def test_a_mere_slip_is_no_comment() -> None:
    assert ratings.rating("按错了 我想打4分") == ratings.Rating(4, None)
    assert ratings.rating("啊 打错了 5分 师傅很好") == ratings.Rating(5, "啊 打错了 5分 师傅很好")


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("哦我老公报过了啊 那行", True),
        ("my husband already reported it, fine", True),
        ("我早就报了三次了", False),
        ("报过了为什么还不来", False),
    ],
)
def test_it_was_reported_already(text: str, *, same: bool) -> None:
    assert ticket_words.is_the_same(text) is same


def test_a_sigh_may_stand_right_before_a_stop() -> None:
    assert answers.opens_with_stop("唉算了 都是邻居 不投诉了")
    assert not answers.opens_with_stop("哎算了一下 水费不对")


def test_a_better_score_is_a_score_and_more_things_are_none() -> None:
    better = ratings.rating("hmm let me be fair, make it a 4")
    assert better is not None
    assert better.score == 4
    assert ratings.rating("make it 4 lights, another one just died") is None
    assert ratings.rating("can you make it 4pm") is None


def test_maam_is_no_morning() -> None:
    assert presence.part_of_day("Good afternoon ma'am/sir, the sink is leaking") is None


def test_what_was_left_dirty_is_a_remark() -> None:
    assert ratings.remarks("胶打得到处都是 也没清理")
    assert not ratings.remarks("厨房水管又漏了")


def test_nobody_mends_it_presses() -> None:
    assert ticket_words.is_chase("仲未有人整嘅")
    assert not ticket_words.is_chase("还没修好 又漏了")


@pytest.mark.parametrize(
    ("text", "score"),
    [("very good, quick and polite", 5), ("not good, he was late", 2), ("good, thanks", None), ("ok, bye", None)],
)
def test_a_score_in_words_before_its_reasons(text: str, score: int | None) -> None:
    assert ratings.in_words(text) == score


def test_it_is_only_at_ours() -> None:
    assert more_of_it.goes_on_about_it("就我家没有 燃气热水器打不着")
    assert not more_of_it.goes_on_about_it("我家没电了")
