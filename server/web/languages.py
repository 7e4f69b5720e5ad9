"""The languages of the screens: their words, where browsers get them, and which of them a request asks for.

English stands in the code; every other language is one file of `client/locales`, read when the server starts.
"""

import gettext
import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from aiohttp import hdrs, web
from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from msgspec import json

from server.web.client_files import CLIENT, FOR_EVER, File

LOCALES = CLIENT / "locales"
PAGES = ("home", "student", "teacher", "board")
"""Those that are drawn by scripts, each with a folder of its own in client/js."""
_IN_NO_SCRIPT = ("templates/", "server/web/exports")
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
    by_page: Mapping[str, Words]
    """What the scripts of each page say."""
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
    def files(self) -> Mapping[str, File]:
        """The words of each page, by their addresses: others when they change."""
        return {self.address(page): self._file(page) for page in self.by_page}

    def address(self, page: str) -> str:
        tag = hashlib.sha256(self._file(page).body).hexdigest()[:20]
        return f"/words/{tag}/{page}.{self.code}.json"

    def _file(self, page: str) -> File:
        return File(json.encode(self.by_page[page]), "application/json", FOR_EVER)


class Languages:
    """English and what `folder` holds, by their names."""

    def __init__(self, folder: Path = LOCALES) -> None:
        files = sorted(folder.glob("*.po"))
        self._english = _language("en", Catalog(locale="en"))
        known = [self._english, *(_language(file.stem, read(file)) for file in files)]
        self.known = {language.code: language for language in sorted(known, key=lambda each: each.name)}
        self._files = {address: file for each in self.known.values() for address, file in each.files.items()}

    def of(self, request: web.Request) -> Language:
        """What the address asks for (`?lang=ar`), else what the browser would like best, else English."""
        asked = self.known.get(request.query.get("lang", ""))
        return asked or self._wished(request.headers.get(hdrs.ACCEPT_LANGUAGE, ""))

    def listed(self, page: str) -> dict[str, dict[str, str]]:
        """What a page is told, by code; English has no words to fetch."""
        return {
            code: {"name": language.name, "direction": language.direction}
            | ({} if language is self._english else {"words": language.address(page)})
            for code, language in self.known.items()
        }

    def routes(self) -> list[web.RouteDef]:
        return [web.get("/words/{tag}/{name}", self._words)]

    async def _words(self, request: web.Request) -> web.Response:
        file = self._files.get(request.path)
        if file is None:
            raise web.HTTPNotFound
        return file.answer(request)

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
    words = _words(catalogue, catalogue)
    by_page = {
        page: _words(catalogue, [each for each in catalogue if _is_said_on(page, each)]) for page in PAGES
    }
    title = name[:1].upper() + name[1:]
    return Language(code, title, locale.text_direction, words, by_page, locale.plural_form)


def _is_said_on(page: str, message: Message) -> bool:
    """All but what stands in the code of other pages alone, as the file of words says."""
    others = [f"client/js/{other}/" for other in PAGES if other != page]
    others += [] if page == "home" else ["server/room/recipes"]
    others += [] if page in ("home", "teacher") else ["server/room/refused_teacher"]
    places = [place for place, _line in message.locations]
    return not places or not all(place.startswith((*_IN_NO_SCRIPT, *others)) for place in places)


def _words(catalogue: Catalog, messages: Iterable[Message]) -> Words:
    """What is translated of these; the rest stays English."""
    categories = plural_categories(catalogue)
    words: dict[str, str | dict[str, str]] = {}
    for message in messages:
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
