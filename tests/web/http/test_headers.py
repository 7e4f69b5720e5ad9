"""What every answer carries, whatever was asked and however it went."""

import aiohttp
import pytest
from aiohttp import web

from server.app import build
from server.live.clock import SystemClock
from server.settings import Settings
from server.storage.memory import MemoryLog
from tests.support.visitor import Visitor, visiting

ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
}
ASKED = {
    "front page": ("GET", "/", {}, 200),
    "only its head": ("HEAD", "/", {}, 200),
    "no such page": ("GET", "/nothing", {}, 404),
    "no such room": ("GET", "/r/BCDFGH", {}, 404),
    "a code typed otherwise": ("GET", "/r/BCD%20FGH", {}, 404),
    "the wrong method": ("DELETE", "/", {}, 405),
    "no such call": ("GET", "/api/nothing", {}, 404),
    "a call with no body": ("POST", "/api/rooms", {}, 415),
    "an export without a token": ("GET", "/api/rooms/BCDFGH/export", {}, 401),
    "a class file without a token": ("GET", "/api/rooms/BCDFGH/class", {}, 401),
    "a file of ours": ("GET", "/client/css/tokens.css", {}, 200),
    "a file that is known": ("GET", "/favicon.ico", {"If_None_Match": "*"}, 304),
    "another's file": ("GET", "/vendor/animals.svg", {}, 200),
    "health": ("GET", "/healthz", {}, 200),
    "readiness": ("GET", "/readyz", {}, 200),
    "numbers": ("GET", "/metrics", {}, 200),
    "numbers, for others": ("GET", "/metrics", {"X_Forwarded_For": "203.0.113.5"}, 404),
    "another's name": ("GET", "/", {"Host": "evil.example"}, 421),
    "a compressed body": ("POST", "/api/rooms", {"Content_Encoding": "gzip"}, 415),
    "a socket by polling": ("GET", "/socket.io/?EIO=4&transport=polling&room=BCDFGH", {}, 200),
    "a socket of no transport": ("GET", "/socket.io/?EIO=4&transport=pigeon", {}, 400),
    "a socket's method": ("DELETE", "/socket.io/", {}, 405),
    "a socket from elsewhere": (
        "GET",
        "/socket.io/?EIO=4&transport=polling",
        {"Origin": "http://evil.example"},
        400,
    ),
}


def route_names(visitor_app: web.Application) -> set[str]:
    """Every route there is, as `GET /r/{code}`."""
    routes = visitor_app.router.routes()
    return {f"{route.method} {route.resource.canonical}" for route in routes if route.resource is not None}


