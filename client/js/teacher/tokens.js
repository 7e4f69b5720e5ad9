/** The tokens of a console: the teacher's own, and the board's to hand on to the projector. */

import { recallToken, rememberToken, takeToken } from "../tokens.js";

/** @typedef {{teacher?: string, board?: string}} Tokens */

/**
 * From the address if they stand there, else from what this device remembers.
 *
 * @param {string} code
 * @returns {Tokens}
 */
export function takeTokens(code) {
  const board = new URLSearchParams(location.hash.slice(1)).get("board");
  if (board) rememberToken("board", code, board);
  return { teacher: takeToken("teacher", code), board: board ?? recallToken("board", code) };
}

/**
 * @param {string} code
 * @param {Tokens} tokens
 * @returns {string} opens this console on another device, from the same host
 */
export function consoleLink(code, tokens) {
  const fragment = new URLSearchParams({ key: tokens.teacher ?? "", ...(tokens.board && { board: tokens.board }) });
  return `/teach/${code}#${fragment}`;
}

/**
 * @param {string} code
 * @param {string} token the board's
 * @param {string} [language] that the board is to speak; else what its own device likes best
 */
export function boardLink(code, token, language = "") {
  return `/board/${code}${language && `?lang=${language}`}#key=${token}`;
}
