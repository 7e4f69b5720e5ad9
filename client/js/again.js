/** Same plan, new class: an empty room with a new code, from the plan of another room. */

import { readPlan } from "./api.js";
import { newRoom } from "./new-room.js";

/** @typedef {import("./new-room.js").NewRoom | import("./new-room.js").NoRoom} Started */

/** @type {Map<string, Promise<Started>>} rooms that are being opened, by the code of the old one */
const underway = new Map();

/**
 * A second press while the first is underway opens nothing more.
 *
 * @param {string} code of the room that was
 * @param {string} token its teacher's
 * @returns {Promise<Started>} `address` leads to the new room's console; its tokens are kept on this device
 */
export function startAgain(code, token) {
  const started = underway.get(code) ?? start(code, token).finally(() => underway.delete(code));
  underway.set(code, started);
  return started;
}

/**
 * @param {string} code
 * @param {string} token
 * @returns {Promise<Started>}
 */
async function start(code, token) {
  const read = await readPlan(code, token);
  return read.ok ? newRoom(read.value) : { ok: false, message: read.message };
}
