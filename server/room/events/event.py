"""What every event has."""

from server.protocol.frozen import Frozen


class Event(Frozen, frozen=True, kw_only=True, tag_field="type", tag=True, omit_defaults=True):
    at_ms: int
    """Server's wall clock."""
