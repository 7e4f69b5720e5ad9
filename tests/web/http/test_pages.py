"""The pages that people load, and what they see when something goes wrong."""

import gzip
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pytest

from server.protocol import limits
from server.settings import Settings
from server.storage.log import RoomRow, Unavailable
from server.storage.memory import MemoryLog
from server.web.client_files import CLIENT
from server.web.languages import Languages
from server.web.pages import TEMPLATES, _templates
from tests.support.visitor import Answer, Visitor, visiting


class Page(HTMLParser):
    """What a page says of itself, and what it loads."""

    def __init__(self, answer: Answer) -> None:
        super().__init__()
        self.language: str | None = None
        self.loads: list[str] = []
        self.facts: Any = None
        self.words: dict[str, str] = {}
        self._tag = ""
        self._is_facts = False
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        self.feed(answer.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        of = dict(attrs)
        self._tag = tag
        self._is_facts = of.get("id") == "facts"
        if tag == "html":
            self.language = of.get("lang")
        address = of.get("href") if tag == "link" else of.get("src")
        if address is not None:
            self.loads.append(address)
        assert "style" not in of
        assert tag != "style"
        assert not any(name.startswith("on") for name in of)
        assert tag != "script" or of.get("src") or of.get("type") == "application/json"

    def handle_data(self, text: str) -> None:
        self.words[self._tag] = self.words.get(self._tag, "") + text.strip()
        if self._is_facts and text.strip():
            self.facts = json.loads(text)


PAGES = {
    "/": "Elbow Room",
    "/privacy": "What is kept \u2013 Elbow Room",
    "/r/{code}": "Room {code} \u2013 Elbow Room",
    "/teach/{code}": "Teacher, room {code} \u2013 Elbow Room",
    "/board/{code}": "Board, room {code} \u2013 Elbow Room",
    "/nothing": "That did not work \u2013 Elbow Room",
}


@pytest.mark.parametrize(("path", "title"), PAGES.items(), ids=PAGES)
async def test_every_page_says_its_language_and_title_and_all_that_it_loads_is_here(
    visitor: Visitor, path: str, title: str
) -> None:
    code = (await visitor.open_room())["code"]
    page = Page(await visitor.get(path.format(code=code)))
    assert page.language == "en"
    assert page.words["title"] == title.format(code=code)
    assert page.loads != []
    assert {(address, (await visitor.get(address)).status) for address in page.loads} == {
        (address, 200) for address in page.loads
    }


FACTS = {
    "/": {"recipes", "limits"},
    "/r/{code}": {"code", "limits", "door", "later_styles"},
    "/teach/{code}": {"code", "address", "limits"},
    "/board/{code}": {"code", "address", "qr"},
}


@pytest.mark.parametrize(("path", "names"), FACTS.items(), ids=FACTS)
async def test_a_page_is_told_what_its_code_reads_and_no_more(
    visitor: Visitor, path: str, names: set[str]
) -> None:
    code = (await visitor.open_room())["code"]
    facts = Page(await visitor.get(path.format(code=code))).facts
    assert set(facts) == names
    assert facts.get("code", code) == code
    assert facts.get("limits", {}).get("MESSAGE_CHARS", limits.MESSAGE_CHARS) == limits.MESSAGE_CHARS


async def test_the_students_page_is_told_every_limit_that_its_code_asks_for(visitor: Visitor) -> None:
    code = (await visitor.open_room())["code"]
    told = Page(await visitor.get(f"/r/{code}")).facts["limits"]
    scripts = "".join(file.read_text("utf-8") for file in (CLIENT / "js" / "student").glob("*.js"))
    asked = set(re.findall(r"\b[A-Z][A-Z_]+\b", scripts)) & set(vars(limits))
    assert told == {name: getattr(limits, name) for name in asked}


async def test_the_styles_of_later_screens_are_where_the_students_page_says(visitor: Visitor) -> None:
    code = (await visitor.open_room())["code"]
    address = Page(await visitor.get(f"/r/{code}")).facts["later_styles"]
    assert (await visitor.get(address)).headers["Content-Type"].startswith("text/css")


async def test_a_page_goes_out_zipped_to_those_who_can_unzip(visitor: Visitor) -> None:
    zipped = await visitor.get("/privacy", Accept_Encoding="br, gzip")
    plain = await visitor.get("/privacy")
    assert zipped.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(zipped.body) == plain.body
    assert zipped.headers["Vary"] == plain.headers["Vary"] == "Accept-Language, Accept-Encoding"


async def test_a_page_holds_no_token(visitor: Visitor) -> None:
    room = await visitor.open_room()
    for path in FACTS:
        text = (await visitor.get(path.format(code=room["code"]))).text
        assert room["teacher_token"] not in text
        assert room["board_token"] not in text


async def test_the_front_page_brings_plans_that_only_want_a_question(visitor: Visitor) -> None:
    plans = [
        plan for recipe in Page(await visitor.get("/")).facts["recipes"].values() for plan in recipe.values()
    ]
    assert plans != []
    for number, plan in enumerate(plans):
        plan["rounds"][0]["question"] = "Why does ice float?"
        opened = await visitor.ask(
            "POST", "/api/rooms", body={"key": f"recipe-{number}-aaaaaaaaaaaaaaaaa", "plan": plan}
        )
        assert opened.status == 201


async def test_behind_a_proxy_the_board_shows_the_public_address() -> None:
    async with visiting(settings=Settings(public_url="https://elbow.school.example")) as visitor:
        code = (await visitor.open_room())["code"]
        facts = Page(await visitor.get(f"/board/{code}", Host="127.0.0.1")).facts
    assert facts["address"] == "https://elbow.school.example"


def modules(qr: Any) -> Iterator[tuple[int, int]]:
    for column, row, width, back in re.findall(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z", qr["path"]):
        assert width == back
        yield from ((int(column) + step, int(row)) for step in range(int(width)))


async def test_the_qr_code_has_every_dark_module_once(visitor: Visitor) -> None:
    code = (await visitor.open_room())["code"]
    qr = Page(await visitor.get(f"/board/{code}")).facts["qr"]
    dark = list(modules(qr))
    assert len(dark) == len(set(dark))
    corner = [[(column, row) in dark for column in range(7)] for row in range(7)]
    edge, gap = [True] * 7, [True, *[False] * 5, True]
    eye = [True, False, True, True, True, False, True]
    assert corner == [edge, gap, eye, eye, eye, gap, edge]
    assert max(max(module) for module in dark) == qr["size"] - 1


@pytest.mark.parametrize("page", ["r", "teach", "board"])
async def test_a_code_typed_with_small_letters_spaces_or_hyphens_leads_to_the_room(
    visitor: Visitor, page: str
) -> None:
    code = (await visitor.open_room())["code"]
    small = code.lower()
    for typed in (
        small,
        f"{code[:3]}%20{code[3:]}",
        f"%20{small}",
        f"{small[:3]}-{small[3:]}",
        f"{code}%C2%A0",
    ):
        answer = await visitor.get(f"/{page}/{typed}")
        assert (answer.status, answer.headers.get("Location")) == (302, f"/{page}/{code}")


@pytest.mark.parametrize(
    "typed",
    [
        "BCDFGH",
        "bcd",
        "AEIOUY",
        "123456",
        "%20",
        "%00",
        "%F0%9F%98%80",
        "%FF",
        "%3Cscript%3E",
        "a" * 5_000,
    ],
)
async def test_a_code_that_is_no_rooms_gets_a_kind_page(visitor: Visitor, typed: str) -> None:
    answer = await visitor.get(f"/r/{typed}")
    assert answer.status == 404
    assert "There is no room with that code. Check the letters on the wall." in answer.text
    assert "<script>" not in answer.text


async def test_a_page_without_any_code_is_no_page(visitor: Visitor) -> None:
    for path in ("/r/", "/r", "/teach/", "/board/"):
        answer = await visitor.get(path)
        assert answer.status == 404
        assert "There is nothing at this address." in answer.text


class BrokenLog(MemoryLog):
    """Finds no room: it fails instead."""

    def __init__(self, failure: Exception) -> None:
        super().__init__()
        self._failure = failure

    async def find(self, code: str) -> RoomRow | None:
        raise self._failure


@pytest.mark.parametrize(
    ("failure", "status", "words"),
    [
        (Unavailable("the disk is full"), 503, "The server cannot save right now."),
        (ZeroDivisionError("secret"), 500, "Something went wrong on our side."),
    ],
)
async def test_trouble_of_ours_gets_a_kind_page_and_a_kind_answer(
    failure: Exception, status: int, words: str
) -> None:
    async with visiting(BrokenLog(failure)) as visitor:
        page = await visitor.get("/r/BCDFGH")
        call = await visitor.join("BCDFGH")
    assert (page.status, call.status) == (status, status)
    assert words in Page(page).words["p"]
    assert words in call.json["message"]
    assert "secret" not in page.text + call.text


async def test_what_is_kept_is_said_where_everybody_can_read_it(visitor: Visitor) -> None:
    words = Page(await visitor.get("/privacy")).words
    assert words["h1"] == "What is kept"
    assert "no cookies" in words["p"]


def test_what_is_put_into_a_page_is_text_and_never_markup() -> None:
    for language in Languages().known.values():
        page = _templates(language).from_string("{{ typed }} {{ _('Hello {name}', name=typed) }}")
        assert "<script" not in page.render(typed="<script>")


def test_no_template_says_that_something_is_safe() -> None:
    trusting = [
        path.name for path in TEMPLATES.rglob("*.html") if re.search(r"\|\s*safe", path.read_text("utf-8"))
    ]
    assert trusting == []
