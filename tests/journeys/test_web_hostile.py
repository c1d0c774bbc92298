"""What people and programs send that no page of ours would: answered in words, and nothing stored wrongly."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bot.channels.web.guard import LARGEST_BODY
from bot.clock import SimulatedClock
from bot.media import LARGEST_PHOTO
from intents.engine import IntentEngine
from storage.ticket import Ticket
from storage.transaction import reading
from tests.databases import Postgres, SqliteFile
from tests.journeys.web_desk import JPEG, ORIGIN, Chat, WebDesk, open_web_desk


@pytest.fixture
def desk(sqlite_file: SqliteFile, tmp_path: Path, engine: IntentEngine, clock: SimulatedClock) -> Iterator[WebDesk]:
    with open_web_desk(sqlite_file.lent(), tmp_path, engine, clock) as opened:
        yield opened


@pytest.fixture
def wang(desk: WebDesk) -> Chat:
    return desk.enter("王芳")


def no_ticket(desk: WebDesk) -> bool:
    with reading(desk.database) as session:
        return session.get(Ticket, 1) is None


ODD_TEXTS = (
    "",
    "   \n\t ",
    "\x00\x01\x02\x1b[2J",
    "\u200b\u200b",
    "😀😀",
    "a" * 10_000,
    "漏" * 10_000,
    "\ufffe\uffff",
    "%s%n{0}",
)


def test_odd_texts_are_answered_in_words(
    database_url: str, tmp_path: Path, engine: IntentEngine, clock: SimulatedClock
) -> None:
    with open_web_desk(database_url, tmp_path, engine, clock) as desk:
        wang = desk.enter("王芳")
        for text in ODD_TEXTS:
            # A few odd characters may be the beginning of more: the answer waits for it, and comes.
            answers = wang.say(text)
            if not answers:
                desk.pass_time(seconds=3)
                answers = wang.news()
            assert answers, repr(text[:20])
            assert all(answer["text"].strip() for answer in answers), repr(text[:20])
        assert no_ticket(desk)
        assert len(wang.history()) > len(ODD_TEXTS)


def test_control_characters_and_markup_are_kept_as_plain_text(wang: Chat) -> None:
    wang.say("<script>alert(1)</script>\x00\x1b[31m 厨房\r\n漏水")
    assert wang.history()[0]["text"] == "<script>alert(1)</script>[31m 厨房\n漏水"


@pytest.mark.parametrize(
    "choice", ["x:0", "no-such-token:1", ":", "a" * 500, "../..:1", "t:99999", "\u4e00:1", "\x00:0"]
)
def test_a_forged_choice_is_answered_in_words(desk: WebDesk, wang: Chat, choice: str) -> None:
    [answer] = wang.say(choice=choice)
    assert answer["text"]
    assert no_ticket(desk)
    assert [one for one in wang.history() if one["from"] == "me"] == []


def test_a_choice_of_somebody_else_does_nothing(desk: WebDesk, wang: Chat) -> None:
    wang.say("厨房水管漏水了，地上都是水")
    wang.tap("随时都行")
    stolen = wang.choice("对，提交")
    emma = desk.enter("Emma Clark")
    emma.say(choice=stolen)
    assert no_ticket(desk)
    assert [one for one in emma.history() if one["from"] == "me"] == []
    wang.tap("对，提交")
    assert not no_ticket(desk)


@pytest.mark.parametrize("cookie", ["", "x", "eyJicm93c2VyIjoiYSJ9.aaaa.bbbb", "a" * 4000])
def test_a_forged_cookie_is_nobody(desk: WebDesk, wang: Chat, cookie: str) -> None:
    stranger = desk.browser()
    stranger.headers["cookie"] = f"guanjia_chat={cookie}"
    page = stranger.get(f"/chat/{wang.seat}")
    assert page.status_code == 401
    assert 'href="/chat"' in page.text
    for response in (stranger.get(wang.address), stranger.post(wang.address, data={"id": "12345678", "text": "hi"})):
        assert response.status_code == 401
        assert response.json()["error"]


@pytest.mark.parametrize("seat", ["resident-999", "resident-2", "guest-1", "x", "..%2f..%2fetc", "resident-1%00"])
def test_a_seat_that_was_never_taken_is_a_clear_page(wang: Chat, seat: str) -> None:
    page = wang.client.get(f"/chat/{seat}")
    assert page.status_code in {401, 404}
    assert "Traceback" not in page.text


@pytest.mark.parametrize(
    "who", ["", "resident-", "resident-0", "resident-99999999999", "staff-abc", "guest-77", "owner-1", "resident--1"]
)
def test_an_identity_that_is_not_there_cannot_be_taken(desk: WebDesk, who: str) -> None:
    refused = desk.browser().post("/chat/enter", data={"who": who})
    assert refused.status_code == 422
    assert "重新选择" in refused.text
    assert desk.accounts() == []


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": ""},
        {"origin": ORIGIN, "sec-fetch-site": "cross-site"},
        {"origin": ORIGIN, "sec-fetch-site": "same-site"},
    ],
)
def test_a_post_from_another_site_does_nothing(desk: WebDesk, wang: Chat, headers: dict[str, str]) -> None:
    refused = wang.client.post(wang.address, data={"id": "12345678", "text": "厨房漏水"}, headers=headers)
    assert refused.status_code == 403
    assert refused.json()["error"]
    assert wang.history() == []
    assert wang.client.post("/chat/enter", data={"who": "staff-1"}, headers=headers).status_code == 403
    assert wang.client.post(f"/chat/{wang.seat}/leave", headers=headers).status_code == 403
    assert len(desk.accounts()) == 1


def test_too_large_a_body_is_refused_before_it_is_read(wang: Chat) -> None:
    headers = {"content-length": str(LARGEST_BODY + 1), "content-type": "multipart/form-data; boundary=x"}
    refused = wang.client.post(wang.address, content=b"--x", headers=headers)
    assert refused.status_code == 413
    assert "30 MB" in refused.json()["error"]


def test_a_body_that_hides_its_size_is_cut_off(wang: Chat) -> None:
    def endless() -> Iterator[bytes]:
        yield b'--x\r\ncontent-disposition: form-data; name="photo"; filename="a.jpg"\r\n\r\n'
        for _ in range(LARGEST_BODY // 1_000_000 + 2):
            yield b"\0" * 1_000_000

    headers = {"content-type": "multipart/form-data; boundary=x"}
    assert wang.client.post(wang.address, content=endless(), headers=headers).status_code == 413


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "JPEG"),
        (b"MZ\x90\x00", "JPEG"),
        (b"", "JPEG"),
        (JPEG + b"\0" * LARGEST_PHOTO, "10 MB"),
    ],
)
def test_what_is_no_photo_is_refused_in_words(wang: Chat, content: bytes, words: str) -> None:
    refused = wang.post("看照片", photos=[content])
    assert refused.status_code == 422
    assert words in refused.json()["error"]
    assert wang.history() == []


def test_too_many_photos_and_malformed_forms_are_refused_in_words(wang: Chat) -> None:
    assert wang.post(photos=[JPEG] * 10).status_code == 422
    for form in ({"text": "no id"}, {"id": "short", "text": "x"}, {"id": "../../etc/passwd", "text": "x"}):
        assert wang.client.post(wang.address, data=form).status_code == 422
    broken = wang.client.post(wang.address, content=b"\xff", headers={"content-type": "multipart/form-data"})
    assert broken.status_code == 422
    assert wang.history() == []


def test_a_photo_is_shown_only_to_whom_it_concerns(desk: WebDesk, wang: Chat) -> None:
    wang.say("看这里", photos=[JPEG])
    address = wang.history()[0]["photos"][0]
    shown = wang.client.get(address)
    assert (shown.content, shown.headers["content-type"]) == (JPEG, "image/jpeg")
    assert shown.headers["x-content-type-options"] == "nosniff"
    digest = address.rpartition("/")[2]
    emma = desk.enter("Emma Clark")
    emma.say(f"我要看 {digest}")
    assert emma.client.get(f"/chat/{emma.seat}/media/{digest}").status_code == 404
    assert emma.client.get(address).status_code == 404


@pytest.mark.parametrize("digest", ["0" * 64, "%2e%2e%2fguanjia.db", "..%2f..%2fguanjia.db", "x" * 5000])
def test_a_digest_that_is_none_gives_nothing(wang: Chat, digest: str) -> None:
    assert wang.client.get(f"/chat/{wang.seat}/media/{digest}").status_code == 404


@pytest.mark.parametrize("name", ["../guard.py", "%2e%2e/guard.py", "..%2fguard.py", "../../../../etc/passwd"])
def test_static_files_are_those_of_the_folder(wang: Chat, name: str) -> None:
    assert wang.client.get(f"/chat/static/{name}").status_code in {401, 404}


def test_who_sends_too_fast_is_told_so_and_loses_nothing(wang: Chat) -> None:
    codes = [wang.post("谢谢", client_id=f"hurry-{number:04d}").status_code for number in range(22)]
    assert codes == [200] * 20 + [429] * 2
    refused = wang.post("谢谢", client_id="hurry-0020")
    assert int(refused.headers["retry-after"]) <= 11
    assert refused.json()["error"]


def test_every_answer_carries_the_security_headers(wang: Chat) -> None:
    for path in ("/chat", f"/chat/{wang.seat}", wang.address, "/chat/static/chat.js", "/chat/nobody-1"):
        response = wang.client.get(path)
        policy = response.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert response.headers["x-frame-options"] == "DENY"
        assert response.headers["x-content-type-options"] == "nosniff"
        assert "<script>" not in response.text
        assert " style=" not in response.text


def test_garbage_cursors_give_the_newest_messages(wang: Chat) -> None:
    wang.say("谢谢")
    for query in ("since=x", "since=2026-01-01", "before=9999-99-99", "since=-1&before=%00"):
        assert len(wang.client.get(f"{wang.address}?{query}").json()["messages"]) == 2


def test_without_a_database_people_are_told_to_come_back(
    postgres: Postgres, postgres_url: str, tmp_path: Path, engine: IntentEngine, clock: SimulatedClock
) -> None:
    with open_web_desk(postgres_url, tmp_path, engine, clock) as desk:
        wang = desk.enter("王芳")
        postgres.drop(urlsplit(postgres_url).path.lstrip("/"))
        for response in (wang.client.get(wang.address), wang.post("厨房漏水")):
            assert response.status_code == 503
            assert response.json()["error"]
        assert wang.client.get("/chat").status_code == 503
