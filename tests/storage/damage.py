"""Ways to damage a file, page by page."""

import os
from pathlib import Path

PAGE = 4096


def overwrite_page(path: Path, page: int, content: bytes = b"coffee" * 1_000) -> None:
    with path.open("r+b") as file:
        file.seek(page * PAGE)
        file.write(content[:PAGE])


def page_with(path: Path, text: str) -> int:
    found = path.read_bytes().find(text.encode())
    assert found >= 0
    return found // PAGE


def by_coffee(path: Path, page: int) -> None:
    overwrite_page(path, page)


def by_zeros(path: Path, page: int) -> None:
    overwrite_page(path, page, bytes(PAGE))


def by_bits(path: Path, page: int) -> None:
    """Where a page says what is in it."""
    content = bytearray(path.read_bytes()[page * PAGE : (page + 1) * PAGE])
    for place in (0, 3, 5, 8, 11):
        content[place] ^= 0x15
    overwrite_page(path, page, bytes(content))


def by_cutting(path: Path, page: int) -> None:
    os.truncate(path, page * PAGE + 100)
