"""Guessing codes is slowed down, joining is not."""

import asyncio
from collections.abc import AsyncIterator
from itertools import product

import pytest

from server.live.clock import SystemClock
from server.room.codes import ALPHABET
from server.settings import Settings
from server.web.by_address import MOST_ADDRESSES
from server.web.misses import BURST, MOST_CODES, PER_S, Misses
from tests.support.clock import HandClock
from tests.support.gateway import fresh_key
from tests.support.visitor import PLAN, Answer, Visitor, visiting

SCHOOL, ELSEWHERE, THIRD = "203.0.113.1", "198.51.100.1", "192.0.2.7"
CLASS = 300
BEHIND_A_PROXY = Settings(public_url="https://elbow.school.example")


class Turned(SystemClock):
    """The real clock, which a test may set forward."""

    ahead_s = 0.0

    def steady_s(self) -> float:
        return super().steady_s() + self.ahead_s


@pytest.fixture
def clock() -> Turned:
    return Turned()


@pytest.fixture
async def world(clock: Turned) -> AsyncIterator[Visitor]:
    """A visitor who can come from any address, as a proxy says it."""
    async with visiting(settings=BEHIND_A_PROXY, clock=clock) as visitor:
        yield visitor


def wrong_codes(right: str, number: int) -> list[str]:
    codes = ("".join(letters) for letters in product(ALPHABET, repeat=len(right)))
    return [code for code, _ in zip((code for code in codes if code != right), range(number), strict=False)]


async def guess(visitor: Visitor, codes: list[str], address: str) -> list[Answer]:
    return await asyncio.gather(*(visitor.join(code, X_Forwarded_For=address) for code in codes))


def statuses(answers: list[Answer]) -> set[int]:
    return {answer.status for answer in answers}


