"""Knowledge and incidents as rows, on both dialects."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy.exc import IntegrityError

from storage import Session
from storage.account import Account
from storage.community import Community
from storage.database import Database
from storage.incident import Incident, IncidentFollower
from storage.knowledge import KnowledgeEntry, in_language
from storage.transaction import reading, transaction

NOW = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)


def found(session: Session) -> tuple[Community, Account]:
    community = Community(name="A")
    session.add(community)
    session.flush()
    account = Account(channel="web", external_id="a", community_id=community.id, created_at=NOW)
    session.add(account)
    session.flush()
    return community, account


def entry(community: Community, topic: str = "pool") -> KnowledgeEntry:
    texts = {"zh": "六点", "en": "at six"}
    return KnowledgeEntry(
        community_id=community.id, topic=topic, questions=["?"], answers=texts, source=texts, as_of=date(2026, 11, 1)
    )


def test_an_entry_is_given_back_until_it_is_withdrawn(database: Database) -> None:
    with transaction(database) as session:
        community, _ = found(session)
        session.add_all([entry(community), entry(community, "gym")])
        session.flush()
        KnowledgeEntry.of_community(session, community.id)[1].active = False
    with reading(database) as session:
        [one] = KnowledgeEntry.of_community(session, 1)
        assert (one.topic, one.questions, one.answers["en"], one.as_of) == ("gym", ["?"], "at six", date(2026, 11, 1))
        assert KnowledgeEntry.of_community(session, 2) == []


def test_a_community_has_one_answer_to_a_topic(database: Database) -> None:
    with transaction(database) as session:
        community, _ = found(session)
        session.add(entry(community))
        session.flush()
        session.add(entry(community))
        with pytest.raises(IntegrityError):
            session.flush()
        session.rollback()


def test_a_text_in_a_language_that_is_missing_is_one_in_another() -> None:
    texts = {"zh": "六点", "en": "at six"}
    assert [in_language(texts, one) for one in ("zh", "zh-Hant", "en", "fr")] == ["六点", "六点", "at six", "六点"]
    assert in_language({}, "zh") == ""


def test_a_follower_is_one_row_and_stays_counted(database: Database) -> None:
    with transaction(database) as session:
        community, account = found(session)
        incident = Incident(
            community_id=community.id, category="water", buildings=["3"], starts_at=NOW, opened_by_id=account.id
        )
        session.add(incident)
        session.flush()
        for affected in (False, True, False):
            IncidentFollower.add(session, incident.id, account.id, affected=affected)
    with reading(database) as session:
        assert [one.affected for one in IncidentFollower.of(session, 1)] == [True]
        assert IncidentFollower.count_affected(session, 1) == 1


def test_what_is_out_where(database: Database) -> None:
    with transaction(database) as session:
        community, account = found(session)
        shared = {"community_id": community.id, "category": "water", "opened_by_id": account.id}
        session.add_all(
            [
                Incident(**shared, buildings=["3"], starts_at=NOW),
                Incident(**shared, buildings=None, starts_at=NOW, ended_at=NOW),
            ]
        )
    with reading(database) as session:
        [one] = Incident.not_ended(session, 1)
        everywhere, _ = Incident.latest(session, 1)
        assert [one.covers("3"), one.covers("5"), one.covers(None)] == [True, False, False]
        assert everywhere.covers("5")
        assert everywhere.covers(None)
        assert Incident.not_ended(session, 2) == []
