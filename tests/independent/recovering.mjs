// Gaps, silence and second screens: docs/protocol.md says how a client that is lost finds back.
import { does, that } from "./classroom.mjs";
import { call } from "./http.mjs";
import { unguessable } from "./outbox.mjs";

/** @typedef {import("./classroom.mjs").Classroom} Classroom */
/** @typedef {import("./client.mjs").Screen} Screen */

/** Forget the newest patch of everyone's view. @param {Screen} screen */
function losesAPatch(screen) {
  const held = screen.held.get("everyone");
  that("there is something to lose", held && held.rev > 1);
  if (held) screen.held.set("everyone", { ...held, rev: held.rev - 1, view: { room: { stage: "lost" } } });
}

/** @param {Classroom} room @param {Screen} screen */
const isLostNoMore = (room, screen) =>
  screen.until(
    "holds the whole view again",
    () => screen.view("everyone").room.stage === room.now.room.stage && screen.view("everyone").phases,
  );

/** @type {Record<string, (room: Classroom) => Promise<void>>} */
export const recovering = {
  "a command sent before sync is done, and brings no views": async (room) => {
    const [ana] = room.students;
    const hasty = ana.reopen();
    hasty.sync = () => undefined;
    hasty.socket.connect();
    await hasty.until("is connected", () => hasty.socket.connected);
    await does(hasty, "WriteThought", { phase: room.kept.think, text: "in haste" });
    await ana.until("sees it on the other screen", () => room.own(ana).thoughts[room.kept.think].text === "in haste");
    await does(hasty, "KeepDraft", { phase: room.kept.think, text: "later" });
    const heard = new Set(hasty.came.map(({ event }) => event).filter((event) => event !== "connect"));
    that(
      `it heard only done and pulse: ${[...heard]}`,
      [...heard].every((event) => ["done", "pulse"].includes(event)),
    );
    hasty.close();
  },

  "two screens of one seat show the same, and one may go": async (room) => {
    const [, ben] = room.students;
    const second = await ben.reopen().open();
    const write = { cid: unguessable(), type: "WriteThought", phase: room.kept.think, text: "on both" };
    const [one, other] = await Promise.all([ben.outbox.put(write), second.outbox.put(write)]);
    that("one cid on both is one command", one.ok && one.seq === other.seq);
    const own = `student:${ben.id}`;
    for (const screen of [ben, second]) {
      await screen.until("holds the words", () => screen.view(own).thoughts[room.kept.think].text === "on both");
    }
    second.close();
    await does(ben, "ReopenThought", { phase: room.kept.think });
    const onDesk = () => room.teacher.view("teacher").students[ben.id];
    await room.teacher.until("sees Ben write again", () => !onDesk().ready);
    that("Ben is here", onDesk().presence === "here");
  },

  "views that are held are not sent again": async (room) => {
    const [ana] = room.students;
    const views = ana.count("view");
    const synced = ana.count("synced");
    ana.sync();
    await ana.until("is synced", () => ana.count("synced") > synced);
    that("no view came", ana.count("view") === views);
  },

  "an audience that is not one's own is gone": async (room) => {
    const [ana] = room.students;
    ana.held.set("teacher", { epoch: "e", rev: 1, view: {} });
    ana.sync();
    await ana.until("forgets the teacher's view", () => !ana.held.has("teacher"));
  },

  "the next patch shows a gap": async (room) => {
    const [ana] = room.students;
    losesAPatch(ana);
    await room.clock("AddTime", { seconds: 30 });
    await isLostNoMore(room, ana);
  },

  "another epoch is a gap": async (room) => {
    const [ana] = room.students;
    const held = ana.held.get("everyone");
    that("it holds everyone's view", held);
    if (held) ana.held.set("everyone", { ...held, epoch: "another", view: { room: { stage: "lost" } } });
    await room.clock("AddTime", { seconds: 30 });
    await isLostNoMore(room, ana);
  },

  "where no patch follows, the pulse shows the gap": async (room) => {
    const [, ben] = room.students;
    losesAPatch(ben);
    await isLostNoMore(room, ben);
    that("a pulse told", ben.came.findLast(({ event }) => event === "pulse" || event === "patch")?.event === "pulse");
  },

  "a lost connection loses no command": async (room) => {
    const [ana] = room.students;
    ana.socket.disconnect();
    const done = does(ana, "WriteThought", { phase: room.kept.think, text: "written in a tunnel" });
    ana.socket.connect();
    await done;
    await ana.until("holds it", () => room.own(ana).thoughts[room.kept.think].text === "written in a tunnel");
  },

  "a deleted room stays deleted": async (room) => {
    const url = `${room.address}/api/rooms/${room.code}`;
    that("it is deleted once", (await call(url, "DELETE", { token: room.teacherToken })).status === 204);
    await room.all("hears bye", (one) => one.bye === "deleted");
    that(
      "its token is nobody's",
      (await call(url, "DELETE", { token: room.teacherToken })).json.code === "not_allowed",
    );
  },
};
