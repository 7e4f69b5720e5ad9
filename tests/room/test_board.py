"""The board and its cards: rules B1 to B4."""

from typing import Literal

import pytest
from msgspec import UNSET

from server.protocol import up, views
from server.protocol.plan import Kind
from server.room.events.board import (
    BoardBlanked,
    CardHidden,
    CardShown,
    CardSpotlit,
    GroupsListed,
    InsightPosted,
)
from server.room.ids import TEACHER
from tests.room.given import Lesson, class_of, given, posted, reached, teacher
from tests.room.plans import TPS, TWO_ROUNDS


def with_a_card(students: int = 2) -> tuple[Lesson, str]:
    lesson = given(
        class_of(students), reached("think"), reached("pair"), reached("share"), posted("s1", "Aha")
    )
    return lesson, next(iter(lesson.room.cards))


def wall(lesson: Lesson) -> views.Everyone:
    seen = lesson.sees("everyone")
    assert isinstance(seen, views.Everyone)
    return seen


def test_B1_an_insight_waits_until_the_teacher_lets_it_through() -> None:
    lesson, card = with_a_card()
    assert wall(lesson).cards == {}
    lesson.when(TEACHER, up.ShowCard, card=card).then(CardShown)
    assert [seen.text for seen in wall(lesson).cards.values()] == ["Aha"]


def test_B1_a_card_that_waits_is_not_put_in_the_spotlight() -> None:
    lesson, card = with_a_card()
    lesson.when(TEACHER, up.Spotlight, card=card).refused("not_yet")


def test_B1_a_card_on_the_wall_tells_how_many_it_comes_from_and_no_name() -> None:
    lesson, card = with_a_card()
    lesson.do(teacher(up.ShowCard, card=card))
    assert wall(lesson).cards[card] == views.CardUp(text="Aha", order=0, phase="p3", people=2)


@pytest.mark.parametrize("kind", [up.ShowCard, up.HideCard, up.Spotlight])
def test_B1_a_card_that_is_not_there_is_refused(kind: type) -> None:
    with_a_card()[0].when(TEACHER, kind, card="cx").refused("unknown")


def test_B2_a_hidden_card_leaves_the_wall_and_the_spotlight() -> None:
    lesson, card = with_a_card()
    lesson.do(teacher(up.ShowCard, card=card)).when(TEACHER, up.Spotlight, card=card).then(CardSpotlit)
    assert wall(lesson).room.spotlight == card
    lesson.when(TEACHER, up.HideCard, card=card).then(CardHidden)
    assert (wall(lesson).cards, wall(lesson).room.spotlight) == ({}, UNSET)
    lesson.when(TEACHER, up.Spotlight, card=card).refused("not_yet")


def test_B2_another_phase_begins_without_a_spotlight() -> None:
    lesson, card = with_a_card()
    lesson.do(teacher(up.ShowCard, card=card), teacher(up.Spotlight, card=card), teacher(up.Back))
    assert wall(lesson).room.spotlight is UNSET


@pytest.mark.parametrize("kind", ["lobby", "think", "pair", "share"])
def test_B3_a_blank_board_shows_no_name_no_group_no_card(kind: Kind | Literal["lobby"]) -> None:
    lesson = given(class_of(3))
    if kind == "share":
        lesson, card = with_a_card(3)
        lesson.do(teacher(up.ShowCard, card=card), teacher(up.Spotlight, card=card))
    elif kind != "lobby":
        lesson.do(reached(kind))
    before = lesson.sees("board"), lesson.sees("everyone")
    lesson.when(TEACHER, up.BlankBoard, blank=True).then(BoardBlanked)
    board = lesson.sees("board")
    assert isinstance(board, views.Board)
    assert (board.names, board.groups, wall(lesson).cards) == ({}, {}, {})
    assert wall(lesson).room.spotlight is UNSET
    assert not any(word in repr(board) + repr(wall(lesson)) for word in ("Name s", "Aha"))
    lesson.do(teacher(up.BlankBoard, blank=False))
    assert (lesson.sees("board"), lesson.sees("everyone")) == before


def test_B3_the_board_lists_who_is_with_whom_only_if_the_teacher_wants_it() -> None:
    lesson = given(class_of(2), reached("pair"))
    assert "Name s1" in repr(lesson.sees("board"))
    lesson.when(TEACHER, up.ShowGroups, show=False).then(GroupsListed)
    assert "Name s1" not in repr(lesson.sees("board"))


def test_B4_a_group_posts_two_insights_in_a_phase_and_no_third() -> None:
    lesson = given(class_of(4), reached("think"), reached("pair"), reached("share"))
    one, other = lesson.group("s1").members
    lesson.do(posted(one, "First"), posted(other, "Second")).then(InsightPosted)
    for id in (one, other):
        lesson.when(id, up.PostInsight, phase="p3", text="Third").refused("too_many")
    for id in set(lesson.room.students) - {one, other}:
        lesson.do(posted(id, "Theirs"))


def test_B4_so_does_a_student_without_a_group() -> None:
    lesson = given(class_of(2), reached("think"), reached("pair"), reached("share"), class_of(1))
    lesson.do(posted("s3", "First"), posted("s3", "Second"))
    lesson.when("s3", up.PostInsight, phase="p3", text="Third").refused("too_many")


def test_B4_each_share_phase_has_its_own_two_and_a_late_insight_counts_in_its_own_phase() -> None:
    lesson = given(class_of(2), plan=TWO_ROUNDS).do(reached("share"), reached("share"))
    for phase in ("p3", "p6"):
        lesson.do(posted("s1", "First", phase), posted("s2", "Second", phase))
        assert lesson.event(InsightPosted).late == (phase == "p3")
        lesson.when("s1", up.PostInsight, phase=phase, text="Third").refused("too_many")


@pytest.mark.parametrize("text", [" ", "\u2003\n"])
def test_B4_an_empty_insight_is_none(text: str) -> None:
    lesson = given(class_of(2), reached("share"), plan=TPS)
    lesson.when("s1", up.PostInsight, phase="p3", text=text).refused("empty")
