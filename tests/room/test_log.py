"""The log and the room: rules L1 to L6."""

import pytest
from msgspec.structs import replace

from server.protocol import up
from server.protocol.plan import Plan
from server.room.commands import Envelope
from server.room.decide import decide, open_room
from server.room.events import AnyEvent
from server.room.events.lesson import RoomOpened
from server.room.events.seats import StudentJoined
from server.room.events.thoughts import ThoughtWritten
from server.room.evolve import evolve, replay
from server.room.ids import TEACHER
from server.room.views import Cache, Moment, all_audiences, view
from server.room.words import Redacted
from server.storage import codec
from tests.room.given import (
    Lesson,
    answered,
    class_of,
    given,
    gone,
    joined,
    posted,
    reached,
    said,
    student,
    teacher,
    time_up,
    wrote,
)
from tests.room.plans import PLANS, TPS


def whole_lesson(plan: Plan = TPS) -> Lesson:
    """A lesson in which a little of everything happens."""
    lesson = given(class_of(5), joined("s6", "Mr Poo"), reached("think"), wrote("s1", "One."), plan=plan)
    lesson.do(student("s2", up.WriteThought, phase="p1", not_sure=True), time_up(), reached("pair"))
    lesson.do(said("s1", "Hello"), answered("s1", "Ours"), gone("s3"), teacher(up.Pause), teacher(up.Resume))
    lesson.do(teacher(up.Back), teacher(up.Next), reached("share"), posted("s1", "Insight!"))
    card = next(iter(lesson.room.cards))
    return lesson.do(
        teacher(up.ShowCard, card=card), teacher(up.Spotlight, card=card), student("s2", up.LeaveSeat)
    )


def test_L1_a_room_begins_with_being_opened_and_is_opened_only_once() -> None:
    lesson = whole_lesson()
    assert isinstance(lesson.log[0], RoomOpened)
    assert not any(isinstance(event, RoomOpened) for event in lesson.log[1:])


def test_L1_a_log_that_begins_otherwise_is_no_room() -> None:
    with pytest.raises(ValueError, match="begins with RoomOpened"):
        replay(whole_lesson().log[1:])
    with pytest.raises(ValueError, match="empty log"):
        replay([])


@pytest.mark.parametrize("plan", PLANS, ids=range(len(PLANS)))
def test_L2_the_log_written_out_as_json_and_read_back_gives_the_live_room(plan: Plan) -> None:
    lesson = given(class_of(5), reached("think"), wrote("s1", "Ja, ¡sí! 🙂"), reached("pair"), plan=plan)
    assert replay(codec.decode(codec.encode(event)) for event in lesson.log) == lesson.room


def test_L2_a_room_replayed_up_to_any_event_goes_on_like_the_live_one() -> None:
    log = whole_lesson().log
    live = evolve(None, log[0])
    for place, event in enumerate(log[1:], start=1):
        live = evolve(live, event)
        again = replay(codec.decode(codec.encode(earlier)) for earlier in log[: place + 1])
        assert again == live
        assert list(again.students) == list(live.students)
        assert list(again.groups) == list(live.groups)


BEFORE_THERE_WAS_A_DOOR = """
{"type":"RoomOpened","at_ms":1,"code":"BCDFGH","plan":PLAN,"expires_ms":9}
{"type":"StudentJoined","at_ms":2,"student":"s1","name":"Mr Poo",REST}
{"type":"NameAdmitted","at_ms":3,"student":"s1"}
{"type":"PhaseStarted","at_ms":4,"phase":"p1","visit":1}
{"type":"InsightPosted","at_ms":5,"card":"c1","by":"s1","phase":"p1","text":"Aha"}
{"type":"CardShown","at_ms":6,"card":"c1"}
{"type":"CardHidden","at_ms":7,"card":"c1"}
{"type":"StudentRemoved","at_ms":8,"student":"s1"}
"""


def test_L2_a_log_of_before_there_was_a_door_and_a_gate_is_read() -> None:
    plan = '{"rounds":[{"question":"Why?","phases":[{"kind":"share"}]}]}'
    rest = '"animal":"cat","colour":0,"token_hash":"t","key_hash":"k","held":true'
    lines = BEFORE_THERE_WAS_A_DOOR.replace("PLAN", plan).replace("REST", rest).strip().splitlines()
    room = replay(codec.decode(line.encode()) for line in lines)
    assert [codec.encode(codec.decode(line.encode())).decode() for line in lines] == lines
    assert (room.gate, room.names, room.waits, room.alarm, room.locked) == (
        "each",
        "own",
        "nobody",
        None,
        False,
    )
    one, card = room.students["s1"], room.cards["c1"]
    assert (one.called, one.held, one.removed, one.blocked) == ("Mr Poo", False, True, False)
    assert (card.state, card.doubt) == ("hidden", ())


