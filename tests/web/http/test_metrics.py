"""`/metrics`: what it says, and to whom."""

import asyncio
from collections.abc import Iterator
from types import UnionType
from typing import Any, get_args

import pytest
from aiohttp.test_utils import make_mocked_request
from prometheus_client import Metric
from prometheus_client.parser import text_string_to_metric_families

from server.live.letters import SHELL_REASONS
from server.live.measures import OK, UNREAD
from server.room.commands import Command
from server.room.refused import REASONS
from server.settings import Settings
from server.web.metrics import may_read
from tests.support.classroom import Classroom
from tests.support.server import running_server
from tests.support.visitor import Visitor, calling, visiting

TOKEN = "t0ken-of-whoever-watches"
PUBLIC = "https://elbow.school.example"
BEARER = {"Authorization": f"Bearer {TOKEN}"}
CANARY = "Quetzalcoatlus"


async def scraped(visitor: Visitor) -> list[Metric]:
    answer = await visitor.get("/metrics")
    assert answer.status == 200
    return list(text_string_to_metric_families(answer.text))


async def numbers(visitor: Visitor) -> dict[Any, float]:
    """By name, or by name and what its labels say, in the order of their names."""
    samples = [sample for family in await scraped(visitor) for sample in family.samples]
    return {
        (sample.name.removeprefix("elbowroom_"), *sample.labels.values())
        if sample.labels
        else sample.name.removeprefix("elbowroom_"): sample.value
        for sample in samples
    }


def commands(kind: Any = Command) -> Iterator[str]:
    """The names of all commands there are."""
    if isinstance(kind, UnionType) or get_args(kind):
        for one in get_args(kind):
            yield from commands(one)
    elif isinstance(kind, type):
        yield kind.__name__


async def test_the_numbers_follow_what_the_class_does() -> None:
    async with running_server() as url, calling(url) as visitor:
        empty = await numbers(visitor)
        assert (empty["rooms"], empty["students_connected"], empty["append_seconds_count"]) == (0, 0, 0)
        room = Classroom(url, "websocket")
        try:
            await room.open(["Maya", "Leo"])
            await room.next()
            for name in ("Maya", "Leo"):
                assert (await room.devices[name].do("WriteThought", phase=room.phase, text="Blue"))["ok"]
            refused = await room.teacher.do("Next", visit="v77")
            now = await numbers(visitor)
        finally:
            await room.close()
        assert (now["rooms"], now["students_connected"]) == (1, 2)
        assert [now["screens", role] for role in ("teacher", "board", "student")] == [1, 1, 2]
        assert now["commands_total", "ok", "WriteThought"] == 2
        assert now["commands_total", "ok", "SeatStudent"] == 2
        assert now["commands_total", refused["code"], "Next"] == 1
        assert now["append_seconds_count"] == now["broadcast_seconds_count"] > 0
        assert now["append_seconds_count"] == now["append_seconds_bucket", "+Inf"]
        assert now["append_seconds_bucket", "0.001"] <= now["append_seconds_bucket", "5.0"]
        assert now["append_seconds_sum"] <= now["broadcast_seconds_sum"]
        asked = sum(value for key, value in now.items() if key[0] == "commands_total")
        assert now["batch_letters_sum"] == asked
        assert (now["inbox_depth"], now["writer_queue_depth"], now["slow_screens_closed_total"]) == (0, 0, 0)
        assert now["process_resident_memory_bytes"] > 1e6
        assert now["build_info", "0.1.0"] == 1


async def test_whoever_left_is_counted_no_more() -> None:
    async with running_server() as url, calling(url) as visitor:
        room = Classroom(url, "polling")
        await room.open(["Maya"])
        assert (await numbers(visitor))["students_connected"] == 1
        await room.close()
        async with asyncio.timeout(10):
            while (await numbers(visitor))["students_connected"]:
                pass


async def test_the_loop_is_looked_at_while_the_server_runs() -> None:
    async with visiting() as visitor, asyncio.timeout(10):
        while (await numbers(visitor))["loop_lag_seconds_count"] < 3:
            pass


async def test_what_nobody_knows_is_counted_without_what_it_called_itself() -> None:
    async with running_server() as url, calling(url) as visitor:
        room = Classroom(url, "websocket")
        try:
            await room.open(["Maya"])
            await room.devices["Maya"].do(CANARY)
            await room.devices["Maya"].do("Next", visit="v0")
            now = await numbers(visitor)
        finally:
            await room.close()
    assert now["commands_total", "bad_message", UNREAD] == 1
    assert now["commands_total", "not_allowed", "Next"] == 1