PAGE_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "a page's",
    "Content-Type": "text/html; charset=utf-8",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ALWAYS["Permissions-Policy"],
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=15552000",
    "Vary": "Accept-Language, Accept-Encoding",
    "X-Content-Type-Options": "nosniff",
}
CALL_HEADERS = {
    **PAGE_HEADERS,
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Content-Type": "application/json; charset=utf-8",
}
del CALL_HEADERS["Vary"]
TEXT_HEADERS = {**CALL_HEADERS, "Content-Type": "text/plain; charset=utf-8"}
SOCKET_HEADERS = {**CALL_HEADERS, "Content-Type": "text/plain"}
KEPT = {**CALL_HEADERS, "Vary": "Accept-Encoding"}
SNAPSHOT: dict[str, tuple[str, dict[str, str]]] = {
    "GET /": ("/", PAGE_HEADERS),
    "GET /privacy": ("/privacy", PAGE_HEADERS),
    "GET /r/{code}": ("/r/CODE", PAGE_HEADERS),
    "GET /teach/{code}": ("/teach/CODE", PAGE_HEADERS),
    "GET /board/{code}": ("/board/CODE", PAGE_HEADERS),
    "POST /api/rooms": ("/api/rooms", CALL_HEADERS),
    "POST /api/rooms/{code}/seats": ("/api/rooms/CODE/seats", CALL_HEADERS),
    "POST /api/rooms/{code}/seats/again": ("/api/rooms/CODE/seats/again", CALL_HEADERS),
    "POST /api/rooms/{code}/keys": ("/api/rooms/CODE/keys", CALL_HEADERS),
    "POST /api/rooms/{code}/cover": ("/api/rooms/CODE/cover", CALL_HEADERS),
    "POST /api/rooms/{code}/consoles": ("/api/rooms/CODE/consoles", CALL_HEADERS),
    "POST /api/rooms/{code}/consoles/{number}": ("/api/rooms/CODE/consoles/123456", CALL_HEADERS),
    "GET /api/rooms/{code}/door": ("/api/rooms/CODE/door", CALL_HEADERS),
    "PUT /api/rooms/{code}/class": ("/api/rooms/CODE/class", CALL_HEADERS),
    "GET /api/rooms/{code}/class": ("/api/rooms/CODE/class", CALL_HEADERS),
    "GET /api/rooms/{code}/plan": ("/api/rooms/CODE/plan", CALL_HEADERS),
    "GET /api/rooms/{code}/care": (
        "/api/rooms/CODE/care",
        {**CALL_HEADERS, "Content-Type": "text/markdown; charset=utf-8"},
    ),
    "GET /api/rooms/{code}/export": ("/api/rooms/CODE/export", CALL_HEADERS),
    "DELETE /api/rooms/{code}/students/{student}": ("/api/rooms/CODE/students/s9", CALL_HEADERS),
    "GET /healthz": ("/healthz", TEXT_HEADERS),
    "GET /readyz": ("/readyz", TEXT_HEADERS),
    "GET /metrics": ("/metrics", PAGE_HEADERS),
    "GET /bundle/{stamp}/{name}": ("/bundle/x/nothing.js", PAGE_HEADERS),
    "GET /client/{path}": (
        "/client/css/tokens.css",
        {**KEPT, "Cache-Control": "no-cache", "Content-Type": "text/css; charset=utf-8"},
    ),
    "GET /vendor/{path}": (
        "/vendor/animals.svg",
        {**KEPT, "Cache-Control": "public, max-age=86400", "Content-Type": "image/svg+xml"},
    ),
    "GET /favicon.ico": (
        "/favicon.ico",
        {**KEPT, "Cache-Control": "public, max-age=86400", "Content-Type": "image/svg+xml"},
    ),
    "GET /words/{tag}/{name}": ("/words/x/nothing.json", PAGE_HEADERS),
    "GET /socket.io/": ("/socket.io/?EIO=4&transport=pigeon", SOCKET_HEADERS),
    "POST /socket.io/": ("/socket.io/?EIO=4&transport=pigeon", SOCKET_HEADERS),
    "OPTIONS /socket.io/": (
        "/socket.io/?EIO=4&transport=pigeon",
        {**SOCKET_HEADERS, "Access-Control-Allow-Methods": "OPTIONS, GET, POST"},
    ),
    "DELETE /api/rooms/{code}": ("/api/rooms/CODE", CALL_HEADERS),
}
"""By route: what is asked, and every header of the answer that does not change from time to time. The last deletes."""
PASSING = {"Date", "Content-Length", "Content-Encoding", "Content-Disposition", "Etag", "Allow"}


async def test_every_route_there_is_has_its_row_of_headers_and_no_header_more() -> None:
    secure = Settings(host="127.0.0.1", public_url="https://elbow.school.example")
    app, _ = build(secure, MemoryLog(), SystemClock())
    assert {name for name in route_names(app) if not name.startswith("HEAD ")} == set(SNAPSHOT)
    async with visiting(settings=secure) as visitor:
        room = await visitor.open_room()
        for name, (path, expected) in SNAPSHOT.items():
            answer = await visitor.ask(
                name.partition(" ")[0],
                path.replace("CODE", room["code"]),
                Authorization=f"Bearer {room['teacher_token']}",
            )
            headers = {key.title(): value for key, value in answer.headers.items()}
            policy = headers["Content-Security-Policy"]
            headers["Content-Security-Policy"] = "a page's" if "script-src" in policy else policy
            for passing in PASSING:
                headers.pop(passing, None)
            wanted = {key.title(): value for key, value in expected.items()}
            if answer.status in (204, 304):
                wanted.pop("Content-Type")
                headers.pop("Content-Type", None)
            assert headers == wanted, f"{name} {answer.status}"


