"""Some seconds of what `python -m tests.faults.soak` does for minutes."""

import sys
from pathlib import Path

import pytest

from tests.faults.soak import soak
from tests.faults.visits import VISITS


@pytest.mark.skipif(sys.platform == "win32", reason="file descriptors are counted")
async def test_after_visitors_of_every_kind_the_server_holds_no_more_than_before(tmp_path: Path) -> None:
    done = await soak(tmp_path, 4.0, warm_s=3.0, ping_s=1.0)
    assert done.left_over == {}
    assert done.visits.total() >= len(VISITS)
