"""When a promise falls due: counted in service hours on the working days of mainland China, make-up days included."""

from datetime import date, datetime, timedelta

import chinese_calendar

from storage.community import Community
from storage.ticket import Kind, Ticket

_IN_DANGER = timedelta(minutes=5)
_LONGEST_SEARCH = 60
"""Days after which a calendar without a working day is given up."""
_SATURDAY = 6
_FIXED_HOLIDAYS = frozenset({(1, 1), (5, 1), (10, 1), (10, 2), (10, 3)})
"""Month and day of the statutory holidays that are the same every year."""


def is_working_day(day: date) -> bool:
    """Tell whether it is a working day by law; beyond the published calendar, any weekday but the fixed holidays."""
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return day.isoweekday() < _SATURDAY and (day.month, day.day) not in _FIXED_HOLIDAYS


def in_service(community: Community, moment: datetime) -> bool:
    """Tell whether ordinary service is there at this moment."""
    local = moment.astimezone(community.zone)
    return is_working_day(local.date()) and community.service_from <= local.time() < community.service_until


def after_service_time(community: Community, start: datetime, span: timedelta) -> datetime:
    """Give the moment by which `span` of service time has passed since `start`."""
    moment = start.astimezone(community.zone)
    left = span
    for _ in range(_LONGEST_SEARCH):
        opens = moment.replace(
            hour=community.service_from.hour, minute=community.service_from.minute, second=0, microsecond=0
        )
        closes = moment.replace(
            hour=community.service_until.hour, minute=community.service_until.minute, second=0, microsecond=0
        )
        begins = max(moment, opens)
        if is_working_day(moment.date()) and begins < closes:
            if closes - begins >= left:
                return begins + left
            left -= closes - begins
        moment = (moment + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    return moment


def answer_within(community: Community, kind: str, start: datetime, percent: int = 100) -> datetime:
    """Give when so many percent of the time are over in which a first response is promised."""
    if kind == Kind.EMERGENCY:
        return start + _IN_DANGER * percent / 100
    return after_service_time(community, start, timedelta(minutes=community.response_minutes) * percent / 100)


def share_of_promise(ticket: Ticket, percent: int) -> datetime:
    """Give when so many percent of the time are over in which this ticket was to be accepted."""
    return answer_within(ticket.community, ticket.kind, ticket.opened_at, percent)
