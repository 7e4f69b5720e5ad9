"""What no page of ours may ever do, written down as it happens."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from urllib.parse import urlsplit

from playwright.async_api import BrowserContext, ConsoleMessage, Request, Response, WebError, WebSocket

REPORT_POLICY = """
addEventListener("securitypolicyviolation", (event) =>
  console.error(`against the policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`));
"""
LEAVING = "net::ERR_ABORTED"
"""What was still loading when the page was left."""


class Watch:
    """Complaints about all pages of all devices of a run."""

    def __init__(self, origin: str) -> None:
        self._host = urlsplit(origin).netloc
        self._complaints: list[str] = []
        self._overlooked: set[str] = set()

    async def over(self, context: BrowserContext, who: str) -> None:
        """Watch every page that this device will ever open."""
        await context.add_init_script(REPORT_POLICY)
        context.on("console", partial(self._on_console, who))
        context.on("weberror", partial(self._on_error, who))
        context.on("request", partial(self._on_request, who))
        context.on("requestfailed", partial(self._on_failed, who))
        context.on("response", partial(self._on_response, who))
        context.on("page", lambda page: page.on("websocket", partial(self._on_socket, who)))

    @contextmanager
    def overlooking(self, *who: str) -> Iterator[None]:
        """What these devices ask for now cannot be had, and their browsers say so in the console."""
        self._overlooked.update(who)
        try:
            yield
        finally:
            self._overlooked.difference_update(who)

    async def leave(self, context: BrowserContext, who: str) -> None:
        """Before the device is put away: no page of ours has left a cookie on it."""
        for cookie in await context.cookies():
            self._complain(who, f"kept a cookie: {cookie.get('name')}")

    def take(self) -> list[str]:
        """The complaints since the last time."""
        complaints, self._complaints = self._complaints, []
        return complaints

    def _on_console(self, who: str, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self._complain(who, f"console {message.type}: {message.text} ({message.location['url']})")

    def _on_error(self, who: str, error: WebError) -> None:
        self._complain(who, f"page error: {error.error}")

    def _on_request(self, who: str, request: Request) -> None:
        if urlsplit(request.url).scheme not in ("data", "blob") and not self._is_ours(request.url):
            self._complain(who, f"asked somebody else: {request.url}")

    def _on_failed(self, who: str, request: Request) -> None:
        if request.failure != LEAVING:
            self._complain(who, f"failed: {request.url} {request.failure}")

    def _on_response(self, who: str, response: Response) -> None:
        if response.status >= 400:
            self._complain(who, f"{response.status}: {response.url}")

    def _on_socket(self, who: str, socket: WebSocket) -> None:
        if not self._is_ours(socket.url):
            self._complain(who, f"opened a socket to somebody else: {socket.url}")

    def _complain(self, who: str, text: str) -> None:
        if who not in self._overlooked:
            self._complaints.append(f"{who}: {text}")

    def _is_ours(self, url: str) -> bool:
        return urlsplit(url).netloc == self._host
