/** The tokens of a room: they arrive in the address behind `#key=`, and stay on this device until the room lets go. */

import { forget, recall, remember } from "./memory.js";
import { keyInRoom } from "./room-memory.js";

/** @typedef {"teacher" | "cover" | "board" | "cover-board" | "student"} Role `cover`: whoever stands in for the teacher, with a board */

/**
 * @param {Role} role
 * @param {string} code
 * @returns {string | undefined}
 */
export function recallToken(role, code) {
  const token = recall(placeOf(role, code));
  return token !== undefined && recall(endOf(code, token)) ? undefined : token;
}

/**
 * @param {Role} role
 * @param {string} code
 * @param {string} token
 * @returns {boolean} whether it will still be there after a reload
 */
export function rememberToken(role, code, token) {
  forget(endOf(code, token));
  return remember(placeOf(role, code), token);
}

/**
 * @param {Role} role
 * @param {string} code
 */
export function forgetToken(role, code) {
  forget(placeOf(role, code));
}

/**
 * This token opens nothing any more. It is not taken out of its place: another tab may be putting a new one there at the
 * same moment, and what a tab sees of the other's writing comes late.
 *
 * @param {string} code
 * @param {string} token
 */
export function endToken(code, token) {
  remember(endOf(code, token), true);
}

/**
 * Remembers the token of this page, and takes it out of the address: an address bar may be on the projector. Where
 * nothing can be remembered it stays there instead, so that a reload finds it.
 *
 * @param {Role} role
 * @param {string} code
 * @param {string} token
 */
export function keepToken(role, code, token) {
  const inAddress = keyInAddress() === token ? location.hash : `#key=${token}`;
  const fragment = rememberToken(role, code, token) ? "" : inAddress;
  history.replaceState(history.state, "", location.pathname + location.search + fragment);
}

/**
 * The token for this page; one in the address wins.
 *
 * @param {Role} role
 * @param {string} code
 * @returns {string | undefined}
 */
export function takeToken(role, code) {
  const token = keyInAddress();
  if (!token) return recallToken(role, code);
  keepToken(role, code, token);
  return token;
}

function keyInAddress() {
  return new URLSearchParams(location.hash.slice(1)).get("key");
}

/**
 * @param {Role} role
 * @param {string} code
 */
function placeOf(role, code) {
  return keyInRoom(code, `token:${role}`);
}

/**
 * @param {string} code
 * @param {string} token
 */
function endOf(code, token) {
  return keyInRoom(code, `over:${token.slice(-8)}`);
}
