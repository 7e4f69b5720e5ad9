"""docs/protocol.md is true."""

import re
from typing import get_args

import pytest

from server.live.letters import SHELL_REASONS
from server.protocol import up
from server.room.refused import REASONS
from server.web.problems import STATUS
from tests.protocol.player import play
from tests.protocol.worked_session import PAGE, lines
from tests.support.server import running_server


@pytest.mark.parametrize("transport", ["websocket", "polling"])
async def test_the_worked_session_happens_as_the_page_says(transport: str) -> None:
    async with running_server() as url:
        known = await play(lines(), url, transport)
    assert known["$MAYA"] != known["$LEO"]


def test_the_page_names_every_command() -> None:
    text = PAGE.read_text(encoding="utf-8")
    commands = {command.__name__ for command in get_args(up.AnyCommand)}
    assert commands == {name for name in commands if re.search(rf"`{name}`", text)}


def test_the_page_names_every_reason_to_refuse() -> None:
    text = PAGE.read_text(encoding="utf-8")
    codes = REASONS.keys() | SHELL_REASONS.keys() | STATUS.keys()
    assert {code for code in codes if f"`{code}`" not in text} == set()
