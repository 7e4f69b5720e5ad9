"""Programs that tests run as processes of their own: `python -m tests.storage.child NAME FOLDER`.

Each says on its standard output how far it has come, and may wait for its standard input to end.
"""

import asyncio
import itertools
import sqlite3
import sys
from pathlib import Path

from server.storage.log import CannotOpen, Draft, Unavailable
from server.storage.sqlite import SqliteLog
from tests.storage.rooms import records, room


def say(*words: object) -> None:
    print(*words, flush=True)


async def append_for_ever(folder: Path) -> None:
    """Five rooms at once; each says its code and seq when, and only when, the log has acknowledged."""
    log = await SqliteLog.open(folder)

    async def lesson(code: str) -> None:
        await log.create(room(code), [])
        for seq in itertools.count():
            draft = Draft("s1", "think", str(seq + 1), seq)
            await log.append(code, seq, records(seq, f"{code}-{seq + 1}"), drafts=[draft])
            say(code, seq + 1)

    await asyncio.gather(*(lesson(f"ROOM{n}") for n in range(5)))


async def fill_the_disk(folder: Path) -> None:
    """Append until no file may grow any more, then let files grow again."""
    import resource  # noqa: PLC0415 - there is none on Windows

    log = await SqliteLog.open(folder)
    await log.create(room(), [])
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, hard))
    seq = 0
    try:
        for seq in itertools.count():
            await log.append("ABCDEF", seq, records(seq, "words " * 1_000))
    except Unavailable as full:
        say("unavailable:", full)
    say("intact:", len(await log.read("ABCDEF")) == seq)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    await log.append("ABCDEF", seq, records(seq, "words"))
    say("recovered:", len(await log.read("ABCDEF")) == seq + 1)
    await log.close()


async def lock_the_database(folder: Path) -> None:
    """What any other program may do to us: hold the write lock."""
    db = sqlite3.connect(folder / "elbowroom.db", isolation_level=None)
    db.execute("BEGIN IMMEDIATE")
    say("locked")
    sys.stdin.read()
    db.close()


async def hold_the_folder(folder: Path) -> None:
    await SqliteLog.open(folder)
    say("open")
    await asyncio.to_thread(sys.stdin.read)


async def open_and_close(folder: Path) -> None:
    try:
        log = await SqliteLog.open(folder)
    except CannotOpen as exc:
        say(type(exc).__name__)
    else:
        await log.close()
        say("closed")


async def forget_to_close(folder: Path) -> None:
    log = await SqliteLog.open(folder)
    await log.create(room(), records(0, "a"))
    raise SystemExit("something else went wrong")


if __name__ == "__main__":
    program = {
        run.__name__: run
        for run in (
            append_for_ever,
            fill_the_disk,
            lock_the_database,
            hold_the_folder,
            open_and_close,
            forget_to_close,
        )
    }[sys.argv[1]]
    asyncio.run(program(Path(sys.argv[2])))
