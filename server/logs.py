"""Logs: one JSON object a line on stderr. Names and words of students, and addresses of devices, are never in them.

So of an exception only its type and its place are written: its text may quote what somebody typed. The same goes for
what libraries log.
"""

import logging
import sys
import traceback
from pathlib import Path
from typing import Any

import structlog
from aiohttp.http_exceptions import HttpProcessingError
from structlog.typing import ExcInfo

MOST_CAUSES = 5

_logger = structlog.get_logger()


def configure() -> None:
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.ExceptionRenderer(described),
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(handlers=[FromLibraries()], level=logging.WARNING, force=True)
    logging.captureWarnings(True)


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
