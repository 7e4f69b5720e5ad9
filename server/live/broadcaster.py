"""What changed, to those who may see it: the audiences of one room and the screens in them.

A screen is in the audiences that its token allows and in nothing else, and there is no way to send to any screen but
through an audience of this room or to that screen itself.
"""

from collections.abc import Callable, Iterable, Mapping

import structlog

from server.live.audience import Audience
from server.live.clock import Clock
from server.live.frame import Frame
from server.live.screen import Screen
from server.protocol import down
from server.room.views import View

LIVELY_S = 2.0
"""Who heard something so lately can do without this pulse: a page dials anew after eight seconds of silence."""
SURE_S = 30.0
"""But not for longer than this: only a pulse says what was missed."""

_logger = structlog.get_logger()


class Broadcaster:
    """`look(audience)` gives the view as it is now; `epoch` is new each time the room is loaded."""

    def __init__(self, code: str, epoch: str, look: Callable[[str], View], clock: Clock) -> None:
        self.screens: set[Screen] = set()
        self._code = code
        self._epoch = epoch
        self._look = look
        self._clock = clock
        self._audiences: dict[str, Audience] = {}

    def enter(self, screen: Screen, allowed: Iterable[str]) -> None:
        self.screens.add(screen)
        self.allow(screen, allowed)

    def leave(self, screen: Screen) -> None:
        self.screens.discard(screen)
        for name in screen.audiences:
            self._audience(name).screens.discard(screen)
        screen.audiences = set()

    def allow(self, screen: Screen, allowed: Iterable[str]) -> None:
        """What this screen may see from now on: new audiences come whole, lost ones are taken from it."""
        before, after = screen.audiences, set(allowed)
        screen.audiences = after
        for name in sorted(before - after):
            self._audience(name).screens.discard(screen)
            screen.line.send(Frame("gone", down.Gone(audience=name)))
        for name in sorted(after - before):
            self._audience(name).screens.add(screen)
            if screen.synced:
                self._send_whole(screen, name)

    def sync(self, screen: Screen, have: Mapping[str, tuple[str, int]]) -> None:
        """Whatever of this screen's audiences it does not hold as it is now."""
        screen.synced = True
        for name in sorted(have.keys() - screen.audiences):
            screen.line.send_soon(Frame("gone", down.Gone(audience=name)))
        for name in sorted(screen.audiences):
            self._send_whole(screen, name, have.get(name))
        screen.line.send_soon(Frame("synced", down.Synced(now_ms=self._clock.now_ms())))

    def touch(self, names: Iterable[str], *, urgent: bool) -> None:
        """These audiences may have changed. One that cannot be shown does not keep the others from being shown."""
        for name in sorted(names):
            self._safely(name, lambda audience: audience.touch(urgent=urgent))

    def restart(self, epoch: str) -> None:
        """The room was loaded anew: every screen gets everything anew."""
        self.close()
        self._epoch = epoch
        self._audiences = {}
        for screen in self.screens:
            for name in sorted(screen.audiences):
                self._audience(name).screens.add(screen)
                if screen.synced:
                    self._send_whole(screen, name)

    def relay(self, typing: down.Typing, sender: Screen) -> None:
        """A typing mark, to the others who follow that group's talk. Never stored."""
        frame = Frame("typing", typing)
        for screen in self._audience(f"group:{typing.group}").screens:
            if screen.synced and screen.actor != sender.actor:
                screen.line.send(frame)

    def pulse(self) -> None:
        """Lets every screen see whether it missed something, and finds those that take nothing any more. Whoever has
        just heard something knows that the line lives, and hears this only now and then."""
        now_ms, now_s = self._clock.now_ms(), self._clock.steady_s()
        for screen in tuple(self.screens):
            lively = now_s - screen.line.wrote_at_s < LIVELY_S and now_s - screen.pulsed_at_s < SURE_S
            if screen.synced and not lively:
                screen.pulsed_at_s = now_s
                revs = {name: self._audience(name).rev for name in sorted(screen.audiences)}
                screen.line.send(Frame("pulse", down.Pulse(now_ms=now_ms, revs=revs)))

    def close(self) -> None:
        for audience in self._audiences.values():
            audience.close()

    def _send_whole(self, screen: Screen, name: str, have: tuple[str, int] | None = None) -> None:
        self._safely(name, lambda audience: audience.send_whole(screen, have))

    def _safely(self, name: str, do: Callable[[Audience], None]) -> None:
        """A view that cannot be made is a bug; it must not hide the rest of the lesson."""
        try:
            do(self._audience(name))
        except Exception:
            _logger.exception("view_failed", room=self._code, audience=name)

    def _audience(self, name: str) -> Audience:
        if name not in self._audiences:
            self._audiences[name] = Audience(name, self._epoch, self._look, self._clock)
        return self._audiences[name]
