"""How many seats one address takes: a class comes in, and a script does not use up the room."""

import pytest

from server.protocol import limits
from server.settings import Settings
from server.web.seating import ALL_BACK_S, most
from tests.support.clock import HandClock
from tests.support.gateway import fresh_key
from tests.support.visitor import PLAN, Answer, Visitor, visiting

SCHOOL, ELSEWHERE = "203.0.113.1", "198.51.100.1"
BEHIND_A_PROXY = Settings(public_url="http://elbow.school.example")


async def join(visitor: Visitor, code: str, key: str, address: str = SCHOOL, name: str = "Maya") -> Answer:
    body = {"key": key, "name": name}
    return await visitor.ask("POST", f"/api/rooms/{code}/seats", body=body, X_Forwarded_For=address)


async def test_an_address_takes_the_seats_of_a_room_twice_and_then_few_but_others_go_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "AT_DOOR", 3)
    clock = HandClock()
    async with visiting(settings=BEHIND_A_PROXY, clock=clock) as visitor:
        first, second = [
            (
                await visitor.ask(
                    "POST", "/api/rooms", body={"key": fresh_key(), "plan": {**PLAN, "seats": 2}}
                )
            ).json
            for _ in range(2)
        ]
        code, key = first["code"], fresh_key()
        for _ in range(most(2)):
            assert (await join(visitor, code, key, name=" ")).status == 422
        assert [(await join(visitor, code, key)).status for _ in range(most(2))] == [201] * 7
        late = await join(visitor, code, key)
        assert (late.status, late.json["code"], late.headers["Retry-After"]) == (429, "too_fast", "10")
        assert (await join(visitor, code, fresh_key(), ELSEWHERE)).status == 201
        assert (await join(visitor, second["code"], fresh_key())).status == 201
        clock.turn(ALL_BACK_S / most(2) + 1)
        assert (await join(visitor, code, key)).status == 201


def test_a_whole_class_and_a_full_door_come_from_one_address() -> None:
    assert most(limits.SEATS_DEFAULT) >= limits.SEATS_DEFAULT + limits.AT_DOOR
    assert most(limits.SEATS_DEFAULT) < limits.SEATS_EVER / 4