@pytest.mark.parametrize(("method", "path", "headers", "status"), ASKED.values(), ids=ASKED)
async def test_every_answer_is_dressed(
    visitor: Visitor, method: str, path: str, headers: dict[str, str], status: int
) -> None:
    answer = await visitor.ask(method, path, **headers)
    assert answer.status == status
    assert {name: answer.headers.get(name) for name in ALWAYS} == ALWAYS
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'; ")
    assert "Cache-Control" in answer.headers
    assert "Server" not in answer.headers
    assert "Set-Cookie" not in answer.headers


async def test_a_name_that_is_not_ours_is_not_repeated(visitor: Visitor) -> None:
    answer = await visitor.get("/", Host="evil.example")
    assert "evil" not in f"{answer.headers} {answer.text}"


async def test_the_answer_that_opens_a_websocket_is_dressed(visitor: Visitor) -> None:
    url = f"{visitor.address}/socket.io/?EIO=4&transport=websocket&room=BCDFGH"
    async with aiohttp.ClientSession() as session, session.ws_connect(url) as socket:
        headers = socket._response.headers
    assert {name: headers.get(name) for name in ALWAYS} == ALWAYS
    assert "Server" not in headers


@pytest.mark.parametrize(
    "sent", [b"rubbish\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"GET / HTTP/1.1\r\nA B: c\r\n\r\n"]
)
async def test_what_is_no_http_is_not_told_what_we_run_on(visitor: Visitor, sent: bytes) -> None:
    answer = await visitor.write(sent)
    assert answer.startswith((b"HTTP/1.0 400 ", b"HTTP/1.1 400 "))
    assert b"aiohttp" not in answer
    assert b"Python" not in answer


async def test_a_page_may_load_only_what_is_ours(visitor: Visitor) -> None:
    answer = await visitor.get("/")
    host = visitor.host
    assert answer.headers["Content-Security-Policy"].split("; ") == [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "font-src 'self'",
        "img-src 'self' blob:",
        f"connect-src 'self' ws://{host} wss://{host}",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ]


async def test_behind_a_proxy_that_changes_the_host_a_page_may_open_its_socket_at_the_public_one() -> None:
    async with visiting(settings=Settings(public_url="https://elbow.school.example")) as visitor:
        policy = (await visitor.get("/")).headers["Content-Security-Policy"]
    assert "wss://elbow.school.example" in policy


async def test_the_opener_is_cut_off_where_browsers_take_the_header(visitor: Visitor) -> None:
    """Without TLS they ignore it and complain."""
    assert "Cross-Origin-Opener-Policy" not in (await visitor.get("/")).headers
    async with visiting(settings=Settings(public_url="https://elbow.school.example")) as secure:
        assert (await secure.get("/")).headers["Cross-Origin-Opener-Policy"] == "same-origin"


async def test_what_is_no_page_may_load_nothing(visitor: Visitor) -> None:
    answer = await visitor.get("/vendor/animals.svg")
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'"


@pytest.mark.parametrize("path", ["/", "/privacy", "/healthz", "/client/css/tokens.css", "/nothing"])
async def test_a_head_is_a_get_without_its_body(visitor: Visitor, path: str) -> None:
    got, head = await visitor.get(path), await visitor.ask("HEAD", path)
    passing = {"Date"}
    assert head.status == got.status
    assert head.body == b""
    assert {**head.headers, **dict.fromkeys(passing)} == {**got.headers, **dict.fromkeys(passing)}


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [("POST", "/", "GET,HEAD"), ("GET", "/api/rooms", "POST"), ("PUT", "/api/rooms/BCDFGH", "DELETE")],
)
async def test_a_wrong_method_is_told_the_right_one(
    visitor: Visitor, method: str, path: str, allowed: str
) -> None:
    answer = await visitor.ask(method, path)
    assert answer.status == 405
    assert answer.headers["Allow"] == allowed
