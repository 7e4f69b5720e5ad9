"""What no client of ours sends: each is answered or closed, nobody else notices, and the log stays empty.

Left alone, the library writes a whole traceback for each, with the packet's words in it.
"""

import json
import signal
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.support.devices import Raw, RawPolling, RawSocket
from tests.support.program import ended, program
from tests.support.visitor import Visitor, calling

HALF = "\\ud800"
ASKED = {"type": "Dance", "cid": "still-alive", "room": "x"}
MALFORMED: dict[str, str | bytes] = {
    "nothing": "",
    "a message of nothing": "4",
    "an event of nothing": "42",
    "an event of no list": '42{"a":1}',
    "an event of a word": '42"command"',
    "an event without a name": "42[]",
    "an event named null": "42[null]",
    "an event named by a list": '42[["command"],{}]',
    "an event named by an object": '42[{"a":1}]',
    "an event of too many parts": '42["command",1,2,3,4]',
    "an event that is half a character": f'42["{HALF}"]',
    "half an event": '42["comm',
    "30,000 lists in each other": "42" + "[" * 30_000,
    "200,000 lists in each other": "42" + "[" * 200_000,
    "a number of 5,000 digits": '42["command",' + "7" * 5_000 + "]",
    "an id of 5,000 digits": "42" + "7" * 5_000 + '["command"]',
    "no number": '42["command",{"cid":"no-number-1","type":"AddTime","visit":"v0","seconds":NaN}]',
    "an unknown kind of packet": "49",
    "a packet from the server": '0{"sid":"x"}',
    "an unknown kind of frame": "9",
    "an answer to no question": "430[1]",
    "an attachment that never comes": '451-["command",{"_placeholder":true,"num":0}]',
    "a thousand attachments": '451000-["command",{"_placeholder":true,"num":999}]',
    "an attachment out of nowhere": "bAAECAw==",
    "what is no base64": "b!",
    "another namespace": '40/other,{"token":"x"}',
    "an event in another namespace": '42/other,["command",{}]',
    "goodbye to another namespace": "41/other",
    "a second connect": '40{"token":"x","protocol":1}',
    "a connect of a word": '40"x"',
    "an upgrade that was not offered": "5",
    "a probe": "2probe",
    "a pong too many": "3",
    "a form": "d=42[]",
    "bytes that are no text": b"4\xff\xfe",
}


async def connected(kind: type[RawSocket | RawPolling], visitor: Visitor, room: Any) -> Raw:
    client = await kind.open(visitor.host, room["code"])
    await client.connect(room["teacher_token"])
    await client.until("40")
    return client


async def throw(client: Raw, packet: str | bytes) -> None:
    if isinstance(client, RawPolling):
        assert await client.post(packet) in (200, 400, 413)
    elif isinstance(packet, bytes):
        assert isinstance(client, RawSocket)
        await client.send_bytes(packet)
    else:
        await client.send(packet)


async def answered_or_closed(client: Raw) -> None:
    """A client is never left waiting: that would be a TimeoutError here."""
    try:
        await client.send_event("command", ASKED)
    except (AssertionError, ConnectionError):
        return
    while (packet := await client.receive()) is not None and "still-alive" not in packet:
        pass


@pytest.mark.parametrize("kind", [RawSocket, RawPolling], ids=["websocket", "polling"])
async def test_malformed_packets_are_answered_or_closed_and_leave_no_line_in_the_log(
    tmp_path: Path, kind: type[RawSocket | RawPolling]
) -> None:
    async with program(tmp_path) as (process, address), calling(address) as visitor:
        room = await visitor.open_room()
        witness = await connected(RawSocket, visitor, room)
        for name, packet in MALFORMED.items():
            client = await connected(kind, visitor, room)
            await throw(client, packet)
            await answered_or_closed(client)
            await client.close()
            await witness.send_event("command", {**ASKED, "cid": "witness-1"})
            assert json.loads((await witness.until('42["done"'))[2:])[1]["code"] == "bad_message", name
        await witness.close()
        process.send_signal(signal.SIGTERM)
        done = await ended(process)
    assert (done.status, done.trouble) == (0, "")
    with closing(sqlite3.connect(tmp_path / "elbowroom.db")) as db:
        assert db.execute("SELECT count(*) FROM events").fetchone() == (1,), "the room was opened, no more"
