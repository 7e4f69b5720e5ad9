"""Who may do what: rules A1 and A2, for every command there is."""

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from msgspec.structs import fields

from server.protocol import up
from server.protocol.class_file import ClassFile
from server.room import commands
from server.room.commands import (
    AddConsole,
    ClaimSeat,
    GiveTimeBack,
    KeepClass,
    RedactStudent,
    RenewKeys,
    SeatStudent,
    StudentsBack,
    StudentsGone,
    TimeUp,
)
from server.room.ids import MACHINE, TEACHER
from server.room.refused import Refused
from tests.room.given import (
    Lesson,
    class_of,
    given,
    gone,
    posted,
    reached,
    said,
    student,
    teacher,
    time_up,
    wrote,
)

T, S, M = {"teacher"}, {"student"}, {"machine"}

WHO_MAY: dict[type, set[str]] = {
    up.Next: T,
    up.Back: T,
    up.Pause: T,
    up.Resume: T,
    up.AddTime: T,
    up.Undo: T,
    up.Park: T,
    up.Finish: T,
    up.ShowCard: T,
    up.HideCard: T,
    up.HoldCard: T,
    up.SetGate: T,
    up.KeepWords: T,
    up.SetTrust: T,
    up.Mute: T,
    up.SetNames: T,
    up.SetLanguage: T,
    up.AskName: T,
    up.Rename: T,
    up.SetDoor: T,
    up.LockDoor: T,
    up.KeepRoster: T,
    up.Admit: T,
    up.RemoveRecent: T,
    up.ChangeName: S,
    up.Spotlight: T,
    up.BlankBoard: T,
    up.ShowGroups: T,
    up.AdmitName: T,
    up.RemoveStudent: T,
    up.LowerHand: T,
    up.GiveExtraTime: T,
    up.SayToAll: T,
    up.ShowChart: T,
    up.MarkAway: T,
    up.MarkRemote: T,
    up.SetTalk: T,
    up.SetGrace: T,
    up.FormGroups: T,
    up.ForgetGroups: T,
    up.MoveStudent: T,
    up.SwapStudents: T,
    up.DissolveGroup: T,
    up.SetChat: T,
    up.TakeMessage: T,
    up.SettleFlag: T,
    up.SetAside: T,
    up.GiveSeat: T,
    KeepClass: T,
    RenewKeys: T,
    AddConsole: T,
    RedactStudent: T,
    up.SendMessage: T | S,
    up.WriteThought: S,
    up.KeepDraft: S,
    up.ReopenThought: S,
    up.ShowThought: S,
    up.WriteAnswer: S,
    up.TakePen: S,
    up.PassPen: S,
    up.SetReady: S,
    up.PostInsight: S,
    up.LeaveSeat: S,
    up.RaiseHand: S,
    up.SitAt: S,
    up.ImHere: S,
    up.ReportMessage: S,
    SeatStudent: M,
    ClaimSeat: M,
    TimeUp: M,
    StudentsGone: M,
    StudentsBack: M,
    GiveTimeBack: M,
}
ACTORS = {"teacher": TEACHER, "student": "s1", "machine": MACHINE}
NOBODIES = ("s9", "board", "everyone", "", "Teacher")
EXAMPLES = {
    "phase": "p1",
    "text": "words",
    "group": "g1",
    "card": "c1",
    "ready": True,
    "student": "s2",
    "students": ("s2",),
    "one": "s2",
    "other": "s3",
    "how": "new",
    "talk": "aloud",
    "remote": True,
    "file": ClassFile("elbow-room-class"),
    "message": "m1",
    "flag": "f1",
    "claim": "q1",
    "what": "card",
    "kind": "phone",
    "on": True,
    "taken": True,
    "settled": True,
    "give": True,
    "asked_with": "token",
    "teacher_hash": "token",
    "board_hash": "token",
    "blank": True,
    "seen": 0,
    "cards": "all",
    "words": ("piggy",),
    "trust": "held",
    "muted": True,
    "names": "hidden",
    "language": "es",
    "waits": "everybody",
    "locked": True,
    "show": False,
    "up": True,
    "seconds": 30,
    "ms": 1_000,
    "name": "Maya",
    "token_hash": "token",
    "key_hash": "key",
}


def registry() -> set[type]:
    """Every command that there is, from the types that the wire and the machine decode."""
    return set(get_args(commands.Command))


def lesson_in_share() -> Lesson:
    lesson = given(class_of(3), reached("think"), wrote("s1", "Words"), reached("pair"), reached("share"))
    return lesson.do(posted("s1", "A card"))


