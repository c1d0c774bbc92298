"""Slots that flows are filled in with: those that many flows share, and the ways to declare one's own."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from handlers.dialogue.digression import is_bare_value
from handlers.dialogue.flow import Draft, Question, Slot
from handlers.dialogue.households import Right, home_value, other_home, verified_homes
from handlers.dialogue.turn import Turn
from intents.entities import phone
from intents.faults import places
from intents.replies import answers, positions
from storage.community import Community

SHORT_CORRECTION: Final = 40
"""Characters of an answer to the summary in which the number of another home of one's own corrects the home."""


def ask_nothing(_turn: Turn, _draft: Draft) -> None:
    """Never ask: for slots that are only filled when the resident says something of their own accord."""


def told(key: str, question: str | None = None, *, name: str | None = None, settle: object | None = None) -> Slot:
    """Give a slot for the first entity of that key, asked for with the text `question` (None: never asked for)."""
    slot = name or key

    def read(turn: Turn, _draft: Draft) -> str | None:
        return turn.understanding.first(key)

    def ask(turn: Turn, draft: Draft) -> Question | None:
        return None if question is None or slot in draft.slots else Question(turn.word(question))

    return Slot(slot, read, ask, settle)


def words(question: str, intents: frozenset[str], *, name: str = "words") -> Slot:
    """Give a slot for the resident's own words: the first message, and what later ones of these intents add to it."""

    def read(turn: Turn, draft: Draft) -> str | None:
        known: str | None = draft.slots.get(name)
        if known is None:
            return turn.text or None
        says_more = turn.understanding.intent in intents or is_bare_value(turn)
        adds = says_more and turn.text and turn.text not in known
        return f"{known}\n{turn.text}" if adds else None

    def ask(turn: Turn, draft: Draft) -> Question | None:
        return None if draft.slots.get(name) else Question(turn.word(question))

    return Slot(name, read, ask)


def one_of(
    name: str,
    labels: Mapping[str, str],
    read: Callable[[str], str | None],
    question: str | None = None,
    settle: str | None = None,
) -> Slot:
    """Give a slot with a few possible values: `labels` maps each to its text id, `read` finds one in a message."""

    def read_value(turn: Turn, _draft: Draft) -> str | None:
        return read(turn.text)

    def ask(turn: Turn, draft: Draft) -> Question | None:
        if question is None or name in draft.slots:
            return None
        choices = (turn.fill(draft, name, value, turn.word(label)) for value, label in labels.items())
        return Question(turn.word(question), tuple(choices))

    return Slot(name, read_value, ask, settle)


def _read_community(turn: Turn, _draft: Draft) -> dict[str, Any] | None:
    if turn.account.community_id is not None:
        return None
    named = [one for one in Community.all(turn.session) if one.name and one.name in turn.text]
    return {"id": named[0].id} if len(named) == 1 else None


def _ask_community(turn: Turn, draft: Draft) -> Question | None:
    known = draft.slots.get("community")
    if known:
        turn.account.community = turn.session.get(Community, known["id"])
    if turn.account.community is not None:
        return None
    choices = tuple(turn.fill(draft, "community", {"id": one.id}, one.name) for one in Community.all(turn.session))
    return Question(turn.word("ask-community"), choices)


def read_home(turn: Turn, draft: Draft, right: Right | None = None) -> dict[str, Any] | None:
    """Give the sender's own home that the message names; one that is not theirs is remembered as refused."""
    code = turn.understanding.first("room")
    other = other_home(turn, draft, right) if code is None else None
    if other is not None:
        return home_value(other)
    short = draft.confirming and len(turn.text) <= SHORT_CORRECTION
    another = answers.is_correction(turn.text) or short if draft.slots.get("home") else draft.requested != "home"
    if code is None and another:
        code = places.home_named(turn.text, [home.code for home in verified_homes(turn, right)])
    mere = not draft.slots.get("home") and answers.says_nothing(turn.text)
    if code is None and (draft.requested == "home" or mere):
        building = places.building_in(turn.text)
        there = [home for home in verified_homes(turn, right) if home.building == building]
        if len(there) == 1:
            return home_value(there[0])
        code = places.home_in(turn.text, [home.code for home in verified_homes(turn, right)])
    if code is None and draft.slots.get("home") and answers.is_correction(turn.text):
        code = places.home_of_building(turn.text, [home.code for home in verified_homes(turn, right)])
    if code is None:
        return _home_agreed(turn, draft, right) or _home_by_order(turn, draft, right)
    mine = [home for home in verified_homes(turn, right) if home.answers_to(code)]
    # 'Building 3 unit 2' may be the stairs of one's own home.
    mine = mine or [home for home in verified_homes(turn, right) if places.stairs_of(home.code) == code]
    if len(mine) == 1:
        return home_value(mine[0])
    draft.slots["refused_home"] = code
    return None


