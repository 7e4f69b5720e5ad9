"""Views of a lesson, as the server would send them to a board: every scene, small and at its limits."""

from collections.abc import Mapping, Sequence
from typing import Any

from tests.browser.written_board import now_ms

View = Mapping[str, Any]

ENGLISH = "When water freezes, its molecules hold each other at a distance in a pattern with gaps, so the same weight "
ARABIC = "عندما يتجمد الماء تبتعد جزيئاته بعضها عن بعض في نمط فيه فراغات فيأخذ الوزن نفسه مكاناً أكبر "
CHINESE = "水结冰的时候分子彼此保持距离形成有空隙的图案所以同样的重量占据更大的空间"
QUESTION = "Why does ice float, when most solids sink in their own liquid?"
ALSO = "لماذا يطفو الجليد على الماء مع أن معظم المواد الصلبة تغوص في سائلها؟"
OPTIONS = ("Ice is lighter than water", "Ice holds air", "Water pushes harder", "Something else")
ANIMALS = ("bird", "bug", "cat", "dog", "fish", "panda", "rabbit", "rat", "snail", "turtle", "worm")


def long(words: str, chars: int = 280) -> str:
    return (words * (chars // len(words) + 1))[:chars].strip()


def wide(place: int) -> str:
    """A name of 24 graphemes, none of them narrow."""
    return (("W", "宽", "ض")[place % 3] * 22) + f"{place:02}"


def names(count: int, *, are_wide: bool = False) -> dict[str, View]:
    return {
        f"s{place}": {
            "name": wide(place) if are_wide else f"Anna-{place}",
            "picture": {"animal": ANIMALS[place % len(ANIMALS)], "colour": place % 8},
            "order": place,
        }
        for place in range(count)
    }


def phases(question: str, also: str, options: Sequence[str], *, has_second: bool = True) -> dict[str, View]:
    listed = {f"o{place + 1}": {"text": text, "order": place} for place, text in enumerate(options)}
    if also:
        listed = {id: {**option, "also": long(also, 60)} for id, option in listed.items()}
    task = {"type": "choice", "options": listed} if options else {"type": "text"}
    kinds = ("think", "pair", "think", "share")
    said = {"round": 0, "question": question, "at_end": "ask", **({"also": also} if also else {})}
    return {
        f"p{place + 1}": {
            **said,
            "kind": kind,
            "order": place,
            "task": task if kind == "think" else {"type": "text"},
            **({"size": 2, "turn_s": 45} if kind == "pair" else {}),
        }
        for place, kind in enumerate(kinds)
        if has_second or place != 2
    }


def clock(face: str, left_s: float = 52) -> View:
    """As `phase` has it, of two minutes."""
    times = {"running": {"deadline_ms": now_ms() + left_s * 1000}, "stopped": {"remaining_ms": left_s * 1000}}
    return {"clock": face, "total_ms": 120_000, "warn_ms": 30_000, **times.get(face, {})}


def lesson(
    phase: str = "",
    *,
    stage: str = "running",
    question: str = QUESTION,
    also: str = "",
    options: Sequence[str] = (),
    face: str = "running",
    **rest: Any,
) -> View:
    """`everyone`; `rest` goes into it as it is, or into `room`."""
    in_room = {name: rest.pop(name) for name in ("spotlight", "parked", "talk") if name in rest}
    return {
        "room": {"code": "KTWFNX", "stage": stage, "talk": "chat", "visit": "v1", **in_room},
        "phases": phases(question, also, options),
        **({"phase": {"id": phase, **clock(face)}} if phase else {}),
        **rest,
    }


def wall(*, names: View | None = None, groups: View | None = None, **rest: Any) -> View:
    """`board`."""
    here = {"blank": False, "shows_groups": True, "here": 27, "ready": 18, "groups": 13, "shared": 11}
    return {"wall": {**here, **rest}, "names": names or {}, "groups": groups or {}}


def cards(count: int, words: str) -> dict[str, View]:
    return {
        f"c{place}": {"text": words, "order": place, "phase": "p4", "people": 2 + place % 3}
        for place in range(count)
    }


def pairs(count: int, *, are_wide: bool = False) -> dict[str, View]:
    people = list(names(2 * count, are_wide=are_wide).items())
    return {
        f"g{place}": {"order": place, "members": dict(people[2 * place : 2 * place + 2])}
        for place in range(count)
    }


def chart(before: Sequence[int], after: Sequence[int], changes: Mapping[int, Mapping[int, int]]) -> View:
    """Votes by option, in order; without `after`, there is only one. `changes` from one option to another."""
    votes = [("p1", before), ("p3", after)]
    return {
        "votes": {
            phase: {"order": order, "counts": {f"o{place + 1}": count for place, count in enumerate(counts)}}
            for order, (phase, counts) in enumerate(votes)
            if counts
        },
        "changes": {
            f"o{come + 1}": {"counts": {f"o{go + 1}": count for go, count in gone.items()}}
            for come, gone in changes.items()
        },
    }
