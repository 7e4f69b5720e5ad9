"""An in-memory screen: what goes down to it is kept, merged as a client would merge it."""

import json

from server.live.frame import Frame
from tests.support.held import Held


class MemoryLine(Held):
    """The server's end of a socket that never touches a network."""

    def __init__(self) -> None:
        self.wrote_at_s = float("-inf")
        super().__init__()
        self.closed = False

    def send(self, frame: Frame) -> None:
        assert not self.closed, f"{frame.event} came after the end"
        self.take(frame.event, json.loads(frame.body))

    def send_soon(self, frame: Frame) -> None:
        self.send(frame)

    def end(self, frame: Frame) -> None:
        self.send(frame)
        self.closed = True

    def abort(self) -> None:
        self.closed = True

    def unsent_bytes(self) -> int:
        return 0
