"""What every event has."""

from msgspec import Struct


class Event(Struct, frozen=True, kw_only=True, tag_field="type", tag=True, omit_defaults=True):
    at_ms: int
    """Server's wall clock."""
