"""`guanjia`: the command line. A command's module is imported when it runs, so that each starts fast."""

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from importlib import import_module
from pathlib import Path

from bot.settings import SettingsError

EXIT_USAGE = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit code: 0 done, 1 failed, 2 wrongly called or configured (said on stderr)."""
    options = _parser().parse_args(arguments)
    try:
        code: int = import_module(f"bot.commands.{options.command.replace('-', '_')}").run(options)
    except SettingsError as error:
        print(*error.problems, sep="\n", file=sys.stderr)
        return EXIT_USAGE
    except KeyboardInterrupt:
        return 0
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="guanjia", description="The front desk of a residential community, in chat.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    serve = commands.add_parser("serve", help="serve web chat, console and channels; deliver and fire timers")
    serve.add_argument("--no-worker", action="store_true", help="leave delivery and timers to `guanjia worker`")
    commands.add_parser("worker", help="deliver messages and fire timers, nothing else")
    commands.add_parser("migrate", help="bring the database to the newest schema")
    commands.add_parser("demo", help="load the demo community into an empty database")
    chat = commands.add_parser("chat", help="talk in the terminal")
    chat.add_argument(
        "--as", dest="identity", metavar="NAME", help="who to be (a name of the demo; asked when left out)"
    )
    evaluate = commands.add_parser("evaluate", help="measure understanding on labelled messages (JSON Lines)")
    evaluate.add_argument("file", type=Path)
    evaluate.add_argument("--engine", choices=("embedded", "rasa"), default="embedded")
    evaluate.add_argument("--errors", type=Path, metavar="FILE", help="write the messages that were misunderstood")
    replay = commands.add_parser("replay", help="play a script on a fresh database with a simulated clock")
    replay.add_argument("file", type=Path)
    _add_bench(commands.add_parser("bench", help="measure speed and memory, as JSON"))
    review = commands.add_parser("review", help="print what was misunderstood and has not been exported yet, masked")
    review.add_argument("--since", type=date.fromisoformat, metavar="DATE", help="only what was kept since that day")
    review.add_argument("--all", action="store_true", help="what was exported before, too")
    review.add_argument("--yaml", action="store_true", help="those whose intent is known, as a file for the catalogue")
    webhook = commands.add_parser("set-webhook", help="tell a chat platform where to call this installation")
    webhook.add_argument("channel", help="such as telegram")
    _add_qr_code(commands.add_parser("qr-code", help="make a code to scan for a place or an invitation (WeChat)"))
    commands.add_parser("doctor", help="check settings, database, channels and clock")
    return parser


def _add_qr_code(code: argparse.ArgumentParser) -> None:
    code.add_argument("file", type=Path, help="the picture to write: .png or .svg")
    code.add_argument("--channel", default="wechat")
    carries = code.add_mutually_exclusive_group(required=True)
    carries.add_argument("--invite", metavar="CODE", help="an invitation from the console: binds whoever scans it")
    carries.add_argument("--place", metavar="TEXT", help="such as 'lift 3': whoever scans it reports from there")
    code.add_argument("--community", type=int, default=1, metavar="ID", help="whose place it is (default 1)")


def _add_bench(bench: argparse.ArgumentParser) -> None:
    bench.add_argument(
        "--residents", type=int, default=0, metavar="N", help="measure beside it a database with N residents"
    )
    bench.add_argument("--tickets", type=int, default=0, metavar="M", help="... and M tickets of theirs")
    bench.add_argument("--seconds", type=float, default=10.0, help="how long each load is held (default 10)")
    bench.add_argument("--only", choices=("sqlite", "postgresql"), help="measure on one kind of database alone")
    bench.add_argument(
        "--postgresql", metavar="URL", help="a server to measure on, in a database that is dropped again afterwards"
    )
    bench.add_argument("--delivery", action="store_true", help="measure the outbox alone")
    bench.add_argument("--messages", type=int, default=100_000, metavar="N", help="... with so many to enqueue")
    bench.add_argument("--sent", type=int, default=1_000_000, metavar="N", help="... and so many that were sent before")
    bench.add_argument(
        "--rasa", metavar="URL", help="measure understanding alone, beside a Rasa server, on the development messages"
    )
    bench.add_argument(
        "--rasa-models",
        type=Path,
        default=Path("var/rasa"),
        metavar="FOLDER",
        help="where `make rasa` left its models, and how long they were trained (default var/rasa)",
    )


if __name__ == "__main__":
    sys.exit(main())
