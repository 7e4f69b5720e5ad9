"""Patches: what the encoder would write of one view, turned into what it would write of another."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as some
from msgspec import UNSET

from server.live.patch import diff, merge
from server.protocol import views

FIXTURES = json.loads((Path(__file__).parents[1] / "fixtures" / "patches.json").read_text(encoding="utf-8"))

words = some.sampled_from(["", "a", "b"])
marks = some.sampled_from([UNSET, "x", "y"])
pictures = some.builds(views.Picture, animal=words, colour=some.integers(0, 2))
members = some.builds(views.NameUp, name=words, picture=pictures, order=some.integers(0, 1))
walls = some.builds(views.Wall, blank=some.booleans(), groups=some.just(0))
ids = some.sampled_from(["s1", "s2", "s3"])
boards = some.builds(
    views.Board,
    wall=walls,
    names=some.dictionaries(ids, members),
    groups=some.dictionaries(
        ids, some.builds(views.GroupUp, members=some.dictionaries(ids, members), order=some.just(1))
    ),
)
mine = some.builds(
    views.Me, id=some.just("s1"), name=words, picture=pictures, group=marks, held=some.booleans()
)
students = some.builds(views.Student, me=mine, cards=some.just({}))
choices = some.builds(views.Choice, text=words, order=some.just(0))
tasks = some.builds(
    views.Task,
    type=some.just("choice"),
    options=some.one_of(some.just(UNSET), some.dictionaries(ids, choices)),
)
any_view = some.one_of(boards, students, tasks)


def plain(view: Any) -> Any:
    return msgspec.json.decode(msgspec.json.encode(view))


@pytest.mark.parametrize("case", FIXTURES, ids=lambda case: json.dumps(case["patch"]))
def test_a_patch_turns_before_into_after(case: dict[str, Any]) -> None:
    before = json.dumps(case["before"])
    assert merge(case["before"], case["patch"]) == case["after"]
    assert json.dumps(case["before"]) == before, "the target itself must not change"


@given(some.data())
def test_what_a_client_holds_plus_the_patch_is_the_new_view(data: some.DataObject) -> None:
    kind = data.draw(some.sampled_from([boards, students, tasks]))
    before, after = data.draw(kind), data.draw(kind)
    patch = diff(before, after)
    assert merge(plain(before), plain(patch or {})) == plain(after)


@given(any_view)
def test_no_change_is_no_patch(view: Any) -> None:
    assert diff(view, view) is None
    assert diff(view, msgspec.convert(msgspec.to_builtins(view), type(view))) is None


def test_a_field_that_is_left_out_again_is_null_in_the_patch() -> None:
    before = views.SharedAnswer(text="", version=1, pen="s1", pen_ms=5)
    assert diff(before, views.SharedAnswer(text="", version=1)) == {"pen": None, "pen_ms": None}


def test_an_emptied_section_that_views_leave_out_is_null_in_the_patch() -> None:
    picture = views.Picture(animal="cat", colour=1)
    wall = views.Wall(blank=False, shows_groups=True, here=1, ready=0, groups=0, shared=0)
    before = views.Board(wall=wall, names={"s1": views.NameUp(name="Maya", picture=picture, order=0)})
    assert diff(before, views.Board(wall=wall)) == {"names": None}


def test_what_is_the_same_object_is_not_looked_into() -> None:
    class Untouchable(dict[str, Any]):
        def items(self) -> Any:
            raise AssertionError("looked into")

    part = Untouchable(text="x")
    assert diff({"part": part, "n": 1}, {"part": part, "n": 2}) == {"n": 2}
