// The pair phase begins.
import { does, that } from "./classroom.mjs";

/** @typedef {import("./classroom.mjs").Classroom} Classroom */
/** @typedef {import("./client.mjs").Screen} Screen */

/** Everybody's group, smallest first. @param {Classroom} room */
function groups(room) {
  /** @type {Map<string, Screen[]>} */
  const found = new Map();
  for (const student of room.students) {
    const id = room.groupOf(student);
    found.set(id, [...(found.get(id) ?? []), student]);
  }
  return [...found].map(([id, students]) => ({ id, students })).sort((a, b) => a.students.length - b.students.length);
}

/** @type {Record<string, (room: Classroom) => Promise<void>>} */
export const pairing = {
  "five students make a pair and a trio, and the board says who is with whom": async (room) => {
    await room.moves("Next", "pair");
    await room.all("holds a group", (student) => room.talk(student).talk?.open, room.students);
    const [pair, trio] = groups(room);
    that("one pair, one trio", [pair, trio].map(({ students }) => students.length).join() === "2,3");
    for (const { id, students } of [pair, trio]) {
      const ids = students
        .map((student) => student.id)
        .sort()
        .join();
      for (const student of students) {
        that(`${student.name} sees the group's members`, Object.keys(room.talk(student).members).sort().join() === ids);
        that(
          `${student.name} sees no other group`,
          [...student.held.keys()].filter((name) => name.startsWith("group:")).length === 1,
        );
      }
      await room.board.until("lists the group", () => {
        const listed = room.board.view("board").groups?.[id]?.members ?? {};
        return Object.keys(listed).sort().join() === ids;
      });
    }
    Object.assign(room.kept, { pairGroup: pair, trioGroup: trio });
  },

  "a draft is handed in when the phase ends; partners read it when it is shown": async (room) => {
    const [, ben] = room.students;
    const partners = room.students.filter((one) => one !== ben && room.groupOf(one) === room.groupOf(ben));
    await ben.until("has handed in the draft", () => {
      const { thoughts, drafts } = room.own(ben);
      return thoughts?.[room.kept.think]?.text === "I think the partic" && !drafts;
    });
    for (const partner of partners) {
      that(`${partner.name} sees that Ben has not finished`, room.talk(partner).thoughts[ben.id].finished === false);
      that(`${partner.name} has not read it`, !partner.everHeard("the partic"));
    }
    await does(ben, "ShowThought", { phase: room.kept.think });
    await room.all(
      "reads Ben's words",
      (one) => room.talk(one).thoughts[ben.id].text === "I think the partic",
      partners,
    );
  },

  "words that come late are kept and marked": async (room) => {
    const [, , , , eli] = room.students;
    await does(eli, "WriteThought", { phase: room.kept.think, text: "It is hollow" });
    await eli.until("is late", () => room.own(eli).thoughts?.[room.kept.think]?.late);
    const partners = room.students.filter((one) => room.groupOf(one) === room.groupOf(eli));
    await room.all("reads Eli's words", (one) => room.talk(one).thoughts?.[eli.id]?.text === "It is hollow", partners);
    const thoughts = () => Object.values(room.teacher.view("teacher").thoughts);
    await room.teacher.until("sees a late one", () => thoughts().some((one) => one.student === eli.id && one.late));
  },
};
