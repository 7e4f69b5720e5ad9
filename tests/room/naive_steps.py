"""A step undone, a lesson parked, and when the class went on, once more and as plainly as can be; see naive.py."""

from typing import Any

from server.protocol.plan import Plan
from tests.room.naive_clock import NaiveClock

UNDO_MS = 10_000


class NaiveSteps(NaiveClock):
    def __init__(self, plan: Plan) -> None:
        super().__init__(plan)
        self.parked = False
        self.before: dict[str, Any] | None = None
        """As it was before a step of the teacher's that may be undone."""
        self.went_on_ms: dict[str, int] = {}
        """When the class last went on from a think phase, by phase."""

    def go(self, place: int, stage: str) -> None:
        super().go(place, stage)
        self.parked, self.before = False, None

    def go_on(self) -> None:
        if self.kind() == "think":
            self.went_on_ms[self.now()] = self.at_ms
        super().go_on()

    def as_it_is(self) -> dict[str, Any]:
        has_clock = self.ends_ms is not None or self.stopped_ms is not None
        left_ms = self.clock_ms() if has_clock else None
        where = {"place": self.place, "stage": self.stage, "parked": self.parked}
        return {**where, "left_ms": left_ms, "until_ms": self.at_ms + UNDO_MS}

    def do_next(self, actor: str, command: Any) -> bool:
        before = self.as_it_is()
        accepted = super().do_next(actor, command)
        if accepted:
            self.before = before
        return accepted

    def do_finish(self, actor: str, command: Any) -> bool:
        before = self.as_it_is()
        accepted = super().do_finish(actor, command)
        if accepted:
            self.before = before
        return accepted

    def do_undo(self, actor: str, command: Any) -> bool:
        before = self.before
        if not self.meant(command, "running", "ended") or before is None or self.at_ms > before["until_ms"]:
            return False
        self.go(before["place"], before["stage"])
        self.parked = before["parked"]
        if self.stage != "running":
            self.stopped_ms = before["left_ms"]
        elif before["left_ms"] is not None:
            self.ends_ms = self.at_ms + before["left_ms"]
        return True

    def do_park(self, actor: str, command: Any) -> bool:
        accepted = self.meant(command, "running", "paused", "time_up")
        if accepted and not self.parked:
            has_clock = self.ends_ms is not None or self.stopped_ms is not None
            self.stopped_ms = self.clock_ms() if has_clock else None
            self.stage, self.ends_ms, self.parked, self.before = "paused", None, True, None
        return accepted

    def do_resume(self, actor: str, command: Any) -> bool:
        accepted = super().do_resume(actor, command)
        self.parked = self.parked and not accepted
        return accepted

    # What takes the chance to undo away

    def do_pause(self, actor: str, command: Any) -> bool:
        return self.forgets(super().do_pause(actor, command))

    def do_addtime(self, actor: str, command: Any) -> bool:
        accepted = super().do_addtime(actor, command)
        return self.forgets(accepted) if command.seconds else accepted

    def do_timeup(self, actor: str, command: Any) -> bool:
        return self.forgets(super().do_timeup(actor, command))

    def forgets(self, accepted: bool) -> bool:
        if accepted:
            self.before = None
        return accepted
