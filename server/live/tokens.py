"""Tokens: what a device holds to prove its place in a room. Derived from the client's own key, so the same call twice
gives the same token, though only hashes are kept."""

import hashlib
import hmac
from base64 import urlsafe_b64encode
from typing import Literal

TOKEN_CHARS = 32
"""192 bits."""

Role = Literal["teacher", "board", "seat", "console", "cover", "cover board"]


def token(secret: bytes, role: Role, code: str, key: str) -> str:
    """The token that this key earns in this room; without `secret` nobody can work it out."""
    mac = hmac.digest(secret, f"{role}:{code}:{key}".encode(), hashlib.sha256)
    return urlsafe_b64encode(mac).decode()[:TOKEN_CHARS]


def hashed(text: str) -> str:
    """What is kept of a token or a key."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def same(one: str, other: str) -> bool:
    """Compare two hashes in a time that says nothing about them."""
    return hmac.compare_digest(one, other)