async def test_no_number_names_a_room_or_anybody_or_a_word_of_theirs() -> None:
    async with running_server() as url, calling(url) as visitor:
        room = Classroom(url, "websocket")
        try:
            plan = {"rounds": [{"question": f"{CANARY}?", "phases": [{"kind": "think"}, {"kind": "pair"}]}]}
            await room.open([CANARY, "Leo"], plan)
            await room.next()
            for name in (CANARY, "Leo"):
                await room.devices[name].do("WriteThought", phase=room.phase, text=CANARY)
            await room.devices[CANARY].do(CANARY, text=CANARY)
            await room.devices[CANARY].emit(CANARY, {CANARY: CANARY})
            await room.next()
            group = await room.group_of(CANARY)
            said = await room.devices[CANARY].do("SendMessage", group=group, text=CANARY)
            assert said["ok"]
            await visitor.join(room.code, CANARY)
            await visitor.get(f"/{CANARY}")
            families, text = await scraped(visitor), (await visitor.get("/metrics")).text
        finally:
            await room.close()
    # A student's id holds their name in `room.ids`; a group's id would tell which group.
    for secret in (CANARY, "Leo", room.code, group, *room.tokens.values(), *room.ids.values()):
        assert secret.lower() not in text.lower()
    labels = {
        label: {
            sample.labels[label] for family in families for sample in family.samples if label in sample.labels
        }
        for label in {label for family in families for sample in family.samples for label in sample.labels}
    }
    assert labels.keys() == {"le", "type", "outcome", "role", "version"}
    assert labels["role"] == {"teacher", "board", "student"}
    assert labels["type"] <= {*commands(), UNREAD}
    assert labels["outcome"] <= {*REASONS, *SHELL_REASONS, "bad_message", OK}


async def test_two_servers_in_one_process_count_by_themselves() -> None:
    async with visiting() as one, visiting() as other:
        await one.open_room()
        await one.join((await one.open_room())["code"])
        assert (await numbers(one))["rooms"] == 1
        assert (await numbers(other))["rooms"] == 0
        assert ("commands_total", "ok", "SeatStudent") not in await numbers(other)


@pytest.mark.parametrize("header", ["X_Forwarded_For", "X_Forwarded_Host", "X_Real_IP", "Forwarded", "Via"])
async def test_what_came_through_a_proxy_is_told_that_there_is_no_such_page(
    visitor: Visitor, header: str
) -> None:
    told = await visitor.get("/metrics", **{header: "127.0.0.1"})
    nothing = await visitor.get("/nothing", **{header: "127.0.0.1"})
    assert (told.status, told.body) == (404, nothing.body)


async def test_a_server_with_a_public_address_shows_its_numbers_to_nobody_without_a_token() -> None:
    async with visiting(settings=Settings(public_url=PUBLIC)) as visitor:
        assert (await visitor.get("/metrics")).status == 404
    async with visiting(settings=Settings(public_url=PUBLIC, metrics_token=TOKEN)) as visitor:
        assert (await visitor.get("/metrics", **BEARER, X_Forwarded_For="203.0.113.5")).status == 200


@pytest.mark.parametrize(
    "brought", [None, "", TOKEN, f"Bearer {TOKEN}x", "Bearer", "Bearer é", f"Basic {TOKEN}"]
)
async def test_with_a_token_set_even_this_machine_has_to_bring_it(brought: str | None) -> None:
    async with visiting(settings=Settings(metrics_token=TOKEN)) as visitor:
        headers = {} if brought is None else {"Authorization": brought}
        assert (await visitor.get("/metrics", **headers)).status == 404
        assert (await visitor.get("/metrics", **BEARER)).status == 200


@pytest.mark.parametrize(
    ("peer", "host", "may"),
    [
        ("127.0.0.1", "127.0.0.1:8080", True),
        ("127.0.0.1", "localhost", True),
        ("::1", "[::1]:8080", True),
        ("::ffff:127.0.0.1", "LOCALHOST:8080", True),
        ("192.168.4.7", "127.0.0.1:8080", False),
        ("10.0.0.2", "localhost", False),
        ("fe80::1", "[::1]", False),
        ("::ffff:192.168.4.7", "127.0.0.1", False),
        ("", "127.0.0.1", False),
        ("127.0.0.1", "192.168.4.2:8080", False),
        ("127.0.0.1", "elbow.local", False),
        ("127.0.0.1", "localhost.evil.example", False),
        ("127.0.0.1", "127.0.0.1@evil.example", False),
    ],
)
def test_without_a_token_only_this_machine_may_read_under_its_own_name(
    peer: str, host: str, may: bool
) -> None:
    class Transport:
        def get_extra_info(self, name: str, default: object = None) -> object:
            return (peer, 50_000) if name == "peername" and peer else default

    request = make_mocked_request("GET", "/metrics", {"Host": host}, transport=Transport())
    assert may_read(request, Settings()) == may
