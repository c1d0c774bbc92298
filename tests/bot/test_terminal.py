"""`guanjia chat`: a talk in the terminal."""

import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.settings import Settings
from bot.terminal import Screen, UnknownPersonError, converse
from bot.terminal.screen import plain
from intents.embedded import EmbeddedEngine
from storage.database import open_database
from storage.ticket import TicketPhoto, every_ticket
from storage.transaction import reading
from tests.bot.commands import PATIENCE, environment, guanjia, guanjia_here

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 32


Say = Callable[..., str]


@pytest.fixture
def demo(tmp_path: Path, demo_file: Path) -> Path:
    """Give a folder whose database, where the settings name none, has the demo in it."""
    (tmp_path / "var").mkdir()
    shutil.copy(demo_file, tmp_path / "var" / "guanjia.db")
    return tmp_path


@pytest.fixture
def say(demo: Path, engine: EmbeddedEngine) -> Say:
    """Give a function that lets somebody say some lines, and gives what the terminal showed."""
    settings = Settings(
        database_url=f"sqlite:///{demo}/var/guanjia.db",
        media_dir=demo / "media",
        demo=True,
        secret_key=SecretStr("k" * 48),
    )

    def say_lines(who: str | None, *lines: str) -> str:
        shown = StringIO()
        converse(settings, Screen(StringIO("".join(f"{line}\n" for line in lines)), shown), who, engine)
        return shown.getvalue()

    return say_lines


def test_choices_are_answered_by_number_and_news_wait_for_the_next_talk(say: Say) -> None:
    assert "1001" not in say("王芳", "厨房漏水", "2", "/quit", "1")
    assert "1001" in say("王芳", "1")
    assert "1001" in say("李师傅", "我的工单", "1", "1")
    news = say("王芳")
    assert "您不在的时候" in news
    assert "李师傅已接单" in news
    assert "李师傅已接单" not in say("王芳")


def test_a_photo_goes_to_the_ticket_and_what_is_none_is_refused(say: Say, tmp_path: Path) -> None:
    (tmp_path / "the leak.png").write_bytes(PNG)
    (tmp_path / "notes.txt").write_text("no photo")
    files = [f"/photo {tmp_path}/{name}" for name in ("absent.png", "notes.txt", "the leak.png")]
    shown = say("王芳", "/photo", *files, "厨房漏水", "1", "1")
    assert f"读不到文件 {tmp_path}/absent.png" in shown
    assert f"{tmp_path}/notes.txt 不是照片" in shown
    database = open_database(f"sqlite:///{tmp_path}/var/guanjia.db")
    with reading(database) as session:
        (ticket,) = every_ticket(session)
        (digest,) = [photo.digest for photo in TicketPhoto.of(session, ticket.id)]
    database.close()
    assert (tmp_path / "media" / digest[:2] / digest).read_bytes() == PNG


def test_who_to_be_is_asked(say: Say) -> None:
    shown = say(None, "3")
    assert "  3. Emma Clark" in shown
    assert "您好，Emma Clark！" in shown
    assert "访客" in say(None, "")
    with pytest.raises(UnknownPersonError, match="王芳"):
        say(None, "Nobody")


def test_a_leak_becomes_a_ticket_through_a_pipe(tmp_path: Path) -> None:
    done = guanjia(tmp_path, "chat", "--as", "王芳", typed="厨房漏水\n明天上午\n确认\n", demo="true")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("您好，王芳！")
    assert "> 厨房漏水\n" in done.stdout
    assert "  2. 明天上午\n" in done.stdout
    assert "工单号 1001" in done.stdout


def test_what_is_no_text_is_answered_without_a_traceback(demo: Path) -> None:
    typed = b"\xff\xfe\x00\n\n   \n\x1b[2J\n" + b"a" * 10_000
    done = guanjia(demo, "chat", "--as", "guest", typed=typed, demo="true")
    assert (done.returncode, done.stderr) == (0, "")
    assert "\x1b" not in done.stdout
    assert done.stdout.splitlines()[-1].startswith("再见")


def test_without_a_demo_nobody_can_be_played(tmp_path: Path) -> None:
    done = guanjia_here(tmp_path, "chat", "--as", "王芳")
    assert done.returncode == 1
    assert "guanjia demo" in done.stderr
    assert "Traceback" not in done.stderr


@contextmanager
def terminal(folder: Path, who: str) -> Iterator[subprocess.Popen[str]]:
    """Keep a terminal open; it is killed when what is waited for never comes."""
    command = [sys.executable, "-m", "bot", "chat", "--as", who]
    pipe = subprocess.PIPE
    process = subprocess.Popen(  # noqa: S603 - our own command
        command, cwd=folder, env=environment(demo="true"), stdin=pipe, stdout=pipe, stderr=pipe, text=True
    )
    guard = threading.Timer(PATIENCE, process.kill)
    guard.start()
    with process:
        try:
            yield process
        finally:
            guard.cancel()
            process.kill()


def until(process: subprocess.Popen[str], words: str) -> str:
    assert process.stdout is not None
    seen = ""
    for line in process.stdout:
        seen += line
        if words in line:
            return seen
    raise AssertionError(f"{words!r} never came: {seen}")


def test_a_push_appears_in_a_second_terminal_without_what_a_terminal_would_obey(tmp_path: Path, say: Say) -> None:
    with terminal(tmp_path, "李师傅") as technician:
        until(technician, "/quit")
        say("王芳", "厨房漏水\x1b[2J\x1b]0;owned\x07, 请快点", "随时都行", "确认")
        card = until(technician, "联系")
        assert "厨房漏水" in card
        assert "\x1b" not in card
        assert "owned" not in card
        assert technician.stdin is not None
        assert technician.stderr is not None
        technician.stdin.close()
        until(technician, "再见")
        assert technician.stderr.read() == ""
        assert technician.wait() == 0


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("a\x1b]0;title\x07b\x1b]8;;https://x\x1b\\c", "abc"),
        ("\x9b2Ja\x90q\x9cb", "ab"),
        ("one\r\ntwo\tthree\b\b", "one\ntwo\tthree"),
        ("an end that never comes\x1b]0;\nthe next line stays", "an end that never comes0;\nthe next line stays"),
        ("\u202eabc\u2066", "abc"),
        ("家👨‍👩‍👧 ok", "家👨‍👩‍👧 ok"),
    ],
)
def test_control_sequences_are_stripped(sent: str, shown: str) -> None:
    assert plain(sent) == shown
