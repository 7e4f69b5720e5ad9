"""A plan is taken home from a room, and opens another: same plan, new class."""

import json
from typing import Any

from tests.support.gateway import fresh_key
from tests.support.visitor import Visitor

PLAN: dict[str, Any] = {
    "rounds": [
        {
            "question": "Why does ice float?",
            "also": "¿Por qué flota el hielo?",
            "phases": [
                {
                    "kind": "think",
                    "task": {
                        "type": "choice",
                        "options": [{"text": "Air", "also": "Aire", "right": True}, {"text": "Cold"}],
                    },
                    "asks_sure": True,
                    "duration_s": 60,
                },
                {"kind": "pair", "by": "different_answers", "turn_s": None, "starters": ["I think"]},
                {"kind": "think", "task": {"type": "text"}, "revisits": True},
                {"kind": "share", "task": {"type": "text"}, "at_end": "go"},
            ],
        }
    ],
    "recipe": "peer-instruction",
    "talk": "aloud",
    "grace_s": None,
    "seats": 30,
}


async def opened(visitor: Visitor, plan: Any) -> Any:
    return (await visitor.ask("POST", "/api/rooms", body={"key": fresh_key(), "plan": plan})).json


async def taken_home(visitor: Visitor, room: Any) -> Any:
    bearer = f"Bearer {room['teacher_token']}"
    answer = await visitor.get(f"/api/rooms/{room['code']}/plan", Authorization=bearer)
    assert (answer.status, answer.headers["Cache-Control"]) == (200, "no-store")
    return answer.json


async def test_the_plan_of_a_room_opens_another_that_is_just_like_it(visitor: Visitor) -> None:
    first = await opened(visitor, PLAN)
    home = await taken_home(visitor, first)
    second = await opened(visitor, home)
    assert second["code"] != first["code"]
    assert await taken_home(visitor, second) == home
    (one,), (other,) = home["rounds"], PLAN["rounds"]
    assert {**home, "rounds": []} == {**PLAN, "rounds": []}
    assert {**one, "phases": []} == {**other, "phases": []}
    for phase, planned in zip(one["phases"], other["phases"], strict=True):
        assert {name: phase[name] for name in planned} == planned


async def test_it_says_nothing_of_who_was_in_the_room(visitor: Visitor) -> None:
    room = await opened(visitor, PLAN)
    await visitor.join(room["code"], "Quetzalcoatlus")
    assert "Quetzalcoatlus" not in json.dumps(await taken_home(visitor, room))


async def test_only_the_teacher_takes_it_home(visitor: Visitor) -> None:
    room, other = await opened(visitor, PLAN), await visitor.open_room()
    seat = (await visitor.join(room["code"])).json["seat_token"]
    answers = set()
    for token in (seat, room["board_token"], other["teacher_token"], ""):
        answer = await visitor.get(f"/api/rooms/{room['code']}/plan", Authorization=f"Bearer {token}")
        answers.add((answer.status, answer.json["code"]))
    unknown = await visitor.get("/api/rooms/BCDFGH/plan", Authorization=f"Bearer {room['teacher_token']}")
    assert answers == {(401, "not_allowed")} == {(unknown.status, unknown.json["code"])}
