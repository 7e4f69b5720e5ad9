"""What the console sees of what was reported and set aside, and of who asks to come in."""

from functools import partial

from msgspec import UNSET

from server.protocol import views
from server.room.events.care import MessageReported
from server.room.state import Room
from server.room.views.cache import Cache
from server.room.words import words


def open_flags(room: Room) -> int:
    return sum(flag not in room.settled for flag in room.flags)


def flags(room: Room, cache: Cache) -> dict[str, views.Flag]:
    return {
        flag.flag: cache.part(
            ("flag", flag.flag),
            (flag, order, flag.flag in room.settled),
            partial(_flag, flag, order, settled=flag.flag in room.settled),
        )
        for order, flag in enumerate(room.flags.values())
    }


def _flag(flag: MessageReported, order: int, *, settled: bool) -> views.Flag:
    around = {} if settled else {f"q{place}": one for place, one in enumerate(flag.around)}
    return views.Flag(
        by=flag.by,
        group=flag.group,
        message=flag.message,
        at_ms=flag.at_ms,
        order=order,
        settled=settled,
        around={
            id: views.QuotedMessage(
                by=one.by,
                text=words(one.text),
                order=place,
                at_ms=one.at_ms,
                reported=one.message == flag.message,
            )
            for place, (id, one) in enumerate(around.items())
        },
    )


def sealed(room: Room) -> dict[str, views.SealedWords]:
    return {
        one.aside: views.SealedWords(
            what=one.what,
            by=one.by,
            phase=one.phase,
            order=order,
            at_ms=one.at_ms,
            group=one.group or UNSET,
        )
        for order, one in enumerate(room.aside.values())
    }


def claims(room: Room) -> dict[str, views.Claim]:
    waiting = [claim for claim in room.claims.values() if room.students[claim.student].seated]
    return {
        claim.claim: views.Claim(student=claim.student, order=order, at_ms=claim.at_ms)
        for order, claim in enumerate(waiting)
    }


def consoles(room: Room) -> dict[str, views.ConsoleSeen]:
    return {
        console.console: views.ConsoleSeen(
            kind=console.kind,
            order=order,
            at_ms=console.at_ms,
            expires_ms=UNSET if console.expires_ms is None else console.expires_ms,
        )
        for order, console in enumerate(room.consoles.values())
    }
