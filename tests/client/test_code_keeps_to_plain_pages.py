"""A classroom's network is plain HTTP without an internet behind it, and what students type is only ever text."""

import re
from pathlib import Path

import pytest

JS = Path(__file__).parents[2] / "client" / "js"
FILES = sorted(JS.rglob("*.js"))
LONGEST_FILE_LINES = 150

FORBIDDEN = {
    "markup made of text": r"innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|\beval\(",
    "a style in the markup, which our policy forbids": r"\sstyle=[\"']|setAttribute\(\s*[\"']style",
    "a handler in the markup, which our policy forbids": r"\son[a-z]+=[\"']",
    "what plain HTTP lacks": r"randomUUID|crypto\.subtle|navigator\.(clipboard|wakeLock|locks|share|serviceWorker)",
    "another host": r"https?://\w|[\"'`]//\w",
    "what our oldest browsers lack": (
        r"\.at\(|structuredClone|Object\.hasOwn|\.findLast|\.to(Sorted|Reversed|Spliced)\(|\.with\(|requestSubmit"
        r"|AbortSignal\.(timeout|any)|showModal|showPopover|\binert\b|\(\?<[=!]|Promise\.withResolvers|Object\.groupBy"
        r"|Intl\.(Segmenter|DurationFormat)|scrollend|requestIdleCallback|Array\.fromAsync|new Set\([^)]*\)\.union"
    ),
    "a cookie": r"document\.cookie",
}


def code_of(file: Path) -> str:
    """Without comments, which may name what we do without."""
    text = re.sub(r"/\*.*?\*/", "", file.read_text("utf-8"), flags=re.DOTALL)
    return re.sub(r"(?<!:)//.*", "", text)


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_code_has(what: str) -> None:
    found = {str(file.relative_to(JS)): re.findall(FORBIDDEN[what], code_of(file)) for file in FILES}
    assert {file: hits for file, hits in found.items() if hits} == {}


def test_a_file_has_one_idea_and_fits_on_three_screens() -> None:
    lines = {str(file.relative_to(JS)): file.read_text("utf-8").count("\n") for file in FILES}
    assert {file: count for file, count in lines.items() if count > LONGEST_FILE_LINES} == {}


WORDS = re.compile(r">([^<>${}`]*[A-Za-zÀ-ž]{2}[^<>${}`]*)<")
BRAND = "Elbow Room"


def test_every_word_on_a_screen_goes_through_the_catalogue() -> None:
    """Between two tags of a template stands no text of its own: it is `${t("…")}`."""
    bare = {
        str(file.relative_to(JS)): [
            words.strip() for words in WORDS.findall(templates_of(file)) if words.strip() != BRAND
        ]
        for file in FILES
    }
    assert {file: words for file, words in bare.items() if words} == {}


SPOKEN = re.compile(r"\s(?:aria-label|placeholder|title|label|alt)=\"([^\"$]*[A-Za-z]{2}[^\"$]*)\"")


def test_every_label_goes_through_the_catalogue() -> None:
    bare = {str(file.relative_to(JS)): SPOKEN.findall(templates_of(file)) for file in FILES}
    assert {file: labels for file, labels in bare.items() if labels} == {"home/join.js": ["KTW FNX"]}


def templates_of(file: Path) -> str:
    """The `html` templates, without what is put into them."""
    text = code_of(file)
    parts = []
    for begin in re.finditer(r"html`", text):
        depth, at = 0, begin.end()
        while at < len(text) and not (text[at] == "`" and depth == 0):
            opens = text[at] == "{" if depth else text.startswith("${", at)
            parts.append("" if depth or opens else text[at])
            at += 2 if opens and depth == 0 else 1
            depth += opens - (not opens and depth > 0 and text[at - 1] == "}")
        parts.append("\n")
    return "".join(parts)
