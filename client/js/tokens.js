/** The keys to a room: they arrive in the address behind `#key=`, and stay on this device until the room lets go. */

import { forget, recall, remember } from "./memory.js";

/** @typedef {"teacher" | "board" | "student"} Role */

/**
 * @param {Role} role
 * @param {string} code
 * @returns {string | undefined}
 */
export function recallToken(role, code) {
  return recall(`token:${role}:${code}`);
}

/**
 * @param {Role} role
 * @param {string} code
 * @param {string} token
 * @returns {boolean} whether it will still be there after a reload
 */
export function rememberToken(role, code, token) {
  return remember(`token:${role}:${code}`, token);
}

/**
 * @param {Role} role
 * @param {string} code
 */
export function forgetToken(role, code) {
  forget(`token:${role}:${code}`);
}

/**
 * The token for this page. One in the address wins, and leaves it: an address bar may be on the projector.
 *
 * @param {Role} role
 * @param {string} code
 * @returns {string | undefined}
 */
export function takeToken(role, code) {
  const token = new URLSearchParams(location.hash.slice(1)).get("key");
  if (!token) return recallToken(role, code);
  if (rememberToken(role, code, token)) {
    history.replaceState(history.state, "", location.pathname + location.search);
  }
  return token;
}
