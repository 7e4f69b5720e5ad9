"""Names as children type them: cleaned, never mangled."""

import re
import unicodedata
from collections.abc import Iterator

from server.protocol import limits
from server.room.refused import Refused

_MARKS_PER_LETTER = 4
"""Tibetan, Burmese and Hebrew build one letter of so many."""
_ACCENTS_PER_LETTER = 2
"""Accents pile up as high as they are many."""
_DROPPED = {"Cc", "Cs", "Co", "Cn"}
JOINERS = "\u200c\u200d"
"""Persian, Hindi and family emoji need them, between two letters."""
_LOOSE_JOINERS = re.compile(f"(?<!\\S)[{JOINERS}]+|[{JOINERS}]+(?!\\S)|(?<=[{JOINERS}])[{JOINERS}]+")
_SHOW_NOTHING = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufffc") | frozenset(
    map(chr, [*range(0xFE00, 0xFE0F), *range(0xE0100, 0xE01F0)])
)
"""Letters, marks and signs without ink; of the variation selectors, only the one for emoji stays."""


def clean_name(typed: str) -> str:
    """The name as it will be shown. Refused (`bad_name`) if nothing readable is left or it is too long."""
    return _clean(typed, limits.NAME_GRAPHEMES, "bad_name")


def clean_place(typed: str) -> str:
    """A table or a seat as it will be shown to partners; empty for none. Refused (`bad_place`) like a name."""
    return _clean(typed, limits.PLACE_GRAPHEMES, "bad_place") if typed.strip() else ""


def _clean(typed: str, most: int, refusal: str) -> str:
    """Composed (NFC), without control and invisible characters, at most four marks on a letter and two of them accents,
    one space between words."""
    composed = unicodedata.normalize("NFC", "".join(filter(has_ink, typed)))
    joined = _LOOSE_JOINERS.sub("", "".join(_few_marks(composed)))
    name = unicodedata.normalize("NFC", " ".join(joined.split()))
    letters = [character for character in name if not _is_mark(character) and character not in JOINERS]
    if not any(unicodedata.category(letter)[0] in "LNS" for letter in letters):
        raise Refused(refusal)
    if len(letters) > most:
        raise Refused(refusal)
    return name


def has_ink(character: str) -> bool:
    """Whether it can be seen; spaces count, and joiners, which change how letters look."""
    category = unicodedata.category(character)
    if category == "Cf":
        return character in JOINERS
    # A line break is a control character, and the space between two names.
    return character.isspace() or (category not in _DROPPED and character not in _SHOW_NOTHING)


def _few_marks(name: str) -> Iterator[str]:
    """Without the marks that are too many, or that have no letter to stand on."""
    marks = _MARKS_PER_LETTER
    for character in name:
        if _is_mark(character):
            marks += 1
            most = _ACCENTS_PER_LETTER if _is_accent(character) else _MARKS_PER_LETTER
            if marks > most:
                continue
        elif character not in JOINERS:
            marks = _MARKS_PER_LETTER if character.isspace() else 0
        yield character


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] == "M"


def _is_accent(mark: str) -> bool:
    """Above, below, across or around any letter; the marks of a script of its own have other combining classes."""
    place = unicodedata.combining(mark)
    return place == 1 or place >= 200 or unicodedata.category(mark) == "Me"
