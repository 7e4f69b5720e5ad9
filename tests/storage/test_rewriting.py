"""What every log promises of events that are written anew, whichever it is."""

import pytest

from server.storage.log import Draft, Log, RoomGone
from tests.storage.rooms import records, room


async def test_rewritten_bodies_stand_in_their_places_and_the_students_drafts_are_gone(log: Log) -> None:
    await log.create(room(), records(0, "a", "b", "c"))
    await log.create(room("GHJKMN"), records(0, "a", "b"))
    drafts = [Draft("s1", "think", "words", 1), Draft("s2", "think", "words", 1)]
    await log.append("ABCDEF", 3, [], drafts=drafts)
    await log.rewrite("ABCDEF", records(1, "new"), "s1")
    assert await log.read("ABCDEF") == (*records(0, "a"), *records(1, "new"), *records(2, "c"))
    assert await log.drafts("ABCDEF") == (drafts[1],)
    assert await log.read("GHJKMN") == tuple(records(0, "a", "b"))
    await log.append("ABCDEF", 3, records(3, "d"))
    with pytest.raises(RoomGone):
        await log.rewrite("ZZZZZZ", [], "s1")
