"""Homes by their codes, and ticket numbers without gaps or doubles."""

from concurrent.futures import ThreadPoolExecutor

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.community import FIRST_TICKET_NUMBER, Building, Community, Home, home_parts
from storage.database import Database
from storage.transaction import reading, transaction

PART = st.text("0123456789ABCabc", min_size=1, max_size=4)
CODE = st.tuples(PART, st.just("") | PART, PART).map("-".join)


def new_community(database: Database, name: str = "翠湖花园") -> int:
    with transaction(database) as session:
        community = Community(name=name)
        session.add(community)
        session.flush()
        return community.id


@given(code=CODE)
def test_a_code_split_and_joined_is_split_the_same(code: str) -> None:
    parts = home_parts(code)
    assert home_parts("-".join(parts)) == parts
    assert home_parts(f" {code.lower()} ") == parts


@given(code=st.text(max_size=20))
def test_any_text_has_three_parts(code: str) -> None:
    assert len(home_parts(code)) == 3


def test_leading_zeros_do_not_count() -> None:
    assert home_parts("03-02-0501") == ("3", "2", "501")
    assert home_parts("0-0-0") == ("0", "0", "0")
    assert home_parts("501") == ("", "", "501")
    assert home_parts("a--1203") == ("A", "", "1203")
    assert home_parts("3-2-5-01") == ("3", "2", "5-1")


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(codes=st.sets(CODE.map(lambda code: "-".join(home_parts(code))), min_size=1, max_size=6), data=st.data())
def test_a_home_is_found_by_all_and_by_part_of_its_code(
    database: Database, codes: set[str], data: st.DataObject
) -> None:
    community = new_community(database)
    with transaction(database) as session:
        for code in sorted(codes):
            Home.add(session, community, code)
        wanted = data.draw(st.sampled_from(sorted(codes)))
        building, _unit, room = home_parts(wanted)
        found = Home.exactly(session, community, wanted)
        assert found is not None
        assert found.code == wanted
        for spoken in (wanted, f"{building}--{room}", f"--{room}"):
            assert found.answers_to(spoken)
            matching = Home.matching(session, community, spoken, limit=10)
            assert found in matching
            assert all(home.answers_to(spoken) for home in matching)
        assert not found.answers_to(f"{building}-9Z9Z9-{room}")
        session.rollback()


def test_another_communitys_home_is_never_found(database: Database) -> None:
    here, there = new_community(database), new_community(database, "锦绣家园")
    with transaction(database) as session:
        Home.add(session, there, "3-2-501")
    with reading(database) as session:
        assert Home.exactly(session, here, "3-2-501") is None
        assert list(Home.matching(session, here, "501")) == []
        assert list(Home.matching(session, there, "3-2")) == []


def test_a_code_without_a_room_means_no_home(database: Database) -> None:
    community = new_community(database)
    with transaction(database) as session:
        Home.add(session, community, "3-2-501")
        assert list(Home.matching(session, community, "3-2-")) == []
        assert list(Home.matching(session, community, "")) == []


def test_two_homes_share_one_building(database: Database) -> None:
    community = new_community(database)
    with transaction(database) as session:
        first, second = Home.add(session, community, "3-2-501"), Home.add(session, community, "03-1-101")
        assert first.building_id == second.building_id == Building.named(session, community, "3").id


def test_ticket_numbers_taken_at_once_have_no_doubles_and_no_gaps(database: Database) -> None:
    ids = [new_community(database), new_community(database, "锦绣家园")]

    def take(turn: int) -> tuple[int, str]:
        with transaction(database) as session:
            community = session.get_one(Community, ids[turn % 2])
            return community.id, community.take_ticket_number(session)

    with ThreadPoolExecutor(8) as pool:
        taken = list(pool.map(take, range(60)))
    for community in ids:
        numbers = sorted(int(number) for owner, number in taken if owner == community)
        assert numbers == list(range(FIRST_TICKET_NUMBER, FIRST_TICKET_NUMBER + 30))


def test_a_number_whose_transaction_failed_is_used_again(database: Database) -> None:
    community = new_community(database)
    with transaction(database) as session:
        assert session.get_one(Community, community).take_ticket_number(session) == str(FIRST_TICKET_NUMBER)
        session.rollback()
    with transaction(database) as session:
        assert session.get_one(Community, community).take_ticket_number(session) == str(FIRST_TICKET_NUMBER)
