"""Complaining and suggesting: the words, a summary that says who may see them, a ticket."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from handlers.complaints import slots
from handlers.complaints.patrol import asks_where, send_guards
from handlers.complaints.service import conceal, latest, open_from, reveal, veiled
from handlers.dialogue import drafts
from handlers.dialogue.digression import columns
from handlers.dialogue.flow import Draft, Flow, Question
from handlers.dialogue.messages import Choice
from handlers.dialogue.slots import COMMUNITY, PHOTOS, take_kept_photos, told
from handlers.dialogue.turn import Turn
from handlers.work.conflicts import accused
from handlers.work.dispatch import dispatchers
from handlers.work.opening import say_opened
from handlers.work.tickets import add_details
from intents.complaints import complaint_words
from intents.complaints.complaint_words import Identity
from intents.replies import answers
from intents.understanding import Certainty
from intents.wishes import names as wishes
from storage.staff import Staff

STILL_ASKING = timedelta(minutes=30)
"""How long after a complaint a question who will know is about that one."""
STILL_SAYING = timedelta(minutes=10)
"""How long after a complaint a few words more belong to it."""
SHORT = 24
"""Columns (a Han character takes two) of such words."""
FILE = "complaint.file"
_LEVELS = {
    "complaint": (Identity.NAMED, Identity.ANONYMOUS, Identity.SEALED),
    "suggestion": (Identity.NAMED, Identity.ANONYMOUS),
}
"""What each flow offers; whatever else is asked for in words is granted as well."""


def topic_of(draft: Draft, about: list[Staff]) -> str:
    """Give the kind of complaint: about staff, whenever somebody of the staff is named."""
    topic = complaint_words.topic(draft.slots["words"])
    return "staff" if about and topic in {"other", "service"} else topic


def _about(turn: Turn, draft: Draft) -> list[Staff]:
    community = turn.account.community
    return list(accused(turn.session, community.id, draft.slots["words"])) if community else []


def _summary(turn: Turn, draft: Draft) -> Question:
    words, level, about = draft.slots["words"], slots.identity_of(draft), _about(turn, draft)
    lines = [turn.word(f"{draft.flow}-summary")]
    if draft.flow == "complaint":
        lines.append(turn.word("complaint-line-topic", topic=turn.word(f"category-{topic_of(draft, about)}")))
    lines.append(turn.word("complaint-line-words", words=words if level is Identity.NAMED else veiled(turn, words)))
    shown = {
        "about": complaint_words.neighbour(words),
        "where": draft.slots.get("place"),
        "when": draft.slots.get("time"),
        "home": (draft.slots.get("home") or {}).get("code") if level is not Identity.ANONYMOUS else None,
        "photos": str(len(draft.slots["photos"])) if draft.slots["photos"] else None,
    }
    lines += [turn.word(f"complaint-line-{key}", value=value) for key, value in shown.items() if value]
    lines.append(_who_sees(turn, level))
    if about:
        lines.append(turn.word("complaint-kept-from-them"))
    if draft.flow == "complaint" and asks_where(turn, draft, topic_of(draft, about), level):
        lines.append(turn.word("complaint-where-for-guards"))
    lines.append(turn.word("complaint-how-to-submit"))
    return Question("\n".join(lines), _choices(turn, draft, level))


def _who_sees(turn: Turn, level: Identity) -> str:
    if level is Identity.NAMED:
        return turn.word("complaint-seen-named", name=turn.account.name or turn.word("contact-none"))
    return turn.word(f"complaint-seen-{level}")


def _choices(turn: Turn, draft: Draft, level: Identity) -> tuple[Choice, ...]:
    """Give the ways to submit, the one that was chosen so far first."""
    others = [one for one in _LEVELS[draft.flow] if one is not level]
    label = "complaint-submit" if level is Identity.NAMED else f"complaint-submit-{level}"
    first = drafts.submission(turn, draft, turn.word(label), identity=level)
    more = (drafts.submission(turn, draft, turn.word(f"complaint-submit-{one}"), identity=one) for one in others)
    return (
        first,
        *more,
        turn.fill(draft, drafts.CONFIRM, "no", turn.word("dialogue-confirm-change")),
        turn.fill(draft, drafts.CONFIRM, "stop", turn.word("dialogue-confirm-stop")),
    )


def _submits(turn: Turn) -> bool:
    return complaint_words.submits(turn.text)


def _commit(turn: Turn, draft: Draft) -> None:
    community = turn.account.community
    if community is None:
        turn.say("dialogue-stuck")
        return
    level = slots.identity_of(draft)
    category = topic_of(draft, _about(turn, draft)) if draft.flow == "complaint" else "other"
    ticket = open_from(turn, community, draft.slots, draft.flow, category, level)
    say_opened(turn, ticket, community)
    if level is not Identity.NAMED:
        turn.say(f"complaint-after-{level}")
    send_guards(turn, draft, ticket, community, level)
    if ticket.assignee is None and not dispatchers(turn.session, ticket, turn.now):
        turn.say("complaint-nobody-else", phone=community.phone or turn.word("front-desk"))


def listen(turn: Turn) -> bool:
    """Take words about who may see a complaint, and what calls itself one while the engine is not sure of it."""
    if turn.account.staff is not None or not turn.text:
        return False
    if _accepts(turn.text) and _is_offered(turn):
        file(turn, {})
        return True
    level = complaint_words.identity(turn.text)
    thinks_better = complaint_words.changes_identity(turn.text) and latest(turn) is not None
    mere = thinks_better or not complaint_words.has_matter(turn.text)
    if level is not None and turn.state.active is None and (mere or _adds_to_latest(turn)):
        return _change_level(turn, level)
    meaning = turn.understanding
    likely = {one.intent for one in meaning.ranking[:2]}
    if meaning.certainty is Certainty.SURE:
        return False
    if "complaint" in likely and (level is not None or complaint_words.complains(turn.text)):
        drafts.start(turn, COMPLAINT)
    elif "suggestion" in likely and complaint_words.suggests(turn.text):
        drafts.start(turn, SUGGESTION)
    else:
        return False
    return True


def _adds_to_latest(turn: Turn) -> bool:
    """Put a few words said right after a complaint onto it: '就是402 匿名' is no complaint of its own."""
    ticket = latest(turn)
    fresh = ticket is not None and turn.now - ticket.opened_at < STILL_SAYING
    if ticket is None or not fresh or columns(turn.text) > SHORT or complaint_words.complains(turn.text):
        return False
    add_details(turn.session, ticket, turn.account, turn.text, turn.incoming.photos, turn.now)
    return True


def file(turn: Turn, _arguments: Mapping[str, Any]) -> None:
    """File the words that were kept when a complaint was offered: it was agreed to, and needs no summary."""
    turn.discreet = True
    turn.take_kept_words()
    drafts.start(turn, COMPLAINT, agreed=True)


def _is_offered(turn: Turn) -> bool:
    newest = turn.newest
    offered = newest.content.get("choices", []) if newest else []
    return turn.state.active is None and any(one["action"] == FILE for one in offered)


def _accepts(text: str) -> bool:
    return answers.opens_with_yes(text) or wishes.name_alone(text) == "complaint" or complaint_words.submits(text)


def overhear(turn: Turn) -> bool:
    """Tell who sees whose complaint it is, before one is filed and after: '他会知道是我说的吗'."""
    active = turn.state.active
    if turn.account.staff is not None or not complaint_words.asks_who_sees(turn.text):
        return False
    if active is None:
        filed = latest(turn)
        about_it = filed is not None and turn.now - filed.opened_at < STILL_ASKING
    else:
        about_it = active.flow in {COMPLAINT.name, SUGGESTION.name}
    if not about_it:
        return False
    turn.discreet = True
    turn.say("complaint-who-sees")
    drafts.come_back(turn)
    return True


def _change_level(turn: Turn, level: Identity) -> bool:
    """Hide the sender of what they have just complained about; with nothing to hide, ask what it is about."""
    ticket = latest(turn)
    turn.discreet = True
    if ticket is None:
        drafts.start(turn, COMPLAINT)
    elif level is Identity.NAMED and (ticket.anonymous or ticket.sealed):
        reveal(turn, ticket)
        turn.say("complaint-now-named", number=ticket.number)
    elif level is Identity.NAMED or ticket.anonymous:
        turn.say("complaint-level-stays", number=ticket.number)
    else:
        conceal(turn, ticket, level)
        turn.say(f"complaint-now-{level}", number=ticket.number)
    return True


def _flow(name: str) -> Flow:
    return Flow(
        name=name,
        intents=frozenset({name}),
        slots=(
            COMMUNITY,
            slots.WORDS,
            slots.IDENTITY,
            slots.HOME,
            slots.WHERE,
            slots.WHEN,
            told("phone"),
            PHOTOS,
        ),
        begin=take_kept_photos,
        summary=_summary,
        commit=_commit,
        submits=_submits,
        discreet=True,
        matter="words",
    )


COMPLAINT = _flow("complaint")
SUGGESTION = _flow("suggestion")
