"""Rude words of a language, and a teacher's own: whole words, also spelt with look-alike digits or letters of another
script, with drawn out letters, or letter by letter. And signs that need no word.

The lists are data files. Those of English count in every language, but for words that its own file takes out (`-word`).
A hint, never a block; and whole words only, so nobody called Dickens waits.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from importlib.resources import files

from server.room.look_alikes import in_latin

Phrase = tuple[str, ...]
_LISTS = {
    file.name.removesuffix(".txt"): frozenset(file.read_text(encoding="utf-8").split())
    for file in files("server.room.doubt").iterdir()
    if file.name.endswith(".txt")
}
_DIGITS = str.maketrans("013457@$!|", "oieastasil")
_RUDE_SIGNS = frozenset("\U0001f595\u5350\u534d\u0fd5\u0fd6\u0fd7\u0fd8")
"""A finger, and swastikas; those of temples wait like the others."""
_DRAWS_OUT = "\u0640"
"""The stroke that draws an Arabic word out."""
_ARABIC = str.maketrans("ىة", "يه")
_DRAWN_OUT = re.compile(r"(.)\1{2,}")


def has_any(text: str, language: str, own_words: tuple[str, ...]) -> bool:
    """Whether a rude word of the language, one of these, or a rude sign stands in the text; it holds nothing unseen."""
    if not _RUDE_SIGNS.isdisjoint(text):
        return True
    meant = tuple(_meant(text))
    rude, own = _rude(language), _phrases(own_words)
    if any(word in rude for text in meant for word in _read(tuple(_words(text, str.isalpha)))):
        return True
    readings = [tuple(_words(text, str.isalnum)) for text in meant]
    return any(_stands_in(phrase, reading) for reading in readings for phrase in own)


@lru_cache
def _rude(language: str) -> frozenset[str]:
    own = _LISTS.get(language, frozenset[str]())
    fine = {word for word in own if word.startswith("-")}
    rude = (_LISTS["en"] | own) - fine - {word[1:] for word in fine}
    return frozenset("".join(_words(_folded(word), str.isalpha)) for word in rude)


@lru_cache(maxsize=64)
def _phrases(own_words: tuple[str, ...]) -> frozenset[Phrase]:
    return frozenset(phrase for word in own_words if (phrase := tuple(_words(_folded(word), str.isalnum))))


def _stands_in(phrase: Phrase, reading: Phrase) -> bool:
    return any(reading[place : place + len(phrase)] == phrase for place in range(len(reading)))


def _meant(text: str) -> Iterator[str]:
    """The text, as it may be meant."""
    for folded in dict.fromkeys((_folded(text), _folded(in_latin(unicodedata.normalize("NFKD", text))))):
        yield from _as_letters(folded)


def _as_letters(folded: str) -> Iterator[str]:
    for meant in dict.fromkeys((folded, " ".join(map(_undisguised, folded.split())))):
        yield from dict.fromkeys((meant, _DRAWN_OUT.sub(r"\1", meant), _DRAWN_OUT.sub(r"\1\1", meant)))


def _read(words: Phrase) -> Iterator[str]:
    """The words one by one, letter by letter put together, and all as one."""
    yield from words
    yield from _spelt(words)
    yield "".join(words)


def _folded(text: str) -> str:
    if text.isascii():
        return text.casefold()
    plain = unicodedata.normalize("NFKD", text).casefold().translate(_ARABIC)
    return "".join(
        character for character in plain if not (unicodedata.combining(character) or character in _DRAWS_OUT)
    )


def _undisguised(word: str) -> str:
    """Digits and signs as the letters they look like; a number alone is a number."""
    return word.strip("!").translate(_DIGITS) if any(map(str.isalpha, word)) else word


def _words(text: str, is_part: Callable[[str], bool]) -> Iterator[str]:
    yield from "".join(character if is_part(character) else " " for character in text).split()


def _spelt(words: Phrase) -> Iterator[str]:
    """What is spelt letter by letter, put together."""
    letters = ""
    for word in (*words, ""):
        if len(word) == 1:
            letters += word
            continue
        if letters:
            yield letters
        letters = ""
        yield word
