"""What browsers load: the right bytes, kept for as long as they are right, and nothing from outside client/."""

import gzip
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import web

from server.web.client_files import ClientFiles, NotBuilt
from server.web.client_stamp import client_stamp
from tests.support.visitor import Visitor, calling

SCRIPT = b"console.log('a page');\n" * 50
FOR_EVER = "public, max-age=31536000, immutable"


@pytest.fixture
def client(tmp_path: Path) -> Path:
    """A small client/, beside which lies what nobody may read."""
    folder = tmp_path / "client"
    (folder / "js" / "board").mkdir(parents=True)
    (folder / "mark.svg").write_text("<svg/>")
    (folder / "js" / "board" / "main.js").write_text("import './wall.js';\n")
    (folder / "build.mjs").write_text("private")
    (tmp_path / "secret.js").write_text("private")
    (folder / "js" / "leads-out.js").symlink_to(tmp_path / "secret.js")
    return folder


@pytest.fixture
def built(client: Path, tmp_path: Path) -> Path:
    """What set-up would have made of it."""
    folder = tmp_path / "built"
    for part in ("pages", "vendor/fonts"):
        (folder / part).mkdir(parents=True)
    (folder / "pages" / "board.js").write_bytes(SCRIPT)
    (folder / "vendor" / "preact.js").write_bytes(SCRIPT)
    (folder / "vendor" / "fonts" / "a.woff2").write_bytes(b"\0\1\2")
    (folder / "stamp.json").write_text(json.dumps({"stamp": client_stamp(client), "files": {}}))
    return folder


def test_a_page_names_every_script_that_it_begins_with_its_own_last(client: Path, built: Path) -> None:
    for name in ("board-chunk-B.js", "board-later-A.js", "student-chunk-C.js"):
        (built / "pages" / name).write_bytes(SCRIPT)
    files = ClientFiles(client, built)
    assert files.scripts("board") == [files.asset("board-chunk-B.js"), files.asset("board.js")]
    (client / "js" / "board" / "main.js").write_text("edited")
    assert ClientFiles(client, built).scripts("board") == ["/client/js/board/main.js"]


@asynccontextmanager
async def served(files: ClientFiles) -> AsyncIterator[Visitor]:
    app = web.Application()
    app.add_routes(files.routes())
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    async with calling(f"http://127.0.0.1:{runner.addresses[0][1]}") as visitor:
        yield visitor
    await runner.cleanup()


async def test_a_bundle_is_kept_for_ever_because_its_address_changes_with_it(
    client: Path, built: Path
) -> None:
    files = ClientFiles(client, built)
    address = files.asset("board.js")
    async with served(files) as visitor:
        answer = await visitor.get(address, Accept_Encoding="identity")
        other = await visitor.get(address.replace("/bundle/", "/bundle/0"))
    assert (answer.status, answer.body) == (200, SCRIPT)
    assert answer.headers["Cache-Control"] == FOR_EVER
    assert answer.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert client_stamp(client)[:20] in address
    assert other.status == 404


async def test_while_somebody_edits_the_files_are_served_as_they_stand(client: Path, built: Path) -> None:
    (client / "js" / "board" / "main.js").write_text("first\n")
    files = ClientFiles(client, built)
    address = files.asset("board.js")
    assert address == "/client/js/board/main.js"
    async with served(files) as visitor:
        before = await visitor.get(address)
        (client / "js" / "board" / "main.js").write_text("second\n")
        after = await visitor.get(address, If_None_Match=before.headers["ETag"])
    assert (before.text, after.text) == ("first\n", "second\n")
    assert before.headers["Cache-Control"] == "no-cache"


def test_a_page_that_was_not_bundled_is_served_as_modules(client: Path, built: Path) -> None:
    assert ClientFiles(client, built).asset("home.css") == "/client/css/home.css"


async def test_a_browser_that_has_a_file_is_not_sent_it_again(client: Path, built: Path) -> None:
    async with served(ClientFiles(client, built)) as visitor:
        first = await visitor.get("/vendor/preact.js")
        tag = first.headers["ETag"]
        for known in (tag, tag.removeprefix("W/"), f'"other", {tag}', "*"):
            again = await visitor.get("/vendor/preact.js", If_None_Match=known, Accept_Encoding="gzip")
            assert (again.status, again.body) == (304, b"")
            assert again.headers["ETag"] == tag
            assert again.headers["Cache-Control"] == first.headers["Cache-Control"]
        for unknown in ('"other"', "rubbish", ""):
            assert (await visitor.get("/vendor/preact.js", If_None_Match=unknown)).status == 200


async def test_files_go_out_zipped_to_those_who_can_unzip_and_where_it_pays(
    client: Path, built: Path
) -> None:
    async with served(ClientFiles(client, built)) as visitor:
        zipped = await visitor.get("/vendor/preact.js", Accept_Encoding="br, gzip")
        plain = await visitor.get("/vendor/preact.js", Accept_Encoding="identity")
        font = await visitor.get("/vendor/fonts/a.woff2", Accept_Encoding="gzip")
    assert zipped.headers["Content-Encoding"] == "gzip"
    assert len(zipped.body) < len(plain.body)
    assert gzip.decompress(zipped.body) == plain.body == SCRIPT
    assert zipped.headers["Vary"] == plain.headers["Vary"] == "Accept-Encoding"
    assert (font.body, font.headers["Content-Type"]) == (b"\0\1\2", "font/woff2")
    assert "Content-Encoding" not in font.headers


@pytest.mark.parametrize(
    "path",
    [
        "/client/../secret.js",
        "/client/%2e%2e/secret.js",
        "/client/..%2fsecret.js",
        "/client/js/..%2f..%2f..%2fsecret.js",
        "/client//etc/hosts.js",
        "/client/js/leads-out.js",
        "/client/..%5csecret.js",
        "/client/build.mjs",
        "/client/js",
        "/client/js/",
        "/client/",
        "/client/%00.js",
        "/client/js/%FF.js",
        "/client/" + "a" * 300 + ".js",
        "/client/" + "a/" * 3_000 + "a.js",
        "/vendor/..%2fsecret.js",
        "/vendor/../stamp.json",
        "/vendor/fonts",
        "/bundle/x/..%2f..%2fstamp.json",
    ],
)
async def test_nothing_outside_of_client_and_nothing_private_is_served(
    client: Path, built: Path, path: str
) -> None:
    async with served(ClientFiles(client, built)) as visitor:
        answer = await visitor.get(path)
    assert answer.status == 404
    assert b"private" not in answer.body


def test_without_a_build_the_teacher_is_told_how_to_make_it(client: Path, tmp_path: Path) -> None:
    with pytest.raises(NotBuilt, match=r"python3 run\.py"):
        ClientFiles(client, tmp_path / "nothing")
