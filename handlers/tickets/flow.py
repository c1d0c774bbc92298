"""The repair request: what is broken, where, when somebody is in."""

from handlers.dialogue import drafts
from handlers.dialogue.consent import ASSUMED
from handlers.dialogue.digression import CLEAR, SHORTEST, columns, is_bare_value, names_value
from handlers.dialogue.flow import Draft, Flow, Question, Slot
from handlers.dialogue.households import home_of
from handlers.dialogue.moments import span_text
from handlers.dialogue.slots import COMMUNITY, PHONE, PHOTOS, ask_nothing, take_kept_photos
from handlers.dialogue.turn import Turn
from handlers.tickets import another, at_place, duplicates, slots
from handlers.work.appointment import ANY_TIME
from handlers.work.opening import say_opened
from handlers.work.tickets import Report, open_ticket
from intents.emergency import nobody_inside
from intents.entities import extract
from intents.faults import demands, more_of_it, symptoms
from intents.faults.duration import says_since_when
from intents.faults.together import faults
from intents.replies import answers, fault_answers, presence, statements
from intents.tickets import references, ticket_words
from intents.understanding import Certainty
from storage.ticket import Kind, Ticket

LEAST_MORE = 8
"""Columns (a Han character takes two) of words that tell more of a fault."""
NO_FAULT = frozenset(
    {"service_info", "fee_question", "ticket_status", "visitor_registration", "human_agent", "greeting", "thanks_bye"}
)
"""What is said instead of an answer to 'what is broken?', when the engine is sure of it."""


def _read_fault(turn: Turn, draft: Draft) -> str | None:
    """Give the description: the resident's own words, with what they add later."""
    known: str | None = None if another.is_told_instead(turn, draft) else draft.slots.get("fault")
    if known is None:
        if is_bare_value(turn) and turn.understanding.first("place"):
            # '洗手间的' says where, and not yet what.
            return None
        vague = demands.says_only_vaguely(turn.text, turn.understanding.entities)
        mere = answers.is_yes(turn.text) or answers.is_no(turn.text) or fault_answers.says_only_broken(turn.text)
        if vague or mere:
            return None
        return turn.text if fault_answers.says_what_is_wrong(turn.text) and not _asks_for_something_else(turn) else None
    adds = turn.understanding.intent in another.REPAIR_INTENTS and not another.only_says_where(turn, draft)
    adds = adds or _moves_it(turn, draft) or _moves_home(turn, known)
    adds = adds or ticket_words.is_for_the_visit(turn.text) or _tells_more(turn, draft)
    adds = adds or slots.names_neighbour(turn, draft) or fault_answers.says_not_fixed(turn.text)
    names = demands.tells_of_fault(turn.text) or references.trades(turn.text)
    adds = adds or (demands.puts_right(turn.text) and bool(names))
    adds = adds or _goes_on(turn)
    adds = adds or (draft.slots.get("category") == "lift" and nobody_inside(turn.text))
    adds = adds and fault_answers.says_what_is_wrong(turn.text)
    return f"{known}\n{turn.text}" if adds and turn.text not in known else None


def _goes_on(turn: Turn) -> bool:
    """Tell whether the message goes on about the fault: its cause, how it shows, who has it, which it is, who is in."""
    said = turn.text
    which = statements.says_which(said) and not names_value(turn)
    cause = more_of_it.guesses_cause(said) or more_of_it.is_mine_alone(said)
    return which or cause or symptoms.is_symptom(said) or ticket_words.names_contact(said)


def _tells_more(turn: Turn, draft: Draft) -> bool:
    """Tell whether words that nobody can place, said instead of a time, are more of what is wrong: '一直滴答滴答'."""
    said = turn.text
    since_when = says_since_when(said)
    sure = turn.understanding.certainty is Certainty.SURE and not since_when
    # 'Not a lot, it only drips' is a denial to the engine.
    denies = turn.understanding.intent == "deny" and columns(said) >= SHORTEST
    # 'Yes it's the radiators, all of them' agrees to nothing.
    # Neither does 'all day the water run, not flood, only sound' complain.
    meaning = turn.understanding
    tells = meaning.intent == "affirm" or (meaning.intent == "complaint" and meaning.confidence < CLEAR)
    names = tells and bool(references.trades(said)) and columns(said) >= SHORTEST
    if draft.requested != "time" or (sure and not (denies or names)) or columns(said) < LEAST_MORE:
        return False
    corrects = answers.is_correction(said) and not (denies or names)
    about = answers.is_question(said) or answers.is_abusive(said) or corrects
    when = names_value(turn) or presence.is_any_time(said) or presence.part_of_day(said) is not None
    when = when and not since_when
    plain = (
        when
        or ((answers.opens_with_yes(said) or answers.begins_with_yes(said)) and not names)
        or answers.opens_with_stop(said)
        or answers.ends_with_stop(said)
    )
    return not (about or plain)


def _moves_it(turn: Turn, draft: Draft) -> bool:
    """Tell whether a correction names another place than the words so far: whoever comes has to read both."""
    here, place = turn.understanding.first("place"), slots.place_of(draft)
    return answers.is_correction(turn.text) and None not in {here, place} and here != place


def _moves_home(turn: Turn, known: str) -> bool:
    """Tell whether a correction names another home than the words so far: '不对 是501' of a fault told for 502."""
    room = turn.understanding.first("room")
    told = next((one.value for one in extract(known, turn.now) if one.key == "room"), None)
    return answers.is_correction(turn.text) and None not in {room, told} and room != told


