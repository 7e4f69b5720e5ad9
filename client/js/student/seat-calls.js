/** The way to a seat, over plain HTTP: the calls of whoever has the room's code and nothing else. */

import { asJson, call } from "../calls.js";

/**
 * @template Value
 * @typedef {import("../calls.js").Answer<Value>} Answer
 */
/** @typedef {import("../protocol.js").SeatTaken} SeatTaken */

/**
 * @param {string} code
 * @param {import("../protocol.js").TakeSeat} order the same key again answers with the same seat
 * @returns {Promise<Answer<SeatTaken>>}
 */
export function takeSeat(code, order) {
  return call(`/api/rooms/${code}/seats`, { method: "POST", body: JSON.stringify(order) }, asJson);
}

/**
 * That is me, on another device. Asked again with the same key until the teacher has said yes or no.
 *
 * @param {string} code
 * @param {import("../protocol.js").AskSeat} order
 * @returns {Promise<Answer<SeatTaken | import("../protocol.js").Asked>>}
 */
export function askSeat(code, order) {
  return call(`/api/rooms/${code}/seats/again`, { method: "POST", body: JSON.stringify(order) }, asJson);
}

/**
 * @param {string} code
 * @returns {Promise<Answer<import("../protocol.js").Door>>} how students are called here, and the names to tap
 */
export function lookAtDoor(code) {
  return call(`/api/rooms/${code}/door`, {}, asJson);
}
