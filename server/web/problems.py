"""Every failure of an HTTP call has a code and a kind sentence: JSON for programs; `pages` has the page for people."""

import structlog
from aiohttp import hdrs, web
from aiohttp.typedefs import Handler
from msgspec import json

from server.live.letters import SHELL_REASONS
from server.protocol.down import Problem
from server.room.refused import REASONS, Refused
from server.storage.log import Damaged, Unavailable

STATUS = {
    "declined": 403,
    "has_care": 409,
    "name_taken": 409,
    "no_seat": 404,
    "wrong_passcode": 403,
    "bad_message": 400,
    "bad_name": 422,
    "blocked": 403,
    "not_allowed": 401,
    "room_damaged": 500,
    "room_unknown": 404,
    "too_fast": 429,
    "too_large": 413,
    "too_many": 409,
    "unavailable": 503,
    "unknown": 404,
    "internal_error": 500,
}
MESSAGES = REASONS | {
    "room_damaged": SHELL_REASONS["room_damaged"],
    "too_large": "That is too long. Please shorten it; nothing was kept.",
    "too_fast": "Too many tries. Wait a moment, then try again.",
    "unavailable": "The server cannot save right now. Please try again in a moment.",
    "internal_error": "Something went wrong on our side. Please try again.",
    "not_allowed": "This needs the teacher's link.",
}
_BY_FAILURE: dict[type[Exception], str] = {
    Damaged: "room_damaged",
    Unavailable: "unavailable",
    # Gone half-way through its body, as phones do: nobody hears this.
    ConnectionResetError: "bad_message",
}
_BY_STATUS = {404: "unknown", 413: "too_large", 429: "too_fast"}
_SAY_WHAT_WOULD_BE_RIGHT = (hdrs.ALLOW, hdrs.RETRY_AFTER)

_logger = structlog.get_logger()


def problem(code: str, status: int | None = None) -> web.Response:
    """The JSON answer for a failure."""
    body = json.encode(Problem(code=code, message=MESSAGES[code]))
    return web.Response(
        status=status or STATUS.get(code, 400), body=body, content_type="application/json", charset="utf-8"
    )


@web.middleware
async def answered(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Middleware around the API: whatever goes wrong becomes a Problem."""
    try:
        return await handler(request)
    except Refused as refused:
        return problem(refused.code)
    except tuple(_BY_FAILURE) as failure:
        return problem(next(code for kind, code in _BY_FAILURE.items() if isinstance(failure, kind)))
    except web.HTTPException as failure:
        if failure.status < 400:
            raise
        answer = problem(_BY_STATUS.get(failure.status, "bad_message"), failure.status)
        answer.headers.update(advice(failure))
        return answer
    except Exception:
        _logger.exception("call_failed", call=call_of(request))
        return problem("internal_error")


def advice(failure: web.HTTPException) -> dict[str, str]:
    """The headers that say what would have been right."""
    return {name: failure.headers[name] for name in _SAY_WHAT_WOULD_BE_RIGHT if name in failure.headers}


def call_of(request: web.Request) -> str:
    """What was called, without what was filled in: `POST /api/rooms/{code}/seats`."""
    resource = request.match_info.route.resource
    return f"{request.method} {resource.canonical if resource is not None else '?'}"
