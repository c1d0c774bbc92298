"""What a message says plainly, or demands at the end of its anger, whatever an engine made of it."""

from collections.abc import Sequence
from typing import Final

from intents.complaints.complaint_words import (
    asks_for_quiet,
    asks_in_anger,
    cannot_reach_us,
    opens_complaint,
    tells_of_clutter,
    tells_of_damage,
    tells_of_drilling,
    tells_of_recklessness,
    tells_on_staff,
    wishes_not_to_be_known,
    without_calls,
)
from intents.complaints.parked_cars import is_in_my_way, tells_of_hit_car, tells_of_taken_space
from intents.complaints.works_noise import tells_of_works
from intents.emergency import kinds_in
from intents.faults.demands import (
    asks_only_when_fixed,
    asks_when_fixed,
    demands_repair,
    reports_one,
    says_only_fault,
    scolds_about_fault,
    suspects_fault,
    tells_fault,
    tells_of_fault,
    tells_of_neglect,
    tells_of_none,
    tells_vaguely,
    wants_work,
)
from intents.faults.inspections import wants_inspection
from intents.faults.leaks import is_blamed_for_leak
from intents.faults.meters import swallows_money
from intents.faults.neighbours import is_passed_on, says_tenant
from intents.faults.outages import is_out_at_others, is_out_though_paid, outage_in
from intents.faults.places import is_common
from intents.faults.sending import sends_for_our_people, wants_somebody_to_look
from intents.faults.symptoms import lacks, says_what_is_missing, shows_fault
from intents.faults.together import is_mere_thing
from intents.money.fees import compares_months
from intents.normalise import normalise
from intents.replies.answers import is_abusive, is_question
from intents.replies.fault_answers import says_only_broken
from intents.replies.persons import meant_instead
from intents.replies.positions import names_own_home
from intents.replies.small_talk import (
    asks_whether_allowed,
)
from intents.understanding import SURE_FROM, Entity, Scored
from intents.visits.own_people import is_helper_of_ours, lists_guest, tells_of_guest
from intents.wishes.bare_wishes import bare_wish
from intents.wishes.booking_words import wants_booked
from intents.wishes.meanings import ASKED, BOOKING, EMERGENCY, FIX, OUT_OF_SCOPE, PLAIN, VISIT
from intents.wishes.names import name_alone
from intents.wishes.otherwise import called_off, of_ticket, small_talk

NO_VISIT: Final = ASKED | {
    VISIT,
    EMERGENCY,
    "human_agent",
    "complaint",
    "suggestion",
    "out_of_scope",
    "greeting",
    "activity_signup",
    "thanks_bye",
}
"""What somebody who drops in sounds like to the engine; a visit of which it is not sure is one as well."""
KEEPS_SENDER: Final = frozenset({EMERGENCY, "complaint", "suggestion"})
"""What may be told without being known, or matters more than who tells it."""
SHORT: Final = 8
"""Characters of words that can say no more than what is out: '怎么又停电了'."""
TEMPER: Final = frozenset({"complaint", "service_info", "human_agent", OUT_OF_SCOPE})
"""What a fault that is told with insults sounds like to the engine."""
CLEAR: Final = 0.95
"""From this probability on the engine is not contradicted about who comes."""


def says_visit(text: str, best: Scored, *, alone: bool) -> bool:
    """Tell whether a text speaks of somebody who comes to the household, though the engine found something else."""
    if best.intent == BOOKING and is_helper_of_ours(text):
        return True
    if best.confidence >= CLEAR or best.intent not in NO_VISIT | {BOOKING}:
        return False
    asks = best.intent in ASKED and is_question(text)
    return lists_guest(text) or (alone and best.intent != BOOKING and tells_of_guest(text) and not asks)


def _question(text: str, entities: Sequence[Entity], intent: str) -> str | None:
    """Give what a text is that asks whether something is allowed, of nobody who comes at some time, or of bills."""
    if intent == OUT_OF_SCOPE and compares_months(text):
        return "fee_question"
    dated = any(one.key in {"time", "plate"} for one in entities)
    asks = intent in {"suggestion", "complaint", VISIT} and not dated and asks_whether_allowed(text)
    return "service_info" if asks else None


def complains(text: str, best: Scored) -> bool:
    """Tell whether a text complains by what it says, though the engine found something else."""
    reckless = best.intent == OUT_OF_SCOPE and (
        tells_of_recklessness(text) or tells_of_hit_car(text) or tells_of_damage(text)
    )
    hidden = best.intent not in KEEPS_SENDER and (
        wishes_not_to_be_known(text) or tells_on_staff(text) or opens_complaint(text)
    )
    hidden = hidden or (best.intent == "suggestion" and asks_for_quiet(text))
    unsure = best.confidence < SURE_FROM and best.intent not in KEEPS_SENDER
    taken = (unsure or best.intent in {FIX, EMERGENCY}) and tells_of_taken_space(text)
    doubtful = best.confidence < SURE_FROM or best.intent in {FIX, VISIT}
    taken = taken or (doubtful and tells_of_works(text) and not is_question(text) and not tells_of_fault(text))
    deaf = (best.intent == FIX or (unsure and best.intent == "ticket_status")) and cannot_reach_us(text)
    taken = taken or (deaf and not tells_of_fault(without_calls(text)) and not kinds_in(normalise(text).text))
    # A white car in my bay is nothing to be mended.
    taken = taken or (best.intent == FIX and is_in_my_way(text) and not tells_of_fault(text))
    # Boxes in the corridor are no fault either; that they burn would be more than that.
    clutter = best.intent in {FIX, EMERGENCY} and tells_of_clutter(text) and not tells_of_fault(text)
    taken = taken or (clutter and not kinds_in(normalise(text).text))
    unclear = best.intent == "complaint" and best.confidence < SURE_FROM
    in_way = (unclear or best.intent in {VISIT, EMERGENCY, OUT_OF_SCOPE}) and is_in_my_way(text)
    # What keeps the ambulance out is more than a nuisance.
    calm = best.intent != EMERGENCY or not kinds_in(normalise(text).text)
    drills = best.intent in {VISIT, EMERGENCY, FIX, OUT_OF_SCOPE, BOOKING} and tells_of_drilling(text)
    return hidden or taken or reckless or drills or (in_way and calm)


