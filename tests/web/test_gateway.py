"""Sockets of a real server: who may connect, and that everything sent is answered once."""

import json
from typing import Any

import pytest
from structlog.testing import capture_logs

from tests.support.devices import Device
from tests.support.gateway import RunningGateway
from tests.web.conftest import Connect, OpenAny, OpenRaw

WRITE = {"type": "WriteThought", "phase": "p1", "text": "Blue"}
RUBBISH: list[Any] = [
    {},
    [],
    "text",
    None,
    7,
    {"cid": "readable", "type": "Nonsense"},
    {"cid": "readable", "type": 5},
    {"cid": "readable", "type": ["WriteThought"]},
    {"cid": "readable", **WRITE, "unknown": 1},
    {"cid": "readable", **WRITE, "text": "x" * 4_001},
    {"cid": "readable", **WRITE, "text": "a\0b"},
    {"cid": "readable", **WRITE, "text": None},
    {"cid": "readable", **WRITE, "phase": "__proto__"},
    {"cid": "readable", "type": "Next", "visit": "v0", "at": 1},
    {"cid": "readable", "type": "AddTime", "visit": "v0", "seconds": 1e300},
    {"cid": "readable", "type": "SeatStudent", "student": "s1"},
    {"cid": "x" * 41, **WRITE},
    {"cid": 5, **WRITE},
]


async def test_a_device_connects_holds_its_views_and_is_answered(
    server: RunningGateway, device: Connect
) -> None:
    room = await server.open_room()
    seat = await server.take_seat(room.code)
    teacher = await device(server, room.code, room.teacher_token)
    maya = await device(server, room.code, seat.seat_token)
    assert set(teacher.views) == {"everyone", "teacher", "board"}
    assert set(maya.views) == {"everyone", f"student:{seat.student_id}"}
    assert (await teacher.do("Next", visit="v0"))["ok"]
    await maya.until(lambda: maya.views["everyone"]["room"]["stage"] == "running")
    assert (await maya.do("WriteThought", phase="p1", text="Blue"))["ok"]
    await teacher.until(lambda: "Blue" in str(teacher.views["teacher"]))


async def test_who_says_when_connecting_what_it_holds_is_sent_what_differs_and_need_not_ask(
    server: RunningGateway, by_hand: OpenAny
) -> None:
    room = await server.open_room()
    first = await by_hand(server, room.code)
    await first.connect(room.teacher_token, have={})
    await first.until("0")
    assert (await first.receive() or "").startswith("40"), "CONNECT comes before anything else"
    views = [json.loads((await first.until('42["view"'))[2:])[1] for _ in range(3)]
    assert {view["audience"] for view in views} == {"everyone", "teacher", "board"}
    assert (await first.receive() or "").startswith('42["synced"')
    holds = {view["audience"]: [view["epoch"], view["rev"]] for view in views if view["audience"] != "board"}
    second = await by_hand(server, room.code)
    await second.connect(room.teacher_token, have={**holds, "group:g1": ["old", 1]})
    await second.until("40")
    heard = [json.loads((await second.until("42"))[2:]) for _ in range(3)]
    assert [(event, content.get("audience")) for event, content in heard] == [
        ("gone", "group:g1"),
        ("view", "board"),
        ("synced", None),
    ]


async def test_answers_come_in_the_order_of_the_commands(server: RunningGateway, device: Connect) -> None:
    room = await server.open_room()
    teacher = await device(server, room.code, room.teacher_token)
    cids = [f"ordered-{number}" for number in range(12)]
    for cid in cids:
        await teacher.emit("command", {"type": "BlankBoard", "cid": cid, "blank": cid.endswith("1")})
    await teacher.until(lambda: len(teacher.got("done")) == len(cids))
    assert [done["cid"] for done in teacher.got("done")] == cids


