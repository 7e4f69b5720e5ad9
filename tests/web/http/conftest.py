"""Somebody at a server of their own."""

from collections.abc import AsyncIterator

import pytest

from tests.support.visitor import Visitor, visiting


@pytest.fixture
async def visitor() -> AsyncIterator[Visitor]:
    async with visiting() as visitor:
        yield visitor
