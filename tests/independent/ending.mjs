// The wrap-up, the exports, and the end of the room.
import { does, mayNot, that } from "./classroom.mjs";
import { call } from "./http.mjs";

/** @typedef {import("./classroom.mjs").Classroom} Classroom */

/** @param {Classroom} room @param {string} format @param {string} [token] */
const exported = (room, format, token = room.teacherToken) =>
  call(`${room.address}/api/rooms/${room.code}/export?format=${format}`, "GET", { token });

/** @type {Record<string, (room: Classroom) => Promise<void>>} */
export const ending = {
  "the wrap-up ends the lesson, and what was said stays on the screens": async (room) => {
    const { id, students } = room.kept.trioGroup;
    await room.clock("Finish");
    await room.all(
      "is in the wrap-up",
      (one) => one.view("everyone").room.stage === "ended" && !one.view("everyone").phase,
    );
    that(
      "the group's answer is still there",
      students[0].view(`group:${id}`).answer.text === "Same weight, more room.",
    );
    await mayNot(students[0], "lesson_over", "SendMessage", { group: id, text: "one more thing" });
    await mayNot(students[0], "lesson_over", "PostInsight", { phase: room.kept.share, text: "one more thing" });
    await room.teacher.until("has nowhere to go", () => room.teacher.view("teacher").desk.next === "none");
  },

  "exports hold every word, for the teacher alone": async (room) => {
    const words = ["air in it", "It is hollow", "Same weight, more room.", "Frozen water takes more room."];
    for (const format of ["csv", "md", "json"]) {
      const { status, text } = await exported(room, format);
      const plain = text.replaceAll("\\", ""); // Markdown's own signs are escaped
      for (const one of words) that(`${format} has "${one}"`, status === 200 && plain.includes(one));
    }
    const whole = (await exported(room, "json")).text;
    for (const one of ["why would they spread?", "More room", "Ice is silly.", "too late?", "I think the partic"]) {
      that(`json has "${one}"`, whole.includes(one));
    }
    that("no token, no export", (await exported(room, "csv", "")).json.code === "not_allowed");
    that("no other token either", (await exported(room, "csv", "x".repeat(32))).json.code === "not_allowed");
  },

  "a student who is removed hears bye and does not come back": async (room) => {
    const eli = room.students[4];
    const again = eli.reopen();
    await does(room.teacher, "RemoveStudent", { student: eli.id });
    await eli.until("hears bye", () => eli.bye === "removed");
    again.socket.connect();
    await again.until("is refused", () => again.refused.code === "bad_token");
    again.close();
    room.students.pop();
  },

  "a room that is deleted says bye and is gone": async (room) => {
    const url = `${room.address}/api/rooms/${room.code}`;
    that(
      "only the teacher may delete",
      (await call(url, "DELETE", { token: "x".repeat(32) })).json.code === "not_allowed",
    );
    const again = room.teacher.reopen();
    const { status } = await call(url, "DELETE", { token: room.teacherToken });
    that("deleted", status === 204);
    await room.all("hears bye", (one) => one.bye === "deleted");
    again.socket.connect();
    await again.until("is refused", () => again.refused.code === "room_unknown");
    again.close();
    that("nobody can join", (await room.takeSeat("Gus")).json.code === "no_seat");
  },
};
