"""Which devices open what. What a token is worth is `live`'s business; here stands who said so, and when."""

from collections.abc import Callable
from typing import Any

from server.protocol import limits, up
from server.room.commands import AddConsole, ClaimSeat, RedactStudent, RenewKeys
from server.room.decide.groups import settle
from server.room.decide.seats import by_name
from server.room.decide.telling import Telling
from server.room.events.keys import (
    ClaimDeclined,
    ConsoleAdded,
    KeysRenewed,
    SeatClaimed,
    SeatMoved,
    StudentRedacted,
)
from server.room.events.seats import StudentLeft
from server.room.refused import Refused
from server.room.words import Redacted


def _claim(telling: Telling, command: ClaimSeat) -> None:
    room = telling.room
    if any(claim.key_hash == command.key_hash for claim in room.claims.values()):
        return
    if any(one.blocked and one.key_hash == command.key_hash for one in room.students.values()):
        raise Refused("blocked")
    if command.key_hash in room.declined:
        raise Refused("declined")
    student = by_name(room, command.name)
    if student is None:
        raise Refused("unknown")
    of_this_seat = sum(claim.student == student.id for claim in room.claims.values())
    if of_this_seat >= limits.CLAIMS_PER_SEAT or len(room.claims) >= limits.CLAIMS:
        raise Refused("too_many")
    telling.tell(
        SeatClaimed(
            at_ms=telling.at_ms,
            claim=telling.ids.take("q"),
            student=student.id,
            token_hash=command.token_hash,
            key_hash=command.key_hash,
        )
    )


def _give_seat(telling: Telling, command: up.GiveSeat) -> None:
    claim = telling.room.claims.get(command.claim)
    if claim is None or not telling.room.students[claim.student].seated:
        raise Refused("unknown")
    if not command.give:
        telling.tell(ClaimDeclined(at_ms=telling.at_ms, claim=claim.claim))
        return
    # Whoever was let in meanwhile by another name would have two seats, by one token.
    others = [one for one in telling.room.students.values() if one.seated and one.id != claim.student]
    elsewhere = [one.id for one in others if one.key_hash == claim.key_hash]
    for id in elsewhere:
        telling.tell(StudentLeft(at_ms=telling.at_ms, student=id))
    telling.tell(
        SeatMoved(
            at_ms=telling.at_ms,
            claim=claim.claim,
            student=claim.student,
            token_hash=claim.token_hash,
            key_hash=claim.key_hash,
        )
    )
    if elsewhere:
        settle(telling)


def _renew(telling: Telling, command: RenewKeys) -> None:
    telling.tell(
        KeysRenewed(
            at_ms=telling.at_ms,
            key_hash=command.key_hash,
            asked_with=command.asked_with,
            teacher_hash=command.teacher_hash,
            board_hash=command.board_hash,
        )
    )


def _add_console(telling: Telling, command: AddConsole) -> None:
    consoles = telling.room.consoles
    if any(console.token_hash == command.token_hash for console in consoles.values()):
        return
    alive = [one for one in consoles.values() if one.expires_ms is None or one.expires_ms > telling.at_ms]
    if len(alive) >= limits.CONSOLES:
        raise Refused("too_many")
    telling.tell(
        ConsoleAdded(
            at_ms=telling.at_ms,
            console=telling.ids.take("k"),
            kind=command.kind,
            token_hash=command.token_hash,
            expires_ms=command.expires_ms,
            board_hash=command.board_hash,
        )
    )


def _redact(telling: Telling, command: RedactStudent) -> None:
    student = telling.room.students.get(command.student)
    if student is None:
        raise Refused("unknown")
    if not isinstance(student.name, Redacted):
        telling.tell(StudentRedacted(at_ms=telling.at_ms, student=student.id))
        settle(telling)


TEACHER: dict[type, Callable[[Telling, Any], None]] = {
    up.GiveSeat: _give_seat,
    RenewKeys: _renew,
    AddConsole: _add_console,
    RedactStudent: _redact,
}
MACHINE: dict[type, Callable[[Telling, Any], None]] = {ClaimSeat: _claim}