@pytest.mark.parametrize(
    ("auth", "code", "reason"),
    [
        ({"token": "wrong"}, None, "bad_token"),
        ({"token": None}, None, "bad_token"),
        ({"token": ["x"]}, None, "bad_token"),
        ({"token": "\ud800"}, None, "bad_token"),
        ({"protocol": 0}, None, "old_page"),
        ({"protocol": None}, None, "old_page"),
        ({"have": None}, None, "bad_message"),
        ({"have": {"everyone": 7}}, None, "bad_message"),
        ({}, "ZZZZZZ", "room_unknown"),
        ({}, "", "room_unknown"),
        ({}, "nonsense", "room_unknown"),
    ],
)
async def test_whoever_has_no_business_here_is_told_why(
    server: RunningGateway, by_hand: OpenAny, auth: dict[str, Any], code: str | None, reason: str
) -> None:
    room = await server.open_room()
    stranger = await by_hand(server, room.code if code is None else code)
    await stranger.connect(**{"token": room.teacher_token, **auth})
    refusal = json.loads((await stranger.until("44"))[2:])
    assert refusal["data"]["code"] == reason
    assert refusal["data"]["message"] == refusal["message"] != ""
    assert server.gateway.connected == 0


async def test_the_code_may_be_typed_in_small_letters(server: RunningGateway, device: Connect) -> None:
    room = await server.open_room()
    teacher = await device(server, room.code.lower(), room.teacher_token)
    assert teacher.views["everyone"]["room"]["code"] == room.code


