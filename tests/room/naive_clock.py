"""The lesson's phases and clock once more, as plainly as can be; see naive.py."""

from typing import Any

from server.protocol.plan import Plan

NO_LIMIT = None


class NaiveClock:
    def __init__(self, plan: Plan) -> None:
        self.steps = [
            (number, round, phase) for number, round in enumerate(plan.rounds) for phase in round.phases
        ]
        self.stage, self.place, self.visit, self.at_ms = "lobby", -1, 0, 0
        self.ends_ms: int | None = NO_LIMIT
        self.stopped_ms: int | None = NO_LIMIT
        self.begun: set[str] = set()
        self.left_ms: dict[int, int] = {}

    def leave(self) -> None:
        """Called before the lesson leaves a phase, or the lobby."""

    def enter(self) -> None:
        """Called when it has entered a phase, or the wrap-up."""

    def now(self) -> str:
        """The id of the phase the lesson is in."""
        return "" if self.stage in ("lobby", "ended") else f"p{self.place + 1}"

    def kind(self) -> str:
        return self.steps[self.place][2].kind if self.now() else ""

    def clock_ms(self) -> int:
        if self.ends_ms is not None:
            return max(0, self.ends_ms - self.at_ms)
        return self.stopped_ms or 0

    def meant(self, command: Any, *stages: str) -> bool:
        return bool(command.visit == f"v{self.visit}" and self.stage in stages)

    def go(self, place: int, stage: str) -> None:
        self.leave()
        if self.now():
            self.left_ms[self.place] = self.clock_ms()
        self.stage, self.place, self.visit = stage, place, self.visit + 1
        self.ends_ms = self.stopped_ms = NO_LIMIT
        if self.now():
            self.begun.add(self.now())
        self.enter()

    def go_on(self) -> None:
        if self.place + 1 == len(self.steps):
            return self.go(self.place, "ended")
        self.go(self.place + 1, "running")
        lasts_s = self.steps[self.place][2].duration_s
        self.ends_ms = None if lasts_s is None else self.at_ms + 1000 * lasts_s
        return None

    def do_next(self, actor: str, command: Any) -> bool:
        accepted = self.meant(command, "lobby", "running", "paused", "time_up")
        if accepted:
            self.go_on()
        return accepted

    def do_back(self, actor: str, command: Any) -> bool:
        to = max(0, self.place) if self.stage == "ended" else self.place - 1
        accepted = to >= 0 and self.meant(command, "running", "paused", "time_up", "ended")
        if accepted:
            self.go(to, "paused")
            self.stopped_ms = self.left_ms.get(to) or NO_LIMIT
        return accepted

    def do_finish(self, actor: str, command: Any) -> bool:
        accepted = self.meant(command, "lobby", "running", "paused", "time_up")
        if accepted:
            self.go(self.place, "ended")
        return accepted

    def do_pause(self, actor: str, command: Any) -> bool:
        accepted = self.meant(command, "running")
        if accepted:
            self.stopped_ms = None if self.ends_ms is None else self.clock_ms()
            self.stage, self.ends_ms = "paused", None
        return accepted

    def do_resume(self, actor: str, command: Any) -> bool:
        accepted = self.meant(command, "paused")
        if accepted:
            self.ends_ms = None if self.stopped_ms is None else self.at_ms + self.stopped_ms
            self.stage, self.stopped_ms = "running", None
        return accepted

    def do_addtime(self, actor: str, command: Any) -> bool:
        has_clock = self.ends_ms is not None or self.stopped_ms is not None
        accepted = self.meant(command, "running", "paused", "time_up") and (has_clock or command.seconds > 0)
        if accepted and command.seconds:
            if self.stage == "paused":
                self.stopped_ms = max(0, self.clock_ms() + 1000 * command.seconds)
            else:
                ends_ms = self.ends_ms if self.ends_ms is not None else self.at_ms
                self.stage, self.ends_ms = "running", max(self.at_ms, ends_ms + 1000 * command.seconds)
        return accepted

    def do_timeup(self, actor: str, command: Any) -> bool:
        if not self.meant(command, "running") or self.ends_ms is None or self.at_ms < self.ends_ms:
            return False
        overdue_ms = self.at_ms - self.ends_ms
        self.stage, self.ends_ms = "time_up", None
        if self.steps[self.place][2].at_end == "go" and overdue_ms <= 30_000:
            self.go_on()
        return True

    def do_givetimeback(self, actor: str, command: Any) -> bool:
        if self.stage != "running" or self.ends_ms is None or command.ms <= 0:
            return False
        self.ends_ms += command.ms
        return True
