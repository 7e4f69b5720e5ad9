"""A disk that takes nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from server.storage.failures import Unavailable
from tests.live.classroom import Classroom


@contextmanager
def full_disk(classroom: Classroom) -> Iterator[None]:
    async def full(*_: Any, **__: Any) -> None:
        raise Unavailable("the disk is full")

    with pytest.MonkeyPatch.context() as patch:
        for call in ("append", "beat", "create", "delete"):
            patch.setattr(classroom.log, call, full)
        yield
