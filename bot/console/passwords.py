"""Checking passwords: argon2, the same work whether or not the name exists."""

import secrets
from functools import cache
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

LONGEST_PASSWORD: Final = 256
AT_ONCE: Final = 2
"""Checks that may run at the same time: each takes 64 MiB for a fifth of a second."""
_HASHER: Final = PasswordHasher()


def matches(password_hash: str | None, password: str) -> bool:
    """Tell whether it is the password; without a hash the answer is no, after as much work."""
    decoy = _decoy()
    try:
        _HASHER.verify(password_hash or decoy, password)
    except (VerificationError, InvalidHashError):
        return False
    return password_hash is not None


@cache
def _decoy() -> str:
    return _HASHER.hash(secrets.token_urlsafe())
