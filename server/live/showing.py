"""A room on its screens: who is there, what is true only now, and what each screen may see."""

from collections.abc import Callable, Collection, Mapping

from msgspec.structs import replace

from server.live.attendance import Attendance
from server.live.batch import Batch
from server.live.broadcaster import Broadcaster
from server.live.chance import Chance
from server.live.clock import Clock
from server.live.newcomers import Newcomers
from server.live.screen import Screen
from server.live.standing import Standing
from server.protocol import down
from server.room.commands import MachineCommand
from server.room.events.keys import KeysRenewed, SeatMoved
from server.room.events.seats import StudentJoined
from server.room.ids import TEACHER, GroupId, StudentId
from server.room.state import Room
from server.room.views import (
    BOARD,
    Cache,
    Moment,
    View,
    audiences_of,
    may_watch,
    touched,
    touched_by_moment,
    view,
)

TYPING_S = 0.5
"""Typing marks come no faster from one screen."""


class Showing:
    """`tell` hands the machine's own commands to the room: what silence and return lead to."""

    def __init__(
        self,
        standing: Standing,
        clock: Clock,
        chance: Chance,
        tell: Callable[[MachineCommand], None],
    ) -> None:
        self._room = standing.room
        self._moment = Moment(drafts=standing.drafts)
        self._cache = Cache()
        self._clock = clock
        self._chance = chance
        self._broadcaster = Broadcaster(self._room.code, chance.word(8), self._look, clock)
        self.attendance = Attendance(self._room, clock, self._attendance_changed, tell)
        self._newcomers = Newcomers(clock, self._newcomers_changed)

    @property
    def empty(self) -> bool:
        """No screen is connected."""
        return not self._broadcaster.screens

    @property
    def screens(self) -> Collection[Screen]:
        """Those that are connected."""
        return self._broadcaster.screens

    def enter(self, screen: Screen) -> None:
        """A screen has connected. It is sent nothing before its first sync."""
        allowed = self._allowed(screen)
        if not allowed:
            # Lost the seat on the way from the door to the room.
            screen.line.abort()
            return
        self._broadcaster.enter(screen, allowed)
        self.attendance.arrived(screen.actor)

    def leave(self, screen: Screen) -> None:
        """The screen is gone; a second time does nothing."""
        if screen not in self._broadcaster.screens:
            return
        self._broadcaster.leave(screen)
        self.attendance.left(screen.actor)
        if screen.watched:
            self._watching_changed()

    def sync(self, screen: Screen, have: Mapping[str, tuple[str, int]]) -> None:
        if screen in self._broadcaster.screens:
            self._broadcaster.sync(screen, have)

    def watch(self, screen: Screen, group: str, *, on: bool) -> None:
        """The teacher opens or closes a group's talk on this screen."""
        if screen not in self._broadcaster.screens or not may_watch(self._room, screen.actor, group):
            return
        (screen.watched.add if on else screen.watched.discard)(group)
        self._broadcaster.allow(screen, self._allowed(screen))
        self._watching_changed()

    def typing(self, screen: Screen) -> None:
        """Tell the others in this student's group."""
        student, now_s = self._room.students.get(screen.actor), self._clock.steady_s()
        if student is None or student.group is None or student.waits or student.muted:
            return
        if now_s - screen.typed_at_s < TYPING_S:
            return
        screen.typed_at_s = now_s
        self._broadcaster.relay(down.Typing(group=student.group, student=student.id), screen)

    def show(self, batch: Batch, standing: Standing) -> None:
        """What a batch changed, now that it is on disk."""
        self._room = standing.room
        names = {name for room, event in batch.steps for name in touched(room, event)}
        if standing.drafts is not self._moment.drafts:
            names |= self._set(replace(self._moment, drafts=standing.drafts))
        happened = [event for _, event in batch.steps]
        self.attendance.follow(self._room, happened)
        self._newcomers.came([event.student for event in happened if isinstance(event, StudentJoined)])
        self._allow_anew(names)
        for event in happened:
            if isinstance(event, KeysRenewed | SeatMoved):
                self._close_old(event)
        self._broadcaster.touch(names, urgent=batch.urgent)

    def restart(self, standing: Standing) -> None:
        """The room was read anew: somebody else had written. Everything is sent again."""
        self._room, self._cache = standing.room, Cache()
        self._moment = replace(self._moment, drafts=standing.drafts)
        self.attendance.begin_anew(self._room)
        self._allow_anew({f"student:{screen.actor}" for screen in self._broadcaster.screens})
        self._broadcaster.restart(self._chance.word(8))

    def saving_changed(self, can_save: bool) -> None:
        """Whether the disk takes anything just now."""
        self._change(replace(self._moment, cannot_save=not can_save))

    def pulse(self, now_ms: int) -> None:
        for screen in tuple(self._broadcaster.screens):
            if screen.until_ms is not None and screen.until_ms <= now_ms:
                self._send_away(screen, "key_over")
        self._broadcaster.pulse()

    def close(self, farewell: down.Farewell | None) -> None:
        """Let go of everything; with a farewell, of the screens too."""
        self.attendance.close()
        self._newcomers.close()
        self._broadcaster.close()
        for screen in tuple(self._broadcaster.screens):
            if farewell is not None:
                self._broadcaster.leave(screen)
                screen.bye(farewell)

    def _look(self, audience: str) -> View:
        return view(self._room, self._moment, audience, self._cache)

    def _allowed(self, screen: Screen) -> set[str]:
        return {*audiences_of(self._room, screen.actor), *(f"group:{group}" for group in screen.watched)}

    def _allow_anew(self, names: set[str]) -> None:
        """A student's view names the groups that the student may read: only with it can the audiences change."""
        students = {name.removeprefix("student:") for name in names if name.startswith("student:")}
        for screen in tuple(self._broadcaster.screens) if students else ():
            student = self._room.students.get(screen.actor)
            if student is None or student.id not in students:
                continue
            if student.seated:
                self._broadcaster.allow(screen, self._allowed(screen))
            else:
                self._send_away(screen, "removed" if student.removed else "left")

    def _close_old(self, event: KeysRenewed | SeatMoved) -> None:
        """Whoever is connected when a key becomes void came in with it: a new one opens only after that."""
        for screen in tuple(self._broadcaster.screens):
            if isinstance(event, KeysRenewed) and screen.actor in (TEACHER, BOARD):
                self._send_away(screen, "key_over")
            elif isinstance(event, SeatMoved) and screen.actor == event.student:
                self._send_away(screen, "moved")

    def _send_away(self, screen: Screen, farewell: down.Farewell) -> None:
        self.leave(screen)
        screen.bye(farewell)

    def _attendance_changed(self, reconnecting: frozenset[StudentId], suspended: bool) -> None:
        self._change(replace(self._moment, reconnecting=reconnecting, suspended=suspended))

    def _newcomers_changed(self, newcomers: frozenset[StudentId]) -> None:
        self._change(replace(self._moment, newcomers=newcomers))

    def _watching_changed(self) -> None:
        watched: set[GroupId] = set()
        watched.update(*(screen.watched for screen in self._broadcaster.screens))
        self._change(replace(self._moment, watched=frozenset(watched)))

    def _change(self, moment: Moment) -> None:
        self._broadcaster.touch(self._set(moment), urgent=False)

    def _set(self, moment: Moment) -> set[str]:
        before, self._moment = self._moment, moment
        return touched_by_moment(self._room, before, moment)

    @property
    def room(self) -> Room:
        return self._room
