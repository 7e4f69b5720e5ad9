"""An in-memory screen: what goes down to it is kept, merged as a client would merge it."""

import json
from typing import Any

from server.live.patch import merge
from server.live.wire import Frame


class MemoryLine:
    """The server's end of a socket that never touches a network."""

    def __init__(self) -> None:
        self.frames: list[tuple[str, Any]] = []
        """Everything that came down: event and content."""
        self.closed = False
        self.views: dict[str, Any] = {}
        self.held: dict[str, tuple[str, int]] = {}
        """Epoch and rev of each audience, as a client would hold them."""

    def send(self, frame: Frame) -> None:
        assert not self.closed, f"{frame.event} came after the end"
        content = json.loads(frame.body)
        self.frames.append((frame.event, content))
        self._take(frame.event, content)

    def end(self, frame: Frame) -> None:
        self.send(frame)
        self.closed = True

    def abort(self) -> None:
        self.closed = True

    def got(self, event: str) -> list[Any]:
        """The contents of all events of this name."""
        return [content for name, content in self.frames if name == event]

    def done(self, cid: str) -> list[Any]:
        """The answers to a command; a test wants exactly one."""
        return [content for content in self.got("done") if content["cid"] == cid]

    def _take(self, event: str, content: Any) -> None:
        if event == "view":
            self.views[content["audience"]] = content["view"]
            self.held[content["audience"]] = (content["epoch"], content["rev"])
        if event == "patch":
            audience, epoch, rev = content["audience"], content["epoch"], content["rev"]
            assert self.held[audience] == (epoch, rev - 1), (
                f"{audience}: patch {rev} onto {self.held[audience]}"
            )
            self.views[audience] = merge(self.views[audience], content["patch"])
            self.held[audience] = (epoch, rev)
        if event == "gone":
            self.views.pop(content["audience"], None)
            self.held.pop(content["audience"], None)
