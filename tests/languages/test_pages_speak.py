"""A page comes in the language that is asked for, and the words of that language can be fetched once and kept."""

import json
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from server.web.client_files import CLIENT
from server.web.languages import PAGES, Languages
from tests.support.visitor import Visitor, visiting

HEAD = 'msgid ""\nmsgstr ""\n"Language: {code}\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
KEPT = {"es": "Qué se guarda", "ar": "ما الذي يُحفظ"}


@pytest.fixture
async def visitor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Visitor]:
    """At a server that speaks a little Spanish and Arabic, too."""
    for code, kept in KEPT.items():
        said = f'msgid "What is kept"\nmsgstr "{kept}"\n\nmsgid "How long"\nmsgstr "</script><b>"\n'
        (tmp_path / f"{code}.po").write_text(HEAD.format(code=code) + said, "utf-8")
    monkeypatch.setattr("server.app.Languages", lambda: Languages(tmp_path))
    async with visiting() as visitor:
        yield visitor


@pytest.mark.parametrize(
    ("wish", "language"),
    [
        ("", "en"),
        ("es", "es"),
        ("ar-EG,ar;q=0.9,en;q=0.8", "ar"),
        ("en-GB,en;q=0.9,es;q=0.8", "en"),
        ("es;q=0.5, ar;q=0.7", "ar"),
        ("ES-mx", "es"),
        ("fi, es;q=0.1", "es"),
        ("es;q=0, en;q=0.1", "en"),
        ("fi,*", "en"),
        (";;q=,=;q=9,ar;q=2", "ar"),
        ("e" * 4_000, "en"),
    ],
)
async def test_a_page_is_in_the_language_that_the_browser_likes_best(
    visitor: Visitor, wish: str, language: str
) -> None:
    page = await visitor.get("/privacy", Accept_Language=wish)
    direction = "rtl" if language == "ar" else "ltr"
    assert f'<html lang="{language}" dir="{direction}">' in page.text
    assert f"<h1>{KEPT.get(language, 'What is kept')}</h1>" in page.text
    assert page.headers["Vary"] == "Accept-Language, Accept-Encoding"


@pytest.mark.parametrize("asked", ["en", "es", "ar"])
async def test_what_the_address_asks_for_comes_first(visitor: Visitor, asked: str) -> None:
    page = await visitor.get(f"/privacy?lang={asked}", Accept_Language="es")
    assert f'<html lang="{asked}"' in page.text
    assert f'href="/?lang={asked}"' in page.text


@pytest.mark.parametrize("asked", ["", "fi", "AR", "../es", "%3Cscript%3E", "__proto__"])
async def test_a_language_that_is_not_there_counts_as_none_asked_for(visitor: Visitor, asked: str) -> None:
    page = await visitor.get(f"/privacy?lang={asked}", Accept_Language="es")
    assert '<html lang="es"' in page.text
    assert "<script>" not in page.text


async def test_a_kind_page_about_trouble_is_in_that_language_too(visitor: Visitor) -> None:
    page = await visitor.get("/r/BCDFGH?lang=ar")
    assert page.status == 404
    assert '<html lang="ar" dir="rtl">' in page.text
    assert page.headers["Vary"] == "Accept-Language, Accept-Encoding"


async def test_a_page_without_scripts_offers_itself_in_every_language(visitor: Visitor) -> None:
    page = await visitor.get("/privacy")
    offers = re.findall(
        r'<a class="languages__one" href="\?lang=(\w+)" lang="(\w+)"[^>]*>([^<]+)</a>', page.text
    )
    assert offers == [("en", "en", "English"), ("es", "es", "Español"), ("ar", "ar", "العربية")]
    assert re.findall(r'lang="(\w+)"[^>]*aria-current="true"', page.text) == ["en"]


async def test_what_a_translation_holds_is_only_text(visitor: Visitor) -> None:
    page = await visitor.get("/privacy?lang=es")
    assert "&lt;/script&gt;&lt;b&gt;" in page.text
    assert "</script>" not in page.text


def listed(page: str) -> dict[str, dict[str, str]]:
    found = re.search(r'id="languages">(.*?)</script>', page)
    assert found is not None
    languages: dict[str, dict[str, str]] = json.loads(found[1])
    return languages


async def test_the_words_are_fetched_once_and_kept_for_ever(visitor: Visitor) -> None:
    languages = listed((await visitor.get("/")).text)
    assert list(languages) == ["en", "es", "ar"]
    assert languages["ar"] | {"words": ""} == {"name": "العربية", "direction": "rtl", "words": ""}
    words = await visitor.get(languages["ar"]["words"])
    assert words.json["What is kept"] == KEPT["ar"]
    assert "immutable" in words.headers["Cache-Control"]
    assert (words.headers["Content-Type"], words.headers["Vary"]) == (
        "application/json; charset=utf-8",
        "Accept-Encoding",
    )


async def test_a_page_fetches_no_words_of_another_page(tmp_path: Path) -> None:
    said = {
        "Board": ["client/js/board/wall.js"],
        "Both": ["client/js/board/wall.js", "client/js/student/lesson.js"],
        "Shared": ["client/js/parts/field.js"],
        "Refused": ["server"],
        "Anywhere": [],
        "Filed": ["server/web/exports"],
        "Plain": ["templates/privacy.html"],
    }
    texts = "".join(
        f'#: {" ".join(places)}\nmsgid "{text}"\nmsgstr "{text}!"\n\n' for text, places in said.items()
    )
    (tmp_path / "es.po").write_text(HEAD.format(code="es") + texts, "utf-8")
    spanish = Languages(tmp_path).known["es"]
    assert set(spanish.by_page["student"]) == {"Both", "Shared", "Refused", "Anywhere"}
    assert set(spanish.by_page["board"]) == {"Board", "Both", "Shared", "Refused", "Anywhere"}
    assert set(spanish.words) == set(said)


def test_the_scripts_of_a_page_need_none_of_another_page() -> None:
    """Whose words it is not sent."""
    crossing = re.compile(rf'from "\.\./({"|".join(PAGES)})/')
    scripts = (CLIENT / "js").rglob("*.js")
    assert [script.name for script in scripts if crossing.search(script.read_text("utf-8"))] == []


async def test_english_costs_nothing(visitor: Visitor) -> None:
    assert listed((await visitor.get("/")).text)["en"] == {"name": "English", "direction": "ltr"}


@pytest.mark.parametrize("name", ["0/es.json", "es.json", "0/../../server/app.py", "%FF/es.json"])
async def test_words_that_are_not_there_are_not_there(visitor: Visitor, name: str) -> None:
    assert (await visitor.get(f"/words/{name}")).status == 404


async def test_a_code_typed_otherwise_leads_to_the_room_in_the_same_language(visitor: Visitor) -> None:
    code = (await visitor.open_room())["code"]
    answer = await visitor.get(f"/r/{code.lower()}?lang=ar")
    assert (answer.status, answer.headers["Location"]) == (302, f"/r/{code}?lang=ar")