def _home_agreed(turn: Turn, draft: Draft, right: Right | None) -> dict[str, Any] | None:
    """Give the sender's only home after 'that one is not yours; is it this?', where the answer is yes, or 'mine'."""
    homes = verified_homes(turn, right) if draft.slots.get("named_another") and draft.requested == "home" else []
    agrees = len(homes) == 1 and (answers.is_yes(turn.text) or positions.names_own_home(turn.text))
    return home_value(homes[0]) if agrees else None


def _home_by_order(turn: Turn, draft: Draft, right: Right | None) -> dict[str, Any] | None:
    """Give the home that corrects the chosen one by its place in the list: 'no sorry, the first one'."""
    homes = verified_homes(turn, right) if draft.slots.get("home") else []
    nth = answers.corrected_ordinal(turn.text, len(homes)) if len(homes) > 1 else None
    return None if nth is None else home_value(homes[nth])


def ask_home(turn: Turn, draft: Draft, right: Right | None = None) -> Question | None:
    """Ask which home, only of somebody who has several or who named one that is not theirs."""
    refused = draft.slots.pop("refused_home", None)
    homes = verified_homes(turn, right)
    if not homes or (refused is None and draft.slots.get("home")):
        return None
    # Who named another home is not taken to mean their own.
    draft.slots["named_another"] = refused is not None or draft.slots.get("named_another", False)
    if len(homes) == 1 and not draft.slots["named_another"]:
        draft.slots["home"] = home_value(homes[0])
        return None
    choices = tuple(turn.fill(draft, "home", home_value(home), home.code) for home in homes)
    text = turn.word("ask-home") if refused is None else turn.word("ask-home-not-yours", room=refused.strip("-"))
    return Question(text, choices)


def read_own_home(turn: Turn, draft: Draft) -> dict[str, Any] | None:
    """Give the sender's own home that the message names; one that is not theirs is nobody's business here."""
    code = turn.understanding.first("room")
    other = other_home(turn, draft) if code is None else None
    if other is not None:
        return home_value(other)
    if code is None and draft.requested == "home":
        code = places.home_of_building(turn.text, [home.code for home in verified_homes(turn)]) or turn.text
    mine = [home for home in verified_homes(turn) if code and home.answers_to(code)]
    return home_value(mine[0]) if len(mine) == 1 else None


def ask_own_home(turn: Turn, draft: Draft, question: str) -> Question | None:
    """Ask which home with the text `question`, only of somebody who has several."""
    homes = verified_homes(turn)
    if draft.slots.get("home") or not homes:
        return None
    if len(homes) == 1:
        draft.slots["home"] = home_value(homes[0])
        return None
    choices = tuple(turn.fill(draft, "home", home_value(home), home.code) for home in homes)
    return Question(turn.word(question), choices)


def home_with(right: Right) -> Slot:
    """Give the slot for a home in which the sender has that right; no other home of theirs is offered or taken."""
    return Slot(
        "home", lambda turn, draft: read_home(turn, draft, right), lambda turn, draft: ask_home(turn, draft, right)
    )


def _read_phone(turn: Turn, draft: Draft) -> str | None:
    """Give the number that the message names, or the known one with the last digits that it puts right."""
    known: str = draft.slots.get("phone") or turn.account.phone or ""
    return turn.understanding.first("phone") or (phone.with_tail(known, turn.text) if known else None)


def read_photos(turn: Turn, draft: Draft) -> list[str] | None:
    """Give all photos of the draft when this message brings new ones."""
    known: list[str] = draft.slots.get("photos", [])
    new = [digest for digest in turn.incoming.photos if digest not in known]
    return known + new if new else None


def take_kept_photos(turn: Turn, draft: Draft) -> None:
    """Put the photos that came before their words into the draft: for `Flow.begin`."""
    draft.slots["photos"] = list(turn.state.memory.pop("photos", []))


COMMUNITY = Slot("community", _read_community, _ask_community)
HOME = Slot("home", read_home, ask_home)
PHONE = Slot("phone", _read_phone, ask_nothing)
"""Never asked for: a summary shows what is on file, and takes another number from whoever writes one."""
PHOTOS = Slot("photos", read_photos, ask_nothing)
