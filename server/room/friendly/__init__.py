"""Names that the room gives, from a student's picture: "Blue cat". A small data file for each language."""

from importlib.resources import files

import msgspec

from server.protocol.frozen import Frozen
from server.protocol.pictures import ANIMALS, COLOURS
from server.room.look_alikes import numbered

_ELSE = "en"
"""The language of those that have no file."""


class _Words(Frozen, frozen=True):
    name: str
    """How the two stand together."""
    animals: dict[str, tuple[str, int]]
    """What it is called, and which form of a colour goes with it."""
    colours: tuple[tuple[str, ...], ...]
    """In the order of the pictures' colours, each in all its forms."""


_WORDS = {
    file.name.removesuffix(".json"): msgspec.json.decode(file.read_bytes(), type=_Words)
    for file in files(__name__).iterdir()
    if file.name.endswith(".json")
}
LANGUAGES = frozenset(_WORDS)


def friendly_name(animal: str, colour: int, order: int, language: str) -> str:
    """Of the student who joined as number `order` (from 0): no two in a room have the same."""
    words = _WORDS.get(language, _WORDS[_ELSE])
    called, form = words.animals[animal]
    pictures = len(ANIMALS) * COLOURS
    return numbered(
        words.name.format(animal=called, colour=words.colours[colour][form]), order // pictures + 1
    )