def is_fault(text: str, entities: Sequence[Entity], best: Scored) -> bool:
    """Tell whether a text that is unclear to the engine tells of something to be mended."""
    suspected = best.intent == FIX and (suspects_fault(text, entities) or scolds_about_fault(text, entities))
    told = tells_of_none(text) or tells_fault(text, entities) or tells_vaguely(text, entities)
    return suspected or told or wants_work(text) or reports_one(text, entities) or says_only_fault(text)


def is_thing_at_home(text: str, entities: Sequence[Entity]) -> bool:
    """Tell whether the whole text is a place in a home and a thing there: '卫生间洗手盆'."""
    place = next((one for one in entities if one.key == "place" and one.start == 0), None)
    return place is not None and not is_common(place.value, None, text) and is_mere_thing(text[place.end :])


def is_told_otherwise(text: str, entities: Sequence[Entity], intent: str) -> bool:
    """Tell whether a fault is told as something else: a question, the words of a neighbour, news from next door."""
    blamed = intent in {*ASKED, "complaint", VISIT, OUT_OF_SCOPE} and is_blamed_for_leak(text)
    others = intent in {"complaint", VISIT, OUT_OF_SCOPE} and is_out_at_others(text)
    others = others or (intent in {*ASKED, VISIT, OUT_OF_SCOPE} and is_passed_on(text))
    others = others or (intent == "fee_question" and is_out_though_paid(text))
    others = others or (intent == OUT_OF_SCOPE and swallows_money(text))
    others = others or (intent == VISIT and says_tenant(text) and tells_fault(text, entities))
    # 'Is the lift in building 3 broken?' is told as a fault: what is known of it answers.
    asks = suspects_fault(text, entities) or asks_when_fixed(text, entities)
    return blamed or others or (intent in {"service_info", OUT_OF_SCOPE} and asks)


def said_plainly(text: str, ranking: Sequence[Scored], entities: Sequence[Entity], *, alone: bool) -> str | None:
    """Give the intent that a text names, or demands at the end of its anger, where the engine found another.

    `alone`: the engine found no more than one request.
    """
    named = bare_wish(text) or name_alone(text)
    if named is not None:
        plainer = named != ranking[0].intent or ranking[0].confidence < SURE_FROM
        return named if bare_wish(text) or plainer else None
    if complains(text, ranking[0]):
        return "complaint"
    talk = meant_instead(text, ranking) or called_off(text, ranking[0].intent)
    talk = talk or of_ticket(text, ranking[0])
    talk = talk or small_talk(text, ranking[0].intent)
    talk = talk or _question(text, entities, ranking[0].intent)
    if talk is not None:
        return talk
    if says_visit(text, ranking[0], alone=alone):
        return VISIT
    unsure = alone and ranking[0].confidence < SURE_FROM
    if unsure and (is_fault(text, entities, ranking[0]) or asks_only_when_fixed(text)):
        return "ticket_status" if asks_only_when_fixed(text) else FIX
    angry = ranking[0].intent == "complaint" and any(one.key == "category" for one in entities)
    told = tells_fault(text, entities) or scolds_about_fault(text, entities)
    names_thing = any(one.key == "category" for one in entities)
    rages = is_abusive(text) and ranking[0].intent in TEMPER and not tells_of_neglect(text)
    rages = rages and ((names_thing and told) or outage_in(text) is not None)
    shakes = (ranking[0].intent in {"complaint", OUT_OF_SCOPE} or unsure) and shows_fault(text)
    suffers = asks_in_anger(text) or names_own_home(text) or len(text) <= SHORT
    missing = lacks(text) or (ranking[0].intent == "complaint" and says_what_is_missing(text))
    scolds = ranking[0].intent in {OUT_OF_SCOPE, "complaint"} and suffers and outage_in(text) is not None
    scolds = scolds and (ranking[0].intent == OUT_OF_SCOPE or len(text) <= SHORT)
    looks = (ranking[0].intent == "human_agent" or unsure) and wants_somebody_to_look(text)
    calls = alone and ranking[0].intent == VISIT and sends_for_our_people(text)
    mere = ranking[0].confidence < PLAIN and (is_mere_thing(text) or is_thing_at_home(text, entities))
    # 'Oven not heating, Friday 10am' books nothing.
    breaks = ranking[0].intent == BOOKING and tells_fault(text, entities) and not wants_booked(text)
    breaks = breaks or (ranking[0].intent == BOOKING and wants_inspection(text))
    broken = missing or breaks or is_told_otherwise(text, entities, ranking[0].intent) or says_only_broken(text) or mere
    return FIX if (angry and demands_repair(text)) or rages or shakes or looks or calls or scolds or broken else None
