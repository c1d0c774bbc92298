"""Customer service in the database: cursors that move on, windows that are used up."""

from datetime import timedelta

from bot.clock import SimulatedClock
from storage.database import Database
from storage.kf import MOST_SENT, OPEN_FOR, KfCursor, KfWindow
from storage.transaction import transaction


def test_a_cursor_is_empty_first_and_then_what_it_was_moved_to(database: Database) -> None:
    with transaction(database) as session:
        assert (KfCursor.of(session, "wk1"), KfCursor.known(session)) == ("", [])
        for cursor in ("a", "b"):
            KfCursor.move(session, "wk1", cursor)
        KfCursor.move(session, "wk2", "c")
    with transaction(database) as session:
        assert (KfCursor.of(session, "wk1"), KfCursor.known(session)) == ("b", ["wk1", "wk2"])


def test_a_window_has_five_messages_and_48_hours(database: Database, clock: SimulatedClock) -> None:
    with transaction(database) as session:
        assert not KfWindow.take(session, "wk1:wm1", clock.now())
        KfWindow.open(session, "wk1:wm1", clock.now())
        taken = [KfWindow.take(session, "wk1:wm1", clock.now()) for _ in range(MOST_SENT + 1)]
        assert taken == [True] * MOST_SENT + [False]
        KfWindow.give_back(session, "wk1:wm1")
        assert KfWindow.take(session, "wk1:wm1", clock.now())
    # The same message once more opens nothing; a newer one does, for its own 48 hours.
    with transaction(database) as session:
        KfWindow.open(session, "wk1:wm1", clock.now())
        assert not KfWindow.take(session, "wk1:wm1", clock.now())
        later = clock.now() + timedelta(seconds=1)
        KfWindow.open(session, "wk1:wm1", later)
        assert KfWindow.take(session, "wk1:wm1", later)
        assert not KfWindow.take(session, "wk1:wm1", later + OPEN_FOR)
