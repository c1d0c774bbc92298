"""Shifts, also across midnight and by the community's own clock."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.community import Community
from storage.staff import Role, Staff

SHANGHAI = ZoneInfo("Asia/Shanghai")


def guard(start: str, end: str, zone: str = "Asia/Shanghai") -> Staff:
    return Staff(
        name="孙保安",
        roles=[Role.GUARD],
        active=True,
        shift_from=time.fromisoformat(start),
        shift_until=time.fromisoformat(end),
        community=Community(name="翠湖花园", timezone=zone),
    )


def at(clock: str, zone: ZoneInfo = SHANGHAI) -> datetime:
    return datetime.combine(date(2026, 11, 20), time.fromisoformat(clock), zone)


@pytest.mark.parametrize(
    ("shift", "moment", "on_duty"),
    [
        (("08:00", "20:00"), "08:00", True),
        (("08:00", "20:00"), "19:59:59", True),
        (("08:00", "20:00"), "20:00", False),
        (("08:00", "20:00"), "07:59:59", False),
        (("20:00", "08:00"), "20:00", True),
        (("20:00", "08:00"), "23:59:59", True),
        (("20:00", "08:00"), "00:00", True),
        (("20:00", "08:00"), "07:59:59", True),
        (("20:00", "08:00"), "08:00", False),
        (("20:00", "08:00"), "12:00", False),
        (("20:00", "00:00"), "23:00", True),
        (("20:00", "00:00"), "00:00", False),
    ],
)
def test_a_shift_covers_its_hours(shift: tuple[str, str], moment: str, *, on_duty: bool) -> None:
    assert guard(*shift).on_duty(at(moment)) is on_duty


@given(start=st.times(), end=st.times(), moment=st.datetimes(timezones=st.just(SHANGHAI)))
def test_two_shifts_share_the_day_without_gap_or_overlap(start: time, end: time, moment: datetime) -> None:
    if start == end:
        return
    day, night = guard(str(start), str(end)), guard(str(end), str(start))
    assert day.on_duty(moment) != night.on_duty(moment)


def test_the_clock_on_the_communitys_wall_counts() -> None:
    moment = at("09:00")
    assert guard("08:00", "20:00").on_duty(moment)
    assert guard("08:00", "20:00").on_duty(moment.astimezone(ZoneInfo("America/New_York")))
    assert not guard("08:00", "20:00", "Europe/London").on_duty(moment)


def test_without_a_shift_always_and_when_gone_never() -> None:
    staff = Staff(name="李师傅", roles=[Role.TECHNICIAN], active=True, community=Community(name="翠湖花园"))
    assert all(staff.on_duty(at("00:00") + timedelta(hours=hour)) for hour in range(24))
    staff.active = False
    assert not staff.on_duty(at("10:00"))


def test_no_list_of_buildings_means_all() -> None:
    staff = Staff(name="李师傅", roles=[Role.TECHNICIAN, Role.MANAGER], buildings=None)
    assert staff.looks_after("3")
    assert staff.dispatches
    staff.buildings, staff.roles = ["3", "5"], [Role.TECHNICIAN]
    assert [staff.looks_after(name) for name in ("3", "4", None)] == [True, False, True]
    assert not staff.dispatches
    assert staff.has_role(Role.GUARD, Role.TECHNICIAN)
    assert not staff.has_role(Role.GUARD)