def test_L3_a_refused_command_makes_no_event_and_changes_nothing() -> None:
    lesson = given(class_of(2), reached("think"))
    before = repr(lesson.room)
    lesson.when("s1", up.WriteThought, phase="p1", text="  ").refused("empty")
    lesson.when(TEACHER, up.RemoveStudent, student="s9").refused("unknown")
    assert repr(lesson.room) == before


def test_L4_the_same_command_in_the_same_room_decides_the_same_and_leaves_the_room_as_it_was() -> None:
    lesson = given(class_of(9), reached("think"))
    command = up.Next(cid="cid-next", visit="v1")
    envelope = Envelope(TEACHER, lesson.at_ms, "base", 7, command)
    before = repr(lesson.room)
    first = decide(lesson.room, envelope)
    assert repr(lesson.room) == before
    assert decide(lesson.room, envelope) == first
    assert decide(replay(lesson.log), envelope) == first


def test_L5_asking_for_what_already_is_makes_no_event() -> None:
    lesson = given(class_of(3), reached("think"), wrote("s1", "Same"), gone("s3"))
    lesson.when("s1", up.WriteThought, phase="p1", text="Same").nothing()
    lesson.when("s1", up.ShowThought, phase="p1").nothing()
    lesson.when(TEACHER, up.AdmitName, student="s1", name="Name s1").nothing()
    lesson.when(TEACHER, up.BlankBoard, blank=False).nothing()
    lesson.when(TEACHER, up.ShowGroups, show=True).nothing()
    lesson.when(TEACHER, up.Spotlight).nothing()
    lesson.when(TEACHER, up.AddTime, seconds=0).nothing()
    lesson.do(gone("s3")).nothing()
    lesson.do(joined("s1")).nothing()


def test_L5_a_group_asked_for_what_already_is_makes_no_event() -> None:
    lesson = given(class_of(2), reached("pair"), answered("s1", "Same"))
    group = lesson.group("s1").id
    lesson.when("s1", up.WriteAnswer, group=group, text="Same").nothing()
    lesson.when("s2", up.WriteAnswer, group=group, text="Same").nothing()
    lesson.when("s2", up.WriteAnswer, group=group, text="Beside").accepted()
    lesson.when("s2", up.WriteAnswer, group=group, text="Beside").nothing()
    lesson.when("s1", up.TakePen, group=group).nothing()
    lesson.when("s2", up.PassPen, group=group).nothing()
    lesson.when("s1", up.SetReady, group=group, ready=False).nothing()


def test_L5_a_card_asked_for_what_it_already_is_makes_no_event() -> None:
    lesson = given(class_of(2), reached("share"), posted("s1", "A card"))
    card = next(iter(lesson.room.cards))
    for kind in (up.ShowCard, up.Spotlight, up.HideCard):
        lesson.do(teacher(kind, card=card))
        lesson.when(TEACHER, kind, card=card)
        assert lesson.told == ()


def redacted(event: AnyEvent) -> AnyEvent:
    """The event with the words that a person typed taken out."""
    taken = {name: Redacted() for name in ("text", "name") if isinstance(getattr(event, name, None), str)}
    return replace(event, **taken)


def test_L6_a_log_whose_words_were_taken_out_replays_and_shows_no_words() -> None:
    lesson = whole_lesson()
    log = [codec.decode(codec.encode(redacted(event))) for event in lesson.log]
    room = replay(log)
    assert room.visit == lesson.room.visit
    shown = [repr(view(room, Moment(), audience, Cache())) for audience in all_audiences(room)]
    for word in ("One.", "Hello", "Ours", "Insight!", "Mr Poo"):
        assert not any(word in text for text in shown)
    assert any(isinstance(event, StudentJoined | ThoughtWritten) for event in log)


def test_L6_a_room_without_its_words_goes_on() -> None:
    lesson = whole_lesson()
    room = replay(redacted(event) for event in lesson.log)
    write = up.WriteThought(cid="cid-again", phase="p1", text="New words")
    (written,) = decide(room, Envelope("s1", lesson.at_ms, "base", 1, write))
    assert isinstance(written, ThoughtWritten)
    assert written.text == "New words"


def test_a_room_opens_with_the_days_of_its_plan() -> None:
    (opened,) = open_room("BCDFGH", TPS, 0)
    assert isinstance(opened, RoomOpened)
    assert opened.expires_ms == TPS.days_kept * 86_400_000
