"""A classroom, opened and closed."""

from collections.abc import AsyncIterator

import pytest

from tests.live.classroom import Classroom


@pytest.fixture
async def classroom() -> AsyncIterator[Classroom]:
    classroom = await Classroom().open()
    try:
        yield classroom
    finally:
        await classroom.hub.close()
