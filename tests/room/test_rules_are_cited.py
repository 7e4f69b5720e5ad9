"""RULES.md and the tests say the same: each rule has a test that names it, and each name has a rule."""

import re
from pathlib import Path

from server import room

RULES = Path(str(room.__file__)).with_name("RULES.md").read_text(encoding="utf-8")
TESTS = Path(__file__).parents[1]


def rules() -> set[str]:
    return set(re.findall(r"^- \*\*([A-Z]\d+)\*\* ", RULES, re.MULTILINE))


def cited() -> set[str]:
    """The ids in the names of all tests; a name may begin with several."""
    text = "".join(path.read_text(encoding="utf-8") for path in TESTS.rglob("test_*.py"))
    names = re.findall(r"^(?:async )?def test_((?:[A-Z]\d+_)+)", text, re.MULTILINE)
    return {id for name in names for id in name.split("_") if id}


def test_every_rule_has_a_test_that_names_it() -> None:
    assert len(rules()) > 50
    assert rules() - cited() == set()


def test_every_rule_that_a_test_names_is_a_rule() -> None:
    assert cited() - rules() == set()


def test_a_rule_has_one_number_and_the_numbers_of_a_letter_have_no_gap() -> None:
    ids = re.findall(r"^- \*\*([A-Z])(\d+)\*\* ", RULES, re.MULTILINE)
    for letter in {letter for letter, _ in ids}:
        numbers = [int(number) for other, number in ids if other == letter]
        assert numbers == list(range(1, len(numbers) + 1))
