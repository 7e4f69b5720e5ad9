"""Somebody whose screen speaks a language: they look for English texts, and find what the catalogue says instead."""

import re
from collections.abc import Iterator, Mapping

from playwright.async_api import Locator, Page

from server.web.languages import Languages, Words
from tests.browser.people import Somebody

VALUE = re.compile(r"\\\{\w+\\\}")
"""A place for a name or a number, in a text that is escaped."""


class Tongue:
    """`code` is that of the language: "ar"."""

    def __init__(self, code: str) -> None:
        self.code = code
        self._words: Words = Languages().known[code].words

    def whole(self, text: str) -> re.Pattern[str]:
        """What stands on a screen for this English text, which may have places for values: "{n} here"."""
        return re.compile(f"^\\s*(?:{self._forms(text)})\\s*$")

    def part(self, text: str) -> re.Pattern[str]:
        """As `whole`, among other words."""
        return re.compile(self._forms(text))

    def _forms(self, text: str) -> str:
        return "|".join(VALUE.sub(".+", re.escape(form)) for form in self._said(text))

    def _said(self, text: str) -> Iterator[str]:
        if self.code == "en":
            yield text
            return
        said = self._words[text]
        yield from said.values() if isinstance(said, Mapping) else (said,)


class Reader(Somebody):
    """Every text is named as it stands in the code, and so that it does not depend on a number."""

    def __init__(self, page: Page, tongue: Tongue) -> None:
        super().__init__(page)
        self.tongue = tongue

    def text(self, text: str) -> Locator:
        return self.page.get_by_text(self.tongue.part(text)).filter(visible=True)

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=self.tongue.whole(name))

    def box(self, name: str) -> Locator:
        return self.page.get_by_role("textbox", name=self.tongue.part(name))

    def unnamed(self, selector: str) -> Locator:
        """What has no words, or those of people."""
        return self.page.locator(selector).filter(visible=True)
