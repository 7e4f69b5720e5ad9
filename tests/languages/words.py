"""The words of a language as a file of client/locales, written so that a change of one text changes its lines alone."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import write_po

from server.web.languages import LOCALES, read
from tests.languages.texts import Places, Text

HEAD = (
    'msgid ""\nmsgstr ""\n"Language: {code}\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    '"Plural-Forms: {plurals}\\n"\n\n'
)
WIDTH = 110


@dataclass(frozen=True)
class Gaps:
    missing: list[Text]
    unused: list[Text]


def file_of(code: str, folder: Path = LOCALES) -> Path:
    return folder / f"{code}.po"


def gaps(catalogue: Catalog, texts: Places) -> Gaps:
    said = {text_of(message) for message in catalogue if message.id and is_said(message)}
    return Gaps(
        sorted(set(texts) - said), sorted({text_of(each) for each in catalogue if each.id} - set(texts))
    )


def is_said(message: Message) -> bool:
    return not message.fuzzy and (
        all(message.string) if isinstance(message.string, tuple) else bool(message.string)
    )


def text_of(message: Message) -> Text:
    return Text(message.id) if isinstance(message.id, str) else Text(*message.id)


def update(code: str, texts: Places, folder: Path = LOCALES) -> Gaps:
    """Write the language's file anew: what is translated stays, what nobody says any more goes."""
    file = file_of(code, folder)
    before = read(file) if file.exists() else Catalog(locale=code)
    after = Catalog(locale=code)
    for text, files in sorted(texts.items(), key=lambda found: (sorted(found[1])[0], found[0])):
        kept = before.get(text.one)
        same = kept is not None and text_of(kept) == text
        after.add(
            (text.one, text.many) if text.many else text.one,
            kept.string if kept and same else None,
            locations=[(place, 1) for place in sorted(files)],
            flags=kept.flags - {"python-format"} if kept and same else (),
            user_comments=kept.user_comments if kept and same else (),
        )
    file.parent.mkdir(exist_ok=True)
    file.write_text(_written(after, before), "utf-8")
    return gaps(after, texts)


def _written(catalogue: Catalog, before: Catalog) -> str:
    plurals = f"nplurals={before.num_plurals}; plural={before.plural_expr};"
    messages = BytesIO()
    write_po(messages, catalogue, width=WIDTH, omit_header=True, include_lineno=False)
    return HEAD.format(code=before.locale, plurals=plurals) + messages.getvalue().decode().strip() + "\n"