def _asks_for_something_else(turn: Turn) -> bool:
    meaning = turn.understanding
    return meaning.certainty is Certainty.SURE and meaning.intent in NO_FAULT


def _ask_fault(turn: Turn, draft: Draft) -> Question | None:
    return None if draft.slots.get("fault") else Question(turn.word("ask-fault"))


def summary_where(turn: Turn, draft: Draft) -> str:
    """Give home and place of a draft in one line."""
    home = None if slots.is_common(draft) else draft.slots.get("home")
    building = slots.building_of(turn, draft) if slots.is_common(draft) else None
    place = slots.place_of(draft)
    wing = turn.word("building", name=building) if building and not (place and building in place) else None
    return " · ".join(part for part in (home and home["code"], wing, place) if part) or turn.word("place-unknown")


def _summary(turn: Turn, draft: Draft) -> Question:
    text = turn.word(
        "repair-summary",
        description=draft.slots["fault"],
        category=turn.word(f"category-{_category_of(draft).replace('_', '-')}"),
        where=summary_where(turn, draft),
        appointment=_appointment_text(turn, draft),
        phone=draft.slots.get("phone") or turn.account.phone or turn.word("phone-none"),
        photos=len(draft.slots.get("photos", [])),
    )
    return drafts.confirmation(turn, draft, text)


def _appointment_text(turn: Turn, draft: Draft) -> str:
    span, community = appointment_of(draft), turn.account.community
    if span is None or community is None:
        return turn.word("appointment-any")
    return span_text(span, turn.now, community.zone, turn.language)


def _category_of(draft: Draft) -> str:
    """Give the trade of a fault: at home there is no public facility, such as the drying rack on the balcony."""
    known: str = draft.slots.get("category", "other")
    return "other" if known == "public_facility" and not slots.is_common(draft) else known


def appointment_of(draft: Draft) -> str | None:
    """Give the appointment that was agreed; None for any time."""
    time: str | None = draft.slots.get("time")
    return None if time in {None, ANY_TIME} else time


def _commit(turn: Turn, draft: Draft) -> None:
    community = turn.account.community
    if community is None:
        turn.say("dialogue-stuck")
        return
    known = duplicates.find(turn, draft)
    if known is not None:
        duplicates.join(turn, draft, known)
        return
    report = Report(
        kind=Kind.REPAIR,
        description=draft.slots["fault"],
        category=_category_of(draft),
        home=None if slots.is_common(draft) else home_of(turn, draft.slots.get("home")),
        building=slots.building_of(turn, draft),
        place=slots.place_of(draft),
        appointment=appointment_of(draft),
        phone=draft.slots.get("phone") or "",
        photos=tuple(draft.slots.get("photos", [])),
        linked=turn.session.get(Ticket, draft.slots["linked"]) if "linked" in draft.slots else None,
    )
    ticket = open_ticket(turn.session, turn.account, community, report, turn.now)
    say_opened(turn, ticket, community)
    if draft.slots.get(ASSUMED) == slots.TIME.name and draft.slots["time"] == ANY_TIME:
        turn.say("repair-any-time-assumed")


def _parts(turn: Turn) -> list[Turn]:
    """Give a turn for each fault that the message tells of."""
    texts = faults(turn.text)
    return [turn.saying(text) for text in texts] if len(texts) > 1 else [turn]


def _begin(turn: Turn, draft: Draft) -> None:
    """Put in what is known: photos that came before their words, and an earlier request that this one goes on with."""
    take_kept_photos(turn, draft)
    kept: list[str] = draft.slots["photos"]
    draft.slots |= at_place.take_known(turn)
    draft.slots["photos"] = [*draft.slots["photos"], *(one for one in kept if one not in draft.slots["photos"])]


def _read_category(turn: Turn, draft: Draft) -> str | None:
    """Give the trade of the fault; once it is known, only words that name another trade change it, not a mere place."""
    found, known = _trade_of(turn), draft.slots.get("category")
    if known not in {None, "other"} and more_of_it.goes_on_about_it(turn.text):
        return None
    if known not in {None, "other"}:
        place = is_bare_value(turn) or another.names_another_place(turn) or another.only_says_where(turn, draft)
        named = references.trades(turn.text)
        if demands.puts_right(turn.text) and known in named and len(named - {known}) == 1:
            # '不是灯 是插座' is a mere denial to the engine.
            return next(iter(named - {known}))
        return found if found not in {None, "other"} and found in named and not place else None
    if not draft.slots.get("fault"):
        return None
    vague = draft.requested == "fault" or known == "other"
    named = references.trades(turn.text) if vague else frozenset()
    return found or (next(iter(named)) if len(named) == 1 else None)


def _trade_of(turn: Turn) -> str | None:
    """Give the trade that the message names; the light of a router is no lamp."""
    found = turn.understanding.first("category")
    if found != "lighting" or not more_of_it.shows_state(turn.text):
        return found
    others = references.trades(turn.text) - {"lighting", "electricity"}
    return next(iter(others)) if len(others) == 1 else None


FAULT = Slot("fault", _read_fault, _ask_fault)
CATEGORY = Slot("category", _read_category, ask_nothing)

REPAIR = Flow(
    name="repair",
    intents=another.REPAIR_INTENTS,
    slots=(COMMUNITY, FAULT, CATEGORY, slots.PLACE, slots.HOME, slots.TIME, PHONE, PHOTOS),
    begin=_begin,
    known=duplicates.is_known,
    summary=_summary,
    commit=_commit,
    is_another=another.is_another_fault,
    parts=_parts,
    shared=frozenset({"community", "home", "time", "phone"}),
    matter="fault",
)
