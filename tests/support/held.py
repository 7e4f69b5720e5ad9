"""What came down to one screen, merged as a client would merge it."""

from typing import Any

from server.live.patch import merge


class Held:
    """A patch that does not follow on what is held fails."""

    def __init__(self) -> None:
        self.frames: list[tuple[str, Any]] = []
        """Everything that came down: event and content."""
        self.views: dict[str, Any] = {}
        self.held: dict[str, tuple[str, int]] = {}
        """Epoch and rev of each audience."""

    def got(self, event: str) -> list[Any]:
        """The contents of all events of this name."""
        return [content for name, content in self.frames if name == event]

    def done(self, cid: str) -> list[Any]:
        """The answers to a command; a test wants exactly one."""
        return [content for content in self.got("done") if content["cid"] == cid]

    def take(self, event: str, content: Any) -> None:
        self.frames.append((event, content))
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
