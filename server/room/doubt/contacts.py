"""Ways to reach somebody elsewhere: links, e-mail addresses, phone numbers."""

import re

from server.protocol.views import Doubt

_EMAIL = re.compile(r"[^\s@]@[^\s@.]+(\.|\s?[\[(]?(dot|punto)[\])]?\s?)[^\s@.]", re.IGNORECASE)
_LINK = re.compile(
    r"https?:|www\.|(?<![\w@.-])[\w-]+(\.[\w-]+)*\.(app|be|co|com|de|edu|es|eu|fr|gg|info|io|link|ly|me|net|org|ru|tk|"
    r"tv|uk|us|xyz)\b(?!\.\d)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\+?\(?\d[\d ().\-/\u2010-\u2015]{5,40}\d")
_AMOUNT = re.compile(r"\d+[.,]\d+|\d{1,3}([.,]\d{3})+|[1-9]0+|[12]\d{3}\s?[-/\u2010-\u2015]\s?[12]\d{3}")
"""Decimals, thousands, a one with its noughts, from one year to another."""
_DIGITS = range(7, 16)
"""In the phone numbers of the world."""


def contacts(text: str) -> tuple[Doubt, ...]:
    found: dict[Doubt, bool] = {
        "link": _LINK.search(text) is not None,
        "email": _EMAIL.search(text) is not None,
        "phone": any(map(_is_phone, _NUMBER.finditer(text))),
    }
    return tuple(why for why, is_so in found.items() if is_so)


def _is_phone(number: re.Match[str]) -> bool:
    digits = sum(character.isdigit() for character in number[0])
    return digits in _DIGITS and _AMOUNT.fullmatch(number[0]) is None
