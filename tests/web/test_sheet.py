"""No cell of a CSV export can act as a formula, however a spreadsheet splits the file."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.web.exports.sheet import harmless

SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # noqa: RUF001  full-width
TRIGGERS = (*SIGNS, "\t", "\r", "\n")
WICKED = st.text(alphabet="ab1 .,;\t\r\n\"'|=+-@＝＋－＠", max_size=30)  # noqa: RUF001


def cells(row: list[str], separator: str) -> list[str]:
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL).writerow([harmless(cell) for cell in row])
    lines = csv.reader(io.StringIO(text.getvalue(), newline=""), delimiter=separator)
    return [cell for line in lines for cell in line]


@given(st.lists(WICKED, min_size=1, max_size=4))
def test_no_cell_begins_with_a_trigger(row: list[str]) -> None:
    assert [cell for cell in cells(row, ",") if cell.lstrip(" ").startswith(TRIGGERS)] == []


@given(st.lists(WICKED, min_size=1, max_size=4))
def test_no_cell_begins_a_formula_where_files_are_split_at_semicolons(row: list[str]) -> None:
    assert [cell for cell in cells(row, ";") if cell.strip().startswith(SIGNS)] == []


@pytest.mark.parametrize("said", ["well - yes", "5 + 3 = 8", "a, -b", "so; and so", "it's", 'he said "= 8"'])
def test_what_cannot_begin_a_formula_stays_as_it_was_said(said: str) -> None:
    assert harmless(said) == said


@pytest.mark.parametrize("said", ["=1+1", "  @cmd", "＝1", "\t=1", "one\n-two", "one; =two", 'one;"+two'])  # noqa: RUF001
def test_an_apostrophe_is_all_that_is_added(said: str) -> None:
    assert harmless(said) != said
    assert harmless(said).replace("'", "") == said
