"""JSON for the socket: fast, and no door for what is not JSON.

python-socketio drops a packet that its codec cannot read, and whoever sent it waits for an answer for ever. A phone
may send half an emoji (a lone surrogate), which orjson refuses. So what orjson refuses is read once more, slowly and
mildly: the message then fails where it can be answered.
"""

import json
from typing import Any

import orjson


class NotJson:
    """Stands for NaN and the infinities; no field of any message takes it."""


def dumps(content: object, **_: object) -> str:
    """Compact text; the options that the standard library has are of no use here."""
    return orjson.dumps(content).decode()


def loads(text: str | bytes) -> Any:
    """Raises ValueError for what is no JSON at all."""
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        try:
            return json.loads(text, parse_constant=lambda _: NotJson())
        except RecursionError:
            raise ValueError("nested too deeply") from None
