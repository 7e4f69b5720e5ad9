"""The languages of the screens: their words, where browsers get them, and which of them a request asks for.

English stands in the code; every other language is one file of `client/locales`, read when the server starts.
"""

import gettext
import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from aiohttp import hdrs, web
from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from msgspec import json

from server.web.client_files import CLIENT, FOR_EVER, File

LOCALES = CLIENT / "locales"
_WISH = re.compile(r"([\w-]+)(?:\s*;\s*q\s*=\s*([01](?:\.\d{0,3})?))?")
_ENOUGH_NUMBERS = 1_000
"""Every form of every language is used for one of them; Spanish has one more for millions, which no room has."""

Words = Mapping[str, str | Mapping[str, str]]
"""English → what is said instead; where a number decides, by plural category: {"one": …, "other": …}."""


@dataclass(frozen=True)
class Language:
    """`code` as browsers name it ("ar"), `name` in the language itself, `direction` "ltr" or "rtl"."""

    code: str
    name: str
    direction: str
    words: Words
    category: Callable[[int], str]
    """The plural category of a number, as CLDR and browsers call it."""

    def say(self, text: str) -> str:
        said = self.words.get(text)
        return said if isinstance(said, str) else text

    def say_number(self, one: str, many: str, n: int) -> str:
        forms = self.words.get(one)
        if not isinstance(forms, Mapping):
            return one if n == 1 else many
        return forms.get(self.category(n), forms["other"])

    @cached_property
    def file(self) -> File:
        return File(json.encode(self.words), "application/json", FOR_EVER)

    @property
    def address(self) -> str:
        """Where its words are: another address when they change."""
        return f"/words/{hashlib.sha256(self.file.body).hexdigest()[:20]}/{self.code}.json"


class Languages:
    """English and what `folder` holds, by their names."""

    def __init__(self, folder: Path = LOCALES) -> None:
        files = sorted(folder.glob("*.po"))
        self._english = _language("en", Catalog(locale="en"))
        known = [self._english, *(_language(file.stem, read(file)) for file in files)]
        self.known = {language.code: language for language in sorted(known, key=lambda each: each.name)}
        self._by_address = {language.address: language for language in self.known.values()}

    def of(self, request: web.Request) -> Language:
        """What the address asks for (`?lang=ar`), else what the browser would like best, else English."""
        asked = self.known.get(request.query.get("lang", ""))
        return asked or self._wished(request.headers.get(hdrs.ACCEPT_LANGUAGE, ""))

    def listed(self) -> dict[str, dict[str, str]]:
        """What a page is told, by code; English has no words to fetch."""
        return {
            code: {"name": language.name, "direction": language.direction}
            | ({} if language is self._english else {"words": language.address})
            for code, language in self.known.items()
        }

    def routes(self) -> list[web.RouteDef]:
        return [web.get("/words/{tag}/{name}", self._words)]

    async def _words(self, request: web.Request) -> web.Response:
        language = self._by_address.get(request.path)
        if language is None:
            raise web.HTTPNotFound
        return language.file.answer(request)

    def _wished(self, header: str) -> Language:
        wishes = [(tag.lower(), float(weight or 1)) for tag, weight in _WISH.findall(header)]
        for tag, weight in sorted(wishes, key=lambda wish: -wish[1]):
            language = self.known.get(tag) or self.known.get(tag.partition("-")[0])
            if language is not None and weight > 0:
                return language
        return self._english


def read(file: Path) -> Catalog:
    """Raises PoFileError for what is no such file."""
    with file.open("rb") as po:
        return read_po(po, abort_invalid=True)


def _language(code: str, catalogue: Catalog) -> Language:
    locale = catalogue.locale
    assert isinstance(locale, Locale), "a file of words says in its head which language it is"
    name = locale.get_display_name(locale) or code
    words, category = _words(catalogue), locale.plural_form
    return Language(code, name[:1].upper() + name[1:], locale.text_direction, words, category)


def _words(catalogue: Catalog) -> Words:
    """What is translated; the rest stays English."""
    categories = plural_categories(catalogue)
    words: dict[str, str | dict[str, str]] = {}
    for message in catalogue:
        if message.id and message.string and not message.fuzzy:
            one, said = message.id, message.string
            if isinstance(said, str):
                words[str(one)] = said
            elif all(said):
                words[one[0]] = {"other": said[-1]} | dict(zip(categories, said, strict=True))
    return words


def plural_categories(catalogue: Catalog) -> list[str]:
    """What browsers call each plural form, in the order of the file."""
    place_of, locale = gettext.c2py(catalogue.plural_expr), catalogue.locale
    assert locale is not None
    category_of = {place_of(n): locale.plural_form(n) for n in reversed(range(_ENOUGH_NUMBERS))}
    return [category_of[place] for place in range(catalogue.num_plurals)]
