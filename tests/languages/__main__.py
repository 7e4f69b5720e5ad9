"""Keeps the files of client/locales up to date with the code.

python -m tests.languages          say what is missing
python -m tests.languages update   add what is new, drop what is gone, keep what is translated
python -m tests.languages update fr   the same; begins a language that is not there yet
"""

import sys

from server.web.languages import LOCALES, read
from tests.languages.texts import Places, all_texts
from tests.languages.words import Gaps, file_of, gaps, update


def main(arguments: list[str]) -> int:
    texts = all_texts()
    if not arguments:
        return say({code: gaps(read(file_of(code)), texts) for code in known()}, texts)
    if arguments[0] != "update":
        print(__doc__)
        return 2
    return say({code: update(code, texts) for code in sorted({*known(), *arguments[1:]})}, texts)


def known() -> list[str]:
    return [file.stem for file in sorted(LOCALES.glob("*.po"))]


def say(found: dict[str, Gaps], texts: Places) -> int:
    for code, gap in found.items():
        print(f"{code}: {len(texts) - len(gap.missing)} of {len(texts)} texts are translated")
        for text in gap.missing:
            print(f"   missing: {text.one}   ({', '.join(sorted(texts[text]))})")
        for text in gap.unused:
            print(f"   unused: {text.one}")
    return int(any(gap.missing or gap.unused for gap in found.values()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
