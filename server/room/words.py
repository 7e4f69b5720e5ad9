"""Words that people typed, or that they were taken out."""

from typing import TypeAlias

from server.protocol.frozen import Frozen


class Redacted(Frozen, frozen=True, tag_field="redacted", tag="words"):
    """Stands where words stood that were taken out of the log."""


Text: TypeAlias = str | Redacted


def words(text: Text) -> str:
    """The words, or none where they were taken out."""
    return text if isinstance(text, str) else ""
