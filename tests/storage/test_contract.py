"""What every log promises, whichever it is."""

import asyncio

import pytest

from server.storage.log import CodeTaken, Conflict, Draft, Log, Record, RoomGone, Unavailable
from tests.storage.rooms import records, room


async def test_a_room_comes_back_as_it_was_made(log: Log) -> None:
    made = room(deadline_ms=5_000)
    assert await log.create(made, records(0, "made")) == made
    assert await log.find("ABCDEF") == made
    assert await log.read("ABCDEF") == tuple(records(0, "made"))


async def test_making_a_room_with_the_same_key_again_makes_nothing(log: Log) -> None:
    first = await log.create(room("ABCDEF", key="k"), records(0, "first"))
    assert await log.create(room("GHJKMN", key="k"), records(0, "second")) == first
    assert await log.codes() == ("ABCDEF",)
    assert await log.read("ABCDEF") == tuple(records(0, "first"))
    assert await log.read("GHJKMN") == ()


async def test_twenty_requests_at_once_with_one_key_make_one_room(log: Log) -> None:
    rows = await asyncio.gather(*(log.create(room(f"ROOM{n}", key="k"), []) for n in range(20)))
    assert set(rows) == {rows[0]}
    assert await log.codes() == (rows[0].code,)


async def test_a_code_of_another_room_is_taken_and_that_room_stays_as_it_is(log: Log) -> None:
    theirs = await log.create(room(key="theirs"), records(0, "theirs"))
    with pytest.raises(CodeTaken):
        await log.create(room(key="mine"), records(0, "mine"))
    assert await log.find("ABCDEF") == theirs
    assert await log.codes() == ("ABCDEF",)
    assert await log.read("ABCDEF") == tuple(records(0, "theirs"))


async def test_appended_records_come_back_in_order(log: Log) -> None:
    await log.create(room(), records(0, "a"))
    await log.append("ABCDEF", 1, records(1, "b", "c"))
    await log.append("ABCDEF", 3, records(3, "d"))
    assert await log.read("ABCDEF") == tuple(records(0, "a", "b", "c", "d"))


@pytest.mark.parametrize(
    "body",
    [
        '{"text":"«žluťoučký» 🙂 \u202e عربى"}',
        '{"text":"\\u0000 \\ud800 \\\\ \\" \\n"}',
        '  { "spaces":  [1.0, 1e3, -0] }  ',
        '{"text":"' + "long " * 20_000 + '"}',
    ],
)
async def test_a_body_comes_back_byte_for_byte(log: Log, body: str) -> None:
    await log.create(room(), [])
    record = Record(1, 1_900_000_000_000, "s1", "c1", body.encode())
    await log.append("ABCDEF", 0, [record])
    assert await log.read("ABCDEF") == (record,)


@pytest.mark.parametrize("expected_seq", [0, 1, 3, 99])
async def test_an_append_from_elsewhere_than_the_end_is_a_conflict_and_writes_nothing(
    log: Log, expected_seq: int
) -> None:
    await log.create(room(), records(0, "a", "b"))
    with pytest.raises(Conflict) as conflict:
        await log.append(
            "ABCDEF",
            expected_seq,
            records(expected_seq, "c"),
            drafts=[Draft("s1", "think", "words", 1)],
            deadline_ms=7_000,
        )
    assert (conflict.value.expected_seq, conflict.value.last_seq) == (expected_seq, 2)
    assert await log.read("ABCDEF") == tuple(records(0, "a", "b"))
    assert await log.drafts("ABCDEF") == ()
    assert await log.running() == ()


async def test_of_two_writers_at_the_same_place_one_wins(log: Log) -> None:
    await log.create(room(), records(0, "a"))
    outcomes = await asyncio.gather(
        *(log.append("ABCDEF", 1, records(1, text, text)) for text in "bcdef"), return_exceptions=True
    )
    assert [type(outcome) for outcome in outcomes] == [type(None)] + [Conflict] * 4
    assert await log.read("ABCDEF") == tuple(records(0, "a", "b", "b"))


async def test_one_rooms_conflict_or_absence_does_not_fail_the_others(log: Log) -> None:
    for code in ("AAA", "BBB", "CCC"):
        await log.create(room(code), records(0, "a"))
    outcomes = await asyncio.gather(
        log.append("AAA", 1, records(1, "b")),
        log.append("BBB", 7, records(7, "b")),
        log.append("ZZZ", 0, records(0, "b")),
        log.append("CCC", 1, records(1, "b", "c")),
        return_exceptions=True,
    )
    assert [type(outcome) for outcome in outcomes] == [type(None), Conflict, RoomGone, type(None)]
    assert [len(await log.read(code)) for code in ("AAA", "BBB", "ZZZ", "CCC")] == [2, 1, 0, 3]


async def test_appends_of_one_room_that_follow_each_other_may_be_handed_in_at_once(log: Log) -> None:
    await log.create(room(), [])
    await asyncio.gather(*(log.append("ABCDEF", seq, records(seq, "a")) for seq in range(5)))
    assert [record.seq for record in await log.read("ABCDEF")] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    "record",
    [
        Record(3, 1, "s1", "c1", b"{}"),
        Record(2, 1, "s1", "c1", b"\xff"),
        Record(2, 1, "s1", "c1", b'{"text":"\0"}'),
        Record(2, 1, "s\0", "c1", b"{}"),
        Record(2, 1, "s1", "\ud800", b"{}"),
    ],
)
async def test_a_record_that_cannot_be_kept_as_it_is_is_refused_and_nothing_else_with_it(
    log: Log, record: Record
) -> None:
    await log.create(room("AAA"), records(0, "a"))
    await log.create(room("BBB"), records(0, "a"))
    bad, good = await asyncio.gather(
        log.append("AAA", 1, [record]), log.append("BBB", 1, records(1, "b")), return_exceptions=True
    )
    assert isinstance(bad, ValueError)
    assert good is None
    assert len(await log.read("AAA")) == 1


