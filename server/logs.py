"""Logs: one JSON object a line on stderr. Names and words of students, and addresses of devices, are never in them.

So of an exception only its type and its place are written: its text may quote what somebody typed. The same goes for
what libraries log.

Whoever should read the log may not: a console stands still while somebody selects text in it. No lesson waits for that.
"""

import atexit
import io
import logging
import os
import queue
import sys
import traceback
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import Any, TextIO, cast

import structlog
from aiohttp.http_exceptions import HttpProcessingError
from structlog.typing import ExcInfo

MOST_CAUSES = 5
MOST_WAITING = 1_000
"""Lines that nobody has read; what is more is lost, and counted."""
LAST_LINES_S = 1.0

_logger = structlog.get_logger()


def configure() -> None:
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.ExceptionRenderer(described),
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.PrintLoggerFactory(_unhurried(sys.stderr)),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(handlers=[FromLibraries()], level=logging.WARNING, force=True)
    logging.captureWarnings(True)


class Unhurried(io.TextIOBase):
    """In front of a file descriptor: lines wait for a thread of their own, which may have to wait for their reader.

    It writes past Python's own buffers: their lock, held by a thread that waits, would crash the end of the program.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._lines: queue.Queue[str | None] = queue.Queue(MOST_WAITING)
        self._lost = 0
        self._thread = Thread(target=self._run, name="log", daemon=True)
        self._thread.start()

    def write(self, line: str) -> int:
        try:
            if self._lost:
                self._lines.put_nowait(
                    f'{{"event": "log_lines_lost", "level": "warning", "lost": {self._lost}}}\n'
                )
                self._lost = 0
            self._lines.put_nowait(line)
        except queue.Full:
            self._lost += 1
        return len(line)

    def close(self) -> None:
        """Write what there is, if somebody reads it soon."""
        with suppress(queue.Full):
            self._lines.put_nowait(None)
            self._thread.join(LAST_LINES_S)

    def _run(self) -> None:
        with suppress(OSError):
            while (line := self._lines.get()) is not None:
                rest = line.encode()
                while rest:
                    rest = rest[os.write(self._descriptor, rest) :]


def _unhurried(stream: TextIO) -> TextIO:
    try:
        descriptor = stream.fileno()
    except (AttributeError, OSError, ValueError):  # no console: what takes its place can wait for nobody
        return stream
    lines = Unhurried(descriptor)
    atexit.register(lines.close)
    return cast(TextIO, lines)


def described(exc_info: ExcInfo) -> list[dict[str, Any]]:
    """An exception and what it came from, the first cause last: types and places."""
    failures: list[dict[str, Any]] = []
    failure: BaseException | None = exc_info[1]
    while failure is not None and len(failures) < MOST_CAUSES:
        places = traceback.extract_tb(failure.__traceback__)
        failures.append(
            {
                "type": type(failure).__qualname__,
                "at": [f"{Path(place.filename).name}:{place.lineno} {place.name}" for place in places],
            }
        )
        failure = failure.__cause__ or failure.__context__
    return failures


class FromLibraries(logging.Handler):
    """What libraries warn of, in our form."""

    def emit(self, record: logging.LogRecord) -> None:
        failure = record.exc_info[1] if record.exc_info else None
        # Somebody sent what is no HTTP and was told so: no event of ours.
        if not isinstance(failure, HttpProcessingError):
            where = f"{record.filename}:{record.lineno} {record.funcName}"
            _logger.warning("library", library=record.name, at=where, exc_info=failure)
