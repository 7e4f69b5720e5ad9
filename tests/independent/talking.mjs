// The pair phase: a pair and a trio talk and write.
import { does, mayNot, that } from "./classroom.mjs";

/** @typedef {import("./classroom.mjs").Classroom} Classroom */

/** @param {Record<string, import("./client.mjs").Tree>} section */
const inOrder = (section) => Object.values(section ?? {}).sort((a, b) => a.order - b.order);

/** @type {Record<string, (room: Classroom) => Promise<void>>} */
export const talking = {
  "a group talks among itself": async (room) => {
    const { id, students } = room.kept.trioGroup;
    const [first, second, third] = students;
    first.emit("typing", {});
    await second.until("sees the typing", () => second.count("typing") === 1);
    await does(first, "SendMessage", { group: id, text: "why would they spread?" });
    await does(second, "SendMessage", { group: id, text: "because of the cold" });
    await room.all(
      "reads both, in order",
      (one) => {
        const said = inOrder(room.talk(one).messages);
        return (
          said.map(({ text }) => text).join() === "why would they spread?,because of the cold" &&
          said[1]?.by === second.id
        );
      },
      students,
    );
    that("typing is not for oneself", first.count("typing") === 0 && third.count("typing") === 1);
    const [stranger] = room.kept.pairGroup.students;
    await mayNot(stranger, "no_group", "SendMessage", { group: id, text: "hello" });
    await does(stranger, "SendMessage", { group: room.groupOf(stranger), text: "only us" });
    that("the other group read nothing", !stranger.everHeard("why would they") && !third.everHeard("only us"));
  },

  "one pen writes the answer; others write beside it until the pen is passed": async (room) => {
    const { id, students } = room.kept.trioGroup;
    const [first, second] = students;
    await does(first, "WriteAnswer", { group: id, text: "Same weight." });
    await does(second, "WriteAnswer", { group: id, text: "More room" });
    await room.all(
      "sees the answer and the words beside",
      (one) => {
        const { answer, beside } = room.talk(one);
        return answer.pen === first.id && answer.text === "Same weight." && inOrder(beside)[0]?.text === "More room";
      },
      students,
    );
    await mayNot(second, "pen_taken", "TakePen", { group: id });
    await does(first, "PassPen", { group: id });
    await second.until("sees a free pen", () => room.talk(second).answer?.pen === undefined);
    await does(second, "TakePen", { group: id });
    await does(second, "WriteAnswer", { group: id, text: "Same weight, more room." });
    await room.all(
      "sees the new answer",
      (one) => {
        const { answer } = room.talk(one);
        return answer.pen === second.id && answer.version === 2 && answer.text === "Same weight, more room.";
      },
      students,
    );
    const onDesk = () => room.teacher.view("teacher").groups[id];
    await room.teacher.until("sees it", () => onDesk().answer === "Same weight, more room." && onDesk().messages === 2);
  },

  "the teacher listens only while watching, and the group knows": async (room) => {
    const {
      id,
      students: [first],
    } = room.kept.trioGroup;
    const talk = () => room.teacher.view(`group:${id}`);
    that("the teacher holds no talk", !talk().talk);
    room.teacher.emit("watch", { group: id });
    await room.teacher.until("reads the talk", () => inOrder(talk().messages).length === 2);
    await first.until("sees the teacher", () => room.talk(first).talk.teacher_here);
    await does(room.teacher, "SendMessage", { group: id, text: "What about salt?" });
    await first.until("reads the teacher", () => inOrder(room.talk(first).messages).at(-1)?.by === "teacher");
    room.teacher.emit("unwatch", { group: id });
    await room.teacher.until("lets go of it", () => !room.teacher.held.has(`group:${id}`));
    await first.until("sees the teacher leave", () => !room.talk(first).talk.teacher_here);
  },

  "done talking is counted": async (room) => {
    const { id, students } = room.kept.pairGroup;
    for (const student of students) await does(student, "SetReady", { group: id, ready: true });
    await students[0].until("sees both ready", () =>
      Object.values(room.talk(students[0]).members).every((one) => one.ready),
    );
    await room.teacher.until("sees the pair ready", () => room.teacher.view("teacher").groups[id].ready === true);
    await room.board.until("counts two ready", () => room.board.view("board").wall.ready === 2);
  },

  "back to think is paused; forward again, groups and words are as they were": async (room) => {
    const { visit } = room.now.room;
    await room.moves("Back", "think");
    that("it is another visit, and paused", room.now.room.visit !== visit && room.now.room.stage === "paused");
    await mayNot(room.teacher, "wrong_phase", "Next", { visit });
    await room.moves("Next", "pair");
    const { id, students } = room.kept.trioGroup;
    await room.all(
      "is in the same group again",
      (one) => room.groupOf(one) === id && room.talk(one).talk.open,
      students,
    );
    that("three messages are still there", inOrder(room.talk(students[0]).messages).length === 3);
  },
};
