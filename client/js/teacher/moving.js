/** The teacher's hand: puts students somewhere else, and keeps what it was like before, to say what came of it. */

import { signal } from "../html.js";
import { partnersIn, placesNow } from "./places.js";

/**
 * @typedef {import("./context.js").Console} Console
 * @typedef {import("./press.js").Order} Order
 * @typedef {object} Change
 * @property {string[]} moved the students it was about; none: everybody
 * @property {import("./places.js").Partners} before
 * @property {boolean} done
 * @property {string} [refused] why it came to nothing
 */

/** Said for so long. */
const SAID_MS = 12_000;

/** @type {import("@preact/signals").Signal<Change | undefined>} */
export const lastChange = signal(undefined);

/** @type {ReturnType<typeof setTimeout> | undefined} */
let fading;

/**
 * @param {Console} known
 * @param {string} student
 * @param {import("./carry.js").Place} place
 */
export function move(known, student, place) {
  const [kind, id = ""] = place.split(" ");
  const moved = kind === "student" ? [student, id] : [student];
  return change(known, moved, orderFor(student, kind, id));
}

/**
 * @param {string} student
 * @param {string} kind of place
 * @param {string} id
 * @returns {Order}
 */
function orderFor(student, kind, id) {
  if (kind === "student") return { type: "SwapStudents", one: student, other: id };
  return { type: "MoveStudent", student, ...(kind === "group" && { group: id }) };
}

/**
 * Everybody in it finds a place in another group.
 *
 * @param {Console} known
 * @param {string} group
 * @param {string[]} members
 */
export function dissolve(known, group, members) {
  return change(known, members, { type: "DissolveGroup", group });
}

/**
 * Everybody anew.
 *
 * @param {Console} known
 * @param {import("../protocol.js").FormGroups["how"]} how
 */
export function regroup(known, how) {
  return change(known, [], { type: "FormGroups", how });
}

/**
 * @param {Console} known
 * @param {string[]} moved
 * @param {Order} order about the groups that can be changed now
 * @returns {Promise<boolean>} whether it was done
 */
async function change({ teacher, everyone, presses }, moved, order) {
  const before = partnersIn(placesNow(teacher, everyone));
  say({ moved, before, done: false });
  const done = await presses.press({ ...order, phase: teacher.desk.regroups });
  say({ moved, before, done, ...(!done && { refused: presses.problem.value }) });
  if (!done) presses.problem.value = "";
  return done;
}

/** @param {Change} change */
function say(change) {
  clearTimeout(fading);
  lastChange.value = change;
  fading = setTimeout(() => (lastChange.value = undefined), SAID_MS);
}
