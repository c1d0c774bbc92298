"""The half of the day that a meal gives to a bare hour."""

import pytest

from intents.visits.meals import with_half


@pytest.mark.parametrize(
    ("plain", "said"),
    [
        ("8 people over for dinner tomorrow at 7", "8 people over for dinner tomorrow at 7pm"),
        ("drinks from 8 till 11", "drinks from 8pm till 11pm"),
        ("lunch on sunday at 1", "lunch on sunday at 1pm"),
        ("明天七点来吃晚饭", "明天晚上七点来吃晚饭"),
        ("明天一点来吃午饭", "明天下午一点来吃午饭"),
        ("lunch at 12", "lunch at 12"),
        ("dinner for 8 people", "dinner for 8 people"),
        ("dinner at 7pm", "dinner at 7pm"),
        ("she comes at 7", "she comes at 7"),
    ],
)
def test_the_hour_of_a_meal(plain: str, said: str) -> None:
    assert with_half(plain) == said
