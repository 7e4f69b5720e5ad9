// The lobby and the think phase: each sentence is a rule of docs/protocol.md, played in this order.
import { does, mayNot, that } from "./classroom.mjs";
import { unguessable } from "./outbox.mjs";

const NAMES = ["Ana", "Ben", "Cho", "Dia", "Eli"];

/** @typedef {import("./classroom.mjs").Classroom} Classroom */
/** @type {Record<string, (room: Classroom) => Promise<void>>} */
export const thinking = {
  "five students join, and the board and the teacher see them": async (room) => {
    for (const name of NAMES) await room.joins(name);
    const onBoard = () => Object.values(room.board.view("board").names ?? {});
    await room.board.until("shows five names", () => onBoard().length === 5);
    that(
      "the names on the board are theirs",
      onBoard()
        .map(({ name }) => name)
        .sort()
        .join() === NAMES.join(),
    );
    await room.teacher.until("counts five here", () => room.teacher.view("teacher").desk.here === 5);
  },

  "a student hears what everyone hears and what is the student's own": async (room) => {
    for (const student of room.students) {
      that(
        `${student.name} has two audiences`,
        [...student.held.keys()].sort().join() === `everyone,student:${student.id}`,
      );
      that(`${student.name} is known by name`, room.own(student).me.name === student.name);
      that(`${student.name} is in the lobby`, student.view("everyone").room.stage === "lobby");
    }
  },

  "the same key takes one seat, in whatever case the code is typed": async (room) => {
    const key = unguessable();
    const [first, second] = [await room.takeSeat("Fay", key), await room.takeSeat("Fay", key)];
    that("both answers are one seat", first.status === 201 && second.text === first.text);
    const fay = room.screen("Fay", first.json.seat_token, {
      room: `${room.code.slice(0, 3)}-${room.code.slice(3).toLowerCase()}`,
    });
    await fay.open();
    await does(fay, "LeaveSeat");
    await fay.until("is told that the seat is left", () => fay.bye === "left");
    await room.board.until("shows five names again", () => Object.keys(room.board.view("board").names).length === 5);
  },

  "one visit takes one Next, however often it is clicked": async (room) => {
    const { visit } = room.now.room;
    await room.moves("Next", "think");
    await mayNot(room.teacher, "wrong_phase", "Next", { visit });
    await room.all("sees the question and a running clock", (screen) => {
      const { phases, phase } = screen.view("everyone");
      return phases[phase.id].question === "Why does ice float?" && phase.clock === "running" && phase.deadline_ms > 0;
    });
  },

  "a draft is the student's own": async (room) => {
    const [, ben] = room.students;
    const done = await does(ben, "KeepDraft", { phase: room.kept.think, text: "I think the partic" });
    that("a draft makes no event", done.seq === 0);
    await ben.until("has the draft", () => room.own(ben).drafts?.[room.kept.think]?.text === "I think the partic");
    await room.teacher.until("sees Ben writing", () => room.teacher.view("teacher").students[ben.id].writing);
  },

  "a thought makes its student ready, until it is reopened": async (room) => {
    const [ana] = room.students;
    await does(ana, "WriteThought", { phase: room.kept.think, text: "Air" });
    await room.board.until("counts one ready", () => room.board.view("board").wall.ready === 1);
    await does(ana, "ReopenThought", { phase: room.kept.think });
    await ana.until(
      "is not ready",
      () => !room.own(ana).me.ready && !room.own(ana).thoughts?.[room.kept.think]?.finished,
    );
    await does(ana, "WriteThought", { phase: room.kept.think, text: "Because ice has air in it" });
    await ana.until("is ready", () => room.own(ana).me.ready);
  },

  "a student may be not sure": async (room) => {
    const [, , cho] = room.students;
    await does(cho, "WriteThought", { phase: room.kept.think, not_sure: true });
    await cho.until("is not sure", () => room.own(cho).thoughts?.[room.kept.think]?.not_sure);
    const thoughts = () => Object.values(room.teacher.view("teacher").thoughts ?? {});
    await room.teacher.until("reads Cho's", () => thoughts().some((one) => one.student === cho.id && one.not_sure));
    that(
      "the teacher reads Ana's last words",
      thoughts().some((one) => one.text === "Because ice has air in it"),
    );
    await mayNot(cho, "empty", "WriteThought", { phase: room.kept.think, text: "  " });
  },

  "the teacher pauses, gives a minute and goes on": async (room) => {
    await room.clock("Pause");
    await room.all("sees a stopped clock", (screen) => screen.view("everyone").phase.clock === "stopped");
    const { remaining_ms } = room.now.phase;
    that("the room is paused", room.now.room.stage === "paused" && remaining_ms > 0 && remaining_ms <= 90_000);
    await room.clock("AddTime", { seconds: 60 });
    await room.all(
      "has a minute more",
      (screen) => screen.view("everyone").phase.remaining_ms === remaining_ms + 60_000,
    );
    await room.clock("Resume");
    await room.all("sees the clock run", (screen) => {
      const { room: now, phase } = screen.view("everyone");
      return now.stage === "running" && phase.clock === "running" && phase.remaining_ms === undefined;
    });
    await mayNot(room.teacher, "not_yet", "Resume", { visit: room.now.room.visit });
  },

  "time taken away is up; time added starts it again": async (room) => {
    await room.clock("AddTime", { seconds: -600 });
    await room.all("sees that time is up", (screen) => {
      const { room: now, phase } = screen.view("everyone");
      return now.stage === "time_up" && phase.clock === "up";
    });
    const { may } = room.teacher.view("teacher").desk;
    await room.teacher.until("may not pause", () => !room.teacher.view("teacher").desk.may.Pause);
    that("the teacher may move on or add time", may.Next && may.AddTime);
    await room.clock("AddTime", { seconds: 60 });
    await room.all("goes on", (screen) => screen.view("everyone").room.stage === "running");
  },

  "nobody has read a classmate's words yet": async (room) => {
    const [ana, ben, ...others] = room.students;
    for (const reader of [room.board, ...others]) {
      that(`${reader.name} has not read Ana's`, !reader.everHeard("air in it"));
      that(`${reader.name} has not read Ben's`, !reader.everHeard("the partic"));
    }
    that("Ana and Ben have not read each other's", !ana.everHeard("the partic") && !ben.everHeard("air in it"));
  },
};
