"""WebSocket's frames (RFC 6455, section 5.2), as far as short texts need them."""

TEXT, DEFLATED = 0x81, 0xC1
"""How a whole text begins, as it is or deflated (RFC 7692)."""
_NO_MASK = bytes(4)
"""A client must mask its frames; masking by zeros changes nothing and costs nothing."""


def frame(text: bytes, *, masked: bool = False) -> bytes:
    """A whole text frame: masked if a client sends it."""
    size, bit = len(text), 0x80 if masked else 0
    mask = _NO_MASK if masked else b""
    if size < 126:
        return bytes((TEXT, bit | size)) + mask + text
    if size < 65_536:
        return bytes((TEXT, bit | 126)) + size.to_bytes(2, "big") + mask + text
    return bytes((TEXT, bit | 127)) + size.to_bytes(8, "big") + mask + text


def text_in(data: bytes, at: int) -> tuple[int, int]:
    """Where the text of the frame at `at` starts and ends: past the data if it is not all here."""
    size = data[at + 1]
    if size < 126:
        return at + 2, at + 2 + size
    start = at + (4 if size == 126 else 10)
    return start, start + int.from_bytes(data[at + 2 : start], "big")
