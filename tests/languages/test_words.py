"""The files of client/locales say everything that the code says, with the same places for values."""

import gettext
import json
import re
import subprocess
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message

from server.web.languages import LOCALES, Languages, plural_categories, read
from tests.client.test_in_node import node
from tests.languages.texts import CLIENT, Places, Text, all_texts
from tests.languages.words import gaps, is_said, text_of, update

CODES = [file.stem for file in sorted(LOCALES.glob("*.po"))]
NUMBERS = range(201)
MANY = "nplurals=2; plural=(n != 1);"


@pytest.fixture(scope="module")
def texts() -> Places:
    return all_texts()


def words_of(code: str) -> Catalog:
    return read(LOCALES / f"{code}.po")


@pytest.mark.parametrize("code", CODES)
def test_every_text_is_translated_and_nothing_else(code: str, texts: Places) -> None:
    found = gaps(words_of(code), texts)
    assert (found.missing, found.unused) == ([], [])


@pytest.mark.parametrize("code", CODES)
def test_a_file_of_words_knows_where_each_text_stands(code: str, texts: Places) -> None:
    """By these places a page is sent its own words and no others."""
    known = {
        text_of(message): {place for place, _ in message.locations}
        for message in words_of(code)
        if message.id
    }
    assert {text: places for text, places in known.items() if places != texts.get(text)} == {}


def said_in(message: Message) -> list[tuple[str, str]]:
    """Each English text with what is said instead of it."""
    if isinstance(message.id, str):
        return [(message.id, str(message.string))]
    return [(" ".join(message.id), form) for form in message.string or ()]


def holes(text: str) -> set[str]:
    return set(re.findall(r"\{\w+\}", text))


@pytest.mark.parametrize("code", CODES)
def test_a_translation_has_the_places_for_values_that_the_english_has(code: str) -> None:
    """But for the number: "one", "two" and "none" may be words."""
    wrong = [
        (english, said)
        for message in words_of(code)
        if message.id and is_said(message)
        for english, said in said_in(message)
        if holes(said) != holes(english)
        and not (message.pluralizable and holes(english) - holes(said) == {"{n}"})
    ]
    assert wrong == []


@pytest.mark.parametrize("code", CODES)
def test_a_translation_begins_and_ends_as_the_english_does(code: str) -> None:
    """No stray spaces, and an ellipsis for an ellipsis."""
    wrong = [
        (english, said)
        for message in words_of(code)
        if message.id and is_said(message)
        for english, said in said_in(message)
        if said != said.strip() or said.endswith("…") != english.endswith("…") or "\n" in said
    ]
    assert wrong == []


@pytest.mark.parametrize("code", CODES)
def test_a_file_of_words_is_as_the_tool_writes_it(code: str, tmp_path: Path) -> None:
    texts: Places = {}
    for message in words_of(code):
        if message.id:
            one = Text(message.id) if isinstance(message.id, str) else Text(*message.id)
            texts[one] = {place for place, _ in message.locations}
    copy = tmp_path / f"{code}.po"
    copy.write_bytes((LOCALES / f"{code}.po").read_bytes())
    update(code, texts, tmp_path)
    assert copy.read_text("utf-8") == (LOCALES / f"{code}.po").read_text("utf-8")


def test_what_is_translated_stays_and_what_nobody_says_any_more_goes(tmp_path: Path) -> None:
    stays, goes, comes = Text("{n} here", "{n} here now"), Text("Old"), Text("New")
    update("es", {stays: {"a.js"}, goes: {"a.js"}}, tmp_path)
    file = tmp_path / "es.po"
    forms = iter(["Hay {n}", "Hay {n} ya"])
    file.write_text(
        re.sub(r'(?<=msgstr\[\d\] )""', lambda _: f'"{next(forms)}"', file.read_text("utf-8")), "utf-8"
    )
    left = update("es", {stays: {"b.js"}, comes: {"b.js"}}, tmp_path)
    assert (left.missing, left.unused) == ([comes], [])
    assert Languages(tmp_path).known["es"].say_number("{n} here", "{n} here now", 2) == "Hay {n} ya"


# --- Plurals ---

PLURALS = {code: words_of(code) for code in CODES} | {
    code: Catalog(locale=code) for code in ("ar", "de", "fr", "he", "ja", "pl", "ru", "zh")
}
ASK = """
const { readWordsFrom, tn, wordsOf } = await import(process.argv[1]);
readWordsFrom({ value: wordsOf(process.argv[2], JSON.parse(process.argv[3])) });
console.log(JSON.stringify(Array.from({ length: %d }, (_, n) => tn("{n} one", "{n} many", n))));
"""


@pytest.mark.parametrize("code", PLURALS)
def test_server_and_browser_choose_the_form_that_the_file_says(code: str, tmp_path: Path) -> None:
    plurals = PLURALS[code]
    place_of = gettext.c2py(plurals.plural_expr)
    update(code, {Text("{n} one", "{n} many"): {"a.js"}}, tmp_path)
    file = tmp_path / f"{code}.po"
    forms = re.sub(r'msgstr\[(\d)\] ""', r'msgstr[\1] "{n} form \1"', file.read_text("utf-8"))
    file.write_text(
        re.sub(r"Plural-Forms: .*?\\n", lambda _: f"Plural-Forms: {plurals.plural_forms}\\n", forms), "utf-8"
    )
    language = Languages(tmp_path).known[code]
    expected = [f"{{n}} form {place_of(n)}" for n in NUMBERS]
    assert [language.say_number("{n} one", "{n} many", n) for n in NUMBERS] == expected
    command = [*node(), "--input-type=module", "-e", ASK % len(NUMBERS), "--"]
    module = (CLIENT / "js" / "words.js").as_uri()
    said = subprocess.run(
        [*command, module, code, json.dumps(language.words)],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert json.loads(said.stdout) == [text.replace("{n}", str(n)) for n, text in enumerate(expected)]


@pytest.mark.parametrize("code", CODES)
def test_no_two_forms_have_the_same_category(code: str) -> None:
    categories = plural_categories(words_of(code))
    assert len(set(categories)) == len(categories)
