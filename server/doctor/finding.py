"""What the doctor says: one line each."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """`text` says what was found and, if it is not well, what to do."""

    text: str
    is_well: bool = True

    def __str__(self) -> str:
        return f"{'  ok ' if self.is_well else '  !! '} {self.text}"


def well(text: str) -> Finding:
    return Finding(text)


def to_do(text: str) -> Finding:
    return Finding(text, is_well=False)
