"""What every answer carries, and who may ask at all."""

from collections.abc import Awaitable, Callable

from aiohttp import hdrs, web, web_response
from aiohttp.typedefs import Handler, Middleware

from server.settings import Settings
from server.web.addresses import is_ours

_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
}
_OVER_TLS = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=15552000",
}
"""Browsers complain of the first, loudly, where there is no TLS, and pass over the second."""
_NO_PAGE = "default-src 'none'; frame-ancestors 'none'"
"""The policy of what is no page: whoever opens it as one sees no more than its text."""

# What aiohttp answers before we are asked, to a request that is not HTTP, would name it and Python, with versions.
vars(web_response)["SERVER_SOFTWARE"] = ""


def policy(*hosts: str) -> str:
    """The content security policy of a page. Safari 15 does not count a WebSocket as 'self', so hosts are named."""
    sockets = " ".join(f"ws://{host} wss://{host}" for host in hosts)
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "font-src 'self'",
            "img-src 'self' blob:",
            f"connect-src 'self' {sockets}",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


def checked(settings: Settings) -> Middleware:
    """Middleware: a request under a name that is not ours gets no answer but 421."""

    @web.middleware
    async def middleware(request: web.Request, handler: Handler) -> web.StreamResponse:
        if not is_ours(request.headers.get(hdrs.HOST, ""), settings):
            return web.Response(status=421, text=_NOT_OUR_NAME)
        return await handler(request)

    return middleware


@web.middleware
async def uncompressed(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Middleware: a body that would have to be unpacked is not taken."""
    if hdrs.CONTENT_ENCODING in request.headers:
        raise web.HTTPUnsupportedMediaType
    return await handler(request)


_NOT_OUR_NAME = (
    "This server does not go by that name. Use the address on the board.\n"
    "If you run it: start it with --public-url and the address that people use.\n"
)


def dressed(settings: Settings) -> Callable[[web.Request, web.StreamResponse], Awaitable[None]]:
    """Signal handler for every answer: security headers, and no word of what we run on."""

    always = _ALWAYS | (_OVER_TLS if settings.public_url.startswith("https:") else {})

    async def dress(request: web.Request, response: web.StreamResponse) -> None:
        headers = response.headers
        headers.update(always)
        headers.setdefault(hdrs.CACHE_CONTROL, "no-store")
        headers.popall(hdrs.SERVER, None)
        headers["Content-Security-Policy"] = _NO_PAGE
        host = request.headers.get(hdrs.HOST, "")
        if response.content_type == "text/html" and is_ours(host, settings):
            hosts = dict.fromkeys(name for name in (host, settings.public_host) if name)
            headers["Content-Security-Policy"] = policy(*hosts)

    return dress
