"""What comes down to a page, frame by frame."""

import json

from playwright.async_api import Page, WebSocket


def overheard(page: Page) -> list[str]:
    """Every frame that comes down to this page from now on, or from its next load where it is open already."""
    frames: list[str] = []

    def listen(socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: frames.append(str(frame)))

    page.on("websocket", listen)
    return frames


def keys(frames: list[str]) -> set[str]:
    """Every key of every object in these frames: `42["patch", {…}]`."""
    found: set[str] = set()
    for frame in frames:
        if frame.startswith("42"):
            json.loads(frame[2:], object_hook=found.update)
    return found
