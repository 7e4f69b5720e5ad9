"""What is taken from a socket, and from whom."""

from typing import Any, get_args

import pytest

from server.protocol import up
from server.web import strict_json
from server.web.reading import Unreadable, cid_of, may_send, read, read_command

TEACHERS = {kind.__name__ for kind in get_args(up.TeacherCommand)} | {"SendMessage"}
STUDENTS = {kind.__name__ for kind in get_args(up.StudentCommand)} | {"SendMessage"}
FIELDS = {
    "visit": "v1",
    "phase": "p1",
    "group": "g1",
    "card": "c1",
    "student": "s1",
    "students": ["s1"],
    "one": "s1",
    "other": "s2",
    "how": "new",
    "talk": "aloud",
    "remote": True,
    "text": "x",
    "seconds": 30,
    "ready": True,
    "up": True,
    "blank": True,
    "seen": 0,
    "cards": "all",
    "words": ["piggy"],
    "trust": "held",
    "muted": True,
    "name": "Maya",
    "language": "es",
    "waits": "everybody",
    "locked": True,
    "show": True,
    "message": "m1",
    "flag": "f1",
    "claim": "q1",
    "what": "card",
    "on": True,
    "give": True,
}


def command(name: str) -> up.AnyCommand:
    """A command of this type with all that it needs."""
    kind = getattr(up, name)
    fields = {field: FIELDS[field] for field in kind.__struct_fields__ if field in FIELDS}
    names: dict[str, Any] = {"KeepRoster": {"names": ["Maya"]}, "SetNames": {"names": "hidden"}}
    return read_command([{"type": name, "cid": "some-cid", **fields, **names.get(name, {})}])


def message(text: Any) -> list[Any]:
    return [{"type": "SendMessage", "cid": "some-cid", "group": "g1", "text": text}]


@pytest.mark.parametrize("name", sorted(TEACHERS | STUDENTS))
def test_a_token_sends_the_commands_of_its_own_kind_only(name: str) -> None:
    assert may_send("teacher", command(name)) == (name in TEACHERS)
    assert may_send("s1", command(name)) == (name in STUDENTS)
    assert not may_send("board", command(name))


@pytest.mark.parametrize("text", ["a\0", "\ud800", "\udfff x"], ids=ascii)
def test_text_that_no_database_keeps_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        read_command(message(text))


@pytest.mark.parametrize("text", ["مرحبا", "e\u0301", "👩\u200d👧", "\u202e", "\n\t"], ids=ascii)
def test_all_other_text_is_taken_as_it_is(text: str) -> None:
    sent = read_command(message(text))
    assert isinstance(sent, up.SendMessage)
    assert sent.text == text


@pytest.mark.parametrize(
    ("args", "cid"),
    [
        ((), ""),
        ((None,), ""),
        (("text",), ""),
        (({},), ""),
        (({"cid": "short"},), ""),
        (({"cid": 12345678},), ""),
        (({"cid": "x" * 41},), ""),
        (({"cid": "<script>"},), ""),
        (({"cid": "readable"}, 1), "readable"),
    ],
)
def test_the_cid_is_read_where_it_can_be(args: tuple[Any, ...], cid: str) -> None:
    assert cid_of(args) == cid


def test_what_a_client_says_it_holds_is_bounded() -> None:
    with pytest.raises(Unreadable):
        read([{"have": {f"group:{number}": ["e", 1] for number in range(101)}}], up.Have)


@pytest.mark.parametrize(
    "text", ["", "[", "nul", "[" * 100_000, '{"a":1,}'], ids=lambda text: text[:5] or "nothing"
)
def test_what_is_no_json_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        strict_json.loads(text)


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_a_number_that_is_none_fits_no_message(number: str) -> None:
    assert not isinstance(strict_json.loads(number), float)
    with pytest.raises(Unreadable):
        read_command(message(strict_json.loads(number)))


def test_the_codec_reads_what_it_writes() -> None:
    content = {"a": [1, 2.5, None, True, "é"]}
    assert strict_json.loads(strict_json.dumps(content, separators=(",", ":"))) == content
