"""Names as children type them: cleaned, never mangled, and held for the teacher where in doubt."""

import unicodedata

from server.protocol import limits
from server.room.refused import Refused
from server.room.rude import RUDE

_MARKS_PER_LETTER = 2
_DROPPED = {"Cc", "Cs", "Co", "Cn"}
_FORMAT_KEPT = {"\u200c", "\u200d"}
"""Joiners: Persian, Hindi and family emoji need them."""
_BLANK_LETTERS = {"\u115f", "\u1160", "\u2800", "\u3164", "\uffa0"}
_LOOKS_LIKE = str.maketrans("013457@$!|", "oieastasil")


def clean_name(typed: str) -> str:
    """The name as it will be shown: composed (NFC), without control and invisible characters, at most two marks on a
    letter, one space between words. Refused (`bad_name`) if nothing readable is left or it is too long."""
    kept: list[str] = []
    marks = 0
    for character in unicodedata.normalize("NFC", typed):
        category = unicodedata.category(character)
        if category in _DROPPED or character in _BLANK_LETTERS:
            continue
        if category == "Cf" and character not in _FORMAT_KEPT:
            continue
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if marks <= _MARKS_PER_LETTER:
            kept.append(character)
    name = " ".join("".join(kept).split())
    letters = [character for character in name if unicodedata.category(character)[0] != "M"]
    if not any(unicodedata.category(letter)[0] in "LNS" for letter in letters):
        raise Refused("bad_name")
    if len(letters) > limits.NAME_GRAPHEMES:
        raise Refused("bad_name")
    return name


def is_doubtful(text: str) -> bool:
    """Whether a whole word of it is on the rude list, also when spelt with look-alike digits and signs."""
    folded = "".join(
        character
        for character in unicodedata.normalize("NFKD", text.casefold()).translate(_LOOKS_LIKE)
        if not unicodedata.combining(character)
    )
    words = "".join(character if character.isalpha() else " " for character in folded).split()
    return any(word in RUDE for word in words) or "".join(words) in RUDE
