"""Slots of a visit: when, and who. The number of people is written down when somebody says it."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from handlers.dialogue.digression import is_bare_value
from handlers.dialogue.flow import Draft, Question, Slot
from handlers.dialogue.messages import MOMENT
from handlers.dialogue.slots import ask_nothing
from handlers.dialogue.turn import Turn
from handlers.visitors.window import END_OF_DAY, Window, later_by, moved, window_of
from intents.entities import extract
from intents.replies import answers
from intents.requests import ADDS
from intents.understanding import Certainty, Entity
from intents.visits import guests, name_lists, spelling, stay, when, who, wishes
from intents.visits.pieces import pieces
from intents.visits.when import Said
from intents.visits.wishes import Wish
from storage.ticket import Ticket
from storage.visitor_pass import VisitorPass

_ELSEWHERE: Final = frozenset(
    {"service_info", "fee_question", "repair_request", "human_agent", "complaint", "suggestion"}
)
_LONGEST_ANSWER: Final = 6
"""Characters of an answer that may be a name whatever the engine takes it for."""
_NO_PEOPLE: Final = ("minute", "hour", "day", "week", "month", "min ")


def local_now(turn: Turn) -> datetime:
    """Give the present on the clock of the sender's community."""
    community = turn.account.community
    return turn.now.astimezone(community.zone if community else None)


def is_elsewhere(turn: Turn) -> bool:
    """Tell whether the message is surely about something else than visitors."""
    meaning = turn.understanding
    return (
        meaning.certainty is Certainty.SURE
        and meaning.intent in _ELSEWHERE
        and len(turn.text) > _LONGEST_ANSWER
        and not is_bare_value(turn)
        and not wishes.names_visit(turn.text)
        and not who.begins_with_name(turn.text)
        and not (guests.adds(turn.text) and name_in(turn))
    )


def entities(turn: Turn) -> tuple[Entity, ...]:
    """Give what the message names, whatever it seems to want: engines drop people from what is no visit to them."""
    return extract(turn.text, local_now(turn))


def first(turn: Turn, key: str) -> str | None:
    """Give the first value of that kind in the message."""
    return next((one.value for one in entities(turn) if one.key == key), None)


def name_in(turn: Turn) -> str | None:
    """Give the name of the visitor that the message states."""
    several = guests.joined(*(guests.listed(turn.text) or guests.each_called(turn.text))) or name_lists.listed(
        turn.text
    )
    return several or first(turn, "name") or who.coming(turn.text)


def more_guests(turn: Turn) -> int:
    """Give how many guests the message adds to those who are known; 0 when it does not."""
    if not guests.adds(turn.text):
        return 0
    counted = people_in(turn)
    named = name_in(turn) or who.role_in(turn.text) or who.added_name(without_entities(turn))
    return counted or len(guests.listed(turn.text)) or int(named is not None)


def window_in(draft: Draft, now: datetime) -> Window | None:
    """Give when the visit of a draft is; None while that is not known, or was said to be in the past."""
    stored: Mapping[str, Any] = draft.slots.get("when") or {}
    zone = now.tzinfo
    return Window.from_json(stored, zone) if "start" in stored else None  # type: ignore[arg-type]


def _read_when(turn: Turn, draft: Draft) -> dict[str, Any] | None:
    now = local_now(turn)
    known = window_in(draft, now)
    told = _with_the_day(turn)
    both = when.hours_and_last_day(told, now) if known is not None and known.weekdays else None
    if known is not None and both is not None:
        told, known = both[0], moved(known, both[1], now)
    said = when.read_answer(told, now)
    if is_elsewhere(turn):
        return None
    window = _window(said, known, now, stay.extension(turn.text))
    if window is None:
        if said is not None and (said.end or said.days):
            draft.slots["stay"] = {"end": said.end, "days": said.days}
        return None
    if known is None and draft.slots.get("stay") and said is not None and not said.end and not said.days:
        window = moved(window, Said(**draft.slots["stay"], ends_dated=True), now)
    if window.is_past(now):
        return {"past": True, "asked": turn.inbox_id}
    return window.to_json()


