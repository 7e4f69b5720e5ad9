/**
 * All that this device remembers of one room lies under the room's code, so that it can be forgotten together. Devices
 * are shared and their storage is small: a room that nobody here came back to is forgotten, with every word.
 */

import { forget, keysFrom, recall, remember } from "./memory.js";

const START = "room:";
const UNTIL = ":until_ms";
/** As long as the server keeps a room when its teacher says nothing else. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * @param {string} code
 * @param {string} what
 * @returns {string} a key for memory.js
 */
export function keyInRoom(code, what) {
  return `${START}${code}:${what}`;
}

/**
 * This device is in the room now, which keeps what it remembers of it; other rooms are forgotten when their time is over.
 *
 * @param {string} code
 * @param {number} [now_ms] this device's wall clock
 */
export function visitRoom(code, now_ms = Date.now()) {
  keepRoomUntil(code, now_ms + KEPT_MS);
  const untils = keysFrom(START).filter((key) => key.endsWith(UNTIL));
  const over = untils.filter((key) => !(recall(key) > now_ms));
  over.forEach((key) => forgetAllOf(key.slice(START.length, -UNTIL.length)));
}

/**
 * @param {string} code
 * @param {number} until_ms never earlier than what was said before
 */
export function keepRoomUntil(code, until_ms) {
  const key = `${START}${code}${UNTIL}`;
  remember(key, Math.max(until_ms, recall(key) ?? 0));
}

/** @param {string} code */
export function forgetAllOf(code) {
  keysFrom(keyInRoom(code, "")).forEach(forget);
}
