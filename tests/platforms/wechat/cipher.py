"""WeChat's signature and encryption, written from its description and not with the library that the bot uses."""

import base64
import hashlib
import secrets
import struct

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

_BLOCK = 32


class CipherError(Exception):
    """What was to be decrypted is none of ours."""


def signature(*parts: str) -> str:
    """Give the signature of some parts."""
    return hashlib.sha1("".join(sorted(parts)).encode()).hexdigest()  # noqa: S324 - the platform's choice


def encrypt(text: str, aes_key: str, receive_id: str) -> str:
    """Give a text as the platform encrypts it: 16 random bytes, its length, itself, the receiver; in base64."""
    content = text.encode()
    plain = secrets.token_bytes(16) + struct.pack(">I", len(content)) + content + receive_id.encode()
    padding = _BLOCK - len(plain) % _BLOCK
    encryptor = _cipher(aes_key).encryptor()
    return base64.b64encode(encryptor.update(plain + bytes([padding]) * padding) + encryptor.finalize()).decode()


def decrypt(encrypted: str, aes_key: str, receive_id: str) -> str:
    """Give back the text; raises CipherError."""
    try:
        decryptor = _cipher(aes_key).decryptor()
        plain = decryptor.update(base64.b64decode(encrypted, validate=True)) + decryptor.finalize()
        content = plain[16 : -plain[-1]]
        (length,) = struct.unpack(">I", content[:4])
        text, receiver = content[4 : 4 + length].decode(), content[4 + length :].decode()
    except (ValueError, IndexError, struct.error) as error:
        raise CipherError(str(error)) from error
    if receiver != receive_id:
        raise CipherError(f"for {receiver}, not for {receive_id}")
    return text


def _cipher(aes_key: str) -> Cipher[modes.CBC]:
    key = base64.b64decode(aes_key + "=")
    return Cipher(algorithms.AES(key), modes.CBC(key[:16]))
