/** The keys of a console: the teacher's own, and the board's to hand on to the projector. */

import { recallToken, rememberToken } from "../tokens.js";

/** @typedef {{teacher?: string, board?: string}} Keys */

/**
 * From the address if they stand there, else from what this device remembers. They stay in the address: a link copied
 * from it opens the console on another device.
 *
 * @param {string} code
 * @returns {Keys}
 */
export function keysOf(code) {
  const address = new URLSearchParams(location.hash.slice(1));
  const teacher = address.get("key") ?? undefined;
  const board = address.get("board") ?? undefined;
  if (teacher) rememberToken("teacher", code, teacher);
  if (board) rememberToken("board", code, board);
  return { teacher: teacher ?? recallToken("teacher", code), board: board ?? recallToken("board", code) };
}

/**
 * @param {string} code
 * @param {Keys} keys
 * @returns {string} opens this console on another device
 */
export function consoleLink(code, keys) {
  const fragment = new URLSearchParams({ key: keys.teacher ?? "", ...(keys.board && { board: keys.board }) });
  return `${location.origin}/teach/${code}#${fragment}`;
}

/**
 * @param {string} code
 * @param {string} key the board's
 */
export function boardLink(code, key) {
  return `/board/${code}#key=${key}`;
}
