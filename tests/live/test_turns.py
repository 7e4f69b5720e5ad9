"""When rooms take their turns: alone at once, else together; and never for so long that nobody else gets in."""

import asyncio

import pytest

from server.live import turns
from server.live.turns import Turns

AGES_S = 3600.0


async def test_whoever_comes_alone_waits_for_nobody() -> None:
    begun: list[str] = []
    Turns(AGES_S).soon(lambda: begun.append("one"))
    assert begun == ["one"]


async def test_those_who_come_a_moment_later_begin_together() -> None:
    begun: list[str] = []
    third = asyncio.Event()
    together = Turns(0.02)
    together.soon(lambda: begun.append("one"))
    together.soon(lambda: begun.append("two"))
    together.soon(third.set)
    assert begun == ["one"]
    await third.wait()
    assert begun == ["one", "two"]


async def test_with_no_moment_between_them_nobody_waits() -> None:
    begun: list[str] = []
    at_once = Turns(0)
    for name in "abc":
        at_once.soon(lambda name=name: begun.append(name))  # type: ignore[misc]
    assert begun == ["a", "b", "c"]


async def room(order: list[str], name: str, shared: Turns) -> None:
    await shared.breathe()
    order.append(name)


async def test_rooms_that_have_been_at_it_for_long_let_everything_else_in_between(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(turns, "LONG_S", -1.0)
    order: list[str] = []
    shared, loop = Turns(0), asyncio.get_running_loop()
    rooms = [asyncio.create_task(room(order, name, shared)) for name in ("one", "two", "three")]
    loop.call_soon(order.append, "somebody else")
    loop.call_soon(lambda: loop.call_soon(order.append, "and another"))
    await asyncio.gather(*rooms)
    assert order == ["one", "somebody else", "two", "and another", "three"]


async def test_rooms_that_are_done_soon_are_not_held_up() -> None:
    order: list[str] = []
    shared = Turns(0)
    rooms = [asyncio.create_task(room(order, name, shared)) for name in ("one", "two")]
    asyncio.get_running_loop().call_soon(order.append, "somebody else")
    await asyncio.gather(*rooms)
    assert order == ["one", "two", "somebody else"]
