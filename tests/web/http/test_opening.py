"""Who may open rooms, and how many."""

import shutil
from collections import namedtuple

import pytest

from server.protocol import limits
from server.settings import Settings
from server.web.opening import ROOMS_BURST, ROOMS_PER_S, WRONG_BURST, WRONG_PER_S
from tests.support.clock import HandClock
from tests.support.gateway import fresh_key
from tests.support.visitor import PLAN, Answer, Visitor, visiting

WORD = "six-blue-otters"
ASKING = Settings(passcode=WORD)
SCHOOL, ELSEWHERE = "203.0.113.1", "198.51.100.1"


async def try_to_open(visitor: Visitor, address: str = SCHOOL, **more: str) -> Answer:
    body = {"key": fresh_key(), "plan": PLAN, **more}
    return await visitor.ask("POST", "/api/rooms", body=body, X_Forwarded_For=address)


async def test_with_a_passcode_rooms_are_opened_by_whoever_knows_it() -> None:
    async with visiting(settings=ASKING) as visitor:
        for wrong in ({}, {"passcode": ""}, {"passcode": WORD.upper()}, {"passcode": "\u00e9" * 20}):
            answer = await try_to_open(visitor, **wrong)
            assert (answer.status, answer.json["code"]) == (403, "wrong_passcode")
        assert (await try_to_open(visitor, passcode=WORD)).status == 201
        assert '"asks_passcode": true' in (await visitor.get("/")).text


async def test_without_one_anybody_may_and_the_front_page_does_not_ask(visitor: Visitor) -> None:
    assert (await try_to_open(visitor)).status == 201
    assert "asks_passcode" not in (await visitor.get("/")).text


async def test_students_join_without_a_passcode() -> None:
    async with visiting(settings=ASKING) as visitor:
        code = (await try_to_open(visitor, passcode=WORD)).json["code"]
        assert (await visitor.join(code)).status == 201


async def test_whoever_guesses_the_passcode_is_soon_told_nothing_and_others_do_not_pay() -> None:
    clock = HandClock()
    behind = Settings(passcode=WORD, public_url="https://elbow.school.example")
    async with visiting(settings=behind, clock=clock) as visitor:
        guesses = [await try_to_open(visitor, passcode=f"guess {n}") for n in range(int(WRONG_BURST))]
        assert {guess.status for guess in guesses} == {403}
        right, wrong = await try_to_open(visitor, passcode=WORD), await try_to_open(visitor, passcode="x" * 9)
        assert (right.status, right.body) == (wrong.status, wrong.body)
        assert right.json["code"] == "too_fast"
        assert (await try_to_open(visitor, ELSEWHERE, passcode=WORD)).status == 201
        clock.turn(1 / WRONG_PER_S)
        assert (await try_to_open(visitor, passcode=WORD)).status == 201


async def test_one_address_opens_so_many_rooms_and_then_one_now_and_then() -> None:
    clock = HandClock()
    async with visiting(settings=Settings(public_url="https://elbow.school.example"), clock=clock) as visitor:
        opened = [(await try_to_open(visitor)).status for _ in range(int(ROOMS_BURST) + 1)]
        assert opened == [201] * int(ROOMS_BURST) + [429]
        assert (await try_to_open(visitor, ELSEWHERE)).status == 201
        clock.turn(1 / ROOMS_PER_S)
        assert [(await try_to_open(visitor)).status for _ in range(2)] == [201, 429]


async def test_a_server_keeps_so_many_rooms(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ROOMS", 2)
    answers = [await try_to_open(visitor) for _ in range(3)]
    assert [answer.status for answer in answers] == [201, 201, 503]


async def test_no_room_is_opened_on_a_disk_that_is_nearly_full(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = namedtuple("usage", "total used free")
    async with visiting(settings=Settings(data=tmp_path_factory.mktemp("data"))) as visitor:
        code = (await try_to_open(visitor)).json["code"]
        monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(10**12, 10**12, 1_000))
        full = await try_to_open(visitor)
        assert (full.status, full.json["code"]) == (503, "unavailable")
        assert (await visitor.join(code)).status == 201
