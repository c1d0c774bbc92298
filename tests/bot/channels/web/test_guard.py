import pytest
from starlette.datastructures import Headers

from bot.channels.web.guard import is_same_origin

PUBLIC = "https://guanjia.example.com"


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "same-origin", "host": "inner:8000"},
        {"origin": "http://192.168.1.5:8000", "host": "192.168.1.5:8000"},
        {"origin": PUBLIC, "host": "inner:8000"},
    ],
)
def test_our_own_pages_are_known(headers: dict[str, str]) -> None:
    assert is_same_origin(Headers(headers), PUBLIC)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"host": "inner:8000"},
        {"origin": "null", "host": "inner:8000"},
        {"origin": "https://inner:8000.evil.example", "host": "inner:8000"},
        {"origin": "https://inner:9000", "host": "inner:8000"},
        {"origin": PUBLIC, "sec-fetch-site": "same-site"},
        {"origin": PUBLIC, "sec-fetch-site": "none"},
        {"origin": "https://guanjia.example.com.evil.example", "host": "inner:8000"},
        {"origin": ""},
    ],
)
def test_other_sites_and_silence_are_refused(headers: dict[str, str]) -> None:
    assert not is_same_origin(Headers(headers), PUBLIC)