def _with_the_day(turn: Turn) -> str:
    """Give the message with the date of the last appointment in place of 'that day'."""
    spoken, known = when.that_day(turn.text), turn.state.memory.get("ticket")
    ticket = turn.session.get(Ticket, known) if spoken and known else None
    if spoken is None or ticket is None or ticket.appointment is None:
        return turn.text
    day = datetime.fromisoformat(ticket.appointment.partition("/")[0]).astimezone(local_now(turn).tzinfo).date()
    return f"{turn.text[: spoken[0]]}{day.isoformat()}{turn.text[spoken[1] :]}"


def _window(said: Said | None, known: Window | None, now: datetime, more: int | None) -> Window | None:
    if said is None or (known is not None and said.start is None and not said.weekdays and more):
        return later_by(known, more) if known is not None and more else None
    return window_of(said, now) if known is None else moved(known, said, now)


def _ask_when(turn: Turn, draft: Draft) -> Question | None:
    stored = draft.slots.get("when") or {}
    if "start" in stored:
        return None
    now = local_now(turn)
    today, tomorrow = _whole_day(now.date(), now), _whole_day(now.date() + timedelta(days=1), now)
    choices = (
        turn.fill(draft, "when", today, turn.word("day-today")),
        turn.fill(draft, "when", tomorrow, turn.word("day-tomorrow")),
    )
    return Question(turn.word("ask-visit-when-past" if stored.get("past") else "ask-visit-when"), choices, MOMENT)


def _whole_day(day: date, now: datetime) -> dict[str, Any]:
    start = datetime.combine(day, time.min, now.tzinfo)
    return Window(start, datetime.combine(day, END_OF_DAY, now.tzinfo), open_end=True).to_json()


def who_in(draft: Draft) -> str | None:
    """Give who comes: the name, else what they are to the resident or for whom they work."""
    return draft.slots.get("name") or draft.slots.get("role") or None


def _read_name(turn: Turn, draft: Draft) -> str | None:
    if is_elsewhere(turn):
        return None
    respelled = spelling.respelled(turn.text, draft.slots.get("name") or "")
    if respelled:
        return respelled
    left = _who_is_left(turn, draft)
    if left is not None:
        return guests.joined(*left)
    if draft.slots.get("name") and more_guests(turn):
        return with_more_guests(turn, draft.slots["name"])
    found = name_in(turn)
    if found:
        return who.with_title(found, draft.slots.get("role") or who.role_in(turn.text))
    # '不对 是五个人 还有个小孩': one more beside whoever was told of.
    more = draft.slots.get("role") and guests.adds(turn.text)
    return None if more else _read_bare_name(turn, draft)


def _who_is_left(turn: Turn, draft: Draft) -> tuple[str, ...] | None:
    """Give who of several still comes where the message says that some do not: '王浩不来了'."""
    if wishes.wish(turn.text) is not Wish.CANCEL:
        return None
    return guests.without_those_named(draft.slots.get("name") or "", turn.text)


def with_more_guests(turn: Turn, known: str) -> str | None:
    """Give the names of the guests who are known with those whom the message adds; None when it names nobody new."""
    more = name_in(turn) or who.added_name(without_entities(turn)) or who.role_in(turn.text)
    return guests.joined(known, more) if more and more not in known else None


def _read_bare_name(turn: Turn, draft: Draft) -> str | None:
    left = without_entities(turn)
    if draft.requested != "name":
        named = draft.confirming or draft.requested or who.role_in(turn.text) or who.is_labelled(turn.text)
        added = who.added_name(left) if named else None
        # 'Thanks, Doris' is signed: only a full name is somebody else's in the first message.
        mere = added is not None and " " not in added and (who.role_in(turn.text) is None or who.signs(turn.text))
        mere = mere and not (who.is_labelled(turn.text) and not who.signs(turn.text))
        return added if draft.confirming or draft.requested or not mere else None
    if who.says_no_name(turn.text) or answers.is_yes(turn.text):
        return ""
    # What speaks of something else as well holds no name but one that stands by itself.
    mixed = left != turn.text or wishes.wish(turn.text) is not None
    return who.added_name(left) or (None if mixed else who.bare_name(left))


