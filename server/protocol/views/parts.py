"""What several audiences see the same of."""

from typing import Literal

from server.protocol.frozen import Frozen

Presence = Literal["here", "reconnecting", "away"]
CardState = Literal["waiting", "up", "hidden"]
Trust = Literal["trusted", "normal", "held"]
"""`trusted`: cards pass unless they are doubtful; `held`: they always wait, whatever the gate says."""
Doubt = Literal["word", "link", "email", "phone"]
"""Why the teacher should look at words first."""
Alarm = Literal["flood", "removal"]
"""Why everybody new waits at the door though the teacher did not say so."""


class Part(Frozen, frozen=True, omit_defaults=True, kw_only=True):
    """A fragment of a view."""


class Picture(Part, frozen=True, kw_only=True):
    """A white animal on one of eight colours, to tell two Sams apart."""

    animal: str
    colour: int


class MessageSeen(Part, frozen=True, kw_only=True):
    by: str
    """A student's id, or `teacher`."""
    text: str
    order: int
    at_ms: int
    late: bool = False
