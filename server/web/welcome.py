"""What whoever started the server sees: its address, as a QR code too, and a browser that opens it."""

import sys
import webbrowser
from contextlib import suppress
from threading import Thread

import segno

from server.settings import Settings
from server.web.addresses import address


def welcome(settings: Settings) -> None:
    url = address(settings)
    print(f"\nElbow Room is open at  {url}\n")
    if sys.stdout.isatty():
        segno.make(url).terminal(compact=True)
    print("Stop it with Ctrl-C. Lessons that are running go on when you start it again.", flush=True)
    if settings.opens_browser:
        # Some browsers keep their starter waiting.
        Thread(target=_open_browser, args=(url,), daemon=True).start()


def _open_browser(url: str) -> None:
    with suppress(webbrowser.Error):
        browser = webbrowser.get()
        # Where there are no windows, this would be a browser in our terminal.
        if type(browser) is not webbrowser.GenericBrowser:
            browser.open(url)
