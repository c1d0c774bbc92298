"""The certificates that this machine trusts."""

from functools import cache
from ssl import SSLContext

import httpx


@cache
def trusted() -> SSLContext:
    """Give what checks certificates, for every client of the process: to read them takes 30 ms of a processor."""
    return httpx.create_ssl_context()
