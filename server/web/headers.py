"""What every answer carries, and who may ask at all."""

from collections.abc import Awaitable, Callable

from aiohttp import hdrs, web

from server.settings import Settings
from server.web.addresses import is_ours

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
}


def policy(host: str) -> str:
    """The content security policy. Safari 15 does not count a WebSocket as 'self', so the checked host is named."""
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "font-src 'self'",
            "img-src 'self' blob:",
            f"connect-src 'self' ws://{host} wss://{host}",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


def checked(settings: Settings) -> Callable[[web.Request, Handler], Awaitable[web.StreamResponse]]:
    """Middleware: a request under a name that is not ours gets no answer but 421."""

    @web.middleware
    async def middleware(request: web.Request, handler: Handler) -> web.StreamResponse:
        if is_ours(request.host, settings):
            return await handler(request)
        return web.Response(
            status=421, text="This server does not go by that name. Use the address on the board.\n"
        )

    return middleware


async def dress(request: web.Request, response: web.StreamResponse) -> None:
    """Signal handler for every answer: security headers, and no word of what we run on."""
    response.headers.update(_ALWAYS)
    response.headers.setdefault(hdrs.CACHE_CONTROL, "no-store")
    response.headers[hdrs.SERVER] = "elbowroom"
    if response.content_type == "text/html":
        response.headers["Content-Security-Policy"] = policy(request.host)
