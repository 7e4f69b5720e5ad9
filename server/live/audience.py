"""One audience of a room: what all its screens hold, and how it changes.

Each change is found and encoded once, however many screens there are. What all may see (`everyone`, `teacher`,
`board`) changes with every tap of thirty students: these send a few patches a second at most, the first one at once.
A group's talk and a student's own things are never held up, nor is anything that the teacher or the clock does.
"""

from collections.abc import Callable
from typing import Any

from server.live.clock import Alarm, Clock
from server.live.frame import Frame
from server.live.patch import diff
from server.live.screen import Screen
from server.protocol import down
from server.room.views import View

GATES_S = {"everyone": 0.2, "board": 0.2, "teacher": 0.5}
"""The least time between two patches. The teacher's view is the largest, and every message changes it."""


class Audience:
    """`rev` counts the changes that were found here since the room was loaded; it says nothing of other audiences."""

    def __init__(self, name: str, epoch: str, look: Callable[[str], View], clock: Clock) -> None:
        self.name = name
        self.screens: set[Screen] = set()
        self._epoch = epoch
        self._look = look
        self._clock = clock
        self._gate_s = GATES_S.get(name, 0.0)
        self._gate: Alarm | None = None
        self._sent_at_s = float("-inf")
        self._changed = False
        self._rev = 0
        self._view: View | None = None
        self._whole: Frame | None = None

    @property
    def rev(self) -> int:
        return self._rev

    def touch(self, *, urgent: bool) -> None:
        """The view may have changed. Nobody looks: it is found out when somebody does."""
        self._changed = True
        if not any(screen.synced for screen in self.screens):
            return
        wait_s = 0.0 if urgent else self._sent_at_s + self._gate_s - self._clock.steady_s()
        if wait_s <= 0:
            self.flush()
        elif self._gate is None:
            self._gate = self._clock.later(wait_s, self.flush)

    def flush(self) -> None:
        """Send what changed to the screens that hold the rest."""
        patch = self._catch_up()
        if patch is None:
            return
        frame = Frame("patch", down.Patch(audience=self.name, epoch=self._epoch, rev=self._rev, patch=patch))
        for screen in self.screens:
            if screen.synced:
                screen.line.send(frame)

    def send_whole(self, screen: Screen, have: tuple[str, int] | None = None) -> None:
        """The whole view, unless the screen has it. Between two patches of a gated audience that is the last sent."""
        if self._view is None or (self._changed and self._gate is None):
            # Nobody was looking when it changed, so nobody else waits for a patch.
            self._catch_up()
        if have == (self._epoch, self._rev) or self._view is None:
            return
        if self._whole is None:
            view = down.View(audience=self.name, epoch=self._epoch, rev=self._rev, view=self._view)
            self._whole = Frame("view", view)
        screen.line.send_soon(self._whole)

    def close(self) -> None:
        if self._gate is not None:
            self._gate.cancel()
            self._gate = None

    def _catch_up(self) -> dict[str, Any] | None:
        """Look anew; the patch, if there was a view before and it changed."""
        self.close()
        before, after = self._view, self._look(self.name)
        self._changed = False
        patch = None if before is None else diff(before, after)
        if before is None or patch is not None:
            self._view, self._whole = after, None
            self._rev += 1
            self._sent_at_s = self._clock.steady_s()
        return patch
