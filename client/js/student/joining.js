/** The way to a seat, for one child or for several on one device. */

import { takeSeat } from "../api.js";
import { forget, recall, remember } from "../memory.js";
import { randomKey } from "../random.js";
import { keyInRoom, visitRoom } from "../room-memory.js";

/** @typedef {import("./device.js").Child} Child */

/**
 * One after the other: those after the first sit beside them.
 *
 * @param {string} code
 * @param {string[]} names as typed
 * @returns {Promise<{ok: true, children: Child[]} | {ok: false, seated: number, message: string}>} `seated`: so many
 *   were, before it went wrong; they keep their seats when all try again
 */
export async function takeSeats(code, names) {
  visitRoom(code);
  /** @type {Child[]} */
  const children = [];
  for (const [place, name] of names.entries()) {
    const answer = await takeSeat(code, name, joiningKey(code, place), children[0]?.token);
    if (!answer.ok) return { ok: false, seated: place, message: answer.message };
    children.push({ token: answer.value.seat_token, id: answer.value.student_id, name });
  }
  names.forEach((_, place) => forget(joiningKeyPlace(code, place)));
  return { ok: true, children };
}

/**
 * The same key until an answer comes: when the answer was lost on its way, asking again makes no second seat.
 *
 * @param {string} code
 * @param {number} place
 * @returns {string}
 */
function joiningKey(code, place) {
  const key = recall(joiningKeyPlace(code, place)) ?? randomKey();
  remember(joiningKeyPlace(code, place), key);
  return key;
}

/**
 * @param {string} code
 * @param {number} place
 */
function joiningKeyPlace(code, place) {
  return keyInRoom(code, `joining:${place}`);
}
