"""A class file's lists in a room: whatever the class typed, nobody is joined whom the teacher holds apart."""

from server.room.grouping.lists import ClassLists, SeatedLists, seated

SEATS = {"s1": "Maya", "s2": "José", "s3": "Li", "s4": "Ada"}


def test_names_are_found_however_they_are_typed() -> None:
    lists = ClassLists(apart=(("maya ", "JOSE"),), together=(("Li", "ada"),), met={("Maya", "Li"): 2})
    assert seated(lists, SEATS) == SeatedLists(
        frozenset({frozenset({"s1", "s2"})}),
        frozenset({frozenset({"s3", "s4"})}),
        {frozenset({"s1", "s3"}): 2},
        (),
        (),
        (),
    )


def test_names_that_match_no_seat_are_listed_once_and_the_others_of_the_list_still_hold() -> None:
    lists = ClassLists(apart=(("Maya", "Tom", "Li"), ("tom", "Ada")), together=(("Ada", "Zoe"),))
    found = seated(lists, SEATS)
    assert [name.casefold() for name in found.missing] == ["tom", "zoe"]
    assert found.apart == {frozenset({"s1", "s3"})}
    assert found.together == frozenset()


def test_of_two_seats_with_one_name_both_are_held_apart_and_neither_is_held_together() -> None:
    seats = {**SEATS, "s5": "maya"}
    lists = ClassLists(apart=(("Maya", "Li"),), together=(("Maya", "Ada"),), met={("Maya", "Ada"): 1})
    found = seated(lists, seats)
    assert found.shared == ("Maya",)
    assert found.apart == {frozenset({"s1", "s3"}), frozenset({"s5", "s3"})}
    assert found.together == frozenset()
    assert found.met == {}


def test_two_who_are_on_both_kinds_of_list_are_told() -> None:
    lists = ClassLists(apart=(("Li", "Maya", "Ada"),), together=(("maya", "ada", "José"),))
    assert seated(lists, SEATS).contradictions == (("maya", "ada"),)


def test_a_room_without_anybody_has_only_missing_names() -> None:
    found = seated(ClassLists(apart=(("Li", "Ada"),), met={("Li", "Ada"): 1}), {})
    assert (found.apart, found.met, found.missing) == (frozenset(), {}, ("Li", "Ada"))
