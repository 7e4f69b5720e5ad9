"""Names as children type them: rule S2. Real names come through unchanged; attacks are cleaned or refused."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from server.protocol import limits
from server.room.names import clean_name
from server.room.refused import Refused

REAL_NAMES = {
    "Latin": [
        "Maya",
        "Zoë",
        "Björk",
        "Anne-Marie",
        "D'Angelo",
        "O\u2019Brien",
        "Nguyễn Thị Ánh",
        "Đặng",
        "Łukasz",
        "Øyvind",
    ],
    "Greek": ["Ελένη", "Γιώργος"],
    "Cyrillic": ["Наталья", "Йосип", "Ґалаґан"],
    "Hebrew": ["נועה", "שִׁירָה", "יִשָּׂשכָר"],
    "Arabic": ["محمد", "فاطمة الزهراء", "عُمَر", "مُحَمَّد"],
    "Persian": ["علی‌رضا", "پریسا"],
    "Devanagari": ["आरव", "कृष्णा", "ज़ैनब", "लक्ष्मी"],
    "Bengali": ["সুস্মিতা", "অরিন্দম"],
    "Gurmukhi": ["ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ"],
    "Tamil": ["கார்த்திக்", "ஸ்ரீ"],
    "Sinhala": ["ශ්‍රී", "නිමල්"],
    "Thai": ["กิ่งแก้ว", "น้ำฝน"],
    "Tibetan": ["སྒྲོལ་མ", "བསྟན་འཛིན"],
    "Burmese": ["ဖြိုး", "မြို့မ"],
    "Khmer": ["ស្រីពៅ", "ច័ន្ទ"],
    "Georgian": ["ნინო"],
    "Armenian": ["Արմեն"],
    "Ethiopic": ["ሰላም"],
    "Han": ["王小明", "𠮷田"],
    "Kana": ["さくら", "ガブリエル"],
    "Hangul": ["김민준"],
    "picture": ["👨‍👩‍👧", "Sam 🦊", "❤️"],
}
CLEANED = {
    "zalgo": ("Z" + "\u0301" * 20 + "o", "Ź\u0301\u0301o"),
    "500 marks on a letter": ("a" + "\u0336" * 500, "a\u0336\u0336"),
    "zalgo over joiners": ("a" + "\u0336\u0336\u200d" * 12, "a\u0336\u0336"),
    "zalgo over spacing marks": ("क" + "\u0903\u0336\u0336" * 60, "क\u0903\u0336\u0903"),
    "500 spacing marks": ("क" + "\u093e" * 500, "क" + "\u093e" * 4),
    "enclosing marks": ("A\u20dd\u20dd\u20dd", "A\u20dd\u20dd"),
    "right to left override": ("\u202eayaM", "ayaM"),
    "isolates": ("\u2066Maya\u2069", "Maya"),
    "left to right mark": ("\u200eMaya\u200f", "Maya"),
    "zero width space": ("Ma\u200bya", "Maya"),
    "byte order mark": ("\ufeffMaya", "Maya"),
    "soft hyphen": ("Ma\u00adya", "Maya"),
    "word joiner": ("Ma\u2060ya", "Maya"),
    "grapheme joiner": ("Ma\u034fya", "Maya"),
    "joiner at the end": ("Maya\u200d", "Maya"),
    "joiners at the beginning": ("\u200c\u200dMaya", "Maya"),
    "a row of joiners": ("Ma\u200d\u200c\u200dya", "Ma\u200dya"),
    "joiner beside a space": ("Maya \u200d Lee", "Maya Lee"),
    "variation selectors": ("Maya\ufe00\U000e0100", "Maya"),
    "tags": ("Maya\U000e0041\U000e007f", "Maya"),
    "control characters": ("Ma\x00y\x1b[a\x07", "May[a"),
    "marks on nothing": ("\u0301Maya \u0302\u0303Lee", "Maya Lee"),
    "a letter composed of what stood apart": ("Zoe\u200b\u0308", "Zoë"),
    "line breaks": ("Maya\r\n\u2028Lee", "Maya Lee"),
    "wide spaces": ("  Maya\u3000\u00a0 Lee ", "Maya Lee"),
    "Hangul fillers": ("\u3164Maya\uffa0\u115f\u1160", "Maya"),
    "Braille blank": ("Maya\u2800", "Maya"),
    "private use": ("Maya\ue000", "Maya"),
    "noncharacter": ("Maya\uffff", "Maya"),
    "lone surrogate": ("Maya\ud800", "Maya"),
    "decomposed": ("Zoe\u0308", "Zoë"),
    "left to right embedding": ("\u202aMaya\u202c", "Maya"),
    "Arabic letter mark": ("\u061cMaya", "Maya"),
    "Mongolian vowel separator": ("Ma\u180eya", "Maya"),
    "invisible operators": ("Ma\u2061\u2062\u2063\u2064ya", "Maya"),
    "interlinear notes": ("\ufff9Maya\ufffa\ufffb", "Maya"),
    "object in the text": ("Maya\ufffc", "Maya"),
    "text selector": ("Maya\ufe0e", "Maya"),
    "unassigned": ("Maya\U000e0fff", "Maya"),
    "markup is only text": ("<b>Maya</b>", "<b>Maya</b>"),
}
REFUSED = {
    "nothing": "",
    "spaces": " \u3000\t\n",
    "invisible": "\u200b\u200c\u200d\u2060\ufeff",
    "marks alone": "\u0301\u0301",
    "fillers alone": "\u3164\u3164",
    "blank Braille": "\u2800",
    "invisible vowels": "\u17b4\u17b5",
    "variation selector alone": "\ufe0f",
    "grapheme joiners alone": "\u034f\u034f",
    "signs alone": "...---...",
    "control characters": "\x00\x07",
    "overrides alone": "\u202e\u202d",
    "private use alone": "\ue000\uf8ff",
    "too long": "a" * 25,
    "far too long": "word " * 100,
    "too long in Hangul": "가" * 25,
    "too long and marked": "a\u0301" * 25,
}


def flat(table: dict[str, list[str]]) -> list[str]:
    return [name for names in table.values() for name in names]


@pytest.mark.parametrize("name", flat(REAL_NAMES))
def test_S2_a_real_name_comes_through_unchanged(name: str) -> None:
    assert clean_name(name) == unicodedata.normalize("NFC", name)


def test_S2_real_names_from_fifteen_scripts_and_more_are_tried() -> None:
    assert len(REAL_NAMES) >= 15
    assert len(flat(REAL_NAMES)) >= 40
    assert len(CLEANED) >= 40


@pytest.mark.parametrize(("typed", "name"), CLEANED.values(), ids=CLEANED)
def test_S2_what_is_not_the_name_is_taken_away(typed: str, name: str) -> None:
    assert clean_name(typed) == name


@pytest.mark.parametrize("typed", REFUSED.values(), ids=REFUSED)
def test_S2_what_nobody_can_read_or_is_too_long_is_refused(typed: str) -> None:
    with pytest.raises(Refused) as refused:
        clean_name(typed)
    assert refused.value.code == "bad_name"


def test_S2_a_name_may_have_24_letters_whatever_their_marks() -> None:
    assert len(clean_name("a" * 24)) == limits.NAME_GRAPHEMES
    assert clean_name("q\u0301\u0323" * 24) == unicodedata.normalize("NFC", "q\u0301\u0323" * 24)


def cleaned(typed: str) -> str | None:
    try:
        return clean_name(typed)
    except Refused:
        return None


@given(st.text(max_size=limits.NAME_CHARS))
@example("a\u0336\u200d\u0336\u0336b")
def test_S2_whatever_is_typed_a_name_is_composed_bounded_and_stays_the_same_when_cleaned_again(
    typed: str,
) -> None:
    name = cleaned(typed)
    if name is not None:
        assert cleaned(name) == name == unicodedata.normalize("NFC", name) == " ".join(name.split())
        assert len(name) <= limits.NAME_GRAPHEMES * 6
        name.encode()
