"""How alike answers are."""

import os
import subprocess
import sys
from pathlib import Path

from server.room.grouping.likeness import SAME, UNKNOWN, likeness, marks
from server.room.grouping.people import Person

FLOATS = "Ice floats because it is less dense than water"
SO, TOO = "ice is less dense than the water so it floats!", "because the sun melts the snow on the mountains"


def alike(one: Person, other: Person) -> int | None:
    return likeness([one, other])(0, 1)


def test_choices_are_alike_when_they_are_equal_whatever_was_written() -> None:
    assert alike(Person("a", FLOATS, "o1"), Person("b", TOO, "o1")) == SAME
    assert alike(Person("a", FLOATS, "o1"), Person("b", FLOATS, "o2")) == 0


def test_the_same_thought_in_other_words_order_is_liker_than_another_thought() -> None:
    mine = Person("a", FLOATS)
    assert alike(mine, Person("b", FLOATS.upper())) == SAME
    so, too = alike(mine, Person("b", SO)), alike(mine, Person("b", TOO))
    assert so is not None
    assert too is not None
    assert so >= 7
    assert too <= 4


def test_who_wrote_nothing_is_neither_like_nor_unlike_and_two_of_them_have_nothing_to_compare() -> None:
    assert alike(Person("a", FLOATS), Person("b")) == UNKNOWN
    assert alike(Person("a", choice="o1"), Person("b")) == UNKNOWN
    assert alike(Person("a"), Person("b", "  ")) is None


def test_words_of_the_question_that_all_repeat_do_not_make_answers_alike() -> None:
    start = "The ice on the lake floats because"
    rows = [Person(end, f"{start} {end}") for end in ("density", "magic", "temperature", "wind", "salt")]
    assert max(likeness(rows)(0, other) or 0 for other in range(1, 5)) <= 4
    assert alike(rows[0], rows[1]) == SAME  # with two texts nobody can tell which words are common


def test_an_answer_of_nothing_but_common_words_still_counts() -> None:
    yes, no = Person("a", "yes"), Person("b", "no")
    like = likeness([yes, yes, yes, yes, yes, no])
    assert (like(0, 1), like(0, 5)) == (SAME, 0)


def test_scripts_without_spaces_are_compared_too() -> None:
    ice, so = Person("a", "冰浮在水面上因为密度小"), Person("b", "因为冰的密度小所以冰浮在水面上")
    like, unlike = alike(ice, so), alike(ice, Person("c", "太阳融化了山上的雪"))
    assert like is not None
    assert like > 5
    assert unlike == 0


def test_marks_are_the_same_in_every_process() -> None:
    """Python orders sets of texts differently each time it starts."""
    show = f"from server.room.grouping.likeness import marks; print(marks([{FLOATS!r}, {TOO!r}]))"
    said = subprocess.run(
        [sys.executable, "-c", show],
        cwd=Path(__file__).parents[3],
        env={**os.environ, "PYTHONHASHSEED": "7"},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert said.strip() == str(marks([FLOATS, TOO]))
