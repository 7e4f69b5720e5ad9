"""What must hold after a crash, in the manner of Jepsen: diaries against the log, kept views against fresh ones.

Each function fails with what it found; those that count give figures for whoever runs many kills.
"""

import asyncio
import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from tests.faults.phone import Diary, Phone

ALIKE_S = 10.0


class Row(NamedTuple):
    """One event of a room's log."""

    seq: int
    actor: str
    cid: str
    text: str
    """The words in it; empty if it has none."""


Log = Sequence[Row]


def read_log(folder: Path, code: str) -> Log:
    """A room's events, of a server alive or dead. Cannot write: what a crash left is not to be mended here."""
    db = sqlite3.connect(f"{(folder / 'elbowroom.db').as_uri()}?mode=ro", uri=True)
    try:
        rows = db.execute("SELECT seq, actor, cid, body FROM events WHERE room = ? ORDER BY seq", (code,))
        return [Row(seq, actor, cid, json.loads(body).get("text", "")) for seq, actor, cid, body in rows]
    finally:
        db.close()


def check_log(log: Log, diaries: Iterable[Diary]) -> int:
    """Answered is there, once and where it was said to be; the rest is there once or not at all.

    How many commands are in the log that nobody was told of.
    """
    assert [row.seq for row in log] == list(range(1, len(log) + 1)), "a gap in the log, or a number twice"
    seqs: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for row in log:
        if row.cid:
            seqs[row.actor, row.cid].append(row.seq)
    for (actor, cid), own in seqs.items():
        assert all(after == before + 1 for before, after in pairwise(own)), (
            f"{actor} {cid} stands apart: {own}"
        )
    said = Counter(row.text for row in log if row.cid)
    return sum(_check_diary(diary, seqs, said) for diary in diaries)


def _check_diary(diary: Diary, seqs: Mapping[tuple[str, str], Sequence[int]], said: Mapping[str, int]) -> int:
    untold = 0
    ends: list[int] = []
    for cid, sent in diary.sent.items():
        own = seqs.get((diary.actor, cid), ())
        ends += own[-1:]
        if not sent.done:
            untold += bool(own)
        elif sent.accepted:
            assert own[-1:] == [sent.done[0]["seq"]], (
                f"lost: {cid}, answered {sent.done[0]}, in the log {own}"
            )
        else:
            assert not own, f"refused and yet in the log: {cid}"
        if sent.command["type"] == "SendMessage":
            assert said.get(sent.command["text"], 0) == bool(own), f"{cid} was not said just once"
    assert ends == sorted(ends), f"{diary.actor} wrote in another order"
    return untold


def check_answers(diaries: Iterable[Diary]) -> int:
    """Everything is answered, and each time alike; how many commands that were accepted."""
    accepted = 0
    for sent in (sent for diary in diaries for sent in diary.sent.values()):
        assert sent.done, f"never answered: {sent.command}"
        assert all(done == sent.done[0] for done in sent.done), f"answered differently: {sent}"
        accepted += sent.accepted
    return accepted


def check_screens(phones: Sequence[Phone], log: Log) -> int:
    """Whoever holds the same revision holds the same; nobody has missed a patch, or seen what is not in the log.

    How many commands were answered and are on no screen.
    """
    views: dict[tuple[str, str, int], Any] = {}
    for phone in phones:
        assert not phone.torn, f"{phone.diary.actor} missed something: {phone.torn}"
        for audience, held in phone.held.items():
            view = views.setdefault((audience, *held), phone.views[audience])
            assert phone.views[audience] == view, f"two kinds of {audience} {held}"
    seen = {text for phone in phones for text in _messages(phone)}
    assert seen <= {row.text for row in log}, "somebody has seen what is not on disk"
    sent = (sent for phone in phones for sent in phone.diary.sent.values())
    return sum(
        one.accepted and one.command["type"] == "SendMessage" and one.command["text"] not in seen
        for one in sent
    )


def _messages(phone: Phone) -> Iterable[str]:
    groups = (view for audience, view in phone.views.items() if audience.startswith("group:"))
    return (message["text"] for view in groups for message in view.get("messages", {}).values())


async def check_alike(kept: Phone, fresh: Phone) -> None:
    """What was patched together is, at the same revision, what a fresh screen is sent whole."""
    async with asyncio.timeout(ALIKE_S):
        while kept.held != fresh.held:
            await asyncio.wait(
                [asyncio.ensure_future(phone.news()) for phone in (kept, fresh)],
                return_when=asyncio.FIRST_COMPLETED,
            )
    assert kept.views == fresh.views
    assert not kept.torn