async def test_a_bug_while_connecting_is_a_refusal_and_leaves_nothing_behind(
    server: RunningGateway, by_hand: OpenAny, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = await server.open_room()

    async def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(server.hub, "admit", broken)
    stranger = await by_hand(server, room.code)
    await stranger.connect(room.teacher_token)
    assert '"internal_error"' in await stranger.until("44")
    assert server.gateway.connected == 0
    assert server.gateway._engine._server.manager.pending_connect == {}


async def test_rubbish_gets_one_answer_each_and_the_connection_lives(
    server: RunningGateway, device: Connect
) -> None:
    room = await server.open_room()
    teacher = await device(server, room.code, room.teacher_token)
    for content in RUBBISH:
        await teacher.emit("command", content)
    for contents in [(), ({**WRITE, "cid": "readable"}, {})]:
        await teacher.emit("command", *contents)
    assert (await teacher.do("Next", visit="v0"))["ok"]
    answers = teacher.got("done")[:-1]
    assert len(answers) == len(RUBBISH) + 2
    assert {answer["code"] for answer in answers} == {"bad_message"}
    readable = [
        content for content in RUBBISH if isinstance(content, dict) and content.get("cid") == "readable"
    ]
    assert sum(answer["cid"] == "readable" for answer in answers) == len(readable) + 1


async def test_unknown_events_and_rubbish_for_known_ones_are_answered(
    server: RunningGateway, device: Connect
) -> None:
    room = await server.open_room()
    teacher = await device(server, room.code, room.teacher_token)
    await teacher.emit("dance", {"cid": "readable"})
    await teacher.emit("sync", {"have": {"everyone": 5}})
    await teacher.emit("sync", {"have": []})
    await teacher.emit("watch", {"group": ""})
    await teacher.emit("unwatch")
    await teacher.until(lambda: len(teacher.got("done")) == 5)
    assert {answer["code"] for answer in teacher.got("done")} == {"bad_message"}
    assert teacher.got("done")[0]["cid"] == "readable"


async def test_a_student_cannot_send_what_is_the_teachers_and_the_board_sends_nothing(
    server: RunningGateway, device: Connect
) -> None:
    room = await server.open_room()
    seat = await server.take_seat(room.code)
    maya = await device(server, room.code, seat.seat_token)
    board = await device(server, room.code, room.board_token)
    teacher = await device(server, room.code, room.teacher_token)
    assert (await maya.do("Next", visit="v0"))["code"] == "not_allowed"
    assert (await maya.do("BlankBoard", blank=True))["code"] == "not_allowed"
    assert (await board.do("BlankBoard", blank=True))["code"] == "not_allowed"
    assert (await board.do("SendMessage", group="g1", text="x"))["code"] == "not_allowed"
    assert (await teacher.do("WriteThought", phase="p1", text="x"))["code"] == "not_allowed"


async def test_a_removed_student_hears_goodbye_and_the_socket_closes(
    server: RunningGateway, device: Connect
) -> None:
    room = await server.open_room()
    seat = await server.take_seat(room.code)
    teacher = await device(server, room.code, room.teacher_token)
    maya: Device = await device(server, room.code, seat.seat_token)
    assert (await teacher.do("RemoveStudent", student=seat.student_id))["ok"]
    await maya.until(lambda: not maya.connected)
    assert maya.frames[-1] == ("bye", {"reason": "removed"})


async def test_too_much_at_once_is_told_to_slow_down(still_server: RunningGateway, by_hand: OpenAny) -> None:
    room = await still_server.open_room()
    teacher = await by_hand(still_server, room.code)
    await teacher.connect(room.teacher_token)
    await teacher.until("40")
    flood = [
        {"type": "BlankBoard", "cid": f"flood-{number:03}", "blank": bool(number % 2)} for number in range(60)
    ]
    await teacher.send(*("42" + json.dumps(["command", command]) for command in flood))
    answers = [json.loads((await teacher.until('42["done"'))[2:])[1] for _ in flood]
    assert {answer["cid"] for answer in answers} == {command["cid"] for command in flood}
    refused = {answer["cid"] for answer in answers if not answer["ok"]}
    assert {answer["code"] for answer in answers if not answer["ok"]} == {"too_fast"}
    assert refused == {command["cid"] for command in flood[40:]}


async def test_a_flood_is_cut_off(server: RunningGateway, raw: OpenRaw) -> None:
    room = await server.open_room()
    socket = await raw(server, room.code)
    await socket.connect(room.teacher_token)
    await socket.until("40")
    for _ in range(400):
        await socket.send('42["typing",{}]')
    await socket.rest()


async def test_what_is_no_json_gets_no_answer_but_half_an_emoji_does(
    server: RunningGateway, raw: OpenRaw
) -> None:
    room = await server.open_room()
    socket = await raw(server, room.code)
    await socket.connect(room.teacher_token)
    await socket.until("40")
    undecodable = [
        "42",
        "42[]",
        "42{}",
        "4",
        "42" + "[" * 30_000,
        '451-["command",{"_placeholder":true,"num":0}]',
    ]
    await socket.send(*undecodable, '42[["command"],{}]')
    half = '42["command",{"type":"SendMessage","cid":"half-emoji","group":"g1","text":"\\ud83d"}]'
    not_a_number = '42["command",{"type":"AddTime","cid":"no-number","visit":"v0","seconds":NaN}]'
    await socket.send(half, not_a_number)
    answers = [await socket.until("42"), await socket.until("42")]
    assert ["bad_message" in answer for answer in answers] == [True, True]
    assert '"half-emoji"' in answers[0]
    assert '"no-number"' in answers[1]


async def test_a_client_cannot_forge_the_servers_own_events(server: RunningGateway, raw: OpenRaw) -> None:
    room = await server.open_room()
    seat = await server.take_seat(room.code)
    socket = await raw(server, room.code)
    await socket.connect(seat.seat_token)
    await socket.until("40")
    with capture_logs() as logs:
        await socket.send_event(
            "connect", {"aiohttp.request": 1}, {"token": room.teacher_token, "protocol": 1}
        )
        await socket.send_event("disconnect", "transport close")
        await socket.send_event("command", {"type": "BlankBoard", "cid": "still-maya", "blank": True})
        assert '"not_allowed"' in await socket.until("42")
    assert logs == []
    assert server.gateway.connected == 1


async def test_a_socket_that_is_gone_leaves_nothing_behind(server: RunningGateway, device: Connect) -> None:
    room = await server.open_room()
    teacher = await device(server, room.code, room.teacher_token)
    seats = [await server.take_seat(room.code, f"Student {number}") for number in range(3)]
    students = [await device(server, room.code, seat.seat_token) for seat in seats]
    assert server.gateway.connected == 4
    for student in students:
        await student.close()
    assert (await teacher.do("Next", visit="v0"))["ok"]
    assert server.gateway.connected == 1
    manager = server.gateway._engine._server.manager
    assert len(manager.rooms["/"][None]) == 1
