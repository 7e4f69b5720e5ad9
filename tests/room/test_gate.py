"""What gets through: rules W1 to W4, W6 and W7."""

from typing import Any

import pytest
from msgspec.structs import replace

from server.protocol import up
from server.room.events.board import CardHeld, CardShown, InsightPosted
from server.room.events.gate import GateSet, StudentMuted
from server.room.ids import TEACHER
from server.room.words import Redacted
from tests.room.given import Lesson, class_of, given, posted, reached, said, student, teacher, wrote
from tests.room.plans import TPS

PLAIN, DOUBTFUL = "Ice has air in it", "Ice is shit"
GATES: dict[tuple[str, str], list[str]] = {
    ("each", "normal"): [],
    ("each", "trusted"): [PLAIN],
    ("each", "held"): [],
    ("doubtful", "normal"): [PLAIN],
    ("doubtful", "trusted"): [PLAIN],
    ("doubtful", "held"): [],
    ("all", "normal"): [PLAIN, DOUBTFUL],
    ("all", "trusted"): [PLAIN, DOUBTFUL],
    ("all", "held"): [],
}


def wall(lesson: Lesson) -> list[str]:
    return [card.text for card in lesson.sees("everyone").cards.values()]


def with_a_card(*steps: Any) -> tuple[Lesson, str]:
    lesson = given(class_of(2), *steps, reached("share"), posted("s1", PLAIN))
    return lesson, next(iter(lesson.room.cards))


@pytest.mark.parametrize(("gate", "trust"), GATES)
def test_W1_W2_what_passes_by_itself(gate: str, trust: str) -> None:
    lesson = given(class_of(2), reached("share"), plan=replace(TPS, cards=gate))
    lesson.do(teacher(up.SetTrust, student="s1", trust=trust), posted("s1", PLAIN), posted("s1", DOUBTFUL))
    assert wall(lesson) == GATES[gate, trust]


def test_W1_what_the_teacher_says_of_the_gate_moves_no_card() -> None:
    lesson, _ = with_a_card()
    lesson.when(TEACHER, up.SetGate, cards="all").then(GateSet)
    assert wall(lesson) == []
    lesson.do(posted("s2", "Later")).then(InsightPosted, CardShown)
    lesson.do(teacher(up.SetGate, cards="each"))
    assert wall(lesson) == ["Later"]
    assert lesson.sees("teacher").desk.cards == "each"


@pytest.mark.parametrize("kind", [up.HoldCard, up.HideCard])
@pytest.mark.parametrize("was_up", [False, True])
def test_W3_holding_and_hiding_win_over_an_approval_that_comes_after_them(
    kind: type, *, was_up: bool
) -> None:
    lesson, card = with_a_card()
    if was_up:
        lesson.do(teacher(up.ShowCard, card=card))
    seen = lesson.sees("teacher").cards[card].revision
    lesson.do(teacher(kind, card=card))
    lesson.when(TEACHER, up.ShowCard, card=card, seen=seen).refused("changed")
    assert wall(lesson) == []
    lesson.do(teacher(up.ShowCard, card=card, seen=lesson.sees("teacher").cards[card].revision))
    assert wall(lesson) == [PLAIN]


def test_W3_a_held_card_waits_and_leaves_the_spotlight() -> None:
    lesson, card = with_a_card(teacher(up.SetGate, cards="all"))
    lesson.do(teacher(up.Spotlight, card=card)).when(TEACHER, up.HoldCard, card=card).then(CardHeld)
    seen = lesson.sees("teacher").cards[card]
    assert (seen.state, seen.held, lesson.room.spotlight) == ("waiting", True, None)
    assert lesson.sees("student:s1").cards[card].state == "waiting"
    lesson.when(TEACHER, up.HoldCard, card=card).nothing()
    lesson.when(TEACHER, up.HoldCard, card="cx").refused("unknown")


def test_W3_two_consoles_that_let_the_same_card_through_agree() -> None:
    lesson, card = with_a_card()
    lesson.do(teacher(up.ShowCard, card=card, seen=0))
    lesson.when(TEACHER, up.ShowCard, card=card, seen=0).nothing()


def test_W3_a_card_whose_words_were_taken_out_is_not_let_through() -> None:
    lesson, card = with_a_card()
    redacted = replace(lesson.room.cards[card], text=Redacted())
    lesson.room = lesson.replica = replace(lesson.room, cards={card: redacted})
    lesson.when(TEACHER, up.ShowCard, card=card).refused("changed")


@pytest.mark.parametrize(
    ("kind", "fields"), [(up.RemoveStudent, {"student": "s1"}), (up.RemoveRecent, {"seconds": 9})]
)
def test_W4_cards_of_somebody_who_is_removed_leave_the_wall_and_wait(
    kind: type, fields: dict[str, Any]
) -> None:
    lesson, card = with_a_card()
    lesson.do(teacher(up.ShowCard, card=card), teacher(up.Spotlight, card=card), teacher(kind, **fields))
    assert (wall(lesson), lesson.room.spotlight) == ([], None)
    lesson.when(TEACHER, up.ShowCard, card=card, seen=0).refused("changed")


def test_W6_a_doubtful_card_is_taken_and_only_the_teacher_sees_why_it_waits() -> None:
    lesson = given(class_of(2), teacher(up.SetGate, cards="doubtful"), reached("share"))
    lesson.do(posted("s1", "shit, write to me@example.org")).then(InsightPosted)
    (card,) = lesson.room.cards
    assert lesson.sees("teacher").cards[card].doubt == {"word": True, "email": True}
    assert not any("doubt" in repr(lesson.sees(audience)) for audience in ("student:s1", "everyone", "board"))


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (up.SendMessage, {"group": "own", "text": "Hello"}),
        (up.WriteAnswer, {"group": "own", "text": "Hello"}),
        (up.TakePen, {"group": "own"}),
        (up.SitAt, {"place": "hello"}),
        (up.PostInsight, {"phase": "p3", "text": "Hello"}),
    ],
)
def test_W7_what_a_muted_student_would_say_to_others_is_refused(kind: type, fields: dict[str, Any]) -> None:
    lesson = given(class_of(2), reached("pair")).when(TEACHER, up.Mute, student="s1", muted=True)
    lesson.then(StudentMuted)
    assert lesson.sees("student:s1").me.muted
    if "group" in fields:
        fields = {**fields, "group": lesson.group("s1").id}
    lesson.when("s1", kind, **fields).refused("muted")
    lesson.do(teacher(up.Mute, student="s1", muted=False), said("s1", "Again"))


def test_W7_thoughts_of_a_muted_student_reach_the_teacher_alone_until_it_ends() -> None:
    lesson = given(class_of(2), reached("think"), teacher(up.Mute, student="s1", muted=True))
    lesson.do(wrote("s1", "My thought"), reached("pair"), student("s1", up.ShowThought, phase="p1"))
    group = f"group:{lesson.group('s1').id}"
    assert "My thought" in repr(lesson.sees("teacher"))
    assert "My thought" not in repr(lesson.sees(group))
    lesson.do(teacher(up.Mute, student="s1", muted=False))
    assert "My thought" in repr(lesson.sees(group))
