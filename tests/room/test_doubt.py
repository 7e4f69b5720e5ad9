"""What makes words doubtful: rule W5."""

import time

import pytest

from server.protocol import up
from server.room.doubt import doubts_of
from server.room.ids import TEACHER
from tests.room.given import given, joined, teacher

RUDE = {
    "en": ["Shit!", "this is sh1t", "a$$ and more", "f u c k", "fuuuuck", "You BITCH.", "so sex!", "p.o.o"],
    "es": ["eres una PUTA", "¡Mierda!", "cabrón", "m1erda", "shit"],
    "ar": ["يا حِمار", "كـــلب", "غبي", "sh1t"],
    "xx": ["shit"],
}
FINE = {
    "en": [
        "Dickens came from Essex to Scunthorpe",
        "The answer is 455",
        "H2O and CO2",
        "Homo sapiens",
        "classic grass",
        "Cum laude, said Mr Ho",
    ],
    "es": ["el gato negro", "Homo sapiens", "una computadora disputa", "el año"],
    "ar": ["نور", "حمامة بيضاء", "المدرسة كبيرة"],
}
CONTACTS = {
    "https://example.org/x": ("link",),
    "look at www.example": ("link",),
    "it is on youtube.com": ("link",),
    "discord.gg/abc": ("link",),
    "write to leo.b@example.org": ("email",),
    "leo@school [dot] org": ("email",),
    "call 612 345 678": ("phone",),
    "+34 612-345-678": ("phone",),
    "(555) 123-4567": ("phone",),
    "٠١٠٠١٢٣٤٥٦٧": ("phone",),
}
NO_CONTACTS = [
    "3.1415926535",
    "1,000,000 and 1.000.000",
    "1000000000",
    "from 1914-1918",
    "1789 / 1799",
    "He came.It rained",
    "e.g. this",
    "3 @ 4",
    "12 + 34 = 46",
    "at 10.30, not 11:15",
]


def each(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(language, text) for language, texts in table.items() for text in texts]


@pytest.mark.parametrize(("language", "text"), each(RUDE))
def test_W5_rude_words_of_the_language_and_of_english_are_doubtful(language: str, text: str) -> None:
    assert doubts_of(text, language) == ("word",)


@pytest.mark.parametrize(("language", "text"), each(FINE))
def test_W5_words_that_only_contain_or_resemble_them_are_not(language: str, text: str) -> None:
    assert doubts_of(text, language) == ()


@pytest.mark.parametrize(
    "text",
    [
        *("you f\u200buck", "you fu\u00adck", "you fu\u034fck", "you fu\u2060ck", "you f\u200duck"),
        *(
            "you fu\u0441k",
            "Fu\u0421k",
            "you \u0455hit",
            "you sh\u0131t",
            "\u0192uck you",
            "\ua730\u1d1c\u1d04\u1d0b",
        ),
        *("look: \U0001f595", "\U0001f595\U0001f3fd", "\u5350", "x\u534dx"),
    ],
)
def test_W5_neither_unseen_signs_nor_letters_of_another_script_nor_a_picture_hide_them(text: str) -> None:
    assert doubts_of(text, "en") == ("word",)
    assert doubts_of(text, "es") == ("word",)


@pytest.mark.parametrize("name", ["Иван", "Юлия", "Ждан", "Δάφνη", "Łukasz", "Ørjan", "İpek"])
def test_W5_names_in_other_scripts_are_fine(name: str) -> None:
    assert doubts_of(name, "en") == ()


def test_W5_unseen_signs_hide_no_address() -> None:
    assert doubts_of("it is on you\u200btube.c\u00adom", "en") == ("link",)


@pytest.mark.parametrize(("text", "why"), CONTACTS.items())
def test_W5_ways_to_reach_somebody_elsewhere_are_doubtful(text: str, why: tuple[str, ...]) -> None:
    assert doubts_of(text, "en") == why


@pytest.mark.parametrize("text", NO_CONTACTS)
def test_W5_numbers_and_dots_of_a_lesson_are_not(text: str) -> None:
    assert doubts_of(text, "en") == ()


@pytest.mark.parametrize("text", ["PIGGY", "p1ggy!", "our piggy,", "Big  nose", "room 7b"])
def test_W5_the_teachers_own_words_are_doubtful(text: str) -> None:
    assert doubts_of(text, "en", ("Piggy", "big nose", "7b")) == ("word",)


@pytest.mark.parametrize("text", ["piggybank", "big red nose", "room b", "bignose"])
def test_W5_but_only_as_whole_words(text: str) -> None:
    assert doubts_of(text, "en", ("Piggy", "big nose", "7b")) == ()


def test_W5_own_words_hold_names_too() -> None:
    lesson = given(teacher(up.KeepWords, words=("Piggy",)), joined("s1", "P1ggy"))
    assert lesson.student("s1").held
    assert [word.text for word in lesson.sees("teacher").own_words.values()] == ["Piggy"]
    lesson.when(TEACHER, up.KeepWords, words=("Piggy",)).nothing()


@pytest.mark.parametrize("bit", ["9 ", "a.", "a@", "a-", "(", "1.", "s h ", "aaaa", "@.", "a.com"])
def test_W5_whatever_is_written_is_looked_through_at_once(bit: str) -> None:
    words = tuple(f"word{number} other" for number in range(200))
    began_s = time.perf_counter()
    doubts_of((bit * 280)[:280], "es", words)
    assert time.perf_counter() - began_s < 0.2
