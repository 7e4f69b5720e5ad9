"""Names that look the same though they are not: by capitals, accents, spaces, or letters of another script.

After the idea of the skeletons of Unicode's UTS 39, with a table of what a classroom can type.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

import msgspec

_LOOKS_LIKE = msgspec.json.decode(
    files("server.room").joinpath("look_alikes.json").read_bytes(), type=dict[str, str]
)
"""A letter → letters of other scripts, and of this one, that look like it."""
_LATIN = str.maketrans({other: letter for letter, others in _LOOKS_LIKE.items() for other in others})
_STROKES = tuple(str.maketrans("I1|", letter * 3) for letter in "li")
"""A capital i, a one and a bar are each a stroke, as a small L is, and in bad handwriting a small i."""
_TWO_FOR_ONE = (("rn", "m"), ("vv", "w"))
_SIGNS = re.compile(r"[\W\d_]+")


@lru_cache(maxsize=8_192)
def looks(name: str) -> frozenset[str]:
    """What a name looks like, with its strokes as typed, and all alike; two names that share one look the same."""
    plain = in_latin("".join(filter(_is_letter, unicodedata.normalize("NFKD", name))))
    return frozenset(_folded(typed) for typed in (plain, *map(plain.translate, _STROKES)))


@lru_cache(maxsize=8_192)
def shape(name: str) -> str:
    """What is left of a name without numbers and signs: bots come as `bot1`, `bot2`. May be empty."""
    return _folded(_SIGNS.sub("", "".join(filter(_is_letter, unicodedata.normalize("NFKD", name)))))


def in_latin(text: str) -> str:
    """With the letter of ours for each that looks like it."""
    return text.translate(_LATIN)


def numbered(name: str, number: int) -> str:
    """The second `Maya` is `Maya 2`."""
    return name if number == 1 else f"{name} {number}"


def number_for(name: str, others: Iterable[str]) -> int:
    """1, or the first number with which the name looks like none of the others."""
    taken = frozenset[str]().union(*map(looks, others))
    number = 1
    while not taken.isdisjoint(looks(numbered(name, number))):
        number += 1
    return number


def _is_letter(character: str) -> bool:
    """Neither a space nor an accent; the marks of a script of its own have other combining classes."""
    place = unicodedata.combining(character)
    return not (character.isspace() or place == 1 or place >= 200)


def _folded(plain: str) -> str:
    folded = plain.casefold()
    for two, one in _TWO_FOR_ONE:
        folded = folded.replace(two, one)
    return folded
