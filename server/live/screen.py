"""One connected socket, as the room knows it."""

from server.live.frame import Frame
from server.live.line import Line
from server.protocol import down


class Screen:
    """Who sits before it (fixed at the handshake), what it may see, and the way down to it."""

    def __init__(self, actor: str, line: Line) -> None:
        self.actor = actor
        """`teacher`, `board` or a student's id."""
        self.console = ""
        """Which phone or cover link of the teacher's; empty: the own link, or somebody else."""
        self.until_ms: int | None = None
        """When its key opens nothing any more."""
        self.line = line
        self.synced = False
        """Patches go to a screen only after its first `sync`."""
        self.audiences: set[str] = set()
        self.watched: set[str] = set()
        """Groups whose talk the teacher has open here."""
        self.typed_at_s = float("-inf")
        self.pulsed_at_s = float("-inf")

    def answer(self, done: down.Done) -> None:
        """The one answer to a command."""
        self.line.send_soon(Frame("done", done))

    def bye(self, reason: down.Farewell) -> None:
        """The last frame; then the socket closes."""
        self.line.end(Frame("bye", down.Bye(reason=reason)))
