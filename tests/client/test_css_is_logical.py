"""Styles say start and end, since Arabic is read from the right; and they are such as old browsers understand."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

CSS = Path(__file__).parents[2] / "client" / "css"
FILES = sorted(CSS.rglob("*.css"))
DECLARATION = re.compile(r"(?:^|[{;])\s*(?P<name>[\w-]+):\s*(?P<value>[^;{}]+)(?=[;}])", re.MULTILINE)
SIDES = re.compile(r"(^|-)(left|right|top|bottom)(-|$)")
PHYSICAL_SIZES = re.compile(r"^(min-|max-)?(width|height)$")
FOUR_SIDES = re.compile(r"^(padding|margin|inset|border-width|border-radius|scroll-(margin|padding))$")
SIDED_VALUES = {
    "text-align": {"left", "right"},
    "float": {"left", "right"},
    "clear": {"left", "right"},
    "resize": {"vertical", "horizontal"},
}
TOO_NEW = re.compile(
    r":has\(|:is\(|@container|container-type|color-mix\(|oklch\(|light-dark\(|@layer|@scope|&|subgrid"
    r"|interpolate-size|anchor-name|@starting-style|(?<!\()[\d.]+[dls]v[hwib]\b"
)
"""What iOS 15, Chrome 100 or Firefox 100 would take as a mistake and drop; `dvh` may stand behind @supports."""


def declarations(file: Path) -> Iterator[tuple[str, str]]:
    for found in DECLARATION.finditer(without_comments(file)):
        yield found["name"], found["value"]


def without_comments(file: Path) -> str:
    return re.sub(r"/\*.*?\*/", "", file.read_text("utf-8"), flags=re.DOTALL)


def is_physical(name: str, value: str) -> bool:
    if SIDES.search(name) or PHYSICAL_SIZES.match(name):
        return True
    if FOUR_SIDES.match(name):
        sides = re.split(r"\s+(?![^(]*\))", value.strip())
        return len(sides) == 4 and sides[1] != sides[3]
    return value.strip() in SIDED_VALUES.get(name, ())


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(CSS)))
def test_a_style_names_no_side_of_the_screen(file: Path) -> None:
    assert [f"{name}: {value}" for name, value in declarations(file) if is_physical(name, value)] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(CSS)))
def test_a_style_is_one_that_the_oldest_browsers_understand(file: Path) -> None:
    guarded = re.sub(r"@supports[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", "", without_comments(file))
    assert TOO_NEW.findall(guarded) == []
    assert [pair for pair in declarations(file) if pair in NOT_IN_FLEX] == []


NOT_IN_FLEX = {(name, value) for name in ("align-items", "align-self") for value in ("start", "end")}
"""Safari 15 takes these for grids alone; flex-start and flex-end follow the direction just as well."""


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("margin-left", "1px"),
        ("border-top-right-radius", "0"),
        ("left", "0"),
        ("width", "1px"),
        ("max-height", "1px"),
        ("padding", "1px 2px 1px calc(1px + 2px)"),
        ("text-align", "right"),
    ],
)
def test_a_side_would_be_found(name: str, value: str) -> None:
    assert is_physical(name, value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("padding", "1px calc(1px + 2px) 3px"),
        ("inset", "0"),
        ("min-inline-size", "0"),
        ("text-align", "start"),
    ],
)
def test_what_names_no_side_is_let_through(name: str, value: str) -> None:
    assert not is_physical(name, value)
