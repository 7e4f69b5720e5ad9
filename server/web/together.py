"""Refusals that must not be told apart: neither by what is answered, nor by when."""

import asyncio
from collections.abc import Collection
from types import TracebackType
from typing import Self

from server.room.refused import Refused

ANSWERED_S = 0.1
"""After the beginning: a room that has to be read from the disk takes longer than one that there is not."""


class Together:
    """Whatever is refused inside for one of `codes` is refused as `as_code`, a fixed time after it was asked."""

    def __init__(self, codes: Collection[str], as_code: str) -> None:
        self._codes = codes
        self._as_code = as_code

    async def __aenter__(self) -> Self:
        self._began_s = asyncio.get_running_loop().time()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, where: TracebackType | None
    ) -> None:
        if not isinstance(problem, Refused) or problem.code not in self._codes:
            return
        left_s = self._began_s + ANSWERED_S - asyncio.get_running_loop().time()
        await asyncio.sleep(max(0.0, left_s))
        raise Refused(self._as_code) from None
