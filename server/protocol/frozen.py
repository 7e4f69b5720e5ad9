"""What messages and rooms are made of: nothing in it ever changes, so nothing in it can come round to itself."""

from msgspec import Struct


class Frozen(Struct, frozen=True, gc=False):
    """Passed over when Python searches for garbage, which are cycles, and 16 bytes lighter for it."""
