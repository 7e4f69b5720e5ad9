"""Room codes: six consonants. No vowels, so none spells a word; no digits, so none looks like a letter."""

ALPHABET = "BCDFGHJKLMNPQRSTVWXZ"
LENGTH = 6


def normal(text: str) -> str | None:
    """The code as stored, from what somebody typed (any case, with spaces or hyphens); None if it can't be one."""
    code = "".join(character for character in text.upper() if character not in " -\u00a0")
    return code if len(code) == LENGTH and all(character in ALPHABET for character in code) else None


def code_from(numbers: tuple[int, ...]) -> str:
    """A code from six random numbers, each taken modulo the alphabet's twenty letters."""
    return "".join(ALPHABET[number % len(ALPHABET)] for number in numbers[:LENGTH])