def leaves(kind: type[up.Command]) -> Iterator[type[up.Command]]:
    """The kinds of it that have no kinds of their own."""
    for narrower in kind.__subclasses__():
        yield from leaves(narrower) if narrower.__subclasses__() else (narrower,)


def fields_of(kind: type) -> dict[str, Any]:
    own = {"names": ("Maya",)} if kind is up.KeepRoster else {}
    return {field.name: EXAMPLES[field.name] for field in fields(kind) if field.name in EXAMPLES} | own


COMMANDS = sorted(registry(), key=lambda kind: kind.__name__)


def test_A1_every_command_there_is_has_a_row_in_the_table() -> None:
    assert set(WHO_MAY) == registry()


def test_A1_every_command_there_is_stands_in_the_union_it_is_decoded_from() -> None:
    assert set(leaves(up.Command)) == set(get_args(up.AnyCommand))


def lesson_at(stage: str) -> Lesson:
    """A lesson that has come to this stage, or to this phase of it."""
    lesson = given(class_of(3))
    if stage == "lobby":
        return lesson
    if stage in ("think", "paused", "time_up"):
        lesson.do(reached("think"), wrote("s1", "Words"))
    elif stage == "pair":
        lesson.do(reached("pair"), said("s1", "Hello"))
    else:
        lesson.do(reached("share"), posted("s1", "A card"))
    last = {"paused": teacher(up.Pause), "time_up": time_up(), "ended": teacher(up.Finish)}
    return lesson.do(*([last[stage]] if stage in last else []))


STAGES = ("lobby", "think", "pair", "share", "paused", "time_up", "ended")


@pytest.mark.parametrize("kind", COMMANDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("stage", STAGES)
def test_A1_at_every_stage_a_command_is_for_those_in_its_row_and_refused_to_everybody_else(
    kind: type, stage: str
) -> None:
    for role, actor in ACTORS.items():
        lesson = lesson_at(stage).when(actor, kind, **fields_of(kind))
        if role in WHO_MAY[kind]:
            assert lesson.refusal is None or lesson.refusal.code != "not_allowed"
        else:
            lesson.refused("not_allowed")


@pytest.mark.parametrize("kind", COMMANDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("nobody", NOBODIES)
def test_A1_whoever_is_nobody_in_the_room_may_do_nothing(kind: type, nobody: str) -> None:
    lesson_in_share().when(nobody, kind, **fields_of(kind)).refused("not_allowed")


@pytest.mark.parametrize("kind", COMMANDS, ids=lambda kind: kind.__name__)
def test_A2_who_has_left_may_do_nothing(kind: type) -> None:
    lesson = lesson_in_share().do(student("s1", up.LeaveSeat))
    lesson.when("s1", kind, **fields_of(kind)).refused("not_allowed")


@pytest.mark.parametrize("kind", COMMANDS, ids=lambda kind: kind.__name__)
def test_A2_who_was_removed_may_do_nothing(kind: type) -> None:
    lesson = lesson_in_share().do(teacher(up.RemoveStudent, student="s1"))
    lesson.when("s1", kind, **fields_of(kind)).refused("not_allowed")


def test_A2_who_is_away_still_has_the_seat() -> None:
    given(class_of(2), reached("think"), gone("s1"), wrote("s1", "Sent just before the tunnel"))


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (up.RemoveStudent, {"student": "s1"}),
        (up.AdmitName, {"student": "s1", "name": "Name s1"}),
        (up.AskName, {"student": "s1"}),
        (up.Rename, {"student": "s1", "name": "Ada"}),
        (up.Admit, {"students": ("s2", "s1")}),
        (up.Mute, {"student": "s1", "muted": True}),
        (up.SetTrust, {"student": "s1", "trust": "held"}),
        (up.MarkAway, {"students": ("s2", "s1")}),
        (up.MarkRemote, {"student": "s1", "remote": True}),
        (up.LowerHand, {"student": "s1"}),
        (up.GiveExtraTime, {"student": "s1", "seconds": 60}),
    ],
)
def test_A2_a_seat_that_was_given_up_is_unknown_to_the_teachers_commands(
    kind: type, fields: dict[str, Any]
) -> None:
    given(class_of(2), student("s1", up.LeaveSeat)).when(TEACHER, kind, **fields).refused("unknown")


def test_every_refusal_has_a_code_and_a_sentence() -> None:
    refusal = Refused("not_allowed")
    assert refusal.code == "not_allowed"
    assert str(refusal) == refusal.message != ""
