// One cid twice, many commands at once, and floods.
import { answerTo, dones } from "./answers.mjs";
import { does, that } from "./classroom.mjs";
import { unguessable } from "./outbox.mjs";

const FLOOD = 60; // more than 40 at once; fewer than the 64 that one request of long-polling may hold

/** @typedef {import("./classroom.mjs").Classroom} Classroom */
/** @typedef {import("./client.mjs").Screen} Screen */

/**
 * For `until`: does it again at every pulse.
 * @param {Screen} screen
 * @param {() => unknown} holds
 * @param {() => void} again
 */
function eachPulse(screen, holds, again) {
  let pulses = screen.count("pulse");
  return () => {
    if (screen.count("pulse") > pulses) again();
    pulses = screen.count("pulse");
    return holds();
  };
}

/** @type {Record<string, (room: Classroom) => Promise<void>>} */
export const hurrying = {
  "the same cid is one command: the first, answered the same": async (room) => {
    const [ana, ben] = room.students;
    const write = { cid: unguessable(), type: "WriteThought", phase: room.kept.think };
    const first = await answerTo(ana, { ...write, text: "first" }, write.cid);
    const second = await answerTo(ana, { ...write, text: "second" }, write.cid);
    that("both are answered the same", first.ok && JSON.stringify(first) === JSON.stringify(second));
    await does(ana, "ReopenThought", { phase: room.kept.think });
    await ana.until(
      "holds the first words",
      () => room.own(ana).thoughts[room.kept.think].text === "first" && !room.own(ana).me.ready,
    );
    const bens = await answerTo(ben, { ...write, text: "Ben's" }, write.cid);
    that("somebody else's cid is another command", bens.ok && bens.seq !== first.seq);
  },

  "nine commands at once are each answered once, in order, before what they cause": async (room) => {
    const [, ben] = room.students;
    const cids = Array.from({ length: 9 }, unguessable);
    const start = ben.came.length;
    for (const cid of cids) {
      ben.emit("command", { cid, type: "WriteThought", phase: room.kept.think, text: `thought ${cid}` });
    }
    await ben.until("is answered nine times", () => cids.every((cid) => dones(ben, cid).length === 1));
    const last = `thought ${cids[8]}`;
    await ben.until("holds the ninth", () => room.own(ben).thoughts[room.kept.think].text === last);
    const answered = dones(ben).map(({ cid }) => cid);
    that("in order", answered.slice(-9).join() === cids.join());
    const came = ben.came.slice(start);
    const patch = came.findIndex(({ message }) => message.patch?.thoughts?.[room.kept.think]?.text === last);
    that("the done comes first", came.findIndex(({ message }) => message.cid === cids[8]) < patch);
  },

  "who floods is told to slow down, and is heard again later": async (room) => {
    const flooder = await room.students[1].reopen().open();
    const cids = Array.from({ length: FLOOD }, unguessable);
    for (const cid of cids) flooder.emit("command", { cid, type: "KeepDraft", phase: room.kept.think, text: cid });
    await flooder.until("has every answer", () => cids.every((cid) => dones(flooder, cid).length === 1));
    const codes = cids.map((cid) => dones(flooder, cid)[0].code);
    that(`the first are done, the last too fast: ${codes}`, codes[0] === undefined && codes.at(-1) === "too_fast");
    const calm = { cid: "calm-again-1", type: "KeepDraft", phase: room.kept.think, text: "calm again" };
    const isHeard = () => dones(flooder, calm.cid).at(-1)?.ok;
    const again = () => flooder.emit("command", calm);
    await flooder.until("is heard again", eachPulse(flooder, isHeard, again));
    flooder.close();
  },
};
