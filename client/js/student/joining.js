/** The way to a seat, for one child or for several on one device. */

import { forget, recall, remember } from "../memory.js";
import { randomKey } from "../random.js";
import { keyInRoom, visitRoom } from "../room-memory.js";
import { askSeat, takeSeat } from "./seat-calls.js";

const ASK_AGAIN_MS = 2_000;
/** Until the teacher has answered, these are no answers. */
const PASSING = new Set(["offline", "wifi_sign_in", "too_fast", "unavailable", "internal_error"]);

/** @typedef {import("./device.js").Child} Child */
/** @typedef {import("../calls.js").Answer<import("../protocol.js").SeatTaken>} SeatAnswer */
/**
 * @typedef {object} Wanted a seat
 * @property {string} name as typed or tapped; empty where the room gives the names
 * @property {"mine" | "another"} [whose] once somebody turned out to sit there by this name: mine, on another device
 *   before; or another one's of the same name
 */
/**
 * @typedef {{ok: true, children: Child[]} | {ok: false, seated: number, code: string, message: string}} Joined
 *   `seated`: so many were, before it went wrong; they keep their seats when all try again
 */

/**
 * One after the other: those after the first sit beside them.
 *
 * @param {string} code
 * @param {Wanted[]} wanted
 * @param {AbortSignal} given_up
 * @returns {Promise<Joined>}
 */
export async function takeSeats(code, wanted, given_up) {
  visitRoom(code);
  /** @type {Child[]} */
  const children = [];
  for (const [place, { name, whose }] of wanted.entries()) {
    const key = joiningKey(code, place);
    const typed = name === "" ? undefined : name;
    const answer = whose === "mine"
      ? await askUntilTold(code, { key, name }, given_up)
      : await takeSeat(code, { key, name: typed, beside: children[0]?.token, asks: whose === undefined });
    if (!answer.ok) return { ok: false, seated: place, code: answer.code, message: answer.message };
    children.push({ token: answer.value.seat_token, id: answer.value.student_id, name: typed, place });
  }
  return { ok: true, children };
}

/**
 * @param {string} code
 * @param {import("../protocol.js").AskSeat} order
 * @param {AbortSignal} given_up
 * @returns {Promise<SeatAnswer>}
 */
async function askUntilTold(code, order, given_up) {
  while (!given_up.aborted) {
    const answer = await askSeat(code, order);
    if (!answer.ok && !PASSING.has(answer.code)) return answer;
    if (answer.ok && "seat_token" in answer.value) return { ok: true, value: answer.value };
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
  return { ok: false, code: "given_up", message: "" };
}

/**
 * The same key as long as this device has the seat, and after it was taken out: so an answer that was lost on its way
 * makes no second seat, and whoever was taken out comes back to the same one, or stays out.
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
 * The seat was given up: whoever comes next on this device is somebody else.
 *
 * @param {string} code
 * @param {number} place
 */
export function forgetJoiningKey(code, place) {
  forget(joiningKeyPlace(code, place));
}

/**
 * @param {string} code
 * @param {number} place
 */
function joiningKeyPlace(code, place) {
  return keyInRoom(code, `joining:${place}`);
}
