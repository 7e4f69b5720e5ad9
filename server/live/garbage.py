"""Python's search for garbage, kept out of the way of a lesson.

Counting references frees nearly everything here: of a whole lesson of 3,000 students a hundred objects are left that
only a search finds (tried). But a search takes as long as there are objects, and everybody waits for it: 20 to 150 ms
in such a school. So what is new is searched every few turns of the rooms (a phone that waits for its next message is
fifteen new objects each time), what was not garbage then is put aside, and all of it is searched when few are there to
notice.
"""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

NEW = 5_000
"""So many more objects than before are searched even when no room takes its turn."""


@contextmanager
def out_of_the_way() -> Iterator[None]:
    """What is there by now stays, and is not searched any more."""
    often = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(NEW)
    gc.callbacks.append(_put_aside)
    try:
        yield
    finally:
        gc.callbacks.remove(_put_aside)
        gc.set_threshold(*often)
        gc.unfreeze()


def search_new() -> None:
    """What is there since the last time: a millisecond or two."""
    gc.collect(0)


def search_all() -> None:
    """Half a microsecond for each object: 50 ms for a class, a second for a school."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def _put_aside(phase: str, _found: Mapping[str, int]) -> None:
    if phase == "stop":
        gc.freeze()
