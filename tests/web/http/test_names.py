"""Under which names this server answers, whose pages may open a socket to it, and who is counted as asking."""

import socket

import pytest
from aiohttp.test_utils import make_mocked_request

from server.settings import Settings
from server.web.addresses import address, asker, is_ours
from tests.support.visitor import Visitor, visiting

PUBLIC = Settings(public_url="https://elbow.school.example")
OWN = socket.gethostname().lower()
OURS = [
    "127.0.0.1",
    "127.0.0.1:8080",
    "192.168.4.7:80",
    "[::1]:8080",
    "[fe80::1]",
    "localhost",
    "LocalHost:8080",
    "localhost:9999",
    OWN,
    f"{OWN.partition('.')[0]}.local:8080",
]
NOT_OURS = [
    "",
    ":8080",
    "evil.example",
    "evil.example:8080",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "evil.local",
    "elbow.school.example",
    "localhost:port",
    "localhost:8080:8080",
    "evil.example@localhost",
    "localhost/evil.example",
    "localhost; script-src *",
    "[::1",
    "[::g]",
    "1.2.3",
    "loc\u00e4lhost",
]


@pytest.mark.parametrize("host", OURS)
async def test_the_server_answers_under_its_own_names_and_addresses(visitor: Visitor, host: str) -> None:
    assert (await visitor.get("/healthz", Host=host)).status == 200


@pytest.mark.parametrize("host", NOT_OURS)
async def test_under_any_other_name_there_is_nothing(visitor: Visitor, host: str) -> None:
    sent = f"GET /healthz HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
    assert b" 421 " in (await visitor.write(sent.encode())).splitlines()[0]


async def test_a_request_without_a_name_gets_nothing(visitor: Visitor) -> None:
    assert b" 421 " in (await visitor.write(b"GET /healthz HTTP/1.0\r\n\r\n")).splitlines()[0]


async def test_a_forwarded_host_is_not_believed(visitor: Visitor) -> None:
    evil = {"Host": "evil.example", "X_Forwarded_Host": visitor.host}
    assert (await visitor.get("/", **evil)).status == 421
    forwarded = await visitor.get("/nothing", X_Forwarded_Host="evil.example", Forwarded="host=evil.example")
    assert "evil" not in f"{forwarded.headers} {forwarded.text}"


@pytest.mark.parametrize(
    ("host", "ours"),
    [
        ("elbow.school.example", True),
        ("ELBOW.school.example", True),
        ("elbow.school.example:443", True),
        ("elbow.school.example:80", False),
        ("evil.elbow.school.example", False),
        ("school.example", False),
    ],
)
def test_the_public_name_is_ours_at_its_own_port(host: str, ours: bool) -> None:
    assert is_ours(host, PUBLIC) == ours


@pytest.mark.parametrize(
    ("origin", "host", "may"),
    [
        ("http://127.0.0.1:8080", "127.0.0.1:8080", True),
        ("http://localhost:8080", "localhost:8080", True),
        ("https://192.168.4.7", "192.168.4.7", True),
        ("https://192.168.4.7", "192.168.4.7:443", True),
        ("https://elbow.school.example", "elbow.school.example", True),
        ("https://elbow.school.example", "127.0.0.1:8080", True),
        ("http://elbow.school.example", "127.0.0.1:8080", False),
        ("https://elbow.school.example:8443", "127.0.0.1:8080", False),
        ("http://localhost:9999", "localhost:8080", False),
        ("http://localhost", "127.0.0.1", False),
        ("http://evil.example", "127.0.0.1:8080", False),
        ("http://evil.example", "evil.example", False),
        ("ftp://127.0.0.1:8080", "127.0.0.1:8080", False),
        ("127.0.0.1:8080", "127.0.0.1:8080", False),
        ("null", "127.0.0.1:8080", False),
        ("://", "127.0.0.1:8080", False),
        ("file://", "127.0.0.1:8080", False),
    ],
)
async def test_only_a_page_of_ours_opens_a_socket(origin: str, host: str, may: bool) -> None:
    async with visiting(settings=PUBLIC) as visitor:
        path = "/socket.io/?EIO=4&transport=polling&room=BCDFGH"
        answer = await visitor.get(path, Host=host, Origin=origin, X_Forwarded_Host="evil.example")
    assert (answer.status == 200) == may
    assert (answer.headers.get("Access-Control-Allow-Origin") == origin) == may
    assert "Access-Control-Allow-Credentials" not in answer.headers


async def test_a_page_from_elsewhere_may_not_call(visitor: Visitor) -> None:
    asked = {"Origin": "http://evil.example", "Access_Control_Request_Method": "POST"}
    answer = await visitor.ask("OPTIONS", "/api/rooms", **asked)
    assert answer.status == 405
    assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (PUBLIC, "https://elbow.school.example"),
        (Settings(host="127.0.0.1"), "http://127.0.0.1:8080"),
        (Settings(host="pc.school.example", port=80), "http://pc.school.example"),
        (Settings(host="::1", port=9000), "http://[::1]:9000"),
    ],
)
def test_the_address_to_type_is_the_public_one_or_where_we_listen(settings: Settings, expected: str) -> None:
    assert address(settings) == expected


def test_the_address_of_a_server_that_listens_everywhere_is_a_plain_one_of_this_machine() -> None:
    assert is_ours(address(Settings()).removeprefix("http://"), Settings())
    assert "0.0.0.0" not in address(Settings())


@pytest.mark.parametrize(
    ("settings", "peer", "forwarded", "counted"),
    [
        (Settings(), "192.168.4.7", "", "192.168.4.7"),
        (Settings(), "127.0.0.1", "203.0.113.5", "127.0.0.1"),
        (PUBLIC, "127.0.0.1", "203.0.113.5", "203.0.113.5"),
        (PUBLIC, "10.0.0.2", "198.51.100.1, 203.0.113.5", "203.0.113.5"),
        (PUBLIC, "10.0.0.2", "unknown", "10.0.0.2"),
        (PUBLIC, "10.0.0.2", "", "10.0.0.2"),
        (PUBLIC, "8.8.8.8", "203.0.113.5", "8.8.8.8"),
        (Settings(), "::ffff:192.168.4.7", "", "192.168.4.7"),
        (Settings(), "2001:db8:1:2:3:4:5:6", "", "2001:db8:1:2::/64"),
    ],
)
def test_a_proxy_is_believed_only_if_there_is_one(
    settings: Settings, peer: str, forwarded: str, counted: str
) -> None:
    class Transport:
        def get_extra_info(self, name: str, default: object = None) -> object:
            return (peer, 50_000) if name == "peername" else default

    request = make_mocked_request("GET", "/", {"X-Forwarded-For": forwarded}, transport=Transport())
    assert asker(request, settings) == counted
