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
