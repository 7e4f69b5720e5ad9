"""The small pictures that tell two Sams apart: a white animal on one of eight colours."""

ANIMALS = (
    "cat",
    "turtle",
    "bird",
    "fish",
    "rabbit",
    "squirrel",
    "snail",
    "panda",
    "bug",
    "rat",
    "dog",
    "worm",
)
COLOURS = 8


def picture(order: int) -> tuple[str, int]:
    """Animal and colour (0 to 7) of the student who joined as number `order` (from 0); the first 96 all differ."""
    turn = order // (2 * len(ANIMALS))
    return ANIMALS[order % len(ANIMALS)], (order + turn) % COLOURS