def without_entities(turn: Turn) -> str:
    """Give the message without the times, numbers and homes that were found in it."""
    text = turn.text
    for one in sorted(entities(turn), key=lambda one: -one.start):
        text = text[: one.start] + " " + text[one.end :]
    return text.strip()


def _ask_name(turn: Turn, draft: Draft) -> Question | None:
    if "name" in draft.slots or draft.slots.get("role") or draft.slots.get("plate"):
        return None
    return Question(turn.word("ask-visitor"), (turn.fill(draft, "name", "", turn.word("skip")),))


def _read_role(turn: Turn, draft: Draft) -> str | None:
    # '还带个同学': somebody beside the one who is known.
    more = who.brings(turn.text) or guests.adds(turn.text) or guests.comes_too(turn.text)
    besides = who_in(draft) is not None and more
    if besides or is_elsewhere(turn):
        return None
    return guests.joined(*guests.kin(turn.text)) or who.role_in(turn.text)


def people_in(turn: Turn) -> int | None:
    """Give how many visitors the message counts."""
    found = next((one for one in entities(turn) if one.key == "people"), None)
    if found is None or any(word in found.text.lower() for word in _NO_PEOPLE):
        return None
    return int(found.value)


def _begins_with_link(turn: Turn, draft: Draft) -> bool:
    """Tell whether the first words of a visit only link it to another request: '… 还有就是我孙女星期天要来'."""
    begun = draft.origin.get("message") == turn.inbox_id and draft.origin.get("at", 0) > 0
    return begun and guests.adds(turn.text) and not guests.adds(ADDS.sub("", turn.text, count=1))


def _read_people(turn: Turn, draft: Draft) -> int | None:
    if wishes.wish(turn.text) is Wish.CANCEL and len(guests.names_of(draft.slots.get("name") or "")) > 0:
        # The name was read before: who is left is counted.
        return len(guests.names_of(draft.slots["name"])) if draft.slots.get("people") else None
    known = who_in(draft) is not None and draft.requested != "name" and not _begins_with_link(turn, draft)
    begun = draft.origin.get("message") == turn.inbox_id
    # '陈阿姨明天也来' announces nobody beside her.
    too = guests.comes_too(turn.text) or wishes.comes_again(turn.text)
    too = too and begun and len(pieces(turn.text)) == 1 and not guests.brings(turn.text)
    more = more_guests(turn) if known and not too else 0
    # '不对 是五个人 还有个小孩' counts them all.
    total = guests.says_total(turn.text) or (answers.is_correction(turn.text) and people_in(turn) is not None)
    if more and not total:
        return int(draft.slots.get("people") or 1) + more
    children = guests.children_of_theirs(turn.text)
    if children and not total:
        return max(name_lists.how_many_listed(turn.text), 1) + children
    counted = people_in(turn)
    # '闺女带着俩孩子来' are three.
    with_them = counted is not None and who_in(draft) is not None and not total and guests.brings(turn.text)
    return (counted + 1 if counted and with_them else counted) or _listed_people(turn)


def _listed_people(turn: Turn) -> int | None:
    """Give how many visitors the message names without counting them: by name, as family, in a word for two."""
    text = turn.text
    listed = len(guests.listed(text)) or len(guests.each_called(text)) or len(guests.kin(text))
    mere = 2 if guests.is_couple(text) else int(guests.comes_alone(text))
    return listed or name_lists.how_many_listed(text) or mere or None


def copy_who(draft: Draft, visitor_pass: VisitorPass) -> None:
    """Let the same people come in the same car as on an earlier pass."""
    known = {"name": visitor_pass.name, "plate": visitor_pass.plate, "people": visitor_pass.people}
    draft.slots.update({key: value for key, value in known.items() if value})


WHEN = Slot("when", _read_when, _ask_when)
NAME = Slot("name", _read_name, _ask_name, settle="")
ROLE = Slot("role", _read_role, ask_nothing)
PEOPLE = Slot("people", _read_people, ask_nothing)
