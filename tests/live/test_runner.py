"""The runner: one room, one inbox, one writer; log before you tell."""

from typing import Any

import pytest

from server.storage.failures import Conflict, Unavailable
from tests.live.classroom import Classroom, settled


async def test_a_command_is_answered_once_and_its_events_are_on_disk_before_the_answer(
    classroom: Classroom,
) -> None:
    teacher, maya = await classroom.teacher(), await classroom.student("Maya")
    await teacher.next()
    done = await maya.do("WriteThought", phase="p1", text="Scattering")
    assert done["ok"]
    records = await classroom.log.read(classroom.code)
    assert records[-1].seq == done["seq"]
    assert b"Scattering" in records[-1].body


async def test_a_command_sent_twice_happens_once_and_is_answered_the_same(classroom: Classroom) -> None:
    teacher, maya = await classroom.teacher(), await classroom.student("Maya")
    await teacher.next()
    cid = maya.send("WriteThought", cid="written-once", phase="p1", text="Scattering")
    maya.send("WriteThought", cid=cid, phase="p1", text="Scattering")
    await settled()
    maya.send("WriteThought", cid=cid, phase="p1", text="Scattering")
    await settled()
    first, *others = maya.line.done(cid)
    assert others == [first, first]
    assert sum(b"ThoughtWritten" in record.body for record in await classroom.log.read(classroom.code)) == 1


async def test_a_command_sent_again_after_a_restart_is_answered_the_same(classroom: Classroom) -> None:
    teacher = await classroom.teacher()
    first = await teacher.do("Next", cid="start-it", visit="v0")
    await classroom.restart()
    await teacher.connect()
    again = await teacher.do("Next", cid="start-it", visit="v0")
    assert again == first
    assert teacher.views["everyone"]["room"]["visit"] == "v1"


async def test_the_same_cid_of_two_people_is_two_commands(classroom: Classroom) -> None:
    teacher = await classroom.teacher()
    maya, leo = await classroom.student("Maya"), await classroom.student("Leo")
    await teacher.next()
    first = await maya.do("WriteThought", cid="same-cid", phase="p1", text="One")
    second = await leo.do("WriteThought", cid="same-cid", phase="p1", text="Two")
    assert second["seq"] > first["seq"]


async def test_a_refusal_says_why_and_changes_nothing(classroom: Classroom) -> None:
    teacher = await classroom.teacher()
    before = await classroom.hub.room(classroom.code)
    done = await teacher.do("Next", visit="v7")
    assert (done["ok"], done["code"]) == (False, "wrong_phase")
    assert await classroom.hub.room(classroom.code) is before


async def test_a_bug_while_deciding_is_answered_and_the_room_lives_on_unchanged(
    classroom: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    teacher = await classroom.teacher()
    before = await classroom.hub.room(classroom.code)

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patched:
        patched.setattr("server.live.batch.steps", broken)
        done = await teacher.do("Next", visit="v0")
    assert (done["ok"], done["code"]) == (False, "internal_error")
    assert await classroom.hub.room(classroom.code) is before
    assert (await teacher.do("Next", visit="v0"))["ok"]


async def test_when_the_disk_fails_nothing_has_happened_and_the_same_command_works_later(
    classroom: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    teacher = await classroom.teacher()

    async def full(*_: object, **__: object) -> None:
        raise Unavailable("the disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(classroom.log, "append", full)
        done = await teacher.do("Next", cid="patience", visit="v0")
        assert (done["ok"], done["code"]) == (False, "unavailable")
        assert teacher.views["everyone"]["room"]["stage"] == "lobby"
    teacher.send("Next", cid="patience", visit="v0")
    await settled()
    assert teacher.line.done("patience")[-1]["ok"]
    assert teacher.views["everyone"]["room"]["stage"] == "running"


async def test_when_somebody_else_wrote_the_room_is_read_anew_and_the_command_happens_on_top(
    classroom: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    teacher, maya = await classroom.teacher(), await classroom.student("Maya")
    epoch = teacher.line.held["everyone"][0]
    write = classroom.log.append
    lost: list[bool] = []

    async def written_but_failed(*args: Any, **kwargs: Any) -> None:
        if not lost:
            lost.append(True)
            await write(*args, **kwargs)
            raise Conflict(classroom.code, 0, 0)
        await write(*args, **kwargs)

    monkeypatch.setattr(classroom.log, "append", written_but_failed)
    done = await teacher.do("Next", visit="v0")
    assert done["ok"]
    assert sum(b"PhaseStarted" in record.body for record in await classroom.log.read(classroom.code)) == 1
    assert teacher.line.held["everyone"][0] != epoch
    assert maya.views["everyone"]["room"]["stage"] == "running"


async def test_commands_that_wait_together_are_written_together(
    classroom: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    teacher = await classroom.teacher()
    students = [await classroom.student(f"Student {number}") for number in range(10)]
    await teacher.next()
    writes = []
    write = classroom.log.append

    async def counted(*args: Any, **kwargs: Any) -> None:
        writes.append(args)
        await write(*args, **kwargs)

    monkeypatch.setattr(classroom.log, "append", counted)
    cids = [student.send("WriteThought", phase="p1", text="Blue") for student in students]
    await settled()
    assert len(writes) == 1
    assert all(student.line.done(cid)[0]["ok"] for student, cid in zip(students, cids, strict=True))


async def test_a_draft_is_on_disk_when_it_is_answered_and_comes_back_to_its_writer_alone(
    classroom: Classroom,
) -> None:
    teacher = await classroom.teacher()
    maya, leo = await classroom.student("Maya"), await classroom.student("Leo")
    await teacher.next()
    assert (await maya.do("KeepDraft", phase="p1", text="Half a tho"))["ok"]
    await classroom.restart()
    await maya.connect()
    await leo.connect()
    assert maya.views[f"student:{maya.id}"]["drafts"] == {"p1": {"text": "Half a tho"}}
    assert "Half a tho" not in str(leo.line.frames)


async def test_what_stands_in_a_box_is_handed_in_when_the_phase_ends(classroom: Classroom) -> None:
    teacher, maya = await classroom.teacher(), await classroom.student("Maya")
    await teacher.next()
    await maya.do("KeepDraft", phase="p1", text="Half a thought")
    await teacher.next()
    mine = maya.views[f"student:{maya.id}"]
    assert mine["thoughts"]["p1"]["text"] == "Half a thought"
    assert "drafts" not in mine
    assert await classroom.log.drafts(classroom.code) == ()


async def test_a_finished_thought_clears_its_draft(classroom: Classroom) -> None:
    teacher, maya = await classroom.teacher(), await classroom.student("Maya")
    await teacher.next()
    await maya.do("KeepDraft", phase="p1", text="Half")
    await maya.do("WriteThought", phase="p1", text="Whole")
    assert "drafts" not in maya.views[f"student:{maya.id}"]
    assert await classroom.log.drafts(classroom.code) == ()


async def test_a_full_inbox_asks_for_patience(classroom: Classroom, monkeypatch: pytest.MonkeyPatch) -> None:
    teacher = await classroom.teacher()
    monkeypatch.setattr("server.live.runner.MOST_WAITING", 1)
    teacher.send("Next", cid="first-one", visit="v0")
    teacher.send("Next", cid="second-one", visit="v0")
    assert [done["code"] for done in teacher.line.done("second-one")] == ["unavailable"]
    await settled()
    assert teacher.line.done("first-one")[0]["ok"]