async def test_the_latest_draft_of_each_student_and_phase_stands_until_it_is_emptied(log: Log) -> None:
    await log.create(room(), [])
    await log.append("ABCDEF", 0, [], drafts=[Draft("s2", "think", "x", 1), Draft("s1", "think", "a", 1)])
    await log.append("ABCDEF", 0, [], drafts=[Draft("s1", "think", "ab", 2), Draft("s1", "share", "c", 3)])
    assert await log.drafts("ABCDEF") == (
        Draft("s1", "share", "c", 3),
        Draft("s1", "think", "ab", 2),
        Draft("s2", "think", "x", 1),
    )
    await log.append("ABCDEF", 0, records(0, "a"), drafts=[Draft("s1", "think", "", 4)])
    assert [draft.student + draft.phase for draft in await log.drafts("ABCDEF")] == ["s1share", "s2think"]


@pytest.mark.parametrize("text", ["\0", "\ud800"])
async def test_a_draft_that_cannot_be_kept_as_it_is_is_refused(log: Log, text: str) -> None:
    await log.create(room(), [])
    with pytest.raises(ValueError, match=r"NUL|surrogates"):
        await log.append("ABCDEF", 0, records(0, "a"), drafts=[Draft("s1", "think", text, 1)])
    assert await log.read("ABCDEF") == ()


async def test_a_deadline_stays_until_an_append_changes_it(log: Log) -> None:
    await log.create(room("AAA"), [])
    await log.create(room("BBB", deadline_ms=5_000), [])
    assert [row.code for row in await log.running()] == ["BBB"]
    await log.append("AAA", 0, records(0, "a"), deadline_ms=6_000)
    await log.append("BBB", 0, records(0, "a"))
    assert [(row.code, row.deadline_ms) for row in await log.running()] == [("AAA", 6_000), ("BBB", 5_000)]
    await log.append("BBB", 1, [], deadline_ms=None)
    assert [row.code for row in await log.running()] == ["AAA"]


async def test_a_heartbeat_marks_the_named_rooms_and_passes_over_unknown_ones(log: Log) -> None:
    for code in ("AAA", "BBB", "CCC"):
        await log.create(room(code), [])
    await log.beat((code for code in ("AAA", "CCC", "ZZZ")), 8_000)
    await log.beat([], 9_000)
    rows = [await log.find(code) for code in ("AAA", "BBB", "CCC")]
    assert [row and row.last_alive_ms for row in rows] == [8_000, 1_000, 8_000]


async def test_a_room_expires_when_its_time_has_come_and_not_before(log: Log) -> None:
    await log.create(room("AAA"), [])
    await log.create(room("BBB", expires_ms=20_000), [])
    assert await log.expired(8_999) == ()
    assert await log.expired(9_000) == ("AAA",)
    assert await log.expired(20_000) == ("AAA", "BBB")


async def test_a_deleted_room_is_gone_and_its_code_and_key_are_free_again(log: Log) -> None:
    await log.create(room("AAA", deadline_ms=5_000), records(0, "a"))
    await log.create(room("BBB"), records(0, "b"))
    await log.append("AAA", 1, [], drafts=[Draft("s1", "think", "words", 1)])
    await log.delete("AAA", "ZZZ")
    assert await log.codes() == ("BBB",)
    assert await log.find("AAA") is None
    assert (await log.read("AAA"), await log.drafts("AAA"), await log.running()) == ((), (), ())
    with pytest.raises(RoomGone):
        await log.append("AAA", 1, records(1, "late"))
    await log.create(room("AAA"), [])
    assert (await log.read("AAA"), await log.drafts("AAA")) == ((), ())
    assert await log.read("BBB") == tuple(records(0, "b"))


async def test_an_append_to_a_room_that_was_made_anew_meanwhile_is_a_conflict(log: Log) -> None:
    await log.create(room(), records(0, "a", "b"))
    await log.delete("ABCDEF")
    await log.create(room(), records(0, "other"))
    with pytest.raises(Conflict):
        await log.append("ABCDEF", 2, records(2, "c"))


async def test_deleting_nothing_known_changes_nothing(log: Log) -> None:
    made = await log.create(room(), [])
    await log.delete()
    await log.delete("ZZZ")
    assert await log.find("ABCDEF") == made


async def test_the_secret_is_thirty_two_bytes_and_stays_the_same(log: Log) -> None:
    secrets = await asyncio.gather(log.secret(), log.secret())
    assert len(secrets[0]) == 32
    assert secrets[0] == secrets[1] == await log.secret()


async def test_what_a_log_gives_out_cannot_be_changed_behind_its_back(log: Log) -> None:
    mine = list(records(0, "a"))
    await log.create(room(), mine)
    mine += records(1, "b")
    assert len(await log.read("ABCDEF")) == 1
    with pytest.raises(AttributeError):
        (await log.read("ABCDEF"))[0].seq = 7  # type: ignore[misc]  # that is the point


async def test_closing_finishes_what_was_handed_in_and_takes_no_more(log: Log) -> None:
    await log.create(room(), [])
    handed_in = asyncio.gather(*(log.append("ABCDEF", seq, records(seq, "a")) for seq in range(5)))
    await asyncio.sleep(0)
    await log.close()
    await handed_in
    await log.close()
    for late in (log.append("ABCDEF", 5, records(5, "a")), log.read("ABCDEF"), log.delete("ABCDEF")):
        with pytest.raises(Unavailable):
            await late