@pytest.mark.parametrize("opened_at", [SCHOOL, ELSEWHERE])
async def test_three_hundred_join_from_one_address_with_one_in_five_mistyped(
    world: Visitor, opened_at: str
) -> None:
    order = {"key": fresh_key(), "plan": {**PLAN, "seats": CLASS}}
    opened = await world.ask("POST", "/api/rooms", body=order, X_Forwarded_For=opened_at)
    code = opened.json["code"]
    typos = wrong_codes(code, CLASS // 5)
    typed = [code] * CLASS
    for place, typo in enumerate(typos):
        typed.insert(place * 6 + 1, typo)
    answers = await guess(world, typed, SCHOOL)
    right = [answer.status for answer, one in zip(answers, typed, strict=True) if one == code]
    # So many at once wait to be let in; nobody was kept out.
    assert right == [201] * CLASS
    path = f"/socket.io/?EIO=4&transport=polling&room={code}"
    sockets = await asyncio.gather(*(world.get(path, X_Forwarded_For=SCHOOL) for _ in range(CLASS)))
    assert [socket.status for socket in sockets] == [200] * CLASS


async def test_a_class_goes_on_joining_however_badly_somebody_beside_it_behaves(world: Visitor) -> None:
    code = (await world.open_room(X_Forwarded_For=SCHOOL))["code"]
    await guess(world, wrong_codes(code, 200), SCHOOL)
    assert statuses(await guess(world, [code] * 30, SCHOOL)) == {201}


async def test_whoever_guesses_too_often_is_told_nothing_about_right_codes_either(world: Visitor) -> None:
    code = (await world.open_room(X_Forwarded_For=ELSEWHERE))["code"]
    answers = await guess(world, wrong_codes(code, 200), SCHOOL)
    assert [answer.status for answer in answers].count(404) <= BURST + 5
    wrong = await world.join(wrong_codes(code, 201)[-1], X_Forwarded_For=SCHOOL)
    right = await world.join(code, X_Forwarded_For=SCHOOL)
    assert (right.status, right.body) == (wrong.status, wrong.body)
    assert (right.status, right.json["code"], right.headers["Retry-After"]) == (429, "too_fast", "2")


async def test_a_thousand_guesses_at_once_are_no_more_than_one_after_the_other(world: Visitor) -> None:
    code = (await world.open_room(X_Forwarded_For=ELSEWHERE))["code"]
    answers = await guess(world, [*wrong_codes(code, 999), code], SCHOOL)
    assert [answer.status for answer in answers].count(404) <= BURST + 10
    assert answers[-1].status == 429


async def test_other_addresses_do_not_pay_for_it(world: Visitor) -> None:
    code = (await world.open_room(X_Forwarded_For=ELSEWHERE))["code"]
    await guess(world, wrong_codes(code, 100), SCHOOL)
    assert (await world.join(code, X_Forwarded_For=THIRD)).status == 201


async def test_misses_come_back_with_time(world: Visitor, clock: Turned) -> None:
    code = (await world.open_room(X_Forwarded_For=ELSEWHERE))["code"]
    await guess(world, wrong_codes(code, 100), SCHOOL)
    clock.ahead_s += 1 / PER_S
    assert (await world.join(code, X_Forwarded_For=SCHOOL)).status == 201


async def test_every_way_in_counts_and_every_way_in_is_closed(world: Visitor) -> None:
    room = await world.open_room(X_Forwarded_For=ELSEWHERE)
    code, bearer = room["code"], f"Bearer {room['teacher_token']}"
    ways = [
        ("GET", "/r/{}", {}),
        ("GET", "/teach/{}", {}),
        ("GET", "/board/{}", {}),
        ("GET", "/api/rooms/{}/export", {"Authorization": bearer}),
        ("GET", "/api/rooms/{}/class", {"Authorization": bearer}),
        ("PUT", "/api/rooms/{}/class", {"Authorization": bearer}),
        ("DELETE", "/api/rooms/{}", {"Authorization": bearer}),
        ("GET", "/socket.io/?EIO=4&transport=polling&room={}", {}),
    ]
    for number, (method, path, headers) in enumerate(ways):
        address = f"203.0.113.{number + 10}"
        for wrong in wrong_codes(code, int(BURST)):
            await world.ask(method, path.format(wrong), X_Forwarded_For=address)
        for other, (method_too, path_too, _) in enumerate(ways):
            answer = await world.ask(method_too, path_too.format(code), X_Forwarded_For=address, **headers)
            assert answer.status == 429, f"{path} left {ways[other]} open"


async def test_a_wrong_code_is_not_remembered_as_right(world: Visitor) -> None:
    wrong = wrong_codes("BCDFGH", 100)
    await guess(world, wrong, SCHOOL)
    assert (await world.join(wrong[0], X_Forwarded_For=SCHOOL)).status == 429


async def test_what_is_no_code_at_all_costs_nothing(world: Visitor) -> None:
    code = (await world.open_room(X_Forwarded_For=ELSEWHERE))["code"]
    await guess(world, ["HELLO", "123456", "aeiouy"] * 40, SCHOOL)
    assert (await world.join(code, X_Forwarded_For=SCHOOL)).status == 201


async def test_a_room_that_was_deleted_is_unknown_like_one_that_never_was(visitor: Visitor) -> None:
    room = await visitor.open_room()
    code = room["code"]
    await visitor.ask("DELETE", f"/api/rooms/{code}", Authorization=f"Bearer {room['teacher_token']}")
    gone, never = await visitor.join(code), await visitor.join(wrong_codes(code, 1)[0])
    assert (gone.status, gone.body) == (never.status, never.body)
    assert (await visitor.get(f"/r/{code}")).status == 404


def test_memory_of_addresses_and_codes_is_bounded() -> None:
    misses = Misses(HandClock())
    for number in range(MOST_ADDRESSES + 10):
        misses.of(f"address {number}")
    for number in range(MOST_CODES + 10):
        misses.of("one").know(f"code {number}")
    assert len(misses._asked) == MOST_ADDRESSES
    assert list(misses.of("one").codes)[-1] == f"code {MOST_CODES + 9}"
    assert len(misses.of("one").codes) == MOST_CODES
